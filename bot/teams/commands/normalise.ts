import { BLANKS, UNSEEN } from '../../domain/basics/folded';

/** No more of a message is looked at: the longest command that anybody types is far shorter. */
const MOST_CHARACTERS = 500;

/**
 * Lower case, one blank between words, no mention, no leading slash, no quotation marks around it or in it, no full stop
 * or other mark at the end, nor the stars and little pictures that people put beside words; the first 500 characters of it. Takes time by the length of what is looked at, whatever
 * stands there.
 */
export const normalise = (text: string): string =>
  withoutEndMarks(
    withoutPictures(
      text
        .slice(0, MOST_CHARACTERS)
        .replace(/<at(?:\s[^<>]*)?>[^<]*<\/at>/gi, ' ')
        .replace(/<[^<>]*>/g, ' ')
        // Some clients write what was written so already once more: `&amp;nbsp;`.
        .replace(ENTITY, decoded)
        .replace(ENTITY, decoded)
        .replace(UNSEEN, '')
        .replace(SINGLE_QUOTES, "'")
        .replace(QUOTES, ' ')
        // Letters of full width, as some keyboards give them.
        .normalize('NFKC')
        // An apostrophe within a word stays: 'children's'.
        .replace(/(^|\s)'+|'+(?=\s|$)/g, '$1')
        .replace(BLANKS, ' ')
        .trim()
        .toLowerCase()
        .replace(/^[/\s]+/, ''),
    ),
  );

/** A picture with its colour, a flag or a framed sign; and the stars that make bold. */
const PICTURE = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3*\s]`;
const BESIDE_WORDS = new RegExp(`^${PICTURE}+|${PICTURE}+$`, 'gu');

/** A message that is nothing but pictures stays: people answer with one. */
const withoutPictures = (text: string): string => text.replace(BESIDE_WORDS, '') || text;

const SINGLE_QUOTES = /[‘’‚‛`´′]/g;
const QUOTES = /["“”„‟«»″]/g;

/** A character as HTML writes it: by name, by number, or by its number in hexadecimal. */
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

function decoded(whole: string, number?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = number === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(number);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

const END_MARKS = '.,:;!?…';

/** Counts from the end, since a pattern that is tied to the end is tried anew at every mark before it. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && END_MARKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).trim();
}
