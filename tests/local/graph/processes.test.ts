import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startGraphServer, type ListsOfSite } from '../../../bot/local/graph';
import { TestSite, COLUMNS } from './site';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await rm(folder, { recursive: true, force: true });
});

/** Ends a process without any chance to tidy up. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Starts a server in a process of its own on the test's file. */
async function start(): Promise<{ site: TestSite; child: ChildProcess }> {
  const script = [
    '-r',
    join(__dirname, '../../support/run-typescript.cjs'),
    join(__dirname, '../../../bot/cli/graph.ts'),
  ];
  const child = spawn(process.execPath, [...script, join(folder, 'sharepoint.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = line.toString().trim();
  const nothing = () => undefined;
  const server = {
    url,
    port: Number(new URL(url).port),
    addSite: nothing,
    listsOf: () => '' as ListsOfSite,
    throttle: nothing,
    expireDeltaTokens: nothing,
  };
  const site = new TestSite({
    ...server,
    requests: () => ({ total: 0, units: 0 }),
    close: () => kill(child),
  });
  return { site, child };
}

const count = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length;

describe('a server killed in the middle of writing', () => {
  it('has every row it answered for when it comes back, and its unique keys hold', async () => {
    const { site, child } = await start();
    const list = await site.list('Actions', { columns: COLUMNS });
    const answered: string[] = [];
    const write = async (writer: number) => {
      for (let number = 0; ; number += 1) {
        const key = `K-${writer}-${number}`;
        const reply = await site.add(list, { Key: key, Status: 'Open' }).catch(() => undefined);
        if (!reply) return;
        if (reply.status === 201) answered.push(key);
        if (answered.length === 100) child.kill('SIGKILL');
      }
    };
    await Promise.all([1, 2, 3, 4].map(write));
    expect(answered.length).toBeGreaterThanOrEqual(100);

    const again = (await start()).site;
    const items = (await again.pages(`${list}/items?$expand=fields&$top=1000`)).flat();
    const keys = items.map((item) => item.fields.Key);
    expect(keys).toEqual(expect.arrayContaining(answered));
    expect(new Set(keys).size).toBe(keys.length);
    const filtered = (await again.pages(`${list}/items?$filter=fields/Status eq 'Open'`)).flat();
    expect(filtered.map((item) => item.id)).toEqual(items.map((item) => item.id));
    expect((await again.add(list, { Key: answered[0] })).status).toBe(400);
  });
});

/** Another process that has just made the file and writes to it for a third of a second. */
const FIRST = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  database.exec('BEGIN IMMEDIATE');
  parentPort.postMessage('writing');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  database.exec('COMMIT');
  database.close();
`;

describe('two servers on one file', () => {
  it('let exactly one of many claims of a key win', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const list = await one.site.list('Reminders', { columns: COLUMNS });
    for (let key = 0; key < 10; key += 1) {
      const claims = Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? one : two).site.add(list, { Key: `K-${key}` }),
      );
      const statuses = (await Promise.all(claims)).map((reply) => reply.status);
      expect([count(statuses, 201), count(statuses, 400)]).toEqual([1, 7]);
    }
    expect((await two.site.get(`${list}/items`)).body.value).toHaveLength(10);
  });

  it('may start at the same moment', async () => {
    const file = join(folder, 'sharepoint.db');
    const other = new Worker(FIRST, { eval: true, workerData: file });
    await once(other, 'message');
    const gone = once(other, 'exit');
    const server = await startGraphServer({ file });
    await server.close();
    await gone;
  });

  it('let exactly one of many changes to the same version win', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const list = await one.site.list('Reminders', { rows: [{ Title: 'Row' }] });
    for (let round = 1; round <= 10; round += 1) {
      const etag = (await two.site.get(`${list}/items/1`)).body['@odata.etag'];
      const changes = Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? one : two).site.send(
          'PATCH',
          `${list}/items/1/fields`,
          { Title: `${index}` },
          { 'if-match': etag },
        ),
      );
      const statuses = (await Promise.all(changes)).map((reply) => reply.status);
      expect([count(statuses, 200), count(statuses, 412)]).toEqual([1, 7]);
    }
  });

  it("see each other's columns and changes", async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const list = await one.site.list('Actions', { rows: [{ Title: 'Row' }] });
    const { body } = await two.site.get(`${list}/items/delta?$expand=fields`);
    await one.site.send('POST', `${list}/columns`, { name: 'Remark', text: {}, indexed: true });
    expect((await two.site.add(list, { Remark: 'new' })).status).toBe(201);
    expect((await one.site.get(`${list}/items?$filter=fields/Remark eq 'new'`)).body.value).toHaveLength(1);
    const changes = await two.site.get(body['@odata.deltaLink'] ?? '');
    expect(changes.body.value.map((item) => item.id)).toEqual(['2']);
  });
});
