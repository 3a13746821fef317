import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import type { Delivery } from '../../../bot/usecases/ports';
import { LocalSites } from '../../sharepoint/local-site';
import type { FaultName, TeamsPerson } from '../../support/teams-stand-in';
import { House } from '../house';
import { MEETING_REMINDER, SAM } from '../seed';

const sites = new LocalSites();
let house: House;
let sam: TeamsPerson;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites, { timeoutMs: 300 });
  sam = await house.installed(SAM);
});
afterEach(() => house.close());

async function facts() {
  const snapshot = await house.snapshot();
  const to = snapshot.conversations[0]!;
  return {
    to,
    notice: reminderItem(
      { facts: snapshot, calendar: house.parts.calendar, now: house.now },
      MEETING_REMINDER,
    ),
  };
}

async function remind(): Promise<Delivery> {
  const { to, notice } = await facts();
  return house.parts.messenger.post(to, { items: [notice] });
}

async function refresh(activityId: string): Promise<Delivery> {
  const { to, notice } = await facts();
  return house.parts.messenger.refresh(to, activityId, { items: [notice] });
}

const sends = (): number =>
  house.teams.requests.filter(({ method, path }) => method === 'POST' && path.includes('/activities')).length;

test('a reminder says where it stands, as a message of its own and no reply', async () => {
  const before = sam.chat.messages.length;
  const delivery = await remind();
  expect(delivery).toEqual({ ok: true, conversationId: sam.chat.id, activityId: sam.chat.last.id });
  expect(sam.chat.messages).toHaveLength(before + 1);
  expect(house.teams.requests.at(-1)?.path).toMatch(/\/activities$/);
  expect(sam.chat.last.activity).toMatchObject({ channelData: { notification: { alert: true } } });
});

test('a refresh changes the card that stands there', async () => {
  const delivery = await remind();
  if (!delivery.ok) throw new Error(delivery.reason);
  expect(await refresh(delivery.activityId)).toEqual(delivery);
  expect(sam.chat.last.versions).toHaveLength(2);
});

test.each<[FaultName, object]>([
  ['removed', { kind: 'removed' }],
  ['conversation not found', { kind: 'removed' }],
  ['blocked', { kind: 'blocked' }],
  ['writes blocked', { kind: 'blocked' }],
  ['disabled', { kind: 'refused', reason: 'A Teams administrator has switched the app off.' }],
  ['forbidden', { kind: 'refused' }],
  ['bad request', { kind: 'refused' }],
  ['unauthorised', { kind: 'refused' }],
  ['too big', { kind: 'refused', reason: 'The card was too big for Teams.' }],
  ['server error', { kind: 'unsure' }],
  ['unavailable', { kind: 'unsure' }],
  ['bad gateway', { kind: 'unsure' }],
  ['bad gateway after storing', { kind: 'unsure' }],
  ['gateway timeout', { kind: 'unsure' }],
  ['request timeout', { kind: 'unsure' }],
  ['hang', { kind: 'unsure' }],
  ['hang after storing', { kind: 'unsure' }],
  ['reset', { kind: 'unsure' }],
  ['reset after storing', { kind: 'unsure' }],
])('“%s” is sent once and means %j', async (name, meant) => {
  const before = sends();
  house.teams.fail(name, { to: sam });
  expect(await remind()).toEqual(
    expect.objectContaining({ ok: false, reason: expect.any(String), ...meant }),
  );
  expect(sends()).toBe(before + 1);
});

test.each<FaultName>([
  'slow down',
  'slow down for 7 seconds',
  'slow down until a moment in 7 seconds',
  'precondition',
])('“%s” was not carried out: the message is sent again, and stands there once', async (name) => {
  const [before, stood] = [sends(), sam.chat.messages.length];
  house.teams.fail(name, { to: sam, times: 2 });
  expect(await remind()).toMatchObject({ ok: true, activityId: sam.chat.last.id });
  expect(sends()).toBe(before + 3);
  expect(sam.chat.messages).toHaveLength(stood + 1);
});

