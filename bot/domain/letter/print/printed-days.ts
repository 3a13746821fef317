import { parseDay, weekdayOf, type Day } from '../../calendar/day';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const WEEKDAY = '(?:(?<W>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?';
const DATE = '(?<D>\\d{1,2})(?:\\s?(?:st|nd|rd|th))?';
const MONTH = `(?<M>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)\\.?`;
/** Two figures are a year only where the date ends with them: '12 November 18.', not '12 November 18 children'. */
const YEAR = "(?<Y>(?:19|20)\\d{2}(?!\\d)|['’]?\\d{2}(?=\\s*(?:[.,;)]|$)))";

/** The grammar of a date with groups named for a prefix, so that one expression can hold two. */
const dated = (prefix: string, parts: string): string => parts.replace(/\(\?<(\w)>/g, `(?<${prefix}$1>`);

const WHOLE = `${WEEKDAY}${DATE}(?:\\s*(?:of\\s+)?|-)${MONTH}(?:,?\\s*|-)${YEAR}`;
/** 'September 6, 2024': a month by its name can stand first and nothing else be meant. */
const MONTH_FIRST = `\\b${WEEKDAY}${MONTH}\\s+${DATE},?\\s+(?<Y>(?:19|20)\\d{2}(?!\\d))`;
const ONE = [WHOLE, MONTH_FIRST].map((form) => new RegExp(dated('to', form), 'i'));

/** '14/03/2025', the day first as letters of this country write it. */
const FIGURES = /^(?<toD>\d{1,2})[/.](?<toM>\d{1,2})[/.](?<toY>(?:19|20)\d{2}(?!\d)|\d{2}(?![\d/]|\.\d))/;

const FIRST = `${WEEKDAY}${DATE}(?:\\s*(?:of\\s+)?${MONTH}(?:,?\\s*(?<Y>(?:19|20)\\d{2}))?)?`;
const LAST = `${WEEKDAY}${DATE}\\s*(?:of\\s+)?${MONTH}(?:,?\\s*${YEAR})?`;
const RANGE = new RegExp(
  `\\b(?:from|between|on|of|during|,)?\\s*${dated('from', FIRST)}\\s*(?:to|and|until|till|through|[-–—])\\s*(?:the\\s+)?${dated('to', LAST)}`,
  'i',
);

/** 'from July 15 to 19, 2024', 'July 29 to August 2, 2024'. */
const MONTH_FIRST_RANGE = new RegExp(
  `\\b(?:from|between|on|of|during|,)?\\s*${dated('from', `${WEEKDAY}${MONTH}\\s+${DATE}`)}\\s*(?:to|and|until|till|through|[-–—])\\s*${dated('to', `(?:${WEEKDAY}${MONTH}\\s+)?${DATE}`)},?\\s+(?<toY>(?:19|20)\\d{2}(?!\\d))`,
  'i',
);

/** 'from 15/07/2024 to 19/07/2024', the day first. */
const RANGE_IN_FIGURES =
  /\b(?:from|between|on|of|during|,)?\s*(?<fromD>\d{1,2})[/.](?<fromM>\d{1,2})(?:[/.](?<fromY>(?:19|20)\d{2}))?\s*(?:to|and|until|till|through|[-–—])\s*(?<toD>\d{1,2})[/.](?<toM>\d{1,2})[/.](?<toY>(?:19|20)\d{2})(?!\d)/i;

const RANGES = [RANGE, MONTH_FIRST_RANGE, RANGE_IN_FIGURES];

/** The match that begins first of those that these forms have in a text. */
const firstMatch = (text: string, forms: readonly RegExp[]): RegExpExecArray | undefined =>
  forms
    .map((form) => form.exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];

/** A date as printed. */
export interface PrintedDay {
  readonly day: Day;
  /** The words of the date. */
  readonly words: string;
  /** The weekday that stands before it but is not that day's. */
  readonly wrongWeekday?: string;
  /** True when the year is printed in two figures. */
  readonly shortYear?: boolean;
}

/** What a date in a text comes to: a day, or words that are none, such as 31 June. */
export type ReadDay = PrintedDay | { readonly day?: undefined; readonly words: string };

/** The first whole date of a text; undefined when it prints none. */
export function firstDay(text: string): ReadDay | undefined {
  return dayIn(text, ONE);
}

/** A date that is all figures: where nothing else can be meant, as behind the words that make it a limit. */
export const dayInFigures = (text: string): ReadDay | undefined => dayIn(text, [FIGURES]);

function dayIn(text: string, forms: readonly RegExp[]): ReadDay | undefined {
  const match = firstMatch(text, forms);
  if (!match) return undefined;
  const words = match[0].trim();
  return { words, ...dayOf(partsOf(match.groups ?? {}, 'to')) };
}

/** A span of days as printed. */
export interface PrintedSpan {
  readonly words: string;
  readonly from?: PrintedDay;
  readonly to?: PrintedDay;
  /** True when no year is printed and that of the last such days before the letter is taken. */
  readonly yearTaken: boolean;
}

/**
 * The first span of days in a text: 'from 20 to 24 May 2024', 'Between 31 October and 4 November 2016'. Where no year is
 * printed, it is the last one in which it ended by `before`; without that, nothing is said.
 */
export function firstSpan(text: string, before?: Day): PrintedSpan | undefined {
  const match = firstMatch(text, RANGES);
  if (!match) return undefined;
  const groups = match.groups ?? {};
  const from = partsOf(groups, 'from');
  const last = partsOf(groups, 'to');
  const to = { ...last, ...(last.month === undefined && from.month ? { month: from.month } : {}) };
  const month = from.month ?? to.month;
  const turns = month !== undefined && to.month !== undefined && month > to.month;
  const toYear = to.year ?? (from.year === undefined ? yearBy(to, before) : from.year + Number(turns));
  const fromYear = from.year ?? (toYear === undefined ? undefined : toYear - Number(turns));
  const words = match[0].trim();
  const ends = {
    from: dayOf({ ...from, month, year: fromYear }),
    to: dayOf({ ...to, year: toYear }),
  };
  return {
    words,
    ...(ends.from.day ? { from: { words, ...ends.from } } : {}),
    ...(ends.to.day ? { to: { words, ...ends.to } } : {}),
    yearTaken: toYear !== undefined && to.year === undefined && from.year === undefined,
  };
}

interface Parts {
  readonly weekday?: number;
  readonly date: number;
  readonly month?: number;
  readonly year?: number;
  readonly shortYear: boolean;
}

function partsOf(groups: Readonly<Record<string, string | undefined>>, prefix: string): Parts {
  const [weekday, month, year] = ['W', 'M', 'Y'].map((name) => groups[prefix + name]);
  const figures = year?.replace(/\D/g, '');
  return {
    date: Number(groups[`${prefix}D`]),
    shortYear: figures?.length === 2,
    ...(weekday ? { weekday: placeIn(WEEKDAYS, weekday) } : {}),
    ...(month ? { month: /^\d/.test(month) ? Number(month) : placeIn(MONTHS, month) } : {}),
    ...(figures ? { year: Number(figures) + (figures.length === 2 ? 2000 : 0) } : {}),
  };
}

/** 1 for the first of the names. */
const placeIn = (names: readonly string[], said: string): number =>
  names.findIndex((name) => name.toLowerCase().startsWith(said.slice(0, 3).toLowerCase())) + 1;

function yearBy({ date, month }: Parts, before: Day | undefined): number | undefined {
  if (before === undefined || month === undefined) return undefined;
  const year = Number(before.slice(0, 4));
  const same = isoDay(date, month, year);
  return same !== undefined && same <= before ? year : year - 1;
}

const isoDay = (date: number, month: number, year: number): Day | undefined =>
  parseDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

function dayOf({
  weekday,
  date,
  month,
  year,
  shortYear,
}: Parts): Omit<PrintedDay, 'words'> | { day?: undefined } {
  const day = month === undefined || year === undefined ? undefined : isoDay(date, month, year);
  if (!day) return {};
  const isWrong = weekday !== undefined && weekdayOf(day) !== weekday;
  return {
    day,
    ...(isWrong ? { wrongWeekday: WEEKDAYS[weekday - 1] } : {}),
    ...(shortYear ? { shortYear } : {}),
  };
}
