import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { nudged } from '../answers/nudge';
import type { Verb } from './verb';

const Data = z.looseObject({
  /** One agency alone: its code. */
  of: z.string().max(60).optional(),
});

/**
 * Chases whoever is silent, and leaves in the place of the card what was done: a button that has done its work does not
 * stay to be pressed again.
 */
export const nudgeNow: Verb = {
  name: 'nudge.now',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    // Who is chased is not for everyone in a channel or group chat.
    if (!pressing.personal) return { failure: failure('not-for-your-role') };
    const { of } = read.data;
    const agency = pressing.snapshot.agencies.find(({ code }) => code === of);
    if (of !== undefined && agency === undefined) return { failure: failure('unknown-agency') };
    const done = await nudged(pressing, agency);
    return done.ok ? { card: done.value } : { failure: done.error };
  },
};
