import type { ToldState } from '../../../domain/meetings/told';
import { answerActions, changeActions } from './answer-actions';
import type { Json } from '../drawing/card';
import { addToCalendar, execute } from '../drawing/parts/action';
import type { FormShown } from './forms';
import { forAgency, inCalendar, noticeView } from './reminder';
import { formerNewsView } from './former-meeting-news';
import { linkOf, meetingTime, toldWords } from './words';
import { short } from '../drawing/size';
import type { ItemView } from '../drawing/item-view';
import { DATA_VERSION, placeData, type Place } from './place';
import { agencyName } from '../../../domain/people/names';
import type { Meeting } from '../../../domain/partnership';
import type { MeetingNewsItem } from '../../../domain/meetings/change-news';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';

/** A meeting that was moved, cancelled or put on again, as it is now, with the buttons that answer for its new time. */
export function meetingNewsView(item: MeetingNewsItem, place: Place, form?: FormShown): ItemView {
  const { meeting, message } = item;
  if (!meeting) return goneView(message.title);
  if (item.said !== undefined) return formerNewsView(item, item.said, meeting, place);
  const heading = headingOf(meeting, item.was);
  const isOff = meeting.status === 'Cancelled';
  const asks = isAsking(item);
  const link = linkOf(meeting.place);
  const asked = item.notice && noticeView(item.notice, place, form);
  return {
    heading,
    headingColor: 'Attention',
    lead: item.notice
      ? forAgency(item.notice, place, leadOf(meeting, item.was, place))
      : leadOf(meeting, item.was, place),
    below: belowOf(item, place),
    title: meeting.title,
    facts: [
      ...(item.notice?.answersFor ? [{ label: 'For', text: agencyName(item.notice.agency) }] : []),
      ...(isOff ? [{ label: 'Was to be', text: meetingTime(meeting, place.today) }] : []),
      ...(isOff
        ? []
        : [{ label: 'Now', text: meetingTime(meeting, place.today) }, ...wasFact(item.was, place)]),
      ...(item.reason ? [{ label: 'Why', text: `“${item.reason}”` }] : []),
      ...(item.byName ? [{ label: isOff ? 'Cancelled by' : 'Changed by', text: item.byName }] : []),
      ...(isOff || link || !meeting.place ? [] : [{ label: 'Where', text: meeting.place }]),
    ],
    ...(link && !isOff
      ? { link: { label: 'Where', text: `Join online (${link.hostname})`, url: link.href } }
      : {}),
    ...(asked?.warning && !isOff ? { warning: asked.warning } : {}),
    banner: bannerOf(item, asked),
    hint: hintOf(item, asks) ?? (asked?.banner && !item.isReplaced ? asked.hint : undefined),
    actions: [...actionsOf(item, place, asks), ...newTimeInCalendar(item, place)],
    ...(asked?.form && !item.isReplaced && !item.isAskedBeside ? { form: asked.form } : {}),
    summary: isOff ? 'A meeting was cancelled' : 'A meeting was changed',
    asks,
  };
}

/** The news and the reminder that went out with it, as one thing: what was changed and why, and the reminder's asking. */
export function askingNewsView(
  item: MeetingNewsItem,
  notice: MeetingReminderItem,
  place: Place,
  form?: FormShown,
): ItemView {
  const { heading, headingColor, lead, below, title, facts, summary } = meetingNewsView(item, place);
  const asked = noticeView(notice, place, form);
  const hint = asked.hint ?? (asked.asks && !asked.form ? askingHint(item) : undefined);
  const ofReminder = asked.facts.filter(({ label }) => OF_REMINDER.includes(label));
  return {
    ...{ ...asked, heading, headingColor, title, summary, hint },
    ...{ lead, below, facts: [...facts.filter(({ label }) => !OF_REMINDER.includes(label)), ...ofReminder] },
  };
}

/** What the reminder says that its news does not. */
const OF_REMINDER: readonly string[] = ['Asked again by', 'For', 'You cover'];