test.each<[FaultName, object]>([
  ['slow down', { kind: 'later' }],
  ['precondition', { kind: 'later' }],
  ['slow down for 7 seconds', { kind: 'later', retryAfterSeconds: 7 }],
  // Both the moment and the answer's own date are whole seconds.
  ['slow down until a moment in 7 seconds', { kind: 'later', retryAfterSeconds: expect.closeTo(7, -0.5) }],
])(
  '“%s” again and again is given up after a while, far within the lease of a claim: %j',
  async (name, meant) => {
    const [before, stood] = [sends(), sam.chat.messages.length];
    house.teams.fail(name, { to: sam, times: 1_000 });
    expect(await remind()).toMatchObject({ ok: false, ...meant });
    expect(sends() - before).toBeLessThan(20);
    expect(sam.chat.messages).toHaveLength(stood);
  },
);

test.each<FaultName>(['slow down for 30 days', 'slow down until next month'])(
  '“%s” is not believed: it is told at once as one for ten minutes later',
  async (name) => {
    const before = sends();
    house.teams.fail(name, { to: sam });
    expect(await remind()).toMatchObject({ ok: false, kind: 'later', retryAfterSeconds: 600 });
    expect(sends()).toBe(before + 1);
  },
);

test('a message that was stored before the error is not sent again by itself', async () => {
  const before = sam.chat.messages.length;
  house.teams.fail('bad gateway after storing', { to: sam });
  await remind();
  expect(sam.chat.messages).toHaveLength(before + 1);
});

test.each<FaultName>(['slow down', 'precondition', 'unavailable', 'bad gateway', 'gateway timeout'])(
  'a refresh is made again after “%s”',
  async (name) => {
    const delivery = await remind();
    if (!delivery.ok) throw new Error(delivery.reason);
    house.teams.fail(name, { on: 'update' });
    expect(await refresh(delivery.activityId)).toEqual(delivery);
    expect(sam.chat.last.versions).toHaveLength(2);
  },
);

test('a refresh is made three times at most after an error of the server', async () => {
  const delivery = await remind();
  if (!delivery.ok) throw new Error(delivery.reason);
  house.teams.fail('unavailable', { on: 'update', times: 1_000 });
  expect(await refresh(delivery.activityId)).toMatchObject({ ok: false, kind: 'later' });
  expect(house.teams.requests.filter(({ method }) => method === 'PUT')).toHaveLength(3);
});

test.each<[FaultName, string]>([
  ['server error', 'later'],
  ['hang', 'later'],
  ['reset', 'later'],
  ['activity not found', 'gone'],
  ['removed', 'removed'],
])('a refresh does no harm twice: “%s” means %s', async (name, kind) => {
  const delivery = await remind();
  if (!delivery.ok) throw new Error(delivery.reason);
  house.teams.fail(name, { on: 'update' });
  expect(await refresh(delivery.activityId)).toMatchObject({ ok: false, kind });
});

test('a refresh of a card that is not there says so', async () => {
  expect(await refresh('no such card')).toMatchObject({ ok: false, kind: 'gone' });
});

test('where nobody listens, nothing can have arrived', async () => {
  const { to, notice } = await facts();
  const nowhere = { ...to, serviceUrl: 'http://127.0.0.1:1/' };
  expect(await house.parts.messenger.post(nowhere, { items: [notice] })).toMatchObject({
    ok: false,
    kind: 'later',
  });
});

test('all requests are counted, those of people’s own answers as well, with what became of them', async () => {
  const counted: string[] = [];
  await house.close();
  house = await House.open(sites, {
    counts: {
      ended: (kind, outcome) => void counted.push(`${kind} ${outcome}`),
      repeated: (kind) => void counted.push(`${kind} again`),
    },
  });
  sam = await house.installed(SAM);
  counted.length = 0;
  await sam.ask('help');
  house.teams.fail('slow down', { to: sam });
  await remind();
  house.teams.fail('bad gateway after storing', { to: sam });
  await remind();
  await refresh('no such card');
  expect(counted).toEqual([
    'send accepted',
    'send throttled',
    'send again',
    'send accepted',
    'send unsure',
    'update refused',
  ]);
});
