import type { Instant } from '../calendar/day';
import { failure, type Failure } from '../basics/failure';
import { undoUntil } from '../basics/undo';
import type { AsOf, Message } from '../partnership';
import { actsAs } from '../people/one-person';

/** Until when whoever got a question and answered it can undo that; undefined for everybody else, and later. */
export const answerUndoUntil = (
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  { personEmail, answeredBy: by, answeredAt: at, state }: Message,
): Instant | undefined =>
  state === 'Answered' ? undoUntil({ by, at }, actsAs(facts, personEmail), now) : undefined;

/** Why somebody cannot undo what was answered to a question; `instead` says what to do once it is too late. */
export function undoRefusal(
  { answeredBy: by, answeredAt: at }: Message,
  person: string,
  now: Instant,
  instead: string,
): Failure | undefined {
  if (by !== person) return failure('undo-not-yours');
  return undoUntil({ by, at }, person, now) ? undefined : failure('undo-over', instead);
}

/** How the row of a question changes when its answer is undone: it asks again. */
export const asksAgain = ({ sentAt }: Message): Partial<Message> => ({
  state: sentAt === undefined ? 'Planned' : 'Sent',
  answeredBy: undefined,
  answeredAt: undefined,
  named: undefined,
});
