import type { Day, Instant } from '../calendar/day';

/** What happens to an inspection's statement of action, in the order of the list's choices. */
export const STATEMENT_STEPS = ['Version', 'SignOff', 'Approval', 'Sent'] as const;

export type StatementStepKind = (typeof STATEMENT_STEPS)[number];

/** An action as a version of the statement has it, whole, so that it can be compared when the plan has gone on. */
export interface StatementLine {
  readonly ref: string;
  readonly finding: string;
  readonly title: string;
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly dueOn?: Day;
  readonly measure?: string;
}

/** One step of a statement of action: a version kept, a board's sign-off, an approval, or that it was sent. */
export interface StatementStep {
  readonly title: string;
  /** Unique: the inspection, the step, and whose it is or which version. */
  readonly key: string;
  readonly inspectionRef: string;
  readonly kind: StatementStepKind;
  /** Of a sign-off the code of a board's series; of an approval an agency's code, or 'Chair'. */
  readonly body?: string;
  /** The number of the version that it is, or is about. */
  readonly number?: number;
  /** Of a sign-off: the day by which the board is to have signed. */
  readonly dueOn?: Day;
  /** The day on which it was signed, approved or sent. */
  readonly doneOn?: Day;
  /** Of what was sent: to whom. Of anything else: a word about it. */
  readonly text?: string;
  /** What a version says. */
  readonly lines?: readonly StatementLine[];
  /** By the coordinator for whoever approves. */
  readonly onBehalf?: boolean;
  readonly by: string;
  readonly at: Instant;
}
