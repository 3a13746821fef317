import * as z from 'zod/mini';
import { agencyName, instant, listOf } from './values';
import { RATINGS, ROLES } from '../domain/partnership';

/** `GET /api/v1/me`: who is signed in, in the one partnership that is asked about, and what the tab may offer them. The server enforces it all the same. */
export const meSchema = z.object({
  asOf: instant,
  name: z.string(),
  email: z.string(),
  /** Absent for who belongs to no agency, and when the People list names one that is not in the Agencies list. */
  agency: z.optional(agencyName),
  roles: listOf(z.enum(ROLES)),
  /** Every agency in the partnership's own order, with what it is called on lines and in tables. */
  agencies: listOf(
    z.object({ code: z.string(), title: z.string(), short: z.string(), safeguardingPartner: z.boolean() }),
  ),
  /** The partnership's own words for the scale, or the usual ones. */
  ratingWords: z.record(z.enum(RATINGS), z.string()),
  /** Protective marking of every page, e.g. 'OFFICIAL'. */
  marking: z.optional(z.string()),
  /** Whether the weekly summary goes to them; absent for who cannot have it. */
  digest: z.optional(z.boolean()),
  may: z.object({
    /** See what is outstanding in the whole partnership, not only in one's own agency. */
    readStatus: z.boolean(),
    /** Bring a plan in, and add, change, reorder and withdraw actions and findings. */
    editPlan: z.boolean(),
    /** Change rules, hours, closed periods, series and how the group agrees. */
    changeSettings: z.boolean(),
    /** Nudge whoever is silent. */
    nudge: z.boolean(),
  }),
});
/** `POST /api/v1/digest`: whether the weekly summary is to go to whoever asks. Answered with who they are then. */
export const digestGivenSchema = z.strictObject({ wanted: z.boolean() });
export type Me = z.infer<typeof meSchema>;
