import { err, type Result } from '../../domain/basics/result';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import { readPlan } from '../../domain/plan-file/read-plan';
import type { PlanFileGiven } from '../../usecases/plan/plan-file-reader';
import { readGrids } from './read-grids';
import type { PlanFileRefused } from './reading-refused';

const NO_TABLE: PlanFileRefused = {
  code: 'no-table',
  message:
    'No table with actions was found in this file. A plan has a row of headings, such as Action, Lead and By when, with the actions below. If it has one, say in which sheet and row the headings stand.',
};

/** Reads the plan in a file, here and now. What is given by strangers is read in a worker: `plan-reader`. */
export async function readPlanFile(given: PlanFileGiven): Promise<Result<PlanFile, PlanFileRefused>> {
  const grids = await readGrids(Buffer.from(given.bytes), given.name);
  if (!grids.ok) return grids;
  const plan = readPlan(grids.value, given);
  if (plan.ok) return plan;
  const far = grids.value.flatMap(({ leftOut }) => leftOut);
  return err(far.length > 0 ? tooWide(far) : NO_TABLE);
}

const tooWide = (far: readonly string[]): PlanFileRefused => ({
  code: 'too-large',
  message: `No table with actions was found in this file, and cells stand where no plan reaches. ${far[0]} Copy the rows of the plan into a new file and send that.`,
});
