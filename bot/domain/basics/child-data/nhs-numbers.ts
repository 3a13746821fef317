/** Figures with up to three signs between one and the next, such as people write numbers with. */
const RUN = /\d(?:[ .,;_/\\|:*~=#+()[\]'"-]{0,3}\d)*/g;
const FIGURES_OF_A_NUMBER = 10;

/**
 * True where a folded text, without the numbers that are something else, holds an NHS number: ten figures with a right
 * check digit, in one, as 3-3-4, or grouped in any other way by one sign throughout. Numbers in use begin with 4, 6 or
 * 7 (England and Wales), 3 (Northern Ireland) or 9 (given out for tests).
 */
export const hasNhsNumber = (text: string): boolean =>
  [...text.matchAll(RUN)].some(([run]) => holdsNumber(run));

/**
 * True where ten figures are called an NHS, CHI or Health and Care number, whatever their check digit: it was meant as
 * one, and a slip of the keyboard does not make it nobody's.
 */
export const hasNamedNhsNumber = (folded: string): boolean => NAMED.test(folded) || NAMED_CHI.test(folded);

const TEN = String.raw`(?:[ ._/-]{0,2}\d){9}(?![ ._/-]{0,2}\d)`;
const NAMED = new RegExp(
  String.raw`(?:nhs|n\.h\.s\.?|h ?& ?c|health (?:and|&) care)(?:[ ._-]{0,2}(?:(?:number|numb|num|no|nr|id)(?![a-z])|#)| ?[:=])[ .:#=_-]{0,4}[1-9]${TEN}`,
);
const NAMED_CHI = new RegExp(
  String.raw`(?<![a-z])chi[ ._-]{0,2}(?:(?:number|no)(?![a-z]))?[ .:#=_-]{0,4}\d${TEN}`,
);

/** A run of figures, taken apart: `signs[i]` stands between `groups[i]` and the next one. */
interface Run {
  readonly groups: readonly string[];
  readonly signs: readonly string[];
}

function holdsNumber(run: string): boolean {
  const groups = run.match(/\d+/g) ?? [];
  const signs = (run.match(/[^\d]+/g) ?? []).map((sign) => sign.trim() || ' ');
  return groups.some((_, from) => {
    const to = endOfTen(groups, from);
    return to !== undefined && isNumber({ groups, signs }, from, to);
  });
}

/** The group with which ten figures from the start of `from` on come to their end; undefined where none ends there. */
function endOfTen(groups: readonly string[], from: number): number | undefined {
  let count = 0;
  for (let at = from; at < groups.length && count < FIGURES_OF_A_NUMBER; at += 1) {
    count += groups[at]?.length ?? 0;
    if (count === FIGURES_OF_A_NUMBER) return at;
  }
  return undefined;
}

function isNumber(run: Run, from: number, to: number): boolean {
  const groups = run.groups.slice(from, to + 1);
  if (!isInUse(groups.join(''))) return false;
  if (groups.length === 1) return true;
  if (isUsual(groups)) return isApart(run, from, to);
  const isWhole = from === 0 && to === run.groups.length - 1;
  return isWhole && isGroupedAlike(groups, run.signs);
}

const isUsual = (groups: readonly string[]): boolean => groups.map(({ length }) => length).join() === '3,3,4';

/** Not the middle of a longer row of figures, unless that is a row of such numbers. */
function isApart({ groups, signs }: Run, from: number, to: number): boolean {
  const inner = signs[from];
  const isFree = (sign: string | undefined, next: number): boolean =>
    sign === undefined || sign !== inner || isUsual(groups.slice(next, next + 3));
  return isFree(signs[from - 1], from - 3) && isFree(signs[to], to + 1);
}

/** One sign throughout, and not as a decimal fraction or a list of counts is written. */
function isGroupedAlike(groups: readonly string[], signs: readonly string[]): boolean {
  const [sign = ' '] = signs;
  if (signs.some((other) => other !== sign) || [',', ':'].includes(sign)) return false;
  return sign !== '.' || groups.length > 2;
}

function isInUse(figures: string): boolean {
  const sum = [...figures.slice(0, 9)].reduce((total, figure, at) => total + Number(figure) * (10 - at), 0);
  return /^[34679]/.test(figures) && (11 - (sum % 11)) % 11 === Number(figures[9]);
}
