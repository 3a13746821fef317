import * as z from 'zod/mini';
import { day, instant, listOf } from '../values';

/** An action as a board reads of it. What is under embargo for the reader has its number for a title. */
const named = { ref: z.string(), title: z.string(), lead: z.string() };

/** How the plan stands for one board: what the card of `/report` and the board's one page say too. */
export const boardReportSchema = z.object({
  code: z.string(),
  title: z.string(),
  /** When it last met, as far as its meetings are in the list: everything here is since then. */
  last: z.optional(day),
  /** When it meets next, and how many working days there are until then. */
  next: z.optional(day),
  daysLeft: z.optional(z.number()),
  /** The meeting that must consider it: that next one. */
  meeting: z.optional(z.object({ ref: z.string(), title: z.string(), startsAt: instant })),
  /** What it is asked: 'Decide', 'Note', and what. */
  asks: listOf(z.object({ verb: z.optional(z.string()), what: z.string() })),
  reds: listOf(
    z.object({
      ...named,
      /** True where it was not red when the board last met. */
      isNew: z.boolean(),
      dueOn: z.optional(day),
      /** 'overdue by 3 working days', where it is. */
      late: z.optional(z.string()),
      /** What was last reported of it. */
      why: z.optional(z.string()),
    }),
  ),
  /** Agreed by the group, and closed where it says when. */
  agreed: listOf(z.object({ ...named, on: day, closedOn: z.optional(day), reviewOn: z.optional(day) })),
  /** Became overdue. */
  slipped: listOf(z.object({ ...named, dueOn: z.optional(day) })),
  /** Were granted more time. */
  revised: listOf(z.object({ ...named, from: day, dueOn: z.optional(day) })),
  challenged: listOf(z.object(named)),
});
export type BoardReportView = z.infer<typeof boardReportSchema>;

/** `GET /api/v1/reports`: every board, the one that meets next first; for coordinators and chairs. */
export const reportsSchema = z.object({ asOf: instant, today: day, boards: listOf(boardReportSchema) });
export type ReportsView = z.infer<typeof reportsSchema>;
