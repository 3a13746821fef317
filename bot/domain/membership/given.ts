import { childDataRefusalInCode } from '../basics/child-data/refusal';
import { cleanKey } from '../basics/folded';
import { failure, inField, type Failure } from '../basics/failure';
import { inSentence } from '../basics/words';
import { badWords } from '../basics/typed-text';
import { dayOf, type Instant } from '../calendar/day';
import { ROLE_WORDS, type Facts, type Person, type Role } from '../partnership';
import { agencyOf } from '../people/names';
import { agencyFault } from '../people/people-faults';
import type { Said } from '../notices/notice';

/** What is said of a person; null empties it. */
export interface PersonGiven {
  readonly name?: string;
  readonly agencyCode?: string | null;
  readonly roles?: readonly Role[];
  readonly phone?: string | null;
  readonly route?: Person['route'];
}

const LINE = 255;

/** The given values as the row takes them; only those that were given. */
export const patchOf = ({ name, agencyCode, roles, phone, route }: PersonGiven): Partial<Person> => ({
  ...(name === undefined ? {} : { title: name.trim().replace(/\s+/g, ' ') }),
  ...(agencyCode === undefined ? {} : { agencyCode: agencyCode ?? undefined }),
  ...(roles === undefined ? {} : { roles: [...new Set(roles)] }),
  ...(phone === undefined ? {} : { phone: phone?.trim() || undefined }),
  ...(route === undefined ? {} : { route }),
});

/** Why a person would not be right by these values, with the field that it is about; undefined when all is well. */
export function unfitPerson(facts: Facts, person: Person, now: Instant): Failure | undefined {
  const { title, agencyCode, roles, phone } = person;
  if (!title) return inField('name', failure('not-given', 'Say the person’s name.'));
  const bad = badWords(title, LINE, now);
  if (bad) return inField('name', bad);
  if (agencyCode !== undefined && !facts.agencies.some(({ code }) => code === agencyCode))
    return inField('agencyCode', failure('not-given', 'Choose an agency of the list.'));
  if (roles.length === 0) return inField('roles', failure('not-given', 'Choose what they are to the group.'));
  if (agencyFault({ agencyCode, roles }))
    return inField(
      'agencyCode',
      failure('not-given', 'Choose the agency that they stand for: a contact, deputy or lead has one.'),
    );
  return phone === undefined ? undefined : unfitPhone(phone, now);
}

/** Numbers as people write them, '020 7946 0101 ext 4'; ten digits without a leading 0 would be an NHS number's. */
function unfitPhone(phone: string, now: Instant): Failure | undefined {
  const isNumber = /^(\+|0|\(0)[\d\s()-]{7,25}(\s*(ext\.?|x)\s*\d{1,6})?$/i.test(phone);
  if (!isNumber)
    return inField('phone', failure('not-given', 'Write the number with its code, as 020 7946 0101.'));
  const refused = childDataRefusalInCode(phone, dayOf(now));
  return refused && inField('phone', refused);
}

/** The address in lower case as the list keeps it; undefined for what is none. */
export function addressIn(text: string | undefined): string | undefined {
  const clean = cleanKey(text ?? '').toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(clean) && clean.length <= LINE ? clean : undefined;
}

/** What of a person was, and is, in words. */
export const personSaid = (
  facts: Pick<Facts, 'agencies'>,
  was: Person | undefined,
  is: Person,
): readonly Said[] => {
  const agency = ({ agencyCode }: Person) => agencyCode && agencyOf(facts, agencyCode).title;
  const words: readonly (readonly [string, (of: Person) => string | undefined])[] = [
    ['Name', ({ title }) => title],
    ['Agency', agency],
    ['Part', ({ roles }) => rolesInWords(roles)],
    ['Phone', ({ phone }) => phone],
    ['Reached by', ({ route }) => (route === 'Chat' ? 'chat' : 'the channel, by name')],
  ];
  return words.map(([label, of]) => ({ label, was: was && of(was), is: of(is) }));
};

/** 'single point of contact (SPOC) and coordinator'; undefined for none. */
export const rolesInWords = (roles: readonly Role[]): string | undefined =>
  roles.length === 0 ? undefined : inSentence(roles.map(inLower));

const inLower = (role: Role): string => ROLE_WORDS[role].charAt(0).toLowerCase() + ROLE_WORDS[role].slice(1);
