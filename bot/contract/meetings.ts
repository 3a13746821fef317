import * as z from 'zod/mini';
import { day, instant, listOf } from './values';
import { MEETING_CHANGES } from '../domain/meetings/changing/change-names';
import { ANSWERS, MEETING_STATUSES, MINUTE_KINDS } from '../domain/partnership';

export const agencyAnswerSchema = z.object({
  agencyCode: z.string(),
  agencyTitle: z.string(),
  /** One of those whose presence makes the meeting quorate. */
  safeguardingPartner: z.boolean(),
  /** Absent while the agency has not answered. */
  answer: z.optional(z.enum(ANSWERS)),
  /** Who comes instead, when the answer is Deputy. */
  deputy: z.optional(z.string()),
  byName: z.optional(z.string()),
  answeredAt: z.optional(instant),
  onBehalf: z.optional(z.boolean()),
});
export type AgencyAnswerView = z.infer<typeof agencyAnswerSchema>;

export const meetingSchema = z.object({
  ref: z.string(),
  /** Of which series it is; none of a meeting for itself. */
  seriesCode: z.optional(z.string()),
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  status: z.enum(MEETING_STATUSES),
  /** When it was first to be, where it was moved; of a move by hand in SharePoint the day alone is known. */
  movedFrom: z.optional(z.object({ day, startsAt: z.optional(instant) })),
  /** Why it was moved or cancelled, and by whom. */
  reason: z.optional(z.string()),
  changedByName: z.optional(z.string()),
  /** Why its day is none to meet on, in words that follow 'That day is', as long as nobody has decided. */
  clash: z.optional(z.string()),
  /** Working days from today to the meeting's day; 0 today. */
  workingDays: z.number(),
  /** Every agency, in the order of the Agencies list. */
  answers: listOf(agencyAnswerSchema),
  quorate: z.enum(['yes', 'not yet', 'no']),
  /** Its version, for `If-Match`. */
  etag: z.string(),
  /** For which agencies whoever reads may answer: their own first. */
  answerFor: listOf(z.object({ code: z.string(), title: z.string(), onBehalf: z.boolean() })),
  /** What whoever reads may do about it now. */
  may: listOf(
    z.object({
      deed: z.enum(MEETING_CHANGES),
      label: z.string(),
      /** Until when, of what can be undone. */
      until: z.optional(instant),
      /** How many weeks on, of `weeks-on`. */
      weeks: z.optional(z.number()),
      /** Where its series is, of `as-series`. */
      to: z.optional(instant),
    }),
  ),
});
export type MeetingView = z.infer<typeof meetingSchema>;

/** A meeting that took place: who was there as recorded, and what was written down. */
export const heldMeetingSchema = z.object({
  ref: z.string(),
  title: z.string(),
  startsAt: instant,
  /** Absent where nobody recorded who was there. */
  attendance: z.optional(
    z.object({
      quorate: z.boolean(),
      agencies: listOf(z.object({ title: z.string(), there: z.boolean(), who: z.optional(z.string()) })),
    }),
  ),
  minutes: listOf(
    z.object({
      key: z.string(),
      kind: z.enum(MINUTE_KINDS),
      words: z.string(),
      actionRef: z.optional(z.string()),
      byName: z.string(),
    }),
  ),
});
export type HeldMeetingView = z.infer<typeof heldMeetingSchema>;

/** `GET /api/v1/meetings`: the meetings that are not over, soonest first, and those of late, the newest first. */
export const meetingsSchema = z.object({
  asOf: instant,
  meetings: listOf(meetingSchema),
  held: listOf(heldMeetingSchema),
});

/** `POST /api/v1/meetings/{ref}/answer`, with `If-Match`: an agency's answer. */
export const meetingAnswerSchema = z.strictObject({
  forAgency: z.optional(z.string().check(z.maxLength(255))),
  answer: z.enum(ANSWERS),
  deputy: z.optional(z.string().check(z.maxLength(1000))),
  note: z.optional(z.string().check(z.maxLength(1000))),
});
export type Meetings = z.infer<typeof meetingsSchema>;
