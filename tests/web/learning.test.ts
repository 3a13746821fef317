import { z } from 'zod';
import {
  learningSchema,
  otherLetterKeptSchema,
  otherLetterReadSchema,
} from '../../bot/contract/inspection/learning';
import { letterText } from '../support/letters/as-text';
import { NEEDS, SHAPES } from '../support/letters/shapes';
import { agency, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

const rows = {
  agencies: [agency('LA')],
  people: ['spoc.la', 'coordinator.la'].map((name) => person(name)),
};

let house: WebHouse;
beforeAll(async () => void (house = await openWebHouse({ rows })));
afterAll(() => house.close());

async function post(who: string, body: string, type: string) {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const answer = await house.get('/api/v1/learning/letter', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

test('another area’s letter is read, kept once, and told by subject', async () => {
  const [shape] = SHAPES;
  const letter = letterText(shape?.spec ?? { name: 'none', parts: [] });
  const read = await post('coordinator.la', letter, 'text/plain');
  const { proposal } = z.parse(otherLetterReadSchema, read.body);
  expect(proposal).toMatchObject({
    area: 'Fairshire',
    theme: 'Serious youth violence',
    publishedOn: '2024-09-06',
  });
  expect((await house.store.snapshot()).otherFindings).toEqual([]);

  for (const kept of [7, 0]) {
    const answer = await post('coordinator.la', JSON.stringify(proposal), 'application/json');
    expect(z.parse(otherLetterKeptSchema, answer.body)).toMatchObject({ kept, changed: 0 });
  }
  const told = await house.as(
    'spoc.la@partnership.example',
    '/api/v1/learning?theme=Serious%20youth%20violence',
  );
  const { themes, subjects } = z.parse(learningSchema, await told.json());
  expect(themes).toEqual(['Serious youth violence']);
  const meetings = subjects.find(({ subject }) => subject === 'Strategy meetings');
  expect(meetings).toMatchObject({ areas: ['Fairshire'], told: [{ text: NEEDS[0] }], actions: [] });
});

test('one finding is corrected, taken out with why and brought back, by its key and version', async () => {
  const read = async (who = 'coordinator.la') =>
    z.parse(learningSchema, await (await house.as(`${who}@partnership.example`, '/api/v1/learning')).json());
  const find = async (text: string) =>
    (await read()).subjects.flatMap(({ told }) => told).find((one) => one.text.startsWith(text));
  const doing = async (key: string, deed: string, body: object, seen: string, who = 'coordinator.la') => {
    const answer = await house.get(`/api/v1/learning/findings/${encodeURIComponent(key)}/${deed}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await house.entra.tokenFor(`${who}@partnership.example`)}`,
        ...{ 'content-type': 'application/json', 'if-match': `"${seen}"` },
      },
      body: JSON.stringify(body),
    });
    return answer.status;
  };
  const first = await find(NEEDS[0] ?? '');
  const { key = '', version = '' } = first ?? {};
  expect(await doing(key, 'edit', { text: 'Strategy meetings, quite.' }, version, 'spoc.la')).toBe(403);
  expect(await doing(key, 'edit', { text: 'Strategy meetings, quite.' }, 'other')).toBe(412);
  expect(await doing(key, 'edit', { text: 'Strategy meetings, quite.' }, version)).toBe(200);
  const corrected = await find('Strategy meetings, quite.');
  expect(corrected).toMatchObject({ key, area: 'Fairshire' });
  expect(await doing(key, 'withdraw', { text: ' ' }, corrected?.version ?? '')).toBe(422);
  expect(await doing(key, 'withdraw', { text: 'A case study.' }, corrected?.version ?? '')).toBe(200);
  const { withdrawn } = await read();
  expect(withdrawn).toMatchObject([{ key, on: '2026-11-18', why: 'A case study.' }]);
  expect((await read('spoc.la')).withdrawn).toEqual([]);
  expect(await find('Strategy meetings, quite.')).toBeUndefined();
  expect(await doing(key, 'reopen', {}, withdrawn[0]?.version ?? '')).toBe(200);
  expect(await find('Strategy meetings, quite.')).toMatchObject({ key });
  expect(await doing(key, 'nothing', {}, version)).toBe(404);
});

test('only a coordinator may', async () => {
  expect((await post('spoc.la', 'Dear', 'text/plain')).status).toBe(403);
});
