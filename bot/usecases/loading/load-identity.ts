import { createHash } from 'node:crypto';
import { foldKey } from '../../domain/basics/folded';
import type { LoadList, LoadRow } from './load-ports';

/** Lists whose rows are only ever added to: a row without a key is known by what it says. */
const ADDED_TO: readonly LoadList['table'][] = ['updates', 'log'];

/** The properties that name a row of a list without a unique column. */
const NAMED_BY: Partial<Record<LoadList['table'], readonly string[]>> = {
  rules: ['kind', 'workingDays', 'to'],
};

/** The name of a list's unique column. */
export const keyColumnOf = (list: LoadList): string | undefined =>
  list.columns.find(({ property }) => property === list.key)?.name;

/**
 * The cells of a row, with a key made from the cells themselves where the list wants one and the file has none:
 * the same row gets the same key each time, so that loading it again adds nothing.
 */
export function withKey(list: LoadList, cells: LoadRow['cells']): LoadRow['cells'] {
  const column = keyColumnOf(list);
  if (!column || !ADDED_TO.includes(list.table) || cells[column]?.trim()) return cells;
  const said = Object.entries(cells)
    .map(([name, cell]) => [name, cell.trim()])
    .filter(([, cell]) => cell !== '')
    .sort();
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return { ...cells, [column]: `loaded-${hash.slice(0, 32)}` };
}

/** What names a row among those of its list, folded: SharePoint does not tell case apart in unique columns either. */
export function identityOf(list: LoadList, values: Readonly<Record<string, unknown>>): string {
  const properties = list.key === undefined ? (NAMED_BY[list.table] ?? []) : [list.key];
  return properties.map((property) => foldKey(String(values[property] ?? ''))).join('|');
}
