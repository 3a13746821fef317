import { addDays, parseDay, type Day } from './day';

/** What a text seems to hold. The match itself is never given away, so that it can be neither stored nor logged. */
export type ChildData = 'date of birth' | 'NHS number' | 'unique pupil number';

/**
 * Looks for details of a child in what somebody typed (`product.md`, Lines not to cross). Undefined when there are
 * none. It errs towards letting ordinary text pass: deadlines, phone numbers and references must not be refused.
 */
export function findChildData(text: string, today: Day): ChildData | undefined {
  const plain = text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[\u2010-\u2013]/g, '-');
  if (hasNhsNumber(plain)) return 'NHS number';
  if (hasPupilNumber(plain)) return 'unique pupil number';
  return hasDateOfBirth(plain, today) ? 'date of birth' : undefined;
}

/**
 * Ten digits, alone or as 3-3-4, with a right check digit (mod 11). Numbers in use begin with 4, 6 or 7 (England and
 * Wales), 3 (Northern Ireland) or 9 (given out for tests); phone numbers begin with 0 or +44 and have eleven digits.
 */
const NHS = /(?<![\d+\w/]|\d[ -]|\+44[ -]?)([34679]\d{2})([ -]?)(\d{3})\2(\d{4})(?![\w/]|[ -]\d)/g;

const hasNhsNumber = (text: string): boolean =>
  [...text.matchAll(NHS)].some(([, first, , second, third]) => checksMod11(`${first}${second}${third}`));

function checksMod11(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** Letters by their value in a unique pupil number's check (Department for Education; I, O and S are not used). */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN = /\b([A-HJ-NP-RT-Z]) ?(\d{3}) ?(\d{4}) ?(\d{2}) ?(\d{2}[\dA-HJ-NP-RT-Z])\b/gi;

const hasPupilNumber = (text: string): boolean =>
  [...text.matchAll(UPN)].some(([, letter = '', ...parts]) => {
    const values = [...parts.join('').toUpperCase()].map((sign) =>
      /\d/.test(sign) ? Number(sign) : UPN_LETTERS.indexOf(sign),
    );
    const sum = values.reduce((total, value, at) => total + value * (at + 2), 0);
    return UPN_LETTERS[sum % 23] === letter.toUpperCase();
  });

/** A full date in figures, not within a reference or an address ('JTAI-2024-02-08', '/2019/04/12/'). */
const NUMERIC =
  /(?<![\w/.-])(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})|(\d{4})([/-])(\d{1,2})\6(\d{1,2}))(?![\w/]|[-.]\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4}|\\d{2})\\b`, 'gi');
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi');

/** Words that make a date beside them a birth date; not 'newborn', 'pre-birth' or 'birth rate'. */
const BIRTH = /(?<![\w-])(born|birth(?! rate)|birthday|birthdate|dob|d\.o\.b|d\/o\/b)(?![\w-])/i;
/** Words that make the date after them one of the work. */
const WORK =
  /\b(due|by|until|deadline|extended to|published|notified|dated|(letter|inspection|meeting) (of|on))( on)?:? $/i;
const NEAR_BEFORE = 40;
const NEAR_AFTER = 25;

/** A date in a text: where it stands, and the day it means. */
interface Found {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly numeric: boolean;
}

/**
 * A full date with a word of birth near it, or a date in figures on which somebody now aged 25 or younger was born and
 * which lies more than two years back and is not called a deadline or the like. The two years leave recent deadlines
 * and meetings of the work alone; the birth of a baby is only caught with its word. The care system goes up to 25.
 */
function hasDateOfBirth(text: string, today: Day): boolean {
  const oldest = addDays(today, -Math.floor(26 * 365.25));
  const recent = addDays(today, -Math.floor(2 * 365.25));
  return datesIn(text, today)
    .filter(({ day }) => day > oldest && day <= today)
    .some(
      (date) =>
        isBesideBirth(text, date) ||
        (date.numeric && date.day < recent && !WORK.test(text.slice(0, date.from))),
    );
}

const isBesideBirth = (text: string, { from, to }: Found): boolean =>
  BIRTH.test(text.slice(Math.max(0, from - NEAR_BEFORE), from)) ||
  BIRTH.test(text.slice(to, to + NEAR_AFTER));

function datesIn(text: string, today: Day): Found[] {
  const numeric = [...text.matchAll(NUMERIC)].map((match) => {
    const [, d, , m, y, isoYear, , isoMonth, isoDay] = match;
    return found(match, true, today, isoYear ?? y, isoMonth ?? m, isoDay ?? d);
  });
  const dayFirst = [...text.matchAll(DAY_FIRST)].map((match) => {
    const [, d, month, y] = match;
    return found(match, false, today, y, monthNumber(month), d);
  });
  const monthFirst = [...text.matchAll(MONTH_FIRST)].map((match) => {
    const [, month, d, y] = match;
    return found(match, false, today, y, monthNumber(month), d);
  });
  return [...numeric, ...dayFirst, ...monthFirst].filter((date) => date !== undefined);
}

const monthNumber = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function found(
  match: RegExpMatchArray,
  numeric: boolean,
  today: Day,
  year = '',
  month = '',
  dayOfMonth = '',
): Found | undefined {
  const century = Number(`20${year}`) > Number(today.slice(0, 4)) ? '19' : '20';
  const full = year.length === 2 ? `${century}${year}` : year;
  const read = parseDay(`${full}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
  const from = match.index ?? 0;
  return read && { day: read, from, to: from + match[0].length, numeric };
}
