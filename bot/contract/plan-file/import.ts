import * as z from 'zod/mini';
import { day, instant, listOf } from '../values';

const words = z.string();

const fileRow = z.object({
  sheet: z.optional(words),
  at: z.number(),
  part: z.optional(z.number()),
  ref: words,
  title: words,
  finding: words,
  theme: words,
  lead: words,
  leads: listOf(words),
  support: words,
  due: z.optional(day),
  duePrecision: z.optional(words),
  dueText: words,
  rating: words,
  rated: z.optional(words),
  status: words,
  success: words,
  progress: words,
  isOff: z.boolean(),
  notes: listOf(words),
});

/** What an import would do, or did, with one action of the file. */
const outcome = z.object({
  ref: words,
  row: z.number(),
  is: z.enum(['new', 'same', 'different']),
  changes: listOf(z.object({ label: words, was: z.optional(words), is: z.optional(words) })),
  isNewerHere: z.boolean(),
});

/** What was understood of an uploaded plan, what it would do, and how much was written. */
export const importSchema = z.object({
  asOf: instant,
  file: words,
  sheet: z.optional(words),
  headerRow: z.optional(z.number()),
  columns: z.record(z.string(), z.optional(words)),
  headings: listOf(words),
  rows: listOf(fileRow),
  skipped: listOf(z.object({ at: words, text: words, why: words })),
  refused: listOf(z.object({ at: words, kind: words })),
  warnings: listOf(words),
  /** Names that have to be answered before their rows can come in. */
  asked: listOf(z.object({ name: words, isEveryone: z.boolean(), rows: listOf(z.number()) })),
  outcomes: listOf(outcome),
  held: listOf(z.object({ row: z.number(), why: words })),
  /** How many actions were written; none where it was only looked at. */
  written: z.optional(z.number()),
});
export type ImportView = z.infer<typeof importSchema>;

/** What an undo of today's imports did. */
export const importUndoneSchema = z.object({
  asOf: instant,
  withdrawn: listOf(words),
  restored: listOf(words),
  workedOn: listOf(words),
});
export type ImportUndoneView = z.infer<typeof importUndoneSchema>;
