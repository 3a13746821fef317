import { ADDRESSEES, NEW_STEPS, written } from './builder';
import type { Fixture } from './fixture';
import { NEEDS, needs, STRONG, strengths } from './shapes';

const [PREPARE = '', SEND = ''] = NEW_STEPS;

const due = (limit: string): readonly string[] => [PREPARE, SEND.replace('by 13 December 2024', limit)];

const dated = (name: string, steps: readonly string[], read: Fixture['read']): Fixture => ({
  spec: written({ name, lists: needs, steps }),
  read,
});

const PRIORITY = [
  'Children wait too long for a strategy meeting when the risk is already known.',
  'Nobody holds the list of children who go missing from care.',
];

const headed = (heading: string): Fixture => ({
  spec: written({
    name: `priority action headed “${heading}”`,
    lists: [{ heading }, { bullets: PRIORITY }, ...needs],
  }),
  read: { priority: PRIORITY, improvement: NEEDS },
});

/** Letters as they might be written: the same things said in other words, and lists in other print. */
export const OTHER_SHAPES: readonly Fixture[] = [
  dated('an hour before the day', due('by 5pm on Friday 14 March 2025'), {
    statementDueOn: '2025-03-14',
    warnings: [],
  }),
  dated('noon before the day', due('by noon on Friday 14 March 2025'), {
    statementDueOn: '2025-03-14',
    warnings: [],
  }),
  dated('close of business', due('by close of business on Saturday 15 March 2025'), {
    statementDueOn: '2025-03-15',
    warnings: ['not-a-working-day'],
  }),
  dated('the end of a day', due('by the end of Monday 17 March 2025'), {
    statementDueOn: '2025-03-17',
    warnings: [],
  }),
  dated('at the latest', due('on 14 March 2025 at the latest'), {
    statementDueOn: '2025-03-14',
    warnings: [],
  }),
  dated('a day in figures', due('by 14/03/2025'), { statementDueOn: '2025-03-14', warnings: [] }),
  dated(
    'the statement is sent, and the day stands in a sentence of its own',
    [
      PREPARE,
      'The written statement of action should be sent by the chair of Fairshire Safeguarding Children Partnership to ProtectionOfChildren@ofsted.gov.uk.',
      'The deadline for the statement is Friday 14 March 2025.',
    ],
    {
      statementDueOn: '2025-03-14',
      sentBy: 'the chair of Fairshire Safeguarding Children Partnership',
      sentTo: 'ProtectionOfChildren@ofsted.gov.uk',
    },
  ),
  dated('a day in figures with a short year', due('by 14/03/25'), {
    statementDueOn: '2025-03-14',
    warnings: ['year-in-two-figures'],
  }),
  dated('a day with hyphens', due('by 14-Mar-2025'), { statementDueOn: '2025-03-14', warnings: [] }),
  dated(
    'the day that the working days come to',
    due('within 70 working days of this letter, which is 14 March 2025'),
    {
      statementDueOn: '2025-03-14',
      warnings: [],
    },
  ),
  dated('working days and no day', due('within 70 working days of receiving this letter'), {
    statementDueOn: undefined,
    sentBy: 'Fairshire Safeguarding Children Partnership',
  }),
  dated(
    'the day before who sends it',
    [
      PREPARE,
      'By 14 March 2025, Fairshire Police should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk.',
    ],
    { statementDueOn: '2025-03-14', sentBy: 'Fairshire Police' },
  ),
  dated(
    'it stands for the principal authority',
    [
      'We have determined that NHS Fairshire is the principal authority. It should prepare a written statement of proposed action.',
      'It should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 14 March 2025.',
    ],
    { principalAuthority: 'NHS Fairshire', preparedBy: 'NHS Fairshire', sentBy: 'NHS Fairshire' },
  ),
  dated(
    'a principal authority behind whoever prepares it',
    [
      'The partnership should prepare a written statement of proposed action, with Fairshire Council as the principal authority.',
      'The partnership should send it to ProtectionOfChildren@ofsted.gov.uk by 14 March 2025.',
    ],
    {
      ...{
        principalAuthority: 'Fairshire Council',
        preparedBy: 'The partnership',
        sentBy: 'The partnership',
      },
      statementDueOn: '2025-03-14',
    },
  ),
  dated(
    'a statement to be prepared by somebody',
    [
      'A written statement of proposed action should be prepared by Fairshire Council, which we have determined is the principal authority.',
      'The written statement of action should be sent by Fairshire Police to ProtectionOfChildren@ofsted.gov.uk by 14 March 2025.',
    ],
    { principalAuthority: 'Fairshire Council', preparedBy: 'Fairshire Council', sentBy: 'Fairshire Police' },
  ),
  dated(
    'who prepares and sends it in one sentence',
    [
      'Fairshire Council is the principal authority for this purpose and should prepare a written statement of proposed action by 14 March 2025 and send it to ProtectionOfChildren@ofsted.gov.uk.',
    ],
    {
      ...{
        principalAuthority: 'Fairshire Council',
        preparedBy: 'Fairshire Council',
        sentBy: 'Fairshire Council',
      },
      statementDueOn: '2025-03-14',
    },
  ),
  dated(
    'several who are the principal authority jointly',
    [
      'We have determined that Fairshire Council, NHS Fairshire and Fairshire Police are jointly the principal authority and should prepare a written statement of proposed action.',
      SEND,
    ],
    { principalAuthority: 'Fairshire Council, NHS Fairshire and Fairshire Police' },
  ),
  dated(
    'two who prepare it together',
    [
      'Fairshire County Council and NHS Fairshire Integrated Care Board, jointly the principal authority, should prepare a written statement of proposed action responding to the findings outlined in this letter.',
      'The two bodies should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 14 March 2025.',
    ],
    {
      principalAuthority: 'Fairshire County Council and NHS Fairshire Integrated Care Board',
      preparedBy: 'Fairshire County Council and NHS Fairshire Integrated Care Board',
      sentBy: 'The two bodies',
      statementDueOn: '2025-03-14',
    },
  ),
  ...[
    'Areas requiring immediate action',
    'Urgent actions',
    'Areas for urgent attention',
    'Priorities for action',
    'Priority areas requiring action',
    'Matters for immediate attention',
    'What needs to improve as a priority?',
    'Key findings: areas for priority action',
  ].map(headed),
  ...[
    ['What the partnership does well', 'What else needs to improve?'],
    ['Areas of strength', 'What needs improving'],
    ['Strengths of multi-agency practice', 'What needs to improve in Fairshire?'],
    ['What is going well?', 'What needs to be better?'],
    ['Key findings: strengths', 'Key findings: areas for improvement'],
    ['Key strengths identified', 'Recommendations'],
  ].map(([good = '', need = '']): Fixture => ({
    spec: written({
      name: `lists headed “${good}” and “${need}”`,
      lists: [{ heading: good }, { bullets: STRONG }, { heading: need }, { bullets: NEEDS }],
    }),
    read: { improvement: NEEDS, strengths: STRONG, priority: [] },
  })),
  {
    spec: written({
      name: 'strengths and needs headed in other words',
      lists: [
        { heading: 'What works well' },
        { bullets: STRONG },
        { heading: 'What could be better' },
        { bullets: NEEDS },
      ],
    }),
    read: { improvement: NEEDS, strengths: STRONG },
  },
  {
    spec: written({
      name: 'numbered lists',
      lists: [
        { heading: 'Areas for priority action' },
        ...PRIORITY.map((text, at) => ({ prose: `${at + 1}. ${text}` })),
        { heading: 'What needs to improve?' },
        ...NEEDS.map((text, at) => ({ prose: `${at + 1}. ${text}` })),
      ],
    }),
    read: { priority: PRIORITY, improvement: NEEDS },
  },
  {
    spec: written({
      name: 'lettered lists in brackets, the priority action with a stem',
      lists: [
        { heading: 'Areas for priority action' },
        { prose: 'The partnership should make sure that:' },
        ...PRIORITY.map((text, at) => ({ prose: `(${'ab'.charAt(at)}) ${text}` })),
        { heading: 'What needs to improve?' },
        ...NEEDS.map((text, at) => ({ prose: `${'abcd'.charAt(at)}) ${text}` })),
      ],
    }),
    read: { priority: PRIORITY, improvement: NEEDS },
  },
  {
    spec: written({
      name: 'a run-on list within a sentence, which a person has to part',
      lists: [
        { heading: 'What needs to improve?' },
        {
          prose:
            'The partnership should improve (i) the timeliness of strategy meetings, (ii) the quality of referrals, and (iii) how long children wait for an assessment of their mental health.',
        },
        ...strengths,
      ],
    }),
    read: { improvement: [], strengths: STRONG, warnings: ['in-prose'] },
  },
  {
    spec: written({
      name: 'joint addressees: two names before one office, and one after another',
      addressees: [
        ...ADDRESSEES.slice(0, 2),
        'Ivo Xanthos and June York, joint chairs of Fairshire Safeguarding Children Partnership',
        'Gareth Vance (Head of Youth Justice) and Helena Wills (Head of Probation)',
      ],
      lists: needs,
    }),
    read: {
      addressees: [
        ...ADDRESSEES.slice(0, 2),
        'Ivo Xanthos and June York, joint chairs of Fairshire Safeguarding Children Partnership',
        'Gareth Vance (Head of Youth Justice)',
        'Helena Wills (Head of Probation)',
      ],
      warnings: [],
    },
  },
  {
    spec: written({
      name: 'in two columns',
      lists: [...needs, ...strengths],
      print: { columns: 2 },
    }),
    read: {
      addressees: ADDRESSEES,
      fieldworkFrom: '2024-07-15',
      improvement: NEEDS,
      strengths: STRONG,
      statementDueOn: '2024-12-13',
      sentBy: 'Fairshire Safeguarding Children Partnership',
    },
  },
  {
    spec: written({
      name: 'no priority action, said in other words',
      lists: [
        { heading: 'Areas for priority action' },
        { prose: 'Inspectors did not identify any areas for priority action.' },
        ...needs,
      ],
    }),
    read: { priority: [], improvement: NEEDS, warnings: ['none-said'] },
  },
];
