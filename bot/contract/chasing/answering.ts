import * as z from 'zod/mini';
import { DEADLINE_ANSWERS } from '../../domain/partnership';
import { listOf } from '../values';

/** By which reminder something is answered, and what whoever reads can answer to it. */
export const answerable = { reminderKey: z.string(), offers: listOf(z.enum(DEADLINE_ANSWERS)) };

/**
 * How a thing that an agency has to do is answered by whoever reads, as on its card: by its newest reminder, or by one that
 * stands for it where none is out. Absent where they answer nothing.
 */
export const answeringSchema = z.optional(z.object(answerable));
export type AnsweringView = NonNullable<z.infer<typeof answeringSchema>>;
