import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Instant } from '../../bot/domain/calendar/day';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { openStore, type SharePointStore } from '../../bot/sharepoint';
import type { Messenger, Parts } from '../../bot/usecases/ports';
import { MORNING } from '../support/bench-partnership';
import { QUIET, SITE, type BenchServer } from '../support/bench-site';

/** What a piece of work cost: calls over the network, and what the server counted for it. */
export interface Cost {
  readonly calls: number;
  readonly units: number;
}

/** A copy of the app without Teams, whose calls are counted on the wire, not by its own word. */
export class CountedCopy {
  private calls = 0;
  private opened: SharePointStore | undefined;
  now: Instant = MORNING;

  private constructor(private readonly server: BenchServer) {}

  /** Opens the store as a start does; gives what that cost. */
  static async open(server: BenchServer): Promise<{ copy: CountedCopy; cost: Cost }> {
    const copy = new CountedCopy(server);
    const cost = await copy.costOf(async () => {
      copy.opened = await openStore({
        graph: server.graph(copy.fetch),
        site: SITE,
        journal: QUIET,
        now: () => copy.now,
      });
    });
    return { copy, cost };
  }

  get store(): SharePointStore {
    if (!this.opened) throw new Error('The store is not open.');
    return this.opened;
  }

  get parts(): Parts {
    return {
      store: this.store,
      messenger: DELIVERS,
      clock: { now: () => this.now },
      calendar: CALENDAR,
      hours: DEFAULT_HOURS,
      journal: QUIET,
    };
  }

  /** Does something and gives what it cost; nothing else may use the server meanwhile. */
  async costOf(work: () => Promise<unknown>): Promise<Cost> {
    const [calls, before] = [this.calls, await this.server.counts()];
    await work();
    const after = await this.server.counts();
    return { calls: this.calls - calls, units: after.units - before.units };
  }

  private readonly fetch: typeof fetch = (input, init) => {
    this.calls += 1;
    return fetch(input, init);
  };
}

const CALENDAR = calendarAsKnownOn();

/** Everything arrives at once. */
const DELIVERS: Messenger = {
  post: async ({ conversationId }) => ({ ok: true, conversationId, activityId: '1' }),
  refresh: async ({ conversationId }, activityId) => ({ ok: true, conversationId, activityId }),
};
