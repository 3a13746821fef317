import type { Day, Instant } from '../calendar/day';
import type { SubjectKind, ActionStatus } from './kinds';

/** What an agency can say to a deadline. */
export const DEADLINE_ANSWERS = ['Acknowledged', 'OnTrack', 'NeedHelp', 'Done', 'MoreTime'] as const;

export type DeadlineAnswer = (typeof DEADLINE_ANSWERS)[number];

export const FINDING_KINDS = ['Priority', 'Improvement', 'Strength'] as const;

export interface Finding {
  readonly title: string;
  readonly ref: string;
  readonly inspectionRef?: string;
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly text?: string;
}

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
