import { losesNothingUndone, responseOf } from './attendance';
import { isAbout, meetingRefusal, type AnswerDecision } from './answer';
import { dayOf, formatShortInstant, type Instant } from '../calendar/day';
import { NOTHING, type Write } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import { type Facts, type Response, answerInWords } from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
import { nameOf } from '../people/names';
import { isOnBehalf, type Actor } from '../people/actor';
import { acknowledged } from '../reminders/answered';
import { asksAgain } from '../reminders/undo';
import { undoUntil } from '../basics/undo';

/** Which answer to a meeting is undone. */
export interface MeetingUndoing {
  readonly meetingRef: string;
  readonly agencyCode: string;
  /** The reminder on whose card it is undone; none where it was answered before any. */
  readonly reminderKey?: string;
  /** When the answer was given that the card shows; none of a card from before, and where no card was pressed. */
  readonly answeredAt?: Instant;
}

/**
 * Decides that whoever has just answered a meeting undoes it, within ten minutes (`design/cards`, States): the agency
 * has answered then what it had before, in the same words, or nothing. A card that shows an answer which was replaced
 * since undoes none. The row of the answer stays in the list and says when it was
 * undone. What was undone already is left as it is.
 */
export function decideMeetingUndo(
  facts: Facts,
  actor: Actor,
  undoing: MeetingUndoing,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const { meetingRef, agencyCode, reminderKey, answeredAt } = undoing;
  const refused = mayAnswer(facts, actor, agencyCode) ?? meetingRefusal(facts, undoing, now);
  if (refused) return err(refused);
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  const response = meeting && responseOf(facts, meeting, agencyCode);
  const reminder = facts.reminders.find(({ key }) => key === reminderKey);
  const shown = reminder ? { reminder } : {};
  if (!response) return ok({ ...NOTHING, ...shown });
  if (answeredAt !== undefined && answeredAt !== response.at) {
    return err(failure('undo-overtaken', standsNow(facts, response, now)));
  }
  if (response.by !== actor.email) return err(failure('undo-not-yours'));
  if (!losesNothingUndone(response) || undoUntil(response, actor.email, now) === undefined) {
    return err(failure('undo-over', 'Press Change to answer something else.'));
  }
  return ok({ ...undone(facts, actor, response, now), ...shown });
}

/** 'It is now: Attending, by Imran Sheikh, Mon 2 Mar, 8:53am.' */
const standsNow = (facts: Facts, { answer, deputy, by, at }: Response, now: Instant): string =>
  `It is now: ${answerInWords(answer, deputy)}, by ${nameOf(facts, by)}, ${formatShortInstant(at, dayOf(now))}.`;

function undone(facts: Facts, actor: Actor, response: Response, now: Instant): AnswerDecision {
  const { meetingRef, agencyCode, answer, deputy, before, beforeDeputy, beforeNote } = response;
  const onBehalf = isOnBehalf(actor, agencyCode);
  const patch: Partial<Response> = before
    ? {
        ...{ answer: before, deputy: beforeDeputy, note: beforeNote, by: actor.email, at: now },
        ...{ before: undefined, beforeDeputy: undefined, beforeNote: undefined },
      }
    : { undoneAt: now };
  const answered = facts.reminders.filter(
    (one) =>
      isAbout(one, response) &&
      one.state === 'Acknowledged' &&
      one.acknowledgedAt !== undefined &&
      one.acknowledgedAt >= response.at,
  );
  const reminders = answered.map((of): Write => ({
    change: 'reminders',
    of,
    patch: before ? acknowledged(actor, onBehalf, before, now) : asksAgain(of),
  }));
  const detail = `${agencyCode}: ${answerInWords(answer, deputy)}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  return {
    writes: [{ change: 'responses', of: response, patch }, ...reminders],
    log: [{ at: now, actor: actor.email, verb: 'meeting.answer-undone', subjectRef: meetingRef, detail }],
  };
}
