import { foldKey } from '../basics/folded';
import { NAMED_BY, type Named, type Target } from './references';
import type { Facts } from '../partnership';

/** What the rows of a list, or the people, are called, and how they may be written. */
export interface Names {
  /** Each as it stands in its row. */
  readonly exact: ReadonlySet<string>;
  /** The same by how it folds; and what else is understood, such as an agency's name or somebody's former address. */
  readonly folded: ReadonlyMap<string, string>;
}

/** The names of a list's rows. Of two that fold to the same the first counts. */
export function namesOf(rows: readonly object[], list: Named): Names {
  const folded = new Map<string, string>();
  for (const row of rows) {
    const fold = foldedKeyOf(row, list);
    if (!folded.has(fold)) folded.set(fold, keyOf(row, list));
  }
  return { exact: new Set(folded.values()), folded };
}

/** The names of a list with others beside them that mean one of them; what is a name itself means itself. */
export const withOthers = ({ exact, folded }: Names, others: Iterable<readonly [string, string]>): Names => {
  const all = new Map(others);
  for (const [name, key] of folded) all.set(name, key);
  return { exact, folded: all };
};

/** The key by which others refer to a row of such a list. */
const keyOf = (row: object, list: Named): string => String(Reflect.get(row, NAMED_BY[list]));

const FOLDED = new WeakMap<object, string>();

/** The same as it folds; worked out once for a row, as all of them are gone through whenever one has changed. */
export function foldedKeyOf(row: object, list: Named): string {
  const known = FOLDED.get(row);
  if (known !== undefined) return known;
  const fold = foldKey(keyOf(row, list));
  FOLDED.set(row, fold);
  return fold;
}

/**
 * Everybody's address, with those that they had before: a chat belongs to the account, and still says the address of
 * when it was opened. An address that somebody has now means them, whoever had it before.
 */
export function namesOfPeople({ people, conversations }: Pick<Facts, 'people' | 'conversations'>): Names {
  const exact = new Set(people.map(({ email }) => email));
  const byId = new Map<string, string>();
  for (const { entraId, email } of people) {
    const id = entraId?.toLowerCase();
    if (id && !byId.has(id)) byId.set(id, email);
  }
  const former = conversations.flatMap(({ entraId, personEmail, formerEmails = [] }) => {
    const now = byId.get(entraId.toLowerCase());
    return now ? [personEmail, ...formerEmails].map((before) => [before, now] as const) : [];
  });
  return withOthers({ exact, folded: new Map([...exact].map((email) => [email, email])) }, former);
}

/** The row that a text names, as its own row writes it; undefined when it names none of these. */
export function named(
  names: Readonly<Record<Target, Names>>,
  targets: readonly Target[],
  text: string,
): string | undefined {
  if (targets.some((target) => names[target].exact.has(text))) return text;
  const fold = foldKey(text);
  for (const target of targets) {
    const found =
      names[target].folded.get(fold) ??
      ofName(names[target], fold, target) ??
      ofStatement(names[target], fold, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

const withoutApostrophes = (fold: string): string => fold.replace(/['’]/g, '');

/** Agencies' names are compared without their apostrophes, straight or curly: see `agencyNames`. */
const ofName = ({ folded }: Names, fold: string, target: Target): string | undefined =>
  target === 'agencies' ? folded.get(withoutApostrophes(fold)) : undefined;

const STATEMENT = '/statement';

/** What is due of an inspection is its statement (`deadlines.ts`): 'INSP/statement' follows how INSP is written. */
function ofStatement({ folded }: Names, fold: string, target: Target): string | undefined {
  if (target !== 'inspections' || !fold.endsWith(STATEMENT)) return undefined;
  const inspection = folded.get(fold.slice(0, -STATEMENT.length));
  return inspection === undefined ? undefined : `${inspection}${STATEMENT}`;
}

/**
 * Every name under which `named` looks a text up: as long as none of these means something else, neither does the text.
 */
export function spellingsOf(text: string): ReadonlySet<string> {
  const fold = foldKey(text);
  const inspection = fold.endsWith(STATEMENT) ? [fold.slice(0, -STATEMENT.length)] : [];
  return new Set([text, fold, withoutApostrophes(fold), ...inspection]);
}

/** The names that mean another row, or a row at all, or none any more. */
export function changedNames(before: Names, now: Names): readonly string[] {
  if (before === now) return [];
  const gone = [...before.folded.keys()].filter((name) => !now.folded.has(name));
  return [
    ...gone,
    ...[...now.folded.keys()].filter((name) => before.folded.get(name) !== now.folded.get(name)),
  ];
}
