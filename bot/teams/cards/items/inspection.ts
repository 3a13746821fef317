import { counted } from '../../../domain/basics/words';
import { addDays, formatDay, formatShortDay, formatTime, type Day } from '../../../domain/calendar/day';
import type { AskedLine, Countdown } from '../../../domain/inspection/countdown';
import type { InspectionItem } from '../../../domain/inspection/item';
import type { DiaryEntry, Inspection } from '../../../domain/partnership';
import type { Json, TabAddress } from '../drawing/card';
import { execute, inspectionPage, openLine, requestPage, tryAction } from '../drawing/parts/action';
import type { Banner, ItemView } from '../drawing/item-view';
import type { Line } from '../drawing/page';
import { cut, short } from '../drawing/size';
import { DATA_VERSION, type Place } from './place';

/** How many lines of each list stand on a card. */
const MOST_LINES = 4;

/** An inspection, or a dry run, on a card: that it was opened, or what this day asks. */
export function inspectionView(item: InspectionItem, place: Place): ItemView {
  const { today } = place;
  const { inspection, countdown, kind, isOfAll } = item;
  const isOpened = kind === 'InspectionOpened';
  const asked = countdown ? countdown.late.length + countdown.dueToday.length : 0;
  return {
    heading: headingOf(item, asked),
    headingColor: 'Default',
    below: [short(inspection?.title ?? item.message.title, 100), ...unsetOnLine(item)].join('. '),
    ...(inspection?.exercise ? { mark: EXERCISE_MARK, above: IS_EXERCISE } : {}),
    title: inspection?.theme ?? item.message.title,
    says: countdown
      ? [isOpened ? calledWords(inspection, today, countdown) : dayWords(countdown)]
      : item.outcome
        ? endedWords(item.outcome, inspection)
        : [],
    facts:
      isOpened && inspection && countdown ? [...whoInspects(item), ...fieldworkFact(inspection, today)] : [],
    ...(countdown ? {} : { banner: OVER }),
    ...(countdown ? { sections: inTurn(diarySections(item, place), listsOf(item, countdown, place)) } : {}),
    ...(countdown ? { hint: hintOf(item) } : {}),
    actions: [
      ...(isOfAll || !countdown ? [] : [tryAction({ title: 'Requests', says: 'my' })]),
      tryAction({ title: 'Timetable', says: 'inspection' }),
    ],
    summary: summaryOf(item, asked),
    asks: false,
    ...(countdown && countdown.late.length > 0 ? { isOverdue: true } : {}),
  };
}

/** On a line of a morning with several things: which requests have no day, or nobody to ask, as its lists are folded away. */
const unsetOnLine = ({ kind, countdown }: InspectionItem): readonly string[] =>
  kind === 'InspectionDay' && countdown
    ? [...numbersOf('No due day', countdown.undated), ...numbersOf('Nobody to ask', countdown.unowned)]
    : [];

function numbersOf(what: string, lines: readonly AskedLine[]): readonly string[] {
  if (lines.length === 0) return [];
  const { shown, rest } = cut(lines, MOST_LINES);
  const numbers = shown.map(({ number }) => number).join(', ');
  return [`${what}: ${numbers}${rest ? ` and ${lines.length - shown.length} more` : ''}`];
}

const LATE = 'Late';
const DUE_TODAY = 'Due today';

/** What is late and due today, then the day's note and who is where, then what is to come. */
const inTurn = <S extends { readonly title: string }>(
  diary: readonly S[],
  lists: readonly S[],
): readonly S[] => {
  const isNow = ({ title }: S): boolean => title === LATE || title === DUE_TODAY;
  return [...lists.filter(isNow), ...diary, ...lists.filter((one) => !isNow(one))];
};

/** The note alone tells no lists: they came in the morning. */
const listsOf = ({ kind, isOfAll }: InspectionItem, countdown: Countdown, place: Place) =>
  kind === 'InspectionNote'
    ? []
    : sectionsOf(countdown, {
        isOfAll,
        isWhole: kind === 'InspectionOpened',
        tab: place.tab,
        button: isOfAll || place.inChannel ? undefined : providing(place),
      });

/** The button that marks a request of the reader's agency as provided. */
const providing =
  ({ partnership }: Place) =>
  ({ ref, number, agencyCode }: AskedLine): Json =>
    execute({
      title: 'Provided',
      tooltip: `${number} is provided`,
      verb: 'request.provide',
      data: { v: DATA_VERSION, ref, agency: agencyCode, ...(partnership ? { partnership } : {}) },
    });

