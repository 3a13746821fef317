import * as z from 'zod/mini';
import { ANSWERS, MEETING_STATUSES } from '../domain/partnership';
import { instant, listOf } from './values';

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
  onBehalf: z.optional(z.boolean()),
});
export type AgencyAnswerView = z.infer<typeof agencyAnswerSchema>;

export const meetingSchema = z.object({
  ref: z.string(),
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  status: z.enum(MEETING_STATUSES),
  /** Working days from today to the meeting's day; 0 today. */
  workingDays: z.number(),
  /** Every agency, in the order of the Agencies list. */
  answers: listOf(agencyAnswerSchema),
  quorate: z.enum(['yes', 'not yet', 'no']),
});
export type MeetingView = z.infer<typeof meetingSchema>;

/** `GET /api/v1/meetings`: the meetings that are not over, soonest first. */
export const meetingsSchema = z.object({ asOf: instant, meetings: listOf(meetingSchema) });
export type Meetings = z.infer<typeof meetingsSchema>;
