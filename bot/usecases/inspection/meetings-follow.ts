import type { Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { rowsOfMeeting } from '../../domain/cards/affected';
import type { Decision } from '../../domain/partnership/decision';
import { reconsidered } from '../../domain/statement/considered';
import type { CarriedOut } from '../carry-out';
import { asOfNow } from '../facts-as-of';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';

/**
 * Does something to an inspection or its statement; the cards of meetings that consider it otherwise by then follow,
 * without being waited for. Throws what `doing` throws.
 */
export async function meetingsFollow<D extends Decision>(
  parts: Parts,
  doing: () => Promise<Result<CarriedOut<D>, Failure>>,
): Promise<Result<CarriedOut<D>, Failure>> {
  const before = await parts.store.snapshot();
  const done = await doing();
  if (!done.ok || done.value.decision.writes.length === 0) return done;
  const { facts } = done.value;
  const rows = reconsidered(before, asOfNow(parts, facts)).flatMap((ref) => rowsOfMeeting(facts, ref));
  if (rows.length > 0) void refreshCards(parts, rows);
  return done;
}
