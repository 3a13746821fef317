import { z } from 'zod';
import { meSchema } from '../../bot/contract/me';
import { meetingsSchema } from '../../bot/contract/meetings';
import { outstandingSchema } from '../../bot/contract/outstanding';
import { planSchema } from '../../bot/contract/plan';
import { previewSchema } from '../../bot/contract/preview';
import { toldSchema } from '../../bot/contract/chasing/told';
import { reportsSchema } from '../../bot/contract/reports/reports';
import { problemSchema } from '../../bot/contract/problem';
import { NOW, openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({ marking: 'OFFICIAL' });
});
afterAll(() => house.close());

const CHAIR = 'margaret.osei@westmarch.example';
const COORDINATOR = 'priya.nair@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';
const OBSERVER = 'helen.marsh@westmarch.example';

const ask = async <T>(email: string, name: string, schema: z.core.$ZodType<T>): Promise<T> => {
  const answer = await house.as(email, `/api/v1/${name}`);
  expect([name, answer.status]).toEqual([name, 200]);
  return z.parse(z.strictObject({ value: schema }), { value: await answer.json() }).value;
};
const plan = (email: string) => ask(email, 'plan', planSchema);
const outstanding = (email: string) => ask(email, 'outstanding', outstandingSchema);

test('me tells who is signed in, by the People list, whatever the case of the address', async () => {
  const me = await ask('Karen.Whitlock@Police.Westmarch.example', 'me', meSchema);
  expect(me).toEqual({
    asOf: '2026-11-18T14:05:00Z',
    name: 'Karen Whitlock',
    email: POLICE,
    agency: { code: 'POL', title: 'Westmarch Constabulary' },
    roles: ['SPOC'],
    agencies: expect.arrayContaining([
      { code: 'POL', title: 'Westmarch Constabulary', short: 'Police', safeguardingPartner: true },
    ]),
    ratingWords: { Blue: 'Complete and evidenced', Green: 'On track', Amber: 'At risk', Red: 'Off track' },
    marking: 'OFFICIAL',
    may: { readStatus: false, editPlan: false, changeSettings: false, nudge: false },
  });
});

test.each([CHAIR, COORDINATOR])('%s may read the state of the whole partnership', async (email) => {
  expect((await ask(email, 'me', meSchema)).may.readStatus).toBe(true);
});

test.each([CHAIR, POLICE, OBSERVER])('%s reads the whole plan', async (email) => {
  const { actions } = await plan(email);
  expect(actions.length).toBeGreaterThanOrEqual(20);
  const statuses = new Set(actions.map((one) => one.status));
  expect(statuses.size).toBe(6);
  expect(actions[0]).toMatchObject({ leadAgency: { title: expect.stringContaining('Westmarch') } });
});

test('the first lines of the plan are its own, by findings, and of all is said what a page says of them', async () => {
  const [whole, begun] = [await plan(POLICE), await ask(POLICE, 'plan?first=7', planSchema)];
  expect(whole.whole).toBeUndefined();
  expect(begun.actions).toHaveLength(7);
  for (const one of begun.actions) expect(whole.actions).toContainEqual(one);
  expect(begun.actions[0]?.finding?.kind).toBe('Priority');
  const own = whole.actions.filter(({ leadAgency }) => leadAgency.code === 'POL');
  expect(begun.whole?.actions).toBe(whole.actions.length);
  expect(begun.whole?.views.mine).toBeGreaterThanOrEqual(own.length);
  const { actions: _, whole: _whole, ...rest } = begun;
  const { actions: _all, ratings: _ratings, ...all } = whole;
  expect({ ...rest, asOf: all.asOf }).toEqual(all);
});

test('all that there is comes where that is no more than was asked for', async () => {
  expect(await ask(CHAIR, 'plan?first=60', planSchema)).toEqual(await plan(CHAIR));
});

test('of a long plan the overview is told the red actions, the longest overdue first, and what waits for votes', async () => {
  const [whole, short] = [await plan(CHAIR), await ask(CHAIR, 'plan?first=10&for=overview', planSchema)];
  const red = whole.actions.filter((one) => one.rating === 'Red' || one.dateRating === 'Red');
  expect(short.whole?.views.red).toBe(red.length);
  const days = short.actions.slice(0, red.length).map(({ dueOn }) => dueOn);
  expect(days).toEqual([...red.map(({ dueOn }) => dueOn)].sort());
  const toAgree = whole.actions.filter(({ votes }) => votes?.open).map(({ ref }) => ref);
  expect(short.actions.map(({ ref }) => ref)).toEqual(expect.arrayContaining(toAgree));
  expect(short.actions.length).toBeLessThan(whole.actions.length);
});

