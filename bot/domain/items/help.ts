import type { Instant } from '../day';
import { deadlineNotice } from '../deadline-notice';
import { lastCall } from '../help';
import type { MakeItem, MessageItemBase } from '../items';
import type { DeadlineNotice } from '../notice';
import { nameOf } from '../people';

/** An agency has asked for help: what the coordinator is told, and who has taken it on. */
export interface HelpItem extends MessageItemBase {
  readonly about: 'help';
  /** The thing, and how the agency's reminder stands. */
  readonly notice: DeadlineNotice;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly note: string;
  readonly taken?: { readonly byName: string; readonly at: Instant };
  /** Another answer has been given since, or it is done. */
  readonly isOver: boolean;
}

/** Nothing is left to show when the reminder is gone. */
export const helpItem: MakeItem = (facts, calendar, message, now) => {
  const reminder = facts.reminders.find(({ key }) => key === message.about);
  const call = reminder && lastCall(facts, reminder);
  if (!reminder || !call) return undefined;
  const notice = deadlineNotice(facts, calendar, reminder, now);
  const { answeredBy, answeredAt } = message;
  return {
    about: 'help',
    message,
    notice,
    askedByName: nameOf(facts, call.by),
    askedAt: call.at,
    note: call.text ?? '',
    ...(answeredBy && answeredAt ? { taken: { byName: nameOf(facts, answeredBy), at: answeredAt } } : {}),
    isOver: reminder.answer !== 'NeedHelp' || notice.offers.length === 0,
  } satisfies HelpItem;
};
