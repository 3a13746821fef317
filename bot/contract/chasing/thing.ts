import * as z from 'zod/mini';
import { SUBJECT_KINDS } from '../../domain/partnership';

/** What something is about that has a page: an action, a meeting, a request, or (`Milestone`) the statement of an inspection. */
export const thing = z.object({ kind: z.enum(SUBJECT_KINDS), ref: z.string() });
export type ThingView = z.infer<typeof thing>;
