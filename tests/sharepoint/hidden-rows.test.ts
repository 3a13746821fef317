import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Instant } from '../../bot/domain/calendar/day';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import type { SharePointStore } from '../../bot/sharepoint';
import { chooseChannel } from '../../bot/usecases/people/channel';
import { join } from '../../bot/usecases/people/join';
import type { Parts } from '../../bot/usecases/ports';
import { freshSiteOn } from './by-hand';
import { keptJournal, LocalSites } from './local-site';
import type { FreshSite } from './store-suite';

// Nobody sees the app's own lists, so nobody can mend a row in them: the app writes over what it cannot read.

const sites = new LocalSites();
let site: FreshSite;
let store: SharePointStore;
beforeAll(async () => {
  await sites.start();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  const graph = sites.graph();
  site = freshSiteOn(() => graph, await sites.provisioned());
  store = await site.open();
  await store.commit([{ insert: 'people', row: PERSON }], []);
});

const PERSON = {
  title: 'Sam Okafor',
  email: 'sam@police.example',
  agencyCode: 'POL',
  roles: ['SPOC' as const],
  route: 'Chat' as const,
};
const CONTACT = {
  entraId: 'e1',
  email: 'sam@police.example',
  conversationId: 'a:1',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  tenantId: 't1',
  userId: '29:1',
  botId: '28:1',
};
const partsOn = (over: SharePointStore): Parts => ({
  store: over,
  messenger: {
    post: () => Promise.reject(new Error('nothing is sent')),
    refresh: () => Promise.reject(new Error('nothing is sent')),
  },
  clock: { now: () => '2026-11-18T14:05:00Z' as Instant },
  calendar: calendarAsKnownOn(),
  hours: DEFAULT_HOURS,
  journal: keptJournal(),
});

test.each([
  ['whose conversation is blank', { ConversationId: ' ' }],
  ['without a state', { State: null }],
  ['without its service', { ServiceUrl: null, UpdatedAt: null }],
])('a chat %s is stored anew when its person speaks', async (_what, fields) => {
  await join(partsOn(store), CONTACT);
  const id = (await store.snapshot()).conversations[0]!.id;
  await site.byHand('Conversations', fields, id);
  const again = await site.open();
  expect((await again.snapshot()).conversations).toEqual([]);
  expect(await join(partsOn(again), CONTACT)).toMatchObject({ ok: true });
  const facts = await again.snapshot({ fresh: true });
  expect(facts.conversations).toMatchObject([{ id, personEmail: PERSON.email, conversationId: 'a:1' }]);
  expect(facts.faults).toEqual([]);
});

test('a channel that cannot be read is written over when it is chosen again', async () => {
  const { conversationId, serviceUrl, tenantId, botId } = CONTACT;
  const where = { title: 'Reminders', teamId: '19:t', conversationId, serviceUrl, tenantId, botId };
  const by = { ...PERSON, email: 'nia@council.example', roles: ['Coordinator' as const] };
  await store.commit([{ insert: 'people', row: by }], []);
  expect(await chooseChannel(partsOn(store), by, where)).toMatchObject({ ok: true });
  const id = (await store.snapshot()).channels[0]!.id;
  await site.byHand('Channels', { State: null }, id);
  const again = await site.open();
  expect(await chooseChannel(partsOn(again), by, where)).toMatchObject({ ok: true });
  expect((await again.snapshot({ fresh: true })).channels).toMatchObject([{ id, state: 'Active' }]);
});
