import * as z from 'zod/mini';
import { DEADLINE_ANSWERS } from '../../domain/partnership';
import { outstandingSchema } from '../outstanding';
import { day, instant, listOf } from '../values';

/** Longer than any text that is kept; what is too long for its place is refused with words. */
const text = z.optional(z.string().check(z.maxLength(10_000)));
/** Also a weekend, a bank holiday or a day in a closed period. */
const thatDay = z.optional(z.boolean());

/** `POST /api/v1/reminders/-/answer?ref={key}`: what an agency answers to a deadline's reminder, as on its card in the chat. */
export const reminderAnswerSchema = z.strictObject({
  answer: z.enum(DEADLINE_ANSWERS),
  /** A note; what is needed; what was done; why more time is wanted. */
  text,
  /** Where the evidence is. */
  link: text,
  wantedOn: z.optional(day),
  thatDay,
});

/**
 * What both of it are answered with: what is outstanding then, when the answer was given that stands, and until when whoever
 * asks can undo it; nothing where they cannot, as of what somebody else had answered the same before.
 */
export const reminderAnsweredSchema = z.extend(outstandingSchema, {
  answeredAt: z.optional(instant),
  undoUntil: z.optional(instant),
});

/** `POST /api/v1/reminders/-/undo?ref={key}`: with when the answer was given that is shown, no other one is undone. */
export const reminderUndoneSchema = z.strictObject({ answeredAt: z.optional(instant) });

export const QUESTION_DEEDS = ['help', 'grant', 'refuse', 'cover', 'hold', 'undo'] as const;
export type QuestionDeed = (typeof QUESTION_DEEDS)[number];

/** What `POST /api/v1/questions/-/{deed}?ref={key}` takes, a body a deed. The days are those that were seen. */
const seen = { dueOn: day, wantedOn: day };
export const ANSWERING = {
  help: z.strictObject({}),
  grant: z.strictObject({ ...seen, on: z.optional(day), text, thatDay }),
  refuse: z.strictObject({ ...seen, text }),
  cover: z.strictObject({ personEmail: z.string().check(z.maxLength(255)) }),
  hold: z.strictObject({}),
  undo: reminderUndoneSchema,
} satisfies { readonly [D in QuestionDeed]: z.core.$ZodType };

/** Something that an agency waits for the coordinator to answer. */
export const questionSchema = z.object({
  key: z.string(),
  about: z.enum(['help', 'extension', 'uncovered']),
  agencyTitle: z.string(),
  /** What it is about; of an agency that nobody answers for, who is away. */
  title: z.optional(z.string()),
  byName: z.optional(z.string()),
  at: z.optional(instant),
  text: z.optional(z.string()),
  /** Of more time: the due day that holds, and the one that is wanted. */
  dueOn: z.optional(day),
  wantedOn: z.optional(day),
  /** Of an agency that nobody answers for: on which days, and who of it could. */
  from: z.optional(day),
  to: z.optional(day),
  candidates: z.optional(listOf(z.object({ email: z.string(), name: z.string() }))),
  answeredByName: z.optional(z.string()),
  /** When that was, of what whoever reads can undo: named on undoing, so that no other answer is undone. */
  answeredAt: z.optional(instant),
  deeds: listOf(z.enum(QUESTION_DEEDS)),
  undoUntil: z.optional(instant),
});
export type QuestionView = z.infer<typeof questionSchema>;

/** `GET /api/v1/questions`, and what each deed answers: what waits for the coordinator; nothing for anybody else. */
export const questionsSchema = z.object({ asOf: instant, questions: listOf(questionSchema) });
