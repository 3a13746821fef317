import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GraphServer } from '../../../bot/local/graph';
import type { Graph } from '../../../bot/sharepoint';
import { ALL_LISTS } from '../../../bot/sharepoint/lists';
import { BackupHouse, PlainLists } from '../backup-house';
import { keptJournal, LocalSites } from '../local-site';
import { RoughRoad } from '../rough-road';

const sites = new LocalSites();
const house = new BackupHouse();
let server: GraphServer;
let graph: Graph;
beforeAll(async () => {
  server = await sites.start();
  graph = sites.graph();
});
afterEach(() => server.throttle(undefined));
afterAll(async () => {
  await sites.stop();
  house.tidy();
});

const rule = (index: number) => ({ Title: `Rule ${index % 3}`, Kind: 'Meeting', WorkingDays: -(index % 3) });
const rules = (count: number) => Array.from({ length: count }, (_, index) => rule(index));

/** A backup of a site with rows that have a key, and rows that are told apart by nothing. */
async function smallBackup(): Promise<{ folder: string; lists: PlainLists }> {
  const site = await sites.provisioned();
  const lists = await PlainLists.of(graph, site);
  await lists.addAll('Rules', rules(90));
  await lists.addAll('Agencies', [
    { Title: 'Police', Code: 'POL' },
    { Title: 'Council', Code: 'LA' },
  ]);
  const folder = house.place();
  expect((await house.backup(graph, site, folder)).code).toBe(0);
  return { folder, lists };
}

async function expectSame(site: string, wanted: PlainLists, ...titles: string[]): Promise<void> {
  const lists = await PlainLists.of(graph, site);
  for (const title of titles) {
    expect(await lists.rows(title)).toEqual(await wanted.rows(title));
    expect((await lists.columns(title)).map(({ name }) => name)).not.toContain('RestoredFrom');
  }
}

/** A throttled server's minute passes as soon as somebody is told to wait for it. */
function fastMinutes(unitsPerMinute: number): { fetch: typeof fetch; throttled: () => number } {
  let throttled = 0;
  return {
    throttled: () => throttled,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      const text = await answer.text();
      const again = answer.status === 429 || text.includes('"status":429');
      if (again) {
        throttled += 1;
        server.throttle(unitsPerMinute);
      }
      const headers = new Headers(answer.headers);
      if (headers.has('Retry-After')) headers.set('Retry-After', '0');
      headers.delete('Content-Length');
      const body = answer.status === 204 ? null : text.replace(/("retry-after":)"\d+"/gi, '$1"0"');
      return new Response(body, { status: answer.status, headers });
    },
  };
}

test('thousands of rows go there and back while SharePoint throttles', async () => {
  const site = await sites.provisioned();
  const lists = await PlainLists.of(graph, site);
  const at = '2024-02-08T14:00:00Z';
  const log = Array.from({ length: 5_300 }, (_, index) => ({
    Key: `k${index}`,
    At: at,
    Actor: 'app',
    Verb: 'v',
  }));
  await lists.addAll('Log', log);
  const folder = house.place();
  const minutes = fastMinutes(700);
  const slow = sites.graph({ fetch: minutes.fetch });
  server.throttle(20);
  expect((await house.backup(slow, site, folder)).code).toBe(0);
  const whileReading = minutes.throttled();
  server.throttle(700);
  const target = sites.empty();
  const restored = await house.restore(slow, target, folder);
  server.throttle(undefined);
  expect(restored.printed).toContain(
    'Read back and compared: 5,300 rows, each with the values of the backup.',
  );
  expect(whileReading).toBeGreaterThan(0);
  expect(minutes.throttled() - whileReading).toBeGreaterThan(10);
  await expectSame(target, lists, 'Log');
});

const PROJECT = resolve(__dirname, '../../..');
const TYPESCRIPT = join(PROJECT, 'tests/support/run-typescript.cjs');

