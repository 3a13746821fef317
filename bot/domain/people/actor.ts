import { grouped } from '../basics/grouped';
import type { Facts, Person } from '../partnership';
import { isSamePerson } from './names';

/** Who is acting: a row of the People list, and what the person's other rows make them besides. */
export interface Actor extends Person {
  /** Of somebody who acts for several agencies, a row each. */
  readonly also?: readonly Pick<Person, 'email' | 'agencyCode' | 'roles'>[];
  /** Agencies whose deputy they are without covering now, where deputies act only while they cover. */
  readonly restsFor?: readonly string[];
}

/** All rows of somebody: their own, and those of the agencies they act for besides. */
export const rowsOf = (actor: Actor): NonNullable<Actor['also']> => [actor, ...(actor.also ?? [])];

/** True for the address of any of somebody's rows. */
export const isAddressOf = (actor: Actor, email: string | undefined): boolean =>
  rowsOf(actor).some((row) => row.email === email);

const emailOf = ({ email }: Person): string => email;

const accountOf = ({ entraId = '' }: Person): string => entraId.toLowerCase();

/** False for somebody who was taken off the list: their row stays, so that what they did has a name. */
export const isListed = ({ leftOn }: Pick<Person, 'leftOn'>): boolean => leftOn === undefined;

/** A row of the People list with the other rows of the same person. */
export function withOthers({ people }: Pick<Facts, 'people'>, person: Person): Actor {
  const ofAccount = person.entraId ? (grouped(people, accountOf).get(accountOf(person)) ?? []) : [];
  const ofAddress = grouped(people, emailOf).get(person.email) ?? [];
  const also = [...new Set([...ofAccount, ...ofAddress])].filter(
    (other) => other !== person && isSamePerson(other, person) && isListed(other),
  );
  return also.length > 0 ? { ...person, also } : person;
}

/** The codes of all agencies that somebody belongs to. */
export const agenciesOf = (actor: Actor): readonly string[] => [
  ...new Set(rowsOf(actor).flatMap(({ agencyCode }) => agencyCode ?? [])),
];

/** Somebody of the People list by e-mail, as one who acts. */
export const actorNamed = (
  { people }: Pick<Facts, 'people'>,
  email: string | undefined,
): Actor | undefined => {
  const rows = email === undefined ? [] : (grouped(people, emailOf).get(email) ?? []);
  const person = rows.find(isListed);
  return person && withOthers({ people }, person);
};

/** True when a person has one of these roles, in any of their rows. */
export const has = (actor: Actor, ...roles: Person['roles'][number][]): boolean =>
  rowsOf(actor).some((row) => roles.some((role) => row.roles.includes(role)));

/** True for the SPOC of an agency, and for its deputies unless they do not cover now. Nobody speaks for no agency. */
export const speaksFor = (actor: Actor, agencyCode: string | undefined): boolean =>
  agencyCode !== undefined &&
  rowsOf(actor).some(
    (row) =>
      row.agencyCode === agencyCode &&
      (row.roles.includes('SPOC') || (row.roles.includes('Deputy') && !actor.restsFor?.includes(agencyCode))),
  );

/** The agencies that somebody speaks for. */
export const spokenFor = (actor: Actor): readonly string[] =>
  agenciesOf(actor).filter((code) => speaksFor(actor, code));

/** How somebody answers for an agency that is not the only one they answer for, so that it is to be named beside it. */
export type AnswersFor = 'Also' | 'OnBehalf';

/** As one of several agencies that somebody belongs to, or on behalf of one that they do not; undefined for their only one. */
export function answersFor(actor: Actor | undefined, agencyCode: string): AnswersFor | undefined {
  if (!actor) return undefined;
  const own = agenciesOf(actor);
  if (!own.includes(agencyCode)) return 'OnBehalf';
  return own.length > 1 ? 'Also' : undefined;
}

/** True when an answer by this actor counts as given on the agency's behalf (a coordinator who is not its own SPOC or deputy). */
export const isOnBehalf = (actor: Actor, agencyCode: string): boolean => !speaksFor(actor, agencyCode);
