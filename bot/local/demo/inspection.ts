import { addDays } from '../../domain/calendar/day';
import { addWorkingDays, isWorkingDay, type Calendar } from '../../domain/calendar/working-days';
import { exerciseTitle } from '../../domain/inspection/exercises';
import { fridayUpTo, type DemoDays } from './days';
import { deputyOf, spocOf } from './people';
import type { Finding, Inspection, Request } from '../../domain/partnership';
export const THEME = 'Serious youth violence';
const INSPECTION = 'WM-SYV';
const DRY_RUN = 'WM-DRY';

/**
 * An inspection whose letter is out and whose statement of proposed action is due in four or five weeks, with the
 * days between as in real letters (`inspection.md`: 34 working days to publication, 70 more to the statement); and
 * a dry run of Annex A for the next theme.
 */
export function inspectionsOf({ day }: DemoDays, calendar: Calendar): readonly Inspection[] {
  const fieldworkTo = fridayUpTo(calendar, day(-80));
  const monday = addDays(fieldworkTo, -4);
  const fieldworkFrom = isWorkingDay(calendar, monday) ? monday : addWorkingDays(calendar, monday, 1);
  const publishedOn = addWorkingDays(calendar, fieldworkTo, 34);
  return [
    {
      title: 'Joint targeted area inspection of Westmarch',
      ref: INSPECTION,
      theme: THEME,
      notifiedOn: addWorkingDays(calendar, fieldworkFrom, -10),
      fieldworkFrom,
      fieldworkTo,
      publishedOn,
      statementDueOn: addWorkingDays(calendar, publishedOn, 70),
    },
    {
      title: exerciseTitle('Annex A for the next inspection'),
      ref: DRY_RUN,
      exercise: true,
      theme: 'Child sexual abuse in the family environment',
    },
  ];
}

const FINDING_TEXTS: readonly (readonly [ref: string, title: string, text: string])[] = [
  [
    'P1',
    'Shared understanding of where and when serious youth violence happens',
    'The partnership does not bring together what each agency knows about where and when serious youth violence happens, so the strategy does not rest on a shared picture of need.',
  ],
  [
    'I1',
    'Quality and timeliness of strategy discussions',
    'Strategy discussions are not always timely, and health and education are not always part of the decision.',
  ],
  [
    'I2',
    'Information shared with schools after an incident',
    'Schools do not routinely learn of an incident in time to support the pupils affected on the next school day.',
  ],
  [
    'I3',
    'Response to exclusion and part-time timetables',
    'Exclusion and part-time timetables are not consistently treated as a sign of increased risk of exploitation.',
  ],
  [
    'I4',
    'Access to emotional and mental health support',
    'Waiting times for emotional and mental health support are too long for young people at risk of violence.',
  ],
  [
    'I5',
    'Transition planning between youth justice and probation',
    'Planning for the move from youth justice to adult probation starts too late and does not always involve the young person.',
  ],
  [
    'I6',
    'Multi-agency audit and learning',
    'Learning from multi-agency audits is not followed through, so leaders cannot be sure that practice has changed.',
  ],
  [
    'S1',
    'Committed frontline practitioners',
    'Practitioners across agencies know the young people they work with well and build trusting relationships.',
  ],
  [
    'S2',
    'Neighbourhood policing in town centres',
    'Visible neighbourhood policing and detached youth work in town centres make young people feel safer.',
  ],
  [
    'S3',
    'Early help in primary schools',
    'Early help in primary schools identifies need at the first opportunity and involves parents well.',
  ],
];

const KINDS = { P: 'Priority', I: 'Improvement', S: 'Strength' } as const;

export const FINDINGS: readonly Finding[] = FINDING_TEXTS.map(([ref, title, text]) => ({
  title,
  ref,
  inspectionRef: INSPECTION,
  kind: KINDS[ref.charAt(0) as keyof typeof KINDS],
  text,
}));

const REQUESTS: readonly (readonly [
  agency: string,
  due: number,
  provided: number | undefined,
  title: string,
])[] = [
  ['LA', -7, -9, 'List of planned multi-agency meetings in the fieldwork weeks'],
  ['LA', 6, undefined, 'Performance information from children’s social care, last 12 months'],
  ['POL', -7, -7, 'Police information: problem profile and demand, last 12 months'],
  ['POL', 8, undefined, 'Police information: structure and decision makers at the front door'],
  ['ICB', 0, undefined, 'Health information: commissioned services and waiting times'],
  ['ICB', -3, -4, 'Health information: safeguarding supervision and training'],
  ['PROB', 12, undefined, 'Probation information: transitions from youth justice, last 12 months'],
  ['LA', 12, undefined, 'Multi-agency safeguarding arrangements (MASA), current version'],
];

/** The dry run's Annex A requests: some provided, one due on the next working morning. */
export const requestsOf = ({ day, at }: DemoDays): readonly Request[] =>
  REQUESTS.map(([agencyCode, due, provided, title], index) => ({
    title: exerciseTitle(title),
    ref: `${DRY_RUN}-R${String(index + 1).padStart(2, '0')}`,
    inspectionRef: DRY_RUN,
    agencyCode,
    ownerEmail: deputyOf(agencyCode),
    dueOn: day(due),
    ...(provided === undefined
      ? { status: 'Open' as const }
      : { status: 'Provided' as const, providedBy: spocOf(agencyCode), providedAt: at(provided, '15:20') }),
  }));
