import { z } from 'zod';
import { badRequest, GraphFault } from '../errors';
import { fold } from '../text';

/** The most steps of one batch. */
const LIMIT = 20;

const step = z.object({
  id: z.string().min(1),
  method: z.string().min(1),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).nullish(),
});
export type Step = z.infer<typeof step>;

const payload = z.object({ requests: z.array(step).min(1) });

export interface StepAnswer {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * Reads the body of `$batch`. A fault in the form of one step refuses the whole batch, before any
 * step has run, as Graph does.
 * @throws badRequest naming the fault
 */
export function parseBatch(body: unknown): Step[] {
  const result = payload.safeParse(body);
  if (!result.success) throw badRequest(`Invalid batch payload format: ${z.prettifyError(result.error)}`);
  const steps = result.data.requests;
  if (steps.length > LIMIT) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${LIMIT}.`);
  }
  checkIds(steps);
  for (const one of steps) checkContentType(one);
  return inOrder(steps);
}

function checkIds(steps: readonly Step[]): void {
  const ids = new Set<string>();
  for (const { id } of steps) {
    // Graph's documentation of batches: ids are not case-sensitive.
    if (ids.has(fold(id))) throw badRequest(`Request Id ${id} has been specified more than once.`);
    ids.add(fold(id));
  }
  for (const one of steps) {
    const missing = one.dependsOn?.find((id) => !ids.has(fold(id)));
    if (missing !== undefined)
      throw badRequest(`Request Id ${one.id} depends on ${missing}, which is not in the batch.`);
  }
}

/** Writes need a body, and a body needs its type; the sentence is Graph's. */
function checkContentType(one: Step): void {
  const writes = ['POST', 'PATCH', 'PUT'].includes(one.method.toUpperCase());
  const hasBody = one.body !== undefined && one.body !== null;
  const hasType = Object.keys(one.headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
  if ((writes || hasBody) && !(hasBody && hasType)) {
    throw badRequest(`Write request id : ${one.id} does not contain Content-Type header or body.`);
  }
}

/** Puts every step behind those it depends on, otherwise as sent. */
function inOrder(steps: readonly Step[]): Step[] {
  const ordered: Step[] = [];
  const placed = new Set<string>();
  while (ordered.length < steps.length) {
    const next = steps.find(
      (one) => !placed.has(fold(one.id)) && (one.dependsOn ?? []).every((id) => placed.has(fold(id))),
    );
    if (!next) throw badRequest('The dependsOn properties of the batch form a circle.');
    ordered.push(next);
    placed.add(fold(next.id));
  }
  return ordered;
}

/** The refusal of a step because one it depends on failed. */
export const failedDependency = () => new GraphFault(424, 'failedDependency', 'Failed Dependency');

/**
 * Runs the steps one after the other; those whose dependencies failed get 424.
 * @param run answers one step, and never throws
 */
export function runBatch(
  steps: readonly Step[],
  run: (step: Step, blocked: boolean) => StepAnswer,
): { responses: StepAnswer[] } {
  const failed = new Set<string>();
  const responses = steps.map((one) => {
    const answer = run(
      one,
      (one.dependsOn ?? []).some((id) => failed.has(fold(id))),
    );
    if (answer.status >= 400) failed.add(fold(one.id));
    return answer;
  });
  return { responses };
}

/** Whether a batch changes anything. */
export const writes = (steps: readonly Step[]) => steps.some((one) => one.method.toUpperCase() !== 'GET');
