import { pageAt, type Block } from './print/blocks';
import { isHeading } from './headings';

/** A sentence as printed, and where. */
export interface Sentence {
  readonly text: string;
  readonly page: number;
  /** The place of its block among the letter's. */
  readonly block: number;
}

/** Stops within a word, an address or a title end no sentence; they are hidden while sentences are parted. */
const HIDDEN = '\u2024';
const INNER_STOPS =
  /\S+@\s?\S+|\bwww\.\S+|\b(?:St|Dr|Mr|Mrs|Ms|Prof|Rev|No|Cllr|e\.g|i\.e|approx|etc)\.(?=\s?[\p{L}\d(])|\b(?:\p{Lu}\.){1,4}(?=\s?\p{L})/gu;

/**
 * A stop ends a sentence before a capital, also when the print glues the two together ('2018.This') or a footnote's figure
 * stands behind it ('agencies.3 The').
 */
const END = /[.!?]['’”)\]]*(?:\d{1,2}(?=\s+\p{Lu}))?(?:\s+(?=[\p{Lu}‘“(\d])|(?=\p{Lu}\p{Ll}))/gu;

/** The sentences of a letter, headings among them as they stand. */
export function sentencesOf(blocks: readonly Block[]): readonly Sentence[] {
  return blocks.flatMap((block, at) =>
    partsOf(block).map(({ text, from }) => ({ text, page: pageAt(block, from), block: at })),
  );
}

function partsOf(block: Block): { text: string; from: number }[] {
  if (isHeading(block)) return [{ text: block.text, from: 0 }];
  const hidden = block.text.replace(INNER_STOPS, (words) => {
    // The sentence's own stop behind an address stays one, also where the next word is glued to it.
    const stop = /\.(?=(?:\p{Lu}\p{Ll}+)?$)/u.exec(/@|^www/.test(words) ? words : '')?.index;
    return [...words].map((letter, at) => (letter === '.' && at !== stop ? HIDDEN : letter)).join('');
  });
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const match of hidden.matchAll(END)) {
    const to = match.index + match[0].length;
    parts.push({ text: block.text.slice(from, to).trim(), from });
    from = to;
  }
  const last = block.text.slice(from).trim();
  return last === '' ? parts : [...parts, { text: last, from }];
}
