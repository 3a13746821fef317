import { formatDatedDay, type Day } from '../../calendar/day';
import { failure, type Failure } from '../failure';

/** No plan goes so far back, or so far ahead; in years. */
const FARTHEST = 10;

/** How many years ahead a day is, negative of what is past, where no plan goes so far: a year with a figure too many, too few or another one. */
export function yearsTooFar(day: Day, today: Day): number | undefined {
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
  return Math.abs(years) > FARTHEST ? years : undefined;
}

/** '126 years ago', '74 years ahead'. */
export const yearsOffWords = (years: number): string =>
  `${Math.abs(years)} years ${years < 0 ? 'ago' : 'ahead'}`;

/** Why a day that somebody gives can hardly be meant, as its year is typed wrong; undefined where it can. */
export function unlikelyDay(day: Day, today: Day): Failure | undefined {
  const years = yearsTooFar(day, today);
  return years === undefined
    ? undefined
    : failure('bad-date', `${formatDatedDay(day)} is ${yearsOffWords(years)}. Check the year.`);
}
