import type { Line } from './line';

/** What begins words that keep their hyphen, besides words that the letter has. */
const BEGINNINGS = new Set(
  'multi non co self semi anti pre post sub re ex well ill long short high low cross inter part full over under mid'.split(
    ' ',
  ),
);

/** So many words that the print surely parts, and it parts words wherever a line ends. */
const ENOUGH = 3;

/**
 * Lines whose last word the print parts at a hyphen of its own ('informa-' 'tion') with the word whole again. It is a
 * hyphen of the print where the letter writes the word elsewhere without one: 'multi-' 'agency' keeps its own. In a letter
 * that has several of them, it is also one where what stands on both its sides are no words.
 */
export function withoutPrintHyphens(lines: readonly Line[]): readonly Line[] {
  const all = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const said = new Set(all);
  const parted = lines.flatMap((line, at) => partedAt(lines, line, at) ?? []);
  const isSure = ({ start, end }: Parted): boolean => said.has(start + end) && !said.has(`${start}-${end}`);
  const isHyphenated = parted.filter(isSure).length >= ENOUGH;
  const words = wholeWords(all, parted);
  const isOfPrint = (one: Parted): boolean =>
    isSure(one) || (isHyphenated && !said.has(`${one.start}-${one.end}`) && !isCompound(one, words));
  const kept = [...lines];
  for (const one of parted.filter(isOfPrint)) {
    const [above, below] = [kept[one.at], kept[one.next]];
    if (!above || !below) continue;
    // With the signs that stand at the word: 'exclu-' 'sions, so'.
    const [end = ''] = /^\S+/.exec(below.text) ?? [];
    kept[one.at] = { ...above, text: above.text.slice(0, -1) + end };
    kept[one.next] = { ...below, text: below.text.slice(end.length).trimStart() };
  }
  return kept.filter(({ text }, at) => text !== '' || lines[at]?.text === '');
}

/** What stands in the letter by itself, too, and not only as a part of a word. */
function wholeWords(all: readonly string[], parted: readonly Parted[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  all.forEach((word) => count(word, 1));
  parted.forEach(({ start, end }) => [start, end].forEach((part) => count(part, -1)));
  return new Set([...counts].flatMap(([word, left]) => (left > 0 ? [word] : [])));
}

/** A word that a line's end parts, in lower case, and the places of both lines. */
interface Parted {
  readonly at: number;
  readonly next: number;
  readonly start: string;
  readonly end: string;
}

function partedAt(lines: readonly Line[], line: Line, at: number): Parted | undefined {
  const [, start] = /(\p{L}{2,})-$/u.exec(line.text) ?? [];
  if (start === undefined) return undefined;
  const next = lines.findIndex((other, place) => place > at && other.text !== '');
  const below = lines[next];
  const [, end] = /^(\p{Ll}{2,})/u.exec(below?.text ?? '') ?? [];
  if (!below || below.mark !== undefined || end === undefined) return undefined;
  return { at, next, start: start.toLowerCase(), end };
}

/** 'decision-' 'making': both are words of their own. */
const isCompound = ({ start, end }: Parted, words: ReadonlySet<string>): boolean =>
  words.has(end) && (words.has(start) || BEGINNINGS.has(start));
