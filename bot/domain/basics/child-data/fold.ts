import { BLANKS } from '../folded';

/**
 * A text as it reads, for looking for something in it: letters small and without accents, figures of every script as
 * 0 to 9, every blank one blank, every dash '-', every slash '/', every dot '.', and nothing that cannot be seen.
 * What is found in it is never shown: it is not what was typed.
 */
export function fold(text: string): string {
  const plain = IS_PLAIN.test(text) ? text : withoutDress(text);
  return plain.toLowerCase().replace(BLANKS, ' ');
}

const IS_PLAIN = /^[\n\r\t -~]*$/;

const withoutDress = (text: string): string =>
  text
    .normalize('NFKD')
    // Accents, enclosing signs, direction marks, joiners, soft hyphens and fillers.
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, figureOf)
    .replace(/[\p{Pd}\u02d7\u2043\u2212]/gu, '-')
    .replace(/[\u2044\u2215\u29f8\u3033]/g, '/')
    .replace(/[\u00b7\u2022\u2027\u2219\u22c5\u25cf\u3002\u30fb\u06d4]/g, '.')
    .replace(/[\u02bc\u2018\u2019\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2236\ua789]/g, ':')
    .replace(/[\u060c\u066b\u066c\u3001]/g, ',');

/** Unicode sets ten figures in a row, from a place that ends in 0 or in 6 (The Unicode Standard, 4.6 and 22.3). */
function figureOf(sign: string): string {
  const place = sign.codePointAt(0) ?? 0;
  const low = place % 16;
  const startsAtNought = /^\p{Nd}$/u.test(String.fromCodePoint(place - low));
  return String(startsAtNought ? low : low - 6);
}
