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
  /** The row as it stands in the file. */
  cells: z.optional(listOf(z.object({ heading: words, text: words }))),
});
export type FileRowView = z.infer<typeof fileRow>;

/** What the guess can be corrected by. */
const detail = z.object({
  remembered: listOf(words),
  sheets: listOf(words),
  columns: listOf(z.object({ name: words, use: words, samples: listOf(words) })),
});

/** What an import would do, or did, with one action of the file. */
const outcome = z.object({
  ref: words,
  /** The row that it comes from. */
  key: words,
  row: z.number(),
  is: z.enum(['new', 'same', 'different']),
  /** As it will stand in the plan, or stands there. */
  as: z.object({
    title: words,
    lead: words,
    supporting: listOf(words),
    dueOn: z.optional(day),
    rating: z.optional(words),
    state: words,
    finding: words,
  }),
  changes: listOf(z.object({ label: words, was: z.optional(words), is: z.optional(words) })),
  isNewerHere: z.boolean(),
  /** Cells that say something else than the plan and are not taken over. */
  notTaken: listOf(z.object({ label: words, says: words, why: words })),
});
export type OutcomeView = z.infer<typeof outcome>;

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
  detail: z.optional(detail),
  /** Names that have to be answered before their rows can come in. */
  asked: listOf(
    z.object({ name: words, isEveryone: z.boolean(), means: z.optional(words), rows: listOf(z.number()) }),
  ),
  /** Names that were answered, now, for an earlier file or by the key of this one, with the codes that they mean. */
  answered: listOf(
    z.object({
      name: words,
      codes: listOf(words),
      isRemembered: z.boolean(),
      /** What the key of the file says of it, where that is the answer. */
      means: z.optional(words),
    }),
  ),
  /** Ratings that the file does not explain, and what was answered of each, now or for an earlier file. */
  ratings: listOf(z.object({ said: words, rows: z.number(), is: z.optional(words) })),
  outcomes: listOf(outcome),
  held: listOf(z.object({ key: words, row: z.number(), why: words })),
  /** All that somebody should look at before the rows come in, by their keys. */
  doubts: listOf(z.object({ key: words, lines: listOf(words) })),
  /** What it comes to, and what people are told because of it. */
  outlook: listOf(words),
  /** How many actions were written; none where it was only looked at. */
  written: z.optional(z.number()),
});
export type ImportView = z.infer<typeof importSchema>;

/** What came into the plan from files today, and can be taken back until midnight. */
export const importedTodaySchema = z.object({
  asOf: instant,
  added: listOf(words),
  changed: listOf(words),
  workedOn: listOf(words),
});
export type ImportedTodayView = z.infer<typeof importedTodaySchema>;

/** What an undo of today's imports did. */
export const importUndoneSchema = z.object({
  asOf: instant,
  withdrawn: listOf(words),
  restored: listOf(words),
  workedOn: listOf(words),
});
export type ImportUndoneView = z.infer<typeof importUndoneSchema>;
