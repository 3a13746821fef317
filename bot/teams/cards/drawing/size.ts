import { counted, inList, inSentence } from '../../../domain/basics/words';
import type { Card } from './card';

/**
 * Teams counts a message in UTF-16 and every client takes 28 KB (`teams.md`, Cards); some is left for the activity
 * around the card.
 */
export const MOST_BYTES = 26 * 1024;

/** A card's size as Teams counts it. */
export const sizeOf = (card: Pick<Card, 'content'>): number => JSON.stringify(card.content).length * 2;

/**
 * The fullest card that fits: `drawWith` is tried with `most` lines a list, then with fewer, down to none.
 * It must say what it leaves out.
 */
export function fitting(most: number, drawWith: (linesEach: number) => Card): Card {
  let card = drawWith(most);
  for (let lines = most - 1; lines >= 0 && sizeOf(card) > MOST_BYTES; lines -= 1) card = drawWith(lines);
  return card;
}

/** A text cut to a length at a word, with an ellipsis; a word that is longer than all of it is cut itself. */
export function short(text: string, length = 90): string {
  if (text.length <= length) return text;
  const most = text.slice(0, length - 1);
  const words = /\s/.test(text.charAt(length - 1)) ? most : most.replace(/\s+\S*$/, '');
  return `${words.trimEnd()}…`;
}

/** The same as a sentence that others follow: with a stop, where neither its own nor an ellipsis ends it. */
export function shortEnded(text: string, length?: number): string {
  const words = short(text, length);
  return /[.…?!]$/.test(words) ? words : `${words}.`;
}

/** As many names as fit, each whole, and how many more there are: 'Jo Lee, Sam Okafor and 12 others'. */
export function namesWithin(names: readonly string[], length: number): string {
  const all = inSentence(names);
  if (all.length <= length || names.length < 2) return all;
  let shown = names.length - 1;
  while (shown > 1 && inList(names.slice(0, shown)).length > length) shown -= 1;
  return `${inList(names.slice(0, shown))} and ${counted(names.length - shown, 'other')}`;
}

/** The first of a list, and what to say of the rest: 'and 12 more: open the tab'. */
export function cut<T>(all: readonly T[], count: number): { shown: readonly T[]; rest?: string } {
  const left = all.length - count;
  if (left <= 0) return { shown: all };
  const words = count === 0 ? `${left} in all: open the tab` : `and ${left} more: open the tab`;
  return { shown: all.slice(0, count), rest: words };
}
