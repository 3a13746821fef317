/** A part of a line, and whether it is of the sentence that is looked for. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** Letters alone count: how a sentence is broken over lines differs from how it was read. */
const bare = (text: string): string => text.replace(/[\s•◼‑–—-]/gu, '').toLowerCase();

/** So many letters at its beginning and at its end tell a sentence, whatever stands in its middle. */
const TELLING = 24;

/**
 * Where a sentence begins and ends among a page's letters: as a whole, or from its first words to its last with a footnote
 * between them, or, where it runs over the page, its first words and as much as stands below them.
 */
function rangeOf(whole: string, wanted: string): readonly [number, number] | undefined {
  if (wanted === '') return undefined;
  const at = whole.indexOf(wanted);
  if (at >= 0) return [at, at + wanted.length];
  if (wanted.length <= TELLING) return undefined;
  const from = whole.indexOf(wanted.slice(0, TELLING));
  if (from < 0) return undefined;
  const end = wanted.slice(-TELLING);
  const to = whole.indexOf(end, from);
  return [from, to < 0 ? Math.min(whole.length, from + wanted.length) : to + end.length];
}

/**
 * The lines of a page in parts, with those marked that a sentence takes up. A sentence that does not stand on the page
 * marks nothing.
 */
export function withFound(
  lines: readonly string[],
  sentence: string | undefined,
): readonly (readonly Part[])[] {
  const wanted = bare(sentence ?? '');
  const whole = lines.map(bare).join('');
  const range = rangeOf(whole, wanted);
  if (!range) return lines.map((text) => [{ text, isFound: false }]);
  const [start, end] = range;
  let before = 0;
  return lines.map((line) => {
    const parts = split(line, start - before, end - before);
    before += bare(line).length;
    return parts;
  });
}

/** A line in up to three parts, by how many of its counted letters come before and within. */
function split(line: string, from: number, to: number): readonly Part[] {
  const parts: { text: string; isFound: boolean }[] = [];
  let seen = 0;
  for (const sign of line) {
    const isCounted = bare(sign) !== '';
    const last = parts.at(-1);
    // What does not count goes with what stands before it.
    const isFound = isCounted ? seen >= from && seen < to : (last?.isFound ?? false) && seen < to;
    if (isCounted) seen += 1;
    if (last?.isFound === isFound) last.text += sign;
    else parts.push({ text: sign, isFound });
  }
  return parts;
}
