import { foldKey } from '../basics/folded';
import { firstOf, workedOut } from '../basics/grouped';
import { type Agency, type Facts, type Setting } from '../partnership';
import { ALL_AGENCIES } from '../plan-file/cells/agencies';
import { plain } from '../plan-file/cells/plain';
import type { FileRow } from '../plan-file/plan-file';
import { fingerprint } from '../basics/fingerprint';

/** What a person answered of the names in plans: a name as it is compared, and the codes of the agencies that it means. */
export type NameAnswers = ReadonlyMap<string, readonly string[]>;

/** A name that has to be asked for, with the numbers of the rows that it stands in. */
export interface AskedName {
  /** As it stands in the file; empty where nobody is named. */
  readonly name: string;
  readonly isEveryone: boolean;
  /** What the key of the file says of it. */
  readonly means?: string;
  readonly rows: readonly number[];
}

const REMEMBERED = 'import.name.';

/** The key under which an answer is remembered. A name may be longer than a key holds. */
export const answerKey = (name: string): string => REMEMBERED + fingerprint(plain(name));

/** The answer to what a name means, as it is remembered: nobody is asked twice. */
export const rememberedAnswer = (name: string, codes: readonly string[]): Setting => ({
  key: answerKey(name),
  value: codes.join(', '),
});

/** The agencies that a name means: by an answer, or by their code, short name or title; undefined where it has to be asked. */
export function agenciesNamed(
  name: string,
  { agencies, settings }: Pick<Facts, 'agencies' | 'settings'>,
  answers: NameAnswers,
): readonly string[] | undefined {
  const answered = answers.get(plain(name)) ?? remembered(name, settings);
  const known = answered?.filter((code) => agencies.some((one) => one.code === code));
  if (known && known.length > 0) return known;
  const exact = workedOut(agencies, codesByName).get(foldKey(straight(name)));
  return exact === undefined ? undefined : [exact];
}

/** The code of each agency by its names; where two share one, the first has it. */
const codesByName = (agencies: readonly Agency[]): ReadonlyMap<string, string> =>
  new Map(
    agencies.flatMap((one) => namesOf(one).map((name) => [foldKey(name), one.code] as const)).reverse(),
  );

/** A name in the file that somebody has answered, now or for an earlier file. */
export interface AnsweredName {
  readonly name: string;
  readonly codes: readonly string[];
  readonly isRemembered: boolean;
  /** The key of the file says it, and nobody else: what stands there. */
  readonly means?: string;
}

/**
 * The distinct names that lead actions of the file by an answer or by the key of the file, in the order of the rows: any
 * of them can be changed.
 */
export function namesAnswered(
  rows: readonly FileRow[],
  facts: Pick<Facts, 'agencies' | 'settings'>,
  answers: NameAnswers,
): AnsweredName[] {
  const { settings } = facts;
  const names = new Map(
    rows.flatMap((row) => {
      const { leads, isOff } = row;
      const all = leads.length === 0 ? [''] : leads;
      return isOff ? [] : all.map((name) => [plain(name), { name, row }] as const);
    }),
  );
  return [...names].flatMap(([key, { name, row }]): AnsweredName[] => {
    const now = answers.get(key);
    const codes = now ?? remembered(name, settings);
    if (codes !== undefined && codes.length > 0) return [{ name, codes, isRemembered: now === undefined }];
    const meant = agenciesNamed(name, facts, answers) ? undefined : agencyMeant(name, row, facts, answers);
    const means = meaningIn(row, name);
    return meant && means !== undefined ? [{ name, codes: meant, isRemembered: false, means }] : [];
  });
}

const keyOf = ({ key }: Setting): string => key;

function remembered(name: string, settings: readonly Setting[]): readonly string[] | undefined {
  const found = firstOf(settings, keyOf, answerKey(name));
  return found?.value.split(/,\s*/).filter(Boolean);
}

/** The agency in whose sheet or column a row stands: it stands for a lead who is a person or a post. */
const agencyOfRow = (
  { agency }: FileRow,
  facts: Pick<Facts, 'agencies' | 'settings'>,
  answers: NameAnswers,
): readonly string[] | undefined =>
  agency === undefined ? undefined : agenciesNamed(agency, facts, answers);

/** What the key of the file says of a name, in one line. */
const meaningIn = ({ meant = [] }: Pick<FileRow, 'meant'>, name: string): string | undefined =>
  meant.find((one) => plain(one.name) === plain(name))?.as.join(', ');

/** The one agency that the key of the file names beside somebody: 'JS | Jane Smith | Northmere Police'. */
export function agencyMeant(
  name: string,
  { meant = [] }: Pick<FileRow, 'meant'>,
  facts: Pick<Facts, 'agencies' | 'settings'>,
  answers: NameAnswers,
): readonly string[] | undefined {
  const said = meant.find((one) => plain(one.name) === plain(name))?.as ?? [];
  const parts = said.flatMap((text) => [
    text,
    ...text.split(/[,;()]|\s[–-]\s|\n/).map((part) => part.trim()),
  ]);
  const codes = new Set(parts.filter(Boolean).flatMap((part) => agenciesNamed(part, facts, answers) ?? []));
  return codes.size === 1 ? [...codes] : undefined;
}

/** The agencies that lead by a name in a row: by what was said of it, by the key of the file, or by whose sheet it is. */
export const agenciesLeading = (
  name: string,
  row: FileRow,
  facts: Pick<Facts, 'agencies' | 'settings'>,
  answers: NameAnswers,
): readonly string[] | undefined =>
  agenciesNamed(name, facts, answers) ??
  agencyMeant(name, row, facts, answers) ??
  agencyOfRow(row, facts, answers);

const namesOf = ({ code, shortName = '', title }: Agency): string[] =>
  [code, shortName, title].filter(Boolean).map(straight);

const straight = (name: string): string => name.replaceAll('\u2019', "'");

/** Every distinct name that leads an action of the file and is not known, in the order of the rows. */
export function namesToAsk(
  rows: readonly FileRow[],
  facts: Pick<Facts, 'agencies' | 'settings'>,
  answers: NameAnswers,
): AskedName[] {
  const asked = new Map<string, { name: string; means?: string; rows: number[] }>();
  for (const row of rows) {
    const { leads, at, isOff } = row;
    if (isOff) continue;
    for (const name of leads.length === 0 ? [''] : leads) {
      if (agenciesLeading(name, row, facts, answers)) continue;
      const means = meaningIn(row, name);
      const one = asked.get(plain(name)) ?? { name, ...(means === undefined ? {} : { means }), rows: [] };
      one.rows.push(at);
      asked.set(plain(name), one);
    }
  }
  return [...asked.values()].map((one) => ({ ...one, isEveryone: one.name === ALL_AGENCIES }));
}
