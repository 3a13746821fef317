import * as z from 'zod/mini';
import { FEED_SCOPES } from '../domain/partnership';
import { instant, listOf } from './values';

/** `GET /api/v1/calendars`: which of the signed-in person's calendars have an address. The address itself is told once. */
export const calendarsSchema = z.object({
  asOf: instant,
  calendars: listOf(z.object({ scope: z.enum(FEED_SCOPES), words: z.string(), madeAt: z.optional(instant) })),
});
export type CalendarsView = z.infer<typeof calendarsSchema>;

/** `POST /api/v1/calendars`: what a new address is wanted for; one that there was before leads nowhere from then on. */
export const calendarWantedSchema = z.object({ scope: z.enum(FEED_SCOPES) });

/** Its answer. `path` is to be put behind the app's own address, and is told this once. */
export const calendarMadeSchema = z.extend(calendarsSchema, { scope: z.enum(FEED_SCOPES), path: z.string() });
export type CalendarMade = z.infer<typeof calendarMadeSchema>;
