import { addDays, dayOf, parseDay, parseInstant, weekdayOf, type Day } from '../../calendar/day';
import { plain } from './plain';
import type { DatePrecision } from './grid';

/** A date that somebody typed, as far as it is certain. */
export interface TypedDate {
  /** The last day that the text allows; of a week the day that it names. */
  readonly day: Day;
  readonly precision: DatePrecision;
  /** What is odd about it, in words. */
  readonly note?: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const MONTH =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)';
const WEEKDAY =
  '(?:(mon|tue|wed|thu|fri|sat|sun|tues|weds|thur|thurs|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?';
const YEAR = "'?(\\d{4}|\\d{2})";

type Read = (found: RegExpExecArray) => TypedDate | undefined;

/** Whole texts only: what has a word too many is no date. Each line one way to write one, day before month (UK). */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t?[ ]?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/,
    ([, y, m, d]) => onDay(y, m, d),
  ],
  [
    new RegExp(`^${WEEKDAY}(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: \\d{2}:\\d{2}(?::\\d{2})?)?$`),
    ([, w, d, m, y]) => onDay(y, m, d, w),
  ],
  [
    new RegExp(`^${WEEKDAY}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*(?:of )?${MONTH}[-/., ]*${YEAR}$`),
    ([, w, d, m, y]) => onDay(y, monthOf(m), d, w),
  ],
  [
    new RegExp(`^${WEEKDAY}${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    ([, w, m, d, y]) => onDay(y, monthOf(m), d, w),
  ],
  [
    new RegExp(`^(?:by )?(?:the )?end (?:of )?(?:the )?(?:month )?(?:of )?${MONTH}[-/., ]*${YEAR}$`),
    ([, m, y]) => endOfMonth(y, monthOf(m), 'day'),
  ],
  [
    new RegExp(`^${MONTH}([-/., ]*)${YEAR}$`),
    ([said, m, , y]) => (isDayRather(said, y) ? undefined : endOfMonth(y, monthOf(m), 'month')),
  ],
  [/^(\d{1,2})[/-](\d{4})$/, ([, m, y]) => endOfMonth(y, m, 'month')],
  [
    /^(?:q|quarter ?|qtr ?)([1-4])[ ,-]*(?:of )?(?:fy ?)?(\d{4}|\d{2})[/-](\d{4}|\d{2})$/,
    ([, q, from, to]) => quarter(q, from, to),
  ],
  [
    /^(?:fy ?)?(\d{4}|\d{2})[/-](\d{4}|\d{2}) (?:q|quarter ?|qtr ?)([1-4])$/,
    ([, from, to, q]) => quarter(q, from, to),
  ],
  [
    /^(?:by )?(?:the )?end (?:of )?(?:the )?(?:financial year|fy) ?(\d{4}|\d{2})[/-](\d{4}|\d{2})$/,
    ([, from, to]) => endOfYear(from, to, 'day'),
  ],
  [
    /^(?:by )?(?:the )?end (?:of )?(?:q|quarter ?|qtr ?)([1-4])[ ,-]*(?:of )?(?:fy ?)?(\d{4}|\d{2})[/-](\d{4}|\d{2})$/,
    ([, q, from, to]) => quarter(q, from, to),
  ],
  [/^(?:financial year|fy)? ?(\d{4})[/-](\d{4}|\d{2})$/, ([, from, to]) => endOfYear(from, to, 'year')],
  [/^(?:financial year|fy) ?(\d{2})[/-](\d{2})$/, ([, from, to]) => endOfYear(from, to, 'year')],
  [/^(?:by )?(?:the )?end (?:of )?(?:the )?(?:year )?(20\d{2})$/, ([, y]) => onDay(y, '12', '31')],
  [/^(20\d{2})$/, ([, y]) => withPrecision(onDay(y, '12', '31'), 'year')],
  [
    new RegExp(
      `^(?:w/c|wc|w\\.c|w/b|wk commencing|wk beg(?:inning)?|week beg|week commencing|week beginning|week of|week starting) (.+)$`,
    ),
    ([, rest = '']) => week(rest),
  ],
  [new RegExp(`^(?:w/e|week ending) (.+)$`), ([, rest = '']) => week(rest)],
];

/** No date is written at greater length, a range with its weekdays included. */
const LONGEST = 90;

/** Words before a date that say no more than 'due'. */
const LEAD_IN =
  /^(?:by|due by|due|before|no later than|on|target|deadline|completed? by|to be completed by|revised date|revised(?: to)?|extended to)\b:? +/;

/**
 * Reads a date as people type it into a plan; undefined where any part of it would have to be guessed: no year, a
 * season, 'ongoing', no such day. A range is due at its end. The quarters are those of the financial year that starts in
 * April. A weekday that is not that date's is told and changes nothing.
 */
export function typedDate(text: string): TypedDate | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  const instant = instantIn(text);
  if (instant) return instant;
  const said = plain(text)
    .replace(/,(?=\d)/g, ', ')
    .replace(/(\d) \/ (?=\d)/g, '$1/')
    .replace(TIME_AFTER, '');
  return wholeDate(said) ?? endOfRange(said) ?? wholeDate(said.replace(LEAD_IN, ''));
}

/** '30/06/2025 5:00 PM', '03/Apr/26 12:00 AM', '1 June 2025 at 9.30am': the day counts, whatever the hour. */
const TIME_AFTER = /(?<=\d),? (?:at )?(?:\d{2}[:.]\d{2}(?::\d{2})?|\d{1,2}(?:[:.]\d{2}){1,2} ?[ap]\.?m)$/;

/** '2026-06-03T23:00:00.000Z' is midnight in London, and the 4th: programs write instants in UTC. */
function instantIn(text: string): TypedDate | undefined {
  const [, minute] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/i.exec(text.trim()) ?? [];
  const instant = minute === undefined ? undefined : parseInstant(`${minute.toUpperCase()}:00Z`);
  return instant && { day: dayOf(instant), precision: 'day' };
}

function wholeDate(said: string): TypedDate | undefined {
  for (const [form, read] of FORMS) {
    const found = form.exec(said);
    const date = found && read(found);
    if (date) return date;
  }
  return undefined;
}

/**
 * 'Sept 2024 - Jan 2025', 'from 1 May 2024 to 31 July 2024': both ends are dates, and in order. 'May and October 2025' is
 * no range but two days, of which none is the due day for certain.
 */
function endOfRange(said: string): TypedDate | undefined {
  const [, from = '', to = ''] =
    /^between (.{2,30}?) and (.{5,30})$/.exec(said) ??
    /^(?:from )?(.{2,30}?)(?: ?- ?| to | until )(.{5,30})$/.exec(said) ??
    [];
  const end = wholeDate(to);
  if (!end) return undefined;
  const start =
    wholeDate(from) ?? wholeDate(`${from} ${to.slice(-4)}`) ?? wholeDate(`${from} ${to.split(' ').at(-1)}`);
  return start && start.day < end.day ? end : undefined;
}

/** 'June 30' is the 30th of a year that it does not tell, and 'Sept 24' a month of 2024: no plan is for 2005 or 2030. */
const isDayRather = (said: string, year = ''): boolean =>
  year.length === 2 &&
  said.endsWith(` ${year}`) &&
  (Number(year) < 15 || (Number(year) > 27 && Number(year) <= 31));

const monthOf = (name = ''): string =>
  String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1);

const fullYear = (year = ''): number => (year.length === 2 ? 2000 : 0) + Number(year);

function onDay(year?: string, month?: string, date?: string, weekday?: string): TypedDate | undefined {
  const day = parseDay(
    `${fullYear(year)}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`,
  );
  if (!day) return undefined;
  const said =
    weekday === undefined ? undefined : WEEKDAYS.find((name) => name.startsWith(weekday.slice(0, 3)));
  const real = WEEKDAYS[weekdayOf(day) - 1];
  const note =
    said !== undefined && said !== real ? `says ${capital(said)}, and it is a ${capital(real)}` : undefined;
  return { day, precision: 'day', ...(note ? { note } : {}) };
}

const capital = (word = ''): string => word.charAt(0).toUpperCase() + word.slice(1);

const withPrecision = (date: TypedDate | undefined, precision: DatePrecision): TypedDate | undefined =>
  date && { ...date, precision };

/** The last day of a month. */
export function endOfMonth(
  year: string | undefined,
  month: string | undefined,
  precision: DatePrecision,
): TypedDate | undefined {
  const first = parseDay(`${fullYear(year)}-${(month ?? '').padStart(2, '0')}-01`);
  if (!first) return undefined;
  const inNext = addDays(first, 31);
  return { day: addDays(inNext, -Number(inNext.slice(8))), precision };
}

/** A financial year is written with both of its years, the second the next of the first. */
const isYear = (from?: string, to?: string): boolean => (fullYear(from) + 1) % 100 === fullYear(to) % 100;

function quarter(number?: string, from?: string, to?: string): TypedDate | undefined {
  if (!isYear(from, to)) return undefined;
  const month = Number(number) * 3 + 3;
  const year = fullYear(from) + (month > 12 ? 1 : 0);
  return endOfMonth(String(year), String(month > 12 ? month - 12 : month), 'quarter');
}

function endOfYear(from: string | undefined, to: string | undefined, precision: DatePrecision) {
  return isYear(from, to)
    ? withPrecision(onDay(String(fullYear(from) + 1), '03', '31'), precision)
    : undefined;
}

function week(rest: string): TypedDate | undefined {
  const date = wholeDate(rest);
  return date?.precision === 'day' ? { ...date, precision: 'week' } : undefined;
}
