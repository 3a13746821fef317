import { cut } from '../basics/words';
import type { Finding } from '../partnership';
import { firstFree, isNumberTaken, type Numbered } from '../steps/numbers';
import type { ConfirmedFinding, DraftGiven } from './proposed';

/** A finding as it is to stand in the list, with what the action that answers it is given. */
export interface FindingRow extends DraftGiven {
  readonly row: Finding;
  /** The row that takes other words, and those; absent where it is so already, or new. */
  readonly was?: Finding;
  readonly words?: Partial<Finding>;
  readonly isNew?: boolean;
}

const LETTERS: Readonly<Record<Finding['kind'], string>> = { Priority: 'P', Improvement: 'I', Strength: 'S' };

/** A finding's title, for lists and cards. */
const TITLE = 120;

/**
 * The rows for a letter's findings. A finding that is there in the same words stays as it is; one whose place in the
 * letter has other words takes the new ones; the rest get the numbers after the last: 'SOM24-P1', 'SOM24-I1'.
 */
export function findingRows(
  facts: Numbered,
  inspectionRef: string,
  given: readonly ConfirmedFinding[],
): readonly FindingRow[] {
  const { findings } = facts;
  return (Object.keys(LETTERS) as Finding['kind'][]).flatMap((kind) => {
    const there = findings.filter(
      (one) => one.inspectionRef === inspectionRef && one.kind === kind && one.withdrawnOn === undefined,
    );
    return rowsOf(
      kind,
      `${inspectionRef}-${LETTERS[kind]}`,
      there,
      given.filter((one) => one.kind === kind),
      (ref) => isNumberTaken(facts, ref),
    );
  });
}

function rowsOf(
  kind: Finding['kind'],
  head: string,
  there: readonly Finding[],
  given: readonly ConfirmedFinding[],
  isTaken: (ref: string) => boolean,
): FindingRow[] {
  const numbered = new Set<string>();
  const wordsGiven = new Set(given.map(({ text }) => folded(text)));
  return given.map(({ kind: _, text, page, ...draft }, at) => {
    const same = there.find((one) => folded(one.text ?? one.title) === folded(text));
    if (same) return { row: same, ...draft };
    const words = { title: titleOf(text), text: text.trim(), ...(page ? { page } : {}) };
    const place = there.find(
      (one) => one.ref === `${head}${at + 1}` && !wordsGiven.has(folded(one.text ?? one.title)),
    );
    if (place) return { row: { ...place, ...words }, was: place, words, ...draft };
    const ref = firstFree((one) => numbered.has(one) || isTaken(one), head, at + 1);
    numbered.add(ref);
    const row: Finding = { ...words, ref, inspectionRef: head.slice(0, -2), kind };
    return { row, isNew: true, ...draft };
  });
}

const titleOf = (text: string): string => cut(text.trim().replace(/\s+/g, ' '), TITLE);

/** Words alone: blanks and case do not make another finding. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
