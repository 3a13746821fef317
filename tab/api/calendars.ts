import { calendarMadeSchema, calendarsSchema, type CalendarMade } from '../../bot/contract/calendars';
import type { Host } from '../host/host';
import { answered, readAnswer } from './client';
import { useResource } from './resource';

/** Which of one's calendars have an address. */
export const useCalendars = () => useResource('calendars', calendarsSchema);

type Scope = CalendarMade['scope'];

/** Makes a new address for one of one's calendars; the one before leads nowhere from then on. Throws ApiError. */
export async function makeCalendar(host: Host, of: string, scope: Scope): Promise<CalendarMade> {
  const body = JSON.stringify({ scope });
  const answer = await answered(host, `/api/v1/calendars${of}`, { method: 'POST', body });
  return readAnswer(answer, calendarMadeSchema);
}

/** Makes an address lead nowhere. Throws ApiError. */
export async function endCalendar(host: Host, of: string, scope: Scope): Promise<void> {
  await answered(host, `/api/v1/calendars/${scope}/revoke${of}`, { method: 'POST', body: '{}' });
}
