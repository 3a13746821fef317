import type { ImportView, OutcomeView } from '../../contract/plan-file/import';
import type { Comparison } from '../../domain/importing/compare';
import { differencesIn, doubtsOf } from '../../domain/importing/doubts';
import { rowKey, type ImportAnswers } from '../../domain/importing/incoming';
import { namesAnswered, namesToAsk } from '../../domain/importing/names';
import { ACTION_STATUS_WORDS } from '../../domain/partnership';
import { agencyOf } from '../../domain/people/names';
import { ratingWordsOf } from '../../domain/plan/rating';
import { plain } from '../../domain/plan-file/cells/plain';
import { unmatchedRatings } from '../../domain/plan-file/rows/unmatched-ratings';
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
    answered: namesAnswered(plan.rows, facts, answers.names),
    ratings: unmatchedRatings(plan.rows).map(({ said, rows }) => {
      const is = answers.ratings?.get(plain(said));
      return { said, rows, ...(is ? { is } : {}) };
    }),
    outcomes: run.comparisons.map((one) => ({
      ref: one.incoming.action.ref,
      key: rowKey(one.incoming.row),
      row: one.incoming.row.at,
      is: one.is,
      as: inPlan(facts, one),
      changes: differencesIn(one, facts),
      notTaken: run.notTaken.get(one.incoming.action.ref) ?? [],
      isNewerHere: one.is === 'different' && one.isNewerHere,
    })),
    held: run.held.map(({ row, why }) => ({ key: rowKey(row), row: row.at, why })),
    doubts: [...doubtsOf(plan.rows, run, facts)].map(([key, lines]) => ({ key, lines })),
    outlook: run.outlook,
  };
}

function inPlan(facts: Snapshot, { incoming }: Comparison): OutcomeView['as'] {
  const { action, finding } = incoming;
  return {
    title: action.title,
    lead: agencyOf(facts, action.leadAgency).title,
    supporting: action.supportingAgencies.map((code) => agencyOf(facts, code).title),
    ...(action.dueOn ? { dueOn: action.dueOn } : {}),
    ...(action.rating ? { rating: ratingWordsOf(facts)[action.rating] } : {}),
    state: ACTION_STATUS_WORDS[action.status],
    finding,
  };
}
