import { ROLES, ROLE_WORDS, type Agency, type Role } from '../partnership';

/** One line of a list of people that somebody pasted: who it is, or why it cannot be told. */
export interface PastedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly person?: PastedPerson;
  readonly why?: string;
}

/** Somebody as a line names them. */
export interface PastedPerson {
  readonly name: string;
  readonly email: string;
  readonly agencyCode?: string;
  readonly roles: readonly Role[];
}

type KnownAgency = Pick<Agency, 'code' | 'title' | 'shortName'>;

const EMAIL = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/;

/**
 * Reads a pasted list, a person a line: name, e-mail address, agency and part in the group in any order, parted by tabs,
 * commas or semicolons, as they come out of Excel or an e-mail. A line of headings is passed over.
 */
export function readPasted(text: string, agencies: readonly KnownAgency[]): readonly PastedLine[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter(({ text: said }, at) => said !== '' && !(at === 0 && isHeadings(said)))
    .map((one) => ({ ...one, ...readLine(one.text, agencies) }));
}

const isHeadings = (text: string): boolean => !EMAIL.test(text) && /\be-?mail\b/i.test(text);

function readLine(
  text: string,
  agencies: readonly KnownAgency[],
): Pick<PastedLine, 'person'> | Pick<PastedLine, 'why'> {
  const email = EMAIL.exec(text)?.[0];
  if (email === undefined) return { why: 'no e-mail address in this line' };
  const before = addressee(text, agencies);
  const rest = text.slice(before?.length ?? 0).replace(/<?\s*[^\s<>,;]+@[^\s<>,;]+\s*>?/, '\t');
  const agency = agencyIn(rest, agencies);
  const bare = agency ? withoutAgency(rest, agency) : rest;
  const parts = bare
    .split(/[\t;,/|]|\s[–-]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const roles = parts.flatMap(rolesIn);
  const others = parts.filter((part) => rolesIn(part).length === 0);
  const [name = '', ...unread] = before ? [before.name, ...others] : others;
  if (name === '') return { why: 'no name in this line' };
  if (roles.length === 0) return { why: `say the part in the group: ${PARTS}` };
  if (unread.length > 0) return { why: `“${unread.join(', ')}” is no agency of the list` };
  const person = { name, email: email.toLowerCase(), roles: [...new Set(roles)] };
  return { person: agency ? { ...person, agencyCode: agency.code } : person };
}

/** The name before an address in angle brackets, as e-mail programs write it: 'Ali, Fay (NHS) <fay.ali@nhs.example>'. */
function addressee(
  text: string,
  agencies: readonly KnownAgency[],
): { readonly name: string; readonly length: number } | undefined {
  const [, before = ''] = /^([^<>\t;]{2,80})(?=<[^<>]+@)/.exec(text) ?? [];
  const name = before
    .trim()
    .replace(/,$/, '')
    .replace(/^["']|["']$/g, '');
  const saysMore =
    agencyIn(before, agencies) !== undefined || name.split(/,\s*/).some((part) => rolesIn(part).length > 0);
  return /\p{L}/u.test(name) && !saysMore ? { name, length: before.length } : undefined;
}

const PARTS = ROLES.map((role) => ROLE_WORDS[role]).join(', ');

const rolesIn = (part: string): readonly Role[] => {
  const said = part.split(/\s*(?:\band\b|&|\+)\s*/i).map((one) => one.trim().toLowerCase());
  const roles = said.map((one) =>
    ROLES.find((role) =>
      [role, ROLE_WORDS[role], withoutBracket(ROLE_WORDS[role])].some((word) => word.toLowerCase() === one),
    ),
  );
  return roles.every((role) => role !== undefined) ? roles : [];
};

const withoutBracket = (words: string): string => words.replace(/\s*\(.*\)$/, '');

const namesOf = ({ title, shortName, code }: KnownAgency): readonly string[] =>
  [title, shortName ?? '', code].filter((name) => name !== '');

/** The agency that a line names: by the longest of its names that stands there between commas, tabs or the ends. */
function agencyIn(line: string, agencies: readonly KnownAgency[]): KnownAgency | undefined {
  const found = agencies.flatMap((agency) =>
    namesOf(agency).flatMap((name) => (named(name).test(line) ? [{ agency, name }] : [])),
  );
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best && best.name.length >= one.name.length ? best : one),
    undefined,
  )?.agency;
}

const withoutAgency = (line: string, agency: KnownAgency): string =>
  namesOf(agency).reduce((rest, name) => rest.replace(named(name), '\t'), line);

const named = (name: string): RegExp =>
  new RegExp(`(?<=^|[\\t;,|])\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(?=$|[\\t;,|])`, 'i');
