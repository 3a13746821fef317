import * as z from 'zod/mini';
import { SUBJECT_KINDS } from '../domain/partnership';
import { answerable, answeringSchema } from './chasing/answering';
import { agencyName, day, instant, listOf } from './values';

/** A reminder that went out and was not acknowledged. */
export const waitingSchema = z.object({
  /** Nothing is offered to a meeting, which is answered with the meetings. */
  ...answerable,
  kind: z.enum(SUBJECT_KINDS),
  subjectRef: z.string(),
  subjectTitle: z.string(),
  /** When the meeting begins that it is about. */
  meetingAt: z.optional(instant),
  personName: z.optional(z.string()),
  sentAt: instant,
  /** Working days since it was first sent and not answered. */
  workingDays: z.number(),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** A reminder or another message that reached nobody, for the coordinator to ring. */
export const notReachedSchema = z.object({
  reminderKey: z.string(),
  subjectTitle: z.string(),
  personName: z.optional(z.string()),
  /** How to reach the person otherwise, as far as the People list says. */
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  /** In plain words. */
  reason: z.string(),
});

/** An action, an Annex A request or a statement past its due day. */
export const overdueSchema = z.object({
  kind: z.enum(['Action', 'Request', 'Milestone']),
  ref: z.string(),
  title: z.string(),
  dueOn: day,
  /** Working days since the due day. */
  workingDays: z.number(),
  originalDueOn: z.optional(day),
  answering: answeringSchema,
});

/** A thing without an answer after coordinator and lead were told: the chair raises it. */
export const forTheChairSchema = z.object({
  reminderKey: z.string(),
  kind: z.enum(SUBJECT_KINDS),
  subjectRef: z.string(),
  subjectTitle: z.string(),
  /** The day of the meeting, or the due day. */
  on: day,
  agency: agencyName,
  personName: z.optional(z.string()),
  /** How to reach the person otherwise, as far as the People list says. */
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  /** The day on which it was first asked and not answered. */
  since: day,
  workingDays: z.number(),
  /** True when it is the coordinator who has not acknowledged it. */
  ofCoordinator: z.boolean(),
  /** True where it is the agency's vote on the evidence that is missing. */
  vote: z.optional(z.boolean()),
});
export type ForTheChairView = z.infer<typeof forTheChairSchema>;

/** A request that is still to be provided. */
export const toProvideSchema = z.object({
  ref: z.string(),
  title: z.string(),
  dueOn: z.optional(day),
  /** 'due in 3 working days', '1 working day late'. */
  whenWords: z.optional(z.string()),
  overdue: z.boolean(),
  /** True of what a meeting of the partnership asked; else Annex A of an inspection asks for it. */
  atMeeting: z.optional(z.boolean()),
  answering: answeringSchema,
});
export type RequestOwed = z.infer<typeof toProvideSchema>;

export const agencyOutstandingSchema = z.object({
  agency: agencyName,
  outstanding: listOf(waitingSchema),
  notReached: listOf(notReachedSchema),
  overdue: listOf(overdueSchema),
  /** Requests that are not provided yet, acknowledged or not. */
  toProvide: listOf(toProvideSchema),
  /** True where all that waits for an answer waits for the reader: nobody nudges or rings themselves. */
  yours: z.optional(z.boolean()),
  /** Of the reader's own agency: how much it has to do, as the chat's `my` counts it. */
  counts: z.optional(
    z.object({
      toDo: z.number(),
      overdue: z.number(),
      waiting: z.number(),
      /** Votes on evidence that it has not given. */
      votes: z.optional(z.number()),
    }),
  ),
  /** How many requests of a dry run are still to be provided, which nothing else here counts; absent where none are. */
  inExercise: z.optional(z.number()),
});
export type AgencyOutstanding = z.infer<typeof agencyOutstandingSchema>;

const waits = { ref: z.string(), title: z.string(), leadAgency: z.string() };

/** What of the plan waits: for votes, for an answer to a challenge, for a review, for a milestone that is overdue, for a plan to last. */
export const planWaitingSchema = z.object({
  toAgree: listOf(z.object({ ...waits, since: instant, words: z.string(), awaited: listOf(agencyName) })),
  challenged: listOf(z.object({ ...waits, byAgency: z.string(), at: instant })),
  reviews: listOf(z.object({ ...waits, on: day, words: z.string(), overdue: z.boolean() })),
  milestones: listOf(z.object({ ...waits, milestone: z.string(), on: day, words: z.string() })),
  /** Agreed by the group, and nobody has said yet how it will last. */
  toLast: listOf(
    z.object({
      ...waits,
      on: z.optional(day),
      words: z.optional(z.string()),
      overdue: z.optional(z.boolean()),
    }),
  ),
});
export type PlanWaitingView = z.infer<typeof planWaitingSchema>;

/** `GET /api/v1/outstanding`: what nobody has acknowledged, by agency; coordinators and chairs see every agency. */
export const outstandingSchema = z.object({
  asOf: instant,
  scope: z.enum(['partnership', 'agency']),
  agencies: listOf(agencyOutstandingSchema),
  /** True as long as no reminder has gone out, to the agency of who sees their own alone. */
  unasked: z.optional(z.boolean()),
  /** What became of all that was to be sent, in one line; for those who see every agency. */
  books: z.optional(z.string()),
  /** What in the lists is to be put right, row by row; for those who see every agency. */
  toMend: z.optional(
    listOf(z.object({ list: z.string(), row: z.string(), rows: z.optional(z.number()), reason: z.string() })),
  ),
  /** After how many working days without an answer a thing comes on the chair's list. */
  forTheChairAfter: z.number(),
  /** The longest silence first. */
  forTheChair: listOf(forTheChairSchema),
  /** For who may nudge: how many people a card would go to now, and from when again where all had or get one today. */
  chase: z.optional(z.object({ people: z.number(), from: z.optional(day) })),
  /** What of the plan waits for somebody, of all that the reader may read. */
  plan: planWaitingSchema,
  /** What the reader has done in the last minutes and can still take back, the newest first. */
  justDone: listOf(
    z.object({
      list: z.enum(['actions', 'requests']),
      ref: z.string(),
      title: z.string(),
      /** After who did it: 'agreed to the evidence'. */
      words: z.string(),
      at: instant,
      until: instant,
      /** For `If-Match`. */
      etag: z.string(),
    }),
  ),
});
export type OutstandingView = z.infer<typeof outstandingSchema>;
