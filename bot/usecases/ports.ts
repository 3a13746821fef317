import {
  type Agency,
  type Person,
  type Closure,
  type Meeting,
  type Response,
  type Series,
  type Action,
  type Agreement,
  type Extension,
  type Finding,
  type Update,
  type Inspection,
  type Request,
  type LogEntry,
  type Channel,
  type CalendarFeed,
  type Conversation,
  type Criterion,
  type DiaryEntry,
  type Message,
  type Minute,
  type Notice,
  type OtherFinding,
  type Reminder,
  type Rule,
  type SendingTimes,
  type Setting,
  type StatementStep,
  type Theme,
} from '../domain/partnership';
import type { Instant } from '../domain/calendar/day';
import type { Result } from '../domain/basics/result';
import type { CardContent } from '../domain/cards/content';
import type { Calendar } from '../domain/calendar/working-days';
import type { SendingHours } from '../domain/sending/hours';

/** What the use cases need of the world. Each is implemented in one room and handed in by `app.ts`. */

/** Every table of a partnership, by the name its facts have. */
export interface Tables {
  agencies: Agency;
  people: Person;
  series: Series;
  meetings: Meeting;
  responses: Response;
  decisions: Minute;
  inspections: Inspection;
  findings: Finding;
  actions: Action;
  updates: Update;
  agreements: Agreement;
  requests: Request;
  reminders: Reminder;
  messages: Message;
  extensions: Extension;
  rules: Rule;
  closures: Closure;
  sendingTimes: SendingTimes;
  settings: Setting;
  channels: Channel;
  conversations: Conversation;
  criteria: Criterion;
  otherFindings: OtherFinding;
  calendarFeeds: CalendarFeed;
  statementSteps: StatementStep;
  diary: DiaryEntry;
  themes: Theme;
  notices: Notice;
}
export type Table = keyof Tables;

/** A row as the store has it: `etag` names the version that a change must start from. */
export type Stored<T> = T & { readonly id: string; readonly etag: string };

/**
 * A row in which somebody typed by hand what cannot be read, or what must not be read as it holds details of a child.
 * It is named here, and what was typed is not repeated.
 */
export interface RowFault {
  /** The list's title in SharePoint. */
  readonly list: string;
  readonly id: string;
  /** How the row calls itself: its key or title, where it has one. */
  readonly row?: string;
  /** In plain words, naming the column. */
  readonly reason: string;
  /** True of a row that counts without what cannot be read. */
  readonly isUnreadable?: true;
}

/** All that is current. The lists in it satisfy `Facts` of the domain. */
export type Snapshot = { readonly [K in Table]: readonly Stored<Tables[K]>[] } & {
  /** Agencies that have left the partnership: rows of the same table, apart from the others. */
  readonly formerAgencies: readonly Stored<Agency>[];
  /** Rows that are left out of these facts. */
  readonly faults: readonly RowFault[];
  /** Rows that count, without the words that people typed. */
  readonly withheld: readonly RowFault[];
};

/** A change to one row. `update` applies only to the version it names. */
export type Change = {
  [K in Table]:
    | { readonly insert: K; readonly row: Tables[K] }
    | { readonly update: K; readonly was: Stored<Tables[K]>; readonly patch: Partial<Tables[K]> };
}[Table];

/** Why the store would not take a change. `at` is the change's place in the commit. */
export interface Refusal {
  readonly why: 'duplicate-key' | 'changed-meanwhile' | 'gone';
  readonly at: number;
}

export interface CommitOptions {
  /** True when it records what has happened already: it goes before other background work. */
  readonly settles?: boolean;
  /**
   * True when the change that all of it follows from stands already: should SharePoint not answer now, it is written in
   * the background, the record in any case. The lines need a key where the same may be asked for once more.
   */
  readonly owed?: boolean;
}

export interface SnapshotOptions {
  readonly fresh?: boolean | readonly Table[];
  readonly partly?: boolean;
}

