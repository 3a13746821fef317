import type { Strangers } from './strangers';
import { z } from 'zod';

/** Who was found on no list, with what Teams knows of them. */
export type MetStrangers = Strangers<Roster>;

const Said = z.string().min(1).max(500).nullish().catch(undefined);

/** What Teams' roster says of somebody; it calls the Entra id by one name or the other. */
export const Roster = z
  .object({ aadObjectId: Said, objectId: Said, email: Said, userPrincipalName: Said })
  .transform(({ objectId, ...one }) => ({ ...one, aadObjectId: one.aadObjectId ?? objectId }));

export type Roster = z.output<typeof Roster>;
