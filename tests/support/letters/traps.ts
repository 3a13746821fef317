import { ADDRESSEES, NEW_STEPS, newOpening, OLD_STEPS, written } from './builder';
import type { Fixture } from './fixture';
import { NEEDS, needs, strengths, STRONG } from './shapes';

const [PREPARE = '', SEND = ''] = NEW_STEPS;

const due = (printed: string): readonly string[] => [PREPARE, SEND.replace('13 December 2024', printed)];

const TURNED =
  'A significant gap exists in the checks that are made before a referral is sent on, because no member of staff had been trained to use the national database at the time of the inspection. Managers were unaware of this gap until inspectors told them. The risk in these cases is unknown and therefore not managed, and the force is now training staff to make the checks.';

/** What has led readers of letters astray (`inspection.md`, Traps). */
export const TRAPS: readonly Fixture[] = [
  {
    spec: written({
      name: 'a priority heading with one bullet that says there are none',
      lists: [
        { heading: 'Areas for priority action' },
        { bullets: ['There are no areas for priority action.'] },
        ...needs,
        ...strengths,
      ],
    }),
    read: { priority: [], improvement: NEEDS, strengths: STRONG, notFound: [], warnings: ['none-said'] },
  },
  {
    spec: written({
      name: 'bullets of an introduction and of case studies',
      opening: [
        ...newOpening('from 15 to 19 July 2024'),
        { prose: 'In this inspection, inspectors evaluated:' },
        {
          bullets: ['the response to children at the point of identification', 'the leadership of this work'],
        },
      ],
      lists: [
        ...needs,
        ...strengths,
        { heading: 'Practice study: highly effective practice' },
        { prose: 'For one child the agencies worked closely together. What helped was:' },
        { bullets: ['one worker throughout', 'a plan that the child had written'] },
        { heading: 'Practice study: area for improvement' },
        { bullets: ['No plan was made for the move to another school.'] },
      ],
    }),
    read: { improvement: NEEDS, strengths: STRONG },
  },
  {
    spec: written({
      name: 'a case study in the middle of a list',
      lists: [
        { heading: 'Areas for improvement' },
        { heading: 'Police' },
        { bullets: NEEDS.slice(0, 2) },
        { heading: 'Case study: area for improvement' },
        {
          prose:
            'For one child, four meetings were held in a month, and nobody kept a record of what had been agreed at any of them. The child’s worker had changed twice.',
        },
        { bullets: ['The child waited for nine weeks.'] },
        { prose: 'An effective plan is now in place, and the child goes to school.' },
        { heading: 'Health' },
        { bullets: NEEDS.slice(2) },
      ],
    }),
    read: { improvement: NEEDS },
  },
  {
    spec: written({
      name: 'a case study in a box at the head of a page, set in like the bullets before',
      lists: [
        { heading: 'Areas for improvement' },
        { bullets: NEEDS },
        { page: true },
        { heading: 'Case study: area for improvement', left: 88.8 },
        { prose: TURNED, left: 88.8 },
      ],
    }),
    read: { improvement: NEEDS },
  },
  {
    spec: written({
      name: 'a list that runs on into prose under the partnership’s own name',
      lists: [
        ...needs,
        { page: true },
        { heading: 'Fairshire Safeguarding Children Partnership (FSCP)' },
        {
          prose:
            'The partners have significant knowledge of the local area and demand, and of the experiences of children. They share information in:',
        },
        { bullets: ['a daily meeting', 'a weekly panel'] },
        {
          prose:
            'The FSCP has strong links with the health and wellbeing board and with the community safety partnership.',
        },
      ],
    }),
    read: { improvement: NEEDS, strengths: [] },
  },
  {
    spec: written({
      name: 'a first bullet that only introduces the list, or only looks so',
      lists: [
        { heading: 'What needs to improve?' },
        { bullets: ['Inspectors identified the following areas for improvement.', ...NEEDS] },
        { heading: 'Strengths' },
        {
          bullets: [
            'Support for children in the months following the pandemic and the actions of schools.',
            ...STRONG,
          ],
        },
      ],
    }),
    read: {
      improvement: NEEDS,
      strengths: [
        'Support for children in the months following the pandemic and the actions of schools.',
        ...STRONG,
      ],
    },
  },
  {
    spec: written({
      name: 'a stem before lower-case bullets',
      lists: [
        { heading: 'What needs to improve?' },
        { prose: 'The partnership should ensure that:' },
        {
          bullets: [
            'children are seen alone',
            'records say who decided what, and why, so that a new worker understands what has been tried before',
            'parents are told the outcome of referrals.',
          ],
        },
        ...strengths,
      ],
    }),
    read: {
      improvement: [
        'children are seen alone',
        'records say who decided what, and why, so that a new worker understands what has been tried before',
        'parents are told the outcome of referrals.',
      ],
      strengths: STRONG,
    },
  },
  {
    spec: written({
      name: 'bullets within bullets',
      lists: [
        { heading: 'Areas for priority action' },
        { bullets: [NEEDS[1] ?? ''] },
        { heading: 'What needs to improve?' },
        {
          bullets: [
            {
              text: 'The oversight of practice, including:',
              sub: ['supervision of staff in the police and in health services', 'the frequency of audits'],
            },
            NEEDS[0] ?? '',
          ],
        },
        ...strengths,
      ],
    }),
    read: {
      priority: [NEEDS[1] ?? ''],
      improvement: ['The oversight of practice, including:', NEEDS[0] ?? ''],
      sub: ['supervision of staff in the police and in health services', 'the frequency of audits'],
      strengths: STRONG,
    },
  },
  {
    spec: written({
      name: 'a bullet over a page, with a footnote and the page number in its middle',
      lists: [
        { heading: 'What needs to improve?' },
        { bullets: [NEEDS[0] ?? '', `${NEEDS[3]?.slice(0, -1) ?? ''}^1 and what follows from them.`] },
        { note: 'Referrals are what one agency tells another of a child that it is worried about.' },
        { bullets: [{ text: TURNED, turnsAfter: 3 }, NEEDS[2] ?? ''] },
        ...strengths,
      ],
    }),
    read: {
      improvement: [
        NEEDS[0] ?? '',
        'The quality of multi-agency referrals and what follows from them.',
        TURNED,
        NEEDS[2] ?? '',
      ],
      strengths: STRONG,
    },
  },
  {
    spec: written({
      name: 'the days in the first sentence, and a footnote’s figure glued to a stop',
      lists: needs,
      opening: newOpening('from 15 to 19 July 2024').map((part) => {
        if (!('prose' in part)) return part;
        const first = part.prose.replace(
          /(in Fairshire)\.$/,
          '$1, which took place from 15 to 19 July 2024.',
        );
        return { prose: first.replace('This inspection took place from 15 to 19 July 2024. ', '') };
      }),
      steps: [
        `${PREPARE.replace(/arrangements\.$/, 'arrangements.3')} ${SEND.replace('by 13', 'by the 13th of')}`,
      ],
    }),
    read: {
      area: 'Fairshire',
      theme: 'serious youth violence',
      fieldworkFrom: '2024-07-15',
      fieldworkTo: '2024-07-19',
      inspectorates: ['Ofsted', 'CQC', 'HMICFRS', 'HMIP'],
      principalAuthority: 'Fairshire County Council',
      sentBy: 'Fairshire Safeguarding Children Partnership',
      statementDueOn: '2024-12-13',
    },
  },
  {
    spec: written({
      name: 'no due day at all',
      lists: needs,
      steps: [PREPARE, SEND.replace(' by 13 December 2024', '')],
    }),
    read: {
      improvement: NEEDS,
      sentBy: 'Fairshire Safeguarding Children Partnership',
      notFound: ['statementDueOn', 'priority', 'strengths'],
    },
  },
  {
    spec: written({
      name: 'bullets that are printed much smaller than their text',
      lists: [...needs, ...strengths],
      print: { bullet: '\u2022', bulletSize: 7 },
    }),
    read: { improvement: NEEDS, strengths: STRONG },
  },
  {
    spec: written({ name: 'no next steps', lists: needs, steps: [] }),
    read: {
      improvement: NEEDS,
      notFound: [
        'statementDueOn',
        'principalAuthority',
        'preparedBy',
        'sentBy',
        'sentTo',
        'priority',
        'strengths',
      ],
    },
  },
  {
    spec: written({ name: 'a Saturday', lists: needs, steps: due('14 December 2024') }),
    read: { statementDueOn: '2024-12-14', warnings: ['not-a-working-day'] },
  },
  {
    spec: written({ name: 'a weekday that is wrong', lists: needs, steps: due('Tuesday 13 December 2024') }),
    read: { statementDueOn: '2024-12-13', warnings: ['wrong-weekday'] },
  },
  {
    spec: written({ name: 'a year in two figures', lists: needs, steps: due('12 December 24') }),
    read: { statementDueOn: '2024-12-12', warnings: ['year-in-two-figures'] },
  },
  {
    spec: written({
      name: 'a full stop glued to the next word',
      lists: needs,
      steps: [PREPARE, SEND.replace('2024. This', '2024.This')],
    }),
    read: { statementDueOn: '2024-12-13', sentBy: 'Fairshire Safeguarding Children Partnership' },
  },
  {
    spec: written({
      name: 'how it was counted, behind the date',
      lists: needs,
      steps: due('13 December 2024, 70 working days from pre-publication'),
    }),
    read: { statementDueOn: '2024-12-13', warnings: [] },
  },
  {
    spec: written({ name: 'a day that there is not', lists: needs, steps: due('31 November 2024') }),
    read: { notFound: ['statementDueOn', 'priority', 'strengths'], warnings: ['no-such-day'] },
  },
  {
    spec: written({
      name: 'fieldwork without a year',
      lists: needs,
      opening: newOpening('between 15 and 19 July'),
    }),
    read: { fieldworkFrom: '2024-07-15', fieldworkTo: '2024-07-19', warnings: ['year-not-printed'] },
  },
  {
    spec: written({
      name: 'fieldwork from a Sunday to a Saturday',
      lists: needs,
      opening: newOpening('from 14 to 20 July 2024'),
    }),
    read: {
      fieldworkFrom: '2024-07-14',
      fieldworkTo: '2024-07-20',
      warnings: ['not-a-working-day', 'not-a-working-day'],
    },
  },
  {
    spec: written({
      name: 'fieldwork over two months with both years',
      lists: needs,
      opening: newOpening('from 29 July 2024 to 2 August 2024'),
    }),
    read: { fieldworkFrom: '2024-07-29', fieldworkTo: '2024-08-02', warnings: [] },
  },
  {
    spec: written({
      name: 'ordinals, a dash and a comma in dates',
      date: '6th September, 2024',
      lists: needs,
      opening: newOpening('from 15th–19th July 2024'),
      steps: due('Friday, 13th December 2024'),
    }),
    read: {
      publishedOn: '2024-09-06',
      fieldworkFrom: '2024-07-15',
      fieldworkTo: '2024-07-19',
      statementDueOn: '2024-12-13',
      warnings: [],
    },
  },
  {
    spec: written({
      name: 'a principal authority of forty words',
      lists: needs,
      steps: [
        'We have determined that the chair of Fairshire Safeguarding Children Partnership (with accountabilities delegated to her by the three Lead Safeguarding Partners, Dominic Reyes, the Chief Constable, Flora Unwin, the Chief Executive Officer of Fairshire Council, and Bertrand Okafor, the Chief Executive Officer of the ICB) is the principal authority and should prepare a written statement of proposed action responding to the findings outlined in this letter.',
        'Ada Morrow, Chair of Fairshire Safeguarding Children Partnership, should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 13 December 2024.',
      ],
    }),
    read: {
      principalAuthority:
        'the chair of Fairshire Safeguarding Children Partnership (with accountabilities delegated to her by the three Lead Safeguarding Partners, Dominic Reyes, the Chief Constable, Flora Unwin, the Chief Executive Officer of Fairshire Council, and Bertrand Okafor, the Chief Executive Officer of the ICB)',
      sentBy: 'Ada Morrow, Chair of Fairshire Safeguarding Children Partnership',
    },
  },
  {
    spec: written({
      name: 'a principal authority that is an NHS board of St Olave’s',
      lists: needs,
      steps: [
        PREPARE.replace('Fairshire County Council', 'NHS St. Olave’s and Fairshire Integrated Care Board'),
        SEND,
      ],
    }),
    read: {
      principalAuthority: 'NHS St. Olave’s and Fairshire Integrated Care Board',
      preparedBy: 'NHS St. Olave’s and Fairshire Integrated Care Board',
    },
  },
  {
    spec: written({
      name: 'before July 2022 no principal authority',
      lists: needs,
      steps: OLD_STEPS.map((step) =>
        step.replace(/^The director of children’s services/, 'Fairshire County Council'),
      ),
    }),
    read: {
      preparedBy: 'Fairshire County Council',
      sentBy: 'Fairshire County Council',
      statementDueOn: '2018-05-11',
      warnings: ['days-out-of-order'],
      notFound: ['principalAuthority', 'priority', 'strengths'],
    },
  },
  {
    spec: written({
      name: 'an addressee printed twice, two on a line, some over two lines',
      addressees: [
        ...ADDRESSEES,
        'Flora Unwin, Assistant Director of Nursing and Quality and Designated Nurse for Safeguarding Children, Fairshire Integrated Care Board',
        'Gareth Vance, Head of Youth Justice and Helena Wills, Head of Probation',
        'Ivo Xanthos, Leader of the Council\tJune York, Lead Member',
        'Celia Quayle, Police and Crime Commissioner for Fairshire',
      ],
      lists: needs,
    }),
    read: {
      addressees: [
        ...ADDRESSEES,
        'Flora Unwin, Assistant Director of Nursing and Quality and Designated Nurse for Safeguarding Children, Fairshire Integrated Care Board',
        'Gareth Vance, Head of Youth Justice',
        'Helena Wills, Head of Probation',
        'Ivo Xanthos, Leader of the Council',
        'June York, Lead Member',
      ],
      warnings: ['addressee-twice'],
    },
  },
  {
    spec: written({
      name: 'a PDF that does not tell its paragraphs',
      lists: [...needs, ...strengths],
      print: { paragraphs: 'untold', numbers: 'none' },
    }),
    read: { addressees: ADDRESSEES, improvement: NEEDS, strengths: STRONG, statementDueOn: '2024-12-13' },
  },
  {
    spec: written({
      name: 'page numbers at the foot',
      lists: [...needs, ...strengths],
      print: { numbers: 'last' },
    }),
    read: { improvement: NEEDS, strengths: STRONG, statementDueOn: '2024-12-13' },
  },
  {
    spec: written({
      name: 'a borough’s full name in the title',
      lists: needs,
      opening: newOpening('from 15 to 19 July 2024').map((part) =>
        'heading' in part && part.heading.startsWith('Joint')
          ? { heading: 'Joint targeted area inspection of London Borough of Fairshire' }
          : part,
      ),
    }),
    read: { area: 'Fairshire' },
  },
];
