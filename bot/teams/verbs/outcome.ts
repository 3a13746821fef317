import { mayAnswer } from '../../domain/acknowledgement';
import { explain, type Failure, type FailureCode } from '../../domain/failure';
import type { ReminderNotice } from '../../domain/notice';
import { onSameCard, postOf, type Sent } from '../../domain/post';
import { noticeOf } from '../../domain/notices';
import type { Result } from '../../domain/result';
import type { Card } from '../cards/card';
import { closedCard } from '../cards/closed';
import { postCard } from '../cards/post';
import { owedCard } from '../commands/my';
import type { Outcome, Pressing } from './verb';

/** Failures after which the card itself is out of date: the person gets it as it now stands. */
const OUT_OF_DATE: readonly FailureCode[] = [
  'meeting-gone',
  'meeting-cancelled',
  'meeting-over',
  'reminder-gone',
  'subject-gone',
];

/** The card after an answer: the reminder's own, or all that the agency owes when it was answered there. */
export async function outcomeOf(
  pressing: Pressing,
  pressed: { readonly reminderKey: string; readonly view: 'notice' | 'my' },
  result: Result<ReminderNotice, Failure>,
): Promise<Outcome> {
  if (!result.ok) {
    return OUT_OF_DATE.includes(result.error.code)
      ? { card: cardAsItStands(pressing, pressed.reminderKey, result.error) }
      : { failure: result.error };
  }
  const asItIs = { ...pressing, snapshot: await pressing.parts.store.snapshot() };
  return { card: pressed.view === 'my' ? owedCard(asItIs) : wholeCard(asItIs, result.value.reminder) };
}

/**
 * The card on which the button was pressed, with all that stands there: the same thing can stand on several people's
 * cards. Where that is not known, the card that this row stands on.
 */
export function wholeCard(pressing: Pressing, row: Sent, reopened?: string): Card {
  const { snapshot, parts, marking, partnership } = pressing;
  const rows = onSameCard(snapshot, rowPressedOn(pressing) ?? row);
  const post = postOf(snapshot, parts.calendar, rows, parts.clock.now());
  return postCard(post, { marking, partnership, reopened });
}

function rowPressedOn({ snapshot, card }: Pressing): Sent | undefined {
  const isThere = ({ conversationId, activityId }: Sent): boolean =>
    card !== undefined && activityId === card.activityId && conversationId === card.conversationId;
  return snapshot.reminders.find(isThere) ?? snapshot.messages.find(isThere);
}

/** The card without buttons that act: the reminder's own state where that says why, else the reason alone. */
export function cardAsItStands(pressing: Pressing, key: string, why: Failure) {
  const { snapshot, parts, actor } = pressing;
  const reminder = snapshot.reminders.find((one) => one.key === key);
  if (reminder && !mayAnswer(actor, reminder.agencyCode)) {
    const { state } = noticeOf(snapshot, parts.calendar, reminder, parts.clock.now());
    if (state.is !== 'open' && state.is !== 'answered') return wholeCard(pressing, reminder);
  }
  return closedCard(explain(why), pressing);
}
