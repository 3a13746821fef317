import * as z from 'zod/mini';
import { day, instant, listOf } from '../values';

const line = z.string().check(z.maxLength(1_000));
const code = z.string().check(z.maxLength(255));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const SESSIONS = ['Interview', 'Observation', 'FocusGroup', 'Visit'] as const;

/** What `POST /api/v1/inspections/{ref}/diary` takes: where somebody is, the day's note, audits, or that a session is off. */
export const diaryGivenSchema = z.union([
  z.strictObject({
    kind: z.enum(SESSIONS),
    on: day,
    title: line,
    from: z.optional(time),
    until: z.optional(time),
    place: z.optional(line),
    agencyCode: z.optional(code),
    people: z.optional(line),
  }),
  z.strictObject({ kind: z.literal('Note'), text: line }),
  z.strictObject({ kind: z.literal('Audits'), agencyCode: code, asked: z.number(), done: z.number() }),
  z.strictObject({ kind: z.literal('Cancel'), key: code }),
]);

/** What `POST /api/v1/inspections/{ref}/due` takes: the days of requests that had none, or another. */
export const dueGivenSchema = z.strictObject({
  days: z.array(z.strictObject({ request: code, dueOn: day })).check(z.maxLength(100)),
});

/** `GET /api/v1/inspections/{ref}/diary`: who is where, the notes to all, and the audits, by day. */
export const diarySchema = z.object({
  asOf: instant,
  inspectionRef: z.string(),
  sessions: listOf(
    z.object({
      key: z.string(),
      kind: z.string(),
      on: day,
      from: z.optional(z.string()),
      until: z.optional(z.string()),
      title: z.string(),
      place: z.optional(z.string()),
      agency: z.optional(z.string()),
      people: z.optional(z.string()),
      mayChange: z.boolean(),
    }),
  ),
  notes: listOf(z.object({ on: day, text: z.string(), by: z.string() })),
  audits: listOf(
    z.object({ agencyCode: z.string(), agency: z.string(), asked: z.number(), done: z.number() }),
  ),
  /** The agencies for which who asks may write. */
  agencies: listOf(z.object({ code: z.string(), name: z.string() })),
  mayRun: z.boolean(),
});
export type DiaryView = z.infer<typeof diarySchema>;
