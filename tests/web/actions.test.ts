import { z } from 'zod';
import { actionSchema, type ActionView } from '../../bot/contract/action';
import { problemSchema } from '../../bot/contract/problem';
import { action, agency, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

const rows = {
  agencies: ['LA', 'POL', 'ICB'].map((code) => agency(code)),
  people: [
    ...['spoc.la', 'spoc.pol', 'spoc.icb', 'coordinator.la', 'chair.la', 'observer.pol'].map((name) =>
      person(name),
    ),
  ],
  inspections: [{ title: 'Inspection', ref: 'I26' }],
  findings: [{ title: 'Under embargo', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' as const }],
  actions: [action(), action({ ref: 'A08' }), action({ ref: 'A09', findingRef: 'P1' })],
};

let house: WebHouse;
beforeAll(async () => void (house = await openWebHouse({ rows })));
afterAll(() => house.close());

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: unknown;
}

async function ask(who: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const answer = await house.get(`/api/v1/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: await answer.json() };
}

const read = (who: string, ref = 'A07') => ask(who, `actions/${ref}`);
const post = (who: string, path: string, body: object, headers: Record<string, string>) =>
  ask(who, path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
const does = async (who: string, deed: string, body: object = {}, ref = 'A07') =>
  post(who, `actions/${ref}/${deed}`, body, { 'if-match': (await read(who, ref)).etag });
const viewOf = ({ body }: Answer): ActionView => z.parse(actionSchema, body);
const codeOf = ({ status, body }: Answer) => [status, z.parse(problemSchema, body).code];

test('an action goes its whole way, and each answer is the action as it is then', async () => {
  const submitted = await does('spoc.pol', 'evidence', { text: 'All 38 schools have one.' });
  expect([submitted.status, viewOf(submitted).action.status]).toEqual([200, 'EvidenceSubmitted']);
  expect(submitted.etag).toBe((await read('spoc.la')).etag);
  await does('spoc.la', 'agree');
  const agreed = viewOf(await does('spoc.icb', 'agree'));
  expect(agreed.action.status).toBe('Agreed');
  expect(agreed.votes?.agencies.map(({ vote }) => vote)).toEqual(['Agrees', 'Leads', 'Agrees']);
  const closed = await does('chair.la', 'close', {
    sustainabilityPlan: 'Yearly check.',
    reviewOn: '2027-03-03',
  });
  expect(viewOf(closed).action).toMatchObject({ status: 'Closed', reviewOn: '2027-03-03' });
  // It can be said before that day, and nothing leads to it.
  expect(viewOf(closed).deeds.find(({ deed }) => deed === 'sustain')).toMatchObject({ early: true });
  const sustained = viewOf(await does('chair.la', 'sustain', { text: 'It has lasted.' }));
  expect(sustained.action.status).toBe('Sustained');
  expect(sustained.history[0]).toMatchObject({
    byName: 'chair.la',
    changes: [{ label: 'State', was: 'Closed with a sustainability plan', is: 'Sustained at review' }],
  });
});

test('two agencies that vote at once on what they both read are both heard', async () => {
  await does('spoc.pol', 'evidence', { text: 'Done.' }, 'A08');
  const [la, icb] = [await read('spoc.la', 'A08'), await read('spoc.icb', 'A08')];
  const votes = await Promise.all([
    post('spoc.la', 'actions/A08/agree', {}, { 'if-match': la.etag }),
    post('spoc.icb', 'actions/A08/agree', {}, { 'if-match': icb.etag }),
  ]);
  expect(votes.map(({ status }) => status)).toEqual([200, 200]);
  expect(viewOf(await read('chair.la', 'A08')).action.status).toBe('Agreed');
});

test('a request that is sent again, as its answer was lost, does nothing twice', async () => {
  const { etag } = await read('spoc.pol', 'A08');
  const again = () => post('spoc.pol', 'actions/A08/progress', { text: 'Once.' }, { 'if-match': etag });
  expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
  expect(viewOf(await read('spoc.pol', 'A08')).notes.filter(({ text }) => text === 'Once.')).toHaveLength(1);
});

describe('is refused', () => {
  const cases: readonly (readonly [string, string, string, object, number, string])[] = [
    ['an observer', 'observer.pol', 'progress', { text: 'x' }, 403, 'observers-cannot-answer'],
    ['a SPOC who would close', 'spoc.pol', 'close', {}, 403, 'not-for-your-role'],
    ['a SPOC for another agency', 'spoc.la', 'agree', { forAgency: 'ICB' }, 403, 'not-your-agency'],
    ['what the state does not allow', 'chair.la', 'close', {}, 409, 'not-now'],
    ['a child’s number', 'spoc.pol', 'progress', { text: 'NHS number 943 476 5919' }, 422, 'child-data'],
    ['evidence of nothing', 'spoc.pol', 'evidence', {}, 422, 'no-evidence'],
    ['a field that nobody knows', 'spoc.pol', 'progress', { note: 'x' }, 422, 'not-given'],
    [
      'a day that is none',
      'spoc.pol',
      'more-time',
      { wantedOn: '2027-02-31', reason: 'x' },
      422,
      'not-given',
    ],
    [
      'a note in which nothing can be seen',
      'spoc.pol',
      'progress',
      { text: '\u200b\u0001' },
      422,
      'not-given',
    ],
    ['a deed that is none', 'spoc.pol', 'delete', {}, 404, 'not-found'],
  ];
  beforeAll(() =>
    post('coordinator.la', 'actions', { title: 'Refusals', ref: 'A20', leadAgency: 'POL' }, {}),
  );

  test.each(cases)('%s', async (_what, who, deed, body, status, code) => {
    expect(codeOf(await does(who, deed, body, 'A20'))).toEqual([status, code]);
  });

  test('what does not say which version it is about', async () => {
    expect(codeOf(await post('spoc.pol', 'actions/A20/progress', { text: 'x' }, {}))).toEqual([
      428,
      'no-version',
    ]);
  });

  test('what was decided on another version', async () => {
    const before = await read('spoc.pol', 'A20');
    await does('spoc.pol', 'progress', { text: 'Begun.' }, 'A20');
    const late = await post('spoc.pol', 'actions/A20/rate', { rating: 'Green' }, { 'if-match': before.etag });
    expect(codeOf(late)).toEqual([412, 'version-changed']);
  });

  test('what is no JSON', async () => {
    const headers = { 'content-type': 'text/plain', 'if-match': '*' };
    expect(codeOf(await post('spoc.pol', 'actions/A20/progress', {}, headers))).toEqual([415, 'not-json']);
  });
});

test('of several versions named by “If-Match” one is enough, and none is too few', async () => {
  const noted = async (tags: (etag: string) => string) => {
    const { etag = '' } = await read('spoc.pol', 'A08');
    return post('spoc.pol', 'actions/A08/progress', { text: tags(etag) }, { 'if-match': tags(etag) });
  };
  expect(codeOf(await noted(() => '"old", W/"older"'))).toEqual([412, 'version-changed']);
  expect((await noted((etag) => `"old", ${etag} ,"older"`)).status).toBe(200);
  expect((await noted((etag) => `W/${etag}`)).status).toBe(200);
});

test('an action is added by the coordinator alone, with the next number', async () => {
  const given = { title: 'A new one', leadAgency: 'ICB', dueOn: '2027-01-29' };
  expect(codeOf(await post('spoc.pol', 'actions', given, {}))).toEqual([403, 'coordinator-only']);
  const name = { 'idempotency-key': 'once' };
  const added = await post('coordinator.la', 'actions', given, name);
  expect([added.status, viewOf(added).action.status]).toEqual([201, 'NotStarted']);
  const again = await post('coordinator.la', 'actions', given, name);
  expect(viewOf(again).action.ref).toBe(viewOf(added).action.ref);
});

test('an action of a letter under embargo is not there for who may not read it', async () => {
  expect(codeOf(await read('spoc.pol', 'A09'))).toEqual([404, 'action-gone']);
  expect((await read('chair.la', 'A09')).status).toBe(200);
  expect(codeOf(await does('spoc.pol', 'progress', { text: 'x' }, 'A09'))).toEqual([428, 'no-version']);
  const blind = await post('spoc.pol', 'actions/A09/progress', { text: 'x' }, { 'if-match': '*' });
  expect(codeOf(blind)).toEqual([404, 'action-gone']);
});

test('what is read tells what its reader may do', async () => {
  const deeds = async (who: string) => viewOf(await read(who, 'A20')).deeds.map(({ deed }) => deed);
  expect(await deeds('observer.pol')).toEqual([]);
  expect(await deeds('spoc.icb')).toEqual([]);
  expect(await deeds('spoc.pol')).toEqual([
    'evidence',
    'progress',
    'take-back',
    'rate',
    'sustainability-plan',
  ]);
  expect(await deeds('coordinator.la')).toEqual(
    expect.arrayContaining(['progress', 'evidence', 'assure', 'edit', 'withdraw']),
  );
});
