import type { Rating } from '../../partnership';
import { isUnrated } from '../cells/rating';
import { plain } from '../cells/plain';
import type { FileRow } from '../plan-file';

/** What a person said that the ratings of a file mean, by their words as they are compared. */
export type RatingAnswers = ReadonlyMap<string, Rating | 'None'>;

/** A rating that neither its word nor the file's own key tells, with how many actions have it. */
export interface UnmatchedRating {
  /** As it stands in the file. */
  readonly said: string;
  readonly rows: number;
}

/** Each distinct rating of a file that has to be asked for, in the order of the rows: '1' to '4' without a key. */
export function unmatchedRatings(rows: readonly FileRow[]): UnmatchedRating[] {
  const unknown = new Map<string, UnmatchedRating>();
  for (const { rating, rated } of rows) {
    if (rating === '' || rated || isUnrated(rating)) continue;
    const { said = rating, rows: before = 0 } = unknown.get(plain(rating)) ?? {};
    unknown.set(plain(rating), { said, rows: before + 1 });
  }
  return [...unknown.values()];
}

/** The row with what was answered of its rating, where the file does not say it. */
export function withAnswer(row: FileRow, answers: RatingAnswers | undefined): FileRow {
  const said = row.rated || row.rating === '' ? undefined : answers?.get(plain(row.rating));
  return said === undefined || said === 'None' ? row : { ...row, rated: said };
}
