import * as z from 'zod/mini';
import { peopleSchema, type PeopleView } from '../../bot/contract/lists/people';
import { planSchema } from '../../bot/contract/plan';
import { problemSchema } from '../../bot/contract/problem';
import { action, agency, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

/** An agency that is taken off the list and put back, as the People page asks for it. */
let house: WebHouse;
beforeEach(async () => {
  house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL'), agency('PROB')],
      people: ['coordinator.la', 'chair.la', 'spoc.pol', 'spoc.prob'].map((name) => person(name)),
      actions: [
        action({ ref: 'A07', leadAgency: 'PROB' }),
        action({ ref: 'A08', leadAgency: 'PROB', status: 'Closed' }),
      ],
    },
  });
});
afterEach(() => house.close());

async function ask(who: string, method: string, path: string, body?: object, version?: string) {
  const headers = {
    authorization: `Bearer ${await house.entra.tokenFor(`${who}@partnership.example`)}`,
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(version ? { 'if-match': version } : {}),
  };
  const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  const answer = await house.get(`/api/v1/${path}`, init);
  return { status: answer.status, body: (await answer.json()) as unknown };
}
const list = async (who = 'coordinator.la'): Promise<PeopleView> =>
  z.parse(peopleSchema, (await ask(who, 'GET', 'people')).body);

test('the coordinator sees what is open with an agency, takes it off and puts it back, each once', async () => {
  const before = (await list()).agencies.find(({ code }) => code === 'PROB');
  expect(before?.open?.[0]).toEqual({
    becomes: 'handed-over',
    words: 'It leads 1 action.',
    things: [{ kind: 'action', ref: 'A07', title: action().title }],
  });
  const etag = before?.etag ?? '';
  const off = await ask('coordinator.la', 'POST', 'agencies/PROB/take-off', { to: 'POL' }, etag);
  const gone = z.parse(peopleSchema, off.body);
  expect(gone.agencies.map(({ code }) => code)).toEqual(['LA', 'POL']);
  expect(gone.formerAgencies).toMatchObject([{ code: 'PROB', leftOn: '2026-11-18', open: [] }]);
  expect(gone.people.find(({ email }) => email.startsWith('spoc.prob'))?.may).toEqual(['put-back']);
  expect((await ask('spoc.prob', 'GET', 'me')).status).toBe(403);
  const again = await ask('coordinator.la', 'POST', 'agencies/PROB/take-off', { to: 'POL' }, '*');
  expect(again.status).toBe(200);
  const plan = z.parse(planSchema, (await ask('chair.la', 'GET', 'plan')).body);
  expect(plan.actions.map(({ ref, leadAgency }) => [ref, leadAgency])).toEqual([
    ['A07', { code: 'POL', title: agency('POL').title }],
    ['A08', { code: 'PROB', title: agency('PROB').title }],
  ]);
  const back = await ask(
    'coordinator.la',
    'POST',
    'agencies/PROB/put-back',
    {},
    gone.formerAgencies[0]?.etag,
  );
  expect(z.parse(peopleSchema, back.body).agencies.map(({ code }) => code)).toContain('PROB');
  const [{ parts }] = house.partnerships;
  const record = ((await parts.record?.()) ?? []).map(({ verb, subjectRef = '' }) => `${verb} ${subjectRef}`);
  expect(record.filter((line) => line.includes('PROB') || line.includes('spoc.prob')).sort()).toEqual(
    [
      'agency.taken-off PROB',
      'person.taken-off spoc.prob@partnership.example',
      'agency.put-back PROB',
    ].sort(),
  );
});

test('others see neither what is open with an agency nor which have left', async () => {
  await ask('coordinator.la', 'POST', 'agencies/PROB/take-off', { to: 'POL' }, '*');
  const seen = await list('spoc.pol');
  expect([seen.formerAgencies, seen.agencies.some(({ open }) => open)]).toEqual([[], false]);
});

test.each<[string, string, object, string | undefined, unknown[]]>([
  ['chair.la', 'PROB/take-off', { to: 'POL' }, '*', [403, 'coordinator-only', undefined]],
  ['spoc.prob', 'PROB/put-back', {}, '*', [403, 'coordinator-only', undefined]],
  ['coordinator.la', 'PROB/take-off', {}, '*', [422, 'not-given', 'to']],
  ['coordinator.la', 'PROB/take-off', { unheard: 1 }, '*', [422, 'not-given', undefined]],
  ['coordinator.la', 'PROB/take-off', { to: 'POL' }, undefined, [428, 'no-version', undefined]],
  ['coordinator.la', 'PROB/take-off', { to: 'POL' }, '"long ago"', [412, 'version-changed', undefined]],
  ['coordinator.la', 'XYZ/take-off', {}, '*', [404, 'unknown-agency', undefined]],
])('%s: %s %j on version %s is answered %j', async (who, path, body, version, expected) => {
  const { status, body: answered } = await ask(who, 'POST', `agencies/${path}`, body, version);
  const { code, field } = z.parse(problemSchema, answered);
  expect([status, code, field]).toEqual(expected);
});

test('what stands in the way is told as a conflict', async () => {
  const off = await ask('coordinator.la', 'POST', 'agencies/POL/take-off', {}, '*');
  expect(off.status).toBe(200);
  const last = await ask('coordinator.la', 'POST', 'agencies/LA/take-off', { to: 'PROB' }, '*');
  expect([last.status, z.parse(problemSchema, last.body).detail]).toEqual([
    409,
    expect.stringContaining('only safeguarding partner'),
  ]);
});
