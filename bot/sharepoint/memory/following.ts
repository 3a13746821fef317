import type { Instant } from '../../domain/calendar/day';
import { StoreMisfit, StoreUnavailable, type Journal, type Table } from '../../usecases/ports';
import type { Graph } from '../graph/graph';
import { ALL_LISTS, listOf, TABLES } from '../lists';
import type { ReadModel } from './read-model';
import { Subscriptions } from './subscriptions';
import { inTime, promptly } from '../graph/urgency';

/** How often lists are asked for their changes. */
const EVERY_SECONDS = 30;

/** How soon after trouble, the first time. */
const SOON_SECONDS = 5;

/** How many of the lists that change seldom are asked each time: with twenty-four or fewer, each comes up within four minutes. */
const SELDOM_A_TURN = 3;

/** How long an end may take. */
const ENDING_SECONDS = 5;

/** Changes within this time are asked for together. */
const GATHERING_MILLIS = 250;

const SELDOM = TABLES.filter((table) => listOf(table).seldomChanged);
const OFTEN = TABLES.filter((table) => !listOf(table).seldomChanged);

/** How old a table may be by its turn before it counts as behind. */
const allowance = (table: Table): number =>
  SELDOM.includes(table) ? Math.ceil(SELDOM.length / SELDOM_A_TURN) * EVERY_SECONDS : EVERY_SECONDS;

/**
 * How many seconds ago the memory was in step: about 30 at most when all goes well. Lists that are asked less often
 * count as if they were.
 */
export const secondsSinceInStep = (model: Pick<ReadModel, 'ageSeconds'>): number =>
  TABLES.reduce((most, table) => {
    const age = model.ageSeconds(table) ?? Number.POSITIVE_INFINITY;
    return Math.max(most, age - allowance(table) + EVERY_SECONDS);
  }, 0);

/** How many seconds the memory is behind what it should be: 0 as long as all goes well. */
export const secondsBehind = (model: Pick<ReadModel, 'ageSeconds'>): number =>
  Math.max(0, secondsSinceInStep(model) - EVERY_SECONDS);

export interface FollowHow {
  /** How often lists are asked for their changes; every 30 seconds by default. */
  readonly everySeconds?: number;
  /** Told when a turn has ended, whatever came of it. */
  readonly onTurn?: () => void;
}

export interface FollowingOptions extends FollowHow {
  readonly graph: Graph;
  readonly journal: Journal;
  readonly now?: () => Instant;
}

/**
 * Keeps the memory in step in the background: lists in which people work every half minute, the others by turns, three
 * each time, and once a minute the columns of one list. That is 19 resource units a minute.
 */
export class Following {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopped = false;
  private failures = 0;
  private turns = 0;
  private subscriptions: Subscriptions | undefined;
  private readonly changed = new Set<Table>();
  private readonly every: number;
  private gathering: NodeJS.Timeout | undefined;

  constructor(
    private readonly model: ReadModel,
    private readonly options: FollowingOptions,
  ) {
    this.every = options.everySeconds ?? EVERY_SECONDS;
    this.wait(this.every);
  }

  /** Has SharePoint tell of changes at an address that it reaches, `https://…/api/notifications`. */
  async subscribe(address: string): Promise<void> {
    this.subscriptions = new Subscriptions(this.model, { ...this.options, address });
    await this.subscriptions.tend();
  }

  /** Makes the subscriptions anew that have run out, as all have when a local clock was moved by days. */
  async tend(): Promise<void> {
    await this.subscriptions?.tend();
  }

  /** Takes a change notification (`sharepoint.md`, Reading). It carries no data: the lists are asked at once. */
  notified(body: unknown): void {
    for (const table of this.subscriptions?.tablesIn(body) ?? []) this.changed.add(table);
    if (this.changed.size === 0 || this.stopped) return;
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const tables = [...this.changed];
      this.changed.clear();
      this.model.refresh(tables).catch((error: unknown) => this.tell(error));
    }, GATHERING_MILLIS);
  }

  /** Ends it; resolves when nothing is under way, or SharePoint does not let it end in time. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.gathering);
    await promptly(ENDING_SECONDS, async () => {
      await inTime(Promise.resolve(this.working)).catch(() => undefined);
      await this.subscriptions?.end();
    });
  }

  private wait(seconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.working = this.turn().finally(() => {
        this.options.onTurn?.();
        this.wait(this.pause());
      });
    }, seconds * 1000);
    this.timer.unref();
  }

  private pause(): number {
    return this.failures > 0 ? Math.min(SOON_SECONDS * 2 ** (this.failures - 1), this.every) : this.every;
  }

  private async turn(): Promise<void> {
    try {
      const missed = this.model.isFilled
        ? await this.model.refreshPartly([...OFTEN, ...this.seldomInTurn()])
        : await this.model.fill();
      await this.keepHouse();
      if (missed !== undefined) throw missed;
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.tell(error);
    }
  }

  /** The ones that have waited longest. */
  private seldomInTurn(): Table[] {
    const age = (table: Table): number => this.model.ageSeconds(table) ?? Number.POSITIVE_INFINITY;
    return [...SELDOM].sort((one, other) => age(other) - age(one)).slice(0, SELDOM_A_TURN);
  }

  /** Every other turn: a subscription that is to be renewed, or else whether lists fit again, or one still does. */
  private async keepHouse(): Promise<void> {
    this.turns += 1;
    if (this.turns % 2 > 0) return;
    if (await this.subscriptions?.tend()) return;
    const { misfits } = await this.model.open();
    const inTurn = (this.turns / 2) % ALL_LISTS.length;
    await this.model.look(misfits.length > 0 ? misfits : ALL_LISTS.slice(inTurn, inTurn + 1));
  }

  private tell(error: unknown): void {
    if (error instanceof StoreUnavailable || error instanceof StoreMisfit) {
      this.options.journal.warn('lists-not-in-step', {
        reason: error.message,
        secondsBehind: Math.round(secondsBehind(this.model)),
      });
    } else this.options.journal.error('following-the-lists-failed', error);
  }
}
