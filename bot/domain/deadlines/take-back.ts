import { formatShortDay, dayOf, type Instant } from '../calendar/day';
import { NOTHING, type AnswerDecision } from '../partnership/decision';
import { takeBack } from './hand-in';
import { decideWithdrawing } from './extension';
import { failure, type Failure } from '../basics/failure';
import { type LogEntry, type Facts, addressedTo, type Reminder } from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { isOnBehalf, type Actor, mayAnswer } from '../people/roles';
import { subjectRefusal } from './subject';
import { acknowledged } from '../reminders/answered';

/** What is taken back of what was said on a reminder's card. */
export interface Undoing {
  readonly reminderKey: string;
  readonly what: 'Done' | 'MoreTime';
}

/**
 * Decides that an agency takes back what it answered: that it is done, as long as nobody has voted on the evidence,
 * or its open wish for more time. The reminder stays acknowledged, and nothing goes from the record. What was taken
 * back already is left as it is.
 */
export function decideUndoing(
  facts: Facts,
  actor: Actor,
  { reminderKey, what }: Undoing,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const reminder = facts.reminders.find(({ key }) => key === reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  const refused = mayAnswer(facts, actor, reminder.agencyCode) ?? subjectRefusal(facts, reminder);
  if (refused) return err(refused);
  if (reminder.state === 'Superseded') return ok({ ...NOTHING, reminder });
  if (what === 'MoreTime') return ok(decideWithdrawing(facts, actor, reminder, now));
  if (reminder.answer !== 'Done') return ok({ ...NOTHING, reminder });
  if (reminder.kind === 'Milestone' && !actor.roles.includes('Coordinator')) {
    return err(failure('coordinator-only'));
  }
  return takenBack(facts, actor, reminder, now);
}

function takenBack(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const delivering = takeBack(facts, reminder);
  if (!delivering) return err(failure('too-late-to-take-back'));
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const { subjectRef, agencyCode, acknowledgedAt = now } = reminder;
  const day = formatShortDay(dayOf(acknowledgedAt));
  const detail = `${agencyCode}: said on ${day}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const log: LogEntry = { at: now, actor: actor.email, verb: delivering.verb, subjectRef, detail };
  return ok({
    writes: [
      ...delivering.writes,
      { change: 'reminders', of: reminder, patch: acknowledged(actor, onBehalf, 'Acknowledged', now) },
    ],
    log: [log],
    reminder,
  });
}
