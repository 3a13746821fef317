import { counted } from '../../../../domain/basics/words';
import { formatShortDay } from '../../../../domain/calendar/day';
import type { ActionList, ListedAction } from '../../../../domain/lifecycle/asking/action-list';
import { agencyName } from '../../../../domain/people/names';
import type { Card, Dress } from '../../drawing/card';
import { frame } from '../../drawing/frame';
import type { ItemView } from '../../drawing/item-view';
import { execute, openTab } from '../../drawing/parts/action';
import { sentence } from '../../drawing/parts/text';
import { short } from '../../drawing/size';
import { actionData } from '../../items/action-place';
import { DATA_VERSION } from '../../items/place';
import { linesCard, type Opener } from '../../sent/lines';
import type { ShownItem } from '../../sent/things';

export interface ActionsOptions extends Dress {
  /** The reference of the action that the page begins with. */
  readonly from?: string;
}

/** A list of actions, a line each, page by page; a press opens one in its place. */
export function actionsCard(list: ActionList, { from, ...dress }: ActionsOptions): Card {
  const head = { ...dress, heading: headingOf(list), intro: introOf(list) };
  const others = otherLists(list, dress);
  if (list.actions.length === 0) {
    return frame(
      head,
      [sentence(EMPTY[list.which.list])],
      [...others, ...openTab(dress.tab, 'plan')],
      SUMMARY,
    );
  }
  const things = list.actions.map((listed): ShownItem => ({
    key: listed.row.ref,
    view: viewOf(listed, list),
    isNews: false,
  }));
  return linesCard(
    head,
    things,
    {
      ...(from ? { focus: from } : {}),
      opener: openerOf(list, dress),
      beneath: [...others, ...openTab(dress.tab, 'plan')],
    },
    SUMMARY,
  );
}

const SUMMARY = 'Actions of the plan';

const EMPTY: { readonly [L in ActionList['which']['list']]: string } = {
  mine: 'Your agency leads no action that is open.',
  all: 'The plan has no action that is open.',
  agency: 'No action that is open is led by this agency.',
  overdue: 'No action is overdue.',
  'to agree': 'No evidence waits for the group’s agreement.',
};

/** '12 actions, 2 overdue'. */
function headingOf({ actions, overdue, which }: ActionList): string {
  const count = actions.length;
  if (which.list === 'overdue')
    return count === 0 ? 'Nothing is overdue' : `${counted(count, 'action')} overdue`;
  if (which.list === 'to agree')
    return count === 0 ? 'Nothing to agree' : `${counted(count, 'action')} to agree`;
  return `${counted(count, 'open action')}${overdue > 0 ? `, ${overdue} overdue` : ''}`;
}

function introOf({ which, agency, closed, actions }: ActionList): string {
  const asked = actions.filter(({ asksReader }) => asksReader).length;
  const whose: { readonly [L in ActionList['which']['list']]: string } = {
    mine: 'Your agency leads these, or you own them.',
    all: 'All of the plan.',
    agency: `${agency ? agencyName(agency) : 'The agency'} leads these.`,
    overdue: 'Of all agencies, the longest overdue first.',
    'to agree': asked > 0 ? `Your agency has not voted on ${asked}.` : 'Evidence is before the group.',
  };
  const more =
    closed > 0 && which.list !== 'overdue' ? ` ${closed} more ${closed === 1 ? 'is' : 'are'} closed.` : '';
  return actions.length === 0 ? more.trim() : `${whose[which.list]}${more}`;
}

function viewOf(
  { row, votes, toLast, asksReader, isReaders }: ListedAction,
  { today, which }: ActionList,
): ItemView {
  const overdue = /^overdue by (.+)$/.exec(row.whenWords ?? '')?.[1];
  const ref = short(row.ref, 20);
  const due = row.dueOn ? `due ${formatShortDay(row.dueOn, today)}` : 'no due date';
  const lead = overdue
    ? `${ref} is ${overdue} overdue`
    : votes
      ? `${ref} waits for agreement`
      : row.status === 'Agreed'
        ? `${ref} is agreed by the group`
        : `${ref} ${due}`;
  const whose =
    which.list === 'mine' || (which.list === 'agency' && isReaders) ? [] : [`${row.leadAgency.title} leads`];
  const lasting = toLast ? [`Its plan to last is ${toLast.words}`] : [];
  const asked = asksReader ? ['Your agency has not voted'] : [];
  return {
    heading: lead,
    headingColor: overdue || toLast?.overdue ? 'Attention' : 'Default',
    lead,
    below: short(
      [short(row.title, 100), ...whose, ...(votes ? [upperFirst(votes)] : []), ...lasting, ...asked].join(
        '. ',
      ),
      160,
    ),
    title: row.title,
    facts: [],
    actions: [],
    summary: SUMMARY,
    asks: false,
    isOverdue: row.overdue || (toLast?.overdue ?? false),
  };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const openerOf =
  ({ which }: ActionList, { partnership }: Dress): Opener =>
  (ref, isOpen) => {
    const agency = which.list === 'agency' ? { agency: which.agencyCode } : {};
    const back = { to: 'list', list: which.list, ...agency, key: ref } as const;
    const id = partnership?.id;
    if (isOpen)
      return {
        verb: 'action.show',
        data: actionData(ref, { slot: '', back, ...(id ? { partnership: id } : {}) }),
      };
    return {
      verb: 'action.list',
      data: { v: DATA_VERSION, list: which.list, ...agency, from: ref, ...(id ? { partnership: id } : {}) },
    };
  };

/** The other lists that people ask for, to press. */
function otherLists({ which }: ActionList, { partnership }: Dress) {
  const more = partnership ? { partnership: partnership.id } : {};
  const to = (list: 'mine' | 'overdue' | 'to agree', title: string) =>
    which.list === list
      ? []
      : [execute({ title, verb: 'action.list', data: { v: DATA_VERSION, list, ...more } })];
  return which.list === 'overdue' || which.list === 'to agree'
    ? to('mine', 'Mine')
    : [...to('overdue', 'Overdue'), ...to('to agree', 'To agree')];
}
