import { ADDRESSEES, NEW_STEPS, newOpening, OLD_STEPS, oldOpening, written } from './builder';
import type { Fixture } from './fixture';
import type { Part } from './spec';

export const NEEDS = [
  'The timeliness of strategy meetings outside of normal working hours, for children who may be at risk of significant harm.',
  'How effectively partner agencies challenge and support schools to reduce exclusions, so that children remain in education and their vulnerability to exploitation is reduced.',
  'Waiting times for children to receive assessments of their mental health.',
  'The quality of multi-agency referrals.',
];

export const STRONG = [
  'Co-located professionals in the multi-agency safeguarding hub (MASH) work together effectively to help and protect children.',
  'There is a well-understood strategy.',
  'Children’s views shape services.',
];

const PRIORITIES = [
  'The sharing of information and the recognition of risk by partner agencies, to protect children at the earliest opportunity. In particular, the governance of safeguarding practice.',
  'How well the partnership understands the extent of serious youth violence in Fairshire.',
];

export const needs: readonly Part[] = [{ heading: 'What needs to improve?' }, { bullets: NEEDS }];
export const strengths: readonly Part[] = [{ heading: 'Strengths' }, { bullets: STRONG }];

const FACTS = {
  area: 'Fairshire',
  theme: 'serious youth violence',
  inspectorates: ['Ofsted', 'CQC', 'HMICFRS', 'HMIP'],
  addressees: ADDRESSEES,
  fieldworkFrom: '2024-07-15',
  fieldworkTo: '2024-07-19',
  publishedOn: '2024-09-06',
  statementDueOn: '2024-12-13',
  principalAuthority: 'Fairshire County Council',
  preparedBy: 'Fairshire County Council',
  sentBy: 'Fairshire Safeguarding Children Partnership',
  sentTo: 'ProtectionOfChildren@ofsted.gov.uk',
};

const OLD_FACTS = {
  area: 'Fairshire',
  inspectorates: ['Ofsted', 'CQC', 'HMIC', 'HMIP'],
  preparedBy: 'The director of children’s services',
  sentBy: 'The director of children’s services',
  sentTo: 'ProtectionOfChildren@ofsted.gov.uk',
  statementDueOn: '2018-05-11',
};

const LONG = (about: string): string =>
  `${about} is not sufficiently robust. In some cases there are duplication and delay, and agencies focus too much on sharing information rather than on evaluating it to decide which help fits the needs of children and their families. The quality of referrals from agencies is too variable. Parents’ consent is not consistently sought. This leads to children being referred again because they did not receive effective help before their case was closed.`;

const SUBJECTS = [
  'Practice at the front door',
  'Work in the MASH',
  'Early help',
  'Supervision',
  'Planning',
  'Recording',
  'Challenge by the board',
  'Work with parents',
  'School nursing',
  'The use of chronologies',
  'Response by the police',
  'Information sharing',
];
const GOOD = [
  'The relationship with schools',
  'Commitment to training',
  'The voice of the child',
  'The work of specialist officers',
  'Use of interpreters',
].map(
  (about) =>
    `${about} is a strength. This is reflected in the practice that inspectors saw in children’s cases. Staff know their children well and are committed to keeping them safe. They provide support for children and their families.`,
);

/** The four shapes that published letters have had (`inspection.md`). */
export const SHAPES: readonly Fixture[] = [
  {
    spec: written({ name: 'what needs to improve, then strengths', lists: [...needs, ...strengths] }),
    read: {
      ...FACTS,
      priority: [],
      improvement: NEEDS,
      strengths: STRONG,
      notFound: ['priority'],
      warnings: [],
    },
  },
  {
    spec: written({
      name: 'areas for priority action first',
      lists: [{ heading: 'Areas for priority action' }, { bullets: PRIORITIES }, ...needs, ...strengths],
    }),
    read: {
      ...FACTS,
      priority: PRIORITIES,
      improvement: NEEDS,
      strengths: STRONG,
      notFound: [],
      warnings: [],
    },
  },
  {
    spec: written({ name: 'no list of strengths', lists: needs }),
    read: { ...FACTS, improvement: NEEDS, strengths: [], notFound: ['priority', 'strengths'] },
  },
  {
    spec: written({
      name: 'improvement after priority action, strengths last, in the older words',
      lists: [
        { heading: 'Areas for priority action' },
        { bullets: PRIORITIES },
        { heading: 'Areas for improvement' },
        { bullets: NEEDS },
        { heading: 'Key strengths' },
        { bullets: STRONG },
      ],
    }),
    read: { ...FACTS, priority: PRIORITIES, improvement: NEEDS, strengths: STRONG },
  },
];

const oldPrint = { bullet: '\uf06e', boldSuffix: ',Bold', numbers: 'first' } as const;

