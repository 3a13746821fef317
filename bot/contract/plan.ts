import * as z from 'zod/mini';
import { agencyName, day, instant, listOf } from './values';
import { ACTION_STATUSES, FINDING_KINDS, IMPACTS, RATINGS } from '../domain/partnership';

const findingName = z.object({ ref: z.string(), kind: z.enum(FINDING_KINDS), title: z.string() });

export const planRowSchema = z.object({
  ref: z.string(),
  title: z.string(),
  /** Left out while the letter that holds it is under embargo and the reader is neither coordinator nor chair. */
  finding: z.optional(findingName),
  theme: z.optional(z.string()),
  leadAgency: agencyName,
  supporting: listOf(agencyName),
  ownerName: z.optional(z.string()),
  dueOn: z.optional(day),
  /** Set when the due date was revised. */
  originalDueOn: z.optional(day),
  /** 'due in 3 working days', as of the answer. */
  whenWords: z.optional(z.string()),
  overdue: z.boolean(),
  status: z.enum(ACTION_STATUSES),
  /** What people say of it. */
  rating: z.optional(z.enum(RATINGS)),
  /** What the dates say of it. */
  dateRating: z.enum(RATINGS),
});
export type PlanRowView = z.infer<typeof planRowSchema>;

/** How an agency stands to evidence; the lead has no vote. */
export const VOTES = ['Agrees', 'Challenges', 'NoAnswer', 'Leads'] as const;

/** An action in the whole plan: its row, what was last said, and how the votes stand. */
export const planLineSchema = z.extend(planRowSchema, {
  /** Where it stands in the plan: the smaller, the earlier. An action is put elsewhere by its deed `edit {order}`. */
  place: z.number(),
  /** The name of the owner is `ownerName`. */
  ownerEmail: z.optional(z.string()),
  impact: z.enum(IMPACTS),
  /** The beginning of the newest note, evidence or challenge. */
  lastNote: z.optional(z.object({ words: z.string(), byName: z.string(), at: instant })),
  /** Present while evidence is before the group, and where it was voted on. */
  votes: z.optional(
    z.object({
      /** True while agencies vote. */
      open: z.boolean(),
      /** '2 of 5 agree'. */
      words: z.string(),
      /** Every agency, in the partnership's order. */
      of: listOf(z.object({ code: z.string(), vote: z.enum(VOTES) })),
    }),
  ),
  /** Whether a challenge stands that no evidence has answered yet. */
  challenged: z.boolean(),
});
export type PlanLineView = z.infer<typeof planLineSchema>;

/** The day by which a written statement of proposed action must be sent, as the inspection's letter prints it. */
export const statementSchema = z.object({
  inspectionTitle: z.string(),
  dueOn: day,
  /** Working days left; 0 on the day. */
  workingDays: z.number(),
});

const count = z.number();

/** How many actions the plan had when a meeting began, and how their leads rated them; `None` had no word. */
export const ratingsAtMeetingSchema = z.object({
  ref: z.string(),
  title: z.string(),
  startsAt: instant,
  actions: count,
  counts: z.object({ Blue: count, Green: count, Amber: count, Red: count, None: count }),
});
export type RatingsAtMeetingView = z.infer<typeof ratingsAtMeetingSchema>;

/** What is said of all actions where not all of them are there. */
export const wholePlanSchema = z.object({
  actions: count,
  /** How many each view of the plan has, for who reads. */
  views: z.object({ all: count, mine: count, 'to-agree': count, red: count, overdue: count }),
  /** The findings in their order with what answers them; one without a finding counts what answers none. */
  headings: listOf(z.object({ finding: z.optional(findingName), actions: count, red: count, closed: count })),
  /** By what the plan can be filtered. */
  has: listOf(z.enum(['theme', 'finding', 'owner'])),
});
export type WholePlanView = z.infer<typeof wholePlanSchema>;

/**
 * `GET /api/v1/plan`: the action plan, in its order. With `?first=60` only so many of its actions, by the findings that they
 * answer.
 */
export const planSchema = z.object({
  asOf: instant,
  statement: z.optional(statementSchema),
  actions: listOf(planLineSchema),
  /** Only where there are more actions than were asked for. */
  whole: z.optional(wholePlanSchema),
  /** At the last six meetings, the oldest first: the lead's word only, as far as the record has it. */
  ratings: z.optional(listOf(ratingsAtMeetingSchema)),
  /** What is not followed any more, and why. */
  withdrawn: listOf(z.object({ ref: z.string(), title: z.string(), on: day, why: z.optional(z.string()) })),
  /** Rows of the lists that could not be read and are missing here. */
  unreadableRows: z.number(),
});
export type Plan = z.infer<typeof planSchema>;
