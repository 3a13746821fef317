import type { Request } from 'restify';
import type * as z from 'zod/mini';
import { type Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import type { Decision } from '../../domain/partnership/decision';
import type { Actor } from '../../domain/people/actor';
import { changeRows, type DecideRows } from '../../usecases/change-rows';
import type { Membership } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler } from '../http';
import { nameIn as namedIn } from '../named';
import { done, whoOf } from '../outcome';

/** What a list is answered as, for whoever asks. */
export type ViewOf = (membership: Membership) => object;

/** What is named in the address: `:name`, an e-mail address, a code, a kind or the id of a row. */
export const nameIn = (req: Request): string => namedIn(req, 'name');

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
    const decided: DecideRows = (asOf, actor) => decide(asOf, actor, given, nameIn(req));
    const snapshot = await done(from, () => changeRows(parts, whoOf(membership), decided, seen));
    return sendJson(req, res, viewOf(asItIs(membership, snapshot)), { status });
  };

/** The membership by the facts after a change. */
export const asItIs = (membership: Membership, snapshot: Snapshot): Membership => ({
  ...membership,
  snapshot,
});
