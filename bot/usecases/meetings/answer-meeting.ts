import { decideMeetingAnswer, unsentReminder, type MeetingAnswer } from '../../domain/meetings/answer';
import { failure, type Failure } from '../../domain/basics/failure';
import { type ReminderItem, reminderItem } from '../../domain/outstanding/reminder-item';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
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
export async function answerMeeting(
  parts: Parts,
  who: Identity,
  answer: MeetingAnswer,
): Promise<Result<ReminderItem, Failure>> {
  const { store, clock, calendar } = parts;
  // Memory may be half a minute old, and no write would tell that somebody has just cancelled or removed the meeting.
  const isThere = (await store.find('meetings', answer.meetingRef)) !== undefined;
  const done = await carryOut(
    parts,
    who,
    (facts, actor) =>
      decideMeetingAnswer(isThere ? facts : without(facts, answer.meetingRef), actor, answer, clock.now()),
    { reminderKey: answer.reminderKey },
  );
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  const meeting = facts.meetings.find(({ ref }) => ref === answer.meetingRef);
  if (!meeting) return err(failure('meeting-gone'));
  const about = decision.reminder ?? unsentReminder(meeting, answer.agencyCode);
  const reminder = facts.reminders.find(({ key }) => key === about.key) ?? about;
  if (decision.log.length > 0) void refreshCards(parts, cardsOf(facts, reminder));
  return ok(reminderItem({ facts, calendar, now: clock.now() }, reminder));
}

const without = (facts: Snapshot, meetingRef: string): Snapshot => ({
  ...facts,
  meetings: facts.meetings.filter(({ ref }) => ref !== meetingRef),
});
