import { addDays, type Day } from '../calendar/day';
import { addresseesOn, isAway, successionOf } from './addressees';
import { nameOf } from './names';
import type { Person, Facts } from '../partnership';

/** Some of the days of an absence, both included, and who gets then what is for the agency. */
export interface Stretch {
  readonly from: Day;
  /** None: until the person is back. */
  readonly to?: Day;
  /** None when nobody is there: it stays with who is away. */
  readonly by?: Person;
}

/** Whose turn it is otherwise, and until when: what a card says to who stands in. */
export interface Covering {
  readonly name: string;
  readonly email: string;
  readonly until?: Day;
}

type Lists = Pick<Facts, 'people'>;

/** True for the person who gets what is for their agency whenever they are there. */
export const isFirstOfAgency = (facts: Lists, person: Pick<Person, 'email' | 'agencyCode'>): boolean =>
  successionOf(facts, person.agencyCode)[0]?.email === person.email;

/**
 * Who covers for this person, day by day, put together into stretches: the next of their agency who is there
 * (`product.md`, Acknowledgement: the deputy). A deputy can be away for a part of it. Nothing for somebody who has set
 * no days, or who does not get what is for the agency.
 */
export function stretchesOf(facts: Lists, person: Person): readonly Stretch[] {
  const { awayFrom: from, awayTo: to } = person;
  if (from === undefined || (to !== undefined && to < from) || !isFirstOfAgency(facts, person)) return [];
  const others = successionOf(facts, person.agencyCode).filter(({ email }) => email !== person.email);
  const starts = [from, ...changesOf(others).filter((day) => day > from && (!to || day <= to))].sort();
  const stretches: Stretch[] = [];
  for (const start of new Set(starts)) {
    const by = others.find((other) => !isAway(other, start));
    const last = stretches.at(-1);
    if (last && last.by?.email === by?.email) continue;
    if (last) stretches.splice(-1, 1, { ...last, to: addDays(start, -1) });
    stretches.push({ from: start, ...(to ? { to } : {}), ...(by ? { by } : {}) });
  }
  return stretches;
}

/** The days on which somebody goes or comes back. */
const changesOf = (people: readonly Person[]): Day[] =>
  people.flatMap(({ awayFrom, awayTo }) => [
    ...(awayFrom ? [awayFrom] : []),
    ...(awayFrom && awayTo ? [addDays(awayTo, 1)] : []),
  ]);

/** For whom this person gets on `today` what is for an agency; undefined when it is their own turn anyway. */
export function coveringFor(
  facts: Lists,
  email: string | undefined,
  agencyCode: string,
  today: Day,
): Covering | undefined {
  const [first] = successionOf(facts, agencyCode);
  if (!first || email === undefined || first.email === email || !isAway(first, today)) return undefined;
  // With nobody of the agency there it is held by a coordinator.
  if (addresseesOn(facts, today).ofAgency(agencyCode)?.email !== email) return undefined;
  const stretch = stretchesOf(facts, first).find(({ from, to }) => from <= today && (!to || today <= to));
  return {
    name: nameOf(facts, first.email),
    email: first.email,
    ...(stretch?.to ? { until: stretch.to } : {}),
  };
}
