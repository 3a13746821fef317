import { grouped } from '../basics/grouped';
import { foldKey } from '../basics/folded';
import type { Action, Facts, Update } from '../partnership';
import { plain } from '../plan-file/cells/plain';
import { IMPORTED } from '../steps/came-in';

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
 * the plan's. It is the same when it says much the same or has most else in common, or when it came from a file: unless
 * the file is `isOther`, another plan than all that came in so far.
 */
export function matchOf(
  given: Action,
  facts: Pick<Facts, 'actions' | 'updates'>,
  isOther = false,
): Action | undefined {
  const [numbered] = grouped(facts.actions, foldedRefOf).get(foldKey(given.ref)) ?? [];
  if (!numbered) return undefined;
  const isSame =
    isAlike(given, numbered) ||
    hasMuchInCommon(given, numbered) ||
    (!isOther && cameFromFile(numbered, facts));
  return isSame ? numbered : undefined;
}

/** Of actions with the same numbers fewer say the same than this where two plans only count alike. */
const SAME_PLAN = 0.25;
/** One number alone may belong to an action that was put into other words. */
const LEAST_NUMBERS = 2;

/** True for a plan that counts as this one does and is another: hardly any of its numbers stands at the same words. */
export function isOtherPlan(
  given: readonly Pick<Action, 'ref' | 'title'>[],
  { actions }: Pick<Facts, 'actions'>,
): boolean {
  const alike = given.flatMap((one) => {
    const [numbered] = one.ref === '' ? [] : (grouped(actions, foldedRefOf).get(foldKey(one.ref)) ?? []);
    return numbered ? [isAlike(one, numbered)] : [];
  });
  return alike.length >= LEAST_NUMBERS && alike.filter(Boolean).length < SAME_PLAN * alike.length;
}

const foldedRefOf = ({ ref }: Action): string => foldKey(ref);

const isAlike = (a: Pick<Action, 'title'>, b: Pick<Action, 'title'>): boolean => {
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
