import type { FileRow } from '../plan-file';

/** What numbers an action before its words: '1.1', '1.1a', 'A3', 'PA2.1:', '3.', '(4)'; a bare '3' may count something. */
const NUMBER =
  /^(?:\(?([A-Z]{1,3}[ .-]?\d{1,3}(?:\.\d{1,3})*[a-z]?|\d{1,3}(?:\.\d{1,3})+[a-z]?)[.):]{0,2}|\(?(\d{1,3}[a-z]?)[.):]+)\s+(?=\S)/;

/** Two actions at least, to be sure that their numbers are numbers. */
const LEAST = 2;

/** Actions whose numbers stand before their words, as there is no column for them: each its own, or nothing is taken off. */
export function numbersApart(rows: readonly FileRow[]): readonly FileRow[] {
  const read = rows.map((row) => {
    const [whole = '', ref = '', plainRef = ref] = NUMBER.exec(row.title) ?? [];
    return { row, ref: ref || plainRef, title: row.title.slice(whole.length) };
  });
  const refs = new Set(read.map(({ ref }) => ref.toLowerCase()));
  const isEach = rows.length >= LEAST && refs.size === rows.length && !refs.has('');
  return isEach ? read.map(({ row, ref, title }) => ({ ...row, ref, title })) : rows;
}
