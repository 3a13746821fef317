/** How numbers and lists are put into a sentence, and how a text is made to fit. */

/** '1 thing', '5 things'; '2 people' by a plural of its own. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What parts the words of a list: a semicolon where a comma stands within one, as in a name. */
const between = (words: readonly string[]): ',' | ';' =>
  words.some((word) => word.includes(',')) ? ';' : ',';

/** 'A, B', and where a comma stands within a name 'A; B, of C': nobody takes one name for two. */
export const inList = (words: readonly string[]): string => words.join(`${between(words)} `);

/** 'A', 'A and B', 'A, B and C', and where a comma stands within one 'A; B, of C; and D'; nothing for none. */
export function inSentence(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const sign = between(words);
  return `${words.slice(0, -1).join(`${sign} `)}${sign === ';' ? ';' : ''} and ${words.at(-1)}`;
}

/** The text, with an ellipsis as its last character where it is longer than `most`. No sign is cut in two. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A line of text in SharePoint holds 255 characters (`sharepoint.md`, Cost and limits). */
export const LONGEST_LINE = 255;

/** What a row is called, as long as SharePoint takes it. */
export const shortTitle = (title: string): string => cut(title, LONGEST_LINE);
