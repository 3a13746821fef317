import { z } from 'zod';
import { failureOf, retryAfterIn, GraphUnavailable, type GraphRefused } from './errors';
import { Patience } from './patience';
import type { CallOptions, Graph } from './graph';

/** Graph takes no more in one `$batch` (`sharepoint.md`). */
export const BATCH_SIZE = 20;

/** One request of a batch. */
export interface Step {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Without host and version. */
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** The answer to one step. */
export interface StepAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const schema = z.object({ responses: z.array(z.unknown()) });

const answerSchema = z.object({
  id: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).nullish().catch(undefined),
  body: z.unknown().optional(),
});

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });

/**
 * Sends up to 20 steps in one call and gives their answers in the same order. `chained` runs them one after the
 * other and leaves out (424) what comes after a failed one. Throws GraphUnavailable when an answer is missing or cannot be
 * read; of `reads` only when all are, else such a one comes without a body: one list's trouble is no other's.
 */
export async function sendBatch(
  graph: Graph,
  steps: readonly Step[],
  options: CallOptions & { readonly chained?: boolean; readonly reads?: boolean } = {},
): Promise<StepAnswer[]> {
  const requests = steps.map((step, index) => ({
    id: String(index + 1),
    method: step.method,
    url: step.url,
    ...(step.body === undefined
      ? { headers: step.headers }
      : { headers: { 'Content-Type': 'application/json', ...step.headers }, body: step.body }),
    ...(options.chained && index > 0 ? { dependsOn: [String(index)] } : {}),
  }));
  const answer = schema.safeParse(
    await graph.post('/$batch', { requests }, { repeatable: options.repeatable }),
  );
  const read = answer.data?.responses.flatMap((response) => answerSchema.safeParse(response).data ?? []);
  const byId = new Map(read?.map((response) => [response.id, response]));
  return requests.map(({ id }) => {
    const found = byId.get(id);
    if (!found && options.reads && byId.size > 0) return { status: 200, headers: {}, body: undefined };
    if (!found) throw new GraphUnavailable(200, '');
    return { status: found.status, headers: lowerCase(found.headers ?? {}), body: found.body };
  });
}

/**
 * Sends any number of reads, 20 a call, and asks again for those that were throttled or failed inside a batch, as
 * SharePoint throttles each step on its own, and after a lost connection. Gives the answers in order; those of failures
 * too when patience has run out, and at once of the paths in `askOnce`. Throws GraphUnavailable.
 */
export async function sendReads(
  graph: Graph,
  paths: readonly string[],
  askOnce: ReadonlySet<string> = new Set(),
): Promise<StepAnswer[]> {
  const answers = new Map<string, StepAnswer>();
  const patience = new Patience(graph.patienceSeconds, graph);
  let left = [...new Set(paths)];
  while (left.length > 0) {
    const chunk = left.slice(0, BATCH_SIZE);
    const sent = await sendChunk(graph, chunk, patience);
    chunk.forEach((path, index) => answers.set(path, sent[index] as StepAnswer));
    const failed = chunk.filter((path, index) => !askOnce.has(path) && isPassing(sent[index] as StepAnswer));
    const waits = failed.map((path) => retryAfter(answers.get(path) as StepAnswer));
    const again = failed.length > 0 && (await patience.wait(longest(waits))) ? failed : [];
    left = [...again, ...left.slice(chunk.length)];
  }
  return paths.map((path) => answers.get(path) as StepAnswer);
}

async function sendChunk(graph: Graph, paths: readonly string[], patience: Patience): Promise<StepAnswer[]> {
  const steps = paths.map((url) => ({ method: 'GET' as const, url }));
  for (;;) {
    try {
      return await sendBatch(graph, steps, { repeatable: true, reads: true });
    } catch (error) {
      const again = error instanceof GraphUnavailable && error.mayHaveBeenDone && (await patience.wait());
      if (!again) throw error;
    }
  }
}

/** Failures that pass: throttling, and faults of SharePoint's own. */
const isPassing = (answer: StepAnswer): boolean => {
  if (answer.status !== 429 && answer.status < 500) return false;
  const failure = failureOfStep(answer);
  return failure instanceof GraphUnavailable && failure.worthAnotherTry;
};

const longest = (waits: readonly (number | undefined)[]): number | undefined =>
  waits.reduce((most, wait) => (wait !== undefined && wait > (most ?? -1) ? wait : most), undefined);

/** A step's failure as an error, as if it had been a call of its own. */
export function failureOfStep(answer: StepAnswer): GraphRefused | GraphUnavailable {
  const { code, message } = errorSchema.safeParse(answer.body).data?.error ?? { code: '', message: '' };
  return failureOf(answer.status, code, message, retryAfter(answer));
}

/** Seconds that a throttled step asks us to wait. */
const retryAfter = (answer: StepAnswer): number | undefined =>
  retryAfterIn({ get: (name) => answer.headers[name.toLowerCase()] ?? null });

const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
