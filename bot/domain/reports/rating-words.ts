import { RATING_WORDS, RATINGS, type Rating } from '../partnership';
import { cell, strong, type Table, type Text } from './document';

/** 'Amber', strong, 'at risk' after it: in print a rating is its word, and needs no colour. */
export const ratingText = (rating: Rating): Text => [strong(rating), `, ${lowered(RATING_WORDS[rating])}`];

/** The scale and what each step of it means. */
export const ratingTable = (): Table => ({
  columns: [
    { heading: 'Rating', percent: 30 },
    { heading: 'Meaning', percent: 70 },
  ],
  rows: RATINGS.map((rating) => [[ratingText(rating)], cell(MEANINGS[rating])]),
});

/** What each step of the scale tells the reader of an action (`product.md`, An action). */
const MEANINGS: Readonly<Record<Rating, string>> = {
  Blue: 'Done. The evidence has been agreed by the group.',
  Green: 'Will be done by its date.',
  Amber: 'May miss its date. What is being done is stated.',
  Red: 'Has missed its date, or will.',
};

/** With a small letter at the beginning, to stand within a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