test('who is told of their own agency alone is given the plan for that, however long it is', async () => {
  expect(await ask(POLICE, 'plan?first=10&for=overview', planSchema)).toEqual(await plan(POLICE));
});

test.each(['0', '-1', 'ten', '1e3', '60.5', ''])('“first” is a whole number, not “%s”', async (first) => {
  const answer = await house.as(CHAIR, `/api/v1/plan?first=${first}`);
  expect([answer.status, z.parse(problemSchema, await answer.json()).code]).toEqual([422, 'not-given']);
});

test('the plan says what was last said and how the votes stand, in the order of the agencies', async () => {
  const [{ actions }, { agencies }] = [await plan(POLICE), await ask(POLICE, 'me', meSchema)];
  const voted = actions.filter(({ votes }) => votes);
  expect(voted.length).toBeGreaterThan(0);
  for (const { votes, leadAgency } of voted) {
    expect(votes?.of.map(({ code }) => code)).toEqual(agencies.map(({ code }) => code));
    expect(votes?.of.filter(({ vote }) => vote === 'Leads')).toEqual([
      { code: leadAgency.code, vote: 'Leads' },
    ]);
  }
  expect(actions.some(({ lastNote }) => lastNote)).toBe(true);
});

test('the plan tells how ratings stood at each of the last meetings, of what its reader may read', async () => {
  const { actions, ratings = [] } = await plan(OBSERVER);
  expect(ratings.length).toBeGreaterThan(0);
  expect(ratings.length).toBeLessThanOrEqual(6);
  for (const { startsAt, actions: all, counts } of ratings) {
    expect(startsAt < NOW).toBe(true);
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(all).toBeLessThanOrEqual(actions.length);
  }
});

test('the plan names the statement of action that is due next, in working days', async () => {
  const { statement } = await plan(CHAIR);
  const { inspections } = await house.store.snapshot();
  expect(statement?.dueOn).toBe(inspections.find((one) => one.statementDueOn)?.statementDueOn);
  expect(statement?.workingDays).toBeGreaterThan(0);
});

test('meetings come soonest first, with an answer or none of every agency', async () => {
  const { meetings } = await ask(OBSERVER, 'meetings', meetingsSchema);
  expect(meetings.length).toBeGreaterThan(1);
  expect(meetings.map((one) => one.startsAt)).toEqual(meetings.map((one) => one.startsAt).sort());
  // On a board sit some of them.
  for (const { seriesCode, answers } of meetings) expect(answers).toHaveLength(seriesCode === 'CSP' ? 4 : 6);
  expect(meetings[0]?.answers.filter((one) => one.safeguardingPartner)).toHaveLength(3);
});

test('chair and coordinator see what is outstanding in every agency, a SPOC only in their own', async () => {
  for (const email of [CHAIR, COORDINATOR]) {
    const all = await outstanding(email);
    expect(all.scope).toBe('partnership');
    expect(all.agencies.map((one) => one.agency.code)).toEqual(['LA', 'POL', 'ICB', 'EDU', 'YJS', 'PROB']);
  }
  const own = await outstanding(POLICE);
  expect(own.scope).toBe('agency');
  expect(own.agencies.map((one) => one.agency.code)).toEqual(['POL']);
});

test('how much there is to do is told of one’s own agency alone, with its votes, as the chat counts it', async () => {
  const { agencies, plan } = await outstanding(POLICE);
  const votes = plan.toAgree.filter(({ awaited }) => awaited.some(({ code }) => code === 'POL')).length;
  expect(votes).toBeGreaterThan(0);
  expect(agencies[0]?.counts?.toDo).toBeGreaterThan(votes + (agencies[0]?.toProvide.length ?? 0));
  const told = (await outstanding(COORDINATOR)).agencies.filter(({ counts }) => counts);
  expect(told.map(({ agency }) => agency.code)).toEqual(['LA']);
});

