import { main } from '../../../bot/cli/provision';
import { isInStep, LISTS, provision, type Graph } from '../../../bot/sharepoint';
import { LocalSites } from '../local-site';

const sites = new LocalSites();
let graph: Graph;
beforeAll(async () => {
  await sites.start();
  graph = sites.graph();
});
afterAll(() => sites.stop());

const titles = [...Object.values(LISTS).map(({ title }) => title), 'Log', 'Copies'];

async function listsOf(site: string): Promise<string> {
  const { id } = (await graph.get(`/sites/${site}`)) as { id: string };
  return `/sites/${id}/lists`;
}

interface ColumnAsGraphHasIt {
  readonly name: string;
  readonly indexed: boolean;
  readonly enforceUniqueValues: boolean;
  readonly choice?: { readonly choices: readonly string[] };
}

async function columnsOf(site: string, list: string): Promise<Map<string, ColumnAsGraphHasIt>> {
  const { value } = (await graph.get(`${await listsOf(site)}/${list}/columns`)) as {
    value: ColumnAsGraphHasIt[];
  };
  return new Map(value.map((column) => [column.name, column]));
}

async function run(site: string, ...argv: string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const code = await main({ argv, graph, site, print: (line) => lines.push(line) });
  return { code, printed: lines.join('\n') };
}

test('a new site gets every list, and a second run finds nothing to do', async () => {
  const site = sites.empty();
  const first = await provision(graph, site);
  expect(first.lists.map(({ title }) => title)).toEqual(titles);
  // SharePoint brings a Title of its own, so that a key of that name is made one afterwards.
  const keyed = ['index the column Title', 'make the column Title unique'];
  expect(first.lists.map(({ steps }) => steps)).toEqual(
    titles.map((title) => ['create the list', ...(title === 'Themes' ? keyed : [])]),
  );
  expect(isInStep(first)).toBe(true);
  const second = await provision(graph, site);
  expect(second.lists.flatMap(({ steps, inTheWay }) => [...steps, ...inTheWay])).toEqual([]);
});

test('the columns have the names, indexes and unique keys that others rely on', async () => {
  const site = await sites.provisioned();
  const reminders = await columnsOf(site, 'Reminders');
  expect(reminders.get('Key')).toMatchObject({ indexed: true, enforceUniqueValues: true });
  expect(reminders.get('SubjectRef')).toMatchObject({ indexed: true, enforceUniqueValues: false });
  expect(reminders.get('State')?.choice?.choices).toEqual([
    'Claimed',
    'Sent',
    'Acknowledged',
    'Failed',
    'Superseded',
  ]);
  expect((await columnsOf(site, 'People')).get('Roles')).toMatchObject({
    choice: { displayAs: 'checkBoxes' },
  });
});

test('the app’s own list is hidden, and found all the same', async () => {
  const site = await sites.provisioned();
  const list = (await graph.get(`${await listsOf(site)}/Conversations`)) as { list: { hidden: boolean } };
  expect(list.list.hidden).toBe(true);
});

test('a check reports what is to be done and does nothing', async () => {
  const site = sites.empty();
  const checked = await run(site, '--check');
  expect(checked.code).toBe(1);
  expect(checked.printed).toMatch(/^ {2}Agencies +to do: create the list$/m);
  expect(checked.printed).toContain('“npm run provision” puts that right.');
  const { value } = (await graph.get(await listsOf(site))) as { value: unknown[] };
  expect(value).toEqual([]);
});

test('what is missing of an older site is added, told, and no row is lost', async () => {
  const site = sites.empty();
  const lists = await listsOf(site);
  await graph.post(lists, {
    displayName: 'Agencies',
    list: { template: 'genericList' },
    columns: [{ name: 'Code', text: {} }],
  });
  await graph.post(`${lists}/Agencies/items`, { fields: { Title: 'Police', Code: 'POL' } });
  await graph.post(lists, {
    displayName: 'Responses',
    list: { template: 'genericList' },
    columns: [{ name: 'Answer', choice: { choices: ['Attending', 'Perhaps'] } }],
  });
  const done = await run(site);
  expect(done.code).toBe(0);
  expect(done.printed).toMatch(
    /Agencies +indexed the column Code; made the column Code unique; added the column ShortName; added the column SafeguardingPartner/,
  );
  expect(done.printed).toContain('added to the choices of Answer: Deputy, Apologies');
  expect((await columnsOf(site, 'Agencies')).get('Code')).toMatchObject({ enforceUniqueValues: true });
  expect((await columnsOf(site, 'Responses')).get('Answer')?.choice?.choices).toEqual([
    'Attending',
    'Perhaps',
    'Deputy',
    'Apologies',
  ]);
  const { value } = (await graph.get(`${lists}/Agencies/items`)) as { value: unknown[] };
  expect(value).toHaveLength(1);
  expect((await run(site, '--check')).code).toBe(0);
});

test('a column of another type is in the way: it is told and left alone, and the rest is done', async () => {
  const site = sites.empty();
  const lists = await listsOf(site);
  await graph.post(lists, {
    displayName: 'Actions',
    list: { template: 'genericList' },
    columns: [{ name: 'DueOn', dateTime: { format: 'dateOnly' } }],
  });
  const done = await run(site);
  expect(done.code).toBe(1);
  expect(done.printed).toContain(
    'IN THE WAY: The column DueOn should be a single line of text but is a date and time. Rename or remove it in SharePoint, then run this again.',
  );
  expect(done.printed).toContain('Something is in the way in 1 list. Nothing was removed or changed there.');
  const columns = await columnsOf(site, 'Actions');
  expect(columns.get('DueOn')).toHaveProperty('dateTime');
  expect([...columns.keys()]).toEqual(expect.arrayContaining(['Ref', 'Rating', 'ReviewOn']));
});

test('rows with the same key are in the way of a unique column', async () => {
  const site = sites.empty();
  const lists = await listsOf(site);
  await graph.post(lists, {
    displayName: 'Agencies',
    list: { template: 'genericList' },
    columns: [{ name: 'Code', text: {}, indexed: true }],
  });
  for (const title of ['Police', 'Constabulary']) {
    await graph.post(`${lists}/Agencies/items`, { fields: { Title: title, Code: 'POL' } });
  }
  const { code, printed } = await run(site);
  expect(code).toBe(1);
  expect(printed).toContain('SharePoint would not make the column Code unique');
  expect(printed).toContain('Are there rows with the same value?');
});

test('a site that is not there, and an argument that is none, are told in a line', async () => {
  expect(await run('contoso.sharepoint.com:/sites/none')).toMatchObject({
    code: 1,
    printed: expect.stringContaining(
      'There is no SharePoint site contoso.sharepoint.com:/sites/none',
    ) as string,
  });
  expect(await run(sites.empty(), '--chekc')).toMatchObject({
    code: 1,
    printed: expect.stringContaining('Usage: npm run provision') as string,
  });
});
