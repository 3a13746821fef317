import { distance } from 'fastest-levenshtein';

/** Short forms and slips that people type, and what they stand for. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/\b(i|we)['’]?m\b(?! e)/g, '$1 am'],
  [/\b(we|they|you)['’]re\b/g, '$1 are'],
  [/\b(i|we|he|she|they|it)['’]ll\b/g, '$1 will'],
  [/\b(i|we|you|they)['’]ve\b/g, '$1 have'],
  [/\bi['’]d like\b/g, 'i would like'],
  [/\b(what|who|when|where|how)['’]?s\b/g, '$1 is'],
  [/\bwat\b/g, 'what'],
  [/\b(?:pls|plz)\b/g, 'please'],
  [/\bcan['’]?t\b/g, 'cannot'],
  [/\bwon['’]?t\b/g, 'will not'],
  [/\b(have|has|is|are|do|does|did|was|could|should)n['’]?t\b/g, '$1 not'],
];

/** What is said out of politeness before what is meant, and after it. */
const BEFORE =
  /^(?:hi|hello|hey|good morning|good afternoon|thanks|thank you|sorry|please|could you|can you|would you|will you|i would like to|i want to|show me|show|tell me|give me|let me see|let me know|do you know|so|and|ok|okay)(?=[ ,]|$)[ ,]*/;
const AFTER = /[ ,]+(?:please|thanks|thank you|many thanks|cheers)$/;

/** No more than so many polite words are taken away at either end. */
const MOST_POLITE = 6;

/** What was said, normalised, without short forms and politeness; empty where nothing else was said. */
export function plainWords(said: string): string {
  let words = WHOLE.reduce((text, [short, whole]) => text.replace(short, whole), said);
  for (let times = 0; times < MOST_POLITE; times += 1) {
    words = words.replace(BEFORE, '').replace(AFTER, '');
  }
  return words.trim();
}

/** Words that carry what is meant. A slip of a letter or two in one of them is mended where nothing else was understood. */
const KNOWN = (
  'acknowledge actions agenda agreed apologies attending away calendar chase coming deadline deputy digest evidence ' +
  'extension holiday inspection leave meeting meetings nudge overdue people please police preview probation quorate ' +
  'reminder statement status summary thanks tomorrow waiting'
).split(' ');

/** Shorter words come too near to others. */
const SHORTEST = 4;

/** The same words with slips mended; undefined where none is found, so that nothing is looked at twice. */
export function withoutSlips(words: string): string | undefined {
  const mended = words.replace(/\p{L}+/gu, (word) =>
    word.length < SHORTEST ? word : (nearest(word) ?? word),
  );
  return mended === words ? undefined : mended;
}

/** Two letters that changed places are one slip. */
function nearest(word: string): string | undefined {
  if (word.length > LONGEST || KNOWN.includes(word)) return undefined;
  const most = word.length < 8 ? 1 : 2;
  return (
    KNOWN.find((known) => isSwapped(word, known)) ??
    KNOWN.find(
      (known) =>
        known.length > SHORTEST &&
        Math.abs(known.length - word.length) <= most &&
        distance(known, word) <= most,
    )
  );
}

const LONGEST = 14;

function isSwapped(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  const at = [...word].findIndex((letter, place) => letter !== known.charAt(place));
  if (at < 0) return false;
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return swapped === known;
}
