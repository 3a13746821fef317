import * as z from 'zod/mini';
import { MEETING_CHANGES, type MeetingChange } from '../../domain/meetings/changing/change-names';
import { meetingsSchema } from '../meetings';
import { instant, listOf } from '../values';

const reason = { reason: z.optional(z.string().check(z.maxLength(10_000))) };
const when = {
  day: z.optional(z.string().check(z.maxLength(40))),
  /** On the London clock; the time that it has unless given. */
  time: z.optional(z.string().check(z.maxLength(40))),
  /** Also on a day on which nobody meets, or outside usual hours. */
  hold: z.optional(z.boolean()),
};
const weeks = { weeks: z.int().check(z.minimum(1), z.maximum(60)) };

/** `POST /api/v1/meetings/{ref}/{deed}`, with `If-Match`: a body a deed. */
export const MEETING_CHANGING = {
  keep: z.strictObject({}),
  'weeks-on': z.strictObject(weeks),
  'as-series': z.strictObject({ to: instant }),
  stay: z.strictObject({}),
  'put-on': z.strictObject(reason),
  move: z.strictObject({ ...when, ...reason }),
  cancel: z.strictObject(reason),
  undo: z.strictObject({}),
} satisfies { readonly [D in MeetingChange]: z.core.$ZodType };
export type MeetingChanging = { readonly [D in MeetingChange]: z.infer<(typeof MEETING_CHANGING)[D]> };

/** What each of these answers: the meetings as they are then, what was done, and who hears of it when. */
export const meetingChangedSchema = z.extend(meetingsSchema, { said: z.string(), news: z.string() });

/**
 * `POST /api/v1/meetings/{ref}/preview`: what a deed would come to, nothing of which is recorded. `given` is its body;
 * a reason need not be given yet.
 */
export const meetingPreviewAskedSchema = z.strictObject({
  deed: z.enum(MEETING_CHANGES),
  given: z.record(z.string(), z.unknown()),
});
export const meetingPreviewSchema = z.object({
  /** Why it would not be done, and which field that is about. */
  refused: z.optional(z.object({ words: z.string(), field: z.optional(z.string()) })),
  /** It is so already: nothing would change. */
  isSo: z.boolean(),
  /** Who would be told, by name; nobody where it would not be done. */
  names: listOf(z.string()),
  /** When they would be: at once where absent. */
  at: z.optional(instant),
  /** The meeting would have begun by then. */
  isLate: z.boolean(),
});
export type MeetingPreview = z.infer<typeof meetingPreviewSchema>;

/** `POST /api/v1/meetings/{ref}/undo-answer`: with when the answer was given that is shown, no other one is undone. */
export const meetingAnswerUndoneSchema = z.strictObject({
  forAgency: z.string().check(z.maxLength(255)),
  answeredAt: z.optional(instant),
});
