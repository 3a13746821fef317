import { type Acknowledgement, decideDeadlineAnswer, type GivenAnswer } from '../../domain/deadlines/answer';
import type { AnswerDecision } from '../../domain/partnership/decision';
import { failure, type Failure } from '../../domain/basics/failure';
import { type ReminderItem, reminderItem } from '../../domain/outstanding/reminder-item';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { decideUndoing, type Undoing } from '../../domain/deadlines/take-back';
import { carryOut, type Grounds } from '../carry-out';
import type { Parts, Snapshot } from '../ports';
import { refreshCards } from '../sending/refresh-cards';
import { cardsOf } from '../../domain/cards/affected';

/**
 * Records that an agency has seen what a deadline's reminder says, with an optional note for the subject's record, and
 * gives the reminder as it stands then. Safe to repeat. Throws as `answerDeadline`.
 */
export const acknowledge = (
  parts: Parts,
  who: Identity,
  acknowledgement: Acknowledgement,
): Promise<Result<ReminderItem, Failure>> =>
  answerDeadline(parts, who, { ...acknowledgement, answer: 'Acknowledged' });

export type { GivenAnswer } from '../../domain/deadlines/answer';
export type { Undoing } from '../../domain/deadlines/take-back';

/**
 * Records what an agency says to a deadline's reminder, with what it typed, and gives the reminder as it stands then.
 * When it asks for help, the coordinator is told by the next sweep. Safe to repeat. Throws StoreUnavailable and
 * StoreMisfit; then nothing is promised.
 */
export const answerDeadline = (
  parts: Parts,
  who: Identity,
  answer: GivenAnswer,
): Promise<Result<ReminderItem, Failure>> =>
  onReminder(parts, who, answer, (facts, actor) =>
    decideDeadlineAnswer(facts, actor, answer, parts.clock.now()),
  );

/**
 * Takes back that something is done, or the wish for more time, and gives the reminder as it stands then. Whether
 * anybody has voted or decided meanwhile is looked up afresh. Safe to repeat. Throws as `answerDeadline`.
 */
export const undoAnswer = (
  parts: Parts,
  who: Identity,
  undoing: Undoing,
): Promise<Result<ReminderItem, Failure>> =>
  onReminder(parts, who, undoing, (facts, actor) => decideUndoing(facts, actor, undoing, parts.clock.now()), {
    fresh: true,
  });

/** Carries out what was decided about one reminder. The cards that show it follow in their own time: the person waits. */
export async function onReminder(
  parts: Parts,
  who: Identity,
  { reminderKey }: { readonly reminderKey: string },
  decide: (facts: Snapshot, actor: Actor) => Result<AnswerDecision, Failure>,
  grounds: Grounds = {},
): Promise<Result<ReminderItem, Failure>> {
  const { clock, calendar } = parts;
  const done = await carryOut(parts, who, decide, { ...grounds, reminderKey });
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  const reminder = facts.reminders.find(({ key }) => key === reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  if (decision.log.length > 0) {
    parts.stir?.();
    void refreshCards(parts, cardsOf(facts, reminder));
  }
  return ok(reminderItem({ facts, calendar, now: clock.now() }, reminder));
}
