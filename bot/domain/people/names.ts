import { firstOf, grouped } from '../basics/grouped';
import { foldKey } from '../basics/folded';
import type { Person, Agency, AgencyNames, Facts } from '../partnership';

/**
 * The agency of a code, also one that has left; a code that is not in the Agencies list stands for itself, so that
 * nothing is dropped.
 */
export const agencyOf = (facts: AgencyNames, code: string): Agency =>
  agencyListed(facts, code) ?? { title: code, code, safeguardingPartner: false };

/** The agency of a code, also one that has left; undefined of a code that is not in the Agencies list. */
export const agencyListed = (
  { agencies, formerAgencies = NONE }: AgencyNames,
  code: string,
): Agency | undefined => firstOf(agencies, codeOf, code) ?? firstOf(formerAgencies, codeOf, code);

const NONE: readonly Agency[] = [];
const codeOf = ({ code }: Agency): string => code;

/** What an agency is called on cards: 'Police', or its title where it has no short name. */
export const agencyName = ({ shortName, title }: Pick<Agency, 'title' | 'shortName'>): string =>
  shortName ?? title;

/** Whose names are listed; with the agencies, those of one name are told apart by theirs. */
type Lists = Pick<Facts, 'people'> & Partial<AgencyNames>;

/**
 * The name of a person where names are listed, by e-mail: who shares it with another is told apart by agency, else by
 * role, else by both, else by address. An e-mail that is no longer on the list stands for itself.
 */
export function nameOf(lists: Lists, email: string): string {
  const person = grouped(lists.people, emailOf).get(email)?.[0];
  return person ? toldApart(lists, person) : email;
}

/**
 * The name of somebody who was typed in, by name or by e-mail in any case: the listed name where the e-mail is on the
 * list, else what was typed.
 */
export function nameTyped(lists: Lists, typed: string): string {
  const email = typed.trim().toLowerCase();
  const name = nameOf(lists, email);
  return name === email ? typed.trim() : name;
}

function toldApart(lists: Lists, person: Person): string {
  const namesakes = (grouped(lists.people, nameFolded).get(nameFolded(person)) ?? []).filter(
    (other) => !isSamePerson(other, person),
  );
  if (namesakes.length === 0) return person.title;
  const mark = [agencyIn(lists), roleOf, partIn(lists)]
    .map((markOf) => ({ own: markOf(person), others: namesakes.map(markOf) }))
    .find(({ own, others }) => own !== undefined && !others.includes(own));
  return `${person.title} (${mark?.own ?? person.email})`;
}

/** One person may have several rows, one an agency: the same account, or the same address. */
export const isSamePerson = (a: Person, b: Person): boolean =>
  a.entraId && b.entraId ? a.entraId.toLowerCase() === b.entraId.toLowerCase() : a.email === b.email;

/** Tells whether somebody is none of these people, whichever of their rows stands for them. */
export const isNoneOf =
  (...others: readonly (Person | undefined)[]) =>
  (person: Person): boolean =>
    !others.some((other) => other !== undefined && isSamePerson(other, person));

const emailOf = ({ email }: Person): string => email;
const nameFolded = ({ title }: Person): string => foldKey(title);
const agencyIn =
  ({ agencies = NONE, formerAgencies = NONE }: Lists) =>
  ({ agencyCode }: Person): string | undefined =>
    agencyCode && agencyName(agencyOf({ agencies, formerAgencies }, agencyCode));

/** What somebody is in few words: their first role as the list has it. */
const roleOf = ({ roles: [role] }: Person): string | undefined => role;

/** Role and agency together: 'Deputy, Police'. */
const partIn =
  (lists: Lists) =>
  (person: Person): string | undefined => {
    const [role, agency] = [roleOf(person), agencyIn(lists)(person)];
    return role && agency && `${role}, ${agency}`;
  };

/** How somebody is told of whom no card reaches: by name, number and address. */
export interface ToReach {
  readonly personName?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Whom to ring, and how; nothing of nobody. */
export function toReach(lists: Lists, email: string | undefined): ToReach {
  if (email === undefined) return {};
  const phone = grouped(lists.people, emailOf)
    .get(email)
    ?.find((person) => person.phone)?.phone;
  return { personName: nameOf(lists, email), ...(phone ? { phone } : {}), email };
}

/** 'Priya Nair, coordinator'; the name alone where it says so itself, as a shared mailbox's does: 'JTAI coordinator'. */
export const withRole = (name: string, role: string): string =>
  name.toLowerCase().split(/\s+/).includes(role.toLowerCase()) ? name : `${name}, ${role}`;
