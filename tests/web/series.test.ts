import * as z from 'zod/mini';
import { seriesDoneSchema } from '../../bot/contract/meeting/series';
import { meetingsSchema } from '../../bot/contract/meetings';
import { problemSchema } from '../../bot/contract/problem';
import { slotText } from '../../bot/domain/meetings/series/slot';
import { agency, at, day, meeting, person, reminder, series } from '../support/partnership';
import { NOW, openWebHouse, type WebHouse } from '../support/web-house';

/** The series was put a week earlier, and people had been told of both of its meetings. */
let house: WebHouse;
const [FIRST, SECOND] = ['JTAI-2026-12-03', 'JTAI-2027-01-14'] as const;
const inSeries = (on: string) => {
  const startsAt = at(`${on}T14:00:00Z`);
  const slot = { startsAt, endsAt: at(`${on}T15:30:00Z`), place: 'Microsoft Teams' };
  return meeting({ ...slot, ref: `JTAI-${on}`, firstStartsAt: startsAt, fromSeries: slotText(slot) });
};
beforeEach(async () => {
  house = await openWebHouse({
    rows: {
      agencies: [agency('LA'), agency('POL')],
      people: [person('coordinator.la'), person('spoc.pol')],
      series: [series({ firstOn: day('2026-11-26') })],
      meetings: [
        inSeries('2026-12-03'),
        inSeries('2027-01-14'),
        meeting({
          ...{ ref: 'ALONE', seriesCode: undefined },
          startsAt: at('2026-12-09T14:00:00Z'),
          endsAt: at('2026-12-09T15:30:00Z'),
        }),
      ],
      reminders: [FIRST, SECOND].map((ref) =>
        reminder({ key: `Meeting|${ref}|-10|POL`, subjectRef: ref, sentAt: NOW }),
      ),
    },
  });
});
afterEach(() => house.close());

async function ask(who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const headers = {
    authorization: `Bearer ${await house.entra.tokenFor(`${who}@partnership.example`)}`,
    'content-type': 'application/json',
  };
  const answer = await house.get(`/api/v1/${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

const seen = async () =>
  z
    .parse(meetingsSchema, (await ask('coordinator.la', 'GET', 'meetings')).body)
    .meetings.flatMap(({ ref, startsAt, status, may }) => {
      const asks = may.some(({ deed }) => deed === 'stay');
      const to = may.find(({ deed }) => deed === 'as-series')?.to;
      return asks ? [{ ref, startsAt, status, ...(to ? { to } : {}) }] : [];
    });
const starts = async () =>
  Object.fromEntries(
    (await house.store.snapshot()).meetings.map(({ ref, startsAt }) => [ref, startsAt.slice(0, 10)]),
  );
const STOOD = { [FIRST]: '2026-12-03', [SECOND]: '2027-01-14', ALONE: '2026-12-09' };

test('all meetings that a changed series asks about go along with it at once, once however often it is sent', async () => {
  const meetings = await seen();
  expect(meetings.map(({ ref, to }) => [ref, to])).toEqual([
    [FIRST, '2026-11-26T14:00:00Z'],
    [SECOND, '2027-01-07T14:00:00Z'],
  ]);
  for (let sent = 0; sent < 2; sent++) {
    const { body } = await ask('coordinator.la', 'POST', 'series/JTAI/along', { meetings });
    expect(z.parse(seriesDoneSchema, body)).toMatchObject({ decided: 2 });
  }
  expect(await starts()).toEqual({ ...STOOD, [FIRST]: '2026-11-26', [SECOND]: '2027-01-07' });
  expect(await seen()).toEqual([]);
});

test('or all stay; what somebody has moved meanwhile stays as they left it', async () => {
  const meetings = await seen();
  const moved = { day: '2026-12-04', reason: 'The room was taken.' };
  const by = await house.entra.tokenFor('coordinator.la@partnership.example');
  await house.get(`/api/v1/meetings/${FIRST}/move`, {
    method: 'POST',
    headers: { authorization: `Bearer ${by}`, 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify(moved),
  });
  const { body } = await ask('coordinator.la', 'POST', 'series/JTAI/along', { meetings });
  expect(z.parse(seriesDoneSchema, body).decided).toBe(1);
  expect(await starts()).toEqual({ ...STOOD, [FIRST]: '2026-12-04', [SECOND]: '2027-01-07' });
});

test.each([
  ['spoc.pol', 'series/JTAI/stay', FIRST, [403, 'coordinator-only']],
  ['coordinator.la', 'series/JTAI/stay', 'ALONE', [404, 'meeting-gone']],
  ['coordinator.la', 'series/OTHER/stay', FIRST, [404, 'meeting-gone']],
] as const)('%s: %s about %s is answered %j, and nothing is changed', async (who, path, ref, expected) => {
  const meetings = [{ ref, startsAt: `${STOOD[ref]}T14:00:00Z`, status: 'Planned' }];
  const { status, body } = await ask(who, 'POST', path, { meetings });
  expect([status, z.parse(problemSchema, body).code]).toEqual(expected);
  expect(await starts()).toEqual(STOOD);
});

test('no meetings, or one that was not seen whole, are not taken', async () => {
  for (const meetings of [[], [{ ref: FIRST }]])
    expect((await ask('coordinator.la', 'POST', 'series/JTAI/along', { meetings })).status).toBe(422);
});
