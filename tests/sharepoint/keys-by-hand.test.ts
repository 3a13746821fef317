import { dueReminders } from '../../bot/domain/dispatch/due-reminders';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { action, agency, at, meeting, person } from '../support/partnership';
import { freshSiteOn } from './by-hand';
import { LocalSites } from './local-site';

const sites = new LocalSites();
beforeAll(async () => void (await sites.start()));
afterAll(() => sites.stop());

const ZERO_WIDTH = '\u200B';

async function fresh() {
  const name = await sites.provisioned();
  const site = freshSiteOn(() => sites.graph(), name);
  const store = await site.open();
  await store.commit(
    [
      { insert: 'agencies', row: agency('POL', { title: 'Westmarch Police' }) },
      { insert: 'people', row: person('spoc.pol') },
    ],
    [],
  );
  return { name, site, store };
}

test('a row typed with another case, a name or an unseen sign is the agency’s, and stays as it was typed', async () => {
  const { name, site, store } = await fresh();
  for (const [ref, lead] of [
    ['A1', 'pol'],
    ['A2', 'Police'],
    ['A3', `P${ZERO_WIDTH}OL `],
  ])
    await site.byHand('Actions', { Title: ref, Ref: ref, LeadAgency: lead, DueOn: '2024-02-08' });
  const facts = await store.snapshot({ fresh: true });
  expect(facts.actions.map(({ leadAgency }) => leadAgency)).toEqual(['POL', 'POL', 'POL']);
  expect(facts.faults).toEqual([]);
  const due = dueReminders({
    facts,
    calendar: calendarAsKnownOn(),
    hours: DEFAULT_HOURS,
    now: at('2024-02-05T09:00:00Z'),
  });
  expect(due.map(({ personEmail }) => personEmail)).toEqual(
    Array(3).fill('spoc.pol@partnership.example') as string[],
  );
  const [first] = facts.actions;
  if (!first) throw new Error('no action');
  await store.commit([{ update: 'actions', was: first, patch: { rating: 'Red' } }], []);
  const item = await sites.graph().get(`/sites/${name}:/lists/Actions/items/${first.id}?$expand=fields`);
  expect(item).toMatchObject({ fields: { LeadAgency: 'pol', Rating: 'Red' } });
});

test('a second row with the same key but for what cannot be seen is left out and named', async () => {
  const { site, store } = await fresh();
  const id = await site.byHand('Agencies', { Title: 'Twin', Code: `P${ZERO_WIDTH}OL` });
  const facts = await store.snapshot({ fresh: true });
  expect(facts.agencies.map(({ title }) => title)).toEqual(['Westmarch Police']);
  expect(facts.faults).toMatchObject([
    { list: 'Agencies', id, reason: expect.stringMatching(/^Code is the same as that of row \d+/) },
  ]);
});

test('a row is found by its key although it holds signs that nobody sees', async () => {
  const { site, store } = await fresh();
  const { title: Title, startsAt: StartsAt, endsAt: EndsAt } = meeting();
  await site.byHand('Meetings', { Title, Ref: `M${ZERO_WIDTH}1`, StartsAt, EndsAt });
  await store.snapshot({ fresh: true });
  expect(await store.find('meetings', 'M1')).toMatchObject({ ref: 'M1' });
  expect(await store.find('meetings', 'M2')).toBeUndefined();
});

test('an address with unseen signs or letters of full width is the person’s', async () => {
  const { site, store } = await fresh();
  await site.byHand('Actions', {
    Title: 'A1',
    Ref: 'A1',
    LeadAgency: 'POL',
    OwnerEmail: `Spoc.${ZERO_WIDTH}POL@partnership.example`,
  });
  await store.commit([{ insert: 'actions', row: action({ ref: 'A2' }) }], []);
  const { actions } = await store.snapshot({ fresh: true });
  expect(actions[0]?.ownerEmail).toBe('spoc.pol@partnership.example');
});
