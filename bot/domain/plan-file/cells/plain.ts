import { BLANKS, UNSEEN } from '../../basics/folded';

/**
 * A text as headings, states and names are compared: lower case, straight apostrophes and dashes, one blank for any
 * space, without colons, question marks and dots at its ends.
 */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .trim()
    .replace(/^[\s*•·:.\-–]+|[\s:?.*]+$/g, '');

/** The lines of a cell that say something, trimmed. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One blank for any space within a line, and no blanks around lines. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
