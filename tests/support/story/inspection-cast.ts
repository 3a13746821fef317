import type { Change } from '../../../bot/usecases/ports';
import { agency, day, person, series } from '../partnership';

/** Two partnerships beside each other, of one installation: the same agencies by code, nobody in both. */

export const NAMES = ['Westmarch', 'Eastshire'] as const;
export type Name = (typeof NAMES)[number];

const AGENCIES = [
  ['LA', 'Council'],
  ['POL', 'Police'],
  ['ICB', 'Integrated Care Board'],
] as const;

/** 'spoc.pol@westmarch.example'. */
export const emailIn = (name: Name, who: string): string => `${who}@${name.toLowerCase()}.example`;

const PEOPLE = ['coordinator.la', 'chair.la', 'spoc.la', 'spoc.pol', 'spoc.icb', 'deputy.pol'];

/** The people of a partnership, each as the Teams client that they have. */
export const membersOf = (name: Name): readonly { readonly name: string; readonly email: string }[] =>
  PEOPLE.map((who) => ({ name: `${who} of ${name}`, email: emailIn(name, who) }));

/** What the lists hold on the Friday before the call: agencies, people, and a board that signs statements off. */
export const castOf = (name: Name): readonly Change[] => [
  ...AGENCIES.map(([code, what]): Change => ({
    insert: 'agencies',
    row: agency(code, { title: `${name} ${what}`, shortName: what.slice(0, 20) }),
  })),
  ...membersOf(name).map(({ name: title, email }, place): Change => ({
    insert: 'people',
    row: person(PEOPLE[place] ?? '', { title, email, digest: false }),
  })),
  {
    insert: 'series',
    row: series({
      ...{ code: 'CSP', title: `${name} Community Safety Partnership`, signsOff: true },
      ...{ firstOn: day('2027-07-28'), everyWeeks: 26 },
    }),
  },
];
