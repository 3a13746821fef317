import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badText } from '../basics/typed-text';
import { dayOf } from '../calendar/day';
import type { Request } from '../partnership';
import type { RowPlan } from '../steps/row-deed';
import type { RequestDeed, RequestGivens } from './deeds';
import type { RequestGround } from './plans';

/** What only the coordinator does, whose plan it is: an agency says what it has provided, not what is asked of it. */
export const isOfCoordinator = (deed: RequestDeed): boolean =>
  deed === 'edit' || deed === 'withdraw' || deed === 'reopen';

type Planned = Result<RowPlan<Request>, Failure>;

/** A request that was added by mistake is asked for no more, and says since when and why; its row stays. */
export function withdrawing({ now }: RequestGround, given: RequestGivens['withdraw']): Planned {
  const why = reasonIn(given, now);
  if (!why.ok) return why;
  const patch = { withdrawnOn: dayOf(now), withdrawnWhy: why.value };
  return ok({ kind: 'Change', verb: 'request.withdrawn', text: why.value, patch });
}

/** One that was withdrawn is asked for again. */
export function reopening({ now }: RequestGround, given: RequestGivens['reopen']): Planned {
  const why = reasonIn(given, now);
  if (!why.ok) return why;
  const patch = { withdrawnOn: undefined, withdrawnWhy: undefined };
  return ok({ kind: 'Reopening', verb: 'request.reopened', text: why.value, patch });
}

function reasonIn(
  { text = '' }: { readonly text?: string },
  now: RequestGround['now'],
): Result<string, Failure> {
  const why = text.trim();
  const unfit = why === '' ? failure('no-reason') : badText({ note: why }, now);
  return unfit ? err(inField('text', unfit)) : ok(why);
}
