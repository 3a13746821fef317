import { actionOfDay } from '../../../domain/plan/own-days';
import { formatShortDay } from '../../../domain/calendar/day';
import { answerActions, changeActions } from './answer-actions';
import type { Json } from '../drawing/card';
import { allAnswers } from './deadline-actions';
import { addToCalendar, meetingInList, openConsidered, openTab, requestPage } from '../drawing/parts/action';
import { buttons, plain } from '../drawing/parts/buttons';
import { formRows, type FormShown } from './forms';
import { backTo, showAction } from './action-place';
import type { ItemView } from '../drawing/item-view';
import type { Place } from './place';
import { headingOf, leadOf } from './notice-lead';
import { partsOf } from './reminder-facts';
import { bannerOf, undoHint, undoOnLine } from './reminder-state';
import { agencyName } from '../../../domain/people/names';
import { linkOf, summaryOf, titleOf } from './words';
import { short } from '../drawing/size';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/**
 * A reminder in its present state, as one thing on a card; `form` shows its form, all answers of an answered one, or why
 * what was pressed was not done.
 */
export function noticeView(notice: ReminderItem, place: Place, form?: FormShown): ItemView {
  const { today } = place;
  const isOpen = notice.state.is === 'open';
  const about = partsOf(notice, place);
  const isOverdue = notice.about === 'deadline' && notice.overdue;
  const shownForm = form && isAnswerable(notice) ? formOf(notice, place, form) : undefined;
  const actions = shownForm ? [] : actionsOf(notice, place);
  return {
    ...about,
    facts: [...askedAgain(notice), ...about.facts, ...coverFact(notice, place)],
    heading: headingOf(notice, today),
    lead: forAgency(notice, place, leadOf(notice, today)),
    below: belowOf(notice),
    title: titleOf(notice),
    banner: bannerOf(notice, place),
    hint: shownForm ? undefined : isOpen ? about.hint : undoHint(notice),
    ...(form?.refused && !shownForm ? { refused: form.refused.why } : {}),
    actions,
    ...(shownForm ? { form: shownForm } : {}),
    ...(shownForm ? {} : onLine(notice, place, actions, isOverdue)),
    summary: summaryOf(notice),
    asks: isOpen,
    isOverdue,
  };
}

/** True while it can be answered, or answered otherwise; of a meeting that has taken place a button would only refuse. */
const isAnswerable = ({ about, state, ...notice }: ReminderItem): boolean =>
  state.is === 'open' ||
  (state.is === 'answered' && !(about === 'meeting' && 'isOver' in notice && notice.isOver === true));

/** What one tap does on a line: answers, where that is complete, harmless and can be undone, or undoes or changes it. */
function onLine(
  notice: ReminderItem,
  place: Place,
  actions: readonly Json[],
  isOverdue: boolean,
): Pick<ItemView, 'oneTap' | 'again' | 'stateMore'> {
  const named = (...titles: readonly string[]): Json | undefined => {
    const tap = actions.find(({ title }) => titles.includes(String(title)));
    return (
      tap && {
        ...plain(tap),
        tooltip: `${String(tap['title'])}${whose(notice)}: ${short(leadOf(notice), 60)}`,
      }
    );
  };
  if (notice.state.is === 'open') {
    const tap = isOverdue ? undefined : named('Attending', 'Acknowledge');
    return { oneTap: tap && isNamed(notice, place) ? { ...tap, title: forWhom(notice, tap) } : tap };
  }
  const undo = notice.undoUntil ? { stateMore: undoOnLine(notice) } : {};
  // A deadline that was answered is opened, too: it is still to be done.
  if (notice.about === 'deadline') return { ...undo, oneTap: named('Undo') };
  return { ...undo, again: named('Undo') ?? named('Change') };
}

/** True where the same thing can stand on a card for several agencies; of `/my` all is one agency's, which it names. */
const isNamed = ({ answersFor }: ReminderItem, { view }: Place): boolean =>
  answersFor !== undefined && view !== 'my';

/** On a line: the agency first where it is not the reader's only one, as of another one's silence. */
export const forAgency = (notice: ReminderItem, place: Place, lead: string): string =>
  isNamed(notice, place) ? `${short(agencyName(notice.agency), 50)}: ${lead}` : lead;

/** 'Attending for Youth justice': nobody answers for another agency by a button that reads as their own. */
const forWhom = ({ agency }: ReminderItem, tap: Json): string =>
  `${String(tap['title'])} for ${short(agencyName(agency), 20)}`;

