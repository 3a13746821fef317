import type { Day, Instant, TimeOfDay } from './day';
import type { Person } from './partnership';
import type { MessageKind } from './partnership/kinds';

/** What is sent to people, by which rules and when, and where they can be reached. */

export const SUBJECT_KINDS = ['Meeting', 'Action', 'Request', 'Milestone'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

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
  readonly route?: Person['route'];
  /** Where the card stands, so that it can be updated. */
  readonly conversationId?: string;
  readonly activityId?: string;
  /** When the meeting starts by what was sent: somebody who was told another time is told of the change. */
  readonly toldStartsAt?: Instant;
}

/** What an agency can say to a deadline. */
export const DEADLINE_ANSWERS = ['Acknowledged', 'OnTrack', 'NeedHelp', 'Done', 'MoreTime'] as const;
export type DeadlineAnswer = (typeof DEADLINE_ANSWERS)[number];

/** One reminder: one thing, one stage, one agency. Its key is `reminderKey(...)`. */
export interface Reminder extends Sending {
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
  /** Kept when it ended before there was a newer one: should it be asked for again, its stage is sent once more. */
  readonly ended?: Ending;
  /** What it is, besides its columns above: see `ReminderIdentity`. Rows from before have these in their key alone. */
  readonly countsFrom?: Day;
  readonly to?: Rule['to'];
  readonly round?: number;
}

/** `Planned`: somebody asked for it, and it goes out when sending begins. `Answered`: what it asked was settled. */
export const MESSAGE_STATES = ['Planned', 'Claimed', 'Sent', 'Answered', 'Failed', 'Superseded'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One message to one person that is no reminder. */
export interface Message extends Sending {
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
  /** The how-manieth news of a meeting it is to its person. */
  readonly number?: number;
}

export const RULE_ADDRESSEES = ['SPOC', 'Coordinator'] as const;

/** When a kind of subject is reminded of, and to whom. */
export interface Rule {
  readonly title: string;
  readonly kind: SubjectKind;
  /** Negative before the day, 0 on it, positive after. */
  readonly workingDays: number;
  /** Every so many working days after `workingDays`, until done. */
  readonly repeat?: number;
  readonly to: (typeof RULE_ADDRESSEES)[number];
}

/** The days and hours in which the partnership wants messages sent; without a row, those of the installation. */
export interface SendingTimes {
  readonly title: string;
  readonly from?: TimeOfDay;
  readonly until?: TimeOfDay;
  /** Days of the week; none named means all five. Nothing goes out at a weekend or on a bank holiday. */
  readonly days: readonly Weekday[];
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Where the bot can speak to a person; `Blocked` and `Removed` stop it until the person comes back. */
export interface Conversation {
  /** The address of whoever the chat is with; it follows when theirs changes. */
  readonly personEmail: string;
  /** Those that they had before, the newest last: other lists' rows still name them. */
  readonly formerEmails?: readonly string[];
  /** The account that the chat belongs to. */
  readonly entraId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The person's `29:` id, which belongs to this bot alone. */
  readonly userId: string;
  /** The bot's own id in this conversation. */
  readonly botId: string;
  readonly state: 'Active' | 'Removed' | 'Blocked';
  /** Since when it is open, or when it was last found closed. */
  readonly updatedAt: Instant;
}

/** The partnership's channel in a team, where those who cannot be reached in a chat are mentioned. */
export interface Channel {
  /** 'reminders': a partnership has one. */
  readonly key: string;
  readonly title: string;
  readonly conversationId: string;
  /** The team that the channel is in: removing the app from the team is told of the team, not of each channel. */
  readonly teamId?: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  /** `Stopped` by a coordinator; `Removed`: the app can no longer write there, as far as is known. */
  readonly state: 'Active' | 'Removed' | 'Stopped';
  /** Since when it is open or stopped, or when it was last found closed. */
  readonly updatedAt: Instant;
}
