import type { Day, Instant, TimeOfDay } from '../calendar/day';

/** What stands in the diary of an inspection's three weeks, in the order of the list's choices. */
export const DIARY_KINDS = ['Interview', 'Observation', 'FocusGroup', 'Visit', 'Note', 'Audits'] as const;

export type DiaryKind = (typeof DIARY_KINDS)[number];

/** Who is where on a day of an inspection, the day's note to all, or how many case audits an agency has done. */
export interface DiaryEntry {
  readonly title: string;
  /** Unique. */
  readonly key: string;
  readonly inspectionRef: string;
  readonly kind: DiaryKind;
  /** None of the audits: they are counted until the end. */
  readonly on?: Day;
  readonly from?: TimeOfDay;
  readonly until?: TimeOfDay;
  readonly place?: string;
  readonly agencyCode?: string;
  /** Who goes, by name and post. */
  readonly people?: string;
  /** The note's words. */
  readonly text?: string;
  /** Case audits that the agency is asked for, and has done. No child is named. */
  readonly asked?: number;
  readonly done?: number;
  /** Nothing is deleted: what does not take place any more says since when. */
  readonly cancelledAt?: Instant;
  readonly by: string;
  readonly at: Instant;
}
