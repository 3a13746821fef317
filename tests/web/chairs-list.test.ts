import { z } from 'zod';
import { nudgedSchema } from '../../bot/contract/chasing/nudge';
import { outstandingSchema } from '../../bot/contract/outstanding';
import type { Instant } from '../../bot/domain/calendar/day';
import type { Reminder } from '../../bot/domain/partnership';
import { oidOf } from '../support/entra-stand-in';
import { chat } from '../support/partnership';
import { demoRows, openWebHouse, type Rows, type WebHouse } from '../support/web-house';

const CHAIR = 'margaret.osei@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';

const EDUCATION = 'rachel.penhale@schools.westmarch.example';
const COORDINATOR = 'priya.nair@westmarch.example';

/** The demonstration, where education has not answered an earlier reminder of its overdue action A09 either. */
function silentForLong(): Rows {
  const rows = demoRows();
  const newest = rows.reminders.find(({ key }) => key.startsWith('Action|A09|') && key.endsWith('|EDU'));
  if (!newest) throw new Error('The demonstration has changed.');
  const at = '2026-11-09T08:30:00Z' as Instant;
  const key = newest.key.replace(`|${newest.stage}|`, '|+5|');
  const before: Reminder = { ...newest, key, stage: '+5', state: 'Superseded', dueAt: at, sentAt: at };
  return {
    ...rows,
    reminders: [...rows.reminders, before],
    conversations: [chat(EDUCATION, { entraId: oidOf(EDUCATION) })],
  };
}

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({ rows: silentForLong() });
});
afterAll(() => house.close());

const listFor = async (email: string) =>
  z.parse(outstandingSchema, await (await house.as(email, '/api/v1/outstanding')).json()).forTheChair;

test('the chair reads what has had no answer after five working days, since the first reminder', async () => {
  expect(await listFor(CHAIR)).toMatchObject([
    {
      kind: 'Action',
      subjectRef: 'A09',
      agency: { code: 'EDU' },
      since: '2026-11-09',
      workingDays: 7,
      ofCoordinator: false,
    },
  ]);
});

test('before the first reminder went out nobody is said to have answered one', async () => {
  const [fresh, asked] = [await openWebHouse({ rows: { ...demoRows(), reminders: [] } }), house];
  try {
    const isUnasked = async (of: WebHouse, who: string) =>
      z.parse(outstandingSchema, await (await of.as(who, '/api/v1/outstanding')).json()).unasked;
    expect([await isUnasked(fresh, CHAIR), await isUnasked(fresh, POLICE)]).toEqual([true, true]);
    expect(await isUnasked(asked, CHAIR)).toBeUndefined();
  } finally {
    await fresh.close();
  }
});

test('an agency reads only its own part of the chair’s list', async () => {
  expect(await listFor(POLICE)).toEqual([]);
});

test('a coordinator nudges who is silent; pressed once more nobody gets two, and nobody else may', async () => {
  const nudge = async (as: string, body: object) => {
    const authorization = `Bearer ${await house.entra.tokenFor(as)}`;
    const headers = { authorization, 'content-type': 'application/json' };
    return house.get('/api/v1/nudges', { method: 'POST', headers, body: JSON.stringify(body) });
  };
  expect((await nudge(POLICE, {})).status).toBe(403);
  expect((await nudge(COORDINATOR, { agency: 'XYZ' })).status).toBe(404);
  const would = '/api/v1/nudges?agency=EDU';
  expect((await house.as(POLICE, would)).status).toBe(403);
  expect((await house.as(COORDINATOR, '/api/v1/nudges?agency=XYZ')).status).toBe(404);
  // What it would come to is told first, and nothing is sent by that.
  expect(await (await house.as(COORDINATOR, would)).json()).toMatchObject({
    chased: [{ name: 'Rachel Penhale', things: 2 }],
  });
  const read = async (body: object) => z.parse(nudgedSchema, await (await nudge(COORDINATOR, body)).json());
  const chaseFor = async (email: string) =>
    z.parse(outstandingSchema, await (await house.as(email, '/api/v1/outstanding')).json()).chase;
  expect([await chaseFor(COORDINATOR), await chaseFor(CHAIR)]).toEqual([{ people: 1 }, undefined]);
  const first = await read({ agency: 'EDU' });
  expect(first.chased).toMatchObject([{ name: 'Rachel Penhale', things: 2 }]);
  const again = await read({});
  expect(again.chased).toEqual([]);
  expect(again.leftOut).toMatchObject([{ name: 'Rachel Penhale', because: 'gets one already' }]);
  expect(again.toRing.map(({ name }) => name)).toContain('Naomi Fletcher');
  // Nobody is left whom a press would reach: it is told from when it does again, and not offered.
  expect(await chaseFor(COORDINATOR)).toMatchObject({ people: 0, from: '2026-11-19' });
  const { messages } = await house.store.snapshot({ fresh: true });
  expect(messages.filter(({ by }) => by === COORDINATOR)).toHaveLength(2);
});
