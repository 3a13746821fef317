import * as z from 'zod/mini';
import { LETTER_FIELDS } from '../../domain/letter/letter';
import { day, instant, listOf } from '../values';

const text = z.string().check(z.maxLength(10_000));
const code = z.string().check(z.maxLength(255));
const words = z.string();
const found = <T extends z.core.$ZodType>(value: T) => z.object({ value, page: z.number(), sentence: words });
const finding = z.object({
  text: words,
  page: z.number(),
  sub: listOf(words),
  stem: z.optional(words),
  under: z.optional(words),
});
const list = z.object({
  found: listOf(finding),
  headedOn: z.optional(z.number()),
  noneSaid: z.optional(words),
});

const kind = z.enum(['Priority', 'Improvement', 'Strength']);

/** What `POST /api/v1/inspections/{ref}/letter` takes to confirm a letter, and offers when it has read one. */
export const confirmedLetterSchema = z.strictObject({
  theme: z.optional(text),
  fieldworkFrom: z.optional(day),
  fieldworkTo: z.optional(day),
  publishedOn: z.optional(day),
  statementDueOn: z.optional(day),
  principalAuthority: z.optional(text),
  addressees: z.optional(listOf(z.string().check(z.maxLength(500))).check(z.maxLength(40))),
  preparedBy: z.optional(text),
  sentBy: z.optional(text),
  sentTo: z.optional(text),
  findings: z
    .array(
      z.strictObject({
        kind,
        text,
        page: z.optional(z.number()),
        /** What the draft action that answers it is given; what is absent is decided later. */
        leadAgency: z.optional(code),
        supportingAgencies: z.optional(listOf(code).check(z.maxLength(40))),
        action: z.optional(text),
        measure: z.optional(text),
        dueOn: z.optional(day),
      }),
    )
    .check(z.maxLength(200)),
});
export type ConfirmedLetterGiven = z.infer<typeof confirmedLetterSchema>;

const choice = z.enum(['take', 'keep', 'add']);

/** The same with what becomes of each difference that was asked about, by its key. */
export const letterGivenSchema = z.extend(confirmedLetterSchema, {
  choices: z.optional(z.record(z.string().check(z.maxLength(400)), choice)),
});
export type LetterGiven = z.infer<typeof letterGivenSchema>;

/** What was read from an uploaded letter. Nothing of it is kept until it is confirmed. */
export const letterReadSchema = z.object({
  asOf: instant,
  inspectionRef: words,
  read: z.object({
    area: z.optional(found(words)),
    theme: z.optional(found(words)),
    inspectorates: z.optional(found(listOf(words))),
    addressees: z.optional(found(listOf(words))),
    fieldworkFrom: z.optional(found(day)),
    fieldworkTo: z.optional(found(day)),
    publishedOn: z.optional(found(day)),
    statementDueOn: z.optional(found(day)),
    principalAuthority: z.optional(found(words)),
    preparedBy: z.optional(found(words)),
    sentBy: z.optional(found(words)),
    sentTo: z.optional(found(words)),
    priority: list,
    improvement: list,
    strengths: list,
    /** Where the lists stand in prose: offered, not counted. */
    paragraphs: listOf(z.object({ kind: words, text: words, page: z.number() })),
  }),
  notFound: listOf(z.enum(LETTER_FIELDS)),
  warnings: listOf(z.object({ code: words, text: words })),
  /** The letter's own lines by page, to be shown beside it. */
  pages: listOf(z.object({ page: z.number(), lines: listOf(words) })),
  /** Computed days beside the printed ones, each with the calendar that made it. */
  estimates: listOf(z.object({ what: words, on: day, calendar: words, note: z.optional(words) })),
  proposal: confirmedLetterSchema,
});
export type LetterReadView = z.infer<typeof letterReadSchema>;

/**
 * What stands otherwise since a letter was confirmed before: what is confirmed now can take its place, it can stay, and an
 * action can come beside the one that is there.
 */
const difference = z.object({
  key: words,
  about: z.enum(['inspection', 'finding', 'action']),
  ref: words,
  title: words,
  changes: listOf(z.object({ label: words, was: z.optional(words), is: z.optional(words) })),
  choices: listOf(choice),
});
export type LetterDifference = z.infer<typeof difference>;

/** What confirming it left; with anything `asked` nothing was written. */
export const letterConfirmedSchema = z.object({
  asOf: instant,
  inspectionRef: words,
  findings: listOf(words),
  /** Draft actions that were made now; none when the same is confirmed once more. */
  actions: listOf(words),
  /** Actions that were there and are now as they were planned with the letter. */
  changed: listOf(words),
  /** What has to be said first, in `choices`. */
  asked: listOf(difference),
  /** Findings of the inspection that this letter does not have; they stay. */
  staying: listOf(z.object({ ref: words, title: words })),
});
export type LetterConfirmedView = z.infer<typeof letterConfirmedSchema>;
