import * as z from 'zod/mini';
import { instant, listOf } from '../values';

/**
 * What `POST /api/v1/nudges` takes: one agency by its code, or all that are silent. `GET /api/v1/nudges?agency=CODE` answers
 * what it would come to now, and sends nothing.
 */
export const nudgeAskedSchema = z.strictObject({
  agency: z.optional(z.string().check(z.maxLength(255))),
});

/** What it answers: who is chased now, who is not and why, and whom no card reaches. Asked again, nobody gets two. */
export const nudgedSchema = z.object({
  asOf: instant,
  /** When the cards go out: now, or when sending begins again. */
  sendAt: instant,
  chased: listOf(z.object({ name: z.string(), agencyTitle: z.optional(z.string()), things: z.number() })),
  leftOut: listOf(
    z.object({
      name: z.string(),
      agencyTitle: z.optional(z.string()),
      because: z.enum(['had one today', 'gets one already']),
      /** Where somebody has chased them for that day already: who, and about how many things. */
      chased: z.optional(z.object({ byName: z.string(), things: z.number() })),
    }),
  ),
  toRing: listOf(
    z.object({
      name: z.optional(z.string()),
      phone: z.optional(z.string()),
      email: z.optional(z.string()),
      agencyTitle: z.optional(z.string()),
      things: z.number(),
      /** In plain words. */
      reason: z.string(),
    }),
  ),
  /** How many things wait for whoever asks: nobody is chased by themselves, nor told to ring themselves. */
  own: z.optional(z.number()),
});
export type NudgedView = z.infer<typeof nudgedSchema>;
