import type { ProblemCode } from '../contract/problem';
import type { Membership } from '../usecases/partnerships';
import { unreadRow } from '../usecases/unread-row';
import { ProblemError } from './problems';

/** The problem of a row that is not there: `gone`, or that its list holds it and it cannot be read. */
export function goneOr(
  gone: ProblemCode,
  { snapshot, actor }: Membership,
  list: Parameters<typeof unreadRow>[2],
  ref: string,
): ProblemError {
  const detail = unreadRow(snapshot, actor, list, ref);
  return detail === undefined ? new ProblemError(gone) : new ProblemError('row-unreadable', { detail });
}
