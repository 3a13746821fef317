import type { Day, Instant } from '../../calendar/day';

/** Something in a calendar: a meeting between two moments, or a day on which something is due. */
export interface CalendarEntry {
  /** Names it for as long as it exists: what is moved is moved in the calendar that has it. */
  readonly uid: string;
  /** Rises with each change, so that a calendar knows the newer state. */
  readonly sequence: number;
  readonly title: string;
  readonly text?: string;
  readonly place?: string;
  readonly when: { readonly from: Instant; readonly to: Instant } | { readonly day: Day };
  readonly isCancelled: boolean;
}

/** A calendar as a program subscribes to it. */
export interface CalendarContent {
  /** What the calendar is called in the list of calendars. */
  readonly name: string;
  readonly marking?: string;
  readonly madeAt: Instant;
  readonly entries: readonly CalendarEntry[];
}

/** Which partnership's: several share an installation, and a calendar program holds entries of all. */
export const uidOf = (partnershipId: string, kind: string, ref: string): string =>
  `${kind}-${encodeURIComponent(ref)}.${partnershipId}@jtai-partnership`;
