/** A part of a line, and whether it is of the sentence that is looked for. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** Letters alone count: how a sentence is broken over lines differs from how it was read. */
const bare = (text: string): string => text.replace(/[\s•◼‑–—-]/gu, '').toLowerCase();

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
  const start = wanted === '' ? -1 : whole.indexOf(wanted);
  if (start < 0) return lines.map((text) => [{ text, isFound: false }]);
  let before = 0;
  return lines.map((line) => {
    const from = start - before;
    before += bare(line).length;
    return split(line, from, from + wanted.length);
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
