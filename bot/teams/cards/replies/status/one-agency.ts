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
import { partActions, type Parts } from './lists';
import { SUMMARY, type StatusOptions, type StatusPart } from './options';
import { nameOf } from './words';

/** So many lines of each list of one agency, before its button says how many there are. */
const MOST_OF_ONE = 2;

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
    ...listed('provide', 'Still to provide'),
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
      ...partActions(report, parts, options, false, MOST_OF_ONE),
      ...openTab(options.tab, 'plan'),
    ],
    SUMMARY,
  );
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
