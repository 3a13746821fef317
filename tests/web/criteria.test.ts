import * as z from 'zod/mini';
import { criteriaSchema, type CriteriaView } from '../../bot/contract/gaps/criteria';
import { action, agency, day, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('spoc.pol')],
      inspections: [{ title: 'Inspection', ref: 'I26', publishedOn: day('2026-11-19') }],
      findings: [{ title: 'Kept', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
      actions: [
        action({ ref: 'A01', title: 'In the open' }),
        action({ ref: 'A02', title: 'Hushed', findingRef: 'P1', otherPlan: 'Youth at Risk: 1' }),
      ],
    },
  });
});
afterAll(() => house.close());

const COORDINATOR = 'coordinator.la@partnership.example';
const SPOC = 'spoc.pol@partnership.example';

async function send(method: string, path: string, body: object, as = COORDINATOR, version?: string) {
  const authorization = `Bearer ${await house.entra.tokenFor(as)}`;
  const headers = {
    authorization,
    'content-type': 'application/json',
    ...(version ? { 'if-match': version } : {}),
  };
  return house.get(path, { method, headers, body: JSON.stringify(body) });
}

const read = async (answer: globalThis.Response): Promise<CriteriaView> =>
  z.parse(criteriaSchema, await answer.json());
const list = async (as = COORDINATOR): Promise<CriteriaView> => read(await house.as(as, '/api/v1/criteria'));
const first = (view: CriteriaView) => view.criteria[0]!;

test('a theme is begun with, judged, closed by an action, and seen by everybody without what is under embargo', async () => {
  expect((await list()).criteria).toEqual([]);
  const begun = await send('POST', '/api/v1/criteria', { start: 'Early help' });
  expect(begun.status).toBe(201);
  const one = first(await read(begun));
  expect(one).toMatchObject({ ref: 'EH-1', state: 'Unjudged' });

  const judged = await send(
    'PATCH',
    '/api/v1/criteria/EH-1',
    { judgement: 'Not met' },
    COORDINATOR,
    one.etag,
  );
  expect(judged.status).toBe(200);
  const open = first(await read(judged));
  expect(open.state).toBe('Open');

  const late = await send(
    'PATCH',
    '/api/v1/criteria/EH-1',
    { judgement: 'Met' },
    COORDINATOR,
    '"seen-long-ago"',
  );
  expect(late.status).toBe(412);
  const closing = await send(
    'PATCH',
    '/api/v1/criteria/EH-1',
    { actionRefs: ['A01', 'A02'] },
    COORDINATOR,
    '*',
  );
  expect(first(await read(closing))).toMatchObject({
    state: 'Closing',
    actions: [{ ref: 'A01' }, { ref: 'A02' }],
  });

  const seen = await list(SPOC);
  expect(first(seen).actions).toEqual([{ ref: 'A01', title: 'In the open' }]);
  expect(JSON.stringify(seen)).not.toMatch(/Hushed|Youth at Risk/);
  expect((await list()).otherPlans).toMatchObject([{ plan: 'Youth at Risk', both: [{ ref: 'A02' }] }]);
});

test.each<[string, string, string, object, string | undefined, number]>([
  [SPOC, 'POST', '/api/v1/criteria', { start: 'Early help' }, undefined, 403],
  [COORDINATOR, 'POST', '/api/v1/criteria', { start: 'No such theme' }, undefined, 422],
  [COORDINATOR, 'POST', '/api/v1/criteria', { theme: 'Early help' }, undefined, 422],
  [COORDINATOR, 'PATCH', '/api/v1/criteria/NONE-1', { title: 'x' }, '*', 404],
  [COORDINATOR, 'PATCH', '/api/v1/criteria/EH-1', { title: 'x' }, undefined, 428],
])('%s: %s %s %j with version %s is answered %i', async (as, method, path, body, version, status) => {
  expect((await send(method, path, body, as, version)).status).toBe(status);
});
