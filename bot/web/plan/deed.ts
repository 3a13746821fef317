import type { Request } from 'restify';
import { stepIn } from '../named';
import { ProblemError } from '../problems';

/** The deed that the address names. Throws a ProblemError where there is none of that name. */
export function deedOf<D extends string>(req: Request, deeds: readonly D[]): D {
  const name = stepIn(req, 'deed');
  const deed = deeds.find((one) => one === name);
  if (!deed) throw new ProblemError('not-found');
  return deed;
}
