import type { Line } from './line';
import { measured } from './measure';

/** What never begins a word without its hyphen in a letter, but for 'wellbeing'. */
const BEGINNINGS = ['multi', 'well'];
const WHOLE = /^well(?:being|ness)/;

/**
 * Lines with the hyphens again that a program lost which made text of a PDF: it takes each hyphen at a line's end for one
 * of the print, and 'multi-' 'agency' becomes 'multiagency' in the middle of one long line. That is told by where it stands,
 * at the edge of the print, and by the letter, which writes the word elsewhere with its hyphen and never without.
 */
export function withLostHyphens(lines: readonly Line[]): readonly Line[] {
  const said = lines.flatMap(({ text }) => text.toLowerCase().match(WORDS) ?? []);
  const parts = new Map(
    said.flatMap((word) => {
      const at = word.indexOf('-');
      return at > 1 && at === word.lastIndexOf('-') ? [[word.replace('-', ''), at] as const] : [];
    }),
  );
  const whole = new Set(said);
  const startOf = (word: string): number | undefined => {
    const known = parts.get(word);
    if (known !== undefined) return known;
    const start = BEGINNINGS.find((one) => word.startsWith(one) && whole.has(word.slice(one.length)));
    return start === undefined || WHOLE.test(word) ? undefined : start.length;
  };
  const { isFull } = measured(lines);
  const found = lines.flatMap((line, at) =>
    [...line.text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
      const start = startOf(word.toLowerCase());
      if (start === undefined || word.includes('-')) return [];
      const isAtEdge = isFull({ ...line, text: line.text.slice(0, index + start) });
      return [{ at, word: word.toLowerCase(), place: index + start, isAtEdge }];
    }),
  );
  // A word that the letter also writes whole elsewhere is a word.
  const kept = new Set(found.filter(({ isAtEdge }) => !isAtEdge).map(({ word }) => word));
  const lost = found.filter(({ word }) => !kept.has(word));
  return lines.map((line, at) => {
    const places = lost.filter((one) => one.at === at).map(({ place }) => place);
    return places.length === 0 ? line : { ...line, text: hyphenated(line.text, places) };
  });
}

const WORDS = /\p{L}+(?:-\p{L}+)*/gu;

const hyphenated = (text: string, places: readonly number[]): string =>
  [0, ...places].map((from, at) => text.slice(from, places[at])).join('-');
