import { isAsSeen } from '../../domain/basics/fingerprint';
import { failure, type Failure } from '../../domain/basics/failure';
import { rowsOfMeeting } from '../../domain/cards/affected';
import { newsOf } from '../../domain/meetings/change-news';
import type { NewsAhead } from '../../domain/meetings/changing/said';
import { decideMeetingChange, type MeetingRequest } from '../../domain/meetings/change';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Actor } from '../../domain/people/actor';
import type { Identity } from '../../domain/people/roles';
import { nextSendingTime, hoursOf } from '../../domain/sending/hours';
import { carryOut } from '../carry-out';
import { versionOf } from '../change-rows';
import type { Parts, Snapshot } from '../ports';
import { refreshCards } from '../sending/refresh-cards';
import type { Meeting, Facts } from '../../domain/partnership';
import { nameOf } from '../../domain/people/names';
export type { MeetingRequest, MeetingStep } from '../../domain/meetings/change';

/** A meeting as it is after a step, and who is to hear of it. */
export interface ChangedMeeting {
  readonly meeting: Meeting;
  readonly news: NewsAhead;
}

/**
 * Moves, cancels, keeps or puts on a meeting for a coordinator, with a line of the record. The cards of all who were
 * told of it follow at once, without being waited for; the messages that tell them follow from the lists, by the sweep.
 * `version` is the one that was seen, undefined for any: of another meeting only what is so already is done. Safe to repeat. Throws StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export async function changeMeeting(
  parts: Parts,
  who: Identity,
  request: MeetingRequest,
  version?: string,
): Promise<Result<ChangedMeeting, Failure>> {
  const { calendar, clock } = parts;
  const done = await carryOut(
    parts,
    who,
    (facts, actor) => {
      const decided = decideMeetingChange({ facts, calendar, now: clock.now() }, actor, request);
      const isDone = !decided.ok || decided.value.writes.length === 0;
      return isDone || isAsSeen(version, versionIn(facts, request.meetingRef))
        ? decided
        : err(failure('version-changed'));
    },
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

const versionIn = ({ meetings }: Snapshot, meetingRef: string): string | undefined =>
  versionOf(meetings.find(({ ref }) => ref === meetingRef));

/**
 * What `changeMeeting` would come to, nothing of which is recorded: how the meeting would be, and who would hear of it when;
 * or why not. `isSo`: it is so already. The reason is not looked at, since it may not be typed yet.
 */
export function rehearseMeeting(
  parts: Parts,
  facts: Snapshot,
  actor: Actor,
  { step, ...request }: MeetingRequest,
): Result<ChangedMeeting & { readonly isSo: boolean }, Failure> {
  const { calendar, clock } = parts;
  const asked = 'reason' in step ? { ...step, reason: 'Not said yet.' } : step;
  const decided = decideMeetingChange({ facts, calendar, now: clock.now() }, actor, {
    ...request,
    step: asked,
  });
  if (!decided.ok) return decided;
  const was = facts.meetings.find(({ ref }) => ref === request.meetingRef);
  if (!was) return err(failure('meeting-gone'));
  const patch = decided.value.writes.flatMap((one) =>
    'patch' in one && one.change === 'meetings' ? [one.patch] : [],
  );
  const meeting = Object.assign({}, was, ...patch) as Meeting;
  const meetings = facts.meetings.map((one) => (one === was ? meeting : one));
  const news = newsAhead(parts, { ...facts, meetings }, meeting);
  return ok({ meeting, news, isSo: patch.length === 0 });
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
