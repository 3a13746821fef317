/** How numbers and lists are put into a sentence, and how a text is made to fit. */

/** '1 thing', '5 things'; '2 people' by a plural of its own. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** 'A', 'A and B', 'A, B and C'; nothing for none. */
export const inSentence = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The text, with an ellipsis as its last character where it is longer than `most`. No sign is cut in two. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A line of text in SharePoint holds 255 characters (`sharepoint.md`, Cost and limits). */
const TITLE_LENGTH = 255;

/** What a row is called, as long as SharePoint takes it. */
export const shortTitle = (title: string): string => cut(title, TITLE_LENGTH);
