import { addDays, parseDay, weekdayOf, type Day } from './day';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The one name that is shortened to other than its beginning. */
const SHORTENED: ReadonlyMap<string, string> = new Map([['weds', 'wed']]);

/** How long ago a day without a year may lie before the one of next year is meant, in days. */
const LATELY = 31;

/**
 * The day that words mean as seen from `today`: 'tomorrow', 'friday', '3 march', 'mon 3 march 2027', '3/3', '2027-03-03'.
 * In lower case, one blank between words. A weekday is the next one, today included; a date without a year the next one
 * of that name, unless it was less than a month ago. Undefined where it is none, could be several (people differ about
 * 'next friday'), or is a weekday that is not that date's.
 */
export function daySaid(said: string, today: Day): Day | undefined {
  if (said === 'today' || said === 'now') return today;
  if (said === 'tomorrow') return addDays(today, 1);
  return parseDay(said) ?? weekdaySaid(said, today) ?? dateSaid(said, today);
}

function weekdaySaid(said: string, today: Day): Day | undefined {
  const [, which, name] = /^(next |this )?([a-z]+)$/.exec(said) ?? [];
  const at = placeIn(WEEKDAYS, name);
  if (at === undefined) return undefined;
  const first = addDays(today, (at + 8 - weekdayOf(today)) % 7);
  if (which !== 'next ') return first;
  if (first === today) return addDays(today, 7);
  const nextMonday = addDays(today, 8 - weekdayOf(today));
  return first >= nextMonday ? first : undefined;
}

function dateSaid(said: string, today: Day): Day | undefined {
  const [, name, rest = ''] = /^([a-z]+) (\d.*)$/.exec(said) ?? [];
  const weekday = placeIn(WEEKDAYS, name);
  if (weekday === undefined) return onDate(said, today);
  const day = onDate(rest, today);
  // A weekday that is not that date's says that one of the two is a slip.
  return day !== undefined && weekdayOf(day) === weekday + 1 ? day : undefined;
}

function onDate(date: string, today: Day): Day | undefined {
  const numbers = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(date);
  if (numbers) return dayOn(Number(numbers[1]), Number(numbers[2]), numbers[3], today);
  const [, first, name, last, year] = /^(\d{1,2} )?([a-z]+)( \d{1,2})?(?: (\d{4}))?$/.exec(date) ?? [];
  const month = placeIn(MONTHS, name);
  if (month === undefined || (first === undefined) === (last === undefined)) return undefined;
  return dayOn(Number(first ?? last), month + 1, year, today);
}

function dayOn(date: number, month: number, year: string | undefined, today: Day): Day | undefined {
  const inYear = (of: number): Day | undefined =>
    parseDay(`${of}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  if (year !== undefined) return inYear(Number(year) + (year.length === 2 ? 2000 : 0));
  const now = Number(today.slice(0, 4));
  return [now - 1, now, now + 1]
    .map(inYear)
    .find((day) => day !== undefined && day >= addDays(today, -LATELY));
}

/** Where a name or its beginning of at least three letters stands among others. */
function placeIn(names: readonly string[], said = ''): number | undefined {
  const name = SHORTENED.get(said) ?? said;
  const at = name.length < 3 ? -1 : names.findIndex((one) => one.startsWith(name));
  return at < 0 ? undefined : at;
}
