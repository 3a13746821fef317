import * as z from 'zod/mini';
import { REQUEST_DEEDS, type RequestDeed } from '../../domain/requests/deeds';
import { historySchema } from '../action';
import { answeringSchema } from '../chasing/answering';
import { agencyName, day, instant, listOf } from '../values';

/** One Annex A request, and what whoever reads may do to it now. */
export const requestSchema = z.object({
  ref: z.string(),
  /** Its version, for `If-Match`. */
  etag: z.string(),
  title: z.string(),
  inspection: z.optional(z.object({ ref: z.string(), title: z.string() })),
  /** Of a dry run: counted apart. */
  exercise: z.boolean(),
  /** Its inspection is over, and it is not asked for any more. */
  ended: z.boolean(),
  agency: agencyName,
  ownerEmail: z.optional(z.string()),
  ownerName: z.optional(z.string()),
  dueOn: z.optional(day),
  /** Set when the due date was revised. */
  originalDueOn: z.optional(day),
  /** 'due in 3 working days', while it is open. */
  whenWords: z.optional(z.string()),
  overdue: z.boolean(),
  /** The day that its agency asks for, as long as the coordinator has not decided. */
  moreTime: z.optional(z.object({ wantedOn: day, reason: z.string(), byName: z.string(), at: instant })),
  status: z.enum(['Open', 'Provided']),
  /** Who provided it and when, by whose words and link; absent of what somebody typed into the list. */
  provided: z.optional(
    z.object({
      byName: z.optional(z.string()),
      at: z.optional(instant),
      onBehalf: z.boolean(),
      text: z.optional(z.string()),
      link: z.optional(z.string()),
    }),
  ),
  /** Asked for by mistake, and not any more: since when and why. */
  withdrawn: z.optional(z.object({ on: day, why: z.optional(z.string()) })),
  may: listOf(
    z.object({
      deed: z.enum(REQUEST_DEEDS),
      label: z.string(),
      /** By the coordinator for the agency, and marked so. */
      onBehalf: z.boolean(),
      /** Until when, of what can be taken back for some minutes. */
      until: z.optional(instant),
    }),
  ),
  answering: answeringSchema,
  /** The newest first. */
  history: listOf(historySchema),
});
export type RequestView = z.infer<typeof requestSchema>;

/** `GET /api/v1/requests`: every Annex A request, by its day. */
export const requestsSchema = z.object({
  asOf: instant,
  requests: listOf(requestSchema),
  /** To which agencies, and to whom of each, whoever reads can hand one over; empty for who cannot. */
  agencies: listOf(
    z.object({ ...agencyName.shape, people: listOf(z.object({ email: z.string(), name: z.string() })) }),
  ),
  /** Whether whoever reads may add one. */
  mayAdd: z.boolean(),
  /** The inspections that one can be added to: those that are not over. */
  inspections: listOf(z.object({ ref: z.string(), title: z.string() })),
});
export type RequestsView = z.infer<typeof requestsSchema>;

/** `GET /api/v1/requests/{ref}`, and what each `POST /api/v1/requests/{ref}/{deed}` answers; its `ETag` is the version. */
export const requestAnswerSchema = z.object({ asOf: instant, request: requestSchema });

/** Longer than any text that is kept; what is too long for its place is refused with words. */
const text = z.string().check(z.maxLength(10_000));
const code = z.string().check(z.maxLength(255));
const forAgency = { forAgency: z.optional(code) };
const columns = {
  title: z.optional(text),
  dueOn: z.optional(z.nullable(day)),
  ownerEmail: z.optional(z.nullable(code)),
};

/** What `POST /api/v1/requests` takes. */
export const newRequestSchema = z.strictObject({
  ...columns,
  ref: z.optional(code),
  agencyCode: z.optional(code),
  inspectionRef: z.optional(code),
});

/** What `POST /api/v1/requests/{ref}/{deed}` takes, a body a deed. */
export const REQUEST_DOING = {
  provide: z.strictObject({ ...forAgency, text: z.optional(text), link: z.optional(text) }),
  'hand-over': z.strictObject({
    ...forAgency,
    agencyCode: z.optional(code),
    ownerEmail: z.optional(z.nullable(code)),
    text: z.optional(text),
  }),
  edit: z.strictObject({ ...forAgency, ...columns }),
  withdraw: z.strictObject({ ...forAgency, text: z.optional(text) }),
  reopen: z.strictObject({ ...forAgency, text: z.optional(text) }),
  'take-back': z.strictObject({ ...forAgency }),
  'no-more-time': z.strictObject({ ...forAgency }),
} satisfies { readonly [D in RequestDeed]: z.core.$ZodType };
