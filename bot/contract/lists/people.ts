import * as z from 'zod/mini';
import { BECOMES, OPEN_KINDS, PERSON_DEEDS } from '../../domain/membership/deeds';
import { ROLES } from '../../domain/partnership';
import { day, instant, listOf } from '../values';

/** One kind of what is open with an agency, and what becomes of it when that is taken off. */
export const openLineSchema = z.object({
  becomes: z.enum(BECOMES),
  words: z.string(),
  things: listOf(z.object({ kind: z.enum(OPEN_KINDS), ref: z.string(), title: z.string() })),
});
export type OpenLineView = z.infer<typeof openLineSchema>;

export const listedAgencySchema = z.object({
  code: z.string(),
  title: z.string(),
  /** In 20 characters, where it has one. */
  shortName: z.optional(z.string()),
  safeguardingPartner: z.boolean(),
  /** Its version, for `If-Match`. */
  etag: z.string(),
  /** What is open with it, for who could take it off. */
  open: z.optional(listOf(openLineSchema)),
});
export type ListedAgencyView = z.infer<typeof listedAgencySchema>;

/** An agency that was taken off; of one whose taking off stopped half way also what is still open with it. */
export const formerAgencySchema = z.extend(listedAgencySchema, { leftOn: day });
export type FormerAgencyView = z.infer<typeof formerAgencySchema>;

export const listedPersonSchema = z.object({
  name: z.string(),
  email: z.string(),
  /** Its version, for `If-Match`. */
  etag: z.string(),
  agencyCode: z.optional(z.string()),
  roles: listOf(z.enum(ROLES)),
  /** Where messages go first, as the list has it; for who may change it. */
  route: z.optional(z.enum(['Chat', 'Channel'])),
  /** Phone, reach and days away are for coordinators, chairs, the agency itself and the person. */
  phone: z.optional(z.string()),
  reach: z.optional(
    z.object({
      by: z.enum(['Chat', 'Channel', 'Ring']),
      /** Why not in a chat. */
      why: z.optional(z.string()),
      since: z.optional(instant),
    }),
  ),
  away: z.optional(
    z.object({ from: day, to: z.optional(day), isNow: z.boolean(), coveredBy: z.optional(z.string()) }),
  ),
  /** What is open in their name, in words, for who could hand it over; empty for nothing. */
  open: z.optional(z.string()),
  /** The account at the tab's door that may be theirs. */
  door: z.optional(z.object({ calledInTeams: z.string(), askedAt: instant })),
  /** Whether whoever reads has just said that the account is theirs, and until when they can undo that. */
  doorUndo: z.optional(z.object({ isThem: z.boolean(), until: instant })),
  /** Since when they are off the list. */
  leftOn: z.optional(day),
  may: listOf(z.enum(PERSON_DEEDS)),
});
export type ListedPersonView = z.infer<typeof listedPersonSchema>;

/** `GET /api/v1/people`, and the answer to everything that changes it: agencies and people, in the lists' own order. */
export const peopleSchema = z.object({
  asOf: instant,
  agencies: listOf(listedAgencySchema),
  /** Those that were taken off, for who could put them back. */
  formerAgencies: listOf(formerAgencySchema),
  people: listOf(listedPersonSchema),
  /** May add and change people and agencies. */
  mayChange: z.boolean(),
});
export type PeopleView = z.infer<typeof peopleSchema>;

const text = z.optional(z.string().check(z.maxLength(1000)));
const emptied = z.optional(z.nullable(z.string().check(z.maxLength(1000))));

/** `PATCH /api/v1/people/{email}`, with `If-Match`: what is given is changed. */
export const personGivenSchema = z.strictObject({
  name: text,
  agencyCode: emptied,
  roles: z.optional(z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length))),
  phone: emptied,
  route: z.optional(z.enum(['Chat', 'Channel'])),
  email: text,
});

/** `POST /api/v1/people`. */
export const newPersonSchema = personGivenSchema;

/** `POST /api/v1/people/{email}/hand-over`: to whom, and which parts go along. */
export const handOverSchema = z.strictObject({
  to: text,
  roles: z.optional(z.array(z.enum(ROLES)).check(z.maxLength(ROLES.length))),
});

/** `POST /api/v1/people/{email}/away`: days, or nothing for somebody who is back. */
export const awayGivenSchema = z.strictObject({ from: text, to: emptied });

/** `POST /api/v1/people/{email}/confirm`. */
export const confirmedSchema = z.strictObject({ isThem: z.boolean() });

/** `POST /api/v1/people/{email}/take-off`, `/undo-confirm`, and `/agencies/{code}/put-back`. */
export const nothingGivenSchema = z.strictObject({});

/** `PATCH /api/v1/agencies/{code}`, with `If-Match`. */
export const agencyGivenSchema = z.strictObject({
  title: text,
  shortName: emptied,
  safeguardingPartner: z.optional(z.boolean()),
});

/** `POST /api/v1/agencies/{code}/take-off`, with `If-Match`: which agency takes over what is open with it. */
export const agencyLeavingSchema = z.strictObject({ to: text });

/** `POST /api/v1/agencies`. */
export const newAgencySchema = z.extend(agencyGivenSchema, { code: text });
