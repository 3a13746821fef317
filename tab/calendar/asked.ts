import { useSearchParams } from '../address/search';
import type { Month } from './entries';

/** What of the calendar is asked for; it stands in the address. */
export interface CalendarAsked {
  readonly as: 'month' | 'list';
  /** An agency's code, or nothing for all. */
  readonly agency?: string;
  readonly month?: Month;
}

/** Reads it, and puts a change of it into the address. */
export function useCalendarAsked(): readonly [CalendarAsked, (change: Partial<CalendarAsked>) => void] {
  const [search, setSearch] = useSearchParams();
  const [agency, month] = [search.get('agency'), search.get('month')];
  const asked: CalendarAsked = {
    as: search.get('as') === 'list' ? 'list' : 'month',
    ...(agency ? { agency } : {}),
    ...(month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
  };
  const change = (by: Partial<CalendarAsked>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(by))
          if (value === undefined || value === '' || value === 'month') after.delete(name);
          else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return [asked, change];
}
