import { z } from 'zod';
import { partnershipsSchema } from '../../bot/contract/partnerships';
import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { action, agency, at, day, meeting, person, reminder } from '../support/partnership';
import { openWebHouse, type Rows, type WebHouse } from '../support/web-house';

const BOTH = 'both@partnership.example';
const WEST = 'spoc.pol@partnership.example';
const EAST = 'east@eastshire.example';
const MARKS = { Westmarch: 'Moorland', Eastshire: 'Seaside' } as const;

/** The same codes, refs and keys in both; every text carries the mark. */
const rowsOf = (mark: string, people: Rows['people']): Rows => ({
  agencies: [agency('LA', { title: `Council ${mark}` }), agency('POL', { title: `Police ${mark}` })],
  people,
  meetings: [
    meeting({
      title: `Meeting ${mark}`,
      place: mark,
      startsAt: at('2026-12-03T14:00:00Z'),
      endsAt: at('2026-12-03T16:00:00Z'),
    }),
  ],
  actions: [action({ title: `Action ${mark}`, dueOn: day('2026-10-01') })],
  reminders: ['LA', 'POL'].map((agencyCode) =>
    reminder({
      ...{
        title: `Reminder ${mark}`,
        key: `Meeting|JTAI-2024-02-08|2024-02-08|-10|${agencyCode}`,
        agencyCode,
      },
      sentAt: at('2026-11-17T08:30:00Z'),
    }),
  ),
});
let house: WebHouse;
let down = false;
const switchable = (store: Store): Store => ({
  snapshot: (options) =>
    down ? Promise.reject(new StoreUnavailable('Eastshire Seaside is down')) : store.snapshot(options),
  commit: (changes, log) => store.commit(changes, log),
  find: (table, key) => store.find(table, key),
});
beforeAll(async () => {
  house = await openWebHouse({
    rows: rowsOf(MARKS.Westmarch, [
      person('spoc.pol'),
      person('chair.la', { email: BOTH, title: 'Chris Moorland' }),
    ]),
    eastshire: {
      store: switchable,
      rows: rowsOf(MARKS.Eastshire, [
        person('spoc.la', { email: EAST, title: 'Lee Seaside' }),
        person('spoc.pol', { email: BOTH, title: 'Chris Seaside' }),
      ]),
    },
  });
});
afterAll(() => house.close());
afterEach(() => {
  down = false;
});

const RESOURCES = ['me', 'plan', 'meetings', 'outstanding', 'told'];
const idOf = (name: keyof typeof MARKS): string =>
  house.partnerships.find((one) => one.name === name)?.id ?? '';
const listed = async (email: string): Promise<readonly string[]> => {
  const answer = await house.as(email, '/api/v1/partnerships');
  return z.parse(partnershipsSchema, await answer.json()).partnerships.map(({ name }) => name);
};
/** Of the only partnership that somebody belongs to, as a page asks that does not know yet whether there are others. */
const THE_ONLY_ONE = { 'asks-of': 'the-only-one' };
const textOf = async (
  email: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<[number, string]> => {
  const answer = await house.as(email, `/api/v1/${path}`, headers);
  // Each answer has an id of its own, in the problem and in a header.
  return [answer.status, (await answer.text()).replace(/urn:uuid:[0-9a-f-]+/, '')];
};

test('everybody is told of their own partnerships alone', async () => {
  expect(await listed(WEST)).toEqual(['Westmarch']);
  expect(await listed(EAST)).toEqual(['Eastshire']);
  expect(await listed(BOTH)).toEqual(['Westmarch', 'Eastshire']);
  expect((await house.as('pat@elsewhere.example', '/api/v1/partnerships')).status).toBe(403);
});

describe.each(RESOURCES)('%s', (name) => {
  test.each([
    [WEST, 'Westmarch', 'Eastshire'],
    [EAST, 'Eastshire', 'Westmarch'],
  ] as const)('%s need not say which, and sees nothing of the other', async (email, own, other) => {
    for (const [path, headers] of [
      [name, {}],
      [name, THE_ONLY_ONE],
      [`${name}?partnership=${idOf(own)}`, {}],
    ] as const) {
      const [status, text] = await textOf(email, path, headers);
      expect(status).toBe(200);
      expect(text).toContain(name === 'me' ? email : MARKS[own]);
      expect(text).not.toContain(MARKS[other]);
      expect(text).not.toContain(other);
    }
  });

  test('of another partnership is answered as of one that does not exist', async () => {
    const theirs = await textOf(WEST, `${name}?partnership=${idOf('Eastshire')}`);
    for (const id of ['AAAAAAAAAAAAAAAA', '', '*', 'Eastshire', '%00', idOf('Eastshire').toLowerCase()]) {
      expect(await textOf(WEST, `${name}?partnership=${id}`)).toEqual(theirs);
    }
    expect(theirs[0]).toBe(404);
    expect(theirs[1]).toContain('"code":"no-such-partnership"');
    expect(theirs[1]).not.toMatch(/Seaside|Eastshire/);
  });

  test('wants to know which from somebody of two, and gives just that', async () => {
    const [status, text] = await textOf(BOTH, name);
    expect([status, text]).toEqual([400, expect.stringContaining('"code":"which-partnership"')]);
    // Who asks before they can know of several has done nothing wrong, and learns nothing.
    expect(await textOf(BOTH, name, THE_ONLY_ONE)).toEqual([204, '']);
    expect((await textOf(BOTH, `${name}?partnership=${idOf('Westmarch')}`))[1]).toContain('Moorland');
    expect((await textOf(BOTH, `${name}?partnership=${idOf('Westmarch')}`))[1]).not.toContain('Seaside');
    expect((await textOf(BOTH, `${name}?partnership=${idOf('Eastshire')}`))[1]).toContain('Seaside');
    expect((await textOf(BOTH, `${name}?partnership=${idOf('Eastshire')}`))[1]).not.toContain('Moorland');
  });
});

test('who one is depends on the partnership', async () => {
  const may = async (name: keyof typeof MARKS) =>
    JSON.parse((await textOf(BOTH, `me?partnership=${idOf(name)}`))[1]).may.readStatus;
  expect([await may('Westmarch'), await may('Eastshire')]).toEqual([true, false]);
});

test('while one site is down the other’s people are served and learn nothing of it', async () => {
  down = true;
  for (const name of ['partnerships', ...RESOURCES]) {
    const [status, text] = await textOf(WEST, name);
    expect(status).toBe(200);
    expect(text).not.toMatch(/Seaside|Eastshire/);
  }
  // Nor does its id tell that there is such a partnership.
  const theirs = await textOf(WEST, `me?partnership=${idOf('Eastshire')}`);
  expect(theirs).toEqual(await textOf(WEST, 'me?partnership=AAAAAAAAAAAAAAAA'));
  expect((await textOf(EAST, 'me'))[0]).toBe(503);
  expect((await textOf(EAST, 'me'))[1]).not.toMatch(/Seaside|Eastshire|Moorland|Westmarch/);
});

test('metrics name neither partnerships nor people', async () => {
  for (const name of RESOURCES) await textOf(BOTH, `${name}?partnership=${idOf('Eastshire')}`);
  const text = await (await house.get('/metrics')).text();
  expect(text).toContain('/api/v1/plan');
  for (const secret of ['Seaside', 'Moorland', 'Eastshire', 'Westmarch', idOf('Eastshire'), BOTH, WEST]) {
    expect(text).not.toContain(secret);
  }
});

test('the journal tells of no partnership what stands in it', () => {
  expect(house.journal.lines.join('\n')).not.toMatch(/Seaside|Moorland/);
});
