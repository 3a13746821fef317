import type { Instant } from '../../calendar/day';
import { failure, type Failure } from '../../basics/failure';
import { err, ok, type Result } from '../../basics/result';
import { lengthOf, plusMillis, timed } from '../length';
import type { ReadFacts } from './plan';
import { questionAbout } from './questions';
import { slotOf, slotText, STANDS_ALONE } from './slot';
import type { Meeting } from '../../partnership';

/** How a meeting remembers its series once the coordinator has decided what becomes of it, whatever that is. */
export function settledFor(facts: ReadFacts, { ref }: Meeting, now: Instant): Pick<Meeting, 'fromSeries'> {
  const question = questionAbout(facts, ref, now);
  if (!question) return {};
  return { fromSeries: question.slot ? slotText(question.slot) : STANDS_ALONE };
}

/**
 * Moves a meeting to where its series is now, as the card said it. What was changed of it alone, a room or how long it
 * lasts, stays. Fails with 'changed-meanwhile' when the series has changed again since.
 */
export function asItsSeries(
  facts: ReadFacts,
  meeting: Meeting,
  to: Instant,
  now: Instant,
): Result<Partial<Meeting>, Failure> {
  const slot = questionAbout(facts, meeting.ref, now)?.slot;
  if (!slot && meeting.startsAt === to) return ok({ status: meeting.status, startsAt: to });
  if (slot?.startsAt !== to) return err(failure('changed-meanwhile', 'Its series was changed again.'));
  const was = slotOf(meeting) ?? slot;
  const length = lengthOf(lengthOf(meeting) === lengthOf(was) ? slot : meeting);
  const place = meeting.place === was.place ? slot.place : meeting.place;
  const isElsewhere = place !== meeting.place || length !== lengthOf(meeting);
  return ok({
    status: 'Planned',
    ...timed(to, plusMillis(to, length)),
    firstStartsAt: meeting.firstStartsAt ?? meeting.startsAt,
    place,
    fromSeries: slotText(slot),
    reason: 'The series was changed.',
    ...(isElsewhere && to === meeting.startsAt ? { detailsChangedAt: now } : {}),
  });
}
