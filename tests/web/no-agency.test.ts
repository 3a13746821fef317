import { z } from 'zod';
import { meSchema } from '../../bot/contract/me';
import { outstandingSchema } from '../../bot/contract/outstanding';
import { demoRows, openWebHouse, type WebHouse } from '../support/web-house';
import type { Person } from '../../bot/domain/partnership';

const people: readonly Person[] = [
  { title: 'Ida Vane', email: 'ida.vane@independent.example', roles: ['Chair'], route: 'Chat' },
  { title: 'Max Poole', email: 'max.poole@independent.example', roles: ['Observer'], route: 'Chat' },
  { title: 'Una Frost', email: 'una.frost@independent.example', roles: ['Lead'], route: 'Chat' },
];

let house: WebHouse;
beforeAll(async () => {
  const rows = demoRows();
  house = await openWebHouse({ rows: { ...rows, people: [...rows.people, ...people] } });
});
afterAll(() => house.close());

const asked = async (email: string, path: string): Promise<unknown> =>
  (await house.as(email, `/api/v1/${path}`)).json();

test('an independent chair is shown the whole partnership, and what is to be put right', async () => {
  const me = z.parse(meSchema, await asked('ida.vane@independent.example', 'me'));
  expect(me).toMatchObject({ name: 'Ida Vane', may: { readStatus: true } });
  expect(me).not.toHaveProperty('agency');
  const view = z.parse(outstandingSchema, await asked('ida.vane@independent.example', 'outstanding'));
  expect(view.scope).toBe('partnership');
  expect(view.agencies.length).toBeGreaterThan(5);
  expect(view.toMend).toMatchObject([{ list: 'People', row: 'Una Frost (una.frost@independent.example)' }]);
});

test('an observer of no agency is shown no agency’s silence', async () => {
  const view = z.parse(outstandingSchema, await asked('max.poole@independent.example', 'outstanding'));
  expect(view).toMatchObject({ scope: 'agency', agencies: [], forTheChair: [] });
  expect(view).not.toHaveProperty('toMend');
  for (const path of ['plan', 'meetings']) {
    expect((await house.as('max.poole@independent.example', `/api/v1/${path}`)).status).toBe(200);
  }
});
