import type { Request } from 'restify';
import { explain, type Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import type { AsOf } from '../../domain/partnership';
import type { Identity } from '../../domain/people/roles';
import type { Membership } from '../../usecases/partnerships';
import type { Parts, Snapshot } from '../../usecases/ports';
import { orProblem, type AskedOf } from '../asking';
import { ProblemError } from '../problems';

/** The reference that the address names; one that an address would take for a step of its own stands behind the question mark. */
export const refOf = (req: Request): string =>
  new URLSearchParams(req.getQuery()).get('ref') ?? String((req.params as Record<string, unknown>)['ref']);

/** The deed that the address names. */
export function deedOf<D extends string>(req: Request, deeds: readonly D[]): D {
  const name = String((req.params as Record<string, unknown>)['deed']);
  const deed = deeds.find((one) => one === name);
  if (!deed) throw new ProblemError('not-found');
  return deed;
}

/** These facts as of now. */
export const asOfIn = ({ partnership: { parts } }: Membership, facts: Snapshot): AsOf => ({
  facts,
  calendar: parts.calendar,
  now: parts.clock.now(),
});

/** Does something in the partnership that was chosen. Throws a ProblemError for a refusal. */
export async function done<T>(
  { journal }: AskedOf,
  { partnership, actor }: Membership,
  work: (parts: Parts, who: Identity) => Promise<Result<T, Failure>>,
): Promise<T> {
  const who = { ...(actor.entraId ? { entraId: actor.entraId } : {}), email: actor.email };
  const result = await orProblem(journal, () => work(partnership.parts, who));
  if (!result.ok) throw new ProblemError(result.error.code, { detail: explain(result.error) });
  return result.value;
}
