import type { AwayNow } from './cover/away-now';
import type { Books } from './books';
import type { ForTheChair } from './chairs-list';
import type { Day, Instant } from './day';
import type { Counts } from './outstanding/counts';
import type { Answer, SubjectKind } from './partnership';
import type { ListFault } from './partnership/list-fault';

/** One agency's answer to a meeting, or none yet. */
export interface AgencyAnswer {
  readonly agencyCode: string;
  readonly agencyTitle: string;
  /** For lines and tables, where it has one. */
  readonly shortName?: string;
  readonly answer?: Answer;
  readonly deputy?: string;
  readonly byName?: string;
  readonly onBehalf?: boolean;
}

export interface MeetingStatus {
  readonly ref: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly place: string;
  readonly answers: readonly AgencyAnswer[];
  /** All three safeguarding partners attend or send a deputy; undefined until they have answered enough to tell. */
  readonly quorate: 'yes' | 'not yet' | 'no';
  /** The safeguarding partners' answers, on which that rests. */
  readonly partners?: readonly AgencyAnswer[];
}

/** A reminder that went out and was not acknowledged. */
export interface Outstanding {
  readonly reminderKey: string;
  readonly kind: SubjectKind;
  readonly subjectRef: string;
  readonly subjectTitle: string;
  /** The day of the meeting, or the due day. */
  readonly on: Day;
  readonly agencyCode: string;
  readonly personName?: string;
  /** When it was first asked and not answered: every page counts the silence from there. */
  readonly sentAt: Instant;
  /** Working days since then. */
  readonly workingDays: number;
}

/** A reminder or another message that did not reach anyone, for the coordinator to ring. */
export interface NotReached {
  readonly reminderKey: string;
  readonly subjectTitle: string;
  readonly agencyCode: string;
  readonly personName?: string;
  /** How to reach the person otherwise, as far as the People list says. */
  readonly phone?: string;
  readonly email?: string;
  readonly reason: string;
}

/** An action, an Annex A request or a statement that is past its due day and not done. */
export interface OverdueThing {
  readonly kind: Exclude<SubjectKind, 'Meeting'>;
  readonly ref: string;
  readonly title: string;
  readonly dueOn: Day;
  /** Working days since the due day. */
  readonly workingDays: number;
  /** The extension asked for or granted keeps this beside the date. */
  readonly originalDueOn?: Day;
}

/** An Annex A request that is still to be provided. */
export interface ToProvide {
  readonly ref: string;
  readonly title: string;
  readonly dueOn?: Day;
}

export interface AgencyStatus {
  readonly agencyCode: string;
  readonly agencyTitle: string;
  /** For lines and tables, where it has one. */
  readonly shortName?: string;
  readonly outstanding: readonly Outstanding[];
  readonly notReached: readonly NotReached[];
  readonly overdue: readonly OverdueThing[];
  /** Annex A requests that are not provided, acknowledged or not; overdue ones are among `overdue`, too. */
  readonly toProvide: readonly ToProvide[];
  /** All of it, as `/my` counts it. */
  readonly counts: Counts;
  /** What has had no answer for so long that the chair is to raise it; it is among `outstanding`, too. */
  readonly forTheChair: readonly ForTheChair[];
}

/** What `/status` answers, for the whole partnership or for one agency. */
export interface StatusReport {
  readonly asOf: Instant;
  /** Set when it was asked for one agency. */
  readonly agency?: { readonly code: string; readonly title: string };
  readonly nextMeeting?: MeetingStatus;
  /** In the order of the Agencies list; agencies with nothing to tell are in it with empty lists. */
  readonly agencies: readonly AgencyStatus[];
  /** As long as no reminder has gone out. */
  readonly nobodyAsked?: boolean;
  /** How many rows of the lists could not be read. */
  readonly unreadableRows: number;
  /** What in the lists is to be put right; of the whole partnership only. */
  readonly toMend?: readonly ListFault[];
  /** What is to be known of what all of this is counted by, in plain words: bank holidays that end. */
  readonly notes?: readonly string[];
  /** Who is away until when, and who stands in. */
  readonly away?: readonly AwayNow[];
  /** What became of all that was to be sent; of the agency alone when it was asked for one. */
  readonly books?: Books;
}
