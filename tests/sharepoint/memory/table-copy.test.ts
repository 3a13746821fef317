import { LISTS } from '../../../bot/sharepoint/lists';
import { TableCopy } from '../../../bot/sharepoint/memory/table-copy';
import type { Item } from '../../../bot/sharepoint/rows/graph-item';

const item = (id: string, version: number, title: string | null): Item => ({
  id,
  eTag: `"guid-${id},${version}"`,
  fields: { Title: title, Code: `C${id}` },
});

const titles = (copy: TableCopy<{ title: string }>) => copy.rows.map(({ title }) => title);

test('an older state that arrives late does not undo a newer one, broken or whole', () => {
  const copy = new TableCopy(LISTS.agencies);
  copy.apply(item('1', 2, 'new'));
  copy.apply(item('1', 1, 'old'));
  expect(titles(copy)).toEqual(['new']);
  copy.apply(item('1', 3, null));
  copy.apply(item('1', 2, 'new'));
  expect(titles(copy)).toEqual([]);
  expect(copy.faults).toMatchObject([{ list: 'Agencies', id: '1', row: 'C1', reason: 'Title is empty' }]);
});

test('rows stand in the order in which they were added, whatever the order of their changes', () => {
  const copy = new TableCopy(LISTS.agencies);
  for (const id of ['10', '2', '1']) copy.apply(item(id, 1, `row ${id}`));
  expect(titles(copy)).toEqual(['row 1', 'row 2', 'row 10']);
});

test('a row that is deleted is gone, also one that could not be read', () => {
  const copy = new TableCopy(LISTS.agencies);
  copy.apply(item('1', 1, 'one'));
  copy.apply(item('2', 1, null));
  copy.apply({ id: '1', deleted: { state: 'deleted' } });
  copy.apply({ id: '2', deleted: { state: 'deleted' } });
  expect([copy.rows, copy.faults]).toEqual([[], []]);
});
