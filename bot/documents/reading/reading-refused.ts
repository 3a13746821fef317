import type { PlanFileRefused } from '../../usecases/plan/plan-file-reader';
import type { FileRefused } from '../guard/file-refused';

export type { PlanFileRefused };

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
