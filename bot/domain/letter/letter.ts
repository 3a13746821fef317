import type { Day } from '../calendar/day';
import type { FindingLists } from './findings';

/** What was read, and where the letter says so. */
export interface Found<T> {
  readonly value: T;
  readonly page: number;
  /** The sentence or lines as printed. */
  readonly sentence: string;
}

/** Whatever can be read from a letter besides its findings. */
export interface LetterFacts {
  readonly area?: Found<string>;
  /** As printed: 'serious youth violence'. */
  readonly theme?: Found<string>;
  /** By their short names. */
  readonly inspectorates?: Found<readonly string[]>;
  /** One a person or body, with office, in the letter's words. */
  readonly addressees?: Found<readonly string[]>;
  readonly fieldworkFrom?: Found<Day>;
  readonly fieldworkTo?: Found<Day>;
  /** The letter's own date. */
  readonly publishedOn?: Found<Day>;
  readonly statementDueOn?: Found<Day>;
  readonly principalAuthority?: Found<string>;
  readonly preparedBy?: Found<string>;
  readonly sentBy?: Found<string>;
  readonly sentTo?: Found<string>;
}

export const WARNING_CODES = [
  'not-a-working-day',
  'wrong-weekday',
  'no-such-day',
  'year-in-two-figures',
  'year-not-printed',
  'days-out-of-order',
  'addressee-twice',
  'in-prose',
  'none-said',
  'empty-list',
  'study-in-list',
  'page-without-text',
] as const;

/** Something odd in a letter. What is printed is kept as it is. */
export interface LetterWarning {
  readonly code: (typeof WARNING_CODES)[number];
  readonly text: string;
}

/** A letter as read: in its words, nothing added. */
export interface Letter extends LetterFacts {
  readonly lists: FindingLists;
  readonly warnings: readonly LetterWarning[];
}

/** What can be found in a letter, in the order in which it is told. */
export const LETTER_FIELDS = [
  'area',
  'theme',
  'inspectorates',
  'addressees',
  'fieldworkFrom',
  'fieldworkTo',
  'publishedOn',
  'statementDueOn',
  'principalAuthority',
  'preparedBy',
  'sentBy',
  'sentTo',
  'priority',
  'improvement',
  'strengths',
] as const;

export type LetterField = (typeof LETTER_FIELDS)[number];

/** What a letter does not print. A list that it says to be empty is found. */
export const notFoundIn = (letter: Letter): readonly LetterField[] =>
  LETTER_FIELDS.filter((field) => {
    if (field !== 'priority' && field !== 'improvement' && field !== 'strengths')
      return letter[field] === undefined;
    const { found, noneSaid } = letter.lists[field];
    return found.length === 0 && noneSaid === undefined;
  });
