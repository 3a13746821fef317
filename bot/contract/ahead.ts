import * as z from 'zod/mini';
import { day, instant, listOf } from './values';

/** A day that an inspection's timetable names. */
export const statutoryDaySchema = z.object({
  day,
  words: z.string(),
  /** False for a day that was computed: it is shown as an estimate. */
  printed: z.boolean(),
});

export const aheadMeetingSchema = z.object({
  ref: z.string(),
  title: z.string(),
  day,
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
});

export const dueDaySchema = z.object({
  day,
  kind: z.enum(['Action', 'Request']),
  ref: z.string(),
  title: z.string(),
  agencyCode: z.string(),
  /** Which day within the action it is; none of that of the action itself. `title` is then the milestone's own. */
  within: z.optional(z.enum(['milestone', 'to-last', 'review'])),
});

export const dayOffSchema = z.object({ day, name: z.string() });

/** `GET /api/v1/ahead`: everything with a day from today on, for half a year. */
export const aheadSchema = z.object({
  asOf: instant,
  today: day,
  until: day,
  statutory: listOf(statutoryDaySchema),
  meetings: listOf(aheadMeetingSchema),
  due: listOf(dueDaySchema),
  daysOff: listOf(dayOffSchema),
});
export type AheadView = z.infer<typeof aheadSchema>;
