import type { Day, Instant, TimeOfDay } from './day';
import type { Channel, Conversation, Message, Reminder, Rule, SendingTimes, SubjectKind } from './sending';

export * from './partnership/kinds';
export * from './sending';

/** The entities of the work, as the lists of `contract.md` hold them. A missing value is `undefined`, never ''. */

/** `Lead` is the senior officer who answers for an agency, told when its SPOC stays silent. */
export const ROLES = ['SPOC', 'Deputy', 'Lead', 'Chair', 'Coordinator', 'Member', 'Observer'] as const;
export type Role = (typeof ROLES)[number];

/** A partner agency; `code` is what every other list refers to it by. */
export interface Agency {
  readonly title: string;
  readonly code: string;
  /** What it is called on lines and in tables, in 20 characters: 'Police', 'Health'. */
  readonly shortName?: string;
  /** Local authority, police or health: the three that quoracy needs (`product.md`, Meetings). */
  readonly safeguardingPartner: boolean;
}

export interface Person {
  /** Name, as people say it. */
  readonly title: string;
  /** Lower case; the key of a person everywhere else. */
  readonly email: string;
  /** None for who belongs to no agency, as an independent chair; a SPOC, deputy or lead needs one. */
  readonly agencyCode?: string;
  readonly roles: readonly Role[];
  /** Entra object id, learnt when the person first speaks to the bot, or from the coordinator. */
  readonly entraId?: string;
  /**
   * The account that stood at the tab's door and may be this person's, what it is called there, and since when: for the
   * coordinator to say. It lets nobody in.
   */
  readonly askingId?: string;
  readonly askingName?: string;
  readonly askedAt?: Instant;
  readonly route: 'Chat' | 'Channel';
  /** As people write it, for who has to ring them. */
  readonly phone?: string;
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
  /** The days ahead whose meetings were made: one of them that is not in the list was deleted, and is not made again. */
  readonly made?: readonly Day[];
}

export const MEETING_STATUSES = ['Planned', 'Held', 'Cancelled'] as const;

export interface Meeting {
  readonly title: string;
  /** `SERIES-yyyy-MM-dd` of the day first planned; it stays when the meeting is moved. */
  readonly ref: string;
  readonly seriesCode?: string;
  /** For which meeting of its series it stands; see `meetings/series-slot.ts`. */
  readonly fromSeries?: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Start and end as they were last set together: a start that is moved alone keeps that length. */
  readonly knownStartsAt?: Instant;
  readonly knownEndsAt?: Instant;
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
  /** When its place or length was last changed and its time was not: those who were told before hear of it. */
  readonly detailsChangedAt?: Instant;
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
  /** The status that the action left when this evidence was submitted, for when it is taken back. */
  readonly statusBefore?: ActionStatus;
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