function headingOf({ status, startsAt }: Meeting, was: ToldState | undefined): string {
  if (status === 'Cancelled') return 'Meeting cancelled';
  if (was === 'Cancelled') return 'Meeting is on again';
  if (was === undefined) return 'Meeting changed';
  return was === startsAt ? 'Meeting at its former time again' : 'Meeting moved';
}

/** On a line: when it is now, and what became of it. */
const leadOf = (meeting: Meeting, was: ToldState | undefined, { today }: Place): string =>
  `${meetingTime(meeting, today)}: ${headingOf(meeting, was).replace(/^Meeting (is )?/, '')}`;

/** On a line, beneath that: the name, when it was to be and why that was changed. */
const belowOf = ({ meeting, was, reason }: MeetingNewsItem, { today }: Place): string =>
  [
    meeting ? short(meeting.title, 70) : '',
    ...(meeting?.status === 'Cancelled' ? [] : wasFact(was, { today }).map(({ text }) => `Before: ${text}`)),
    ...(reason ? [`“${short(reason, 60)}”`] : []),
  ].join('. ');

const wasFact = (was: ToldState | undefined, { today }: Pick<Place, 'today'>): ItemView['facts'] =>
  was === undefined
    ? []
    : [{ label: 'Before', text: was === 'Cancelled' ? 'cancelled' : toldWords(was, today) }];

/** True while the agency is to answer for the time as it now is, and nowhere else on the card or after it. */
const isAsking = ({ notice, isReplaced, isAskedBeside }: MeetingNewsItem): boolean =>
  notice?.state.is === 'open' && !isReplaced && !isAskedBeside;

function bannerOf(item: MeetingNewsItem, asked: ItemView | undefined): ItemView['banner'] {
  if (item.meeting?.status === 'Cancelled') return plain('You do not need to come or to answer.');
  const { notice } = item;
  const says = notice?.state.is === 'answered' || notice?.state.is === 'over';
  return says && !item.isAskedBeside ? asked?.banner : undefined;
}

const plain = (text: string): ItemView['banner'] => ({
  style: 'emphasis',
  lines: [{ text, weight: 'Bolder' }],
});

const FORMER_ANSWER = 'An answer for the former time does not count. Please answer for the new one.';

function hintOf(
  { notice, isAskedBeside, isReplaced, was }: MeetingNewsItem,
  asks: boolean,
): string | undefined {
  if (notice?.state.is !== 'open' || isReplaced) return undefined;
  if (isAskedBeside) return 'The reminder on this card asks whether your agency will attend.';
  return asks ? askingHint({ was }) : undefined;
}

const askingHint = ({ was }: Pick<MeetingNewsItem, 'was'>): string =>
  was === 'Cancelled' ? 'Please say whether your agency will attend.' : FORMER_ANSWER;

function actionsOf(item: MeetingNewsItem, place: Place, asks: boolean): readonly Json[] {
  const { notice, message, isReplaced, isAskedBeside } = item;
  if (!notice || notice.isOver || isReplaced || isAskedBeside) return [];
  if (asks) return answerActions(notice, place);
  if (notice.state.is !== 'answered') return [];
  const [undo] = notice.undoUntil ? changeActions(notice, place) : [];
  const data = { v: DATA_VERSION, messageKey: message.key, agency: message.agencyCode, ...placeData(place) };
  const change = execute({
    title: 'Change',
    tooltip: 'Change the answer',
    verb: 'meeting.reanswer',
    data,
  });
  return [...(undo ? [undo] : []), change];
}

/** The time as it now is, into one's own calendar: from the newest card of whoever may come. */
function newTimeInCalendar(
  { meeting, notice, isReplaced, isOver }: MeetingNewsItem,
  place: Place,
): readonly Json[] {
  if (!meeting || meeting.status === 'Cancelled' || isReplaced || isOver) return [];
  if (notice) return inCalendar(notice, place);
  return place.slot === '' ? addToCalendar(place.tab, { kind: 'meeting', ref: meeting.ref }) : [];
}

const goneView = (title: string): ItemView => ({
  heading: 'Meeting no longer in the list',
  headingColor: 'Default',
  title,
  facts: [],
  banner: plain('This is no longer in the partnership’s list. You do not need to answer.'),
  actions: [],
  summary: 'A meeting was changed',
  asks: false,
});
