import * as z from 'zod/mini';
import { instant, listOf } from '../values';

const actionNamed = z.object({ ref: z.string(), title: z.string() });

export const criterionSchema = z.object({
  ref: z.string(),
  /** Its version, for `If-Match`. */
  etag: z.string(),
  theme: z.string(),
  title: z.string(),
  judgement: z.optional(z.string()),
  evidence: z.optional(z.string()),
  source: z.optional(z.string()),
  /** `Open`: there is a gap, and nothing closes it. */
  state: z.enum(['Unjudged', 'Met', 'Closing', 'Open']),
  actions: listOf(actionNamed),
});

/** `GET /api/v1/criteria`: the gap analysis, and the plan beside every other one that its actions name. */
export const criteriaSchema = z.object({
  asOf: instant,
  criteria: listOf(criterionSchema),
  /** Themes for which there are published points to begin with. */
  starts: listOf(z.string()),
  otherPlans: listOf(
    z.object({
      plan: z.string(),
      both: listOf(actionNamed),
      onlyThere: listOf(z.object({ ref: z.string(), title: z.string() })),
    }),
  ),
  onlyHere: listOf(actionNamed),
});
export type CriteriaView = z.infer<typeof criteriaSchema>;

const text = z.optional(z.string());
const emptied = z.optional(z.nullable(z.string()));

/** `POST /api/v1/criteria`: a new one, or `{start: THEME}` for the published points of a theme. */
export const criterionAddedSchema = z.strictObject({
  start: text,
  theme: text,
  title: text,
  judgement: emptied,
  evidence: emptied,
  actionRefs: z.optional(z.array(z.string())),
});

/** `PATCH /api/v1/criteria/{ref}`, with `If-Match`. */
export const criterionChangedSchema = z.strictObject({
  theme: text,
  title: text,
  judgement: emptied,
  evidence: emptied,
  actionRefs: z.optional(z.array(z.string())),
});
