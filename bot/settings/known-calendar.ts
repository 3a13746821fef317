import { calendarAsKnownOn } from '../domain/calendar/bank-holidays';
import type { Day } from '../domain/calendar/day';
import type { Calendar } from '../domain/calendar/working-days';
import { ok, type Result } from '../domain/basics/result';
import { readBankHolidays } from './bank-holiday-file';
import type { Config, ConfigFault } from './config';

/** The working days of this installation: the bank holidays that the app knows, and the operator's own. */
export function knownCalendar(
  { bankHolidaysFile }: Config,
  today: Day,
): Result<Calendar, readonly ConfigFault[]> {
  if (!bankHolidaysFile) return ok(calendarAsKnownOn());
  const extra = readBankHolidays(bankHolidaysFile, today);
  return extra.ok ? ok(calendarAsKnownOn(undefined, extra.value)) : extra;
}
