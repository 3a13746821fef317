import { explain, type Failure } from '../domain/basics/failure';
import type { Result } from '../domain/basics/result';
import type { AsOf } from '../domain/partnership';
import type { Identity } from '../domain/people/roles';
import type { Membership } from '../usecases/partnerships';
import type { Snapshot } from '../usecases/ports';
import { orProblem, type AskedOf } from './asking';
import { ProblemError } from './problems';

/** Whoever asks, as use cases decide by. */
export const whoOf = ({ actor: { entraId, email } }: Pick<Membership, 'actor'>): Identity => ({
  ...(entraId ? { entraId } : {}),
  email,
});

/** These facts, or those that whoever asks was let in by, as of now. */
export const asOfIn = (
  { partnership: { parts }, snapshot }: Membership,
  facts: Snapshot = snapshot,
): Omit<AsOf, 'facts'> & { readonly facts: Snapshot } => ({
  facts,
  calendar: parts.calendar,
  now: parts.clock.now(),
});

/** Ends the request with the words of a refusal, and names the field that it is about. */
export function refuse(why: Failure): never {
  const { code, field } = why;
  throw new ProblemError(code, { detail: explain(why), ...(field ? { field } : {}) });
}

/** What a use case answers. Throws a ProblemError for its refusal, and where the lists cannot be reached. */
export async function done<T>(
  { journal }: Pick<AskedOf, 'journal'>,
  work: () => Promise<Result<T, Failure>>,
): Promise<T> {
  const result = await orProblem(journal, work);
  return result.ok ? result.value : refuse(result.error);
}