/** The day's note, who is where, and how many case audits are done. */
function diarySections({ kind, sessions, note, audits, message }: InspectionItem, { tab }: Place) {
  const said: readonly Line[] = note
    ? [{ lead: `${note.byName}:`, text: ` “${short(note.text, 500)}”` }]
    : [];
  if (kind === 'InspectionNote') return [{ title: 'Note to all', lines: said }];
  if (kind === 'InspectionOpened') return [];
  const { shown, rest } = cut(sessions, MOST_LINES);
  const where: readonly Line[] = [
    ...shown.map((session) => sessionLine(session, message.about, tab)),
    ...(rest ? [{ text: `and ${sessions.length - shown.length} more, in the tab.` }] : []),
  ];
  return [
    ...(note ? [{ title: 'Note to all', lines: said }] : []),
    ...(where.length > 0 ? [{ title: 'Who is where today', lines: where }] : []),
    ...(audits
      ? [{ title: 'Case audits', lines: [{ text: `${audits.done} of ${audits.asked} done.` }] }]
      : []),
  ];
}

/** 'Today, 2pm to 3pm. Inspectors meet front-door managers, Town hall. Stephen Addy', with the page where it stands. */
function sessionLine(
  { from, until, title, place, people }: DiaryEntry,
  inspectionRef: string,
  tab: TabAddress | undefined,
): Line {
  const hours = [from, until].flatMap((one) => (one ? [formatTime(one)] : [])).join(' to ');
  const rest = [place, people].filter(Boolean);
  return {
    lead: `${hours || title}.`,
    text: ` ${(hours ? [title, ...rest] : rest).join('. ')}`,
    actions: openLine(tab, inspectionPage(inspectionRef), short(title, 60)),
  };
}

function headingOf({ inspection, kind, countdown }: InspectionItem, asked: number): string {
  const what = inspection?.exercise ? 'Exercise' : 'Inspection';
  if (!countdown) return `${what}: it is over`;
  if (kind === 'InspectionNote' && countdown.beginsOn) return `${what}: a note to all`;
  if (kind === 'InspectionNote') return `${what} day ${countdown.day}: a note to all`;
  if (countdown.beginsOn) return beginsWords(what, countdown.beginsOn, countdown.today);
  if (kind === 'InspectionDay')
    return `${what} day ${countdown.day} of ${countdown.of}: ${asked === 0 ? 'nothing' : asked} today`;
  return inspection?.exercise ? 'Exercise: an inspection begins' : 'The inspection has been announced';
}

/** 'Exercise begins on Mon 7 Dec', before the day of its call. */
export const beginsWords = (what: string, on: Day, today: Day): string =>
  `${what} begins on ${formatShortDay(on, today)}`;

/** '7 of 10 requests were provided. The letter comes in about six weeks.' */
const endedWords = (
  { provided, asked }: NonNullable<InspectionItem['outcome']>,
  inspection: Inspection | undefined,
): readonly string[] =>
  [
    asked === 0
      ? ''
      : `${provided} of ${counted(asked, 'request')} ${provided === 1 ? 'was' : 'were'} provided.`,
    inspection?.exercise
      ? 'This was an exercise. Nothing of it is in the plan.'
      : 'The letter and the statement of action follow.',
  ].filter((one) => one !== '');

const calledWords = (
  inspection: Inspection | undefined,
  today: Day | undefined,
  { beginsOn }: Countdown,
): string => {
  const { notifiedOn, exercise } = inspection ?? {};
  if (!notifiedOn) return '';
  const day = formatShortDay(notifiedOn, today);
  const on = notifiedOn === today ? `today, ${day}` : `on ${day}`;
  return `The ${exercise ? 'practice call' : 'call'} ${beginsOn ? 'comes' : 'came'} ${on}.`;
};

/** 'Wednesday 13 January 2027. Fieldwork begins in 8 working days. 1 of 7 requests is provided.' */
function dayWords({ today, untilFieldwork, provided, asked }: Countdown): string {
  const fieldwork =
    untilFieldwork > 0
      ? `Fieldwork begins in ${counted(untilFieldwork, 'working day')}.`
      : 'The inspectors are on site.';
  return `${formatDay(today)}. ${fieldwork} ${provided} of ${counted(asked, 'request')} provided.`;
}

const whoInspects = ({ inspectorates = [] }: InspectionItem) =>
  inspectorates.length > 0 ? [{ label: 'Who inspects', text: inspectorates.join(', ') }] : [];

/** When the inspectors are on site, said to be an estimate while it is one. */
export function fieldworkFact(
  { fieldworkFrom: from, fieldworkTo: to, fieldworkEstimated, exercise }: Inspection,
  today?: Day,
): readonly { readonly label: string; readonly text: string }[] {
  if (!from || !to) return [];
  const days = `${formatShortDay(from, today)} to ${formatShortDay(to, today)}`;
  const label = exercise ? 'Practice fieldwork' : 'Fieldwork';
  const isOpen = fieldworkEstimated && !exercise;
  return [{ label, text: isOpen ? `${days}, an estimate until the inspectors say` : days }];
}

