import { sendReads, type StepAnswer } from '../graph/batch';
import { GraphRefused } from '../graph/errors';
import type { Graph } from '../graph/graph';
import { MOST_ROUNDS } from './pages';
import type { SyncedTable } from './synced-table';

interface Asked {
  readonly table: SyncedTable<object>;
  readonly path: string;
}

/**
 * Brings tables in step, one batch a round: one round when little has changed. Trouble with one table, which it keeps
 * as its `failure`, leaves the others alone.
 */
export async function refresh(graph: Graph, tables: readonly SyncedTable<object>[]): Promise<void> {
  let asked = tables.flatMap((table) => table.begin().map((path): Asked => ({ table, path })));
  for (let round = 0; asked.length > 0; round += 1) {
    if (round > MOST_ROUNDS) return asked.forEach(({ table }) => table.giveUp());
    const answers = await answersTo(graph, asked);
    asked = asked.flatMap(({ table, path }, index) => {
      if (answers instanceof Error) {
        table.fail(answers);
        return [];
      }
      return table.take(path, answers[index] as StepAnswer).map((next): Asked => ({ table, path: next }));
    });
    // A later answer may have made an earlier question needless.
    asked = asked.filter(({ table, path }) => table.awaits(path));
  }
}

async function answersTo(graph: Graph, asked: readonly Asked[]): Promise<StepAnswer[] | Error> {
  const paths = asked.map(({ path }) => path);
  const once = asked.filter(({ table, path }) => table.asksOnce(path)).map(({ path }) => path);
  try {
    return await sendReads(graph, paths, new Set(once));
  } catch (error) {
    if (error instanceof GraphRefused && asked.length > 1) return oneByOne(graph, asked);
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** SharePoint refuses a batch whole for a link in it that it cannot make sense of: each is asked for by itself. */
async function oneByOne(graph: Graph, asked: readonly Asked[]): Promise<StepAnswer[] | Error> {
  const answers: StepAnswer[] = [];
  for (const one of asked) {
    const answer = await answersTo(graph, [one]);
    if (answer instanceof GraphRefused) answers.push(refusal(answer));
    else if (answer instanceof Error) return answer;
    else answers.push(...answer);
  }
  return answers;
}

const refusal = ({ status, code }: GraphRefused): StepAnswer => ({
  status,
  headers: {},
  body: { error: { code } },
});
