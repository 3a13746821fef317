import * as z from 'zod/mini';
import { ITEM_KINDS } from '../../domain/in-session/agenda-items';
import { MEETING_STATUSES, MINUTE_KINDS } from '../../domain/partnership';
import { agencyName, day, instant, listOf } from '../values';

/** How an agency stands at a meeting. */
export const presenceSchema = z.object({
  agency: agencyName,
  shortName: z.string(),
  /** One of those whose presence makes the meeting quorate. */
  safeguardingPartner: z.boolean(),
  is: z.enum(['here', 'deputy-here', 'apologies', 'not-here']),
  /** Who is there, or is expected. */
  who: z.optional(z.string()),
  /** What an agency has answered that is not there. */
  answer: z.optional(z.enum(['Attending', 'Deputy'])),
  note: z.optional(z.string()),
  at: z.optional(instant),
});
export type PresenceView = z.infer<typeof presenceSchema>;

export const minuteSchema = z.object({
  key: z.string(),
  kind: z.enum(MINUTE_KINDS),
  words: z.string(),
  action: z.optional(z.object({ ref: z.string(), title: z.string() })),
  /** The key of the item at which it was said. */
  item: z.optional(z.string()),
  byName: z.string(),
  at: instant,
  /** Of an ask: of whom, by when, and whether it was provided. */
  ask: z.optional(z.object({ agency: agencyName, dueOn: z.optional(day), done: z.boolean() })),
});
export type MinuteView = z.infer<typeof minuteSchema>;

export const agendaItemSchema = z.object({
  key: z.string(),
  kind: z.enum(ITEM_KINDS),
  /** What is asked of its action by now, where that is something else. */
  now: z.optional(z.enum(ITEM_KINDS)),
  title: z.string(),
  minutes: z.number(),
  /** The page of the tab where the statement or the report is that it is about, where its reader may open it. */
  page: z.optional(z.string()),
  /** Of a statement: what the inspection is called that it answers. */
  about: z.optional(z.string()),
  /** What it is about. */
  actions: listOf(z.object({ ref: z.string(), title: z.string(), lead: z.string(), dueOn: z.optional(day) })),
});
export type AgendaItemView = z.infer<typeof agendaItemSchema>;

/**
 * `GET /api/v1/meetings/{ref}`, of `now` the one that is on or comes next: a meeting as it is held. Its `ETag` names how
 * it is run. `POST /api/v1/meetings/{ref}/attendance|decision|agenda|item|end` does something at it and answers it as it is
 * then.
 */
export const roomSchema = z.object({
  asOf: instant,
  meeting: z.object({
    ref: z.string(),
    title: z.string(),
    startsAt: instant,
    endsAt: instant,
    place: z.string(),
    status: z.enum(MEETING_STATUSES),
  }),
  /** From an hour before its start. */
  isOpen: z.boolean(),
  begunAt: z.optional(instant),
  endedAt: z.optional(instant),
  may: z.object({
    run: z.boolean(),
    /** The codes of the agencies that the reader speaks for. */
    speakFor: listOf(z.string()),
  }),
  quorate: z.boolean(),
  /** True once anybody was recorded. */
  isRecorded: z.boolean(),
  /** The safeguarding partners that are not there, by their short names. */
  missing: listOf(z.string()),
  presences: listOf(presenceSchema),
  agenda: listOf(agendaItemSchema),
  /** The item that is on, and since when; none before the first, after the end, and of one that this reader may not read. */
  item: z.optional(z.object({ key: z.string(), since: instant })),
  /** True while an item is on that this reader may not read. */
  isKept: z.boolean(),
  /** What was written down, as it was said. */
  minutes: listOf(minuteSchema),
  /** The actions to whose evidence agencies agreed there, and which those were: for those present, or each by its own vote. */
  agreed: listOf(
    z.object({ ref: z.string(), title: z.string(), agencies: listOf(z.string()), byVote: z.boolean() }),
  ),
  /** What agencies challenged by their own vote while the meeting was on. */
  challengedByVote: listOf(
    z.object({
      ref: z.string(),
      title: z.string(),
      agency: z.string(),
      words: z.optional(z.string()),
      at: instant,
    }),
  ),
  /** The meeting before, and what was written down there. */
  before: z.optional(z.object({ startsAt: instant, minutes: listOf(minuteSchema) })),
});
export type RoomView = z.infer<typeof roomSchema>;
