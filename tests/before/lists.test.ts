import type { GraphServer } from '../../bot/local/graph';
import { openStore, provision } from '../../bot/sharepoint';
import { LocalSites, keptJournal } from '../sharepoint/local-site';
import { OLD_LISTS, oldRows, startOldSharePoint, type OldList } from './old-site';

const SITE = 'contoso.sharepoint.com:/sites/jtai';

type Column = OldList['columns'][number] & { readonly choice?: { readonly choices?: readonly string[] } };

const sites = new LocalSites();
let sharePoint: GraphServer | undefined;
let made: ReadonlyMap<string, readonly Column[]>;
beforeAll(async () => {
  await sites.start();
  const site = await sites.provisioned();
  const columns = OLD_LISTS.map(async ({ title }) => {
    const answer = await sites.graph().get(`/sites/${site}:/lists/${title}/columns`);
    return [title, (answer as { value: Column[] }).value] as const;
  });
  made = new Map(await Promise.all(columns));
});
afterAll(async () => {
  await sharePoint?.close();
  await sites.stop();
});

/** Columns that are called otherwise by now: `provision` moves what stands in them. */
const RENAMED: Readonly<Record<string, string>> = {
  'SendingTimes.FromTime': 'From',
  'SendingTimes.UntilTime': 'Until',
};

const KINDS = ['text', 'number', 'boolean', 'dateTime', 'choice'] as const;
const kindOf = (column: Column | undefined) => KINDS.find((kind) => column?.[kind] !== undefined);

describe.each(OLD_LISTS)('the list $title of the version before', ({ title, columns }) => {
  it.each(columns as readonly Column[])('has its column $name still, of the same kind', (old) => {
    const called = RENAMED[`${title}.${old.name}`] ?? old.name;
    const now = made.get(title)?.find(({ name }) => name === called);
    expect(kindOf(now)).toBe(kindOf(old));
    expect(now?.choice?.choices ?? []).toEqual(expect.arrayContaining([...(old.choice?.choices ?? [])]));
    if (old.enforceUniqueValues) expect(now).toMatchObject({ enforceUniqueValues: true });
  });
});

test('a site of the version before is upgraded with nothing in the way, and every row reads without a fault', async () => {
  sharePoint = await startOldSharePoint();
  const graph = sites.graph({ baseUrl: sharePoint.url });
  const report = await provision(graph, SITE);
  expect(report.lists.flatMap(({ inTheWay }) => inTheWay)).toEqual([]);
  const store = await openStore({ graph, site: SITE, journal: keptJournal() });
  const snapshot: Readonly<Record<string, unknown>> = { ...(await store.snapshot()) };
  expect(snapshot.faults).toEqual([]);
  for (const { title } of OLD_LISTS.filter((list) => list.title !== 'Log')) {
    const rows = snapshot[title.charAt(0).toLowerCase() + title.slice(1)];
    expect([title, rows]).toEqual([title, manyAs(title)]);
  }
});

const manyAs = (title: string): unknown =>
  Array.from({ length: oldRows(title).length }, () => expect.anything() as unknown);
