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
