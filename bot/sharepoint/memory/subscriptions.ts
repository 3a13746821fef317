import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { instantFromMillis, plusMinutes, type Instant } from '../../domain/calendar/day';
import type { Journal, Table } from '../../usecases/ports';
import { GraphRefused } from '../graph/errors';
import type { Graph } from '../graph/graph';
import { listOf, TABLES } from '../lists';
import type { ReadModel } from './read-model';
import { inTime } from '../graph/urgency';

/** How long a subscription runs; Graph allows 42,300 minutes for lists. Those of a process that died end by themselves. */
const RUNS_MINUTES = 24 * 60;

/** A subscription with less left than this is renewed. */
const RENEWED_BEFORE_MINUTES = RUNS_MINUTES / 2;

const madeSchema = z.object({ id: z.string() });

const notificationSchema = z.object({
  value: z.array(z.object({ subscriptionId: z.string(), clientState: z.string().nullish() })),
});

export interface SubscriptionsOptions {
  readonly graph: Graph;
  readonly journal: Journal;
  /** Where SharePoint is to tell of changes. */
  readonly address: string;
  readonly now?: () => Instant;
}

interface Subscription {
  readonly id: string;
  readonly resource: string;
  readonly ends: Instant;
}

/** Change notifications: one subscription a list, made, renewed and ended. */
export class Subscriptions {
  private readonly running = new Map<Table, Subscription>();
  /** Known to SharePoint and us alone; a notification without it is somebody else's. */
  private readonly secret = randomUUID();

  private tending: Promise<boolean> | undefined;

  constructor(
    private readonly model: ReadModel,
    private readonly options: SubscriptionsOptions,
  ) {}

  /**
   * Makes what is missing, or else renews one that has run for half its time. True when there was something to do.
   * What cannot be done now is journalled and tried again the next time: changes are asked for without it too.
   */
  tend(): Promise<boolean> {
    this.tending ??= this.tendNow().finally(() => (this.tending = undefined));
    return this.tending;
  }

  private async tendNow(): Promise<boolean> {
    try {
      const site = await this.model.open();
      const missing = TABLES.filter((table) => this.isMissing(table, site.resource(listOf(table))));
      for (const table of missing) await this.make(table, site.resource(listOf(table)));
      // What changed since the lists were last asked, and before SharePoint was to tell, nobody tells.
      if (missing.length > 0) await this.model.refresh(missing);
      if (missing.length > 0) return true;
      const soonest = this.soonestToEnd();
      if (soonest) await this.renew(...soonest);
      return soonest !== undefined;
    } catch (error) {
      this.options.journal.error('subscription-failed', error);
      return true;
    }
  }

  /** The tables that a notification is about. Nothing from one that does not know the secret. */
  tablesIn(body: unknown): Table[] {
    const told = notificationSchema.safeParse(body).data?.value ?? [];
    const ours = told.filter(({ clientState }) => clientState === this.secret);
    if (ours.length < told.length) this.options.journal.warn('notification-not-ours');
    const ids = new Set(ours.map(({ subscriptionId }) => subscriptionId));
    return [...this.running].filter(([, { id }]) => ids.has(id)).map(([table]) => table);
  }

  /** Ends them all; one that cannot be ended now ends by itself. */
  async end(): Promise<void> {
    await inTime(Promise.resolve(this.tending)).catch(() => undefined);
    const ids = [...this.running.values()].map(({ id }) => id);
    this.running.clear();
    await Promise.allSettled(ids.map((id) => this.options.graph.delete(`/subscriptions/${id}`)));
  }

  private isMissing(table: Table, resource: string): boolean {
    const running = this.running.get(table);
    return !running || running.resource !== resource || running.ends <= this.now();
  }

  private async make(table: Table, resource: string): Promise<void> {
    const ends = plusMinutes(this.now(), RUNS_MINUTES);
    const made = await this.options.graph.post('/subscriptions', {
      changeType: 'updated',
      notificationUrl: this.options.address,
      resource: resource.slice(1),
      expirationDateTime: ends,
      clientState: this.secret,
    });
    this.running.set(table, { id: madeSchema.parse(made).id, resource, ends });
  }

  private soonestToEnd(): [Table, Subscription] | undefined {
    const limit = plusMinutes(this.now(), RENEWED_BEFORE_MINUTES);
    return [...this.running].find(([, { ends }]) => ends < limit);
  }

  private async renew(table: Table, subscription: Subscription): Promise<void> {
    const ends = plusMinutes(this.now(), RUNS_MINUTES);
    const body = { expirationDateTime: ends };
    try {
      await this.options.graph.patch(`/subscriptions/${subscription.id}`, body, { repeatable: true });
      this.running.set(table, { ...subscription, ends });
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      // It is gone: the next time it is made anew.
      this.running.delete(table);
    }
  }

  private now(): Instant {
    return this.options.now?.() ?? instantFromMillis(Date.now());
  }
}
