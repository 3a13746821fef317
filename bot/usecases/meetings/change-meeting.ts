import type { Instant } from '../../domain/calendar/day';
import { failure, type Failure } from '../../domain/basics/failure';
import { rowsOfMeeting } from '../../domain/cards/affected';
import { newsOf } from '../../domain/meetings/change-news';
import { decideMeetingChange, type MeetingRequest } from '../../domain/meetings/change';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { nextSendingTime, hoursOf } from '../../domain/sending/hours';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';
import type { Meeting, Facts } from '../../domain/partnership';
import { nameOf } from '../../domain/people/names';
export type { MeetingRequest, MeetingStep } from '../../domain/meetings/change';

/** A meeting as it is after a step, and who is to hear of it. */
export interface ChangedMeeting {
  readonly meeting: Meeting;
  readonly news: NewsAhead;
}

/** Who had been told otherwise and is to be told now, by name, and when that goes out. */
export interface NewsAhead {
  readonly names: readonly string[];
  readonly at: Instant;
}

/**
 * Moves, cancels, keeps or puts on a meeting for a coordinator, with a line of the record. The cards of all who were
 * told of it follow at once, without being waited for; the messages that tell them follow from the lists, by the sweep.
 * Safe to repeat. Throws StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export async function changeMeeting(
  parts: Parts,
  who: Identity,
  request: MeetingRequest,
): Promise<Result<ChangedMeeting, Failure>> {
  const { calendar, clock } = parts;
  const done = await carryOut(
    parts,
    who,
    (facts, actor) => decideMeetingChange({ facts, calendar, now: clock.now() }, actor, request),
    { fresh: true },
  );
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  const meeting = facts.meetings.find(({ ref }) => ref === request.meetingRef);
  if (!meeting) return err(failure('meeting-gone'));
  if (decision.writes.length > 0) {
    void refreshCards(parts, rowsOfMeeting(facts, meeting.ref));
    parts.stir?.();
  }
  return ok({ meeting, news: newsAhead(parts, facts, meeting) });
}

/** Who is still to hear how a meeting is now, and when. */
function newsAhead(parts: Parts, facts: Facts, meeting: Meeting): NewsAhead {
  const { calendar, clock } = parts;
  const hours = hoursOf(facts, parts.hours);
  const now = clock.now();
  const told = new Set(facts.messages.flatMap(({ key, sentAt }) => (sentAt ? [key] : [])));
  const due = newsOf({ facts, calendar, hours, now }, meeting).filter(({ key }) => !told.has(key));
  const names = due.map(({ personEmail = '' }) => nameOf(facts, personEmail));
  return { names: [...new Set(names)], at: nextSendingTime(hours, calendar, now) };
}