const OVER: Banner = {
  style: 'emphasis',
  lines: [{ text: 'Nothing of it is asked any more.', weight: 'Bolder' }],
};

/** Stands beside the marking of every card of a dry run. */
export const EXERCISE_MARK = 'EXERCISE';

/** Said first of all, so that nobody takes practice for the real thing. */
const IS_EXERCISE: Banner = {
  style: 'warning',
  lines: [
    {
      lead: '! This is an exercise.',
      text: ' No inspection has been announced. Nothing you answer changes the plan.',
      weight: 'Default',
    },
  ],
};

/** How the lists of a countdown are shown. */
interface Listing {
  /** Of all agencies: each line names its own. */
  readonly isOfAll: boolean;
  /** Also what is due later, as on the first card, by which people plan. */
  readonly isWhole?: boolean;
  /** Where each request opens; nowhere while the tab's address is not known. */
  readonly tab: TabAddress | undefined;
  /** What can be done at once to what is late or due today. */
  readonly button?: ((line: AskedLine) => Json) | undefined;
}

/** 'tomorrow', or the day that is the next to work on. */
export const nextWords = ({ today, nextOn }: Countdown): string =>
  nextOn === addDays(today, 1) ? 'tomorrow' : `by ${formatShortDay(nextOn, today)}`;

/** What is late, due today and on the next working day, and what nobody has given a day; each request with the way to its page. */
export function sectionsOf(
  countdown: Countdown,
  { isOfAll, isWhole, tab, button }: Listing,
): readonly { readonly title: string; readonly lines: readonly Line[] }[] {
  const { late, dueToday, dueNext, later, undated, unowned, today } = countdown;
  const until = isOfAll
    ? 'The coordinator sets the days with “inspection days”.'
    : 'Ask the coordinator by when.';
  const lists: readonly (readonly [string, readonly AskedLine[], string?])[] = [
    [LATE, late],
    [DUE_TODAY, dueToday],
    [`Due ${nextWords(countdown)}`, dueNext],
    ['Due later', isWhole ? later : []],
    ['No due day yet', undated, until],
    ['Nobody to ask', unowned, 'A coordinator names somebody of the agency in the tab, under People.'],
  ];
  return lists.flatMap(([title, all, says]) => {
    if (all.length === 0) return [];
    const { shown, rest } = cut(all, MOST_LINES);
    const isNow = all === late || all === dueToday;
    const lines: readonly Line[] = shown.map((one) => ({
      ...lineOf(one, isOfAll, all === later ? today : undefined),
      actions: [
        ...(button && isNow ? [button(one)] : []),
        ...openLine(tab, requestPage(one.ref), one.number),
      ],
    }));
    const left = rest ? `and ${all.length - shown.length} more.` : '';
    const more = [left, says].filter(Boolean).join(' ');
    return [{ title, lines: [...lines, ...(more ? [{ text: more }] : [])] }];
  });
}

/** One request; with its day where that is to be said, as the days of a list differ. */
function lineOf({ number, title, agency, dueOn, late }: AskedLine, isOfAll: boolean, today?: Day): Line {
  const whose = isOfAll ? `${agency}: ` : '';
  const overdue = late > 0 ? ` is ${counted(late, 'working day')} overdue` : '';
  const due = today && dueOn ? `, due ${formatShortDay(dueOn, today)}` : '';
  return { lead: `${number}${overdue}${due}.`, isUrgent: late > 0, text: ` ${whose}${short(title, 100)}` };
}

function hintOf({ coordinator, kind, countdown }: InspectionItem): string {
  const { personName, phone } = coordinator ?? {};
  const who = personName ? `${personName} coordinates${phone ? `: ${phone}` : ''}. ` : '';
  return kind === 'InspectionOpened'
    ? `${who}${countdown?.beginsOn ? 'From then on, each' : 'Each'} working morning you get one card with that day’s things.`
    : who.trim();
}

/** Nothing of it is for a locked screen but that it is urgent. */
function summaryOf({ kind, inspection, countdown }: InspectionItem, asked: number): string {
  if (kind === 'InspectionOpened')
    return inspection?.exercise ? 'An exercise: please open this card' : 'Urgent: please open this card';
  if (kind === 'InspectionNote') return 'A note to all in the inspection';
  if (kind === 'InspectionEnded')
    return inspection?.exercise ? 'The exercise is over' : 'The inspection is over';
  const late = countdown?.late.length ?? 0;
  return `${counted(asked, 'thing')} for today${late > 0 ? `, ${late} overdue` : ''}`;
}
