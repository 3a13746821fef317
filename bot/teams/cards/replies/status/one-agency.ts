import { counted, inSentence } from '../../../../domain/basics/words';
import { dayOf, formatShortDay } from '../../../../domain/calendar/day';
import type { AgencyStatus, StatusReport } from '../../../../domain/status/report';
import type { Card, Json } from '../../drawing/card';
import { foot, frame } from '../../drawing/frame';
import { noteRows } from '../../drawing/notes';
import { openTab } from '../../drawing/parts/action';
import { plain } from '../../drawing/parts/buttons';
import { line } from '../../drawing/parts/line';
import { fact, heading, sentence } from '../../drawing/parts/text';
import { answerActions, footOf } from './buttons';
import { chaseActions, chaseRows } from './chase';
import { partActions, type Parts, type Shown } from './lists';
import { SUMMARY, type StatusOptions, type StatusPart } from './options';
import { nameOf } from './words';

/** So many lines of each list of one agency, before its button says how many there are. */
const MOST_OF_ONE = 2;
/** And so many of all lists together: a phone shows no more of them without much scrolling. */
const MOST_TOGETHER = 3;

/** Each list's heading, in the order in which they stand: what is late and whom to ring before what is only to come. */
const LISTED = [
  ['overdue', 'Overdue'],
  ['ring', 'Please ring'],
  ['waiting', 'Waiting for an answer'],
  ['plan', 'Waiting in the plan'],
  ['provide', 'Still to provide'],
] as const satisfies readonly (readonly [StatusPart, string])[];

/** The status of one agency. */
export function agencyCard(report: StatusReport, parts: Parts, options: StatusOptions): Card {
  const [agency] = report.agencies;
  const code = report.agency?.code ?? '';
  const of = agency && { name: nameOf(agency), code };
  const { overdue = 0, waiting = 0, votes = 0 } = agency?.counts ?? {};
  const words = [
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(overdue + waiting > 0 && votes > 0 ? [counted(votes, 'vote')] : []),
  ].join(', ');
  const shown = shownOf(parts);
  const listed = (part: StatusPart, title: string): readonly Json[] => {
    const lines = parts[part].slice(0, shown[part] ?? 0);
    return lines.length > 0 ? [heading(title, 'Default'), ...lines.map((says) => line(says()))] : [];
  };
  const rows = [
    sentence([{ text: report.agency?.title ?? '', bold: true }]),
    sentence(agencySentence(report, agency)),
    ...LISTED.flatMap(([part, title]) => listed(part, title)),
    ...peopleRows(report),
    ...listed('away', 'Away'),
    foot(`${report.people ? 'SPOC means single point of contact. ' : ''}${footOf(report)}`),
    ...noteRows(report.notes ?? []),
    ...(of ? chaseRows(options, report.asOf, of) : []),
  ];
  const act = answerActions(code, report.agency?.title ?? '', options).map((one) => ({
    ...one,
    style: 'positive',
  }));
  return frame(
    { ...options, heading: words || calmHeading(report) },
    rows,
    [
      ...act,
      ...(of ? chaseActions(options, of) : []).map(plain),
      ...partActions(report, parts, options, shown),
      ...openTab(options.tab, 'plan'),
    ],
    SUMMARY,
  );
}

/** How many lines of each list stand on the card; what finds no room there is behind the list's button. */
function shownOf(parts: Parts): Shown {
  let room = MOST_TOGETHER;
  const shown: { [P in StatusPart]?: number } = { away: Math.min(parts.away.length, 1) };
  for (const [part] of LISTED) {
    shown[part] = Math.min(parts[part].length, MOST_OF_ONE, room);
    room -= shown[part];
  }
  return shown;
}

/** Of an agency that owes nothing: what it is asked for all the same. */
function calmHeading({ plan, nextMeeting }: StatusReport): string {
  const votes = plan?.toAgree.length ?? 0;
  if (votes > 0) return `${counted(votes, 'vote')} ${votes === 1 ? 'is' : 'are'} waited for`;
  const [answer] = nextMeeting?.answers ?? [];
  return nextMeeting && answer && !answer.answer
    ? `No answer yet for ${formatShortDay(dayOf(nextMeeting.startsAt))}`
    : 'Nothing waits for an answer';
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
