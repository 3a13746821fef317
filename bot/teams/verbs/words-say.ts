import { z } from 'zod';
import type { TypingVerb } from './verb';

const Data = z.looseObject({ says: z.string().min(1) });

/**
 * Types words for the person. The cards of earlier versions have it as Teams' own `imBack`, which arrives as a message; the
 * Agents Playground does not know that.
 */
export const wordsSay: TypingVerb = {
  name: 'words.say',
  says: (raw) => Data.safeParse(raw).data?.says,
};
