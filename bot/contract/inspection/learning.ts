import * as z from 'zod/mini';
import { day, instant, listOf } from '../values';
import { confirmedLetterSchema } from './letter';

const text = z.string();
const line = z.string().check(z.maxLength(1_000));

/** What `POST /api/v1/learning/letter` takes to keep another area's findings, and offers when it has read a letter. */
export const otherLetterSchema = z.strictObject({
  area: line,
  theme: z.optional(line),
  publishedOn: z.optional(day),
  findings: confirmedLetterSchema.shape.findings,
});

/** What was read from another area's letter; nothing is kept until it is sent back. */
export const otherLetterReadSchema = z.object({
  asOf: instant,
  warnings: listOf(z.object({ code: text, text })),
  notFound: listOf(text),
  proposal: otherLetterSchema,
});
export type OtherLetterReadView = z.infer<typeof otherLetterReadSchema>;

export const otherLetterKeptSchema = z.object({ asOf: instant, kept: z.number() });
export type OtherLetterKeptView = z.infer<typeof otherLetterKeptSchema>;

const told = z.object({ area: text, kind: text, text, publishedOn: z.optional(day) });

/** What other areas were told, by subject, beside what this partnership does about it. */
export const learningSchema = z.object({
  asOf: instant,
  /** Every theme of which there are findings. */
  themes: listOf(text),
  subjects: listOf(
    z.object({
      subject: text,
      areas: listOf(text),
      told: listOf(told),
      strengths: listOf(told),
      criteria: listOf(z.object({ ref: text, title: text, judgement: z.optional(text) })),
      ownFindings: listOf(z.object({ ref: text, title: text })),
      actions: listOf(z.object({ ref: text, title: text, status: text })),
    }),
  ),
});
export type LearningView = z.infer<typeof learningSchema>;
