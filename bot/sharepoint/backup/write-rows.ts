import { BATCH_SIZE, failureOfStep, sendBatch, type Step } from '../graph/batch';
import { GraphRefused, GraphUnavailable, misfitFrom } from '../graph/errors';
import { filterEquals, type Graph } from '../graph/graph';
import { parsePage } from '../rows/items';
import { Patience } from '../graph/patience';
import { MARK } from './mark';
import { patiently, type RawList } from './raw';

/** Graph takes 4 MB in one request; a batch of rows with long notes is made smaller. */
const MOST_BYTES = 3_000_000;

/** A row on its way into a list. */
export interface MarkedRow {
  /** Its id in the backup. */
  readonly id: string;
  readonly mark: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A row that SharePoint would not take. */
export interface RefusedRow {
  readonly id: string;
  readonly status: number;
  readonly code: string;
}

/**
 * Writes rows in order, up to 20 a call, and reads the status of every one. What was throttled or lost on the way is
 * sent again while patience lasts; the unique mark keeps it from being doubled. A row that SharePoint refuses is left
 * out and given back. Throws StoreUnavailable, and StoreMisfit when the list has gone.
 */
export async function writeRows(
  graph: Graph,
  list: RawList,
  rows: AsyncIterable<MarkedRow>,
  written: (count: number) => void,
): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = [];
  for await (const pack of packs(rows)) {
    refused.push(...(await sendPack(graph, list, pack)));
    written(pack.length);
  }
  return refused;
}

async function* packs(rows: AsyncIterable<MarkedRow>): AsyncGenerator<MarkedRow[]> {
  let pack: MarkedRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row.fields));
    if (pack.length === BATCH_SIZE || (pack.length > 0 && bytes + size > MOST_BYTES)) {
      yield pack;
      [pack, bytes] = [[], 0];
    }
    pack.push(row);
    bytes += size;
  }
  if (pack.length > 0) yield pack;
}

async function sendPack(graph: Graph, list: RawList, pack: readonly MarkedRow[]): Promise<RefusedRow[]> {
  const patience = new Patience(graph.patienceSeconds, graph);
  const refused: RefusedRow[] = [];
  for (let left = pack; left.length > 0;) {
    const { done, failure } = await sendChained(graph, list, left);
    left = left.slice(done);
    const [row] = left;
    if (!row || !failure) continue;
    if (failure instanceof GraphUnavailable) {
      const again = failure.worthAnotherTry && (await patience.wait(failure.retryAfterSeconds));
      if (!again) throw failure;
      continue;
    }
    if (failure.status === 404) throw misfitFrom(failure, list.title);
    // A row that an earlier call wrote, whose answer was lost, is refused for its mark.
    if (!(await isThere(graph, list, row.mark)))
      refused.push({ id: row.id, status: failure.status, code: failure.code });
    left = left.slice(1);
  }
  return refused;
}

/** How many of the rows are written, counted from the first, and why the next one is not. */
interface SendingRow {
  readonly done: number;
  readonly failure?: GraphRefused | GraphUnavailable;
}

async function sendChained(graph: Graph, list: RawList, rows: readonly MarkedRow[]): Promise<SendingRow> {
  const steps = rows.map(({ mark, fields }): Step => ({
    method: 'POST',
    url: `${list.path}/items`,
    body: { fields: { ...fields, [MARK]: mark } },
  }));
  try {
    const answers = await sendBatch(graph, steps, { chained: true });
    const failed = answers.find(({ status }) => status >= 300);
    const done = failed ? answers.indexOf(failed) : rows.length;
    return { done, ...(failed ? { failure: failureOfStep(failed) } : {}) };
  } catch (error) {
    if (error instanceof GraphUnavailable || error instanceof GraphRefused)
      return { done: 0, failure: error };
    throw error;
  }
}

async function isThere(graph: Graph, list: RawList, mark: string): Promise<boolean> {
  const path = `${list.path}/items?$expand=fields($select=${MARK})&$filter=${filterEquals(MARK, mark)}`;
  return parsePage(await patiently(graph, () => graph.get(path))).value.length > 0;
}
