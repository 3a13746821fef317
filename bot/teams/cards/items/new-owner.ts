import { formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import type { NewOwnerItem } from '../../../domain/lifecycle/news/owner';
import { agencyName } from '../../../domain/people/names';
import type { ItemView } from '../drawing/item-view';
import { openTab } from '../drawing/parts/action';
import { showAction } from './action-place';
import { actionName } from './action-words';
import type { Place } from './place';

/** An action was handed over: whose it is now, for who has it and for who had it. */
export function newOwnerView(item: NewOwnerItem, { today, tab, partnership }: Place): ItemView {
  const { action, lead, ownerName, byName, at, isReaders, message } = item;
  const name = actionName(action.ref);
  const owner = ownerName ? ` ${ownerName} owns it.` : '';
  const since = `since ${formatShortInstant(at, today)} (${byName} changed it)`;
  const whose = `${agencyName(lead)} leads it ${since}.${owner}`;
  const back = { to: 'post', key: message.key } as const;
  return {
    heading: `${name} is ${isReaders ? 'yours now' : 'no longer yours'}`,
    headingColor: 'Default',
    title: action.title,
    facts: isReaders && action.dueOn ? [{ label: 'Due', text: formatShortDay(action.dueOn, today) }] : [],
    says: [isReaders ? whose : `${whose} Nothing is asked of you any more.`],
    actions: [
      ...(isReaders ? [showAction(action.ref, { back, ...(partnership ? { partnership } : {}) })] : []),
      ...openTab(tab, `plan/${action.ref}`),
    ],
    summary: isReaders ? 'An action has become yours' : 'An action is no longer yours',
    asks: false,
  };
}
