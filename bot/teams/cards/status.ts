import { booksInWords } from '../../domain/books';
import { ESCALATED_AFTER, type ForTheChair } from '../../domain/chairs-list';
import { formatInstant, formatShortDay, dayOf } from '../../domain/day';
import type { AgencyStatus, MeetingStatus, Outstanding, StatusReport } from '../../domain/status';
import { callsSection } from './calls';
import type { Card, Dress } from './card';
import { awaySection } from './away-lines';
import { toMendSection } from './list-faults';
import { answerWords } from './notice-words';
import { notesSection } from './notes';
import { pageCard, type Line, type Page, type Section } from './page';
import { cut, fitting, short } from './size';

/** How many lines of one agency's list are shown before 'and 12 more'. */
const MOST_LINES = 8;

/** `/status`: the whole partnership, or one agency where the report is of one. */
export function statusCard(report: StatusReport, dress: Dress & Pick<Page, 'tries'> = {}): Card {
  return fitting(MOST_LINES, (most) =>
    pageCard({
      ...dress,
      heading: report.agency ? `Status of ${report.agency.title}` : 'Status of the partnership',
      intro: introOf(report),
      sections: [
        meetingSection(report.nextMeeting),
        ...awaySection(report.away ?? [], most),
        ...workSections(report, most),
        ...notCounted(report),
        ...toMendSection(report.toMend ?? [], most),
        ...notesSection(report.notes ?? []),
      ],
      summary: 'The status you asked for',
    }),
  );
}

/** As of when, and what became of all that was to be sent. */
const introOf = ({ asOf, books }: StatusReport): string =>
  `As of ${formatInstant(asOf)}.${books ? ` ${booksInWords(books)}.` : ''}`;

function workSections(report: StatusReport, most: number): readonly Section[] {
  const listed = <T>(list: List<T>): Section => sectionOf(list, report.agencies, most, !report.agency);
  const sections = [
    listed({ title: FOR_THE_CHAIR, unit: 'reminder', of: (a) => a.forTheChair, says: silent }),
    listed({ title: 'Waiting for an answer', unit: 'reminder', of: notForTheChair, says: waiting }),
    callsSection(report, most),
    listed({ title: 'Overdue actions', unit: 'action', of: (a) => a.overdue, says: overdue }),
  ].filter((section) => section.lines.length > 0);
  return sections.length > 0 ? sections : [calm(report)];
}

const FOR_THE_CHAIR = `For the chair: no answer after ${ESCALATED_AFTER} working days`;

/** What waits and is not told under the chair's list already. */
function notForTheChair({ outstanding, forTheChair }: AgencyStatus): readonly Outstanding[] {
  const told = new Set(forTheChair.map(({ reminderKey }) => reminderKey));
  return outstanding.filter(({ reminderKey }) => !told.has(reminderKey));
}

/** Nobody is said to have been reached where nobody was asked. */
const calm = ({ nobodyAsked }: StatusReport): Section =>
  nobodyAsked
    ? {
        style: 'good',
        lines: [{ text: 'No reminder has been sent yet, and no action is overdue.' }],
      }
    : {
        style: 'good',
        lines: [{ text: 'Every reminder has been answered, everyone was reached and no action is overdue.' }],
      };

/** What each agency has of one kind, and how one of them is said. */
interface List<T> {
  readonly title: string;
  readonly unit: string;
  readonly units?: string;
  readonly of: (agency: AgencyStatus) => readonly T[];
  readonly says: (one: T) => string;
}

/** The lines of one kind, under each agency that has any. Only what is shown is put into words: there may be hundreds. */
function sectionOf<T>(
  { title, unit, units, of, says }: List<T>,
  agencies: readonly AgencyStatus[],
  most: number,
  named: boolean,
): Section {
  const lines = agencies.flatMap((agency): readonly Line[] => {
    const all = of(agency);
    if (all.length === 0) return [];
    const { shown, rest } = cut(all, most);
    const head = named ? [{ lead: `${agency.agencyTitle}:`, text: counted(all.length, unit, units) }] : [];
    const more = rest && (most > 0 || !named) ? [{ text: rest }] : [];
    return [...head, ...shown.map((one) => ({ text: `• ${says(one)}` })), ...more];
  });
  return { title, lines };
}

const waiting = (one: Outstanding): string =>
  `${short(one.subjectTitle)}: ${one.personName ?? 'nobody by name'} was asked on ` +
  `${formatShortDay(dayOf(one.sentAt))} (${ago(one.workingDays)})`;

const silent = (one: ForTheChair): string =>
  `${short(one.subjectTitle)}: ${one.ofCoordinator ? 'the coordinator, ' : ''}${one.personName ?? 'nobody by name'}, ` +
  `no answer since ${formatShortDay(one.since)} (${counted(one.workingDays, 'working day')})`;

const overdue = (one: AgencyStatus['overdue'][number]): string =>
  `${one.ref} ${short(one.title)}: due ${formatShortDay(one.dueOn)}, ${counted(one.workingDays, 'working day')} overdue`;

function meetingSection(meeting: MeetingStatus | undefined): Section {
  if (!meeting) return { title: 'Next meeting', lines: [{ text: 'No meeting is planned.' }] };
  return {
    title: 'Next meeting',
    style: 'emphasis',
    lines: [
      { lead: `${short(meeting.title)}:`, text: formatInstant(meeting.startsAt) },
      { lead: 'Quorate:', text: QUORATE[meeting.quorate] },
      ...meeting.answers.map((one) => ({ lead: `${one.agencyTitle}:`, text: agencyAnswer(one) })),
    ],
  };
}

const QUORATE: Record<MeetingStatus['quorate'], string> = {
  yes: 'yes, local authority, police and health will all be there',
  'not yet': 'not yet, a safeguarding partner still has to answer',
  no: 'no, a safeguarding partner has sent apologies',
};

function agencyAnswer(one: MeetingStatus['answers'][number]): string {
  if (!one.answer) return 'no answer yet';
  const by = one.byName ? ` (${one.byName}${one.onBehalf ? ', on behalf' : ''})` : '';
  return `${answerWords({ answer: one.answer, deputy: one.deputy })}${by}`;
}

/** Of one agency it is only told that something is left out. */
const notCounted = ({ agency, unreadableRows: rows }: StatusReport): readonly Section[] =>
  agency && rows > 0
    ? [
        {
          style: 'warning',
          lines: [
            {
              text: `${counted(rows, 'row')} of the lists ${rows === 1 ? 'is' : 'are'} not counted. Type “status” to see which.`,
            },
          ],
        },
      ]
    : [];

const ago = (days: number): string => (days === 0 ? 'today' : `${counted(days, 'working day')} ago`);
const counted = (count: number, unit: string, units = `${unit}s`): string =>
  `${count} ${count === 1 ? unit : units}`;
