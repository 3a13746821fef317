import path from 'node:path';
import { Worker } from './crew';
import { PROJECT, type Instrumented, type Mutant } from './instrument';
import { sourcesBelow } from '../house/sources';

/** A change, and what the tests made of it. */
export interface Outcome {
  readonly mutant: Mutant;
  /** `unmet`: no test comes by it. */
  readonly fate: 'noticed' | 'survived' | 'unmet';
}

/** One test file that comes by a change. */
interface Meeting {
  readonly file: string;
  /** The tests that come by it; none named where loading the file does, so that any may notice. */
  readonly tests?: readonly string[];
  readonly milliseconds: number;
}

const TESTS = path.join(PROJECT, 'tests/domain');

/** As StrykerJS has it: a hundred times as often as without the change is an endless loop. */
const ENDLESS = 100;

/** A room's own tests come before others that are so much quicker. */
const HEAD_START_MS = 2_000;

/** A file that is busy for longer than this and ten times its time is taken to hang. */
const SHORTEST_PATIENCE_MS = 60_000;

/** What came of the changes, and the tests that fail without any: those notice nothing and are left out. */
export interface Measured {
  readonly outcomes: readonly Outcome[];
  readonly broken: readonly string[];
}

/** The domain's own test files; of one room alone where it is named. */
export const testFiles = (room = ''): readonly string[] =>
  sourcesBelow(path.join(TESTS, room)).filter((file) => file.endsWith('.test.ts'));

/** Makes each change in turn and lets the tests in `files` look at it, those of its room first. */
export async function measure(
  { sources }: Instrumented,
  mutants: readonly Mutant[],
  files: readonly string[],
  workers: number,
  progress: (soFar: readonly Outcome[]) => void,
): Promise<Measured> {
  const crew = Array.from({ length: workers }, () => new Worker(sources));
  try {
    const met = await coverage(crew, files);
    const outcomes: Outcome[] = [];
    await shared(crew, mutants, async (worker, mutant) => {
      const meetings = inOrder(met.meetings.get(mutant.id) ?? [], mutant.room);
      const mostHits = ENDLESS * (met.hits.get(mutant.id) ?? 1);
      outcomes.push({ mutant, fate: await fateOf(worker, mutant, meetings, mostHits) });
      progress(outcomes);
    });
    return { outcomes, broken: met.broken };
  } finally {
    for (const worker of crew) worker.close();
  }
}

async function fateOf(
  worker: Worker,
  { id, remembers: anew }: Mutant,
  meetings: readonly Meeting[],
  mostHits: number,
): Promise<Outcome['fate']> {
  for (const { file, tests, milliseconds } of meetings) {
    const patience = SHORTEST_PATIENCE_MS + 10 * milliseconds;
    if (await worker.notices({ mutant: id, file, tests, mostHits, anew }, patience)) return 'noticed';
  }
  return meetings.length > 0 ? 'survived' : 'unmet';
}

/** The room's own tests know it best; then the quick ones. What takes seconds is asked last, own or not. */
const inOrder = (meetings: readonly Meeting[], room: string): readonly Meeting[] => {
  const own = path.join(TESTS, room) + path.sep;
  const cost = ({ file, milliseconds }: Meeting) => milliseconds - (file.startsWith(own) ? HEAD_START_MS : 0);
  return meetings.toSorted((a, b) => cost(a) - cost(b));
};

/** Which test files, and which of their tests, come by which change; and how often, all in all. */
async function coverage(crew: readonly Worker[], files: readonly string[]) {
  const meetings = new Map<string, Meeting[]>();
  const hits = new Map<string, number>();
  const broken: string[] = [];
  await shared(crew, files, async (worker, file) => {
    const { failed, ran, milliseconds, atLoad, inTest } = await worker.covered(file);
    if (failed.length > 0) broken.push(`${path.relative(PROJECT, file)}: ${failed.join('; ').trim()}`);
    // What is no test's own fault, as a file that does not load, leaves nothing to trust in it.
    if (failed.some((name) => !ran.includes(name))) return;
    const tests = new Map<string, string[] | undefined>();
    const count = (id: string, times: number) => hits.set(id, (hits.get(id) ?? 0) + times);
    for (const [test, ids] of Object.entries(inTest).filter(([name]) => !failed.includes(name)))
      for (const [id, times] of Object.entries(ids)) {
        count(id, times);
        tests.set(id, [...(tests.get(id) ?? []), test]);
      }
    for (const [id, times] of Object.entries(atLoad)) {
      count(id, times);
      tests.set(id, failed.length > 0 ? ran.filter((name) => !failed.includes(name)) : undefined);
    }
    for (const [id, named] of tests)
      meetings.set(id, [...(meetings.get(id) ?? []), { file, tests: named, milliseconds }]);
  });
  return { meetings, hits, broken };
}

/** Each worker takes the next thing as soon as it is free. */
async function shared<T>(
  crew: readonly Worker[],
  things: readonly T[],
  work: (worker: Worker, thing: T) => Promise<void>,
): Promise<void> {
  const left = things.values();
  await Promise.all(
    crew.map(async (worker) => {
      for (const thing of left) await work(worker, thing);
    }),
  );
}
