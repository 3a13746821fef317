import type { Instant } from '../../calendar/day';
import { nameOf } from '../../people/names';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import { lastCall } from '../help-call';
import { answerUndoUntil } from '../../sending/undo';
import { deadlineReminderItem, type DeadlineReminderItem } from '../reminder-item';

/** An agency has asked for help: what the coordinator is told, and who has taken it on. */
export interface HelpItem extends MessageItemBase {
  readonly about: 'help';
  /** The thing, and how the agency's reminder stands. */
  readonly notice: DeadlineReminderItem;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly note: string;
  readonly taken?: { readonly byName: string; readonly at: Instant };
  /** Until when whoever reads the card can undo that they took it on. */
  readonly undoUntil?: Instant;
  /** Another answer has been given since, or it is done. */
  readonly isOver: boolean;
}

/** Nothing is left to show when the reminder is gone. */
export const helpItem: MakeItem<HelpItem> = (asOf, message) => {
  const { facts } = asOf;
  const reminder = facts.reminders.find(({ key }) => key === message.about);
  const call = reminder && lastCall(facts, reminder);
  if (!reminder || !call) return undefined;
  const notice = deadlineReminderItem(asOf, reminder, message.personEmail);
  const { answeredBy, answeredAt } = message;
  const undoUntil = answerUndoUntil(asOf, message);
  return {
    about: 'help',
    message,
    notice,
    askedByName: nameOf(facts, call.by),
    askedAt: call.at,
    note: call.text ?? '',
    ...(answeredBy && answeredAt ? { taken: { byName: nameOf(facts, answeredBy), at: answeredAt } } : {}),
    ...(undoUntil ? { undoUntil } : {}),
    isOver: reminder.answer !== 'NeedHelp' || notice.offers.length === 0,
  } satisfies HelpItem;
};
