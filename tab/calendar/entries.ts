import type { AheadView } from '../../bot/contract/ahead';
import { actionPath, requestPath, meetingPage } from '../../bot/contract/action-path';
import type { DayWithin } from '../../bot/domain/ahead/ahead';
import type { Day } from '../../bot/domain/calendar/day';
import { time } from '../parts/format';

/** Something with a day, as the calendar shows it. */
export interface Entry {
  readonly key: string;
  readonly day: Day;
  readonly kind: 'statutory' | 'meeting' | 'deadline' | 'off';
  /** In one line: '2pm JTAI partnership meeting', 'A04 Map networks …'. */
  readonly words: string;
  /** Where it is shown, where there is such a page. */
  readonly to?: string;
  readonly agencyCode?: string;
  /** 'estimate' beside a day that was computed and that no letter prints. */
  readonly note?: string;
}

/** What a day within an action is, as the calendar outside says it, too. */
const WITHIN = {
  milestone: 'milestone',
  'to-last': 'plan to last due',
  review: 'to be looked at again',
} as const satisfies Record<DayWithin, string>;

/** Everything of the next half year, by day; days off first, then what the law asks, meetings and what is due. */
export function entriesOf({ statutory, meetings, due, daysOff }: AheadView): readonly Entry[] {
  const entries: readonly Entry[] = [
    ...daysOff.map(({ day, name }): Entry => ({ key: `off ${day} ${name}`, day, kind: 'off', words: name })),
    ...statutory.map(({ day, words, printed }): Entry => ({
      ...{ key: `law ${day} ${words}`, day, kind: 'statutory' as const, words },
      ...(printed ? {} : { note: 'estimate' }),
    })),
    ...meetings.map(({ ref, title, day, startsAt }): Entry => ({
      ...{ key: `meeting ${ref}`, day, kind: 'meeting' as const },
      ...{ words: `${time(startsAt)} ${title}`, to: meetingPage(ref) },
    })),
    ...due.map(({ day, kind, ref, title, agencyCode, within }): Entry => ({
      ...{ key: `${kind} ${ref} ${within ?? ''} ${title}`, day, kind: 'deadline' as const, agencyCode },
      words: within ? `${ref} ${WITHIN[within]}: ${title}` : `${ref} ${title}`,
      ...(kind === 'Action' ? { to: actionPath(ref) } : { to: requestPath(ref), note: 'request' }),
    })),
  ];
  return [...entries].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** What concerns an agency: its own deadlines, and what concerns everybody. */
export const concerning = (entries: readonly Entry[], agencyCode: string | undefined): readonly Entry[] =>
  agencyCode === undefined
    ? entries
    : entries.filter((one) => one.agencyCode === undefined || one.agencyCode === agencyCode);

/** By day, in order. */
export function byDay(entries: readonly Entry[]): ReadonlyMap<Day, readonly Entry[]> {
  const days = new Map<Day, Entry[]>();
  for (const entry of entries) {
    const there = days.get(entry.day);
    if (there) there.push(entry);
    else days.set(entry.day, [entry]);
  }
  return days;
}

/** A month as `yyyy-MM`. */
export type Month = string;

/** The month of a day: '2024-02' of '2024-02-08'. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month so many months on. */
export function monthsOn(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month from Monday to Sunday; none for days of other months. */
export function weeksOf(month: Month): readonly (readonly (Day | undefined)[])[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + length) / 7) * 7 }, (_, at) => {
    const day = at - first + 1;
    return day >= 1 && day <= length ? (`${month}-${String(day).padStart(2, '0')}` as Day) : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** 'December 2026'. */
export const monthName = (month: Month): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
