import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notificationsRoute } from '../../bot/app/notifications';
import { openStore, type Following, type SharePointStore } from '../../bot/sharepoint';
import { TABLES } from '../../bot/sharepoint/lists';
import { freshSiteOn } from './by-hand';
import { keptJournal, LocalSites } from './local-site';

let now = new Date('2026-03-02T09:00:00Z');
const sites = new LocalSites();
beforeAll(() => sites.start({ now: () => now }));
afterAll(() => sites.stop());

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Serves the app's route for notifications, nothing else of the app. */
async function listen(following: () => Following): Promise<string> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      const url = new URL(request.url ?? '/', 'http://localhost');
      const query = Object.fromEntries(url.searchParams);
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const answer = await notificationsRoute(following()).handle({ params: {}, query, body });
      response.writeHead(answer.status, { 'Content-Type': answer.contentType ?? 'application/json' });
      response.end(answer.body === undefined ? '' : String(answer.body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/notifications`;
}

/** A store that is told of changes, and asks for them by itself so seldom that the test does not see it. */
async function told() {
  const site = await sites.provisioned();
  const journal = keptJournal();
  const store = await openStore({
    graph: sites.graph(),
    site,
    journal,
    now: () => now.toISOString().replace('.000', '') as never,
  });
  const following = store.follow({ everySeconds: 3600 });
  const address = await listen(() => following);
  await following.subscribe(address);
  ends.push(() => following.stop());
  return { store, following, journal, address, byHand: freshSiteOn(() => sites.graph(), site) };
}

/** Every list but the record has a subscription. */
const FOLLOWED = TABLES.length;

const subscriptions = async () =>
  ((await sites.graph().get('/subscriptions')) as { value: { id: string; expirationDateTime: string }[] })
    .value;

async function untilAgencies(store: SharePointStore, count: number): Promise<void> {
  while ((await store.snapshot()).agencies.length < count) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('a change by hand is in memory as soon as SharePoint tells of it', async () => {
  const { store, byHand, journal } = await told();
  expect(await subscriptions()).toHaveLength(FOLLOWED);
  await byHand.byHand('Agencies', { Title: 'Police', Code: 'POL' });
  await untilAgencies(store, 1);
  expect(journal.lines).toEqual([]);
});

test('a notification without our secret is not heeded', async () => {
  const { address, journal } = await told();
  const [subscription] = await subscriptions();
  const value = [{ subscriptionId: subscription?.id, clientState: 'a guess' }];
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ value }) });
  expect(answer.status).toBe(202);
  expect(journal.lines).toEqual(['notification-not-ours {}']);
});

test('one that makes no sense is answered and not heeded', async () => {
  const { address, journal } = await told();
  const answer = await fetch(address, { method: 'POST', body: '{"value":"?"}' });
  expect([answer.status, journal.lines]).toEqual([202, []]);
});

test('subscriptions are renewed when half their time is over, one a turn, and made anew when they have ended', async () => {
  const before = now;
  const site = await sites.provisioned();
  const store = await openStore({
    graph: sites.graph(),
    site,
    journal: keptJournal(),
    now: () => now.toISOString().replace('.000', '') as never,
  });
  let turns = 0;
  const following = store.follow({ everySeconds: 0.005, onTurn: () => void (turns += 1) });
  const address = await listen(() => following);
  await following.subscribe(address);
  const turnsFrom = async (count: number) => {
    const wanted = turns + count;
    while (turns < wanted) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const ending = async () => (await subscriptions()).map(({ expirationDateTime }) => expirationDateTime);

  now = new Date(before.getTime() + 13 * 3_600_000);
  await turnsFrom(2 * FOLLOWED + 2);
  expect(new Set(await ending())).toEqual(new Set([new Date(now.getTime() + 24 * 3_600_000).toISOString()]));

  now = new Date(now.getTime() + 72 * 3_600_000);
  expect(await ending()).toEqual([]);
  await turnsFrom(4);
  expect(await ending()).toHaveLength(FOLLOWED);

  await following.stop();
  expect(await ending()).toEqual([]);
});

test('an address that does not answer is journalled, and the lists are followed all the same', async () => {
  const site = await sites.provisioned();
  const journal = keptJournal();
  const store = await openStore({ graph: sites.graph(), site, journal });
  const following = store.follow({ everySeconds: 0.01 });
  await following.subscribe('http://127.0.0.1:9/api/notifications');
  await freshSiteOn(() => sites.graph(), site).byHand('Agencies', { Title: 'Police', Code: 'POL' });
  await untilAgencies(store, 1);
  await following.stop();
  expect(journal.lines[0]).toContain('subscription-failed');
});
