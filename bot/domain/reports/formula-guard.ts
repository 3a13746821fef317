/**
 * A spreadsheet runs what begins like a formula, also out of a CSV file
 * (https://owasp.org/www-community/attacks/CSV_Injection), so such a text gets an apostrophe before it. Notes begin with
 * dashes and telephone numbers with a plus: what has nothing else of a formula in it stays as it was typed.
 */

/** Begins like a formula, or would be taken for one that was guarded. */
const RISKY = /^'*[=+\-@\t\r\n]/;

/** A dash or a plus before plain words and numbers: no call, no address, no other operator that could run something. */
const PLAIN = /^[+-](?![^]*[\p{L}\p{N}_.]\()[\p{L}\p{M}\p{N}\p{Zs}\n.,;:?'’‘"“”()/&%£€–—-]*$/u;

/** A text that is safe in a cell of a CSV file; `unguarded` gives it back as it was. */
export const guarded = (text: string): string => (RISKY.test(text) && !PLAIN.test(text) ? `'${text}` : text);

/** A cell as it was before it was guarded. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
