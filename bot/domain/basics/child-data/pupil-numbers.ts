/** Letters by their value in the check (Department for Education, Unique pupil numbers; I, O and S are not used). */
const LETTERS = 'abcdefghjklmnpqrtuvwxyz';
const LETTER = 'a-hj-np-rt-z';
const BETWEEN = String.raw`[ ._/\\|*~-]{0,2}`;

/** A letter, then twelve figures, of which a temporary number has a letter as the last. */
const NUMBER = new RegExp(
  String.raw`([${LETTER}])((?:${BETWEEN}\d){11}(?:${BETWEEN}\d(?!\d)|[${LETTER}](?![\da-z])))`,
  'g',
);
const IS_NAMED = /(?<![a-z])upns?[ .:#=_(-]{0,4}$/;

/** True where a folded text holds a unique pupil number: with a right check letter, or where it is called one. */
export const hasPupilNumber = (text: string): boolean =>
  [...text.matchAll(NUMBER)].some(
    ({ 1: letter = '', 2: rest = '', index }) =>
      checkLetter(rest) === letter || IS_NAMED.test(text.slice(Math.max(0, index - 8), index)),
  );

function checkLetter(rest: string): string | undefined {
  const signs = rest.replace(/[^\da-z]/g, '');
  const values = [...signs].map((sign) => (/\d/.test(sign) ? Number(sign) : LETTERS.indexOf(sign)));
  return LETTERS[values.reduce((sum, value, at) => sum + value * (at + 2), 0) % LETTERS.length];
}
