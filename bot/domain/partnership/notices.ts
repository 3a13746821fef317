import type { Instant } from '../calendar/day';

/**
 * That somebody changed what others go by, as who stands for an agency or when messages go out, and who is to hear of it.
 * The messages follow from it (`domain/notices`).
 */
export interface Notice {
  /** Unique: what was changed, by whom and to what; the same change sent twice is told once. */
  readonly key: string;
  /** What is different now, in one sentence. */
  readonly title: string;
  readonly about: 'Part' | 'Setting';
  /** Whom it concerns, by e-mail. */
  readonly to: readonly string[];
  readonly by: string;
  readonly at: Instant;
}

export const NOTICES_ABOUT = ['Part', 'Setting'] as const satisfies readonly Notice['about'][];
