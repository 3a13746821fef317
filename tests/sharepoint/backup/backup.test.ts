import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInStep, LISTS, openStore, provision, type Graph } from '../../../bot/sharepoint';
import { BackupHouse, linesOf, PlainLists } from '../backup-house';
import { keptJournal, LocalSites } from '../local-site';

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

const ALL = [...Object.values(LISTS).map(({ title }) => title), 'Log'];
const LONG = 'Ł😀'.repeat(21_333);

/** A partnership's lists after a year among people: edited by hand, extended, broken. */
async function livedIn(site: string): Promise<PlainLists> {
  const lists = await PlainLists.of(graph, site);
  await lists.addColumn('Actions', { name: 'Contact phone', text: {}, description: 'Ask the lead' });
  await lists.addColumn('Actions', { name: 'Cost', currency: { locale: 'en-gb' }, required: true });
  await lists.addColumn('Actions', { name: 'Invoice', text: {}, indexed: true, enforceUniqueValues: true });
  const agreed = { name: 'AgreedOn', dateTime: { format: 'dateOnly' }, displayName: 'Agreed on' };
  await lists.addColumn('Actions', agreed);
  const areas = { choices: ['North', 'South'], displayAs: 'checkBoxes' };
  await lists.addColumn('Actions', { name: 'Areas', choice: areas });
  await lists.add('Actions', { Title: 'Older than the column', Ref: 'A00' });
  await lists.addColumn('Actions', { name: 'Public', boolean: {}, defaultValue: { value: '1' } });
  await lists.changeColumn('Actions', 'Rating', {
    displayName: 'RAG',
    choice: { choices: ['Blue', 'Green', 'Amber', 'Red', 'Grey'], displayAs: 'dropDownMenu' },
  });
  await lists.addAll('Actions', [
    {
      Title: 'Ünïcode “quotes”, \u2028 and \u2029, 家族 👩‍👩‍👧',
      Ref: 'A01',
      SuccessMeasure: 'one\ntwo\n\nthree\t.',
    },
    { Ref: 'A02', Contact_x0020_phone: "O'Brien & sons; 'x' #1", Cost: 12.5, Invoice: '7', Public: false },
    {
      Ref: 'A03',
      AgreedOn: '2024-02-29',
      Areas: ['South', 'North'],
      'Areas@odata.type': 'Collection(Edm.String)',
    },
    { Title: 'No ref, and a status that nobody knows', Status: 'Half done', DueOn: '29/02/2024' },
    { Title: 'Nor this one', Rating: 'Grey' },
    {},
  ]);
  for (let index = 0; index < 45; index += 1) {
    const long = LONG.slice(0, 63_999);
    await lists.add('Actions', { Ref: `L${index}`, SuccessMeasure: long, SustainabilityPlan: long });
  }
  await lists.add('People', {
    ...{ Title: 'Both', Email: 'both@example.org', AgencyCode: 'POL' },
    ...{ Roles: ['SPOC', 'Chair', 'Visitor'], 'Roles@odata.type': 'Collection(Edm.String)' },
  });
  const rule = { Title: 'Meeting', Kind: 'Meeting', WorkingDays: -5 };
  await lists.addAll('Rules', [rule, rule, { ...rule, WorkingDays: 0 }]);
  await lists.add('Reminders', { Key: 'k1', DueAt: '2024-02-08T14:00:00Z', Attempts: 0, OnBehalf: false });
  await lists.add('Conversations', {
    PersonEmail: 'both@example.org',
    ConversationId: '19:x',
    State: 'Active',
  });
  await lists.add('Log', { Key: 'l1', At: '2024-02-08T14:00:00Z', Verb: 'test', Detail: 'x'.repeat(63_999) });
  return lists;
}

const settings = async (lists: PlainLists, list: string) =>
  (await lists.columns(list))
    .map(({ id: _, ...rest }) => rest)
    .sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));

test('a round trip loses nothing of what people put into the lists', async () => {
  const site = await sites.provisioned();
  const before = await livedIn(site);
  const folder = house.place();
  const saved = await house.backup(graph, site, folder);
  expect(saved).toMatchObject({ code: 0, printed: expect.stringMatching(/ {2}Actions +52\n/) as string });
  const target = sites.empty();
  const restored = await house.restore(graph, target, folder);
  expect(restored.code).toBe(0);
  expect(restored.printed).toContain('Read back and compared: 59 rows, each with the values of the backup.');
  const after = await PlainLists.of(graph, target);
  for (const list of ALL) {
    expect([list, await after.rows(list)]).toEqual([list, await before.rows(list)]);
    expect([list, await settings(after, list)]).toEqual([list, await settings(before, list)]);
  }
  expect(isInStep(await provision(graph, target, { checkOnly: true }))).toBe(true);
});

test('the app reads the same facts and the same faults after a round trip', async () => {
  const site = await sites.provisioned();
  await livedIn(site);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = sites.empty();
  await house.restore(graph, target, folder);
  const facts = async (one: string): Promise<unknown> => {
    const snapshot = await (await openStore({ graph, site: one, journal: keptJournal() })).snapshot();
    return JSON.parse(
      JSON.stringify(snapshot, (name, value: unknown) => (name === 'etag' ? undefined : value)),
    );
  };
  expect(await facts(target)).toEqual(await facts(site));
});

