/** No more of a message is looked at: the longest command that anybody types is far shorter. */
const MOST_CHARACTERS = 500;

/**
 * Lower case, one blank between words, no mention, no leading slash, no full stop or other mark at the end; the first
 * 500 characters of it. Takes time by the length of what is looked at, whatever stands there.
 */
export const normalise = (text: string): string =>
  withoutEndMarks(
    text
      .slice(0, MOST_CHARACTERS)
      .replace(/<at(?:\s[^<>]*)?>[^<]*<\/at>/gi, ' ')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&nbsp;/gi, ' ')
      .replace(/&amp;/gi, '&')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      .replace(/^\/\s*/, ''),
  );

const END_MARKS = '.,:;!?…';

/** Counts from the end, since a pattern that is tied to the end is tried anew at every mark before it. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && END_MARKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).trim();
}
