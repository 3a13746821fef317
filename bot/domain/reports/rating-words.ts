import { RATING_WORDS, RATINGS, settingsOf, type Facts, type Rating } from '../partnership';
import { cell, strong, type Table, type Text } from './document';

/** The partnership's words for its scale, and the usual ones where it has none of its own. */
export type Scale = Readonly<Record<Rating, string>>;

/** What the steps of the scale are called here. */
export const scaleOf = (facts: Pick<Facts, 'settings'>): Scale => ({
  ...RATING_WORDS,
  ...settingsOf(facts).ratingWords,
});

/** 'Amber', strong, 'at risk' after it: in print a rating is its word, and needs no colour. */
export const ratingText = (scale: Scale, rating: Rating): Text => [
  strong(rating),
  `, ${lowered(scale[rating])}`,
];

/** The scale and what each step of it means. */
export const ratingTable = (scale: Scale): Table => ({
  columns: [
    { heading: 'Rating', percent: 30 },
    { heading: 'Meaning', percent: 70 },
  ],
  rows: RATINGS.map((rating) => [[ratingText(scale, rating)], cell(MEANINGS[rating])]),
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
