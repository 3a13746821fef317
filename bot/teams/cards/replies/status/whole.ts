import { counted, inSentence } from '../../../../domain/basics/words';
import { dayOf, formatShortDay, formatShortInstant } from '../../../../domain/calendar/day';
import type { AgencyAnswer, MeetingStatus } from '../../../../domain/meetings/attendance';
import { rowsIn } from '../../../../domain/partnership';
import type { AgencyStatus, StatusReport } from '../../../../domain/status/report';
import type { Card, Json } from '../../drawing/card';
import { foot, frame } from '../../drawing/frame';
import { noteRows } from '../../drawing/notes';
import { openTab } from '../../drawing/parts/action';
import { line, table } from '../../drawing/parts/line';
import { heading, sentence } from '../../drawing/parts/text';
import { short } from '../../drawing/size';
import { awayLine } from './away-lines';
import { answerActions, chaseAction, footOf, previewAction } from './buttons';
import { partActions, type Parts } from './lists';
import { SUMMARY, type StatusOptions } from './options';
import { nameOf, planSentence, quorateWords, ringLine, toRing, type ToRing } from './words';

/** So many lines of those who are to be rung, and so many agencies, stand on a card that is to fit a phone. */
const MOST_TO_RING = 3;
const MOST_AGENCIES = 6;

/** The status of all agencies. */
export function wholeCard(report: StatusReport, parts: Parts, options: StatusOptions): Card {
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
