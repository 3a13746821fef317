import { provision } from '../provisioning/provision';
import { markWhole, removeMark } from './mark';
import { ListRestore, mustBeThere, type RestoredList, type RestoreOptions } from './restore-list';
import { lastOf } from './standing';

export type RestoreReport =
  /** Something of another kind is in the place of a list or column; nothing was written. */
  | { readonly is: 'in the way'; readonly reasons: readonly string[] }
  /** `whole` when every row is there, so that the marks could be removed. */
  | { readonly is: 'done'; readonly whole: boolean; readonly lists: readonly RestoredList[] };

/**
 * Makes the lists and columns, writes the rows that are not there yet, reads all of them back and compares, and
 * tidies up. May be repeated after any interruption: a column of marks says which rows are there.
 * Throws StoreMisfit and StoreUnavailable; what was written stays.
 */
export async function restoreSite(options: RestoreOptions): Promise<RestoreReport> {
  const { graph, site, backup, standing } = options;
  if (standing.whole) {
    await removeMarks(options);
    return { is: 'done', whole: true, lists: [] };
  }
  const { lists } = await provision(graph, site);
  const reasons = lists.flatMap(({ title, inTheWay }) => inTheWay.map((reason) => `${title}: ${reason}`));
  if (reasons.length > 0) return { is: 'in the way', reasons };
  const works: ListRestore[] = [];
  for (const list of backup.lists) works.push(await ListRestore.prepare(options, list));
  // Every list is marked before the first row is written, so that an interrupted restore knows its own rows.
  let done = 0;
  for (const work of works) done = await work.write(done);
  done = 0;
  for (const work of works) done = await work.compare(done);
  const whole = works.every((work) => work.isWhole);
  if (whole) {
    for (const work of works) await work.finish();
    await markWhole(graph, await mustBeThere(options, lastOf(backup).title), backup.id);
    await removeMarks(options);
  }
  return { is: 'done', whole, lists: works.map((work) => work.report) };
}

/** Takes the column of marks away, last from the list that says how far the restore has come. */
async function removeMarks(options: RestoreOptions): Promise<void> {
  for (const { title } of options.backup.lists) {
    await removeMark(options.graph, await mustBeThere(options, title));
  }
}
