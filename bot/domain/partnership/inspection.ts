import type { Day, Instant } from '../calendar/day';

export interface Inspection {
  readonly title: string;
  readonly ref: string;
  readonly theme?: string;
  readonly notifiedOn?: Day;
  readonly fieldworkFrom?: Day;
  readonly fieldworkTo?: Day;
  readonly publishedOn?: Day;
  /** When the draft letter and the final letter came; each wins over the computed day. */
  readonly draftLetterOn?: Day;
  readonly finalLetterOn?: Day;
  /** By when the inspectors want the comments on the draft letter; it wins over the computed day. */
  readonly commentsDueOn?: Day;
  readonly commentsSentOn?: Day;
  /** As printed in the letter; the printed date wins over a computed one (`inspection.md`). */
  readonly statementDueOn?: Day;
  /** In the letter's words, which may name a person, a board or a body. */
  readonly principalAuthority?: string;
  /** Whom the letter addresses, in its words: each is to appear in the statement. */
  readonly addressees?: readonly string[];
  /** Who prepares the statement, who sends it, and whom to, in the letter’s words. */
  readonly preparedBy?: string;
  readonly sentBy?: string;
  readonly sentTo?: string;
  /** The version of the calendar by which its computed days were told last. */
  readonly calendar?: string;
  /** When the statement of action was sent; from then on it is not due any more. */
  readonly statementSentOn?: Day;
  /** Who may read its findings and what follows from them until they are published, besides coordinators and chairs. */
  readonly embargo?: readonly string[];
  /** A dry run: counted apart, and no part of the plan. */
  readonly exercise?: boolean;
  /** When it was opened here; its three weeks are told of from then on. */
  readonly openedAt?: Instant;
  /** When its three weeks were ended here: nothing of them is asked any more. */
  readonly endedOn?: Day;
  /** The coordinator had everybody told at once that it was opened, also outside sending hours. */
  readonly tellAtOnce?: boolean;
  /** True while its fieldwork is computed and not what the inspectors said. */
  readonly fieldworkEstimated?: boolean;
}
