import { runInNewContext } from 'node:vm';

/** Signs of a text that is long: what goes by their square takes some 30,000,000,000 steps. */
export const LONG = 240_000;

/** A hundred times what work in proportion to such a text takes, so that a busy machine makes no difference. */
const MOST_MILLIS = 15_000;

/** A text of `length` signs that repeats this piece. */
export const longOf = (piece: string, length = LONG): string =>
  piece.repeat(Math.ceil(length / piece.length));

/**
 * Does work on a long text whose cost may grow with the text's length, but not with its square. It is not timed: the
 * engine ends, and throws, what would go on for minutes.
 */
export function inProportion<T>(work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: MOST_MILLIS }) as T;
}
