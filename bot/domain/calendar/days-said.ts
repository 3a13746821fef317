import { addDays, weekdayOf, type Day } from './day';
import { addWorkingDays, isWorkingDay, type Calendar } from './working-days';
import { daySaid } from './day-said';

/** Days that somebody said, both included; no last one where the end was left open. */
export interface DaysSaid {
  readonly from: Day;
  readonly to?: Day;
}

/**
 * The days that words mean on `today` in London: '3 march', '3 to 7 march', 'next week', 'until friday', 'tomorrow',
 * 'from monday', 'back on 9 march'. In lower case, one blank between words. A week is its working days by the calendar.
 * Undefined where it is no day, has passed, or could be several: then whoever asks has to ask again.
 */
export function daysSaid(words: string, today: Day, calendar: Calendar): DaysSaid | undefined {
  const days = daysNamed(words, today, calendar);
  return days && !havePassed(days, today) ? days : undefined;
}

/** The same, also of days that have passed, so that whoever named them can be told. */
export function daysNamed(words: string, today: Day, calendar: Calendar): DaysSaid | undefined {
  const said = tidied(words);
  return (
    weekSaid(said, today, calendar) ?? endSaid(said, today) ?? rangeSaid(said, today) ?? oneSaid(said, today)
  );
}

/** True of days that are all over. */
export const havePassed = ({ to }: DaysSaid, today: Day): boolean => to !== undefined && to < today;

/** Without what changes nothing: 'on the 3rd of March' is '3 march'; any dash between days is 'to'. */
const tidied = (words: string): string =>
  words
    .replace(/[,.]/g, ' ')
    .replace(/\s*[–—]\s*|\s-\s/g, ' to ')
    .replace(/(?<=(?:^| )\d{1,2})-(?=\d{1,2} [a-z])|(?<=[a-z])-(?=\d)|(?<=\/\d{1,4})-(?=\d)/g, ' to ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\bup to and including\b/g, 'until')
    .replace(/\b(?:the end of|the|of|on|for|all|inclusive|only|just)(?= |$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** 'this week', 'rest of the week', 'next week', 'week after next', 'week beginning 7 december', 'next 3 working days'. */
function weekSaid(said: string, today: Day, calendar: Calendar): DaysSaid | undefined {
  const monday = addDays(today, 1 - weekdayOf(today));
  if (/^(this|rest|rest this) week$/.test(said)) return working(today, addDays(monday, 6), calendar);
  if (said === 'next week') return working(addDays(monday, 7), addDays(monday, 13), calendar);
  if (said === 'week after next') return working(addDays(monday, 14), addDays(monday, 20), calendar);
  const [, begins] = /^(?:week (?:beginning|commencing|from)|w\/c) (.+)$/.exec(said) ?? [];
  const first = begins === undefined ? undefined : daySaid(begins, today);
  if (first && weekdayOf(first) === 1) return working(first, addDays(first, 6), calendar);
  const [, count] = /^next (\d{1,2}) working days$/.exec(said) ?? [];
  if (!count || Number(count) === 0) return undefined;
  return { from: addWorkingDays(calendar, today, 1), to: addWorkingDays(calendar, today, Number(count)) };
}

/** From the first to the last working day of some days; undefined where none is one. */
function working(from: Day, to: Day, calendar: Calendar): DaysSaid | undefined {
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at)).filter(
    (day) => day <= to && isWorkingDay(calendar, day),
  );
  const [first] = days;
  return first && { from: first, to: days.at(-1) ?? first };
}

/** 'until friday' is from today on; 'back on monday' is until the day before. */
function endSaid(said: string, today: Day): DaysSaid | undefined {
  const [, last] = /^(?:until|till|up to|through) (.+)$/.exec(said) ?? [];
  if (last !== undefined) {
    const to = daySaid(last, today);
    return to !== undefined && to < today ? { from: to, to } : ordered(today, to);
  }
  const [, back] = /^(?:and |until )?(?:i am |i will be )?back (.+)$/.exec(said) ?? [];
  const day = back === undefined ? undefined : daySaid(back, today);
  return day && ordered(today, addDays(day, -1));
}

/** 'A to B', 'from A until B', 'between A and B', '3 to 7 march', 'march 3 to 7'. */
function rangeSaid(said: string, today: Day): DaysSaid | undefined {
  const [, first, last] =
    /^between (.+) and (.+)$/.exec(said) ??
    /^(?:from )?(.+?) (?:to|until|till|through) (.+)$/.exec(said) ??
    [];
  if (first === undefined || last === undefined) return undefined;
  const [, month, year] = /\d ([a-z]+)(?: (\d{4}))?$/.exec(last) ?? [];
  const from = firstOf(firstWords(first, month, year), today);
  const monthBefore = /([a-z]+) \d{1,2}$/.exec(first)?.[1];
  // The last day is looked for from the first on: '28 december to 3 january'.
  return from && ordered(from, daySaid(/^\d{1,2}$/.test(last) ? `${last} ${monthBefore}` : last, from));
}

/** '3' of '3 to 7 march 2027' is '3 march 2027'; '28 february' of '28 february to 7 march 2027' is of that year too. */
const firstWords = (first: string, month = '', year = ''): readonly string[] =>
  [`${first} ${month} ${year}`, `${first} ${year}`, first].map((words) => words.trim());

const firstOf = (ways: readonly string[], today: Day): Day | undefined =>
  ways.reduce<Day | undefined>((found, way) => found ?? daySaid(way, today), undefined);

/** One day, or 'from monday', whose end is left open. */
function oneSaid(said: string, today: Day): DaysSaid | undefined {
  const [, begins] = /^(?:from|starting|as from) (.+?)(?: onwards)?$/.exec(said) ?? [];
  const day = daySaid(begins ?? said, today);
  if (day === undefined) return undefined;
  return begins === undefined ? { from: day, to: day } : { from: day };
}

const ordered = (from: Day, to: Day | undefined): DaysSaid | undefined =>
  to !== undefined && to >= from ? { from, to } : undefined;
