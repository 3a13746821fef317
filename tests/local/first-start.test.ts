import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf, type Instant } from '../../bot/domain/calendar/day';
import { DEMO_EMAILS, demoPartnership, introducePeople, loadDemo, LocalClock } from '../../bot/local';
import { openStore } from '../../bot/sharepoint';
import type { Snapshot, Store } from '../../bot/usecases/ports';
import { keptJournal, LocalSites } from '../sharepoint/local-site';
import { removeScratchFolders, scratchFolder } from './support/scratch';

const calendar = calendarAsKnownOn();
const START = '2026-03-02T10:00:00Z' as Instant;
const LATER = '2026-03-05T10:00:00Z' as Instant;
const sites = new LocalSites();

beforeAll(() => sites.start());
afterAll(async () => {
  await sites.stop();
  removeScratchFolders();
});

async function emptyStore(): Promise<Store> {
  return openStore({ graph: sites.graph(), site: await sites.provisioned(), journal: keptJournal() });
}

const clockAt = (startAt: Instant) => LocalClock.open({ dataFolder: scratchFolder(), startAt });

const load = (store: Store, dataFolder = scratchFolder(), at = START) =>
  loadDemo({ store, dataFolder, calendar, clock: clockAt(at) });

const counts = (facts: Snapshot): Record<string, number> =>
  Object.fromEntries(Object.entries(facts).map(([table, rows]) => [table, rows.length]));

const DEMO = demoPartnership(dayOf(START), calendar);
const WHOLE = {
  ...Object.fromEntries(Object.entries(DEMO).map(([table, rows]) => [table, rows.length])),
  conversations: 0,
  faults: 0,
  formerAgencies: 0,
  withheld: 0,
};

/** A store that breaks off after a number of changes, as a process does that is killed. */
const breakingOff = (store: Store, after: number): Store => ({
  snapshot: () => store.snapshot(),
  find: (table, key) => store.find(table, key),
  async commit(changes) {
    await store.commit(changes.slice(0, after), []);
    throw new Error('killed');
  },
});

describe('the first start', () => {
  it('puts every row of the demonstration into empty lists, and no row that the store cannot read', async () => {
    const store = await emptyStore();
    expect(await load(store)).toBeGreaterThan(150);
    const facts = await store.snapshot();
    expect(counts(facts)).toEqual(WHOLE);
    const rowOf = (ref: string) => facts.actions.find((action) => action.ref === ref);
    expect(rowOf('A03')).toMatchObject(JSON.parse(JSON.stringify(DEMO.actions[2])));
  });

  it('loads nothing at later starts, also when somebody has taken rows out', async () => {
    const store = await emptyStore();
    const dataFolder = scratchFolder();
    await load(store, dataFolder);
    expect(await load(store, dataFolder, LATER)).toBe(0);
    expect(counts(await store.snapshot())).toEqual(WHOLE);
  });

  it('leaves lists alone that hold something else', async () => {
    const store = await emptyStore();
    const row = { title: 'Somerset Council', code: 'LA', safeguardingPartner: true };
    await store.commit([{ insert: 'agencies', row }], []);
    expect(await load(store)).toBe(0);
    expect((await store.snapshot()).people).toEqual([]);
  });

  it.each([1, 30, 120])('adds what is missing, for the same day, after a crash at row %i', async (after) => {
    const store = await emptyStore();
    const dataFolder = scratchFolder();
    await expect(load(breakingOff(store, after), dataFolder)).rejects.toThrow('killed');
    expect(await load(store, dataFolder, LATER)).toBeGreaterThan(0);
    const facts = await store.snapshot();
    expect(counts(facts)).toEqual(WHOLE);
    expect(facts.meetings.map(({ ref }) => ref).sort()).toEqual(DEMO.meetings.map(({ ref }) => ref).sort());
  });

  it('stays whole when two copies load it at the same time', async () => {
    const site = await sites.provisioned();
    const open = () => openStore({ graph: sites.graph(), site, journal: keptJournal() });
    const dataFolder = scratchFolder();
    const [one, other] = await Promise.all([open(), open()]);
    await Promise.all([load(one, dataFolder), load(other, dataFolder)]);
    expect(counts(await one.snapshot())).toEqual(WHOLE);
  });
});

