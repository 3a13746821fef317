import type { Instant } from '../../calendar/day';
import { failure, type Failure } from '../../basics/failure';
import { err, ok, type Result } from '../../basics/result';
import { lengthOf } from '../length';
import { alongWith } from './along';
import type { ReadFacts } from './plan';
import { questionAbout } from './questions';
import { slotText, STANDS_ALONE } from './slot';
import type { Meeting } from '../../partnership';

/** How a meeting remembers its series once the coordinator has decided what becomes of it, whatever that is. */
export function settledFor(facts: ReadFacts, { ref }: Meeting, now: Instant): Pick<Meeting, 'fromSeries'> {
  const question = questionAbout(facts, ref, now);
  if (!question) return {};
  return { fromSeries: question.slot ? slotText(question.slot) : STANDS_ALONE };
}

/**
 * Moves a meeting to where its series is now, as the card said it. Fails with 'changed-meanwhile' when the series has changed again since.
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
  const along = alongWith(meeting, slot);
  const after = { ...meeting, ...along };
  const isOtherwise =
    after.place !== meeting.place || after.title !== meeting.title || lengthOf(after) !== lengthOf(meeting);
  return ok({
    status: 'Planned',
    ...along,
    firstStartsAt: meeting.firstStartsAt ?? meeting.startsAt,
    fromSeries: slotText(slot),
    reason: 'The series was changed.',
    ...(isOtherwise && to === meeting.startsAt ? { detailsChangedAt: now } : {}),
  });
}
