import { err, ok, type Result } from '../../domain/basics/result';
import { StoreUnavailable, type Refusal } from '../../usecases/ports';
import { BATCH_SIZE, failureOfStep, type StepAnswer } from '../graph/batch';
import { GraphUnavailable, misfitFrom, type GraphRefused } from '../graph/errors';
import type { Gatherer } from './gather';
import type { Graph } from '../graph/graph';
import { parseItem } from '../rows/items';
import { WRITE_ID } from '../rows/list';
import { rowById, rowByKey, statesOf } from './look-up';
import { Patience } from '../graph/patience';
import { unhurried } from '../graph/urgency';
import type { Write } from './writes';
import type { Item } from '../rows/graph-item';

/** A write that was refused; those before it are done, those after it are not. */
export interface RefusedWrite {
  readonly write: Write;
  readonly why: Refusal['why'];
  /** The row that stands in the way, where it was read. */
  readonly row?: Item;
}

type Outcome =
  | { readonly is: 'done'; readonly item: Item }
  | ({ readonly is: 'refused' } & Omit<RefusedWrite, 'write'>)
  /** Not done, or not known to be. */
  | { readonly is: 'open'; readonly cause: GraphUnavailable };

type Stopped = Exclude<Outcome, { readonly is: 'done' }>;

export interface WriteAllOptions {
  /** Puts writes that stand alone into one call with others'. */
  readonly gatherer: Gatherer;
  /** Told of each row as it is written. */
  readonly written: (write: Write, item: Item) => void;
  /** Given what goes on after a commit has failed; it never rejects. */
  readonly goesOn: (work: Promise<void>) => void;
  /** True when what the writes follow from stands already: they are begun, whatever became of them. */
  readonly owed: boolean;
}

/**
 * Writes in order, 20 a call. The first refusal stops what comes after it.
 * What was throttled, or lost on the way, is tried again while patience lasts; a row of ours that had been written
 * all the same is known by its write id, so nothing is doubled and another's row is never taken for ours.
 * Throws StoreUnavailable when it cannot say that all was written, StoreMisfit when a list or column is missing; when
 * the first change stands all the same, what belongs to it, the record above all, is written in the background.
 */
export async function writeAll(
  graph: Graph,
  writes: readonly Write[],
  { gatherer, written, goesOn, owed }: WriteAllOptions,
): Promise<Result<void, RefusedWrite>> {
  const work = new Writing(graph, gatherer, writes, written, owed);
  try {
    return await work.run(new Patience(graph.patienceSeconds, graph));
  } catch (error) {
    if (!(error instanceof GraphUnavailable)) throw error;
    if (work.mayBeWritten) goesOn(unhurried(() => work.complete()));
    const { message, retryAfterSeconds, why } = error;
    const { mayBeWritten } = work;
    throw new StoreUnavailable(message, retryAfterSeconds, { cause: error, mayBeWritten, why });
  }
}

/** How long what belongs to a change that stands is tried in the background. */
const COMPLETING_SECONDS = 900;

/** How long a change whose answer never came may still be on its way: SharePoint goes on when nobody waits any more. */
const UNDER_WAY_SECONDS = 15;

/** The writes of one commit on their way. */
class Writing {
  private readonly unsure = new Set<Write>();
  private left: readonly Write[];
  private lastCause: GraphUnavailable | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly gatherer: Gatherer,
    private readonly writes: readonly Write[],
    private readonly written: (write: Write, item: Item) => void,
    private readonly owed: boolean,
  ) {
    this.left = writes;
  }

  /** True when something of what belongs together was written, or may have been. */
  get mayBeWritten(): boolean {
    return this.owed || this.unsure.size > 0 || this.left.length < this.writes.length;
  }

  async run(patience: Patience): Promise<Result<void, RefusedWrite>> {
    while (this.left.length > 0) {
      const stopped = await this.sendNext();
      if (!stopped) continue;
      if (stopped.is === 'refused') {
        const { write, why, row } = stopped;
        return err({ write, why, ...(row && { row }) });
      }
      const cause = (this.lastCause = stopped.cause);
      if (!cause.worthAnotherTry || !(await patience.wait(cause.retryAfterSeconds))) throw cause;
    }
    return ok(undefined);
  }

  /**
   * Brings to its end what stopped half way, when its deciding change, the first, stands: without the rest it would be
   * there and the record not know of it. Should something be refused by now, the record is written all the same.
   */
  async complete(): Promise<void> {
    const how = { ...this.graph, keepsAlive: false };
    const patience = new Patience(COMPLETING_SECONDS, how);
    const underWay = new Patience(UNDER_WAY_SECONDS, how);
    for (;;) {
      try {
        while (!(await this.hasBegun())) if (!(await underWay.wait())) return;
        if ((await this.run(patience)).ok) return;
        this.left = this.left.filter(({ change }) => !change);
      } catch (error) {
        if (error instanceof GraphUnavailable && error.worthAnotherTry && (await patience.wait())) continue;
        this.graph.journal.error('change-left-without-record', error, { missing: this.left.length });
        return;
      }
    }
  }

  private async hasBegun(): Promise<boolean> {
    const [first] = this.left;
    if (!first || this.owed || this.left.length < this.writes.length) return first !== undefined;
    return isRepeatable(first) && (await wasWritten(this.graph, first));
  }

  /** What may be sent now: nothing that may be there already and has no key that forbids a second one. */
  private sendable(): readonly Write[] {
    const chunk = this.left.slice(0, BATCH_SIZE);
    const doubtful = chunk.findIndex((write) => this.unsure.has(write) && !isRepeatable(write));
    if (doubtful === 0 && this.lastCause) throw this.lastCause;
    return doubtful < 0 ? chunk : chunk.slice(0, doubtful);
  }

  /** Sends up to 20 writes. Gives what stopped them; undefined when all of them are done. */
  private async sendNext(): Promise<(Stopped & { readonly write: Write }) | undefined> {
    const chunk = this.sendable();
    const answers = await sendChained(this.gatherer, chunk);
    if (answers instanceof GraphUnavailable && answers.mayHaveBeenDone) {
      chunk.forEach((write) => this.unsure.add(write));
    }
    for (const [index, write] of chunk.entries()) {
      const outcome: Outcome =
        answers instanceof GraphUnavailable
          ? { is: 'open', cause: answers }
          : await settle(this.graph, write, answers[index] as StepAnswer, this.unsure.has(write));
      if (outcome.is !== 'done') {
        if (outcome.is === 'open' && outcome.cause.mayHaveBeenDone) this.unsure.add(write);
        return { ...outcome, write };
      }
      this.written(write, outcome.item);
      this.unsure.delete(write);
      this.left = this.left.slice(1);
    }
    return undefined;
  }
}

