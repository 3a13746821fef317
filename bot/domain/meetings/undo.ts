import { losesNothingUndone, responseOf } from './attendance';
import { isAbout, meetingRefusal, type AnswerDecision } from './answer';
import type { Instant } from '../calendar/day';
import { NOTHING, type Write } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import { type Facts, type Response, answerInWords } from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
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
}

/**
 * Decides that whoever has just answered a meeting undoes it, within ten minutes (`design/cards`, States): the agency
 * has answered then what it had before, or nothing. The row of the answer stays in the list and says when it was
 * undone. What was undone already is left as it is.
 */
export function decideMeetingUndo(
  facts: Facts,
  actor: Actor,
  undoing: MeetingUndoing,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const { meetingRef, agencyCode, reminderKey } = undoing;
  const refused = mayAnswer(facts, actor, agencyCode) ?? meetingRefusal(facts, undoing, now);
  if (refused) return err(refused);
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  const response = meeting && responseOf(facts, meeting, agencyCode);
  const reminder = facts.reminders.find(({ key }) => key === reminderKey);
  const shown = reminder ? { reminder } : {};
  if (!response) return ok({ ...NOTHING, ...shown });
  if (response.by !== actor.email) return err(failure('undo-not-yours'));
  if (!losesNothingUndone(response) || undoUntil(response, actor.email, now) === undefined) {
    return err(failure('undo-over', 'Press Change to answer something else.'));
  }
  return ok({ ...undone(facts, actor, response, now), ...shown });
}

function undone(facts: Facts, actor: Actor, response: Response, now: Instant): AnswerDecision {
  const { meetingRef, agencyCode, answer, deputy, before } = response;
  const onBehalf = isOnBehalf(actor, agencyCode);
  const patch: Partial<Response> = before
    ? { answer: before, deputy: undefined, note: undefined, by: actor.email, at: now, before: undefined }
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
