import * as z from 'zod/mini';
import { instant, listOf } from './values';

/**
 * `GET /api/v1/partnerships`: those that the signed-in person belongs to, in the order of the configuration. Every
 * other resource is of one of them: `?partnership=ID` says which, and may be left out by people who belong to one only.
 */
export const partnershipsSchema = z.object({
  asOf: instant,
  partnerships: listOf(z.object({ id: z.string(), name: z.string() })),
});
export type PartnershipsView = z.infer<typeof partnershipsSchema>;
