import { counted, inSentence } from '../../../../domain/basics/words';
import { dayOf, formatShortDay, formatShortInstant } from '../../../../domain/calendar/day';
import type { AgencyAnswer, MeetingStatus } from '../../../../domain/meetings/attendance';
import { rowsIn } from '../../../../domain/partnership';
import type { AgencyStatus, StatusReport } from '../../../../domain/status/report';
import type { Card, Json } from '../../drawing/card';
import { foot, frame } from '../../drawing/frame';
import { noteRows } from '../../drawing/notes';
import { openTab, tryAction, unfold } from '../../drawing/parts/action';
import { buttons } from '../../drawing/parts/buttons';
import { line, table } from '../../drawing/parts/line';
import { heading, sentence } from '../../drawing/parts/text';
import { shortEnded } from '../../drawing/size';
import { awayLine } from './away-lines';
import { answerActions, footOf, previewAction } from './buttons';
import { chaseActions, chaseRows } from './chase';
import { partActions, type Parts } from './lists';
import { SUMMARY, type StatusOptions } from './options';
import { nameOf, planSentence, quorateWords, ringLine, toRing, type ToRing } from './words';

/** So many lines of what needs the reader now stand on a card that is to fit a phone. */
const MOST_NOW = 3;
/** Agencies stand on it until what they owe comes to so many lines, fewer where something needs the reader now. */
const MOST_LINES = 9;
const MOST_LINES_BELOW = 6;
/** Others unfold until there are so many; the tab has the rest. */
const MOST_AGENCIES = 8;

/** The status of all agencies. */
export function wholeCard(report: StatusReport, parts: Parts, options: StatusOptions): Card {
  const { nextMeeting } = report;
  const ring = toRing(report);
  const uncovered = (report.away ?? []).filter(({ standIn }) => !standIn);
  const own = ownRows(options);
  const now = [
    ...own,
    ...ring.map((one) => () => toRow(one, options)),
    ...uncovered.map((one) => () => line(awayLine(one))),
  ];
  const headed = headingOf(report, now.length, parts);
  const says = sentenceOf(report, { ring: ring.length, uncovered: uncovered.length }, parts, options);
  const rows = [
    ...(says ? [sentence(says)] : []),
    ...(now.length > 0 ? [heading('Now', 'Default'), ...now.slice(0, MOST_NOW).map((row) => row())] : []),
    ...meetingRows(nextMeeting),
    ...agencyTable(report, now.length),
    foot(footOf(report)),
    ...noteRows(report.notes ?? []),
    ...chaseRows(options, report.asOf),
  ];
  return frame(
    { ...options, heading: headed },
    rows,
    [
      ...chaseActions(options),
      ...partActions(report, parts, options, { ring: Math.max(0, MOST_NOW - own.length) }),
      ...(options.mayAct ? [previewAction(options)] : []),
      ...openTab(options.tab, 'plan', 'Open the plan'),
    ],
    SUMMARY,
  );
}

/** How many things need the reader; else how far what others owe has got, so that it denies nothing of what stands below. */
function headingOf({ nobodyAsked }: StatusReport, now: number, { overdue, waiting }: Parts): string {
  if (now > 0) return now === 1 ? '1 thing needs you now' : `${now} things need you now`;
  if (overdue.length > 0) return overdueWords(overdue.length);
  if (waiting.length > 0) return waitingWords(waiting.length);
  return nobodyAsked ? 'No reminder has been sent yet' : 'Every reminder has been answered';
}

const overdueWords = (count: number): string =>
  `${counted(count, 'thing')} ${count === 1 ? 'is' : 'are'} overdue`;
const waitingWords = (count: number): string =>
  `${counted(count, 'answer')} ${count === 1 ? 'is' : 'are'} waited for`;

