/**
 * Working days counted the plain way, with nothing of the product's: so that a walk through a real year is checked
 * against a second opinion. Days are `yyyy-MM-dd`.
 */

/** England and Wales in 2024, as printed by gov.uk. */
export const HOLIDAYS_2024: ReadonlySet<string> = new Set([
  '2024-01-01',
  '2024-03-29',
  '2024-04-01',
  '2024-05-06',
  '2024-05-27',
  '2024-08-26',
  '2024-12-25',
  '2024-12-26',
]);

/** The first half of 2026. */
export const HOLIDAYS_2026: ReadonlySet<string> = new Set([
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
]);

const MILLIS_A_DAY = 86_400_000;

/** A day moved by calendar days. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLIS_A_DAY).toISOString().slice(0, 10);

/** True from Monday to Friday, but for the holidays given. */
export function worksOn(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The working day `count` after (or, negative, before) `day`; `day` itself when 0. */
export function workingDayFrom(day: string, count: number, holidays: ReadonlySet<string>): string {
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = plusDays(at, Math.sign(count));
    if (worksOn(at, holidays)) left -= 1;
  }
  return at;
}
