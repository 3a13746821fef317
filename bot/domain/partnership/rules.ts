import type { SubjectKind, RULE_ADDRESSEES } from './subjects';
import type { TimeOfDay } from '../calendar/day';

/** When a kind of subject is reminded of, and to whom. */
export interface Rule {
  readonly title: string;
  readonly kind: SubjectKind;
  /** Negative before the day, 0 on it, positive after. */
  readonly workingDays: number;
  /** Every so many working days after `workingDays`, until done. */
  readonly repeat?: number;
  readonly to: (typeof RULE_ADDRESSEES)[number];
  /** It counts no more; the row stays. */
  readonly withdrawn?: boolean;
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