/** Letters of 2016 to 2020: key strengths, then areas for improvement, long bullets, bold headings within the lists. */
export const LONG_LISTS: readonly Fixture[] = [
  {
    spec: written({
      name: 'key strengths, then areas for improvement under headings of their own, in 2016',
      date: '9 January 2017',
      dear: 'Dear local partnership',
      opening: oldOpening('Between 31 October and 4 November 2016'),
      lists: [
        { heading: 'Key strengths', size: 14 },
        { bullets: GOOD },
        { heading: 'Case study: highly effective practice' },
        {
          prose:
            'Robin is a 12-year-old child who has experienced neglect. Through strong and committed multi-agency work he has been supported to return to school. His worker, the school and the health visitor met every week and kept his mother at the centre of the plan, so that she could see what was changing.',
        },
        { heading: 'Areas for improvement', size: 14 },
        { heading: 'The front door' },
        { bullets: SUBJECTS.slice(0, 4).map(LONG) },
        { heading: 'Leadership and management' },
        { bullets: SUBJECTS.slice(4, 8).map(LONG) },
        { heading: 'Health services' },
        { bullets: SUBJECTS.slice(8).map(LONG) },
        { heading: 'Case study: area for improvement' },
        {
          prose:
            'For one family the cumulative impact of neglect had not been recognised, and decisions were driven by events. A statement was taken three weeks after an incident.',
        },
      ],
      after: [],
      steps: OLD_STEPS,
      print: oldPrint,
    }),
    read: {
      ...OLD_FACTS,
      theme: 'domestic abuse',
      publishedOn: '2017-01-09',
      fieldworkFrom: '2016-10-31',
      fieldworkTo: '2016-11-04',
      strengths: GOOD,
      improvement: SUBJECTS.map(LONG),
      notFound: ['principalAuthority', 'priority'],
    },
  },
  {
    spec: written({
      name: 'a priority heading between the two lists',
      date: '30 January 2018',
      opening: oldOpening(
        'Between 4 and 8 December 2017',
        'children between seven and 15 years old who have been neglected',
      ),
      lists: [
        { heading: 'Key strengths' },
        { bullets: GOOD },
        { heading: 'Area for priority action' },
        { bullets: [LONG('Oversight of cases that wait')] },
        { heading: 'Areas for improvement' },
        { bullets: SUBJECTS.map(LONG) },
      ],
      steps: OLD_STEPS,
      print: { bullet: '\uf06e', bulletAt: 71, textAt: 99 },
    }),
    read: {
      ...OLD_FACTS,
      theme: 'neglect',
      strengths: GOOD,
      priority: [LONG('Oversight of cases that wait')],
      improvement: SUBJECTS.map(LONG),
      notFound: ['principalAuthority'],
    },
  },
  {
    spec: written({
      name: 'thirty-seven bullets over many pages, their text further in',
      date: '30 January 2018',
      opening: oldOpening('Between 4 and 8 December 2017'),
      lists: [
        { heading: 'Key strengths' },
        { bullets: GOOD },
        { heading: 'Areas for improvement' },
        { bullets: Array.from({ length: 37 }, (_, at) => LONG(`Subject ${at + 1}`)) },
      ],
      steps: OLD_STEPS,
      print: { bullet: '\uf06e', bulletAt: 86, textAt: 113 },
    }),
    read: {
      ...OLD_FACTS,
      strengths: GOOD,
      improvement: Array.from({ length: 37 }, (_, at) => LONG(`Subject ${at + 1}`)),
    },
  },
  {
    spec: written({
      name: 'the same lists in prose',
      date: '30 January 2018',
      opening: oldOpening('Between 4 and 8 December 2017'),
      lists: [
        { heading: 'Key strengths' },
        { prose: GOOD[0] ?? '' },
        { prose: GOOD[1] ?? '' },
        { heading: 'Areas for improvement' },
        { prose: LONG('Early help') },
        { prose: LONG('Planning') },
        { prose: LONG('Recording') },
      ],
      steps: OLD_STEPS,
    }),
    read: {
      ...OLD_FACTS,
      strengths: [],
      improvement: [],
      notFound: ['principalAuthority', 'priority', 'improvement', 'strengths'],
      warnings: ['in-prose', 'in-prose'],
    },
  },
  {
    spec: written({
      name: 'a new theme, an inspection that began in one year and ended in the next',
      opening: newOpening(
        'from 30 December 2024 to 3 January 2025',
        'children who go missing from home in Fairshire',
      ),
      date: '21 February 2025',
      lists: needs,
      steps: [NEW_STEPS[0] ?? '', (NEW_STEPS[1] ?? '').replace('13 December 2024', '4 June 2025')],
    }),
    read: {
      theme: 'children who go missing from home',
      fieldworkFrom: '2024-12-30',
      fieldworkTo: '2025-01-03',
      publishedOn: '2025-02-21',
      statementDueOn: '2025-06-04',
      improvement: NEEDS,
    },
  },
];
