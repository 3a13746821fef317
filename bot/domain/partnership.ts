import type { Day, Instant, TimeOfDay } from './day';

/** The entities of the work, as the lists of `contract.md` hold them. A missing value is `undefined`, never ''. */

/** `Lead` is the senior officer who answers for an agency, told when its SPOC stays silent. */
export const ROLES = ['SPOC', 'Deputy', 'Lead', 'Chair', 'Coordinator', 'Member', 'Observer'] as const;
export type Role = (typeof ROLES)[number];

/** A partner agency; `code` is what every other list refers to it by. */
export interface Agency {
  readonly title: string;
  readonly code: string;
  /** Local authority, police or health: the three that quoracy needs (`product.md`, Meetings). */
  readonly safeguardingPartner: boolean;
}

export interface Person {
  /** Name, as people say it. */
  readonly title: string;
  /** Lower case; the key of a person everywhere else. */
  readonly email: string;
  readonly agencyCode: string;
  readonly roles: readonly Role[];
  /** Entra object id, learnt when the person first speaks to the bot or opens the tab. */
  readonly entraId?: string;
  readonly route: 'Chat' | 'Channel';
  readonly awayFrom?: Day;
  /** Last day away, inclusive. */
  readonly awayTo?: Day;
  /** When the days away were last set or cleared by a command; those typed into the list do not change it. */
  readonly awayChangedAt?: Instant;
  /** False for a chair or coordinator who does not want the weekly digest. */
  readonly digest?: boolean;
}

/**
 * Meetings that come round: `firstOn` and every `everyWeeks` weeks after, or, where `everyMonths` is given, on the same
 * weekday of every so many months; at `startTime` on the London clock.
 */
export interface Series {
  readonly title: string;
  readonly code: string;
  readonly everyWeeks: number;
  /** Two-monthly and quarterly boards: it counts, and `everyWeeks` does not. See `meeting-series.ts`. */
  readonly everyMonths?: number;
  readonly firstOn: Day;
  readonly startTime: TimeOfDay;
  readonly durationMinutes: number;
  /** A room or a join link. */
  readonly place: string;
}

export const MEETING_STATUSES = ['Planned', 'Held', 'Cancelled'] as const;

export interface Meeting {
  readonly title: string;
  /** `SERIES-yyyy-MM-dd` of the day first planned; it stays when the meeting is moved. */
  readonly ref: string;
  readonly seriesCode?: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly status: (typeof MEETING_STATUSES)[number];
  /** When it was first planned to start; kept when it is moved. */
  readonly firstStartsAt?: Instant;
  /** Why it was last moved or cancelled, by whom and when. */
  readonly reason?: string;
  readonly changedBy?: string;
  readonly changedAt?: Instant;
  /** The day on which the coordinator wants it held although it is a bank holiday or in a closed period. */
  readonly keptOn?: Day;
}

