import * as z from 'zod/mini';
import type { Day, Instant } from '../domain/calendar/day';

/**
 * The values that every resource is made of. `zod/mini` because the tab carries these schemas to the browser, and
 * luxon stays out for the same reason: a day is checked by its shape here, and by the calendar where it is stored.
 */

/** A calendar day in Europe/London, `yyyy-MM-dd`. */
export const day = z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));

/** An instant in UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value),
);

/** An agency by its code and by the name people know it by. */
export const agencyName = z.object({ code: z.string(), title: z.string() });

/** A list that nobody changes. */
export const listOf = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