test.each([CHAIR, COORDINATOR])('%s reads what goes out next, by morning and person', async (email) => {
  const preview = await ask(email, 'preview', previewSchema);
  expect(preview.until).toBe('2026-12-02');
  const times = preview.mornings.map(({ at }) => at);
  expect(times).toEqual([...times].sort());
  const items = preview.mornings.flatMap(({ cards }) => cards.flatMap((card) => card.items));
  expect(items).toContainEqual(
    expect.objectContaining({
      kind: 'Meeting',
      stage: '-5',
      agency: { code: 'POL', title: 'Westmarch Constabulary' },
      why: '5 working days before the meeting',
      rule: 'standard rule',
    }),
  );
  expect(preview.rules).toHaveLength(4);
  expect(preview.hours).toBe('8:30am to 5:30pm on working days');
  // Addresses are nobody's business here: names are enough.
  expect(JSON.stringify(preview)).not.toMatch(/personEmail/);
});

test('who was told what is read by all, and everybody’s by coordinators and chairs alone', async () => {
  const names = async (email: string) => {
    const { days } = await ask(email, 'told', toldSchema);
    return [...new Set(days.flatMap(({ cards }) => cards.map(({ name }) => name)))].sort();
  };
  expect(await names(POLICE)).toEqual(['Karen Whitlock']);
  expect(await names(CHAIR)).toEqual(await names(COORDINATOR));
  expect((await names(CHAIR)).length).toBeGreaterThan(6);
  const [newest] = (await ask(COORDINATOR, 'told?days=30', toldSchema)).days;
  expect(newest?.day).toBe('2026-11-17');
  expect(JSON.stringify(newest)).not.toMatch(/personEmail|@/);
});

test.each([CHAIR, COORDINATOR])('%s reads what moved since each board last met', async (email) => {
  const { today, boards } = await ask(email, 'reports', reportsSchema);
  expect(today).toBe('2026-11-18');
  expect(boards.map(({ code }) => code)).toEqual(['JTAI', 'PLAN', 'CSP']);
  const [board] = boards;
  expect(board).toMatchObject({ last: '2026-10-15', next: '2026-11-26', daysLeft: 6 });
  expect(board?.reds.map(({ ref, isNew, late }) => [ref, isNew, late])).toEqual([
    ['A01', true, 'overdue by 4 working days'],
    ['A09', false, 'overdue by 12 working days'],
    ['A10', true, undefined],
    ['A13', false, 'overdue by 17 working days'],
  ]);
  expect(board?.agreed.map(({ ref }) => ref)).toEqual(['A05', 'A20', 'A03']);
  expect(board?.challenged).toMatchObject([{ ref: 'A06', lead: 'Police' }]);
  expect(board?.asks.map(({ verb }) => verb)).toEqual(['Decide', 'Note']);
});

test.each([POLICE, OBSERVER])('%s does not read what boards are told', async (email) => {
  const answer = await house.as(email, '/api/v1/reports');
  expect(answer.status).toBe(403);
  expect(z.parse(problemSchema, await answer.json())).toMatchObject({
    code: 'not-for-your-role',
    detail: 'This is for coordinators and chairs. Your coordinator, Priya Nair, can tell you what it says.',
  });
});

test.each([POLICE, OBSERVER])('%s does not read what goes out to others', async (email) => {
  const answer = await house.as(email, '/api/v1/preview');
  expect(answer.status).toBe(403);
  const text = await answer.text();
  expect(z.parse(problemSchema, JSON.parse(text))).toMatchObject({ code: 'not-for-your-role', status: 403 });
  expect(text).not.toMatch(/working days before/);
});

test('nothing of the tab is kept by a browser, and answers are packed for those who can unpack', async () => {
  const answer = await house.as(CHAIR, '/api/v1/plan');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each(['me', 'plan', 'meetings', 'outstanding', 'preview', 'reports', 'told'])(
  '%s tells a stranger nothing but how to get in',
  async (name) => {
    const answer = await house.as('stranger@westmarch.example', `/api/v1/${name}`);
    expect(answer.status).toBe(403);
    const text = await answer.text();
    expect(z.parse(problemSchema, JSON.parse(text))).toMatchObject({ code: 'not-known', status: 403 });
    expect(text).not.toMatch(/Westmarch|Nair|Constabulary/);
  },
);
