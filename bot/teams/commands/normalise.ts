/** Lower case, one blank between words, no mention, no leading slash, no full stop or other mark at the end. */
export const normalise = (text: string): string =>
  text
    .replace(/<at[^>]*>.*?<\/at>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^\/\s*/, '')
    .replace(/[.,:;!?…]+$/, '')
    .trim();
