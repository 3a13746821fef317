import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import type * as z from 'zod/mini';
import type { Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { stepKey } from '../../domain/partnership';
import type { Identity } from '../../domain/people/roles';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import type { Parts, Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { nameOfDoing, readGiven, versionSeen } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { refOf } from '../named';
import { done, whoOf } from '../outcome';
import { deedOf } from './deed';

/** What is done to a row, as its use case takes it. */
interface RowDoing {
  readonly ref: string;
  readonly deed: string;
  readonly seen?: string;
  readonly key?: string;
}

/** What came of a change: the facts as they are then, and the row that was decided on. */
type Done = Promise<
  Result<{ readonly facts: Snapshot; readonly decision: { readonly ref: string } }, Failure>
>;

/** A list of the plan that is changed deed by deed: what its addresses take, and who decides. */
export interface RowList<Doing extends RowDoing, S extends z.core.$ZodType> {
  /** Below `/api/v1/`. */
  readonly path: string;
  /** What one row is called where it is answered, and in the key of one that is added. */
  readonly one: string;
  /** The whole list for whoever asks, besides as of when. */
  readonly listed: (membership: Membership) => object;
  /**
   * One row of these facts for whoever asks.
   * @throws {ProblemError} where it is not there, or not for this reader
   */
  readonly viewOf: (
    membership: Membership,
    facts: Snapshot,
    ref: string,
  ) => object & { readonly etag: string };
  /** What each deed takes. */
  readonly doing: Readonly<Record<Doing['deed'], z.core.$ZodType>>;
  readonly perform: (parts: Parts, who: Identity, doing: Doing) => Done;
  /** What a new row takes. */
  readonly added: S;
  readonly add: (parts: Parts, who: Identity, given: z.infer<S>, key: string) => Done;
}

/** The addresses of such a list: all rows, one, everything that can be done to it, and a new one. */
export function rowRoutes<Doing extends RowDoing, S extends z.core.$ZodType>(
  from: AskedOf,
  list: RowList<Doing, S>,
): readonly WebRoute[] {
  const rows = `/api/v1/${list.path}`;
  return [
    { method: 'GET', path: rows, handle: listing(from, list) },
    { method: 'GET', path: `${rows}/:ref`, handle: reading(from, list) },
    { method: 'POST', path: rows, handle: adding(from, list) },
    { method: 'POST', path: `${rows}/:ref/:deed`, handle: doing(from, list) },
  ];
}

const listing =
  (from: AskedOf, { listed }: Pick<RowList<never, never>, 'listed'>): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const asOf = factsAsOf(membership.partnership.parts);
    return sendJson(req, res, { asOf, ...listed(membership) });
  };

const reading =
  (from: AskedOf, list: Answered): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    return answer(req, res, list, { membership, facts: membership.snapshot, ref: refOf(req) });
  };

const doing =
  <Doing extends RowDoing>(from: AskedOf, list: RowList<Doing, z.core.$ZodType>): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const deed = deedOf(req, Object.keys(list.doing) as Doing['deed'][]);
    const { forAgency, ...given } = (await readGiven(req, list.doing[deed])) as { forAgency?: string };
    const [ref, seen] = [refOf(req), versionSeen(req)];
    const name = nameOfDoing(req, { ...given, forAgency });
    const key = name === undefined ? undefined : stepKey(ref, deed, membership.actor.email, name);
    const asked = { ref, deed, given, seen, forAgency, key } as unknown as Doing;
    const { parts } = membership.partnership;
    const { facts } = await done(from, () => list.perform(parts, whoOf(membership), asked));
    return answer(req, res, list, { membership, facts, ref });
  };

const adding =
  <S extends z.core.$ZodType>(from: AskedOf, list: RowList<never, S>): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = await readGiven(req, list.added);
    const name = nameOfDoing(req, given as object) ?? randomUUID();
    const key = stepKey(`new ${list.one}`, 'add', membership.actor.email, name);
    const { parts } = membership.partnership;
    const { facts, decision } = await done(from, () => list.add(parts, whoOf(membership), given, key));
    return answer(req, res, list, { membership, facts, ref: decision.ref }, 201);
  };

type Answered = Pick<RowList<never, never>, 'one' | 'viewOf'>;

interface Asked {
  readonly membership: Membership;
  readonly facts: Snapshot;
  readonly ref: string;
}

function answer(
  req: Request,
  res: Response,
  { one, viewOf }: Answered,
  { membership, facts, ref }: Asked,
  status = 200,
): Promise<void> {
  const view = viewOf(membership, facts, ref);
  const asOf = factsAsOf(membership.partnership.parts);
  return sendJson(req, res, { asOf, [one]: view }, { status, etag: view.etag });
}
