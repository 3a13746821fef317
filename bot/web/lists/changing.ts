import type { Request } from 'restify';
import type * as z from 'zod/mini';
import { explain, type Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import type { Decision } from '../../domain/partnership/decision';
import type { Actor } from '../../domain/people/actor';
import type { Identity } from '../../domain/people/roles';
import { changeRows, type DecideRows } from '../../usecases/change-rows';
import type { Membership } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, orProblem, type AskedOf } from '../asking';
import { readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler } from '../http';
import { ProblemError } from '../problems';

/** What a list is answered as, for whoever asks. */
export type ViewOf = (membership: Membership) => object;

/** What is named in the address: `:name`, an e-mail address, a code, a kind or the id of a row. */
export const nameIn = (req: Request): string => String((req.params as Record<string, unknown>)['name']);

/** One change of a list: what it takes, how it is decided, and, where it is of one row, which version that has. */
export interface Change<S extends z.core.$ZodType> {
  readonly schema: S;
  readonly decide: (
    asOf: Parameters<DecideRows>[0],
    actor: Actor,
    given: z.infer<S>,
    name: string,
  ) => Result<Decision, Failure>;
  readonly versionOf?: (facts: Snapshot, name: string) => string | undefined;
  readonly status?: 200 | 201;
}

/** Reads a list. */
export const listing =
  (from: AskedOf, viewOf: ViewOf): Handler =>
  async (req, res) =>
    sendJson(req, res, viewOf(chosen(req, await membershipsFor(req, from))));

/** Changes a list, and answers it as it is then. */
export const changing =
  <S extends z.core.$ZodType>(
    from: AskedOf,
    viewOf: ViewOf,
    { schema, decide, versionOf, status = 200 }: Change<S>,
  ): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const seen = versionOf && {
      version: versionSeen(req),
      now: (facts: Snapshot) => versionOf(facts, nameIn(req)),
    };
    const given = await readGiven(req, schema);
    const { parts } = membership.partnership;
    const snapshot = await orProblem(from.journal, async () =>
      factsOf(
        await changeRows(
          parts,
          whoOf(membership),
          (asOf, actor) => decide(asOf, actor, given, nameIn(req)),
          seen,
        ),
      ),
    );
    return sendJson(req, res, viewOf(asItIs(membership, snapshot)), { status });
  };

/** Whoever asks, to decide by. */
export const whoOf = ({ actor: { entraId, email } }: Membership): Identity => ({
  ...(entraId ? { entraId } : {}),
  email,
});

/** The membership by the facts after a change. */
export const asItIs = (membership: Membership, snapshot: Snapshot): Membership => ({
  ...membership,
  snapshot,
});

/** What came of it; a refusal ends the request with its words, and names the field that it is about. */
export function factsOf<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  const { code, field } = result.error;
  throw new ProblemError(code, { detail: explain(result.error), ...(field ? { field } : {}) });
}
