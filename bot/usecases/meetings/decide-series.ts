import { failure, type Failure } from '../../domain/basics/failure';
import type { Instant } from '../../domain/calendar/day';
import type { MeetingRequest } from '../../domain/meetings/change';
import type { Meeting } from '../../domain/partnership';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import type { Parts } from '../ports';
import { inParallel } from '../in-parallel';
import { changeMeeting } from './change-meeting';

/** How many meetings are written at once. */
const AT_ONCE = 3;

/** A meeting of a changed series as it was seen, and where the series is, as far as that was seen. */
export interface SeenInSeries {
  readonly ref: string;
  readonly startsAt: Instant;
  readonly status: Meeting['status'];
  readonly to?: Instant | undefined;
}

/** What becomes of them: all go along with the series, or all stay. */
export interface SeriesDecision {
  readonly does: 'along' | 'stay';
  readonly meetings: readonly SeenInSeries[];
}

/**
 * Decides about several meetings of a changed series, each by itself and with its own line of the record: what has
 * changed meanwhile stays as it is, and the rest is done. Gives of how many; fails with the first refusal where nothing
 * could be done. Safe to repeat, which does what is left. Throws StoreUnavailable and StoreMisfit; then some may be done.
 */
export async function decideSeries(
  parts: Parts,
  who: Identity,
  { does, meetings }: SeriesDecision,
): Promise<Result<number, Failure>> {
  const done = await inParallel(meetings, AT_ONCE, (seen) =>
    changeMeeting(parts, who, requestOf(does, seen)),
  );
  const decided = done.filter(({ ok: isDone }) => isDone).length;
  if (decided > 0) return ok(decided);
  return err(done.flatMap((one) => (one.ok ? [] : one.error))[0] ?? failure('bad-card'));
}

const requestOf = (
  does: SeriesDecision['does'],
  { ref, startsAt, status, to = startsAt }: SeenInSeries,
): MeetingRequest => ({
  meetingRef: ref,
  seen: { startsAt, status },
  step: does === 'along' ? { does: 'as series', to } : { does: 'stay' },
});
