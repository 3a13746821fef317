import { statusReport } from '../../../bot/domain/status/report';
import { answerMeeting } from '../../../bot/usecases/meetings/answer-meeting';
import { join } from '../../../bot/usecases/people/join';
import { planNudges } from '../../../bot/domain/outstanding/nudge-now';
import { identify, type Identity } from '../../../bot/domain/people/roles';
import { rowsToMend } from '../../../bot/usecases/rows-to-mend';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { changeRows } from '../../../bot/usecases/change-rows';
import { decidePerson } from '../../../bot/domain/membership/person';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { chat, day, meeting, person } from '../../support/partnership';

import { nameOf } from '../../../bot/domain/people/names';

const OLD = 'spoc.pol@partnership.example';
const NEW = 'sam.bell@police.example';
const COORDINATOR = 'coordinator.la@partnership.example';
const ID = `id-of-${OLD}`;

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.change('people', OLD, { entraId: ID });
});
afterEach(() => fresh.close());

const run = () => sweep(fresh.parts, { pause: async () => undefined });
const toPolice = () => fresh.messenger.sent.filter(({ to }) => to === OLD || to === NEW);
const chats = async () => (await fresh.rows('Conversations')).filter(({ EntraId }) => EntraId === ID);

test('reminders go on to the same person, in the chat that they have', async () => {
  await fresh.add('meetings', meeting());
  await run();
  expect(toPolice()).toHaveLength(1);
  await fresh.change('people', OLD, { email: NEW });
  fresh.setNow('2024-02-01T09:00:00Z');
  expect((await run()).failed).toBe(0);
  const rows = (await fresh.rows('Reminders')).filter(({ AgencyCode }) => AgencyCode === 'POL');
  expect(rows.map(({ PersonEmail, State }) => [PersonEmail, State])).toEqual([
    [OLD, 'Superseded'],
    [NEW, 'Sent'],
  ]);
  expect(toPolice()).toHaveLength(2);
});

test('changed in the form it is the same: one person, one chat, and no reminder twice', async () => {
  await fresh.change('people', OLD, { entraId: undefined });
  await fresh.add('meetings', meeting());
  await run();
  const sent = toPolice().length;
  const done = await changeRows(fresh.parts, { email: COORDINATOR }, ({ facts, now }, actor) =>
    decidePerson(facts, actor, { email: OLD, newEmail: NEW }, now),
  );
  expect(done.ok).toBe(true);
  expect((await run()).failed).toBe(0);
  expect(toPolice()).toHaveLength(sent);
  expect(await fresh.rows('People')).toContainEqual(expect.objectContaining({ Email: NEW, EntraId: ID }));
  expect(await chats()).toMatchObject([{ PersonEmail: NEW, FormerEmails: OLD }]);
  const answered = await answerMeeting(
    fresh.parts,
    { entraId: ID },
    { meetingRef: meeting().ref, agencyCode: 'POL', answer: 'Attending' },
  );
  expect(answered.ok).toBe(true);
});

test('the open reminder of before is the same person’s: named, nudged and answered', async () => {
  await fresh.add('meetings', meeting());
  await run();
  await fresh.change('people', OLD, { email: NEW });
  fresh.setNow('2024-01-29T09:00:00Z');
  const facts = await fresh.parts.store.snapshot({ fresh: true });
  const { calendar, hours, clock } = fresh.parts;
  const report = statusReport({ facts, calendar, now: clock.now() }, { unreadableRows: 0 });
  const waiting = report.agencies.find(({ agencyCode }) => agencyCode === 'POL')?.outstanding;
  expect(waiting).toMatchObject([{ personName: 'spoc.pol' }]);
  const plan = planNudges({ facts, calendar, hours, now: clock.now() }, { byEmail: 'x', agencyCode: 'POL' });
  expect(plan.chased).toMatchObject([{ name: 'spoc.pol' }]);
  await run();
  expect(toPolice()).toHaveLength(2);
  const answered = await answerMeeting(
    fresh.parts,
    { entraId: ID },
    { meetingRef: meeting().ref, agencyCode: 'POL', answer: 'Attending' },
  );
  expect(answered.ok).toBe(true);
});

