import { dayOf, formatShortDay } from '../../../domain/calendar/day';
import type { DeadlineReminderItem, NoteShown } from '../../../domain/deadlines/reminder-item';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';
import type { Finding } from '../../../domain/partnership';
import { agencyName } from '../../../domain/people/names';
import type { ItemState } from '../../../domain/sending/card-item';
import type { ItemView } from '../drawing/item-view';
import type { Fact } from '../drawing/parts/text';
import { headingOf, lacksItsEnd } from './notice-lead';
import type { Place } from './place';
import {
  answerWords,
  consideredFacts,
  dueFact,
  extensionWords,
  linkOf,
  meetingTime,
  toldWords,
} from './words';

type Parts = Pick<ItemView, 'headingColor' | 'facts' | 'link' | 'warning' | 'hint'>;

/** What is known of what a reminder is about: none that its heading says already (`design/cards`, Facts). */
export const partsOf = (notice: ReminderItem, place: Place): Parts =>
  notice.about === 'meeting' ? meetingParts(notice, place) : deadlineParts(notice, place);

function meetingParts(notice: MeetingReminderItem, { today }: Place): Parts {
  const { meeting, bankHoliday, agency, state, coming, considers } = notice;
  const link = linkOf(meeting.place);
  const isOn = state.is !== 'cancelled' && state.is !== 'gone' && !notice.isOver;
  const howMany =
    coming && isOn && coming.attend > 0
      ? `. ${coming.attend} of ${coming.agencies} agencies are coming so far`
      : '';
  return {
    headingColor: 'Default',
    facts: [
      ...(state.is === 'passed-on' || (state.is !== 'gone' && lacksItsEnd(notice, today))
        ? [{ label: 'When', text: meetingTime(meeting, today) }]
        : []),
      ...movedFacts(notice, today),
      ...(link || !meeting.place ? [] : [{ label: 'Where', text: meeting.place }]),
      ...(isOn && state.is !== 'passed-on' ? consideredFacts(considers) : []),
      ...(state.is === 'passed-on' ? [] : [{ label: 'For', text: `${agencyName(agency)}${howMany}` }]),
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
const movedFacts = (
  { movedFrom, movedBecause }: MeetingReminderItem,
  today: Place['today'],
): readonly Fact[] => [
  ...(movedFrom ? [{ label: 'Moved from', text: toldWords(movedFrom, today) }] : []),
  ...(movedBecause ? [{ label: 'Why', text: `“${movedBecause}”` }] : []),
];

const earlierAnswer = ({ state, response, formerAnswer }: MeetingReminderItem): string | undefined =>
  state.is === 'open' && formerAnswer
    ? `For the former time your agency answered: ${answerWords(formerAnswer)}. That does not count for the new one: please answer again.`
    : earlierFor(state, response);

const earlierFor = (state: ItemState, response: MeetingReminderItem['response']): string | undefined =>
  state.is === 'open' && response
    ? `Your agency answered an earlier reminder: ${answerWords(response)}. Answer again only to change that.`
    : undefined;

function deadlineParts(notice: DeadlineReminderItem, { today }: Place): Parts {
  const { subject, overdue, extension, state, lastNote } = notice;
  const { finding, kind, ref } = subject;
  const link = state.is === 'answered' && state.answered.link ? linkOf(state.answered.link) : undefined;
  const isNamed = kind === 'Milestone' || headingOf(notice, today).startsWith(`${ref} `);
  const due = dueFact(subject, today);
  return {
    headingColor: overdue ? 'Attention' : 'Default',
    facts: [
      ...(isNamed ? [] : [{ label: 'Number', text: ref }]),
      ...(finding ? [{ label: 'Why', text: findingWords(finding) }] : []),
      ...(state.is === 'undated' || state.is === 'gone'
        ? []
        : [{ ...due, text: [due.text, ...whose(notice)].join('. ') }]),
      ...(extension ? [{ label: 'More time', text: extensionWords(extension, today) }] : []),
      ...(lastNote ? [{ label: 'Last note', text: noteWords(lastNote, today) }] : []),
    ],
    link: link && { label: 'Evidence', text: `Open (${link.hostname})`, url: link.href },
  };
}

/** Who leads an action, or what else is due, and from whom. Of what was passed on the card says it. */
function whose({ subject: { kind, atMeeting }, agency, state }: DeadlineReminderItem): readonly string[] {
  if (state.is === 'passed-on') return [];
  const name = agencyName(agency);
  if (kind === 'Action') return [`${name} leads`];
  if (kind !== 'Request') return [];
  return [
    atMeeting
      ? `Asked of ${name} at a meeting of the partnership`
      : `Annex A request (information for the inspectors), asked of ${name}`,
  ];
}

const FINDING_WORDS: Record<Finding['kind'], string> = {
  Priority: 'for priority action',
  Improvement: 'to improve',
  Strength: 'a strength',
};

/** 'Finding 3, to improve: “Schools do not know whom in the police to tell”'. */
export const findingWords = ({ ref, kind, title }: Pick<Finding, 'ref' | 'kind' | 'title'>): string =>
  `Finding ${ref}, ${FINDING_WORDS[kind]}: “${title}”`;

/** '“Rota with health agreed.” Tom Hallett, Tue 3 Nov'. */
const noteWords = ({ text, byName, at }: NoteShown, today: Place['today']): string =>
  `“${text}” ${byName}, ${formatShortDay(dayOf(at), today)}`;
