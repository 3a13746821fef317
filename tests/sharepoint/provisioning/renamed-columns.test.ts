import { main } from '../../../bot/cli/provision';
import { openStore, type Graph, type SharePointStore } from '../../../bot/sharepoint';
import { parseTimeOfDay, type TimeOfDay } from '../../../bot/domain/calendar/day';
import { DEFAULT_HOURS, hoursOf } from '../../../bot/domain/sending/hours';
import { rowFaultsIn } from '../../../bot/usecases/rule-faults';
import { BackupHouse, PlainLists } from '../backup-house';
import { keptJournal, LocalSites } from '../local-site';

/** `SendingTimes` of the contract has From and Until; earlier versions made FromTime and UntilTime in their place. */
const BEFORE = [
  { name: 'FromTime', text: {} },
  { name: 'UntilTime', text: {} },
  { name: 'Days', choice: { choices: ['Monday', 'Tuesday'], displayAs: 'checkBoxes' } },
];
const OURS = {
  ...{ Title: 'Ours', FromTime: '9:30', UntilTime: '16:00' },
  ...{ Days: ['Tuesday'], 'Days@odata.type': 'Collection(Edm.String)' },
};
const READ = { from: '09:30', until: '16:00', days: ['Tuesday'] };

const sites = new LocalSites();
const house = new BackupHouse();
let graph: Graph;
beforeAll(async () => {
  await sites.start();
  graph = sites.graph();
});
afterAll(async () => {
  await sites.stop();
  house.tidy();
});

async function run(site: string, ...argv: string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const code = await main({ argv, graph, site, print: (line) => lines.push(line) });
  return { code, printed: lines.join('\n') };
}

/** The list as an earlier version made it, with these rows. */
async function earlier(...rows: Record<string, unknown>[]): Promise<{ site: string; lists: PlainLists }> {
  const site = sites.empty();
  const lists = await PlainLists.of(graph, site);
  await lists.make('SendingTimes', ...BEFORE);
  for (const row of rows) await lists.add('SendingTimes', row);
  return { site, lists };
}

const open = (site: string): Promise<SharePointStore> => openStore({ graph, site, journal: keptJournal() });

const hours = async (store: SharePointStore) => hoursOf(await store.snapshot({ fresh: true }), DEFAULT_HOURS);

test('an older list is given the columns of the contract, and its values move there, once', async () => {
  const { site, lists } = await earlier(OURS);
  const checked = await run(site, '--check');
  expect(checked.printed).toMatch(
    /SendingTimes +to do: add the column From; add the column Until; .*move FromTime to From and UntilTime to Until in 1 row$/m,
  );
  expect(await lists.rows('SendingTimes')).toMatchObject([{ FromTime: '9:30', UntilTime: '16:00' }]);
  const done = await run(site);
  expect(done.code).toBe(0);
  expect(done.printed).toContain('moved FromTime to From and UntilTime to Until in 1 row');
  const [row] = await lists.rows('SendingTimes');
  expect(row).toMatchObject({ Title: 'Ours', From: '9:30', Until: '16:00', Days: ['Tuesday'] });
  expect([row?.FromTime, row?.UntilTime]).toEqual([undefined, undefined]);
  expect(await hours(await open(site))).toEqual(READ);
  expect((await run(site, '--check')).code).toBe(0);
});

test('a row that carries the earlier columns still counts, and the next change of the hours wins over them', async () => {
  const { site, lists } = await earlier();
  await run(site);
  await lists.add('SendingTimes', OURS);
  const store = await open(site);
  expect(await hours(store)).toEqual(READ);
  const was = (await store.snapshot()).sendingTimes[0]!;
  const patch = { from: parseTimeOfDay('10:00'), until: parseTimeOfDay('15:00') };
  expect(await store.commit([{ update: 'sendingTimes', was, patch }], [])).toMatchObject({ ok: true });
  const changed = { from: '10:00' as TimeOfDay, until: '15:00' as TimeOfDay, days: ['Tuesday'] };
  expect(await hours(store)).toEqual(changed);
  // What stands beside it is of no account any more, and is taken away lest it come back.
  expect((await run(site)).printed).toContain('in 1 row');
  const [row] = await lists.rows('SendingTimes');
  expect(row).toMatchObject({ From: '10:00', Until: '15:00' });
  expect([row?.FromTime, row?.UntilTime]).toEqual([undefined, undefined]);
  expect(await hours(store)).toEqual(changed);
});

test('what cannot be read there is named by the column that it stands in', async () => {
  const { site, lists } = await earlier();
  await run(site);
  await lists.add('SendingTimes', { Title: 'Broken', FromTime: 'noonish', Until: '16:00' });
  expect(rowFaultsIn(await (await open(site)).snapshot())).toEqual([
    expect.stringMatching(/^In the list SendingTimes, Broken does not count: FromTime is not a time/),
  ]);
});

test('a backup of then is restored with its hours, and the next provision moves them', async () => {
  const { site } = await earlier(OURS);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = sites.empty();
  const restored = await house.restore(graph, target, folder);
  expect(restored.printed).toContain('Read back and compared: 1 row, each with the values of the backup.');
  expect(await hours(await open(target))).toEqual(READ);
  expect((await run(target)).printed).toContain('moved FromTime to From and UntilTime to Until in 1 row');
  expect(await hours(await open(target))).toEqual(READ);
});

test('a column of another type in the way leaves every value where it is', async () => {
  const { site, lists } = await earlier(OURS);
  await lists.addColumn('SendingTimes', { name: 'From', dateTime: { format: 'dateOnly' } });
  expect(await run(site)).toMatchObject({ code: 1 });
  expect(await lists.rows('SendingTimes')).toMatchObject([{ FromTime: '9:30', UntilTime: '16:00' }]);
});