export interface Store {
  /**
   * The facts from memory, which is kept in step in the background and holds our own writes at once: no call is made.
   * With `fresh` they are brought in step with SharePoint as of this call; that is for what others may just have
   * changed, such as a decision to be made anew after a refusal. Reminders that closed long ago may be left out:
   * `find` knows them. Where only some tables matter, `fresh` names them, and the others are as they are in memory.
   * Throws StoreUnavailable when the lists were never read, or one cannot be read afresh; `partly` takes such a one as
   * it was last read, unless it is so with all of them.
   */
  snapshot(options?: SnapshotOptions): Promise<Snapshot>;
  /** How many seconds the facts in memory are behind what they should be; 0 as long as all is well. */
  secondsBehind?(): number;
  /**
   * Calls `told` with the names of the tables whose rows in memory have changed, by our own writes or as others' are
   * learnt, until what it gives is called. `told` must not throw.
   */
  onChange?(told: (tables: readonly Table[]) => void): () => void;
  /**
   * Writes the changes in order, then the log, in as few calls as it can. The first refusal stops what comes after;
   * what came before it stays, so the deciding change goes first and a repeat must be safe.
   * One change alone, or one line, may share its call with others that are written at the same moment.
   * Gives the rows as written. Throws StoreUnavailable when it cannot say that all was written.
   */
  commit(
    changes: readonly Change[],
    log: readonly LogEntry[],
    options?: CommitOptions,
  ): Promise<Result<readonly Stored<Tables[Table]>[], Refusal>>;
  /** The row with this unique key, asked of SharePoint and not of memory. */
  find<K extends Table>(table: K, key: string): Promise<Stored<Tables[K]> | undefined>;
}

/**
 * What keeps SharePoint from taking anything, where waiting does not help: the site or list is locked, a right of the
 * app's was taken away, there is no room left, its sign-in is not accepted, one row is too large.
 */
export type StoreTrouble = 'locked' | 'no-right' | 'full' | 'no-sign-in' | 'too-large';

/** SharePoint did not answer, or not in a way that says what happened. `retryAfterSeconds` when it said so. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** True when something of what was to be written may have been written all the same. */
  readonly mayBeWritten: boolean;
  /** Set where a person has to mend it. */
  readonly why?: StoreTrouble;
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
    options?: { cause?: unknown; mayBeWritten?: boolean; why?: StoreTrouble },
  ) {
    super(message, options);
    this.mayBeWritten = options?.mayBeWritten ?? false;
    if (options?.why) this.why = options.why;
  }
}

/** The lists are not what this version of the app needs; `npm run provision` says and mends what it can. */
export class StoreMisfit extends Error {
  override readonly name = 'StoreMisfit';
}

/** What came of a message to one person. */
export type Delivery =
  | { readonly ok: true; readonly conversationId: string; readonly activityId: string }
  | {
      readonly ok: false;
      /** In plain words, for the coordinator's list. */
      readonly reason: string;
      /**
       * `removed` and `blocked`: stop until the person adds the app again. `later`: not accepted, try again.
       * `unsure`: it may have arrived, a repeat could double it. `refused`: no use trying again. `gone`: the card that
       * was to be changed is no longer there.
       */
      readonly kind: 'removed' | 'blocked' | 'later' | 'unsure' | 'refused' | 'gone';
      readonly retryAfterSeconds?: number;
    };

/** Where a card can be put: a person's own chat, or the partnership's channel. */
export type Chat = Conversation | Channel;

export interface Messenger {
  /** Posts a card, once; never repeats by itself what may have arrived. */
  post(to: Chat, post: CardContent): Promise<Delivery>;
  /** Brings a card that was sent up to date with what happened to it. */
  refresh(to: Chat, activityId: string, post: CardContent): Promise<Delivery>;
}

export interface Clock {
  now(): Instant;
}

/** What happened, for whoever runs the app. Never what people typed, nor a child's details. */
export interface Journal {
  info(event: string, facts?: Record<string, string | number | boolean>): void;
  warn(event: string, facts?: Record<string, string | number | boolean>): void;
  error(event: string, cause: unknown, facts?: Record<string, string | number | boolean>): void;
}

/** What one partnership's use cases work with. */
export interface Parts {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly hours: SendingHours;
  readonly journal: Journal;
  /**
   * Awaited before so many people are sent something: copies of the app share Teams' limit. Gives where in
   * their order to begin, from 0 to below 1.
   */
  readonly beforeSending?: (people: number) => Promise<number>;
  /** Every line of the record, in no order. Throws StoreUnavailable. Not there in tests of one use case. */
  readonly record?: () => Promise<readonly LogEntry[]>;
  /** Asks for a sweep soon, after something was done that people are to be told of. Not there in tests of one use case. */
  readonly stir?: () => void;
}
