import * as z from 'zod/mini';
import type { Day, Instant } from '../domain/calendar/day';

/**
 * The values that every resource is made of. `zod/mini` because the tab carries these schemas to the browser, and
 * luxon stays out for the same reason.
 */

/** A calendar day in Europe/London, `yyyy-MM-dd`, as `parseDay` in `domain/calendar/day.ts` knows them. */
export const day = z.custom<Day>((value) => typeof value === 'string' && isInCalendar(value));

function isInCalendar(text: string): boolean {
  const [, year, month, of] = /^((?:19|20|21)\d{2})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(of)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(of);
}

/** An instant in UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value),
);

/** An agency by its code and by the name people know it by. */
export const agencyName = z.object({ code: z.string(), title: z.string() });

/** A list that nobody changes. */
export const listOf = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
