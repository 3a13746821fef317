import type { Day, Instant } from '../calendar/day';
import type { SubjectKind, ActionStatus, FINDING_KINDS } from './subjects';

/** What an agency can say to a deadline. */
export const DEADLINE_ANSWERS = ['Acknowledged', 'OnTrack', 'NeedHelp', 'Done', 'MoreTime'] as const;

export type DeadlineAnswer = (typeof DEADLINE_ANSWERS)[number];

export interface Finding {
  readonly title: string;
  readonly ref: string;
  readonly inspectionRef?: string;
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly text?: string;
  /** The page of the letter on which it stands. */
  readonly page?: number;
  /** Its place in the plan, smallest first; those without one follow, as the list has them. */
  readonly order?: number;
  /** Nothing is deleted: one that is not followed any more says since when and why. */
  readonly withdrawnOn?: Day;
  readonly withdrawnWhy?: string;
  /** The newest step that a deed left, whole. */
  readonly lastStep?: Update;
}

export const RATINGS = ['Blue', 'Green', 'Amber', 'Red'] as const;

export type Rating = (typeof RATINGS)[number];

/** How sure the group is that children feel the difference; apart from whether the work is delivered. */
export const IMPACTS = ['NotYet', 'Some', 'Assured'] as const;

export type Impact = (typeof IMPACTS)[number];

/** A step within an action, with a day of its own. */
export interface Milestone {
  readonly title: string;
  readonly on?: Day;
  readonly metOn?: Day;
  /** What its reminders name it by, where that does not follow from its title: it is kept back (`inspection/facts-for.ts`). */
  readonly ref?: string;
}

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
  readonly impact?: Impact;
  readonly milestones?: readonly Milestone[];
  /** Another plan that holds it as well, in the partnership's own words. */
  readonly otherPlan?: string;
  /** Its place in the plan, smallest first; those without one follow, as the list has them. */
  readonly order?: number;
  /** Nothing is deleted: one that is not followed any more says since when and why. */
  readonly withdrawnOn?: Day;
  readonly withdrawnWhy?: string;
  /** The evidence that is, or was last, before the group: the key of its update. Votes count that were given on it. */
  readonly submission?: string;
  /** The newest step that a deed left, whole: with it the row says that the deed stands, and its own row follows. */
  readonly lastStep?: Update;
}

/** What an update tells of. The first four were there before; the others each name the deed that left it. */
export const UPDATE_KINDS = [
  'Progress',
  'Evidence',
  'Extension',
  'Challenge',
  'Agreement',
  'Closing',
  'Review',
  'Reopening',
  'Rating',
  'Impact',
  'Change',
  'TakenBack',
] as const;

/** A column of an action or another thing as a step found and left it, each as the list writes it; absent is empty. */
export interface ColumnChange {
  readonly column: string;
  readonly was?: string;
  readonly is?: string;
}

/** A step or a note on an action or another thing with a deadline; only ever added to. */
export interface Update {
  /** Makes a repeat of the same note harmless; rows that people add by hand have none. */
  readonly key?: string;
  readonly actionRef: string;
  readonly kind: (typeof UPDATE_KINDS)[number];
  readonly text?: string;
  readonly link?: string;
  /** The status that the action left when this evidence was submitted, for when it is taken back. */
  readonly statusBefore?: ActionStatus;
  /** For which agency it was done; none of what chair and coordinator do for the group. */
  readonly agencyCode?: string;
  /** By the coordinator for that agency. */
  readonly onBehalf?: boolean;
  /** The meeting at which it was done, of an agreement that was recorded for those present. */
  readonly meetingRef?: string;
  /** What it changed in the row it is about: replayed in order, all of them give the row as it is. */
  readonly changes?: readonly ColumnChange[];
  /** The key of the update that this one takes back. */
  readonly takesBack?: string;
  readonly by: string;
  readonly at: Instant;
}

/** An Annex A request of an inspection, or what a meeting asked of an agency. */
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
  /** The key of what was written down at a meeting, where it was asked there. */
  readonly askedIn?: string;
  readonly providedBy?: string;
  readonly providedAt?: Instant;
  /** Nothing is deleted: one that is not asked for any more says since when and why. */
  readonly withdrawnOn?: Day;
  readonly withdrawnWhy?: string;
  /** The newest step that a deed left, whole. */
  readonly lastStep?: Update;
}

/** `Withdrawn`: a vote that was taken back, and counts as none. */
export const VERDICTS = ['Agree', 'Challenge', 'Withdrawn'] as const;

/** One agency's vote on an action's evidence. */
export interface Agreement {
  readonly key: string;
  readonly actionRef: string;
  readonly agencyCode: string;
  readonly verdict: (typeof VERDICTS)[number];
  readonly text?: string;
  /** The key of the evidence that was voted on; of a row that somebody added by hand its time decides. */
  readonly submission?: string;
  /** By the coordinator for the agency. */
  readonly onBehalf?: boolean;
  /** The meeting at which chair or coordinator recorded it for those present. */
  readonly meetingRef?: string;
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
