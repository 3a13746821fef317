import { dayOf, formatDay, formatShortInstant } from '../../../domain/calendar/day';
import { answerActions, changeActions } from './answer-actions';
import type { Json } from '../drawing/card';
import { allAnswers } from './deadline-actions';
import { buttons, plain } from '../drawing/parts/buttons';
import { formRows, type FormShown } from './forms';
import type { Banner, ItemView } from '../drawing/item-view';
import type { Place } from './place';
import { headingOf, leadOf } from './notice-lead';
import {
  answeredWords,
  answerWords,
  dueFact,
  extensionWords,
  linkOf,
  meetingTime,
  summaryOf,
  titleOf,
  toldWords,
} from './words';
import { short } from '../drawing/size';
import type { DeadlineReminderItem } from '../../../domain/deadlines/reminder-item';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';
import type { Agency } from '../../../domain/partnership';
import type { Answered, ItemState } from '../../../domain/sending/card-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/** A reminder in its present state, as one thing on a card; `form` shows its form, or all answers of an answered one. */
export function noticeView(notice: ReminderItem, place: Place, form?: FormShown): ItemView {
  const isOpen = notice.state.is === 'open';
  const about = notice.about === 'meeting' ? meetingParts(notice) : deadlineParts(notice);
  const isOverdue = notice.about === 'deadline' && notice.overdue;
  const answers = isOpen || (notice.state.is === 'answered' && !isOver(notice));
  const shownForm = form && answers ? formOf(notice, place, form) : undefined;
  const actions = shownForm ? [] : actionsOf(notice, place);
  return {
    ...about,
    facts: [...about.facts, ...coverFact(notice)],
    heading: headingOf(notice),
    lead: leadOf(notice),
    below: belowOf(notice),
    title: titleOf(notice),
    banner: bannerOf(notice),
    hint: isOpen && !shownForm ? about.hint : undefined,
    actions,
    ...(shownForm ? { form: shownForm } : {}),
    oneTap: isOpen && !shownForm && !isOverdue ? oneTapOf(actions, notice) : undefined,
    summary: summaryOf(notice),
    asks: isOpen,
    isOverdue,
  };
}

/** True of a meeting that has taken place: a button on its card would only refuse. */
const isOver = (notice: ReminderItem): boolean => notice.about === 'meeting' && notice.isOver === true;

/** On a line, beneath the day or the number: the name, and of a meeting where it is. */
function belowOf(notice: ReminderItem): string {
  const title = short(titleOf(notice), 100);
  if (notice.about !== 'meeting') return title;
  const { place } = notice.meeting;
  const where = linkOf(place) ? 'Online' : short(place, 60);
  return [title, where].filter(Boolean).join('. ');
}

/** What one tap answers from a line: complete, harmless, and can be changed. */
function oneTapOf(actions: readonly Json[], notice: ReminderItem): Json | undefined {
  const tap = actions.find(({ title }) => title === 'Attending' || title === 'Acknowledge');
  if (!tap) return undefined;
  return { ...plain(tap), tooltip: `${String(tap['title'])}: ${short(leadOf(notice), 60)}` };
}

function formOf(notice: ReminderItem, place: Place, shown: FormShown): readonly Json[] | undefined {
  if (shown.form) return formRows(notice, place, shown.form, shown);
  if (notice.about === 'deadline') return notice.offers.length > 0 ? allAnswers(notice, place) : undefined;
  return notice.state.is === 'answered' ? buttons(answerActions(notice, place)) : undefined;
}

/** A deputy who stands in is told for whom and until when (`product.md`, Acknowledgement). */
const coverFact = ({ covering }: ReminderItem): ItemView['facts'] =>
  covering
    ? [
        {
          label: 'You cover',
          text: `for ${covering.name}, ${covering.until ? `until ${formatDay(covering.until)}` : 'until further notice'}`,
        },
      ]
    : [];

function actionsOf(notice: ReminderItem, place: Place): readonly Json[] {
  if (notice.state.is === 'open') return answerActions(notice, place);
  return notice.state.is === 'answered' && !isOver(notice) ? changeActions(notice, place) : [];
}

type Parts = Pick<ItemView, 'headingColor' | 'facts' | 'link' | 'warning' | 'hint'>;

function meetingParts(notice: MeetingReminderItem): Parts {
  const { meeting, bankHoliday, agency, state } = notice;
  const link = linkOf(meeting.place);
  const isOn = state.is !== 'cancelled' && state.is !== 'gone' && !notice.isOver;
  return {
    headingColor: 'Default',
    facts: [
      {
        label: 'When',
        text: state.is === 'gone' ? formatDay(dayOf(meeting.startsAt)) : meetingTime(meeting),
      },
      ...movedFacts(notice),
      ...(link || !meeting.place ? [] : [{ label: 'Where', text: meeting.place }]),
      ...(state.is === 'passed-on' ? [] : [{ label: 'Who is asked', text: agency.title }]),
    ],
    link:
      link && isOn ? { label: 'Where', text: `Join online (${link.hostname})`, url: link.href } : undefined,
    warning:
      bankHoliday &&
      `That day is a bank holiday (${bankHoliday}). Check with your coordinator that it stands.`,
    hint: earlierAnswer(notice),
  };
}

