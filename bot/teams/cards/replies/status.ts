import { counted, inSentence } from '../../../domain/basics/words';
import { booksInWords } from '../../../domain/status/books';
import { dayOf, formatInstant, formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import type { Card, Dress, Json } from '../drawing/card';
import { execute, openTab, tryAction } from '../drawing/parts/action';
import { plain } from '../drawing/parts/buttons';
import { foot, frame } from '../drawing/frame';
import { line, table, type ListLine } from '../drawing/parts/line';
import { fact, heading, sentence } from '../drawing/parts/text';
import { DATA_VERSION } from '../items/place';
import { rowsIn } from '../../../domain/partnership';
import { awayLine } from './away-lines';
import { toMendLine } from './list-faults';
import { noteRows } from '../drawing/notes';
import { short } from '../drawing/size';
import {
  nameOf,
  overdueLine,
  planLines,
  planSentence,
  quorateWords,
  ringLine,
  toRing,
  waitingLine,
  type ToRing,
} from './status-words';
import type { AgencyAnswer, MeetingStatus } from '../../../domain/meetings/attendance';
import type { AgencyStatus, StatusReport } from '../../../domain/status/report';

/** The lists behind the buttons of `/status`. */
export const STATUS_PARTS = ['ring', 'overdue', 'waiting', 'plan', 'provide', 'away', 'faults'] as const;
export type StatusPart = (typeof STATUS_PARTS)[number];

export interface StatusOptions extends Dress {
  /** The list that is shown in place of the summary, and its page, from 0. */
  readonly part?: StatusPart;
  readonly page?: number;
  /** Whether the reader may answer for agencies, and chase: the buttons that do are left out otherwise. */
  readonly mayAct?: boolean;
}

const SUMMARY = 'The status you asked for';

/**
 * `/status`: what needs somebody now, the next meeting and what each agency owes, in a sentence first; of one agency
 * its own lists. What does not fit a phone is behind buttons with its count.
 */
export function statusCard(report: StatusReport, options: StatusOptions = {}): Card {
  const parts = partsOf(report);
  if (options.part) return partCard(report, parts, options.part, options);
  return report.agency ? agencyCard(report, parts, options) : wholeCard(report, parts, options);
}

/** Every list as lines; only those shown are put into words, as there may be hundreds. */
type Parts = { readonly [P in StatusPart]: readonly (() => ListLine)[] };

function partsOf(report: StatusReport): Parts {
  const { agencies } = report;
  const isOfOne = report.agency !== undefined;
  const each = <T>(
    of: (agency: AgencyStatus) => readonly T[],
    says: (one: T, agency: AgencyStatus, isOfOne: boolean) => ListLine,
  ): readonly (readonly [T, () => ListLine])[] =>
    agencies.flatMap((agency) => of(agency).map((one) => [one, () => says(one, agency, isOfOne)] as const));
  const lines = <T>(all: readonly (readonly [T, () => ListLine])[]) => all.map(([, says]) => says);
  return {
    ring: toRing(report).map((one) => () => ringLine(one, isOfOne)),
    overdue: lines([...each((a) => a.overdue, overdueLine)].sort(([a], [b]) => (a.dueOn < b.dueOn ? -1 : 1))),
    waiting: lines(
      [...each((a) => a.outstanding, waitingLine)].sort(([a], [b]) => (a.sentAt < b.sentAt ? -1 : 1)),
    ),
    provide: lines(
      each(
        (a) => a.toProvide,
        ({ ref, title, dueOn }, agency) => ({
          lead: dueOn ? `${short(ref, 30)} due ${formatShortDay(dueOn)}` : `${short(ref, 30)}, no due date`,
          text: isOfOne ? short(title, 100) : `${short(title, 100)}. ${nameOf(agency)}`,
        }),
      ),
    ),
    plan: planLines(report.plan),
    away: (report.away ?? []).map((one) => () => awayLine(one)),
    faults: (report.toMend ?? []).map((fault) => () => toMendLine(fault)),
  };
}

/** So many lines of those who are to be rung, and so many agencies, stand on a card that is to fit a phone. */
const MOST_TO_RING = 3;
const MOST_AGENCIES = 6;

function wholeCard(report: StatusReport, parts: Parts, options: StatusOptions): Card {
  const { nextMeeting } = report;
  const ring = toRing(report);
  const uncovered = (report.away ?? []).filter(({ standIn }) => !standIn);
  const now = [
    ...ring.map((one) => () => toRow(one, options)),
    ...uncovered.map((one) => () => line(awayLine(one))),
  ];
  const rows = [
    sentence(sentenceOf(report, { ring: ring.length, uncovered: uncovered.length }, parts)),
    ...(now.length > 0 ? [heading('Now', 'Default'), ...now.slice(0, MOST_TO_RING).map((row) => row())] : []),
    ...meetingRows(nextMeeting),
    ...agencyTable(report, now.length),
    foot(footOf(report)),
    ...noteRows(report.notes ?? []),
  ];
  const silent = new Set(report.agencies.filter(({ outstanding }) => outstanding.length > 0)).size;
  const chase = options.mayAct && silent > 0 ? [chaseAction(`Chase all ${silent}`, options)] : [];
  return frame(
    { ...options, heading: headingOf(now.length) },
    rows,
    [
      ...chase,
      ...partActions(report, parts, options, ring.length > MOST_TO_RING),
      ...(options.mayAct ? [previewAction(options)] : []),
      ...openTab(options.tab, 'plan', 'Open the plan'),
    ],
    SUMMARY,
  );
}

const headingOf = (now: number): string =>
  now === 0 ? 'Nothing needs you now' : now === 1 ? '1 thing needs you now' : `${now} things need you now`;

/** '2 people to ring and 1 agency without cover. 5 things are overdue. The meeting on Mon 30 Nov is not quorate yet.' */
function sentenceOf(
  { nextMeeting, nobodyAsked, plan, toMend = [] }: StatusReport,
  { ring, uncovered }: Readonly<Record<'ring' | 'uncovered', number>>,
  parts: Parts,
): string {
  const rows = rowsIn(toMend);
  const overdue = parts.overdue.length;
  const waiting = parts.waiting.length;
  const now = inSentence([
    ...(ring > 0 ? [`${counted(ring, 'person', 'people')} to ring`] : []),
    ...(uncovered > 0 ? [`${counted(uncovered, 'agency', 'agencies')} without cover`] : []),
  ]);
  const calm = nobodyAsked
    ? 'No reminder has been sent yet, and nothing is overdue.'
    : 'Every reminder has been answered and nothing is overdue.';
  return [
    ...(now ? [`${now}.`] : []),
    ...(overdue > 0 ? [`${counted(overdue, 'thing')} ${overdue === 1 ? 'is' : 'are'} overdue.`] : []),
    ...(waiting > 0 && overdue === 0
      ? [`${counted(waiting, 'answer')} ${waiting === 1 ? 'is' : 'are'} waited for.`]
      : []),
    ...(ring + uncovered + overdue + waiting === 0 ? [calm] : []),
    ...planSentence(plan),
    ...(nextMeeting && nextMeeting.quorate !== 'yes'
      ? [
          `The meeting on ${formatShortDay(dayOf(nextMeeting.startsAt))} is ` +
            `${nextMeeting.quorate === 'no' ? 'not quorate' : 'not quorate yet'}.`,
        ]
      : []),
    ...(rows > 0 ? [`${counted(rows, 'row')} to mend ${rows === 1 ? 'is' : 'are'} not counted.`] : []),
  ].join(' ');
}

const toRow = (one: ToRing, options: StatusOptions): Json =>
  line({
    ...ringLine(one, false),
    actions: answerActions(one.agency.agencyCode, nameOf(one.agency), options),
  });

/** The coordinator answers for an agency from here (`product.md`, Acknowledgement). */
const answerActions = (
  code: string,
  name: string,
  { mayAct, partnership }: StatusOptions,
): readonly Json[] =>
  mayAct
    ? [
        {
          ...tryAction({ title: 'Answer', says: ['my', partnership?.name, code].filter(Boolean).join(' ') }),
          tooltip: `Answer for ${name}`,
        },
      ]
    : [];

const chaseAction = (title: string, { partnership }: StatusOptions, code?: string): Json => ({
  ...tryAction({ title, says: ['nudge', partnership?.name, code].filter(Boolean).join(' ') }),
  style: 'positive',
});

const previewAction = ({ partnership }: StatusOptions): Json =>
  tryAction({ title: 'Preview', says: ['preview', partnership?.name].filter(Boolean).join(' ') });

function meetingRows(meeting: MeetingStatus | undefined): readonly Json[] {
  if (!meeting) return [heading('Next meeting', 'Default'), sentence('No meeting is planned.')];
  return [
    heading(`Next meeting: ${formatShortInstant(meeting.startsAt)}`, 'Default'),
    sentence(`${short(meeting.title, 80)}. ${quorateWords(meeting)}`),
  ];
}

/** Each agency's answer and what it owes; those with nothing to tell are left out where there are many. */
function agencyTable({ agencies, nextMeeting }: StatusReport, ring: number): readonly Json[] {
  const most = MOST_AGENCIES + (ring === 0 ? 2 : 0);
  const answers = new Map(nextMeeting?.answers.map((one) => [one.agencyCode, one]));
  const tells = ({ counts, agencyCode }: AgencyStatus): boolean =>
    counts.overdue + counts.waiting > 0 || (nextMeeting !== undefined && !answers.get(agencyCode)?.answer);
  const chosen =
    agencies.length > most ? [...agencies].sort((a, b) => Number(tells(b)) - Number(tells(a))) : agencies;
  const shown = chosen.slice(0, most);
  const left = agencies.length - shown.length;
  const day = nextMeeting ? formatShortDay(dayOf(nextMeeting.startsAt)) : 'Meeting';
  return [
    ...table(
      [5, 4, 4],
      ['Agency', day, 'Owes'],
      shown.map((agency) => [
        [sentence(nameOf(agency), 'None')],
        [sentence(answerWords(answers.get(agency.agencyCode)), 'None')],
        owes(agency),
      ]),
    ),
    ...(left > 0 ? [sentence([{ text: `and ${left} more: open the tab`, small: true }])] : []),
  ];
}

function answerWords(answer: AgencyAnswer | undefined): string {
  if (!answer?.answer) return 'No answer';
  return { Attending: '✓ Attends', Deputy: '✓ Deputy', Apologies: '✗ Apologies' }[answer.answer];
}

function owes({ counts: { overdue, waiting } }: AgencyStatus): readonly Json[] {
  if (overdue + waiting === 0) return [sentence('Nothing', 'None')];
  return [
    ...(overdue > 0
      ? [sentence([{ text: `${overdue} overdue`, bold: true, color: 'Attention' }], 'None')]
      : []),
    ...(waiting > 0 ? [sentence(`${waiting} waiting`, 'None')] : []),
  ];
}

/** As of when, and what became of all that was to be sent. */
const footOf = ({ asOf, books }: StatusReport): string =>
  `As of ${formatInstant(asOf)}.${books ? ` ${booksInWords(books)}.` : ''}`;

/** So many lines of each list of one agency, before its button says how many there are. */
const MOST_OF_ONE = 2;

function agencyCard(report: StatusReport, parts: Parts, options: StatusOptions): Card {
  const [agency] = report.agencies;
  const code = report.agency?.code ?? '';
  const { overdue = 0, waiting = 0 } = agency?.counts ?? {};
  const words = [
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ].join(', ');
  const listed = (part: StatusPart, title: string): readonly Json[] =>
    parts[part].length > 0
      ? [heading(title, 'Default'), ...parts[part].slice(0, MOST_OF_ONE).map((says) => line(says()))]
      : [];
  const rows = [
    sentence([{ text: report.agency?.title ?? '', bold: true }]),
    sentence(agencySentence(report, agency)),
    ...listed('overdue', 'Overdue'),
    ...listed('waiting', 'Waiting for an answer'),
    ...listed('plan', 'Waiting in the plan'),
    ...listed('ring', 'Please ring'),
    ...listed('provide', 'Annex A, still to provide'),
    ...peopleRows(report),
    ...listed('away', 'Away'),
    foot(`${report.people ? 'SPOC means single point of contact. ' : ''}${footOf(report)}`),
    ...noteRows(report.notes ?? []),
  ];
  const act = answerActions(code, report.agency?.title ?? '', options).map((one) => ({
    ...one,
    style: 'positive',
  }));
  const chase = options.mayAct && waiting > 0 ? [chaseAction('Chase', options, code)] : [];
  return frame(
    { ...options, heading: words || 'Nothing waits for an answer' },
    rows,
    [
      ...act,
      ...chase.map(plain),
      ...partActions(report, parts, options, false, MOST_OF_ONE),
      ...openTab(options.tab, 'plan'),
    ],
    'The status you asked for',
  );
}

function agencySentence(
  { nextMeeting, unreadableRows: rows }: StatusReport,
  agency: AgencyStatus | undefined,
): string {
  const toDo = agency?.counts.toDo ?? 0;
  const name = agency ? nameOf(agency) : '';
  const left =
    rows === 0
      ? ''
      : ` ${counted(rows, 'row')} of the lists ${rows === 1 ? 'is' : 'are'} not counted: type “status” to see which.`;
  const has = `${toDo === 0 ? `${name} has nothing to do.` : `${name} has ${counted(toDo, 'thing')} to do.`}${left}`;
  const [answer] = nextMeeting?.answers ?? [];
  if (!nextMeeting || !answer) return has;
  const on = formatShortDay(dayOf(nextMeeting.startsAt));
  if (!answer.answer) return `${has} ${name} has not answered for the meeting on ${on}.`;
  const by = answer.byName ? `, says ${answer.byName}${answer.onBehalf ? ' on its behalf' : ''}` : '';
  const deputy = answer.deputy ? ` (${answer.deputy})` : '';
  const words = {
    Attending: `${name} attends`,
    Deputy: `A deputy${deputy} attends for ${name}`,
    Apologies: `${name} sends apologies for`,
  };
  const meeting = answer.answer === 'Apologies' ? 'the meeting ' : '';
  return `${has} ${words[answer.answer]} ${meeting}on ${on}${by}.`;
}

/** Who answers for the agency, how to reach them, and whether they are there. */
function peopleRows({ people, away = [] }: StatusReport): readonly Json[] {
  if (!people) return [];
  const { spoc, deputies } = people;
  const named = deputies.length > 0 ? `. Deputy: ${inSentence(deputies)}` : '. No deputy is named';
  const who = spoc ? [spoc.personName, spoc.phone].filter(Boolean).join(', ') : 'nobody is named';
  return [
    heading('People', 'Default'),
    fact({ label: 'SPOC', text: `${who}${named}` }),
    ...(away.length === 0 ? [fact({ label: 'Away', text: 'nobody in the next 4 weeks' })] : []),
  ];
}

const PART_TITLES: { readonly [P in StatusPart]: (count: number) => string } = {
  ring: (count) => `${count} to ring`,
  overdue: (count) => `${count} overdue`,
  waiting: (count) => `${count} waiting`,
  plan: (count) => `${count} in the plan`,
  provide: (count) => `${count} to provide`,
  away: (count) => `${count} away`,
  faults: (count) => `${counted(count, 'row')} to mend`,
};

/** A button a list with its count, those that stand on the card in full left out. */
function partActions(
  report: StatusReport,
  parts: Parts,
  options: StatusOptions,
  withRing: boolean,
  most = 0,
): readonly Json[] {
  return STATUS_PARTS.filter((part) => parts[part].length > most)
    .filter((part) => part !== 'ring' || withRing || most > 0)
    .map((part) => showAction(PART_TITLES[part](countOf(report, parts, part)), report, options, { part }));
}

/** How many a list holds; rows that are alike share a line. */
const countOf = (report: StatusReport, parts: Parts, part: StatusPart): number =>
  part === 'faults' ? rowsIn(report.toMend ?? []) : parts[part].length;

/** A button that shows a list of the status in its place, or the summary again. */
const showAction = (
  title: string,
  { agency }: StatusReport,
  { partnership }: StatusOptions,
  more: { readonly part?: StatusPart; readonly page?: number },
): Json =>
  execute({
    title,
    verb: 'status.show',
    data: {
      v: DATA_VERSION,
      ...more,
      ...(agency ? { of: agency.code } : {}),
      ...(partnership ? { partnership: partnership.id } : {}),
    },
  });

/** So many lines of a list a page. */
const ON_A_PAGE = 6;

function partCard(report: StatusReport, parts: Parts, part: StatusPart, options: StatusOptions): Card {
  const all = parts[part];
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const page = Math.min(options.page ?? 0, pages - 1);
  const from = page * ON_A_PAGE;
  const shown = all.slice(from, from + ON_A_PAGE);
  const left = all.length - from - shown.length;
  const to = (title: string, at: number): Json => showAction(title, report, options, { part, page: at });
  const rows = [
    ...(report.agency ? [sentence([{ text: report.agency.title, bold: true }])] : []),
    ...(pages > 1 ? [sentence(`Showing ${from + 1} to ${from + shown.length}.`)] : []),
    ...shown.map((says) => line(says())),
    ...(all.length === 0 ? [sentence('There is nothing here any more.')] : []),
    foot(footOf(report)),
  ];
  const actions = [
    ...(left > 0 ? [to(`Next ${Math.min(left, ON_A_PAGE)}`, page + 1)] : []),
    ...(page > 0 ? [to('Back', page - 1)] : []),
    showAction('Summary', report, options, {}),
  ];
  return frame(
    { ...options, heading: PART_TITLES[part](countOf(report, parts, part)) },
    rows,
    actions,
    SUMMARY,
  );
}