describe('introducing the demonstration’s people', () => {
  const BASE = 'http://localhost:3978';
  const PLAYGROUND = 'http://localhost:56150';
  const introduce = (store: Store, options: { baseUrl?: string; playgroundUrl?: string } = {}) =>
    introducePeople({ store, clock: clockAt(START), emails: DEMO_EMAILS, baseUrl: BASE, ...options });
  const addresses = async (store: Store) => {
    const { conversations } = await store.snapshot();
    return new Map(conversations.map((chat) => [chat.personEmail, chat.serviceUrl]));
  };
  const YOU = 'priya.nair@westmarch.example';
  const POLICE = 'karen.whitlock@police.westmarch.example';

  it('gives everybody a chat: yours in the Playground, the others in the inbox', async () => {
    const store = await emptyStore();
    await load(store);
    expect(await introduce(store, { playgroundUrl: PLAYGROUND })).toBe(DEMO_EMAILS.length);
    const found = await addresses(store);
    expect(found.get(YOU)).toBe(`${PLAYGROUND}/_connector`);
    expect(found.get(POLICE)).toBe(`${BASE}/local/inbox`);
    expect(found.size).toBe(DEMO_EMAILS.length);
    expect(await introduce(store, { playgroundUrl: PLAYGROUND })).toBe(0);
  });

  it('moves the chats when the next start has other ports or no Playground', async () => {
    const store = await emptyStore();
    await load(store);
    await introduce(store, { playgroundUrl: PLAYGROUND, baseUrl: 'http://localhost:9' });
    await introduce(store);
    expect(new Set((await addresses(store)).values())).toEqual(new Set([`${BASE}/local/inbox`]));
    await introduce(store, { playgroundUrl: PLAYGROUND });
    expect((await addresses(store)).get(YOU)).toBe(`${PLAYGROUND}/_connector`);
  });

  it('leaves a chat where it is while another copy serves it', async () => {
    const store = await emptyStore();
    await load(store);
    const other = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const otherUrl = `http://localhost:${(other.address() as AddressInfo).port}`;
    await introduce(store, { baseUrl: otherUrl });
    expect(await introduce(store)).toBe(0);
    expect((await addresses(store)).get(POLICE)).toBe(`${otherUrl}/local/inbox`);
    await new Promise((resolve) => other.close(resolve));
    expect(await introduce(store)).toBe(DEMO_EMAILS.length);
  });

  it('does not touch a chat that somebody opened in another way, or left', async () => {
    const store = await emptyStore();
    await load(store);
    await introduce(store, { baseUrl: 'http://localhost:9' });
    const { conversations } = await store.snapshot();
    const chatOf = (email: string) => conversations.find((chat) => chat.personEmail === email)!;
    const teams = { conversationId: 'a:1', serviceUrl: 'https://smba.trafficmanager.net/uk/' };
    await store.commit(
      [
        { update: 'conversations', was: chatOf(POLICE), patch: teams },
        { update: 'conversations', was: chatOf(YOU), patch: { state: 'Removed' } },
      ],
      [],
    );
    expect(await introduce(store)).toBe(DEMO_EMAILS.length - 2);
    expect((await addresses(store)).get(POLICE)).toBe(teams.serviceUrl);
    expect((await addresses(store)).get(YOU)).toBe('http://localhost:9/local/inbox');
  });

  it('fixes nobody’s Entra id, and introduces nobody else', async () => {
    const store = await emptyStore();
    await load(store);
    const row = { title: 'New Member', email: 'new@somewhere.example', agencyCode: 'LA' };
    await store.commit([{ insert: 'people', row: { ...row, roles: ['Member'], route: 'Chat' } }], []);
    await introduce(store);
    const { people, conversations } = await store.snapshot();
    expect(people.filter(({ entraId }) => entraId)).toEqual([]);
    expect(conversations.map(({ personEmail }) => personEmail)).not.toContain(row.email);
  });
});
