import type { Day, Instant } from '../calendar/day';
import type { FINDING_KINDS } from './subjects';

/** What the letter to another area found, kept to learn from. */
export interface OtherFinding {
  readonly title: string;
  /** Area, day of the letter, and its place there: the same letter once more adds nothing. */
  readonly key: string;
  readonly area: string;
  readonly theme?: string;
  readonly kind: (typeof FINDING_KINDS)[number];
  /** In the letter's words. */
  readonly text: string;
  /** What was kept at first, where a person has put it right since: by this the letter's own words are known again. */
  readonly firstText?: string;
  /** The letter's own date. */
  readonly publishedOn?: Day;
  /** What of the partnership's own gap analysis it bears on, where somebody said so. */
  readonly criterionRef?: string;
  /** Taken out, as it is no finding or was read wrong: it stays in the list with why. */
  readonly withdrawnOn?: Day;
  readonly withdrawnWhy?: string;
  readonly by: string;
  readonly at: Instant;
}
