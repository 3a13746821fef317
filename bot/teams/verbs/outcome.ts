import { mayAnswer } from '../../domain/acknowledgement';
import { explain, type Failure, type FailureCode } from '../../domain/failure';
import type { ReminderNotice } from '../../domain/notice';
import { noticeOf } from '../../domain/notices';
import type { Result } from '../../domain/result';
import { closedCard } from '../cards/closed';
import { noticeCard } from '../cards/notice';
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
  if (pressed.view === 'notice') return { card: noticeCard(result.value, pressing) };
  return { card: owedCard({ ...pressing, snapshot: await pressing.parts.store.snapshot() }) };
}

/** The card without buttons that act: the reminder's own state where that says why, else the reason alone. */
export function cardAsItStands(pressing: Pressing, key: string, why: Failure) {
  const { snapshot, parts, actor } = pressing;
  const reminder = snapshot.reminders.find((one) => one.key === key);
  if (reminder && !mayAnswer(actor, reminder.agencyCode)) {
    const notice = noticeOf(snapshot, parts.calendar, reminder, parts.clock.now());
    if (notice.state.is !== 'open' && notice.state.is !== 'answered') return noticeCard(notice, pressing);
  }
  return closedCard(explain(why), pressing);
}
