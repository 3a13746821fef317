import { calendarMadeSchema, calendarsSchema, type CalendarMade } from '../../bot/contract/calendars';
import type { Host } from '../host/host';
import { answered, readAnswer } from './client';
import { useResource } from './resource';

/** Which of one's calendars have an address. */
export const useCalendars = () => useResource('calendars', calendarsSchema);

type Scope = CalendarMade['scope'];

/** What is sent says that it is JSON: a browser marks a text as words. */
const sending = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Makes a new address for one of one's calendars; the one before leads nowhere from then on. Throws ApiError. */
export async function makeCalendar(host: Host, of: string, scope: Scope): Promise<CalendarMade> {
  const answer = await answered(host, `/api/v1/calendars${of}`, sending({ scope }));
  return readAnswer(answer, calendarMadeSchema);
}

/** Makes an address lead nowhere. Throws ApiError. */
export async function endCalendar(host: Host, of: string, scope: Scope): Promise<void> {
  await answered(host, `/api/v1/calendars/${scope}/revoke${of}`, sending({}));
}
