import type { ConfirmedLetterGiven } from '../../bot/contract/inspection/letter';

/** A finding to be confirmed, with what tells it from the others while it is corrected. */
export type FindingDraft = ConfirmedLetterGiven['findings'][number] & {
  readonly id: number;
  /** Somebody corrected or added it. */
  readonly isOwn?: boolean;
};

/** What is confirmed of a letter, as it was read or as it was corrected. */
export type LetterDraft = Omit<ConfirmedLetterGiven, 'findings'> & {
  readonly findings: readonly FindingDraft[];
};
