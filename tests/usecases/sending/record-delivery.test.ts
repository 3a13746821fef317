import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, withStore } from '../../support/fresh-partnership';
import { action, day } from '../../support/partnership';
import { recordSent } from '../../../bot/usecases/sending/record-delivery';
import { ok } from '../../../bot/domain/basics/result';
import { StoreUnavailable, type Change, type Parts } from '../../../bot/usecases/ports';
import { at, reminder } from '../../sharepoint/rows';

test.each([
  ['says nothing of it', undefined, [500, 2_000, 10_000, 30_000]],
  ['asks for a minute', 60, [60_000, 60_000, 60_000, 60_000]],
  ['asks for thirty days', 30 * 86_400, [120_000, 120_000, 120_000, 120_000]],
])(
  'what was sent is recorded again and again within the lease of its claim, where SharePoint %s',
  async (_, asked, waits) => {
    const waited: number[] = [];
    const parts = {
      clock: { now: () => at('2026-03-02T09:00:00Z') },
      journal: { info: () => undefined, warn: () => undefined, error: () => undefined },
      store: {
        commit: ([change]: readonly Change[]) =>
          change ? Promise.reject(new StoreUnavailable('away', asked)) : Promise.resolve(ok([])),
        find: () => Promise.resolve({ ...reminder('K1'), id: '1', etag: '"x,1"' }),
      },
    } as unknown as Parts;
    const delivered = { ok: true, conversationId: 'c', activityId: 'a', route: 'Chat' } as const;
    const row = { ...reminder('K1'), id: '1', etag: '"x,1"' };
    await recordSent(parts, [row], delivered, async (millis) => void waited.push(millis));
    expect(waited).toEqual(waits);
    expect(waited.reduce((sum, one) => sum + one, 0)).toBeLessThan(10 * 60_000);
  },
);

test('what was sent while SharePoint took nothing in is recorded when it does again, and not sent twice', async () => {
  const fresh = await freshPartnership();
  try {
    await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
    let isLocked = true;
    const parts = withStore(fresh.parts, ({ commit }) => ({
      commit: (changes, log, options) =>
        isLocked && options?.settles
          ? Promise.reject(new StoreUnavailable('locked', undefined, { why: 'locked' }))
          : commit(changes, log, options),
    }));
    const run = () => sweep(parts, { pause: async () => undefined });
    const states = async () => (await fresh.rows('Reminders')).map(({ State }) => State);
    await run();
    expect([fresh.messenger.sent.length, await states()]).toEqual([1, ['Claimed']]);
    isLocked = false;
    fresh.setNow('2024-01-25T09:11:00Z');
    expect(await run()).toMatchObject({ sent: 1, cards: 0 });
    await run();
    expect([fresh.messenger.sent.length, await states()]).toEqual([1, ['Sent']]);
    expect((await fresh.rows('Reminders'))[0]).toMatchObject({
      SentAt: '2024-01-25T09:00:00Z',
      ActivityId: 'card-1',
    });
    const told = (await fresh.rows('Log')).filter(({ Verb }) => /sent/.test(String(Verb)));
    expect(told).toMatchObject([{ At: '2024-01-25T09:00:00Z' }]);
  } finally {
    await fresh.close();
  }
});
