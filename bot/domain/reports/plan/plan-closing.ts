import type { Facts } from '../../partnership';
import { withRole } from '../../people/names';
import { bullets, cell, heading, table, text, type Block } from '../document';

/** Words that a reader from outside may not know. */
const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['JTAI', 'Joint targeted area inspection: several inspectorates look at one area and one theme together.'],
  ['Lead agency', 'The agency that answers for an action. It cannot agree its own evidence.'],
  ['Safeguarding partners', 'The council, the police and the integrated care board.'],
  ['SPOC', 'Single point of contact: the person who answers for an agency.'],
];

export const WORDS_USED: readonly Block[] = [
  heading('Words used'),
  table({
    columns: [
      { heading: 'Word', percent: 28 },
      { heading: 'Meaning', percent: 72 },
    ],
    rows: WORDS.map(([word, meaning]) => [cell(word), cell(meaning)]),
  }),
];

/** The coordinators, and how to reach them. */
export function whomToAsk({ people }: Pick<Facts, 'people'>, what = 'plan'): readonly Block[] {
  const coordinators = people.filter(({ roles }) => roles.includes('Coordinator'));
  if (coordinators.length === 0) return [];
  return [
    heading('Whom to ask'),
    bullets(
      coordinators.map(({ title, phone, email }) => [
        `${withRole(title, 'coordinator')}. ${phone ? `Telephone ${phone.replaceAll(' ', '\u00a0')}, e-mail` : 'E-mail'} ${email}.`,
      ]),
    ),
    text(`If you need this ${what} in another format, please ask them.`),
  ];
}
