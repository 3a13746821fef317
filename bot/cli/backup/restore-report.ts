import type { RestoredList, RestoreReport } from '../../sharepoint';

/** Rows named one by one, before only their number is told. */
const MOST_NAMED = 10;

/** '1 row', '5,000 rows'. */
export const rows = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;

/** What came of a restore, for people, a line each. */
export function describeRestore(report: RestoreReport): string[] {
  if (report.is === 'in the way') {
    return [...report.reasons.map((reason) => `IN THE WAY: ${reason}`), 'No row was written.'];
  }
  const width = Math.max(0, ...report.lists.map(({ title }) => title.length));
  const told = report.lists.flatMap((list) => [
    `  ${list.title.padEnd(width)} ${(list.written + list.before).toLocaleString('en-GB').padStart(9)}`,
    ...remarks(list).map((remark) => `    ${remark}`),
  ]);
  return [...told, ...verdict(report.whole, report.lists)];
}

function remarks(list: RestoredList): string[] {
  return [
    ...list.notes,
    ...[...list.leftBehind].map(
      ([column, count]) =>
        `${column}: Microsoft Graph cannot write it; the values of ${rows(count)} are in the backup’s file only`,
    ),
    ...named(
      list.refused.map(({ id, status, code }) => `${id} (${status} ${code})`),
      'SharePoint refused',
    ),
    ...named(list.missing, 'not found when read back'),
    ...named(list.different, 'read back with other values than were written'),
  ];
}

/** 'SharePoint refused 2 rows, by their ids in the backup: 3 (400 invalidRequest), 7 (400 invalidRequest)' */
function named(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > MOST_NAMED ? ' …' : '';
  const list = ids.slice(0, MOST_NAMED).join(', ');
  return [`${what.toUpperCase()}: ${rows(ids.length)}, by their ids in the backup: ${list}${more}`];
}

function verdict(whole: boolean, lists: readonly RestoredList[]): string[] {
  if (!whole) {
    return [
      'The restore is not whole. Put right what is listed above and run the same command again: it goes on from here.',
    ];
  }
  const all = lists.reduce((sum, list) => sum + list.written + list.before, 0);
  const different = lists.reduce((sum, list) => sum + list.different.length, 0);
  const compared =
    different === 0 ? 'each with the values of the backup' : `${rows(different)} with other values`;
  return [
    lists.length > 0 ? `Read back and compared: ${rows(all)}, ${compared}.` : 'The restore is whole.',
    'SharePoint lets no app restore these: the ids of rows, who created and changed them and when (the backup’s files',
    'have all of that), earlier versions, attached files, views and permissions.',
  ];
}
