import { parseDay, type Day } from '../../calendar/day';

/**
 * How a date is written. `figures`: as a form has it, 07/09/2013, 7-Sep-2013 or 07Sep2013. `spelt`: as a sentence has it.
 * `odd`: in a way that only words beside it make a date, such as 07092013 or 7.9.13.
 */
type Form = 'figures' | 'spelt' | 'odd';

/** A date in a folded text: where it stands, and the day it means. */
export interface FoundDate {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  /** Part of something longer: a reference, the name of a file, an address. */
  readonly isGlued: boolean;
}

const MONTHS = [
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'chwefror'],
  ['march', 'mar', 'mawrth'],
  ['april', 'apr', 'ebrill'],
  ['may', 'mai'],
  ['june', 'jun', 'mehefin'],
  ['july', 'jul', 'gorffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd'],
  ['december', 'dec', 'rhagfyr'],
];

/** The names of months in English and Welsh, as one pattern without groups. */
export const MONTH = String.raw`(?:${MONTHS.flat().join('|')})(?![a-z])\.?`;

const APART = String.raw`[ ./,_'-]{0,3}`;
const NTH = '(?:st|nd|rd|th)?';

/** The shapes of a date, each with the groups in which day, month and year stand. */
const SHAPES: readonly {
  readonly shape: RegExp;
  readonly groups: readonly [day: number, month: number, year: number];
  readonly form: (match: RegExpMatchArray) => Form;
}[] = [
  {
    shape: /(?<!\d)(\d{1,2}) ?([/\\|.:,_-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/g,
    groups: [1, 3, 4],
    form: ([, day = '', sign = '', month = '', year = '']) => {
      const isPadded = day.length === 2 && month.length === 2;
      const isLong = year.length === 4;
      const isDate = '/\\-'.includes(sign) || (isPadded && isLong) || (sign === '.' && (isPadded || isLong));
      return isDate ? 'figures' : 'odd';
    },
  },
  {
    shape: /(?<!\d)(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?!\d)/g,
    groups: [1, 2, 3],
    form: ([, day = '', month = '', year = '']) =>
      day.length === 2 && month.length === 2 && year.length === 4 ? 'figures' : 'odd',
  },
  {
    shape: /(?<!\d)(\d{4})( ?[/.:_-] ?| )(\d{1,2})\2(\d{1,2})(?!\d)/g,
    groups: [4, 3, 1],
    form: ([, , between = '']) => (/[/.-]/.test(between) ? 'figures' : 'odd'),
  },
  { shape: /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2}|\d{2})(?!\d)/g, groups: [1, 2, 3], form: () => 'odd' },
  { shape: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g, groups: [3, 2, 1], form: () => 'odd' },
  {
    shape: new RegExp(
      String.raw`(?<!\d)(\d{1,2})${NTH}(?: of)?(${APART})(${MONTH})${APART}(\d{4}|\d{2})(?!\d)`,
      'g',
    ),
    groups: [1, 3, 4],
    form: ([, , between = '']) => (/^$|[/-]/.test(between) ? 'figures' : 'spelt'),
  },
  {
    shape: new RegExp(
      String.raw`(?<![a-z])(${MONTH})${APART}(\d{1,2})${NTH}[ ./,_'-]{1,3}(\d{4}|\d{2})(?!\d)`,
      'g',
    ),
    groups: [2, 1, 3],
    form: () => 'spelt',
  },
  {
    shape: new RegExp(String.raw`(?<!\d)(\d{4})(${APART})(${MONTH})${APART}(\d{1,2})(?!\d)`, 'g'),
    groups: [4, 3, 1],
    form: ([, , between = '']) => (/[/-]/.test(between) ? 'figures' : 'spelt'),
  },
];

/** The dates in a folded text. Of a year with two figures the latest that has begun by `today` is meant. */
export function datesIn(folded: string, today: Day): FoundDate[] {
  return SHAPES.flatMap(({ shape, groups: [day, month, year], form }) =>
    [...folded.matchAll(shape)].flatMap((match): FoundDate[] => {
      const read = dayFrom([match[day], match[month], match[year]], today);
      if (!read) return [];
      const from = match.index;
      const to = from + match[0].length;
      return [{ day: read, from, to, form: form(match), isGlued: isGlued(folded, from, to) }];
    }),
  );
}

/** A time after the day, as machines write it, is no part of a longer reference. */
function isGlued(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 4), from);
  // 'JS07/09/2013', but a reference may end in two letters and a day with dots or dashes.
  const isInitials = /(?<![a-z\d/._-])(?!v)[a-z]{1,3}$/.test(before) && text.slice(from, to).includes('/');
  return (
    (!isInitials && /[\w/.-]$/.test(before)) ||
    /^(?!t\d\d:)(?:[\w/]|[-.]\d|\.[a-z]{2,4}(?![a-z]))/.test(text.slice(to, to + 6))
  );
}

function dayFrom([day = '', month = '', year = '']: (string | undefined)[], today: Day): Day | undefined {
  const full = year.length === 2 ? `${centuryOf(year, today)}${year}` : year;
  const named = MONTHS.findIndex((names) => names.includes(month.replace('.', '')));
  const number = named < 0 ? month : String(named + 1);
  // 09/21/2013 is the American way.
  const [d, m] = Number(number) > 12 ? [number, day] : [day, number];
  return dayOrNearest(`${full}-${m.padStart(2, '0')}`, Number(d));
}

/** The day of a month; of one that the month has not, such as 31/02/2009, its last: a slip of the finger is no cover. */
function dayOrNearest(month: string, day: number): Day | undefined {
  if (day > 31) return undefined;
  const tries = day > 28 ? [day, 30, 29, 28] : [day];
  return tries
    .filter((one) => one <= day)
    .map((one) => parseDay(`${month}-${String(one).padStart(2, '0')}`))
    .find((one) => one !== undefined);
}

const centuryOf = (year: string, today: Day): string =>
  Number(`20${year}`) > Number(today.slice(0, 4)) ? '19' : '20';
