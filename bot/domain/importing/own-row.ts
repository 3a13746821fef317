import { foldKey } from '../basics/folded';
import { firstOf } from '../basics/grouped';
import type { Action, Facts } from '../partnership';
import { NONE, PLAN_HEADINGS, type PlanField } from '../plan-file/own-form';
import type { FileRow } from '../plan-file/plan-file';

/** What a row of our own spreadsheet says, by what its columns hold; nothing for an empty cell. */
export type OwnRow = Readonly<Partial<Record<PlanField, string>>>;

/** Columns that no other plan has, and that are never empty in ours. */
const MARKS: readonly PlanField[] = ['key', 'findingRef', 'byDates'];

/** The row as one of our own spreadsheet that was given back; undefined of any other file. */
export function ownRow({ cells = [] }: Pick<FileRow, 'cells'>): OwnRow | undefined {
  const texts = new Map(cells.map(({ heading, text }) => [heading, text]));
  if (MARKS.filter((field) => texts.has(PLAN_HEADINGS[field])).length < 2) return undefined;
  const said = (Object.entries(PLAN_HEADINGS) as [PlanField, string][]).map(([field, heading]) => [
    field,
    texts.get(heading),
  ]);
  return Object.fromEntries(said) as OwnRow;
}

/** What a cell says; undefined where it is empty or says that there is nothing. */
export const saidIn = (own: OwnRow, field: PlanField): string | undefined =>
  own[field] === undefined || own[field] === NONE ? undefined : own[field];

/** The action whose row it was, where the row was not filled with another one. */
export function actionOfRow(
  own: OwnRow | undefined,
  title: string,
  facts: Pick<Facts, 'actions'>,
): Action | undefined {
  const key = own?.key;
  const found = key === undefined ? undefined : firstOf(facts.actions, foldedRefOf, foldKey(key));
  if (!found || !own) return undefined;
  const same = [
    title === found.title,
    own.ref !== undefined && foldKey(own.ref) === foldKey(found.ref),
    found.successMeasure !== undefined && own.success === found.successMeasure,
    found.findingRef !== undefined && own.findingRef === found.findingRef,
  ];
  return same.some(Boolean) ? found : undefined;
}

const foldedRefOf = ({ ref }: Action): string => foldKey(ref);