/** ' on behalf of Youth justice', where it is not the reader's only agency. */
const whose = ({ agency, answersFor }: ReminderItem): string =>
  answersFor ? ` ${answersFor === 'Also' ? 'for' : 'on behalf of'} ${short(agencyName(agency), 50)}` : '';

/** On a line, beneath the day or the number: the name, and of a meeting where it is. */
function belowOf(notice: ReminderItem): string {
  const title = short(titleOf(notice), 100);
  const again = askedAgain(notice).map(({ label, text }) => `${label} ${text}`);
  if (notice.about !== 'meeting') return [title, ...again].join('. ');
  const { place } = notice.meeting;
  const where = linkOf(place) ? 'Online' : short(place, 60);
  return [title, where, ...again].filter(Boolean).join('. ');
}

/** Who asked to chase it, while it still asks. */
const askedAgain = ({ askedAgainBy, state }: ReminderItem): ItemView['facts'] =>
  askedAgainBy && state.is === 'open' ? [{ label: 'Asked again by', text: askedAgainBy }] : [];

function formOf(notice: ReminderItem, place: Place, shown: FormShown): readonly Json[] | undefined {
  if (shown.form) return formRows(notice, place, shown.form, shown);
  if (shown.refused) return undefined;
  if (notice.about === 'deadline') return notice.offers.length > 0 ? allAnswers(notice, place) : undefined;
  return notice.state.is === 'answered' ? buttons(answerActions(notice, place)) : undefined;
}

/** A deputy who stands in is told for whom and until when (`product.md`, Acknowledgement). */
const coverFact = ({ covering }: ReminderItem, { today }: Place): ItemView['facts'] =>
  covering
    ? [
        {
          label: 'You cover',
          text: `for ${covering.name}, ${covering.until ? `until ${formatShortDay(covering.until, today)}` : 'until further notice'}`,
        },
      ]
    : [];

function actionsOf(notice: ReminderItem, place: Place): readonly Json[] {
  const answers =
    notice.state.is === 'open'
      ? answerActions(notice, place)
      : isAnswerable(notice)
        ? changeActions(notice, place)
        : [];
  return [...answers, ...inFull(notice, place)];
}

/** An action in full, here and in the tab; a request in the tab; from its own card, a meeting in the tab. */
function inFull(notice: ReminderItem, place: Place): readonly Json[] {
  const { tab, slot } = place;
  if (notice.state.is === 'gone') return [];
  if (notice.about === 'meeting') {
    if (slot !== '') return [];
    const statements = notice.considers?.filter(({ kind }) => kind === 'statement');
    return [
      ...openTab(tab, meetingInList(notice.meeting.ref)),
      ...openConsidered(tab, statements),
      ...inCalendar(notice, place),
    ];
  }
  const { kind, ref } = notice.subject;
  if (kind === 'Request') return [...openTab(tab, requestPage(ref)), ...inCalendar(notice, place)];
  const action = kind === 'Action' ? ref : actionOfDay(ref);
  return [
    ...(action === undefined
      ? []
      : [...wholeAction(notice, action, place), ...openTab(tab, `plan/${action}`)]),
    ...inCalendar(notice, place),
  ];
}

/** From its own card, into one's own calendar, while it is ahead. */
export function inCalendar(notice: ReminderItem, { tab, slot }: Place): readonly Json[] {
  const { state } = notice;
  if (slot !== '' || (state.is !== 'open' && state.is !== 'answered')) return [];
  // What was handed in is due no more, and who sends apologies keeps the time free.
  if (state.is === 'answered' && ['Done', 'Apologies'].includes(state.answered.answer)) return [];
  if (notice.about === 'meeting') {
    return notice.isOver ? [] : addToCalendar(tab, { kind: 'meeting', ref: notice.meeting.ref });
  }
  const { kind, ref } = notice.subject;
  if (notice.overdue || kind === 'Milestone') return [];
  return addToCalendar(tab, { kind: kind === 'Action' ? 'action' : 'request', ref });
}

/** The action's own card in this one's place: what else can be done to it stands there. Not where others read along. */
const wholeAction = (
  { reminder: { key } }: ReminderItem,
  ref: string,
  { view, of, partnership, inChannel }: Place,
): readonly Json[] =>
  inChannel
    ? []
    : [
        showAction(ref, {
          back: backTo({ view, of }, key),
          ...(partnership ? { partnership } : {}),
        }),
      ];
