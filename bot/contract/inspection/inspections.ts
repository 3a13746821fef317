import * as z from 'zod/mini';
import { day, instant, listOf } from '../values';

const words = z.string();
const text = z.string().check(z.maxLength(10_000));

/** What `POST /api/v1/inspections` takes, and `inspections/{ref}/open` and `dry-run`, which name it themselves. */
export const openingSchema = z.strictObject({
  theme: text,
  /** The day of the call. */
  notifiedOn: day,
  /** The week on site where the inspectors have said it. */
  fieldworkFrom: z.optional(day),
  fieldworkTo: z.optional(day),
  exercise: z.optional(z.boolean()),
  tellAtOnce: z.optional(z.boolean()),
});

/** The same where the address says already whether it is an exercise. */
export const namedOpeningSchema = z.omit(openingSchema, { exercise: true });

const dayOrNone = z.optional(z.nullable(day));

/**
 * What `POST /api/v1/inspections/{ref}/dates` takes, with `If-Match`: days as the inspectors said and the letter prints
 * them; null empties one, what is left out stays. What is left to compute is counted anew by today's bank holidays.
 */
export const datesGivenSchema = z.strictObject({
  fieldworkFrom: dayOrNone,
  fieldworkTo: dayOrNone,
  draftLetterOn: dayOrNone,
  commentsDueOn: dayOrNone,
  commentsSentOn: dayOrNone,
  finalLetterOn: dayOrNone,
  publishedOn: dayOrNone,
  statementDueOn: dayOrNone,
});

/** A request that is open, as a line of the countdown. */
const line = z.object({ ref: words, title: words, agencyCode: words, late: z.number() });

export const inspectionSchema = z.object({
  ref: words,
  title: words,
  theme: z.optional(words),
  exercise: z.boolean(),
  notifiedOn: z.optional(day),
  fieldworkFrom: z.optional(day),
  fieldworkTo: z.optional(day),
  /** True while the fieldwork is computed; `calendar` is what computed it. */
  isFieldworkEstimated: z.boolean(),
  calendar: z.optional(words),
  openedAt: z.optional(instant),
  endedOn: z.optional(day),
  statementDueOn: z.optional(day),
  asked: z.number(),
  provided: z.number(),
  /** While its three weeks last. */
  countdown: z.optional(
    z.object({
      today: day,
      /** The day of the call while that is still ahead. */
      beginsOn: z.optional(day),
      day: z.number(),
      of: z.number(),
      untilFieldwork: z.number(),
      late: listOf(line),
      dueToday: listOf(line),
      dueNext: listOf(line),
      undated: listOf(line),
      /** Of which nobody can be asked. */
      unowned: listOf(line),
      /** Every working day of the three weeks: how many requests are still open that are due then. */
      days: listOf(z.object({ on: day, open: z.number(), of: z.number() })),
    }),
  ),
  /** Days to come that no letter has printed yet, each an estimate, by the calendar that made it. */
  estimates: listOf(z.object({ what: words, on: day, calendar: words })),
  /** Which of the estimates would move if they were counted by today's bank holidays, in words. */
  wouldMove: listOf(words),
  /** What is odd about the days that were given, in words; each is kept as it was given. */
  dateWarnings: listOf(words),
  /** When the draft letter and the final letter came. */
  draftLetterOn: z.optional(day),
  finalLetterOn: z.optional(day),
  /** By when the inspectors want the comments on the draft letter, and when those were sent. */
  commentsDueOn: z.optional(day),
  commentsSentOn: z.optional(day),
  publishedOn: z.optional(day),
  statementSentOn: z.optional(day),
  /** What `If-Match` wants. */
  version: words,
});
export type InspectionView = z.infer<typeof inspectionSchema>;

/** `GET /api/v1/inspections`: real ones and exercises, the newest call first. */
export const inspectionsSchema = z.object({
  asOf: instant,
  /** Whether who asks may open and end. */
  mayRun: z.boolean(),
  /** Every theme that can be chosen. */
  themes: listOf(words),
  inspections: listOf(inspectionSchema),
});
export type InspectionsView = z.infer<typeof inspectionsSchema>;
