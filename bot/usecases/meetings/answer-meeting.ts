import {
  type AnswerDecision,
  decideMeetingAnswer,
  unsentReminder,
  type MeetingAnswer,
} from '../../domain/meetings/answer';
import { decideMeetingUndo, type MeetingUndoing } from '../../domain/meetings/undo';
import { failure, type Failure } from '../../domain/basics/failure';
import { type ReminderItem, reminderItem } from '../../domain/outstanding/reminder-item';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { carryOut } from '../carry-out';
import type { Parts, Snapshot } from '../ports';
import { refreshCards } from '../sending/refresh-cards';
import { cardsOf } from '../../domain/cards/affected';

export type { MeetingAnswer } from '../../domain/meetings/answer';

/**
 * Records an agency's answer to a meeting and gives the card as it stands then: of the reminder that was answered, or
 * of the meeting's newest. Safe to repeat. Other cards of the meeting follow in their own time, since the person
 * waits. Throws StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export const answerMeeting = (
  parts: Parts,
  who: Identity,
  answer: MeetingAnswer,
): Promise<Result<ReminderItem, Failure>> =>
  aboutMeeting(parts, who, answer, (facts, actor) =>
    decideMeetingAnswer(facts, actor, answer, parts.clock.now()),
  );

/**
 * Undoes an answer that was given less than ten minutes ago, for whoever gave it, and gives the card as it stands then.
 * Safe to repeat. Throws as `answerMeeting`.
 */
export const undoMeetingAnswer = (
  parts: Parts,
  who: Identity,
  undoing: MeetingUndoing,
): Promise<Result<ReminderItem, Failure>> =>
  aboutMeeting(parts, who, undoing, (facts, actor) =>
    decideMeetingUndo(facts, actor, undoing, parts.clock.now()),
  );

async function aboutMeeting(
  parts: Parts,
  who: Identity,
  { meetingRef, agencyCode, reminderKey }: MeetingUndoing,
  decide: (facts: Snapshot, actor: Actor) => Result<AnswerDecision, Failure>,
): Promise<Result<ReminderItem, Failure>> {
  const { store, clock, calendar } = parts;
  // Memory may be half a minute old, and no write would tell that somebody has just cancelled or removed the meeting.
  const isThere = (await store.find('meetings', meetingRef)) !== undefined;
  const done = await carryOut(
    parts,
    who,
    (facts, actor) => decide(isThere ? facts : without(facts, meetingRef), actor),
    { reminderKey },
  );
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  if (!meeting) return err(failure('meeting-gone'));
  const about = decision.reminder ?? unsentReminder(meeting, agencyCode);
  const reminder = facts.reminders.find(({ key }) => key === about.key) ?? about;
  if (decision.log.length > 0) void refreshCards(parts, cardsOf(facts, reminder));
  return ok(reminderItem({ facts, calendar, now: clock.now() }, reminder));
}

const without = (facts: Snapshot, meetingRef: string): Snapshot => ({
  ...facts,
  meetings: facts.meetings.filter(({ ref }) => ref !== meetingRef),
});
