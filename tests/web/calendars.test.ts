import ICAL from 'ical.js';
import { calendarMadeSchema, calendarsSchema } from '../../bot/contract/calendars';
import * as z from 'zod/mini';
import { action, agency, at, day, meeting, person } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('spoc.pol')],
      meetings: [meeting({ startsAt: at('2026-12-01T14:00:00Z'), endsAt: at('2026-12-01T15:00:00Z') })],
      actions: [action({ title: 'Tell schools', dueOn: day('2026-12-10') })],
    },
  });
});
afterAll(() => house.close());

const SPOC = 'spoc.pol@partnership.example';

async function post(path: string, body: object): Promise<globalThis.Response> {
  const authorization = `Bearer ${await house.entra.tokenFor(SPOC)}`;
  return house.get(path, { method: 'POST', body: JSON.stringify(body), headers: { authorization } });
}

const made = async (): Promise<string> => {
  const answer = await post('/api/v1/calendars', { scope: 'Own' });
  expect(answer.status).toBe(200);
  return z.parse(calendarMadeSchema, await answer.json()).path;
};

const calendarsMade = async () =>
  z
    .parse(calendarsSchema, await (await house.as(SPOC, '/api/v1/calendars')).json())
    .calendars.filter(({ madeAt }) => madeAt);

test('an address is made, read without signing in, renewed and revoked', async () => {
  expect(await calendarsMade()).toEqual([]);
  const first = await made();
  const answer = await house.get(first);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const events = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]).getAllSubcomponents(
    'vevent',
  );
  expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
    'JTAI partnership meeting',
    'A07 due: Tell schools',
  ]);

  const second = await made();
  expect(second).not.toBe(first);
  expect((await house.get(first)).status).toBe(404);
  expect((await house.get(second)).status).toBe(200);
  expect(await calendarsMade()).toMatchObject([{ scope: 'Own', words: 'mine' }]);

  expect((await post('/api/v1/calendars/Own/revoke', {})).status).toBe(200);
  expect((await post('/api/v1/calendars/Own/revoke', {})).status).toBe(200);
  expect((await house.get(second)).status).toBe(404);
  expect(await calendarsMade()).toEqual([]);
  expect((await house.get(await made())).status).toBe(200);
});

test('the list holds no secret, and the record says who made an address', async () => {
  const secret = /[\w-]{43}/.exec(await made())?.[0] ?? '';
  const { calendarFeeds } = await house.store.snapshot({ fresh: true });
  expect(JSON.stringify(calendarFeeds)).not.toContain(secret);
  expect(calendarFeeds).toMatchObject([{ personEmail: SPOC, scope: 'Own' }]);
  const [partnership] = house.partnerships;
  const record = (await partnership.parts.record?.()) ?? [];
  expect(JSON.stringify(record)).not.toContain(secret);
  expect(record.map(({ verb }) => verb)).toContain('calendar.renewed');
});

test.each([
  '/calendar/',
  '/calendar/short.ics',
  `/calendar/${'x'.repeat(43)}.ics`,
  `/calendar/${'x'.repeat(43)}`,
])('there is nothing at %s', async (path) => {
  expect((await house.get(path)).status).toBe(404);
});

test('an address is made for those who are signed in, with a scope that there is', async () => {
  expect((await house.get('/api/v1/calendars', { method: 'POST', body: '{"scope":"Own"}' })).status).toBe(
    401,
  );
  expect((await post('/api/v1/calendars', { scope: 'Universe' })).status).toBe(400);
  expect((await post('/api/v1/calendars/Universe/revoke', {})).status).toBe(400);
});

test('one meeting or deadline is a file by itself, under the name that it has in the calendar at an address', async () => {
  const of = async (query: string) => house.as(SPOC, `/api/v1/calendars/entry.ics?${query}`);
  const eventIn = async (answer: globalThis.Response) =>
    new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]).getAllSubcomponents('vevent');
  const all = await eventIn(await house.get(await made()));
  const { meetings, actions } = await house.store.snapshot();
  const refs = [`kind=meeting&ref=${meetings[0]?.ref}`, `kind=action&ref=${actions[0]?.ref}`];
  for (const [at, query] of refs.entries()) {
    const answer = await of(query);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const [event, ...more] = await eventIn(answer);
    expect(more).toEqual([]);
    for (const name of ['uid', 'summary', 'sequence'])
      expect(event?.getFirstPropertyValue(name)).toEqual(all[at]?.getFirstPropertyValue(name));
  }
  expect((await of('kind=action&ref=none')).status).toBe(404);
  expect((await of('kind=child&ref=1')).status).toBe(400);
  expect((await house.get(`/api/v1/calendars/entry.ics?${refs[0]}`)).status).toBe(401);
});
