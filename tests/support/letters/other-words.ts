import { NEW_STEPS, newOpening, written } from './builder';
import type { Fixture } from './fixture';
import { NEEDS, needs, STRONG, strengths } from './shapes';

const [PREPARE = '', SEND = ''] = NEW_STEPS;

const PRIORITY = [
  'Children wait too long for a strategy meeting when the risk is already known.',
  'Nobody holds the list of children who go missing from care.',
];

/** Headings that no form knows, each before its list: what stands below one is no part of the list above. */
const HEADINGS = [
  ['Key strengths', 'What needs to improve in partnership arrangements?', 'Areas for priority action'],
  ['Strengths of the partnership', 'Areas of practice that need to improve', 'Areas for immediate action'],
  ['Positive findings', 'Improvements required', 'Priority action'],
  ['Strengths in practice', 'Further areas for improvement', 'Areas requiring priority action'],
  ['Strengths include', 'The partnership needs to improve', 'Actions required as a priority'],
  ['Partnership strengths', 'Areas identified for improvement', 'Areas identified for priority action'],
  ['Strong practice', 'Actions for improvement', 'Areas for priority action: leadership'],
] as const;

const COUNCIL = 'Fairshire County Council';

const steps = (name: string, said: readonly string[], read: Fixture['read']): Fixture => ({
  spec: written({ name, lists: needs, steps: said }),
  read,
});

/** Letters that say the same in other words. */
export const OTHER_WORDS: readonly Fixture[] = [
  ...HEADINGS.map(([good, need, priority]): Fixture => ({
    spec: written({
      name: `lists headed “${priority}”, “${need}” and “${good}”`,
      lists: [
        { heading: priority },
        { bullets: PRIORITY },
        { heading: need },
        { bullets: NEEDS },
        { heading: good },
        { bullets: STRONG },
      ],
    }),
    read: { priority: PRIORITY, improvement: NEEDS, strengths: STRONG },
  })),
  steps(
    'a draft of the statement by an earlier day',
    [
      PREPARE,
      'The partnership should send a draft of the written statement of action to the lead inspector by 1 November 2024. The final written statement of action should be sent to ProtectionOfChildren@ofsted.gov.uk by 13 December 2024.',
    ],
    { statementDueOn: '2024-12-13' },
  ),
  steps(
    'an authority that has been determined to be the principal one',
    [
      `${COUNCIL} has been determined to be the principal authority and should prepare a written statement of proposed action responding to the findings outlined in this letter.`,
      SEND,
    ],
    { principalAuthority: COUNCIL, preparedBy: COUNCIL },
  ),
  steps(
    'an authority that is designated',
    [
      `The inspectorates have designated ${COUNCIL} as the principal authority. ${COUNCIL} should prepare a written statement of proposed action.`,
      SEND,
    ],
    { principalAuthority: COUNCIL, preparedBy: COUNCIL },
  ),
  steps(
    'what the authority is the principal one for',
    [
      `The principal authority for the purposes of this inspection is ${COUNCIL}. The principal authority should prepare a written statement of proposed action.`,
      SEND,
    ],
    { principalAuthority: COUNCIL, preparedBy: 'The principal authority' },
  ),
  steps(
    'an authority that inspectors consider to be the principal one',
    [
      `We consider that ${COUNCIL} is the principal authority and it should prepare a written statement of proposed action.`,
      `The local safeguarding partners should jointly send the written statement of action to ProtectionOfChildren@ofsted.gov.uk no later than Friday, 5 June 2026.`,
    ],
    {
      ...{ principalAuthority: COUNCIL, preparedBy: COUNCIL, sentBy: 'The local safeguarding partners' },
      ...{ statementDueOn: '2026-06-05', warnings: [] },
    },
  ),
  {
    spec: written({
      name: 'a follow-up, which names the days of the inspection before it',
      date: 'Published: 6 September 2024',
      opening: [
        { heading: 'Joint targeted area inspection follow-up visit to Fairshire' },
        {
          prose:
            'This letter summarises the findings of the follow-up visit to Fairshire after the joint targeted area inspection (JTAI) of the multi-agency response to serious youth violence, which took place from 4 to 8 December 2023.',
        },
        {
          prose:
            'This visit took place from 15 to 17 July 2024. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).',
        },
      ],
      lists: [...needs, ...strengths],
    }),
    read: {
      ...{ publishedOn: '2024-09-06', fieldworkFrom: '2024-07-15', fieldworkTo: '2024-07-17' },
      ...{ area: 'Fairshire', theme: 'serious youth violence', improvement: NEEDS, strengths: STRONG },
    },
  },
  {
    spec: written({
      name: 'numbers without a stop before the headings, and a table below one',
      opening: newOpening('from 15 to 19 July 2024'),
      lists: [
        { heading: '1 Strengths' },
        { bullets: STRONG },
        { heading: '2 Areas for priority action' },
        { rows: PRIORITY },
        { heading: '3 Areas for improvement' },
        { bullets: NEEDS },
      ],
    }),
    read: { priority: PRIORITY, improvement: NEEDS, strengths: STRONG },
  },
];
