const IS_TYPED = /^[ -~]*$/;

/** Small letters without accents, and quotes and dashes as they are on a keyboard. */
function plain(text: string): string {
  if (IS_TYPED.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase();
}

/** What a search looks at, as a keyboard types it: ’ is found by ', – by -, and Siân by Sian. */
export const searchable = (texts: readonly (string | undefined)[]): string => plain(texts.join(' '));

/** The words that somebody looks for, to be found in what is `searchable`. */
export const wordsAsked = (text: string): readonly string[] => plain(text).split(/\s+/).filter(Boolean);