/** Days on which the partnership does not meet, both included: a Christmas closure, an election period. */
export interface Closure {
  readonly title: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export const ANSWERS = ['Attending', 'Deputy', 'Apologies'] as const;
export type Answer = (typeof ANSWERS)[number];

/** One agency's answer to one meeting. */
export interface Response {
  /** `responseKey(meetingRef, agencyCode)`. */
  readonly key: string;
  readonly meetingRef: string;
  readonly agencyCode: string;
  readonly answer: Answer;
  /** When the meeting started by what was answered: an answer for another time has not answered for this one. */
  readonly forStartsAt?: Instant;
  /** Who comes instead, when the answer is Deputy: a person of the agency, or a name. */
  readonly deputy?: string;
  /** A word why, with apologies. */
  readonly note?: string;
  readonly attended?: boolean;
  readonly by: string;
  readonly at: Instant;
}

export interface Inspection {
  readonly title: string;
  readonly ref: string;
  readonly theme?: string;
  readonly notifiedOn?: Day;
  readonly fieldworkFrom?: Day;
  readonly fieldworkTo?: Day;
  readonly publishedOn?: Day;
  /** As printed in the letter; the printed date wins over a computed one (`inspection.md`). */
  readonly statementDueOn?: Day;
  /** When the statement of action was sent; from then on it is not due any more. */
  readonly statementSentOn?: Day;
}

export const FINDING_KINDS = ['Priority', 'Improvement', 'Strength'] as const;

export interface Finding {
  readonly title: string;
  readonly ref: string;
  readonly inspectionRef?: string;
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly text?: string;
}

export const ACTION_STATUSES = [
  'NotStarted',
  'InProgress',
  'EvidenceSubmitted',
  'Agreed',
  'Closed',
  'Sustained',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const RATINGS = ['Blue', 'Green', 'Amber', 'Red'] as const;
export type Rating = (typeof RATINGS)[number];

export interface Action {
  readonly title: string;
  readonly ref: string;
  readonly findingRef?: string;
  readonly theme?: string;
  readonly leadAgency: string;
  readonly supportingAgencies: readonly string[];
  readonly ownerEmail?: string;
  readonly dueOn?: Day;
  /** Kept when the due date is revised. */
  readonly originalDueOn?: Day;
  readonly status: ActionStatus;
  /** What people say of it; the date-driven rating is computed beside it. */
  readonly rating?: Rating;
  readonly successMeasure?: string;
  readonly sustainabilityPlan?: string;
  readonly reviewOn?: Day;
}

export const UPDATE_KINDS = ['Progress', 'Evidence', 'Extension', 'Challenge'] as const;

/** A note on an action or another thing with a deadline; only ever added to. */
export interface Update {
  /** Makes a repeat of the same note harmless; rows that people add by hand have none. */
  readonly key?: string;
  readonly actionRef: string;
  readonly kind: (typeof UPDATE_KINDS)[number];
  readonly text?: string;
  readonly link?: string;
  readonly by: string;
  readonly at: Instant;
}

/** One agency's vote on an action's evidence. */
export interface Agreement {
  readonly key: string;
  readonly actionRef: string;
  readonly agencyCode: string;
  readonly verdict: 'Agree' | 'Challenge';
  readonly text?: string;
  readonly by: string;
  readonly at: Instant;
}

/** An Annex A request of an inspection. */
export interface Request {
  readonly title: string;
  readonly ref: string;
  readonly inspectionRef?: string;
  readonly agencyCode: string;
  readonly ownerEmail?: string;
  readonly dueOn?: Day;
  /** Kept when the due date is revised. */
  readonly originalDueOn?: Day;
  readonly status: 'Open' | 'Provided';
  readonly providedBy?: string;
  readonly providedAt?: Instant;
}

export const SUBJECT_KINDS = ['Meeting', 'Action', 'Request', 'Milestone'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

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
}

/**
 * Everything else that is sent unasked, and what its `about` names:
 * `Nudge`, `Deputy`, `Escalation`, `Help`: a reminder's key. `MeetingMoved`, `MeetingCancelled`, `Clash`: a meeting's
 * ref. `Cover`, `CoverEnded`: the e-mail address of who is away. `Extension`, `Decision`: an extension's key.
 * `Digest`: the Monday of its week.
 */
export const MESSAGE_KINDS = [
  'Nudge',
  'Deputy',
  'Escalation',
  'MeetingMoved',
  'MeetingCancelled',
  'Clash',
  'Cover',
  'CoverEnded',
  'Help',
  'Extension',
  'Decision',
  'Digest',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `Planned`: somebody asked for it, and it goes out when sending begins. `Answered`: what it asked was settled. */
export const MESSAGE_STATES = ['Planned', 'Claimed', 'Sent', 'Answered', 'Failed', 'Superseded'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One message to one person that is no reminder. */
export interface Message extends Sending {
  readonly kind: MessageKind;
  readonly about: string;
  readonly state: MessageState;
  /** Who asked for it, when somebody did. */
  readonly by?: string;
  /** From and to which day, in a `Cover`. */
  readonly fromDay?: Day;
  readonly toDay?: Day;
  readonly answeredBy?: string;
  readonly answeredAt?: Instant;
}

/** An agency's wish for more time; granted or refused by the coordinator, never typed over. */
export interface Extension {
  readonly title: string;
  readonly key: string;
  readonly kind: Exclude<SubjectKind, 'Meeting' | 'Milestone'>;
  readonly subjectRef: string;
  readonly agencyCode: string;
  /** The due day when it was asked for. */
  readonly dueOn: Day;
  readonly wantedOn: Day;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly decision: 'Open' | 'Granted' | 'Refused' | 'Withdrawn';
  /** The new due day, when granted: the one wanted or another. */
  readonly grantedOn?: Day;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  /** A word why, of who decided. */
  readonly note?: string;
}

/** When a kind of subject is reminded of, and to whom. */
export interface Rule {
  readonly title: string;
  readonly kind: SubjectKind;
  /** Negative before the day, 0 on it, positive after. */
  readonly workingDays: number;
  /** Every so many working days after `workingDays`, until done. */
  readonly repeat?: number;
  readonly to: 'SPOC' | 'Coordinator';
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

/** One line of the record. Never changed, never removed. */
export interface LogEntry {
  /** Makes a repeat of the same line harmless; the store makes one up where there is none. */
  readonly key?: string;
  readonly at: Instant;
  /** A person's e-mail, or 'app'. */
  readonly actor: string;
  readonly verb: string;
  readonly subjectRef?: string;
  readonly detail?: string;
}

/** Where the bot can speak to a person; `Blocked` and `Removed` stop it until the person comes back. */
export interface Conversation {
  readonly personEmail: string;
  readonly entraId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The person's `29:` id, which belongs to this bot alone. */
  readonly userId: string;
  /** The bot's own id in this conversation. */
  readonly botId: string;
  readonly state: 'Active' | 'Removed' | 'Blocked';
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
  readonly state: 'Active' | 'Removed';
  /** Since when it is in that state. */
  readonly updatedAt: Instant;
}

/** All that is current in one partnership; the decisions of the domain are made from it. */
export interface Facts {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  readonly responses: readonly Response[];
  readonly inspections: readonly Inspection[];
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
  readonly updates: readonly Update[];
  readonly agreements: readonly Agreement[];
  readonly requests: readonly Request[];
  readonly reminders: readonly Reminder[];
  readonly messages: readonly Message[];
  readonly extensions: readonly Extension[];
  readonly rules: readonly Rule[];
  readonly closures: readonly Closure[];
  readonly sendingTimes: readonly SendingTimes[];
  readonly channels: readonly Channel[];
  readonly conversations: readonly Conversation[];
}
