import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { startGraphServer } from '../../../bot/local/graph';
import { createGraph, openStore, provision, TABLES } from '../../../bot/sharepoint';
import type { Change, Snapshot } from '../../../bot/usecases/ports';
import { memoryFolder } from '../../support/memory-folder';
import { keptJournal } from '../local-site';
import { historyOf, type RowHistory } from './history';
import { setting, SITE, titleOf } from './setting';
import { readTold, type Told } from './told';
import { judge, type Verdict } from './verdict';

export interface RunOptions {
  /** In all, over all processes. */
  readonly operations: number;
  readonly processes: number;
  /** The share of calls with a fault. */
  readonly faults: number;
  readonly seed: number;
}

export interface RunReport extends Verdict {
  readonly told: readonly Told[];
  /** Processes whose memory is not what the lists hold, with what differs. */
  readonly outOfStep: string[];
  /** What processes printed or how they ended, where that was not as it should be. */
  readonly broken: string[];
  readonly calls: number;
  /** Faults that happened, by name. */
  readonly met: Readonly<Record<string, number>>;
  readonly changes: number;
  /** How often the group came to agree. */
  readonly agreed: number;
}

const endSchema = z.object({
  calls: z.number(),
  met: z.record(z.string(), z.number()),
  memory: z.record(z.string(), z.unknown()),
});

/** Lets processes work on one SharePoint over faulty roads, and judges what is in the lists afterwards. */
export async function runFaults({ operations, processes, faults, seed }: RunOptions): Promise<RunReport> {
  const folder = memoryFolder('jtai-faults-');
  const server = await startGraphServer({ file: ':memory:' });
  try {
    await prepare(server.url);
    const before = await historyOf(server.url);
    const were = new Set(before.map(({ list, id }) => `${list} ${id}`));
    const tasks = Array.from({ length: processes }, (_, number): Task => {
      return {
        url: server.url,
        number,
        of: processes,
        operations: Math.ceil(operations / processes),
        seed,
        faults,
      };
    });
    const started = tasks.map((task) => new Worker(folder, task));
    await Promise.all(started.map((worker) => worker.done));
    const workers = await Promise.all(started.map((worker) => worker.end()));
    const rows = await historyOf(server.url);
    const told = workers.flatMap((worker) => worker.told);
    const lists = plain(await (await openOn(server.url)).snapshot());
    return {
      ...judge({ told, rows, were }),
      told,
      outOfStep: workers.flatMap(({ memory }, number) => (memory ? differences(number, memory, lists) : [])),
      broken: workers.flatMap(({ broken }) => broken),
      calls: workers.reduce((sum, { calls }) => sum + calls, 0),
      met: total(workers.map(({ met }) => met)),
      agreed: rows.reduce((sum, row) => sum + timesAgreed(row), 0),
      changes: rows.reduce((sum, { states }) => sum + states.length, 0) - before.length,
    };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const timesAgreed = ({ list, states }: RowHistory): number =>
  list === titleOf('actions')
    ? states.filter(({ Status }, at) => Status === 'Agreed' && states[at - 1]?.['Status'] !== 'Agreed').length
    : 0;

const graphOn = (url: string) =>
  createGraph({ baseUrl: url, credential: { token: 'local' }, journal: keptJournal() });
const openOn = (url: string) => openStore({ graph: graphOn(url), site: SITE, journal: keptJournal() });

async function prepare(url: string): Promise<void> {
  await provision(graphOn(url), SITE);
  const facts = setting();
  const store = await openOn(url);
  const changes = TABLES.flatMap((table) => facts[table].map((row) => ({ insert: table, row }) as Change));
  await store.commit(changes, []);
}

interface Worked {
  readonly told: readonly Told[];
  readonly memory?: Readonly<Record<string, unknown>>;
  readonly broken: string[];
  readonly calls: number;
  readonly met: Readonly<Record<string, number>>;
}

type Task = Readonly<Record<'number' | 'of' | 'operations' | 'seed' | 'faults', number>> & {
  readonly url: string;
};

/** One process at work. */
class Worker {
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown[]>;
  private readonly toldFile: string;
  private readonly endFile: string;
  private printed = '';
  /** Resolves when it has done its operations, or ended before. */
  readonly done: Promise<unknown>;

  constructor(
    folder: string,
    private readonly task: Task,
  ) {
    this.toldFile = path.join(folder, `told-${task.number}.jsonl`);
    this.endFile = path.join(folder, `end-${task.number}.json`);
    const { toldFile, endFile } = this;
    const runner = path.join(__dirname, '../../support/run-typescript.cjs');
    const child = spawn(process.execPath, ['-r', runner, path.join(__dirname, 'worker.ts')], {
      env: { ...process.env, FAULTS_TASK: JSON.stringify({ ...task, toldFile, endFile }) },
      stdio: 'pipe',
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (this.printed += text));
    this.child = child;
    this.closed = once(child, 'close');
    this.done = Promise.race([once(child.stdout, 'data'), this.closed]);
  }

  /** Lets it take its last look at the lists, and gives what it leaves behind. */
  async end(): Promise<Worked> {
    if (this.child.exitCode === null) this.child.stdin?.write('end\n');
    await this.closed;
    const { exitCode } = this.child;
    const broken = this.printed.split('\n').filter((line) => line !== '');
    const told = readTold(this.toldFile);
    if (exitCode === 0)
      return { told, broken, ...endSchema.parse(JSON.parse(readFileSync(this.endFile, 'utf8'))) };
    return {
      told,
      broken: [`process ${this.task.number} ended with ${exitCode}`, ...broken],
      calls: 0,
      met: {},
    };
  }
}

const plain = (snapshot: Snapshot): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(snapshot)));

/** The rows in which a memory and the lists differ. */
function differences(
  number: number,
  memory: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, unknown>>,
): string[] {
  const rowsSchema = z.array(z.looseObject({ id: z.string() }));
  return TABLES.flatMap((table) => {
    const [ours, theirs] = [memory, lists].map(
      (facts) =>
        new Map(
          rowsSchema.parse(facts[table]).map((row) => [row.id, JSON.stringify(row, Object.keys(row).sort())]),
        ),
    );
    const ids = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])];
    return ids
      .filter((id) => ours?.get(id) !== theirs?.get(id))
      .map((id) => `process ${number}, ${table} ${id}: ${ours?.get(id)} / ${theirs?.get(id)}`);
  });
}

function total(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const one of counts)
    for (const [name, count] of Object.entries(one)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
