import * as z from 'zod/mini';
import { day, instant, listOf } from '../values';

const words = z.string();
const code = z.string().check(z.minLength(1), z.maxLength(255));
const text = z.string().check(z.maxLength(10_000));

/**
 * What `POST /api/v1/inspections/{ref}/statement` takes: that what the plan says now is kept as a version, by when boards
 * sign and that they have. `proposed` takes the days that are counted back from the due day for boards without one.
 */
export const statementGivenSchema = z.strictObject({
  keep: z.optional(z.boolean()),
  proposed: z.optional(z.boolean()),
  signOffs: z.optional(
    z
      .array(z.strictObject({ board: code, dueOn: z.optional(day), signedOn: z.optional(day) }))
      .check(z.maxLength(50)),
  ),
});

/**
 * What `inspections/{ref}/approve` takes: who approves, and which version they looked at; `undo` takes back what one has
 * just approved.
 */
export const approvalGivenSchema = z.strictObject({
  body: code,
  version: z.number(),
  undo: z.optional(z.boolean()),
});

/** What `inspections/{ref}/sent` takes: to whom and on which day; or `undo`, alone, that it was not sent after all. */
export const sentGivenSchema = z.strictObject({
  to: z.optional(text),
  on: z.optional(day),
  anyway: z.optional(z.boolean()),
  undo: z.optional(z.boolean()),
});

const missing = z.object({
  code: words,
  ref: z.optional(words),
  words,
  about: z.optional(words),
});

/** `GET /api/v1/inspections/{ref}/statement`: how the statement of action stands. */
export const statementSchema = z.object({
  asOf: instant,
  inspectionRef: words,
  title: words,
  dueOn: z.optional(day),
  /** Working days until it is due; negative once it is overdue. */
  daysLeft: z.optional(z.number()),
  sent: z.optional(
    z.object({ on: day, to: z.optional(words), version: z.optional(z.number()), by: z.optional(words) }),
  ),
  check: z.object({
    missing: listOf(missing),
    inOrder: listOf(words),
    look: listOf(words),
    passed: z.number(),
    asked: z.number(),
  }),
  signOffs: listOf(
    z.object({
      board: words,
      title: words,
      dueOn: z.optional(day),
      signedOn: z.optional(day),
      /** The day that is counted back from the due day, offered for a board without one. */
      proposedOn: z.optional(day),
      isMeeting: z.boolean(),
    }),
  ),
  approvals: listOf(
    z.object({
      body: words,
      title: words,
      on: z.optional(day),
      by: z.optional(words),
      onBehalf: z.boolean(),
      /** Whether who asks may approve for them. */
      mayApprove: z.boolean(),
      /** Until when who asks can take their approval back. */
      undoUntil: z.optional(instant),
    }),
  ),
  /** The newest first, each with what changed since the one before. */
  versions: listOf(
    z.object({
      number: z.number(),
      on: day,
      by: words,
      actions: z.number(),
      changes: listOf(z.object({ ref: words, title: words, is: words, what: listOf(words) })),
    }),
  ),
  /** What the plan says differently since the newest version. */
  unkept: listOf(z.object({ ref: words, title: words, is: words, what: listOf(words) })),
  mayKeep: z.boolean(),
  version: words,
});
export type StatementView = z.infer<typeof statementSchema>;

/**
 * `GET /api/v1/inspections/{ref}/versions?from=1&to=3`: what differs between two versions that were kept; without `to`,
 * between one and what the plan says now.
 */
export const versionsComparedSchema = z.object({
  asOf: instant,
  changes: listOf(
    z.object({
      ref: words,
      title: words,
      is: words,
      parts: listOf(z.object({ label: words, was: z.optional(words), is: z.optional(words) })),
    }),
  ),
});
export type VersionsCompared = z.infer<typeof versionsComparedSchema>;
