import { rowsIn } from '../../bot/domain/partnership';
import type { Snapshot } from '../../bot/usecases/ports';
import { rowsToMend } from '../../bot/usecases/rows-to-mend';
import { action, agency, at, facts } from '../support/partnership';

const NOW = at('2024-02-08T09:00:00Z');

const snapshotWith = (change: Partial<Snapshot>): Snapshot =>
  ({ ...facts(), faults: [], withheld: [], ...change }) as unknown as Snapshot;

test('nothing is to be mended where all is well', () => {
  expect(rowsToMend(snapshotWith({}), NOW)).toEqual([]);
});

test('two hundred rows with one fault are all named, a dozen a line', () => {
  const faults = Array.from({ length: 200 }, (_, at) => ({
    list: 'Actions',
    id: `${at + 1}`,
    row: `A${at + 1}`,
    reason: 'DueOn is not a day',
  }));
  const lines = rowsToMend(snapshotWith({ faults }), NOW);
  expect(lines).toHaveLength(17);
  expect(rowsIn(lines)).toBe(200);
  const named = lines.map(({ row }) => row).join(', ');
  for (const { id, row } of faults) expect(named).toContain(`${id} (${row})`);
});

test('a name that the app made up is not given: people find such a row by its number', () => {
  const fault = { list: 'Responses', id: '7', row: 'JTAI-2024-02-08|POL', reason: 'Answer is empty' };
  expect(rowsToMend(snapshotWith({ faults: [fault] }), NOW)).toEqual([
    { list: 'Responses', row: 'row 7', rows: 1, reason: 'Answer is empty. Not counted' },
  ]);
});

test('a row that counts without its words is told apart', () => {
  const withheld = [{ list: 'People', id: '7', row: 'a@x.example', reason: 'Title seems to hold …' }];
  expect(rowsToMend(snapshotWith({ withheld }), NOW)).toEqual([
    {
      list: 'People',
      row: 'row 7 (a@x.example)',
      rows: 1,
      reason: 'Title seems to hold …. Counted, but those words are not shown',
    },
  ]);
});

test('what names a row that is left out does not name nobody', () => {
  const faults = [{ list: 'Agencies', id: '2', row: 'POL', reason: 'Title is empty' }];
  const actions = [action({ ref: 'A1', leadAgency: 'POL' })] as unknown as Snapshot['actions'];
  const agencies = [agency('LA')] as unknown as Snapshot['agencies'];
  const lists = (change: Partial<Snapshot>) =>
    rowsToMend(snapshotWith({ actions, agencies, ...change }), NOW)
      .filter(({ reason }) => !reason.includes('OwnerEmail'))
      .map(({ list }) => list);
  expect(lists({})).toContain('Actions');
  expect(lists({ faults })).not.toContain('Actions');
});
