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