/** A meeting that was moved since the reminder went out: from when, and why. */
const movedFacts = ({ movedFrom, movedBecause }: MeetingReminderItem): Parts['facts'] => [
  ...(movedFrom ? [{ label: 'Moved from', text: toldWords(movedFrom) }] : []),
  ...(movedBecause ? [{ label: 'Why', text: movedBecause }] : []),
];

const earlierAnswer = ({ state, response, formerAnswer }: MeetingReminderItem): string | undefined =>
  state.is === 'open' && formerAnswer
    ? `For the former time your agency answered: ${answerWords(formerAnswer)}. That does not count for the new one: please answer again.`
    : earlierFor(state, response);

const earlierFor = (state: ItemState, response: MeetingReminderItem['response']): string | undefined =>
  state.is === 'open' && response
    ? `Your agency answered an earlier reminder: ${answerWords(response)}. Answer again only to change that.`
    : undefined;

function deadlineParts(notice: DeadlineReminderItem): Parts {
  const { subject, agency, overdue, extension, state } = notice;
  const link = state.is === 'answered' && state.answered.link ? linkOf(state.answered.link) : undefined;
  return {
    headingColor: overdue ? 'Attention' : 'Default',
    facts: [
      dueFact(subject),
      ...(extension ? [{ label: 'More time', text: extensionWords(extension) }] : []),
      ...(headingOf(notice).startsWith(`${subject.ref} `) ? [] : [{ label: 'Number', text: subject.ref }]),
      ...(subject.finding ? [{ label: 'Finding', text: subject.finding }] : []),
      { label: 'Who is asked', text: (state.is === 'passed-on' && state.to ? state.to : agency).title },
    ],
    link: link && { label: 'Evidence', text: `Open (${link.hostname})`, url: link.href },
  };
}

function bannerOf(notice: ReminderItem): Banner | undefined {
  const { state } = notice;
  if (state.is === 'open') return undefined;
  const first = { text: signed(notice), weight: 'Bolder' as const };
  const more = state.is === 'answered' ? saidWith(state.answered) : [];
  return {
    style: isGood(state) ? 'good' : 'emphasis',
    lines: [first, ...more.map((text) => ({ text, weight: 'Default' as const }))],
  };
}

/** What became of it, with the sign that says as much as the colour. */
const signed = (notice: ReminderItem): string =>
  isGood(notice.state) ? `✓ ${stateWords(notice)}` : stateWords(notice);

/** A call for help that nobody has taken on is not good news. */
const isGood = (state: ItemState): boolean =>
  state.is === 'answered' && (state.answered.answer !== 'NeedHelp' || state.answered.helper !== undefined);

/** What was typed with an answer, and who has taken on the help that was asked for. */
const saidWith = ({ note, helper }: Answered): readonly string[] => [
  ...(note ? [`“${note}”`] : []),
  ...(helper ? [`${helper.name} is on it, since ${formatShortInstant(helper.at)}`] : []),
];

const CLOSED: Record<Exclude<ItemState['is'], 'open' | 'answered' | 'passed-on'>, string> = {
  superseded: 'A later reminder of this has been sent. Answer that one instead.',
  cancelled: 'This has been cancelled. You do not need to answer.',
  over: 'This meeting has already taken place. Ask your coordinator to record who attended. Nothing is asked any more.',
  settled: 'This has been handed in. You do not need to answer.',
  undated: 'No due date is set for this any more. You do not need to answer.',
  gone: 'This is no longer in the partnership’s list. You do not need to answer.',
};

/** Whose it is now, for the agency that was asked before; of a colleague who took over, only that somebody did. */
function passedOnWords({ agency, reminder }: ReminderItem, to: Agency | undefined): string {
  if (!to) {
    return reminder.ended === 'Person'
      ? `Somebody else answers for ${agency.title} now. Nothing is asked of you any more.`
      : `${agency.title} is not asked any more. You do not need to answer.`;
  }
  const does = reminder.kind === 'Action' ? 'leads it now' : 'is asked for it now';
  return `${to.title} ${does}. Nothing is asked of ${agency.title} any more.`;
}

/** What became of the notice, or what is asked. */
export function stateWords(notice: ReminderItem): string {
  const { state } = notice;
  if (state.is === 'answered') {
    const isSeen = notice.about === 'deadline' && state.answered.answer === 'Acknowledged';
    return `${answeredWords(notice, state.answered)}${isSeen && notice.offers.length > 0 ? '. Still to do.' : ''}`;
  }
  if (state.is === 'passed-on') return passedOnWords(notice, state.to);
  if (state.is !== 'open') return CLOSED[state.is];
  return notice.about === 'meeting'
    ? 'Please say whether your agency will attend.'
    : 'Please say how it stands.';
}
