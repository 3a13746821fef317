import type { ImportView } from '../../contract/plan-file/import';
import { changesInWords } from '../../domain/lifecycle/columns';
import { namesToAsk } from '../../domain/importing/names';
import type { ImportAnswers } from '../../domain/importing/incoming';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { DryRun } from '../../usecases/plan/import-plan';
import type { Snapshot } from '../../usecases/ports';

/** What was understood of a file and what it would do, for whoever looks at it beside the file. */
export function importView(
  facts: Snapshot,
  file: string,
  plan: PlanFile,
  { run, answers }: { readonly run: DryRun; readonly answers: ImportAnswers },
): Omit<ImportView, 'asOf'> {
  return {
    ...plan,
    file,
    asked: namesToAsk(plan.rows, facts, answers.names),
    outcomes: run.comparisons.map((one) => ({
      ref: one.incoming.action.ref,
      row: one.incoming.row.at,
      is: one.is,
      changes: one.is === 'different' ? changesInWords(facts, one.changes) : [],
      isNewerHere: one.is === 'different' && one.isNewerHere,
    })),
    held: run.held.map(({ row, why }) => ({ row: row.at, why })),
  };
}
