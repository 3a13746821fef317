import { BLANKS, UNSEEN } from '../../basics/folded';

/** What most texts are: letters, signs and blanks of a keyboard, of which nothing has to be made straight. */
const KEYBOARD = /^[\t\n\r\x20-\x5f\x61-\x7e]*$/;
const BLANKS_TYPED = /\s+/g;

const straight = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2044\u2215\uff0f]/g, '/')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ');

/**
 * A text as headings, states and names are compared: lower case, straight apostrophes and dashes, one blank for any
 * space, without colons, question marks and dots at its ends.
 */
export const plain = (text: string): string =>
  (KEYBOARD.test(text) ? text.toLowerCase() : straight(text.toLowerCase()))
    .replace(BLANKS_TYPED, ' ')
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
