import type { Instant } from '../calendar/day';
import type { Facts } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { handChangesIn, handNote, type AsLooked } from '../steps/by-hand';
import { inLine, wordsIn, type ColumnTable } from '../steps/columns';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import { recordOf, type Stepped } from '../steps/steps';
import { FINDING_COLUMNS } from './columns';

/** The lists beside the actions whose rows are changed by deeds, and so have a history that tells of each change. */
export const HAND_CHANGED = ['requests', 'findings'] as const;
export type HandChanged = (typeof HAND_CHANGED)[number];

const KINDS: Record<HandChanged, { readonly table: ColumnTable; readonly verb: string }> = {
  requests: { table: REQUEST_COLUMNS, verb: 'request.changed-by-hand' },
  findings: { table: FINDING_COLUMNS, verb: 'finding.changed-by-hand' },
};

const rowIn = (facts: Facts, list: HandChanged, wanted: string): Stepped | undefined =>
  (facts[list] as readonly Stepped[]).find(({ ref }) => ref === wanted);

/** The rows of a list that somebody changed by hand since `before`, by reference. Those that no deed has changed are left out. */
export const changedByHandIn = (
  list: HandChanged,
  facts: Facts,
  before: Facts | undefined,
): readonly string[] =>
  (facts[list] as readonly Stepped[])
    .filter((row) => row !== (before && rowIn(before, list, row.ref)))
    .filter((row) => changesOf(list, facts, row, before).length > 0)
    .map(({ ref }) => ref);

/** Notes what was changed by hand in a request or a finding, as of an action; nothing where all is noted by now. */
export function decideHandNote(
  list: HandChanged,
  ref: string,
  facts: Facts,
  before: Facts | undefined,
  now: Instant,
): Decision {
  const row = rowIn(facts, list, ref);
  const changes = row ? changesOf(list, facts, row, before) : [];
  if (!row || changes.length === 0) return NOTHING;
  const { table, verb } = KINDS[list];
  return handNote(row, changes, now, (step) =>
    recordOf(facts, step, verb, ['By hand in the list', inLine(wordsIn(table, facts, changes))]),
  );
}

function changesOf(list: HandChanged, facts: Facts, row: Stepped, before: Facts | undefined) {
  const looked: AsLooked<Stepped> | undefined = before && {
    facts: before,
    row: rowIn(before, list, row.ref),
  };
  return handChangesIn(KINDS[list].table, facts, row, looked);
}
