import { z } from 'zod';
import { importSchema, importUndoneSchema, importedTodaySchema } from '../../bot/contract/plan-file/import';
import { problemSchema } from '../../bot/contract/problem';
import { agency, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
beforeAll(async () => {
  const rows = {
    agencies: [agency('LA'), agency('POL', { title: 'Northmere Police' })],
    people: ['spoc.pol', 'coordinator.la', 'chair.la'].map((name) => person(name)),
  };
  house = await openWebHouse({ rows });
});
afterAll(() => house.close());

const PLAN = [
  'Ref,Action,Lead,By when',
  'X1,Agree a referral form,Northmere Police,30/06/2027',
  'X2,Train every hub,The council,Sept 27',
].join('\n');

async function post(who: string, path: string, body: string, query: Readonly<Record<string, string>> = {}) {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const answer = await house.get(`/api/v1/import${path}?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

/** As the tab sends it: the file, and beside it what is asked. */
async function postForm(asked: object, body = PLAN) {
  const token = await house.entra.tokenFor('coordinator.la@partnership.example');
  const form = new FormData();
  form.set('asked', JSON.stringify(asked));
  form.set('file', new Blob([body]), 'plan.csv');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await house.get('/api/v1/import', { method: 'POST', headers, body: form });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

const readForm = async (asked: object, body = PLAN) =>
  z.parse(importSchema, (await postForm({ name: 'plan.csv', ...asked }, body)).body);

const read = async (query: Readonly<Record<string, string>> = {}, body = PLAN) =>
  z.parse(importSchema, (await post('coordinator.la', '', body, { name: 'plan.csv', ...query })).body);

const actions = async () =>
  (await house.store.snapshot()).actions.map(({ ref, leadAgency, withdrawnOn }) => [
    ref,
    leadAgency,
    withdrawnOn,
  ]);

test('a plan is read and what it would do is told, and nothing is written', async () => {
  const view = await read();
  expect(view.columns).toEqual({ ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when' });
  expect(view.asked).toEqual([{ name: 'The council', isEveryone: false, rows: [3] }]);
  expect(view.outcomes).toMatchObject([{ ref: 'X1', is: 'new' }]);
  expect(view.held).toEqual([{ key: '!3.1', row: 3, why: 'which agency is “The council”?' }]);
  expect(view.outlook).toEqual(['Their agencies are reminded before their due days, by your rules.']);
  expect(view.rows[1]?.cells?.[1]).toEqual({ heading: 'Action', text: 'Train every hub' });
  expect(view.written).toBeUndefined();
  expect(await actions()).toEqual([]);
});

test('it comes in by what is answered, once, and is taken back as a whole', async () => {
  const names = { 'The council': ['LA'] };
  expect((await readForm({ names, apply: true })).written).toBe(2);
  expect(await actions()).toEqual([
    ['X1', 'POL', undefined],
    ['X2', 'LA', undefined],
  ]);
  const again = await read({ apply: 'yes' });
  expect([again.written, again.asked, again.outcomes.map(({ is }) => is)]).toEqual([0, [], ['same', 'same']]);

  const changed = PLAN.replace('30/06/2027', '30/07/2027');
  const [difference] = (await read({}, changed)).outcomes;
  expect(difference).toMatchObject({ is: 'different', changes: [{ label: 'Due' }] });
  expect((await read({ apply: 'yes' }, changed)).written).toBe(0);
  expect((await read({ apply: 'yes', overwrite: '["X1"]' }, changed)).written).toBe(1);

  const today = await house.as('coordinator.la@partnership.example', '/api/v1/import');
  expect(z.parse(importedTodaySchema, await today.json())).toMatchObject({
    added: ['X1', 'X2'],
    changed: [],
  });
  const undone = await post('coordinator.la', '/undo', '');
  expect(z.parse(importUndoneSchema, undone.body)).toMatchObject({ withdrawn: ['X1', 'X2'], workedOn: [] });
  expect((await actions()).every(([, , withdrawnOn]) => withdrawnOn !== undefined)).toBe(true);
});

test('what names mean stands in no address, and a form that is none is refused', async () => {
  const said = await post('coordinator.la', '', PLAN, { name: 'plan.csv', names: '{"Jo Bland":["LA"]}' });
  expect([said.status, z.parse(problemSchema, said.body).detail]).toEqual([
    400,
    expect.stringMatching(/address/),
  ]);
  const odd = await postForm({ name: 'plan.csv', names: 'Jo Bland' });
  expect([odd.status, z.parse(problemSchema, odd.body).detail]).toEqual([
    400,
    '“names” in “asked” will not do.',
  ]);
  const token = await house.entra.tokenFor('coordinator.la@partnership.example');
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const answer = await house.get('/api/v1/import', { method: 'POST', headers, body: PLAN });
    expect([answer.status, z.parse(problemSchema, await answer.json()).detail]).toEqual([
      400,
      'A form with the parts “file” and “asked” is needed.',
    ]);
  }
});

test('the guess is corrected by the address', async () => {
  const columns = JSON.stringify({ title: 'Thing', lead: 'Somebody' });
  const view = await read({ header: '1', columns }, 'Thing,Somebody\nTrain every hub,LA');
  expect(view.rows).toMatchObject([{ title: 'Train every hub', lead: 'LA' }]);
});

test('a correction is remembered once the file comes in, can be changed, and a name’s answer as well', async () => {
  const odd = 'Thing,Whose\nBrief every ward,The council\nMap hotspots,The council';
  const names = { 'The council': ['LA'] };
  await readForm({ header: 1, columns: { title: 'Thing', lead: 'Whose' }, names, apply: true }, odd);
  const again = await read({}, odd);
  expect(again.detail?.remembered).toEqual(['title', 'lead']);
  expect(again.detail?.columns[0]).toEqual({
    name: 'Thing',
    use: 'title',
    samples: ['Brief every ward', 'Map hotspots'],
  });
  expect(again.answered).toEqual([{ name: 'The council', codes: ['LA'], isRemembered: true }]);
  const refused = await post('coordinator.la', '', odd, { name: 'plan.csv', guess: 'yes' });
  expect(z.parse(problemSchema, refused.body).code).toBe('no-table');
});

test('details of a child are told by cell and kind alone', async () => {
  const view = await read({}, `${PLAN}\nX3,Born 04/02/2016,LA,30/06/2027`);
  expect(view.refused).toEqual([{ at: 'B4', kind: 'date of birth' }]);
  expect(JSON.stringify(view)).not.toContain('04/02/2016');
});

test.each([
  ['an agency’s SPOC', 'spoc.pol', PLAN, { name: 'plan.csv' }, [403, 'coordinator-only']],
  ['a file that is none', 'coordinator.la', 'no workbook', { name: 'plan.xlsx' }, [422, 'not-a-plan']],
  ['no table', 'coordinator.la', 'Dear all', { name: 'plan.txt' }, [422, 'no-table']],
  ['no name', 'coordinator.la', PLAN, {}, [400, 'bad-request']],
  [
    'corrections that are no JSON',
    'coordinator.la',
    PLAN,
    { name: 'plan.csv', columns: '{' },
    [400, 'bad-request'],
  ],
])('%s is refused', async (_, who, body, query, expected) => {
  const answer = await post(who, '', body, query as unknown as Record<string, string>);
  expect([answer.status, z.parse(problemSchema, answer.body).code]).toEqual(expected);
});

test('ratings that the file does not explain are asked for, and remembered for files of its shape', async () => {
  const plan = [
    'Ref,Action,Lead,By when,Rating (1-4)',
    'R1,Agree a threshold guide,Northmere Police,30/06/2027,1',
    'R2,Audit strategy meetings,Northmere Police,30/06/2027,4',
    'R3,Map places of risk,Northmere Police,30/06/2027,4',
  ].join('\n');
  const first = await readForm({}, plan);
  expect(first.ratings).toEqual([
    { said: '1', rows: 1 },
    { said: '4', rows: 2 },
  ]);
  expect(first.outcomes.map((one) => one.as.rating)).toEqual([undefined, undefined, undefined]);
  const ratings = { '1': 'None', '4': 'Red' };
  expect((await readForm({ ratings }, plan)).outcomes.map((one) => one.as.rating)).toEqual([
    undefined,
    'Off track',
    'Off track',
  ]);
  expect(await readForm({ ratings, apply: true }, plan)).toMatchObject({ written: 3 });
  const again = await readForm({}, plan);
  expect(again.ratings.map(({ is }) => is)).toEqual(['None', 'Red']);
  expect(again.outcomes.map(({ is }) => is)).toEqual(['same', 'same', 'same']);
  expect((await postForm({ name: 'plan.csv', ratings: { '1': 'Purple' } }, plan)).status).toBe(400);
  await post('coordinator.la', '/undo', '');
});