/** The command in a process of its own, as `npm run restore` starts it. */
function restoreProcess(target: string, folder: string) {
  return spawn(process.execPath, ['-r', TYPESCRIPT, 'bot/cli/run.ts', 'restore', folder], {
    cwd: PROJECT,
    env: {
      ...process.env,
      GRAPH_BASE_URL: server.url,
      SHAREPOINT_SITE: target,
      LOCAL_DATA: join(house.folder, 'data'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** A row costs 2 resource units to write; 1,500 are on their way. */
const UNITS_OF_A_THIRD = 1_000;

test('a restore that is killed half-way goes on where it was, and doubles nothing', async () => {
  const site = await sites.provisioned();
  const lists = await PlainLists.of(graph, site);
  await lists.addAll('Rules', rules(1_500));
  await lists.addAll('Actions', [{}, { Ref: 'A01' }, { Title: 'No ref' }]);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = sites.empty();
  const unitsBefore = server.requests().units;
  const child = restoreProcess(target, folder);
  child.stdout.resume();
  const exit = once(child, 'exit');
  while (server.requests().units < unitsBefore + UNITS_OF_A_THIRD) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  child.kill('SIGKILL');
  const [, signal] = (await exit) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  expect((await house.backup(graph, target, house.place())).printed).toContain(
    'A restore into the site is not finished',
  );
  const again = await house.restore(graph, target, folder);
  expect(again).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/\d+ rows are there already/) as string,
  });
  expect(again.printed).toContain('Read back and compared: 1,503 rows, each with the values of the backup.');
  await expectSame(target, lists, 'Rules', 'Actions');
});

test('rows whose answer was lost are not doubled, even those that no key tells apart', async () => {
  const { folder, lists } = await smallBackup();
  const road = new RoughRoad();
  road.loseAnswer('Rule 1');
  road.refuseConnection('POL');
  road.change('Rule 2', (text) => ({ status: 503, text }));
  const target = sites.empty();
  expect((await house.restore(sites.graph({ fetch: road.fetch }), target, folder)).code).toBe(0);
  await expectSame(target, lists, 'Rules', 'Agencies');
});

test('a list, a column and the removal of a column whose answers were lost are not taken for refused', async () => {
  const site = await sites.provisioned();
  const lists = await PlainLists.of(graph, site);
  await lists.addColumn('Rules', { name: 'Set by', text: {} });
  await lists.addAll('Rules', [{ ...rule(1), Set_x0020_by: 'Ann' }]);
  const folder = house.place();
  await house.backup(graph, site, folder);
  const road = new RoughRoad();
  road.loseAnswer('Set by');
  road.loseAnswer('It is removed at the end');
  let lost = false;
  const losing: typeof fetch = async (input, init) => {
    const answer = await road.fetch(input, init);
    if (init?.method !== 'DELETE' || lost) return answer;
    lost = true;
    throw new TypeError('fetch failed');
  };
  const target = sites.empty();
  const done = await house.restore(sites.graph({ fetch: losing }), target, folder);
  expect(done).toMatchObject({
    code: 0,
    printed: expect.stringContaining('added the column Set by') as string,
  });
  expect(lost).toBe(true);
  await expectSame(target, lists, 'Rules', 'Agencies');
});

test('a list that no version of the app has is restored all the same', async () => {
  const { folder, lists } = await smallBackup();
  const change = (file: string, how: (text: string) => string): void =>
    writeFileSync(join(folder, file), how(readFileSync(join(folder, file), 'utf8')));
  change('manifest.json', (text) => text.replace('"title": "Rules"', '"title": "Old rules"'));
  const target = sites.empty();
  expect((await house.restore(graph, target, folder)).code).toBe(0);
  expect(await (await PlainLists.of(graph, target)).rows('Old rules')).toEqual(await lists.rows('Rules'));
});

test('a restore that stopped while it tidied up is finished by a repeat', async () => {
  const { folder, lists } = await smallBackup();
  let removed = 0;
  const failing: typeof fetch = async (input, init) => {
    if (init?.method === 'DELETE' && (removed += 1) > 5) throw new TypeError('fetch failed');
    return fetch(input, init);
  };
  const target = sites.empty();
  const first = await house.restore(sites.graph({ fetch: failing, patienceSeconds: 0 }), target, folder);
  expect(first.code).toBe(1);
  expect(first.printed).toContain('Run the same command again');
  const second = await house.restore(graph, target, folder);
  expect(second).toMatchObject({
    code: 0,
    printed: expect.stringContaining('only tidying up is left') as string,
  });
  await expectSame(target, lists, 'Agencies', 'Rules', 'Log');
});

test('a value that SharePoint changes on the way is found when all is read back', async () => {
  const { folder } = await smallBackup();
  const road = new RoughRoad();
  const target = sites.empty();
  road.change('/items?$expand=fields&', (text) => ({
    status: 200,
    text: text.replace('"Police"', '"Polite"'),
  }));
  const done = await house.restore(sites.graph({ fetch: road.fetch }), target, folder);
  expect(done.code).toBe(1);
  expect(done.printed).toContain(
    'READ BACK WITH OTHER VALUES THAN WERE WRITTEN: 1 row, by their ids in the backup: 1',
  );
});

test('lists with rows are named, and nothing is written', async () => {
  const { folder } = await smallBackup();
  const target = await sites.provisioned();
  const lists = await PlainLists.of(graph, target);
  await lists.add('People', { Title: 'Somebody' });
  const { code, printed } = await house.restore(graph, target, folder);
  expect(code).toBe(1);
  expect(printed).toContain(
    `These lists of ${target} hold rows that no restore of this backup has written: People.`,
  );
  expect(await lists.rows('Agencies')).toEqual([]);
});

test('rows in a list that the backup lacks are in the way too', async () => {
  const site = sites.empty();
  await (await PlainLists.of(graph, site)).make('Agencies', { name: 'Code', text: {} });
  const folder = house.place();
  await house.backup(graph, site, folder);
  const target = await sites.provisioned();
  await (await PlainLists.of(graph, target)).add('Log', { Key: 'k' });
  expect((await house.restore(graph, target, folder)).printed).toContain(
    'no restore of this backup has written: Log.',
  );
});

test('a site half restored from another backup is not mixed with this one', async () => {
  const [one, other] = [await smallBackup(), await smallBackup()];
  const target = sites.empty();
  const road = new RoughRoad();
  for (let times = 0; times < 9; times += 1) road.refuseConnection('Rule 1');
  await house.restore(sites.graph({ fetch: road.fetch, patienceSeconds: 0 }), target, one.folder);
  const refused = await house.restore(graph, target, other.folder);
  expect(refused).toMatchObject({
    code: 1,
    printed: expect.stringContaining('no restore of this backup has written: Agencies') as string,
  });
  expect((await house.restore(graph, target, one.folder)).code).toBe(0);
});

test('a column of another kind in a list’s way is told before anything is written', async () => {
  const { folder } = await smallBackup();
  const target = sites.empty();
  const lists = await PlainLists.of(graph, target);
  await lists.make('Agencies', { name: 'Code', number: {} });
  const { code, printed } = await house.restore(graph, target, folder);
  expect(code).toBe(1);
  expect(printed).toContain('IN THE WAY: Agencies: The column Code should be a single line of text');
  expect(await lists.rows('Rules')).toEqual([]);
});

describe('a folder that is no good', () => {
  let folder: string;
  beforeEach(async () => {
    const whole = (await smallBackup()).folder;
    folder = house.place();
    cpSync(whole, folder, { recursive: true });
  });

  const inFolder = (file: string): string => join(folder, file);
  const change = (file: string, how: (text: string) => string): void =>
    writeFileSync(inFolder(file), how(readFileSync(inFolder(file), 'utf8')));

  async function refused(): Promise<string> {
    const target = sites.empty();
    const { code, printed } = await house.restore(graph, target, folder);
    expect(code).toBe(1);
    const { id } = (await graph.get(`/sites/${target}`)) as { id: string };
    expect(await graph.get(`/sites/${id}/lists`)).toMatchObject({ value: [] });
    return printed;
  }

  test('has every fault told, and nothing is written', async () => {
    change('Agencies.jsonl', (text) => text.replace('Police', 'Polite'));
    change('Rules.jsonl', (text) => text.split('\n').slice(1).concat('{"id":').join('\n'));
    rmSync(inFolder('Log.jsonl'));
    const printed = await refused();
    expect(printed).toContain('Agencies.jsonl is not as it was written: its checksum differs.');
    expect(printed).toContain('Rules.jsonl, line 90: is not JSON.');
    expect(printed).toContain('Log.jsonl is missing or cannot be read.');
    expect(printed).toContain('Nothing was written.');
  });

  test('is told when a newer version of the app made it', async () => {
    change('manifest.json', (text) => text.replace('"version": 1', '"version": 2'));
    expect(await refused()).toContain(
      'manifest.json is of a newer version of the app (format 2; this one knows up to 1). Restore with that version.',
    );
  });

  test('is told when its manifest is damaged, of something else, or not there', async () => {
    const place = ALL_LISTS.findIndex(({ title }) => title === 'Rules');
    change('manifest.json', (text) => text.replace('"rows": 90', '"rows": "many"'));
    expect(await refused()).toContain(`manifest.json is damaged: lists.${place}.rows.`);
    writeFileSync(inFolder('manifest.json'), '{"name":"other"}');
    expect(await refused()).toContain('manifest.json is not the manifest of a backup of this app.');
    rmSync(folder, { recursive: true });
    expect(await refused()).toContain(`${folder} is no backup: it has no manifest.json`);
  });

  test('is not named at all', async () => {
    const site = sites.empty();
    expect((await house.restore(graph, site)).printed).toContain('Usage: npm run restore -- FOLDER');
    expect((await house.backup(graph, site)).printed).toContain('Usage: npm run backup -- FOLDER');
    expect((await house.backup(graph, site, 'a', 'b')).code).toBe(1);
  });
});

test('a backup leaves a folder that holds something as it is', async () => {
  const site = await sites.provisioned();
  const folder = house.place();
  mkdirSync(folder);
  expect((await house.backup(graph, site, folder)).code).toBe(0);
  const before = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const again = await house.backup(graph, site, folder);
  expect(again).toMatchObject({
    code: 1,
    printed: expect.stringMatching(
      /is not an empty folder\.\nNothing was written, and what is in it is as it was\./,
    ) as string,
  });
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before);
  const nowhere = join(house.place(), 'no', 'parent');
  expect((await house.backup(graph, site, nowhere)).printed).toContain(
    `${nowhere}: The folder cannot be read or written (ENOENT). Check its name and where it is.`,
  );
});

test('a backup that SharePoint breaks off leaves nothing behind', async () => {
  const site = await sites.provisioned();
  const journal = keptJournal();
  const failing: typeof fetch = (input, init) =>
    String(input).includes('Reminders') ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init);
  const folder = house.place();
  const broken = sites.graph({ fetch: failing, patienceSeconds: 0, journal });
  const { code, printed } = await house.backup(broken, site, folder);
  expect(code).toBe(1);
  expect(printed).toContain('SharePoint could not be reached.\nNo backup was made.');
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(house.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});
