import { LOAD_LISTS } from '../../../bot/sharepoint';
import { planLoad, type LoadParts } from '../../../bot/usecases/loading/load';
import type { LoadFolder } from '../../../bot/usecases/loading/load-ports';
import { at, facts } from '../../support/partnership';

const snapshot = {
  ...facts({ inspections: [{ title: 'The inspection of June', ref: 'INSP' }] }),
  faults: [],
  withheld: [],
};

/** What comes of loading an approval of the statement by whoever stands in the column. */
async function approvalBy(body: string): Promise<unknown> {
  const store = { snapshot: () => Promise.resolve(snapshot) } as unknown as LoadParts['store'];
  const parts = { store, clock: { now: () => at('2024-06-03T09:00:00Z') }, lists: LOAD_LISTS };
  const cells = {
    ...{ Title: 'Approved', Key: 'K', InspectionRef: 'insp', Kind: 'Approval', Body: body },
    ...{ Number: '1', By: 'coordinator.la@partnership.example', At: '2024-06-03T08:00:00Z' },
  };
  const file = { name: 'StatementSteps.csv', list: 'StatementSteps', header: Object.keys(cells) };
  const folder: LoadFolder = { files: [{ ...file, rows: [{ line: 2, cells }] }], faults: [] };
  const plan = await planLoad(parts, folder);
  return plan.ok ? plan.value.planned[0]?.row.values.body : plan.error.faults;
}

test.each([
  ['an agency, however its code is typed', 'pol', 'POL'],
  ['the chair, who approves for no agency', 'Chair', 'Chair'],
])('an approval of the statement is loaded of %s', async (_who, typed, meant) =>
  expect(await approvalBy(typed)).toBe(meant),
);

test('an approval by nobody whom the partnership knows is refused', async () => {
  expect(await approvalBy('XYZ')).toEqual([
    {
      file: 'StatementSteps.csv',
      line: 2,
      column: 'Body',
      reason: 'names “XYZ”, which is not in Series or Agencies.',
    },
  ]);
});