/** '2 people to ring and 1 agency without cover. 5 things are overdue. The meeting on Mon 30 Nov is not quorate yet.' */
function sentenceOf(
  { nextMeeting, plan, toMend = [] }: StatusReport,
  { ring, uncovered }: Readonly<Record<'ring' | 'uncovered', number>>,
  parts: Parts,
  { own = [] }: StatusOptions,
): string {
  const rows = rowsIn(toMend);
  const overdue = parts.overdue.length;
  const waiting = parts.waiting.length;
  const now = inSentence([
    ...(ring > 0 ? [`${counted(ring, 'person', 'people')} to ring`] : []),
    ...(uncovered > 0 ? [`${counted(uncovered, 'agency', 'agencies')} without cover`] : []),
    ...(own.length > 0 ? [ownWords(own)] : []),
  ]);
  return [
    ...(now ? [`${now.charAt(0).toUpperCase()}${now.slice(1)}.`] : []),
    ...(now && overdue > 0 ? [`${overdueWords(overdue)}.`] : []),
    ...(now && waiting > 0 && overdue === 0 ? [`${waitingWords(waiting)}.`] : []),
    ...(now || overdue + waiting > 0 ? [] : ['Nothing is overdue.']),
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

function ownWords(own: NonNullable<StatusOptions['own']>): string {
  const agencies = own.filter(({ agency }) => agency).length;
  if (agencies === 0) return 'something of your own to answer';
  return agencies === 1 ? 'your own agency to answer for' : `${agencies} agencies of your own to answer for`;
}

/** What the reader owes stands first, a line an agency: nobody else is asked for it. */
const ownRows = ({ own = [], partnership }: StatusOptions): readonly (() => Json)[] =>
  own.map((one) => () => {
    const { agency, overdue, waiting, notReached } = one;
    const words = [
      ...(overdue > 0 ? [`${overdue} overdue`] : []),
      ...(waiting > 0 ? [`${waiting} waiting for an answer`] : []),
      ...(notReached > 0 ? [`${notReached} did not reach you`] : []),
    ].join(', ');
    const says = ['my', partnership?.name, own.length > 1 ? agency?.agencyCode : undefined];
    return line({
      lead: agency ? 'Your own agency' : 'You, as coordinator',
      text: agency ? `${nameOf(agency)}. ${words}` : words,
      actions: [tryAction({ title: 'My things', says: says.filter(Boolean).join(' ') })],
    });
  });

const toRow = (one: ToRing, options: StatusOptions): Json =>
  line({
    ...ringLine(one, false),
    actions: answerActions(one.agency.agencyCode, nameOf(one.agency), options),
  });

function meetingRows(meeting: MeetingStatus | undefined): readonly Json[] {
  if (!meeting) return [heading('Next meeting', 'Default'), sentence('No meeting is planned.')];
  return [
    heading(`Next meeting: ${formatShortInstant(meeting.startsAt)}`, 'Default'),
    sentence(`${shortEnded(meeting.title, 80)} ${quorateWords(meeting)}`),
  ];
}

/** Each agency's answer and what it owes; where that is much, who owes most stands first and the others unfold. */
function agencyTable({ agencies, nextMeeting }: StatusReport, now: number): readonly Json[] {
  const most = now === 0 ? MOST_LINES : MOST_LINES_BELOW;
  const answers = new Map(nextMeeting?.answers.map((one) => [one.agencyCode, one]));
  const isUnanswered = ({ agencyCode }: AgencyStatus): boolean =>
    nextMeeting !== undefined && !answers.get(agencyCode)?.answer;
  const fits = linesOf(agencies) <= most;
  const inOrder = fits
    ? agencies
    : [...agencies].sort(
        (a, b) => owedIn(b) - owedIn(a) || Number(isUnanswered(b)) - Number(isUnanswered(a)),
      );
  const shown = inOrder.filter((_, at) => linesOf(inOrder.slice(0, at + 1)) <= most);
  const folded = inOrder.slice(shown.length, MOST_AGENCIES);
  const left = agencies.length - shown.length - folded.length;
  const day = nextMeeting ? formatShortDay(dayOf(nextMeeting.startsAt)) : 'Meeting';
  const drawn = (some: readonly AgencyStatus[]): readonly Json[] =>
    table(
      [5, 4, 4],
      ['Agency', day, 'Owes'],
      some.map((agency) => [
        [sentence(nameOf(agency), 'None')],
        [sentence(answerWords(answers.get(agency.agencyCode)), 'None')],
        owes(agency),
      ]),
    );
  return [
    ...drawn(shown),
    ...(folded.length > 0
      ? buttons([unfold(counted(folded.length, 'more agency', 'more agencies'), drawn(folded))])
      : []),
    ...(left > 0 ? [sentence([{ text: `and ${left} more: open the tab`, small: true }])] : []),
  ];
}

/** How much of it an agency owes, what is overdue before all that waits. */
const owedIn = ({ counts: { overdue, waiting, votes = 0 } }: AgencyStatus): number =>
  overdue * 1000 + waiting + votes;

/** How many lines agencies take in the table. */
const linesOf = (agencies: readonly AgencyStatus[]): number =>
  agencies.reduce((sum, agency) => sum + owes(agency).length, 0);

function answerWords(answer: AgencyAnswer | undefined): string {
  if (!answer?.answer) return 'No answer';
  return { Attending: '✓ Attends', Deputy: '✓ Deputy', Apologies: '✗ Apologies' }[answer.answer];
}

function owes({ counts: { overdue, waiting, votes = 0 } }: AgencyStatus): readonly Json[] {
  if (overdue + waiting + votes === 0) return [sentence('Nothing', 'None')];
  return [
    ...(overdue > 0
      ? [sentence([{ text: `${overdue} overdue`, bold: true, color: 'Attention' }], 'None')]
      : []),
    ...(waiting > 0 ? [sentence(`${waiting} waiting`, 'None')] : []),
    ...(votes > 0 ? [sentence(counted(votes, 'vote'), 'None')] : []),
  ];
}
