import * as z from 'zod/mini';
import { listOf } from './values';

/** What a plain browser asks in local mode only; everywhere else these addresses do not exist. */

/** `GET /local/people`: whom one can be. */
export const localPeopleSchema = z.object({
  people: listOf(
    z.object({
      name: z.string(),
      email: z.string(),
      agencyTitle: z.optional(z.string()),
      roles: listOf(z.string()),
    }),
  ),
});
export type LocalPeople = z.infer<typeof localPeopleSchema>;

/** Why `POST /local/people` put nobody on the list, in words. */
export const localRefusalSchema = z.object({ detail: z.string() });

/** `GET /local/token?person=EMAIL`: a sign-in token of that person, as Teams would give it. */
export const localTokenSchema = z.object({ token: z.string() });
