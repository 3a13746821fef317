import * as z from 'zod/mini';
import { MEETING_STATUSES } from '../../domain/partnership';
import { meetingsSchema } from '../meetings';
import { instant } from '../values';

/** What becomes of all meetings about which a changed series asks: along with it, or left as they are. */
export const SERIES_DEEDS = ['along', 'stay'] as const;
export type SeriesDeed = (typeof SERIES_DEEDS)[number];

/**
 * `POST /api/v1/series/{code}/{deed}`: the meetings that were seen, each as it stood. What somebody has changed meanwhile
 * stays as they left it, so no version of the whole is asked for.
 */
export const seriesDecidedSchema = z.strictObject({
  meetings: z
    .array(
      z.strictObject({
        ref: z.string().check(z.minLength(1), z.maxLength(255)),
        startsAt: instant,
        status: z.enum(MEETING_STATUSES),
        /** Where its series is, as far as that was seen. */
        to: z.optional(instant),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

/** What it answers: the meetings as they are then, and of how many it was decided. */
export const seriesDoneSchema = z.extend(meetingsSchema, { decided: z.number() });
