import { NEW_STEPS, newOpening } from './builder';
import type { Fixture } from './fixture';
import { NEEDS, needs, STRONG, strengths } from './shapes';
import type { Part } from './spec';

const PEOPLE: readonly (readonly [string, string])[] = [
  ['Ada Morrow', 'Director of Children’s Services, Fairshire County Council'],
  ['Bertrand Okafor', 'Chief Executive, Fairshire and Westmarch Integrated Care Board'],
  ['Celia Quayle', 'Police and Crime Commissioner for Fairshire'],
  ['Dominic Reyes QPM', 'Chief Constable, Fairshire Police'],
  ['Eleanor Stone', 'Independent Scrutineer'],
];

const addressed = (name: string, addresses: Part, addressees: readonly string[]): Fixture => ({
  spec: {
    name,
    parts: [
      { lines: ['6 September 2024'] },
      addresses,
      { lines: ['Dear Fairshire Local Safeguarding Partnership'] },
      ...newOpening('from 15 to 19 July 2024'),
      ...needs,
      ...strengths,
      { heading: 'Next steps' },
      ...NEW_STEPS.map((prose) => ({ prose })),
      { lines: ['Yours sincerely'] },
    ],
  },
  read: { addressees, publishedOn: '2024-09-06', improvement: NEEDS, strengths: STRONG },
});

const together = (between: string): readonly string[] => PEOPLE.map((one) => one.join(between));

/** Letters whose addresses are set otherwise than as a name, a comma and a post on a line. */
export const OTHER_ADDRESSES: readonly Fixture[] = [
  addressed('names and posts in two cells, the posts over two lines', { cells: PEOPLE }, together(' ')),
  addressed('a dash between name and post', { lines: together(' – ') }, together(' – ')),
  addressed('the post on the line below the name', { lines: PEOPLE.flat() }, together(' ')),
  addressed(
    'a name, a post and a body on three lines',
    { lines: PEOPLE.slice(0, 3).flatMap(([name, post]) => [name, ...post.split(', ')]) },
    PEOPLE.slice(0, 3).map(([name, post]) => `${name} ${post.replace(', ', ' ')}`),
  ),
  addressed('a bullet before each', { bullets: together(', ') }, together(', ')),
  addressed(
    'bodies without names',
    {
      lines: [
        'Director of Children’s Services, Fairshire County Council',
        'NHS Fairshire Integrated Care Board',
        'Fairshire Police',
      ],
    },
    [
      'Director of Children’s Services, Fairshire County Council',
      'NHS Fairshire Integrated Care Board',
      'Fairshire Police',
    ],
  ),
  addressed(
    'one with a post over two lines, and a body after it',
    {
      lines: [
        'Ada Morrow, Executive Director of Children, Families, Education and Lifelong Learning, Fairshire County Council',
        'NHS Fairshire Integrated Care Board',
        'Dominic Reyes, Chief Constable, Fairshire Police',
      ],
    },
    [
      'Ada Morrow, Executive Director of Children, Families, Education and Lifelong Learning, Fairshire County Council',
      'NHS Fairshire Integrated Care Board',
      'Dominic Reyes, Chief Constable, Fairshire Police',
    ],
  ),
];