test('the chat’s row follows, time and again, and every address of before is still theirs', async () => {
  await fresh.change('people', OLD, { email: NEW });
  await run();
  await fresh.change('people', NEW, { title: 'Sam Bell' });
  await run();
  await fresh.change('people', NEW, { email: 'sam.bell@westmarch.example' });
  await run();
  expect(await chats()).toMatchObject([
    { PersonEmail: 'sam.bell@westmarch.example', FormerEmails: `${OLD}\n${NEW}` },
  ]);
  const { people, meetings } = await (async () => {
    await fresh.add('meetings', meeting({ changedBy: OLD }), meeting({ ref: 'M2', changedBy: NEW }));
    return fresh.parts.store.snapshot();
  })();
  expect(meetings.map(({ changedBy = '' }) => nameOf({ people }, changedBy))).toEqual([
    'Sam Bell',
    'Sam Bell',
  ]);
  expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'person.address')).toHaveLength(2);
  await run();
  expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'person.address')).toHaveLength(2);
});

test('a row made anew under a new address has the chat back as soon as the person speaks', async () => {
  const { people } = await fresh.parts.store.snapshot();
  const was = people.find(({ email }) => email === OLD);
  await fresh.removeByHand('People', was?.id ?? '');
  await fresh.add('people', {
    title: 'Sam Bell',
    email: NEW,
    agencyCode: 'POL',
    roles: ['SPOC'],
    route: 'Chat',
  });
  const { conversations } = await fresh.parts.store.snapshot({ fresh: true });
  const known = conversations.find(({ entraId }) => entraId === ID);
  if (!known) throw new Error('no chat');
  const { conversationId, serviceUrl, tenantId, userId, botId } = known;
  const contact = { entraId: ID, email: NEW, conversationId, serviceUrl, tenantId, userId, botId };
  expect(await join(fresh.parts, contact)).toMatchObject({ ok: true, value: { isNew: false } });
  await fresh.add('meetings', meeting());
  expect((await run()).failed).toBe(0);
  expect(await chats()).toMatchObject([{ PersonEmail: NEW, FormerEmails: OLD }]);
});

test('the weekly summary is not sent again for a new address', async () => {
  const coordinator = 'coordinator.la@partnership.example';
  await fresh.change('people', coordinator, { entraId: `id-of-${coordinator}` });
  fresh.setNow('2024-01-29T09:00:00Z');
  await run();
  const sent = fresh.messenger.posts.length;
  await fresh.change('people', coordinator, { email: 'co@council.example' });
  await run();
  expect(fresh.messenger.posts).toHaveLength(sent);
});

test('cover that was told goes on under the new address, and is not told again', async () => {
  await fresh.change('people', OLD, { awayFrom: day('2024-01-25'), awayTo: day('2024-02-02') });
  await run();
  const told = fresh.messenger.posts.length;
  expect(told).toBeGreaterThan(0);
  await fresh.change('people', OLD, { email: NEW });
  await run();
  expect(fresh.messenger.posts).toHaveLength(told);
});

