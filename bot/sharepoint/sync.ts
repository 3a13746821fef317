import { StoreUnavailable } from '../usecases/ports';
import { sendReads, type StepAnswer } from './batch';
import type { Graph } from './graph';
import type { SyncedTable } from './synced-table';

/** More rounds than any list has pages; a server that goes on for ever is not waited for. */
const MOST_ROUNDS = 1000;

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
    const answers = await answersTo(graph, asked, round);
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

async function answersTo(
  graph: Graph,
  asked: readonly Asked[],
  round: number,
): Promise<StepAnswer[] | Error> {
  if (round > MOST_ROUNDS) return new StoreUnavailable('SharePoint does not come to the end of a list.');
  const paths = asked.map(({ path }) => path);
  const once = asked.filter(({ table, path }) => table.asksOnce(path)).map(({ path }) => path);
  try {
    return await sendReads(graph, paths, new Set(once));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
