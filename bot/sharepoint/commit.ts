import { err, ok, type Result } from '../domain/result';
import type { Refusal } from '../usecases/ports';
import { BATCH_SIZE, failureOfStep, sendBatch, type StepAnswer } from './batch';
import { GraphUnavailable, misfitFrom, type GraphRefused } from './errors';
import type { Graph } from './graph';
import { parseItem, type Item } from './items';
import { WRITE_ID } from './list';
import { rowById, rowByKey } from './look-up';
import { Patience } from './patience';
import type { Write } from './writes';

/** A write that was refused; those before it are done, those after it are not. */
export interface RefusedWrite {
  readonly write: Write;
  readonly why: Refusal['why'];
}

type Outcome =
  | { readonly is: 'done'; readonly item: Item }
  | { readonly is: 'refused'; readonly why: Refusal['why'] }
  /** Not done, or not known to be. */
  | { readonly is: 'open'; readonly cause: GraphUnavailable };

/**
 * Writes in order, 20 a call, and tells of each row as it is written. The first refusal stops what comes after it.
 * What was throttled, or lost on the way, is tried again while patience lasts; a row of ours that had been written
 * all the same is known by its write id, so nothing is doubled and another's row is never taken for ours.
 * Throws StoreUnavailable when it cannot say that all was written, StoreMisfit when a list or column is missing.
 */
export async function writeAll(
  graph: Graph,
  writes: readonly Write[],
  written: (write: Write, item: Item) => void,
): Promise<Result<void, RefusedWrite>> {
  const patience = new Patience(graph.patienceSeconds);
  const unsure = new Set<Write>();
  let left = [...writes];
  while (left.length > 0) {
    const chunk = left.slice(0, BATCH_SIZE);
    const answers = await sendChained(graph, chunk);
    if (answers instanceof GraphUnavailable) chunk.forEach((write) => unsure.add(write));
    for (const [index, write] of chunk.entries()) {
      const outcome: Outcome =
        answers instanceof GraphUnavailable
          ? { is: 'open', cause: answers }
          : await settle(graph, write, answers[index] as StepAnswer, unsure.has(write));
      if (outcome.is === 'refused') return err({ write, why: outcome.why });
      if (outcome.is === 'open') {
        if (outcome.cause.mayHaveBeenDone) unsure.add(write);
        if (!outcome.cause.worthAnotherTry || !(await patience.wait(outcome.cause.retryAfterSeconds))) {
          throw outcome.cause;
        }
        break;
      }
      written(write, outcome.item);
      left = left.slice(1);
    }
  }
  return ok(undefined);
}

/** The answers of one batch, or the error that leaves all of it open. */
async function sendChained(graph: Graph, chunk: readonly Write[]): Promise<StepAnswer[] | GraphUnavailable> {
  try {
    return await sendBatch(
      graph,
      chunk.map(({ step }) => step),
      { chained: true },
    );
  } catch (error) {
    if (error instanceof GraphUnavailable) return error;
    throw error;
  }
}

/** What the answer to one write means. Asks SharePoint for the row where the answer alone does not tell. */
async function settle(graph: Graph, write: Write, answer: StepAnswer, wasUnsure: boolean): Promise<Outcome> {
  if (answer.status >= 200 && answer.status < 300) return { is: 'done', item: itemOf(write, answer.body) };
  const failure = failureOfStep(answer);
  if (failure instanceof GraphUnavailable) return { is: 'open', cause: failure };
  if (wasUnsure && write.rowId !== undefined) {
    const row = await rowById(graph, write.list, write.itemsPath, write.rowId);
    if (row?.fields?.[WRITE_ID] === write.writeId) return { is: 'done', item: row };
  }
  if (write.rowId !== undefined && answer.status === 404) return { is: 'refused', why: 'gone' };
  if (write.rowId !== undefined && [409, 412].includes(answer.status)) {
    return { is: 'refused', why: 'changed-meanwhile' };
  }
  return settleByKey(graph, write, failure);
}

/**
 * A unique column refuses with a 400 that says so only in its message, so the row is read by its key: it is there
 * (`sharepoint.md`, Items), or something else is wrong with the request.
 */
async function settleByKey(graph: Graph, write: Write, failure: GraphRefused): Promise<Outcome> {
  const row =
    write.key === undefined ? undefined : await rowByKey(graph, write.list, write.itemsPath, write.key);
  if (row?.fields?.[WRITE_ID] === write.writeId) return { is: 'done', item: row };
  if (row && row.id !== write.rowId) return { is: 'refused', why: 'duplicate-key' };
  throw misfitFrom(failure, write.list.title);
}

/** The row as written; some tenants leave the fields out of their answer. */
function itemOf(write: Write, body: unknown): Item {
  const item = parseItem(body);
  return item.fields ? item : { ...item, fields: write.expected };
}
