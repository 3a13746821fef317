import * as z from 'zod/mini';
import type { LEARNING_DEEDS } from '../../domain/learning/correct';
import { FINDING_KINDS } from '../../domain/partnership';
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

/** How many findings were new, and how many said something else when the letter was kept before. */
export const otherLetterKeptSchema = z.object({ asOf: instant, kept: z.number(), changed: z.number() });

const told = z.object({
  /** Names it in addresses. */
  key: text,
  /** What `If-Match` wants. */
  version: text,
  area: text,
  kind: z.enum(FINDING_KINDS),
  text,
  theme: z.optional(text),
  publishedOn: z.optional(day),
});
export type ToldView = z.infer<typeof told>;

const typed = z.string().check(z.maxLength(10_000));

/** What `POST /api/v1/learning/findings/{key}/{deed}` takes, a body a deed. */
export const LEARNING_DOING = {
  edit: z.strictObject({
    text: z.optional(typed),
    kind: z.optional(z.enum(FINDING_KINDS)),
    theme: z.optional(typed),
  }),
  withdraw: z.strictObject({ text: typed }),
  reopen: z.strictObject({}),
} satisfies { readonly [D in (typeof LEARNING_DEEDS)[number]]: z.core.$ZodType };

/** What other areas were told, by subject, beside what this partnership does about it. */
export const learningSchema = z.object({
  asOf: instant,
  /** Every theme of which there are findings. */
  themes: listOf(text),
  /** What was taken out, with why; for who may bring it back. */
  withdrawn: listOf(z.object({ ...told.shape, on: day, why: z.optional(text) })),
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
