import type { Day } from '../calendar/day';
import { isSamePerson } from './names';
import type { Person, Role, Facts } from '../partnership';
/** True on the days from `awayFrom` to `awayTo`, both included; without an end the person is away until told otherwise. */
export const isAway = ({ awayFrom, awayTo }: Pick<Person, 'awayFrom' | 'awayTo'>, today: Day): boolean =>
  awayFrom !== undefined && awayFrom <= today && (awayTo === undefined || today <= awayTo);

/** Who gets what is for an agency or for the coordinator. */
export interface Addressees {
  /**
   * The agency's SPOC; while the SPOC is away, or where none is named, its deputy. With nobody there to take over it is
   * held by a coordinator who is there, who can answer on the agency's behalf and is asked who covers
   * (`cover/uncovered.ts`): nobody who is away is asked alone. Undefined when the agency has neither.
   */
  ofAgency(agencyCode: string): Person | undefined;
  /** The coordinator; another coordinator while the first is away. Undefined when the partnership has none. */
  coordinator(): Person | undefined;
}

/**
 * Who gets what is for an agency, in order: its SPOCs, then its deputies, in the order of the list. The first of them
 * who is there has it. Nobody where there is no agency.
 */
export const successionOf = (
  { people }: Pick<Facts, 'people'>,
  agencyCode: string | undefined,
): readonly Person[] =>
  agencyCode === undefined ? [] : inOrder(people.filter((person) => person.agencyCode === agencyCode));

/** Each person once, also where the list has two rows of one: nobody stands in for themselves. */
const inOrder = (colleagues: readonly Person[]): readonly Person[] =>
  [...withRole(colleagues, 'SPOC'), ...withRole(colleagues, 'Deputy')].filter(
    (person, at, all) => all.findIndex((other) => isSamePerson(other, person)) === at,
  );

export const NO_COORDINATOR = 'No coordinator is named on the People list.';

/** Whom something is for that the coordinator gets, as a message says it. */
export const toCoordinator = (
  coordinator: Pick<Person, 'email'> | undefined,
): { readonly personEmail: string } | { readonly noPerson: string } =>
  coordinator ? { personEmail: coordinator.email } : { noPerson: NO_COORDINATOR };

/** Works out once, for a day, who gets what. */
export function addresseesOn({ people }: Pick<Facts, 'people'>, today: Day): Addressees {
  const byAgency = new Map<string, Person[]>();
  for (const person of people) {
    if (person.agencyCode === undefined) continue;
    const colleagues = byAgency.get(person.agencyCode);
    if (colleagues) colleagues.push(person);
    else byAgency.set(person.agencyCode, [person]);
  }
  const coordinators = withRole(people, 'Coordinator');
  const known = new Map<string, Person | undefined>();
  return {
    ofAgency(agencyCode) {
      if (!known.has(agencyCode)) {
        known.set(agencyCode, firstThere(inOrder(byAgency.get(agencyCode) ?? []), today, coordinators));
      }
      return known.get(agencyCode);
    },
    coordinator: () => firstThere(coordinators, today),
  };
}

/**
 * The agency that what is the partnership's own is kept under, as milestones: the first coordinator's who has one,
 * whoever stands in; undefined without agencies.
 */
export const coordinatorsAgency = (facts: Pick<Facts, 'people' | 'agencies'>): string | undefined =>
  withRole(facts.people, 'Coordinator').find(({ agencyCode }) => agencyCode)?.agencyCode ??
  facts.agencies[0]?.code;

/**
 * The code of the agency among whose things stands what a person gets for none: their own, else the coordinator's.
 * Empty where no agency is listed at all.
 */
export const agencyBehind = (facts: Pick<Facts, 'people' | 'agencies'>, person?: Person): string =>
  person?.agencyCode || coordinatorsAgency(facts) || '';

const withRole = (people: readonly Person[], role: Role): Person[] =>
  people.filter(({ roles, leftOn }) => roles.includes(role) && leftOn === undefined);

/** The first who is there; with none of them one of the others who is, else the first all the same. */
const firstThere = (
  people: readonly Person[],
  today: Day,
  others: readonly Person[] = [],
): Person | undefined => {
  const [first] = people;
  return first && ([...people, ...others].find((person) => !isAway(person, today)) ?? first);
};
