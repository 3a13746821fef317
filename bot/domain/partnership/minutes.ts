import type { Day, Instant } from '../calendar/day';

/** What is written down at a meeting; the names stand in SharePoint. */
export const MINUTE_KINDS = ['Decision', 'Challenge', 'Note', 'Ask'] as const;

export type MinuteKind = (typeof MINUTE_KINDS)[number];

/** Something that was written down at a meeting as it was said: a row of the list Decisions. Nothing is ever changed in it. */
export interface Minute {
  /** `minuteKey(…)`: the same written down twice is one. */
  readonly key: string;
  readonly meetingRef: string;
  /** The words. */
  readonly title: string;
  readonly kind: MinuteKind;
  /** The action it is about. */
  readonly actionRef?: string;
  /** The item of the agenda that was on. */
  readonly item?: string;
  /** Of an ask: of which agency, and by when. Its request holds how it stands. */
  readonly agencyCode?: string;
  readonly dueOn?: Day;
  readonly by: string;
  readonly at: Instant;
}
