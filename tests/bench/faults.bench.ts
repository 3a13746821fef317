import type { FaultName } from '../support/teams-stand-in';
import { killRun } from '../support/dispatch/kill-run';
import type { Bench } from './bench';

const COPIES = 3;
const PEOPLE = 1_500;
const ACTIONS = 1_000;
const ROUNDS = 8;
const KILLS_A_ROUND = 25;
const KILLS_AT_LEAST = 20;
const SHARE = 0.3;

/** Every way in which a send is documented to fail (`teams.md`, Sending), and the ways in which nothing is said at all. */
const FAULTS: readonly FaultName[] = [
  'removed',
  'blocked',
  'writes blocked',
  'disabled',
  'forbidden',
  'bad request',
  'unauthorised',
  'conversation not found',
  'too big',
  'slow down',
  'slow down for 7 seconds',
  'slow down until a moment in 7 seconds',
  'precondition',
  'server error',
  'unavailable',
  'bad gateway',
  'gateway timeout',
  'request timeout',
  'bad gateway after storing',
  'hang',
  'hang after storing',
  'reset',
  'reset after storing',
];

/** The long run of `tests/app/copies.test.ts`, with Teams failing too. `KILLS_SEED` repeats a run, as far as processes do. */
export const faults: Bench = {
  name: 'faults',
  about: `${COPIES} copies killed again and again while much goes out to ${PEOPLE} people, Teams failing for ${SHARE * 100}% of them`,
  async run(say) {
    const seed = Number(process.env['KILLS_SEED'] ?? Date.now() % 100_000);
    say(`KILLS_SEED=${seed}`);
    const report = await killRun({
      copies: COPIES,
      people: PEOPLE,
      actions: ACTIONS,
      rounds: ROUNDS,
      killsARound: KILLS_A_ROUND,
      seed,
      faults: { share: SHARE, names: FAULTS },
      say,
    });
    const { planned, books, cards, kills, lost, doubled, unexplained, rewritten, scattered } = report;
    for (const [name, found] of Object.entries({ lost, unexplained, rewritten, scattered })) {
      for (const one of found) say(`${name}: ${one}`);
    }
    const none = (what: string, found: readonly string[]) => ({
      what,
      value: found.length,
      unit: 'found',
      atMost: 0,
    });
    return [
      {
        what: 'reminders planned from the lists',
        value: planned,
        unit: 'reminders',
        atLeast: PEOPLE + ACTIONS,
      },
      { what: 'kills with -9', value: kills, unit: 'kills', atLeast: KILLS_AT_LEAST },
      { what: 'people for whom Teams failed', value: report.faults, unit: 'people' },
      { what: 'sent', value: books.sent, unit: 'reminders' },
      { what: 'not reached, told with the reason', value: books.failed, unit: 'reminders' },
      { what: 'waiting', value: books.waiting, unit: 'reminders', atMost: 0 },
      {
        what: 'planned − sent − not reached − waiting',
        value: Math.abs(planned - books.sent - books.failed - books.waiting),
        unit: 'reminders',
        atMost: 0,
      },
      { what: 'cards in chats', value: cards, unit: 'cards' },
      {
        what: 'people who got a card again, as its sender was killed between send and record',
        value: doubled.length,
        unit: 'people',
      },
      {
        what: 'from the arrival of such a card to the kill, at most',
        value: report.longestInstant,
        unit: 'ms',
      },
      {
        what: 'cards that arrived although Teams did not say so',
        value: report.arrivedUnsaid,
        unit: 'cards',
      },
      none('reminders lost', lost),
      none('cards that no row records, although their sender lived', unexplained),
      none('records that changed afterwards', rewritten),
      none('people who got another card although no kill had hit them', scattered),
    ];
  },
};
