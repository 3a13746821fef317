import * as z from 'zod/mini';
import { rowAddress } from '../action-path';
import { day } from '../values';
import { MINUTE_KINDS } from '../../domain/partnership';

/** Longer than any text that is kept; what is too long for its place is refused with words. */
const text = z.string().check(z.maxLength(10_000));
const code = z.string().check(z.maxLength(255));

/** What `POST /api/v1/meetings/{ref}/{deed}` takes, a body a deed. */
export const AT_MEETING = {
  attendance: z.strictObject({ agencyCode: code, attended: z.boolean(), who: z.optional(text) }),
  decision: z.strictObject({
    kind: z.enum(MINUTE_KINDS),
    text,
    actionRef: z.optional(code),
    item: z.optional(code),
    agencyCode: z.optional(code),
    dueOn: z.optional(day),
    isDayMeant: z.optional(z.boolean()),
  }),
  agenda: z.strictObject({ order: z.array(code).check(z.maxLength(500)) }),
  item: z.strictObject({ item: code }),
  end: z.strictObject({}),
} as const;

export type MeetingDeed = keyof typeof AT_MEETING;

/** Where the API has a meeting, and a deed at it. */
export const meetingAddress = (ref: string, deed?: MeetingDeed, partnership?: string): string =>
  rowAddress('meetings', ref, deed, partnership);
