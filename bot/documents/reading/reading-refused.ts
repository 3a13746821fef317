import type { FileRefused } from '../guard/file-refused';

/** Why a file that could hold a plan was not read, by a code that never changes (`import-plan --json`). */
export const PLAN_FILE_REFUSALS = [
  'not-a-plan',
  'empty',
  'too-large',
  'too-many-rows',
  'password',
  'old-format',
  'macros',
  'damaged',
  'unsafe',
  'no-table',
] as const;
export type PlanFileRefusalCode = (typeof PLAN_FILE_REFUSALS)[number];

/** A file that was not read: the code, and in words what happened and what to do. */
export interface PlanFileRefused {
  readonly code: PlanFileRefusalCode;
  readonly message: string;
}

/** More rows with something in them than any plan has; a read that ends here costs little. */
export const MOST_ROWS = 5000;

/** Too many rows, in words. */
export const tooManyRows = (count: number): PlanFileRefused => ({
  code: 'too-many-rows',
  message: `This file has ${count.toLocaleString('en-GB')} rows with something in them, and a plan of at most ${MOST_ROWS.toLocaleString('en-GB')} is read. Copy the rows of the plan into a new file and send that.`,
});

/** The guard's refusal as one of a plan. */
export const planRefused = ({ code, message }: FileRefused): PlanFileRefused => ({
  code: code === 'other-kind' ? 'not-a-plan' : code,
  message,
});
