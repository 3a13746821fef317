/** Two printed lines as one text. A word that the print parts at its hyphen ('multi-' 'agency') comes together again. */
export function joined(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  const isParted = /[\p{L}\d][-\u2010\u2011]$/u.test(above) && !/^(?:and|or|nor|to|based and)\b/.test(below);
  const isAddress = /[\p{L}\d]@$/u.test(above) || /[\p{L}\d]\/$/u.test(above);
  return isParted || isAddress ? above + below : `${above} ${below}`;
}

/** True when a sentence ends with it. */
export const endsSentence = (text: string): boolean => /[.!?:;]['’”)\]]*$/.test(text.trimEnd());

/** True when it goes on with what stands before it. */
export const goesOn = (text: string): boolean => /^[\p{Ll}&(–]/u.test(text);

/** True when something must follow it: no heading, paragraph or bullet ends with such a word. */
export const isOpen = (text: string): boolean =>
  /\b(?:and|or|of|the|a|an|for|to|with|by|upon|from|between|including|that|which)$/.test(text.trimEnd());

/** True for words with which a letter's first sentences begin; what stands before them without a stop is its title. */
export const isOpening = (text: string): boolean =>
  /^(?:Between|From) \d{1,2} (?:\p{Lu}|and|to)|^This (?:letter|inspection) (?:summarises|sets out|outlines|took place|was)\b/u.test(
    text,
  );