test('who wrote a note by hand, and when, is kept though SharePoint names the restore', async () => {
  const site = await sites.provisioned();
  const lists = await PlainLists.of(graph, site);
  await lists.add('Updates', { ActionRef: 'A01', Kind: 'Progress', Text: 'Done' });
  const folder = house.place();
  await house.backup(graph, site, folder);
  const [line] = linesOf(folder, 'Updates') as unknown as { createdDateTime: string }[];
  const target = sites.empty();
  await house.restore(graph, target, folder);
  expect(await (await PlainLists.of(graph, target)).rows('Updates')).toMatchObject([
    { Text: 'Done', At: line?.createdDateTime, By: 'SharePoint App' },
  ]);
});

test('the rows are in the files as Graph gives them, with their ids and who made them when', async () => {
  const site = await sites.provisioned();
  await livedIn(site);
  const folder = house.place();
  await house.backup(graph, site, folder);
  expect(linesOf(folder, 'Actions')[4]).toMatchObject({
    id: '5',
    createdDateTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    createdBy: { user: { displayName: 'SharePoint App' } },
    fields: { Title: 'No ref, and a status that nobody knows', Status: 'Half done', DueOn: '29/02/2024' },
  });
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(join(folder, 'People.jsonl')).mode & 0o077).toBe(0);
});

test('what Graph cannot write is told, counted, and stays in the file', async () => {
  const site = await sites.provisioned();
  const lists = await PlainLists.of(graph, site);
  await lists.addColumn('Actions', { name: 'Helper', personOrGroup: {} });
  await lists.addAll('Actions', [{ Ref: 'A01', HelperLookupId: '6' }, { Ref: 'A02' }]);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const restored = await house.restore(graph, sites.empty(), folder);
  expect(restored.code).toBe(0);
  expect(restored.printed).toContain(
    'Helper: Microsoft Graph cannot write it; the values of 1 row are in the backup’s file only',
  );
  expect(linesOf(folder, 'Actions')[0]?.fields).toHaveProperty('HelperLookupId', '6');
});

test('lists that are not the app’s are named, and so is one of the app’s that is missing', async () => {
  const site = sites.empty();
  const lists = await PlainLists.of(graph, site);
  await lists.make('Agencies', { name: 'Code', text: {} });
  await lists.make('Cake rota');
  const { code, printed } = await house.backup(graph, site, house.place());
  expect(code).toBe(1);
  expect(printed).toContain('Not the app’s, so not in it: Cake rota.');
  expect(printed).toContain('MISSING on the site: People.');
});

test('rows that a key forbids are told, the others written, and a repeat goes on from there', async () => {
  const site = sites.empty();
  const lists = await PlainLists.of(graph, site);
  await lists.make('Agencies', { name: 'Code', text: {} });
  await lists.addAll('Agencies', [
    { Title: 'One', Code: 'POL' },
    { Title: 'Two', Code: 'POL' },
    { Code: 'LA' },
  ]);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = sites.empty();
  const first = await house.restore(graph, target, folder);
  expect(first.code).toBe(1);
  expect(first.printed).toContain(
    'SHAREPOINT REFUSED: 1 row, by their ids in the backup: 2 (400 invalidRequest)',
  );
  const after = await PlainLists.of(graph, target);
  expect((await after.rows('Agencies')).map(({ Code }) => Code)).toEqual(['POL', 'LA']);
  await after.changeColumn('Agencies', 'Code', { enforceUniqueValues: false });
  await graph.patch(await firstItem(target), { Code: 'POL-1' });
  const second = await house.restore(graph, target, folder);
  expect(second.printed).toContain('2 rows are there already');
  expect((await after.rows('Agencies')).map(({ Code }) => Code)).toEqual(['POL-1', 'LA', 'POL']);
});

async function firstItem(site: string): Promise<string> {
  const { id } = (await graph.get(`/sites/${site}`)) as { id: string };
  return `/sites/${id}/lists/Agencies/items/1/fields`;
}

test('a check restores nothing', async () => {
  const site = await sites.provisioned();
  await livedIn(site);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = await sites.provisioned();
  const checked = await house.restore(graph, target, folder, '--check');
  expect(checked).toMatchObject({
    code: 0,
    printed: expect.stringContaining('59 rows, every file as written') as string,
  });
  expect(await (await PlainLists.of(graph, target)).rows('Actions')).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(ALL.length + 1);
});

test('what a row left blank stays blank, though the site fills it in for new rows', async () => {
  const site = await sites.provisioned();
  await (
    await PlainLists.of(graph, site)
  ).addAll('Actions', [{ Ref: 'A01' }, { Ref: 'A02', Status: 'Agreed' }]);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = await sites.provisioned();
  const lists = await PlainLists.of(graph, target);
  await lists.changeColumn('Actions', 'Status', { defaultValue: { value: 'Closed' } });
  expect((await house.restore(graph, target, folder)).code).toBe(0);
  expect(await lists.rows('Actions')).toEqual([{ Ref: 'A01' }, { Ref: 'A02', Status: 'Agreed' }]);
});
