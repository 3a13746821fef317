import { rulesFor } from '../../bot/domain/reminders/rules';
import { DEFAULT_HOURS, hoursOf } from '../../bot/domain/sending/hours';
import { rowFaultsIn } from '../../bot/usecases/rule-faults';
import { freshSiteOn } from './by-hand';
import { LocalSites } from './local-site';

const sites = new LocalSites();
beforeAll(async () => void (await sites.start()));
afterAll(() => sites.stop());

const freshSite = async () => freshSiteOn(() => sites.graph(), await sites.provisioned());

test('rules of an unknown kind, to nobody known or on an impossible day are named and skipped, the others count', async () => {
  const site = await freshSite();
  const store = await site.open();
  await site.byHand('Rules', { Title: 'Good', Kind: 'Meeting', WorkingDays: -7 });
  await site.byHand('Rules', { Title: 'A party', Kind: 'Party', WorkingDays: -7 });
  await site.byHand('Rules', { Title: 'To the press', Kind: 'Meeting', WorkingDays: -3, To: 'Press' });
  await site.byHand('Rules', { Title: 'A slip', Kind: 'Meeting', WorkingDays: -70_000 });
  await site.byHand('Rules', { Title: 'No day', Kind: 'Meeting' });
  const snapshot = await store.snapshot({ fresh: true });
  expect(rulesFor(snapshot, 'Meeting')).toMatchObject([{ title: 'Good', workingDays: -7, to: 'SPOC' }]);
  expect(rowFaultsIn(snapshot)).toEqual([
    'In the list Rules, A party does not count: Kind is none of Meeting, Action, Request, Milestone.',
    'In the list Rules, To the press does not count: To is none of SPOC, Coordinator.',
    'In the list Rules, A slip does not count: WorkingDays is not a whole number from -250 to 250.',
    'In the list Rules, No day does not count: WorkingDays is empty.',
  ]);
});

test('rules of a kind that are all broken leave the standard ones in force: nobody is left without reminders', async () => {
  const site = await freshSite();
  const store = await site.open();
  await site.byHand('Rules', { Title: 'A slip', Kind: 'Action', WorkingDays: -70_000 });
  const rules = rulesFor(await store.snapshot({ fresh: true }), 'Action');
  expect(rules.map(({ workingDays }) => workingDays)).toEqual([-10, -3, 0, 5]);
});

test('sending times count by the first row that can be read, and the broken one is named', async () => {
  const site = await freshSite();
  const store = await site.open();
  const id = await site.byHand('SendingTimes', { Title: 'Broken', From: 'noonish' });
  await site.byHand('SendingTimes', {
    Title: 'Ours',
    From: '9:30',
    Until: '16:00',
    'Days@odata.type': 'Collection(Edm.String)',
    Days: ['Tuesday', 'Thursday'],
  });
  const broken = await store.snapshot({ fresh: true });
  const ours = { from: '09:30', until: '16:00', days: ['Tuesday', 'Thursday'] };
  expect(hoursOf(broken, DEFAULT_HOURS)).toEqual(ours);
  expect(rowFaultsIn(broken)).toEqual([
    expect.stringMatching(/^In the list SendingTimes, Broken does not count: From is not a time/),
  ]);
  await site.byHand('SendingTimes', { From: '08:00' }, id);
  const mended = await store.snapshot({ fresh: true });
  expect(hoursOf(mended, DEFAULT_HOURS)).toEqual({ from: '08:00', until: DEFAULT_HOURS.until });
  expect(rowFaultsIn(mended)).toEqual([]);
});
