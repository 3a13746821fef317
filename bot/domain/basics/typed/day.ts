import { dayOf, parseDay, parseInstant, type Day } from '../../calendar/day';
import { cleanKey } from '../folded';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as people type it into a list: `2024-09-27`, also with a time behind it, `27 September 2024`,
 * `Fri 27-Sep-2024`, `27/09/2024`. Undefined where there is no such day, or where it could be two: `8/2/2024` is in
 * February here and in August elsewhere.
 */
export function readDay(typed: string): Day | undefined {
  const text = cleanKey(typed.slice(0, 60));
  const plain = parseDay(text);
  if (plain) return plain;
  const instant = parseInstant(text);
  if (instant) return dayOf(instant);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (day !== undefined)
    return Number(day) > 12 || Number(day) === Number(month) ? dayFrom(year, month, day) : undefined;
  const [, first, named, last] = SPELT.exec(text) ?? [];
  const at = MONTHS.indexOf((named ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : dayFrom(last, String(at + 1), first);
}

const SPELT =
  /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)[ ,-]{1,2}(\d{4})$/i;

const dayFrom = (year = '', month = '', day = ''): Day | undefined =>
  parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
