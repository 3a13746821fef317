import type { LetterSpec, Part, Print } from './spec';

/** What differs from letter to letter; the rest is as most letters have it. */
export interface Wanted {
  readonly name: string;
  readonly date?: string;
  readonly addressees?: readonly string[];
  readonly dear?: string;
  readonly opening?: readonly Part[];
  readonly lists: readonly Part[];
  readonly after?: readonly Part[];
  readonly steps?: readonly string[];
  readonly print?: Print;
}

/** Tells a reader apart who takes any bullet, any date or any 'should send' for what is looked for. */
const MAIN_FINDINGS: readonly Part[] = [
  { heading: 'Main findings' },
  {
    prose:
      'Leaders in Fairshire know their services well. A review of the early help offer, carried out between 3 and 7 February 2020, led to changes by 12 May 2020. The partnership board should send its minutes to every agency by 30 June each year, and partners expect a report by 1 October 2024.',
  },
  {
    prose:
      'Practitioners build strong relationships with children. They understand what daily life is like for them and act on what they are told. Audits are used to learn. Some records do not show who decided what, or why, and this makes it harder for a new worker to understand what has been tried before.',
  },
];

export const OLD_STEPS = [
  'The director of children’s services should prepare a written statement of proposed action responding to the findings outlined in this letter. This should be a multi-agency response involving the probation service, the clinical commissioning group, health providers and Fairshire Police. The response should set out the actions for the partnership and, where appropriate, individual agencies.',
  'The director of children’s services should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 11 May 2018. This statement will inform the lines of enquiry at any future joint or single agency activity by the inspectorates.',
];

export const NEW_STEPS = [
  'We have determined that Fairshire County Council is the principal authority and should prepare a written statement of proposed action responding to the findings outlined in this letter. This should be a multi-agency response involving the individuals and agencies that this report is addressed to. The response should set out the actions for the partnership and, when appropriate, individual agencies. The local safeguarding partners should oversee implementation of the action plan through their local multi-agency safeguarding arrangements.',
  'Fairshire Safeguarding Children Partnership should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 13 December 2024. This statement will inform the lines of enquiry at any future joint or single-agency activity by the inspectorates.',
];

export const ADDRESSEES = [
  'Ada Morrow, Director of Children’s Services, Fairshire County Council',
  'Bertrand Okafor, Chief Executive, Fairshire and Westmarch Integrated Care Board',
  'Celia Quayle, Police and Crime Commissioner for Fairshire',
  'Dominic Reyes QPM, Chief Constable, Fairshire Police',
  'Eleanor Stone, Independent Scrutineer',
];

export const newOpening = (when: string, theme = 'serious youth violence in Fairshire'): readonly Part[] => [
  { heading: 'Joint targeted area inspection of Fairshire' },
  {
    prose: `This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to ${theme}.`,
  },
  {
    prose: `This inspection took place ${when}. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC), His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) and His Majesty’s Inspectorate of Probation (HMIP).`,
  },
  { heading: 'Headline findings' },
  {
    prose:
      'Partners work well together and most children receive the help that they need. Governance is clear. The partnership does not yet know enough about the effect of its work, and some children wait too long for an assessment of their mental health.',
  },
];

export const oldOpening = (
  when: string,
  dive = 'the response to children living with domestic abuse',
): readonly Part[] => [
  {
    heading: 'Joint targeted area inspection of the multi-agency response to abuse and neglect in Fairshire',
  },
  {
    prose: `${when}, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMIC) and HMI Probation (HMI Prob) undertook a joint inspection of the multi-agency response to abuse and neglect in Fairshire.^1`,
  },
  { note: 'This joint inspection was conducted under section 20 of the Children Act 2004.' },
  {
    prose: `This letter to all the service leaders in the area outlines our findings about the effectiveness of partnership working and of the work of individual agencies in Fairshire. This inspection included a ‘deep dive’ focus on ${dive}.`,
  },
];

/** The whole letter. */
export function written(wanted: Wanted): LetterSpec {
  const {
    name,
    date = '6 September 2024',
    addressees = ADDRESSEES,
    dear = 'Dear Fairshire Local Safeguarding Partnership',
  } = wanted;
  const steps = wanted.steps ?? NEW_STEPS;
  return {
    name,
    ...(wanted.print ? { print: wanted.print } : {}),
    parts: [
      { lines: [date] },
      { lines: addressees },
      { lines: [dear] },
      ...(wanted.opening ?? newOpening('from 15 to 19 July 2024')),
      ...wanted.lists,
      ...(wanted.after ?? MAIN_FINDINGS),
      ...(steps.length > 0 ? [{ heading: 'Next steps' }] : []),
      ...steps.map((prose) => ({ prose })),
      { lines: ['Yours sincerely'] },
      { lines: ['Yolanda Fairweather', 'National Director Regulation and Social Care, Ofsted'] },
    ],
  };
}
