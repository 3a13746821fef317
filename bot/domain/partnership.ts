import type { Day, Instant, TimeOfDay } from './day';

/** The entities of the work, as the lists of `contract.md` hold them. A missing value is `undefined`, never ''. */

export const ROLES = ['SPOC', 'Deputy', 'Chair', 'Coordinator', 'Member', 'Observer'] as const;
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
}

/** Meetings that come round: `firstOn` and every `everyWeeks` weeks after, at `startTime` on the London clock. */
export interface Series {
  readonly title: string;
  readonly code: string;
  readonly everyWeeks: number;
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
  readonly status: 'Open' | 'Provided';
  readonly providedBy?: string;
  readonly providedAt?: Instant;
}

export const SUBJECT_KINDS = ['Meeting', 'Action', 'Request', 'Milestone'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const REMINDER_STATES = ['Claimed', 'Sent', 'Acknowledged', 'Failed', 'Superseded'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** One reminder: one thing, one stage, one agency. The row's unique key is the claim to send it. */
export interface Reminder {
  readonly title: string;
  /** `reminderKey(...)`. */
  readonly key: string;
  readonly kind: SubjectKind;
  readonly subjectRef: string;
  /** Working days from the due day, signed: '-10', '-3', '0', '+5'. */
  readonly stage: string;
  readonly agencyCode: string;
  readonly personEmail?: string;
  readonly dueAt: Instant;
  readonly state: ReminderState;
  /** When the present claim was taken; a claim whose owner died is taken over after its lease. */
  readonly claimedAt?: Instant;
  readonly sentAt?: Instant;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: string;
  /** Answered by the coordinator for the agency. */
  readonly onBehalf?: boolean;
  readonly answer?: string;
  readonly attempts: number;
  /** When a Failed one may be tried again by itself; none when another try is of no use until something changes. */
  readonly retryAt?: Instant;
  readonly error?: string;
  /** Where the card stands, so that it can be updated. */
  readonly conversationId?: string;
  readonly activityId?: string;
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
  readonly rules: readonly Rule[];
  readonly conversations: readonly Conversation[];
}
