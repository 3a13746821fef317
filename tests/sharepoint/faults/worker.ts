import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { createGraph, openStore, promptly, type SharePointStore } from '../../../bot/sharepoint';
import { inParallel } from '../../../bot/usecases/in-parallel';
import { StoreUnavailable, type Journal, type Messenger, type Parts } from '../../../bot/usecases/ports';
import { FaultyRoad } from '../../support/fault-weather';
import { dice } from '../weather';
import type { Done } from './operation';
import { OPERATIONS } from './operations';
import { instantOf, SITE } from './setting';
import { writeDown, type Told } from './told';
import { rowOf } from '../../../bot/domain/cards/items';

/** One copy of the app among several: random operations over a faulty road. Its task is in the environment. */

export const taskSchema = z.object({
  url: z.string(),
  /** This process's number, of so many. */
  number: z.number(),
  of: z.number(),
  operations: z.number(),
  seed: z.number(),
  /** The share of calls with a fault. */
  faults: z.number(),
  toldFile: z.string(),
  /** Where its memory of the lists is written at the end, with what it met on the way. */
  endFile: z.string(),
});
type Task = z.infer<typeof taskSchema>;

/** Operations under way at once in one process. */
const WIDTH = 5;
/** How long SharePoint may keep a person waiting, and background work. */
const [WAITING_SECONDS, PATIENCE_SECONDS] = [3, 8];

async function main(): Promise<void> {
  const task = taskSchema.parse(JSON.parse(process.env['FAULTS_TASK'] ?? ''));
  const road = new FaultyRoad(task.seed * 1000 + task.number, task.faults);
  const journal = journalOn(process.stderr);
  const graph = createGraph({
    baseUrl: task.url,
    credential: { token: 'local' },
    journal,
    fetch: road.fetch,
    patienceSeconds: PATIENCE_SECONDS,
  });
  const store = await openStore({ graph, site: SITE, journal, now: () => instantOf(0) });
  const numbers = Array.from({ length: task.operations }, (_, index) => index * task.of + task.number);
  await inParallel(numbers, WIDTH, (op) => operate(task, store, journal, op));
  road.calm();
  await settled(store);
  await othersToo();
  const end = await store.snapshot({ fresh: true });
  writeFileSync(task.endFile, JSON.stringify({ calls: road.calls, met: road.met, memory: end }));
}

/** Waits for what goes on in the background, whose own waits would let this process end. */
async function settled(store: SharePointStore): Promise<void> {
  const alive = setInterval(() => undefined, 60_000);
  await store.settled();
  clearInterval(alive);
}

/** Says that this process has done its work, and waits to be told that all have: then the lists stand still. */
async function othersToo(): Promise<void> {
  process.stdout.write('done\n');
  await once(process.stdin, 'data');
  process.stdin.destroy();
}

async function operate(task: Task, store: SharePointStore, journal: Journal, op: number): Promise<void> {
  const roll = dice(task.seed * 1_000_003 + op);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(roll() * from.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  };
  const { what, do: work } = pick(OPERATIONS);
  const parts = partsOf(task, store, journal, op);
  const told = await outcomeOf(async () => {
    const facts = await store.snapshot();
    const doing = { op, parts, facts, pick };
    return what === 'sweep' ? work(doing) : promptly(WAITING_SECONDS, () => work(doing));
  });
  writeDown(task.toldFile, { op, what, ...told });
}

async function outcomeOf(work: () => Promise<Done>): Promise<Pick<Told, 'told' | 'why' | 'expected'>> {
  try {
    const done = await work();
    if ('saved' in done) return { told: 'saved', expected: done.saved };
    return { told: 'not saved', why: done.refused, expected: [] };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { told: error.mayBeWritten ? 'unsure' : 'not saved', why: error.message, expected: [] };
  }
}

/** What the app works with during one operation: its clock stands at the operation's own second. */
function partsOf(task: Task, store: SharePointStore, journal: Journal, op: number): Parts {
  const messenger: Messenger = {
    async post({ conversationId }, { items }) {
      for (const item of items) writeDown(task.toldFile, { op, what: rowOf(item).key, told: 'sent' });
      return { ok: true, conversationId, activityId: `card ${op}` };
    },
    refresh: async ({ conversationId }, activityId) => ({ ok: true, conversationId, activityId }),
  };
  return {
    store,
    messenger,
    clock: { now: () => instantOf(op) },
    calendar: CALENDAR,
    hours: DEFAULT_HOURS,
    journal,
  };
}

const CALENDAR = calendarAsKnownOn();

/** Only what nobody expects, even on such a road. */
const journalOn = (stream: NodeJS.WritableStream): Journal => ({
  info: () => undefined,
  warn: () => undefined,
  error: (event, cause) => {
    if (!(cause instanceof StoreUnavailable)) stream.write(`${event} ${String(cause)}\n`);
  },
});

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