/** A change names the version it starts from, and a new row with a key cannot be there twice. */
const isRepeatable = ({ rowId, key }: Write): boolean => rowId !== undefined || key !== undefined;

/** The answers of one batch, or the error that leaves all of it open. */
async function sendChained(
  gatherer: Gatherer,
  chunk: readonly Write[],
): Promise<StepAnswer[] | GraphUnavailable> {
  try {
    return await gatherer.send(chunk.map(({ step }) => step));
  } catch (error) {
    if (error instanceof GraphUnavailable) return error;
    throw error;
  }
}

/**
 * What the answer to one write means. Asks SharePoint for the row where the answer alone does not tell. A write that
 * may have been done before (`wasUnsure`) is looked for in the states that the row was in: another writer may have
 * changed it since.
 */
async function settle(graph: Graph, write: Write, answer: StepAnswer, wasUnsure: boolean): Promise<Outcome> {
  if (answer.status >= 200 && answer.status < 300) return { is: 'done', item: itemOf(write, answer.body) };
  const failure = failureOfStep(answer);
  if (failure instanceof GraphUnavailable) return { is: 'open', cause: failure };
  const { list, itemsPath, rowId } = write;
  if (rowId === undefined) return settleByKey(graph, write, failure, wasUnsure);
  if (wasUnsure) {
    const row = await rowById(graph, list, itemsPath, rowId);
    if (row && (await isOurs(graph, write, row, wasUnsure))) return { is: 'done', item: row };
  }
  if (failure.status === LEFT_OUT) return leftOut(failure);
  if (failure.status === 404) return { is: 'refused', why: 'gone' };
  if ([409, 412].includes(failure.status)) return { is: 'refused', why: 'changed-meanwhile' };
  return settleByKey(graph, write, failure, wasUnsure);
}

/**
 * A unique column refuses with a 400 that says so only in its message, so the row is read by its key: it is there
 * (`sharepoint.md`, Items), or something else is wrong with the request.
 */
async function settleByKey(
  graph: Graph,
  write: Write,
  failure: GraphRefused,
  wasUnsure: boolean,
): Promise<Outcome> {
  const { key, list, itemsPath, rowId } = write;
  const row = key === undefined ? undefined : await rowByKey(graph, list, itemsPath, key);
  if (row && (await isOurs(graph, write, row, wasUnsure))) return { is: 'done', item: row };
  if (row && row.id !== rowId) return { is: 'refused', why: 'duplicate-key', row };
  if (failure.status === LEFT_OUT) return leftOut(failure);
  throw misfitFrom(failure, list.title);
}

/** True for a write that is, or was, in its list. */
async function wasWritten(graph: Graph, write: Write): Promise<boolean> {
  const { key, list, itemsPath, rowId } = write;
  const byId = rowId === undefined ? undefined : await rowById(graph, list, itemsPath, rowId);
  const row = byId ?? (key === undefined ? undefined : await rowByKey(graph, list, itemsPath, key));
  return row !== undefined && isOurs(graph, write, row, true);
}

/** True for a row that carries our write, or that may have carried it before another writer's. */
async function isOurs(graph: Graph, write: Write, row: Item, wasUnsure: boolean): Promise<boolean> {
  const { list, itemsPath, writeId } = write;
  if (row.fields?.[WRITE_ID] === writeId) return true;
  return wasUnsure && (await statesOf(graph, list, itemsPath, row.id)).includes(writeId);
}

/** A step that was not done as one before it had failed: what had been done already, which is settled by then. */
const LEFT_OUT = 424;

const leftOut = ({ status, code }: GraphRefused): Outcome => ({
  is: 'open',
  cause: new GraphUnavailable(status, code),
});

/** The row as written; some tenants leave the fields out of their answer. */
function itemOf(write: Write, body: unknown): Item {
  const item = parseItem(body);
  return item.fields ? item : { ...item, fields: write.expected };
}
