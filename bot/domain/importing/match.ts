import { grouped } from '../basics/grouped';
import { foldKey } from '../basics/folded';
import type { Action, Facts, Update } from '../partnership';
import { plain } from '../plan-file/cells/plain';

/** What the keys of steps that come from files begin with. */
export const IMPORTED = 'import|';
/** What the keys of steps that undo an import begin with. */
export const UNDONE = 'undo|';

/** How often something of an action was undone: what comes in once more is no repeat of what was taken back. */
export function roundOf({ updates }: Pick<Facts, 'updates'>, ref: string): string {
  const undone = (grouped(updates, aboutOf).get(ref) ?? []).filter(({ key = '' }) =>
    key.startsWith(UNDONE),
  ).length;
  return undone === 0 ? '' : `|${undone}`;
}

const aboutOf = ({ actionRef }: Update): string => actionRef;

/** Half of the words of either title in common: the same action, said otherwise. */
const SIMILAR = 0.5;

/**
 * The action of the plan that one of a file is. A number alone does not tell: the file's A10 may be quite another than
 * the plan's. It is the same when it came from a file, says much the same, or has most else in common.
 */
export function matchOf(given: Action, facts: Pick<Facts, 'actions' | 'updates'>): Action | undefined {
  const [numbered] = grouped(facts.actions, foldedRefOf).get(foldKey(given.ref)) ?? [];
  if (!numbered) return undefined;
  const isSame =
    isAlike(given, numbered) || hasMuchInCommon(given, numbered) || cameFromFile(numbered, facts);
  return isSame ? numbered : undefined;
}

const foldedRefOf = ({ ref }: Action): string => foldKey(ref);

const isAlike = (a: Action, b: Action): boolean => {
  const [mine, its] = [wordsOf(a.title), wordsOf(b.title)];
  const common = [...mine].filter((word) => its.has(word)).length;
  return plain(a.title) === plain(b.title) || common / Math.max(1, Math.min(mine.size, its.size)) >= SIMILAR;
};

const wordsOf = (title: string): Set<string> =>
  new Set(
    plain(title)
      .split(/\W+/)
      .filter((word) => word.length > 3),
  );

function hasMuchInCommon(a: Action, b: Action): boolean {
  const columns = ['leadAgency', 'dueOn', 'successMeasure', 'theme', 'ownerEmail'] as const;
  return columns.filter((column) => a[column] !== undefined && a[column] === b[column]).length >= 2;
}

const cameFromFile = ({ ref }: Action, { updates }: Pick<Facts, 'updates'>): boolean =>
  (grouped(updates, aboutOf).get(ref) ?? []).some(({ key }) => key?.startsWith(IMPORTED));
