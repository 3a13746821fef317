import * as z from 'zod/mini';
import { meSchema } from '../../bot/contract/me';
import { problemSchema } from '../../bot/contract/problem';
import { agency, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
const mail = (name: string) => `${name}@partnership.example`;
beforeAll(async () => {
  house = await openWebHouse({
    marking: 'OFFICIAL',
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('chair.la'), person('spoc.pol')],
    },
  });
});
afterAll(() => house.close());

async function choose(who: string, body: object) {
  const authorization = `Bearer ${await house.entra.tokenFor(mail(who))}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await house.get('/api/v1/digest', { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}
const me = async (who: string) => z.parse(meSchema, await (await house.as(mail(who), '/api/v1/me')).json());
const stopped = async () =>
  (await house.store.snapshot()).people.flatMap(({ email, digest }) => (digest === false ? email : []));

test('coordinator and chair stop their weekly summary and start it again, each their own', async () => {
  expect([(await me('chair.la')).digest, (await me('spoc.pol')).digest]).toEqual([true, undefined]);
  for (let sent = 0; sent < 2; sent++) {
    const { status, body } = await choose('chair.la', { wanted: false });
    expect([status, z.parse(meSchema, body)]).toMatchObject([200, { digest: false, marking: 'OFFICIAL' }]);
  }
  expect([(await me('chair.la')).digest, (await me('coordinator.la')).digest]).toEqual([false, true]);
  expect(await stopped()).toEqual([mail('chair.la')]);
  await choose('chair.la', { wanted: true });
  expect((await me('chair.la')).digest).toBe(true);
});

test.each<[string, object, unknown[]]>([
  ['spoc.pol', { wanted: true }, [403, 'not-for-your-role']],
  ['chair.la', { wanted: 'yes' }, [422, 'not-given']],
  ['chair.la', {}, [422, 'not-given']],
])('%s with %j is answered %j', async (who, given, expected) => {
  const { status, body } = await choose(who, given);
  expect([status, z.parse(problemSchema, body).code]).toEqual(expected);
});
