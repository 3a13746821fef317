import { killRun } from '../support/dispatch/kill-run';

const SEED = Number(process.env['KILLS_SEED'] ?? 20_240_125);

test('three copies on one store, killed with -9 again and again while 300 reminders go out, lose none', async () => {
  const report = await killRun({
    copies: 3,
    people: 160,
    actions: 140,
    rounds: 3,
    killsARound: 4,
    seed: SEED,
  });
  const { planned, kills, cards, doubled, books, longestInstant } = report;
  console.info(
    `${planned} reminders on ${cards} cards to 160 people, ${kills} kills (KILLS_SEED=${SEED}): ` +
      `${doubled.length} people got a card again that was sent and not yet recorded when its sender was killed, ` +
      `${Math.round(longestInstant)} ms later at most`,
  );
  expect(kills).toBeGreaterThanOrEqual(8);
  expect(planned).toBe(300);
  expect(report.lost).toEqual([]);
  expect(books).toMatchObject({ planned, sent: planned, failed: 0, waiting: 0 });
  expect(report.rewritten).toEqual([]);
  expect(report.unexplained).toEqual([]);
  expect(report.scattered).toEqual([]);
});
