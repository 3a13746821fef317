import { failure, type Failure } from '../../domain/basics/failure';
import type { MeetingRequest } from '../../domain/meetings/change';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import type { Parts } from '../ports';
import { inParallel } from '../in-parallel';
import { changeMeeting } from './change-meeting';

/** How many meetings are written at once. */
const AT_ONCE = 3;

/**
 * Decides about several meetings of a changed series, each by itself and with its own line of the record: what has
 * changed meanwhile stays as it is, and the rest is done. Fails with the first refusal where nothing could be done.
 * Safe to repeat, which does what is left. Throws StoreUnavailable and StoreMisfit; then some may be done.
 */
export async function decideSeries(
  parts: Parts,
  who: Identity,
  requests: readonly MeetingRequest[],
): Promise<Result<void, Failure>> {
  const done = await inParallel(requests, AT_ONCE, (request) => changeMeeting(parts, who, request));
  if (done.some(({ ok: isDone }) => isDone)) return ok(undefined);
  return err(done.flatMap((one) => (one.ok ? [] : one.error))[0] ?? failure('bad-card'));
}