describe('name and address typed over, and the account left: a successor, or a marriage with a move', () => {
  const contact = async (entraId: string, email: string) => {
    const { conversations } = await fresh.parts.store.snapshot({ fresh: true });
    const known = conversations.find((one) => one.entraId === ID);
    if (!known) throw new Error('no chat');
    const { serviceUrl, tenantId, userId, botId } = known;
    const conversationId = entraId === ID ? known.conversationId : `chat-of-${entraId}`;
    return { entraId, email, conversationId, serviceUrl, tenantId, userId, botId };
  };
  const faults = async () => {
    const seen = await fresh.parts.store.snapshot({ fresh: true });
    return rowsToMend(seen, fresh.parts.clock.now()).filter(({ list }) => list === 'People');
  };
  const account = async () => (await fresh.rows('People')).find(({ Email }) => Email === NEW)?.['EntraId'];
  const actorBy = async (who: Identity) =>
    identify(await fresh.parts.store.snapshot({ fresh: true }), who, day('2024-02-01'))?.email;

  beforeEach(async () => {
    await run();
    await fresh.change('people', OLD, { email: NEW, title: 'Robin Marsh' });
    await fresh.add('meetings', meeting());
    await run();
  });

  test('nothing goes to the former chat, its account is a stranger, and the coordinator is told what to do', async () => {
    expect(toPolice()).toHaveLength(0);
    expect(await faults()).toMatchObject([
      {
        row: `Robin Marsh (${NEW})`,
        reason: expect.stringMatching(/EntraId is still[\s\S]*type “my”[\s\S]*empty EntraId/) as unknown,
      },
    ]);
    expect(await actorBy({ entraId: ID })).toBeUndefined();
    expect(await actorBy({ entraId: ID, email: OLD })).toBeUndefined();
    expect(await chats()).toMatchObject([{ PersonEmail: OLD, PersonName: 'spoc.pol' }]);
    await run();
    expect(toPolice()).toHaveLength(0);
  });

  test('a successor who adds the app under the new address has the row, and what is open', async () => {
    expect(await join(fresh.parts, await contact('id-of-robin', NEW))).toMatchObject({ ok: true });
    expect(await account()).toBe('id-of-robin');
    expect(await faults()).toEqual([]);
    await run();
    expect(fresh.messenger.sent.map(({ to }) => to)).toContain(NEW);
    expect(await actorBy({ entraId: ID })).toBeUndefined();
    expect(await actorBy({ entraId: 'id-of-robin' })).toBe(NEW);
  });

  test('where the roster gives the same account that address it is a marriage, and all goes on', async () => {
    expect(await join(fresh.parts, await contact(ID, NEW))).toMatchObject({ ok: true });
    expect(await account()).toBe(ID);
    expect(await faults()).toEqual([]);
    expect(await chats()).toMatchObject([{ PersonEmail: NEW, PersonName: 'Robin Marsh', FormerEmails: OLD }]);
    expect(await actorBy({ entraId: ID })).toBe(NEW);
    await run();
    expect(toPolice()).toHaveLength(1);
  });

  test('where the coordinator empties the account the former chat stays out of it', async () => {
    await fresh.change('people', NEW, { entraId: undefined });
    await run();
    expect(toPolice()).toHaveLength(0);
    expect(await faults()).toEqual([]);
  });
});

test('what was delivered to a predecessor and is open goes to the successor as soon as they add the app', async () => {
  await fresh.add('meetings', meeting());
  await run();
  await fresh.change('people', OLD, { roles: ['Member'] });
  await fresh.add('people', { ...person('spoc.pol'), title: 'Robin Marsh', email: NEW });
  fresh.setNow('2024-01-26T10:00:00Z');
  expect(await run()).toMatchObject({ due: 1, failed: 1 });
  let asked = 0;
  const parts = { ...fresh.parts, stir: () => void (asked += 1) };
  const contact = chat(NEW, { entraId: 'id-of-robin' });
  expect(await join(parts, { ...contact, email: NEW }, { wasAdded: true })).toMatchObject({ ok: true });
  expect(asked).toBe(1);
  expect(await run()).toMatchObject({ due: 1, sent: 1 });
  const shown = fresh.messenger.posts.at(-1);
  expect(shown).toMatchObject({ to: NEW, post: { items: [{ about: 'meeting', state: { is: 'open' } }] } });
  await join(parts, { ...contact, email: NEW });
  expect(asked).toBe(1);
});
