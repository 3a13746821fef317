import { dayOf, formatDay, formatShortInstant } from '../../domain/day';
import type {
  Answered,
  DeadlineNotice,
  MeetingNotice,
  NoticeState,
  ReminderNotice,
} from '../../domain/notice';
import type { Agency } from '../../domain/partnership';
import { answerActions, changeActions, type Place } from './actions';
import type { Json } from './card';
import type { Banner, ItemView } from './item';
import {
  answeredWords,
  answerWords,
  dueFact,
  extensionWords,
  headingOf,
  linkOf,
  meetingTime,
  summaryOf,
  titleOf,
  toldWords,
} from './notice-words';

/** A reminder in its present state, as one thing on a card. */
export function noticeView(notice: ReminderNotice, place: Place, reopened: boolean): ItemView {
  const open = notice.state.is === 'open' || (reopened && notice.state.is === 'answered' && !isOver(notice));
  const about = notice.about === 'meeting' ? meetingParts(notice) : deadlineParts(notice);
  const actions = actionsOf(notice, open, place, reopened);
  return {
    ...about,
    facts: [...about.facts, ...coverFact(notice)],
    heading: headingOf(notice),
    title: titleOf(notice),
    banner: bannerOf(notice),
    hint: open && !reopened ? about.hint : undefined,
    actions,
    oneTap: open && !reopened ? actions.find(({ style }) => style === 'positive') : undefined,
    spoken: `${headingOf(notice)}: ${titleOf(notice)}. ${stateWords(notice)}`,
    summary: summaryOf(notice),
    asks: notice.state.is === 'open',
  };
}

/** True of a meeting that has taken place: a button on its card would only refuse. */
const isOver = (notice: ReminderNotice): boolean => notice.about === 'meeting' && notice.isOver === true;

/** A deputy who stands in is told for whom and until when (`product.md`, Acknowledgement). */
const coverFact = ({ covering }: ReminderNotice): ItemView['facts'] =>
  covering
    ? [
        {
          label: 'You cover',
          text: `for ${covering.name}, ${covering.until ? `until ${formatDay(covering.until)}` : 'until further notice'}`,
        },
      ]
    : [];

function actionsOf(notice: ReminderNotice, open: boolean, place: Place, reopened: boolean): readonly Json[] {
  if (open) return answerActions(notice, place, reopened);
  return notice.state.is === 'answered' && !isOver(notice) ? changeActions(notice, place) : [];
}

type Parts = Pick<ItemView, 'headingColor' | 'facts' | 'link' | 'warning' | 'hint'>;

function meetingParts(notice: MeetingNotice): Parts {
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
const movedFacts = ({ movedFrom, movedBecause }: MeetingNotice): Parts['facts'] => [
  ...(movedFrom ? [{ label: 'Moved from', text: toldWords(movedFrom) }] : []),
  ...(movedBecause ? [{ label: 'Why', text: movedBecause }] : []),
];

const earlierAnswer = ({ state, response, formerAnswer }: MeetingNotice): string | undefined =>
  state.is === 'open' && formerAnswer
    ? `For the former time your agency answered: ${answerWords(formerAnswer)}. That does not count for the new one: please answer again.`
    : earlierFor(state, response);

const earlierFor = (state: NoticeState, response: MeetingNotice['response']): string | undefined =>
  state.is === 'open' && response
    ? `Your agency answered an earlier reminder: ${answerWords(response)}. Answer again only to change that.`
    : undefined;

function deadlineParts({ subject, agency, overdue, extension, state }: DeadlineNotice): Parts {
  const link = state.is === 'answered' && state.answered.link ? linkOf(state.answered.link) : undefined;
  return {
    headingColor: overdue ? 'Attention' : 'Default',
    facts: [
      dueFact(subject),
      ...(extension ? [{ label: 'More time', text: extensionWords(extension) }] : []),
      { label: 'Number', text: subject.ref },
      ...(subject.finding ? [{ label: 'Finding', text: subject.finding }] : []),
      { label: 'Who is asked', text: (state.is === 'passed-on' && state.to ? state.to : agency).title },
    ],
    link: link && { label: 'Evidence', text: `Open (${link.hostname})`, url: link.href },
    hint: 'Acknowledging says that your agency has seen this. It does not close it.',
  };
}

function bannerOf(notice: ReminderNotice): Banner | undefined {
  const { state } = notice;
  if (state.is === 'open') return undefined;
  const first = { text: stateWords(notice), weight: 'Bolder' as const };
  const more = state.is === 'answered' ? saidWith(state.answered) : [];
  return {
    style: isGood(state) ? 'good' : 'emphasis',
    lines: [first, ...more.map((text) => ({ text, weight: 'Default' as const }))],
  };
}

/** A call for help that nobody has taken on is not good news. */
const isGood = (state: NoticeState): boolean =>
  state.is === 'answered' && (state.answered.answer !== 'NeedHelp' || state.answered.helper !== undefined);

/** What was typed with an answer, and who has taken on the help that was asked for. */
const saidWith = ({ note, helper }: Answered): readonly string[] => [
  ...(note ? [`“${note}”`] : []),
  ...(helper ? [`${helper.name} is on it, since ${formatShortInstant(helper.at)}`] : []),
];

const CLOSED: Record<Exclude<NoticeState['is'], 'open' | 'answered' | 'passed-on'>, string> = {
  superseded: 'A later reminder of this has been sent. Answer that one instead.',
  cancelled: 'This has been cancelled. You do not need to answer.',
  over: 'This meeting has taken place. Nothing is asked any more.',
  settled: 'This has been handed in. You do not need to answer.',
  undated: 'No due date is set for this any more. You do not need to answer.',
  gone: 'This is no longer in the partnership’s list. You do not need to answer.',
};

/** Whose it is now, for the agency that was asked before; of a colleague who took over, only that somebody did. */
function passedOnWords({ agency, reminder }: ReminderNotice, to: Agency | undefined): string {
  if (!to) {
    return reminder.ended === 'Person'
      ? `Somebody else answers for ${agency.title} now. Nothing is asked of you any more.`
      : `${agency.title} is not asked any more. You do not need to answer.`;
  }
  const does = reminder.kind === 'Action' ? 'leads it now' : 'is asked for it now';
  return `${to.title} ${does}. Nothing is asked of ${agency.title} any more.`;
}

/** What became of the notice, or what is asked. */
export function stateWords(notice: ReminderNotice): string {
  const { state } = notice;
  if (state.is === 'answered') return answeredWords(notice, state.answered);
  if (state.is === 'passed-on') return passedOnWords(notice, state.to);
  if (state.is !== 'open') return CLOSED[state.is];
  return notice.about === 'meeting'
    ? 'Please say whether your agency will attend.'
    : 'Please say how it stands.';
}
