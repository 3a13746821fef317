/** Short forms and slips that people type, and what they stand for. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/\b(i|we)['’]?m\b(?! e)/g, '$1 am'],
  [/\b(we|they|you)['’]re\b/g, '$1 are'],
  [/\b(i|we|he|she|they|it)['’]ll\b/g, '$1 will'],
  [/\b(i|we|you|they)['’]ve\b/g, '$1 have'],
  [/\bi['’]d like\b/g, 'i would like'],
  [/\b(what|who|when|where|how)['’]?s\b/g, '$1 is'],
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
