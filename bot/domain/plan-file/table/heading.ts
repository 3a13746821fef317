import { plain } from '../cells/plain';
import { HEADINGS, type Heading } from './headings';

/** A guess at what a heading means: 1 when it says just that, less when it says it among other things. */
export interface HeadingGuess {
  readonly heading: Heading;
  readonly score: number;
}

/** No heading is longer than this; a cell that is, is text. */
const LONGEST_HEADING = 140;

/** The slash of 'person/s' is part of a phrase. */
const PARTS = /\/(?=[a-z]{2}|#)/;

const PHRASES: ReadonlyMap<string, readonly Heading[]> = phrases();

function phrases(): Map<string, Heading[]> {
  const all = new Map<string, Heading[]>();
  for (const [heading, ways] of Object.entries(HEADINGS) as [Heading, string][]) {
    for (const way of new Set(ways.split(PARTS).flatMap((said) => [said, withoutArticles(said)]))) {
      all.set(way, [...(all.get(way) ?? []), heading]);
    }
  }
  return all;
}

/** 'What did the inspectors say?' asks what 'What did inspectors say?' does. */
function withoutArticles(said: string): string {
  return said.replace(/\b(?:the|an?|our) /g, '');
}

const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));

/** What a heading may mean, the likeliest first. A heading may have a line of guidance or a bracket behind it. */
export function headingGuesses(text: string): HeadingGuess[] {
  if (text.length > LONGEST_HEADING * 2) return [];
  const best = new Map<Heading, number>();
  for (const { said, worth } of readings(text)) {
    for (const guess of guessesFor(said)) {
      const score = guess.score * worth;
      if (score > (best.get(guess.heading) ?? 0)) best.set(guess.heading, score);
    }
  }
  return [...best].map(([heading, score]) => ({ heading, score })).sort((a, b) => b.score - a.score);
}

/** True for a text that is a heading word for word. Cheap, as every cell may be asked. */
export const isExactHeading = (text: string): boolean => text.length < 40 && PHRASES.has(plain(text));

/** The ways in which a heading can be read: whole, without brackets, its first line, without a date in it. */
function readings(text: string): { said: string; worth: number }[] {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const undated = bare.replace(DATE_IN_HEADING, ' ');
  const first = bare.split('\n')[0] ?? '';
  return [
    { said: plain(lettersTogether(text)), worth: 1 },
    { said: plain(lettersTogether(bare)), worth: 0.98 },
    { said: plain(first), worth: 0.95 },
    { said: plain(undated), worth: 0.93 },
    { said: asOfUs(plain(text)), worth: 0.92 },
  ].filter(({ said }) => said !== '' && said.length <= LONGEST_HEADING);
}

/** A form asks the agencies what a plan says of itself: 'How will you know it worked?' */
const asOfUs = (said: string): string =>
  said.replace(/\b(?:(will|do|did|have) you|you (will|have))\b/g, (_, asked = '', told = '') =>
    asked ? `${asked} we` : `we ${told}`,
  );

/** 'R/A/G' and 'B R A G' are words. */
const lettersTogether = (text: string): string =>
  text.replace(/\b(?:[brag][/ .]){2,4}[brag]\b/gi, (letters) => letters.replace(/[/ .]/g, ''));

/** 'Update 24/12/2018', 'Progress at March 2025', 'Q2 update'. */
const DATE_IN_HEADING =
  /\b(?:at|as at|as of|on|to|for)?\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*'?\d{0,4}|q[1-4](?:\s*\d{2,4}(?:\/\d{2,4})?)?|\d{4}(?:\/\d{2,4})?)(?=\s|$)/gi;

function guessesFor(said: string): HeadingGuess[] {
  const exact =
    PHRASES.get(said) ??
    PHRASES.get(said.replace(/\s*\/\s*/g, '/')) ??
    PHRASES.get(singular(said)) ??
    PHRASES.get(withoutArticles(said));
  if (exact) return exact.map((heading) => ({ heading, score: 1 }));
  const words = said.split(/[\s/,&+()-]+/).filter(Boolean);
  const guesses: HeadingGuess[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length += 1) {
      const phrase = words.slice(from, from + length).join(' ');
      const share = length / words.length;
      // What a heading begins with is what it is about: 'Lead officer and deadline for review'.
      const score = (from === 0 ? 0.6 : 0.45) + 0.35 * share;
      for (const heading of PHRASES.get(phrase) ?? []) {
        if (phrase.length > 2) guesses.push({ heading, score });
      }
    }
  }
  return guesses;
}

const singular = (said: string): string => said.replace(/\(s\)/g, '').replace(/\s+/g, ' ').trim();
