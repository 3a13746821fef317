import type { Day, Instant } from '../calendar/day';
import type { MessageKind } from './kinds';
import type { SubjectKind, RULE_ADDRESSEES } from './subjects';
/** A row that stands for something sent; it says itself which table it is of. */
export type SendingRow = Reminder | Message;

/** True for a reminder's row. */
export const isReminder = (row: SendingRow): row is Reminder => row.table === 'reminders';

/** What a row is about: a reminder a thing, a message what its kind says (`partnership/kinds.ts`). */
export const aboutOf = (
  row: Pick<Reminder, 'table' | 'subjectRef'> | Pick<Message, 'table' | 'about'>,
): string => (row.table === 'reminders' ? row.subjectRef : row.about);

/**
 * Why nothing is asked any more with a reminder, although no newer one has come: what it is about is another agency's
 * now (`Agency`), whoever got it no longer answers for the agency (`Person`), it is gone or has no due day any more
 * (`Gone`), or it was handed in (`Done`), which an answer may still follow.
 */
export const ENDINGS = ['Agency', 'Person', 'Done', 'Gone'] as const;
export type Ending = (typeof ENDINGS)[number];

export const REMINDER_STATES = ['Claimed', 'Sent', 'Acknowledged', 'Failed', 'Superseded'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/**
 * What every row that stands for something to be sent has: who is to get it, the claim, and what came of it.
 * Rows that went out together share one card: their `conversationId` and `activityId` are the same.
 */
export interface Sending {
  readonly title: string;
  /** Unique: the row is the claim to send. */
  readonly key: string;
  readonly agencyCode: string;
  readonly personEmail?: string;
  readonly dueAt: Instant;
  /** When the present claim was taken; a claim whose owner died is taken over after its lease. */
  readonly claimedAt?: Instant;
  readonly sentAt?: Instant;
  readonly attempts: number;
  /** When a Failed one may be tried again by itself; none when another try is of no use until something changes. */
  readonly retryAt?: Instant;
  readonly error?: string;
  /** Where the card went: the person's own chat, or the partnership's channel with a mention. */
  readonly route?: 'Chat' | 'Channel';
  /** Where the card stands, so that it can be updated. */
  readonly conversationId?: string;
  readonly activityId?: string;
  /** When the meeting starts by what was sent: somebody who was told another time is told of the change. */
  readonly toldStartsAt?: Instant;
}

/** One reminder: one thing, one stage, one agency. Its key is `reminderKey(...)`. */
export interface Reminder extends Sending {
  readonly table: 'reminders';
  readonly kind: SubjectKind;
  readonly subjectRef: string;
  /** Working days from the due day, signed: '-10', '-3', '0', '+5'. */
  readonly stage: string;
  readonly state: ReminderState;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: string;
  /** Answered by the coordinator for the agency. */
  readonly onBehalf?: boolean;
  /** To a meeting an `Answer`, to a deadline a `DeadlineAnswer`; or what somebody typed into the list. */
  readonly answer?: string;
  /** What was answered before that: what it says again when the answer is undone. */
  readonly before?: string;
  /** Kept when it ended before there was a newer one: should it be asked for again, its stage is sent once more. */
  readonly ended?: Ending;
  /** What it is, besides its columns above: see `ReminderIdentity`. Rows from before have these in their key alone. */
  readonly countsFrom?: Day;
  readonly to?: (typeof RULE_ADDRESSEES)[number];
  readonly round?: number;
}

/** `Planned`: somebody asked for it, and it goes out when sending begins. `Answered`: what it asked was settled. */
export const MESSAGE_STATES = ['Planned', 'Claimed', 'Sent', 'Answered', 'Failed', 'Superseded'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One message to one person that is no reminder. */
export interface Message extends Sending {
  readonly table: 'messages';
  readonly kind: MessageKind;
  /** What it is about: see `partnership/kinds.ts`. */
  readonly about: string;
  readonly state: MessageState;
  /** Who asked for it, when somebody did. */
  readonly by?: string;
  /** From and to which day, in a `Cover` and an `Uncovered`. */
  readonly fromDay?: Day;
  readonly toDay?: Day;
  readonly answeredBy?: string;
  readonly answeredAt?: Instant;
  /** The address of whom the coordinator named to cover, in an `Uncovered`: it can be undone for some minutes. */
  readonly named?: string;
  /** The how-manieth news of a meeting it is to its person. */
  readonly number?: number;
}
