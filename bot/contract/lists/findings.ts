import * as z from 'zod/mini';
import { FINDING_DEEDS, type FindingDeed } from '../../domain/findings/deeds';
import { FINDING_KINDS } from '../../domain/partnership';
import { historySchema } from '../action';
import { day, instant, listOf } from '../values';

/** One finding, and what whoever reads may do to it now. */
export const findingSchema = z.object({
  ref: z.string(),
  /** Its version, for `If-Match`. */
  etag: z.string(),
  title: z.string(),
  kind: z.enum(FINDING_KINDS),
  text: z.optional(z.string()),
  inspection: z.optional(z.object({ ref: z.string(), title: z.string() })),
  /** True until the letter is published. */
  embargoed: z.boolean(),
  order: z.optional(z.number()),
  /** Its place in the plan: only compared. */
  place: z.number(),
  withdrawn: z.optional(z.object({ on: day, why: z.optional(z.string()) })),
  /** The actions that answer it and stand. */
  actions: listOf(z.object({ ref: z.string(), title: z.string() })),
  may: listOf(
    z.object({
      deed: z.enum(FINDING_DEEDS),
      label: z.string(),
      /** Until when, of what can be taken back for some minutes. */
      until: z.optional(instant),
    }),
  ),
  /** The newest first. */
  history: listOf(historySchema),
});
export type FindingView = z.infer<typeof findingSchema>;

/** `GET /api/v1/findings`: every finding that whoever reads may read, in the order of the plan. */
export const findingsSchema = z.object({
  asOf: instant,
  findings: listOf(findingSchema),
  /** Whether whoever reads may add one. */
  mayAdd: z.boolean(),
  /** The inspections that one can belong to. */
  inspections: listOf(z.object({ ref: z.string(), title: z.string() })),
});
export type FindingsView = z.infer<typeof findingsSchema>;

/** `GET /api/v1/findings/{ref}`, and what each `POST` to a finding answers; its `ETag` is the version. */
export const findingAnswerSchema = z.object({ asOf: instant, finding: findingSchema });

/** Longer than any text that is kept; what is too long for its place is refused with words. */
const text = z.string().check(z.maxLength(10_000));
const code = z.string().check(z.maxLength(255));
const columns = {
  title: z.optional(text),
  kind: z.optional(z.enum(FINDING_KINDS)),
  text: z.optional(z.nullable(text)),
  inspectionRef: z.optional(z.nullable(code)),
  order: z.optional(z.nullable(z.number())),
};
const words = z.strictObject({ text: z.optional(text) });

/** What `POST /api/v1/findings` takes. */
export const newFindingSchema = z.strictObject({ ...columns, ref: z.optional(code) });

/** What `POST /api/v1/findings/{ref}/{deed}` takes, a body a deed. */
export const FINDING_DOING = {
  edit: z.strictObject(columns),
  withdraw: words,
  reopen: words,
  'take-back': z.strictObject({}),
} satisfies { readonly [D in FindingDeed]: z.core.$ZodType };
