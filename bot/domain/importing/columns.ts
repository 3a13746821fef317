import { RATINGS, type Setting } from '../partnership';
import type { ColumnsGiven, RememberedColumns } from '../plan-file/plan-file';
import type { RatingAnswers } from '../plan-file/rows/unmatched-ratings';
import { FIELDS } from '../plan-file/table/headings';

const REMEMBERED = 'import.columns.';

/** What was said of the columns of a file, as it is remembered for the next one of its shape: a line a field. */
export const rememberedShape = (shape: string, said: ColumnsGiven): Setting => ({
  key: REMEMBERED + shape,
  value: FIELDS.flatMap((field) => {
    const given = said[field];
    if (given === undefined) return [];
    return `${field}=${(typeof given === 'string' ? [given] : given).map(oneLine).join('\t')}`;
  }).join('\n'),
});

const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** All that is remembered of columns, by the shape of the files. What a later version has written is passed over. */
export const rememberedColumns = (settings: readonly Setting[]): RememberedColumns =>
  Object.fromEntries(
    settings.flatMap(({ key, value }) =>
      key.startsWith(REMEMBERED) && value !== '' ? [[key.slice(REMEMBERED.length), readShape(value)]] : [],
    ),
  );

const readShape = (value: string): ColumnsGiven =>
  Object.fromEntries(
    value.split('\n').flatMap((line) => {
      const [, name = '', names = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      const field = FIELDS.find((one) => one === name);
      return field ? [[field, names.split('\t').filter(Boolean)] as const] : [];
    }),
  );

/** What to remember of a file once it comes in: nothing where nobody has said anything, now or before. */
export const shapeToRemember = (
  shape: string | undefined,
  now: ColumnsGiven = {},
  before: RememberedColumns = {},
): readonly Setting[] => {
  if (shape === undefined) return [];
  const said = { ...before[shape], ...now };
  return Object.keys(said).length === 0 ? [] : [rememberedShape(shape, said)];
};

const RATINGS_SAID = 'import.ratings.';

/** What was said of the ratings of an earlier file of this shape: '1' of another file may mean something else. */
export function rememberedRatings(settings: readonly Setting[], shape: string | undefined): RatingAnswers {
  const value = settings.find(({ key }) => shape !== undefined && key === RATINGS_SAID + shape)?.value ?? '';
  return new Map(
    value.split('\n').flatMap((line) => {
      const [, name = '', said = ''] = /^(\w+)=(.+)$/.exec(line) ?? [];
      const rating = RATINGS_AND_NONE.find((one) => one === name);
      return rating ? [[said, rating] as const] : [];
    }),
  );
}

const RATINGS_AND_NONE = [...RATINGS, 'None'] as const;

/** What to remember of the ratings of a file once it comes in: nothing where nobody has said anything. */
export const ratingsToRemember = (shape: string | undefined, answers: RatingAnswers): readonly Setting[] =>
  shape === undefined || answers.size === 0
    ? []
    : [
        {
          key: RATINGS_SAID + shape,
          value: [...answers].map(([said, rating]) => `${rating}=${oneLine(said)}`).join('\n'),
        },
      ];
