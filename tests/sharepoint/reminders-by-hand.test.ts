import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { identify } from '../../bot/domain/people/roles';
import { statusReport } from '../../bot/domain/status/report';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import type { Parts } from '../../bot/usecases/ports';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { recordingMessenger } from '../support/fresh-partnership';
import { action, agency, at, chat, day, person } from '../support/partnership';
import { freshSiteOn } from './by-hand';
import { keptJournal, LocalSites } from './local-site';

const sites = new LocalSites();
beforeAll(async () => void (await sites.start()));
afterAll(() => sites.stop());

/** Police's action A07, due on 8 February, on the morning of its stage -3. */
async function fresh() {
  const site = freshSiteOn(() => sites.graph(), await sites.provisioned());
  const store = await site.open();
  const messenger = recordingMessenger();
  const now = at('2024-02-05T09:00:00Z');
  const parts: Parts = {
    ...{ store, messenger, clock: { now: () => now }, calendar: calendarAsKnownOn() },
    ...{ hours: DEFAULT_HOURS, journal: keptJournal() },
  };
  const spoc = person('spoc.pol');
  await store.commit(
    [
      { insert: 'agencies', row: agency('POL') },
      { insert: 'people', row: spoc },
      { insert: 'conversations', row: chat(spoc.email) },
      { insert: 'actions', row: action({ dueOn: day('2024-02-08') }) },
    ],
    [],
  );
  return { site, store, messenger, run: () => sweep(parts, { pause: async () => undefined }) };
}

const typed = (fields: object) => ({
  ...{ Title: 'Asked on paper', Kind: 'Action', SubjectRef: 'A07', AgencyCode: 'POL', State: 'Sent' },
  ...{ PersonEmail: 'spoc.pol@partnership.example', Attempts: 1, CountsFrom: '2024-02-08', To: 'SPOC' },
  ...{ DueAt: '2024-01-25T08:30:00Z', SentAt: '2024-01-25T08:30:00Z', ...fields },
});

test('a reminder typed into the list under any key makes way for the next stage of its own thread alone', async () => {
  const { site, store, messenger, run } = await fresh();
  await site.byHand('Reminders', typed({ Key: 'on paper', Stage: '-10' }));
  await site.byHand('Reminders', typed({ Key: 'to the chair', Stage: '-10', To: 'Coordinator' }));
  await run();
  expect(messenger.sent).toHaveLength(1);
  const { reminders } = await store.snapshot({ fresh: true });
  expect(Object.fromEntries(reminders.map(({ key, state }) => [key, state]))).toEqual({
    'on paper': 'Superseded',
    'to the chair': 'Sent',
    'Action|A07|2024-02-08|-3|POL': 'Sent',
  });
});

test('a stage that was typed into the list as sent is not sent again', async () => {
  const { site, messenger, run } = await fresh();
  await site.byHand('Reminders', typed({ Key: 'on paper', Stage: '-3', SentAt: '2024-02-05T08:30:00Z' }));
  await run();
  expect(messenger.sent).toEqual([]);
});

test('what the app sends says in columns what it is', async () => {
  const { store, run } = await fresh();
  await run();
  const { reminders } = await store.snapshot({ fresh: true });
  expect(reminders).toMatchObject([
    { key: 'Action|A07|2024-02-08|-3|POL', countsFrom: '2024-02-08', to: 'SPOC' },
  ]);
});

test('a SPOC whose LeftOn was typed while their Roles stayed is off the list for everything alike', async () => {
  const { site, store, messenger, run } = await fresh();
  const [spoc] = (await store.snapshot()).people;
  if (!spoc) throw new Error('no SPOC');
  const deputy = person('deputy.pol');
  await store.commit(
    [
      { insert: 'people', row: deputy },
      { insert: 'conversations', row: chat(deputy.email) },
    ],
    [],
  );
  await site.byHand('People', { LeftOn: '2024-02-02' }, spoc.id);
  await run();
  expect(messenger.sent.map(({ to }) => to)).toEqual([deputy.email]);
  const facts = await store.snapshot({ fresh: true });
  expect(identify(facts, { email: spoc.email }, day('2024-02-05'))).toBeUndefined();
  const asOf = { facts, calendar: calendarAsKnownOn(), now: at('2024-02-05T09:00:00Z') };
  expect(statusReport(asOf, { agencyCode: 'POL', unreadableRows: 0 }).people).toEqual({
    deputies: ['deputy.pol'],
  });
});
