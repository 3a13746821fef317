import { gridOf, understood } from '../../support/plan-grids';

const HEAD = ['Ref', 'Action', 'Lead', 'Due', 'RAG'];
const sheet = (name: string, ...rows: readonly (readonly string[])[]) => gridOf([HEAD, ...rows], { name });
const row = (ref: string, title: string, rag: string): string[] => [ref, title, 'Police', '30/06/2025', rag];

const EARLIER = [row('1', 'Set up a task group', 'G'), row('2', 'Map the services', 'G')];
const LATER = [
  row('1', 'Set up a task group', 'B'),
  row('2', 'Map the services in full', 'R'),
  row('3', 'Ask the parents', 'G'),
];

test.each([
  ['by their months', 'March 25', 'April 2025'],
  ['by their days', 'Plan 12.03.25', 'Plan 02.04.25'],
  ['by their versions', 'Plan v1.9', 'Plan version 2'],
  ['by how often they were copied', 'Plan (2)', 'Plan (3)'],
  ['whichever stands first', 'Tracker Apr 25', 'Tracker May 25'],
])('of sheets that hold the plan at different times the newest is read, %s', (_how, earlier, later) => {
  for (const grids of [
    [sheet(earlier, ...EARLIER), sheet(later, ...LATER)],
    [sheet(later, ...LATER), sheet(earlier, ...EARLIER)],
  ]) {
    const { rows, warnings } = understood(grids);
    expect(rows.map(({ title, rated }) => [title, rated])).toEqual([
      ['Set up a task group', 'Blue'],
      ['Map the services in full', 'Red'],
      ['Ask the parents', 'Green'],
    ]);
    expect(warnings).toContain(
      `The sheet “${earlier}” was left out: it holds actions of the sheet “${later}” as they were before.`,
    );
  }
});

test('where no name says which is newer, one is read and the other is named with what to do', () => {
  const { rows, warnings } = understood([sheet('Tracker', ...LATER), sheet('Sheet2', ...EARLIER)]);
  expect(rows).toHaveLength(3);
  expect(warnings).toContain(
    'The sheet “Sheet2” was left out: it holds actions of the sheet “Tracker”, and no name says which is newer: choose the sheet if this one is.',
  );
});

test.each<[string, string, string, string[][], string[][]]>([
  ['count their actions from 1', 'Front door', 'Leadership', EARLIER, [row('1', 'Meet schools', 'G')]],
  ['ask each agency for the same', 'Police', 'Health', EARLIER, EARLIER],
])('sheets that %s are one plan', (_how, one, other, rows, more) => {
  const plan = understood([sheet(one, ...rows), sheet(other, ...more.map((cells) => [...cells, one]))]);
  expect(plan.rows).toHaveLength(rows.length + more.length);
});

test.each([
  ['the same month', 'March 2025', 'Mar 25'],
  ['the same version', 'Plan v2', 'Plan version 2'],
  ['a number within the name', 'Tracker (1) in full', 'Tracker (2) in full'],
])('sheets whose names say %s are not told apart by them', (_what, one, other) => {
  const { warnings } = understood([sheet(one, ...LATER), sheet(other, ...EARLIER)]);
  expect(warnings).toContain(
    `The sheet “${other}” was left out: it holds actions of the sheet “${one}”, and no name says which is newer: choose the sheet if this one is.`,
  );
});
