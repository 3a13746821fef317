import * as z from 'zod/mini';
import { DEEDS } from '../domain/lifecycle/deeds';
import { ACTION_STATUSES, FINDING_KINDS, IMPACTS, RATINGS } from '../domain/partnership';
import { answeringSchema } from './chasing/answering';
import { planRowSchema, VOTES } from './plan';
import { agencyName, day, instant, listOf } from './values';

/** Who said or did something, for which agency, and when. */
const by = {
  byName: z.string(),
  agency: z.optional(agencyName),
  /** By the coordinator for that agency. */
  onBehalf: z.boolean(),
  at: instant,
};

/** A note, or a piece of evidence, with the words and the link as they were typed. */
const said = { key: z.string(), text: z.optional(z.string()), link: z.optional(z.string()) };

export const noteSchema = z.object({ ...said, ...by });
export type NoteView = z.infer<typeof noteSchema>;

export const evidenceSchema = z.object({
  ...said,
  ...by,
  /** Before the group; agreed by it; sent back by a challenge; taken back; or followed by later evidence. */
  standing: z.enum(['Before', 'Agreed', 'SentBack', 'TakenBack', 'Earlier']),
  /** When it was sent back. */
  sentBackAt: z.optional(instant),
});
export type EvidenceView = z.infer<typeof evidenceSchema>;

export const milestoneSchema = z.object({
  title: z.string(),
  on: z.optional(day),
  metOn: z.optional(day),
  /** 'due in 3 working days', of one that is not met. */
  whenWords: z.optional(z.string()),
  overdue: z.boolean(),
});
export type MilestoneView = z.infer<typeof milestoneSchema>;

export const voteSchema = z.object({
  agency: agencyName,
  shortName: z.string(),
  vote: z.enum(VOTES),
  /** Whether the agreement of the group waits for this agency. */
  needed: z.boolean(),
  text: z.optional(z.string()),
  byName: z.optional(z.string()),
  at: z.optional(instant),
  onBehalf: z.optional(z.boolean()),
  /** The meeting at which it was recorded for those present. */
  meetingTitle: z.optional(z.string()),
});
export type VoteView = z.infer<typeof voteSchema>;

/** The votes on the evidence that is before the group, or was last. */
export const votesSchema = z.object({
  /** When that evidence was submitted. */
  on: instant,
  /** True while agencies vote. */
  open: z.boolean(),
  /** How many of those whose agreement is needed agree, and how many that are. */
  agreed: z.number(),
  needed: z.number(),
  /** '2 of 5 agree, Education challenges'. */
  words: z.string(),
  /** Every agency, also the lead and those without an answer, in the order of the Agencies list. */
  agencies: listOf(voteSchema),
});
export type VotesView = z.infer<typeof votesSchema>;

export const challengeSchema = z.object({
  ...said,
  ...by,
  /** Answered by new evidence, withdrawn by who gave it, or standing. */
  standing: z.enum(['Stands', 'Answered', 'Withdrawn']),
  answeredAt: z.optional(instant),
});
export type ChallengeView = z.infer<typeof challengeSchema>;

export const extensionSchema = z.object({
  key: z.string(),
  dueOn: day,
  wantedOn: day,
  reason: z.string(),
  byName: z.string(),
  at: instant,
  decision: z.enum(['Open', 'Granted', 'Refused', 'Withdrawn']),
  grantedOn: z.optional(day),
  decidedByName: z.optional(z.string()),
  decidedAt: z.optional(instant),
  note: z.optional(z.string()),
});
export type ExtensionView = z.infer<typeof extensionSchema>;

/** One line of the history: who did what, for whom, and what it changed from what to what, all in words. */
export const historySchema = z.object({
  key: z.string(),
  ...by,
  /** 'submitted evidence', after the name. */
  words: z.string(),
  text: z.optional(z.string()),
  link: z.optional(z.string()),
  changes: listOf(z.object({ label: z.string(), was: z.optional(z.string()), is: z.optional(z.string()) })),
  /** True of what was taken back later. */
  takenBack: z.boolean(),
});
export type HistoryView = z.infer<typeof historySchema>;

/** Something that whoever reads may do now. */
export const deedSchema = z.object({
  deed: z.enum(DEEDS),
  /** What it is called on a button. */
  label: z.string(),
  /** What it needs, by the names of the body; of those in one row one is enough. */
  needs: listOf(listOf(z.string())),
  /** For whom it can be done, the first unless the body's `forAgency` says otherwise; empty where it is for none. */
  forAgencies: listOf(z.object({ ...agencyName.shape, onBehalf: z.boolean() })),
  /** What is to be known before it is pressed. */
  hint: z.optional(z.string()),
  /** Until when it can be done, of what can be taken back for some minutes. */
  until: z.optional(instant),
  /** True before the day that is set for it: it can be done, and nothing leads to it. */
  early: z.optional(z.boolean()),
});
export type DeedView = z.infer<typeof deedSchema>;

/**
 * `GET /api/v1/actions/{ref}`, and what each `POST /api/v1/actions/{ref}/{deed}` answers: all that is known of one
 * action, and what whoever reads may do to it now. Its `ETag` is the version that `If-Match` names.
 */
export const actionSchema = z.object({
  asOf: instant,
  action: z.extend(planRowSchema, {
    /** The name of the owner is `ownerName`. */
    ownerEmail: z.optional(z.string()),
    successMeasure: z.optional(z.string()),
    sustainabilityPlan: z.optional(z.string()),
    reviewOn: z.optional(day),
    /** 'review due in 3 working days', while it is closed. */
    reviewWords: z.optional(z.string()),
    reviewOverdue: z.optional(z.boolean()),
    impact: z.enum(IMPACTS),
    otherPlan: z.optional(z.string()),
    order: z.optional(z.number()),
    withdrawn: z.optional(z.object({ on: day, why: z.optional(z.string()) })),
  }),
  /** The whole finding that it answers; absent where it has none. */
  finding: z.optional(
    z.object({
      ref: z.string(),
      kind: z.enum(FINDING_KINDS),
      title: z.string(),
      text: z.optional(z.string()),
      /** True until the letter is published. */
      embargoed: z.boolean(),
    }),
  ),
  /** The states on the way, each with when it was last reached, in order; 'sent back Mon 9 Nov' and the like in `words`. */
  states: listOf(
    z.object({
      status: z.enum(ACTION_STATUSES),
      reachedAt: z.optional(instant),
      words: z.optional(z.string()),
    }),
  ),
  /** The partnership's own words for the scale. */
  ratingWords: z.record(z.enum(RATINGS), z.string()),
  milestones: listOf(milestoneSchema),
  /** The newest first, as in the lists that follow. */
  evidence: listOf(evidenceSchema),
  notes: listOf(noteSchema),
  /** Why it is open again, or what was found at review, as long as nothing has moved it since. */
  groupLine: z.optional(z.object({ ...said, ...by, is: z.enum(['Reopened', 'Sustained']) })),
  /** What the group said with the impact that stands. */
  impactLine: z.optional(noteSchema),
  /** By when it is to be said how it will last, while the group has agreed and nobody has: 'due in 3 working days'. */
  toLast: z.optional(z.object({ on: day, words: z.string(), overdue: z.boolean() })),
  /** Absent before any evidence was submitted. */
  votes: z.optional(votesSchema),
  challenges: listOf(challengeSchema),
  extensions: listOf(extensionSchema),
  history: listOf(historySchema),
  /** What whoever reads may do, in the order in which it is offered. */
  deeds: listOf(deedSchema),
  /** By the agency that leads it, or on its behalf. */
  answering: answeringSchema,
  /** What is for whoever reads to do, but not now, and why. */
  notNow: listOf(z.object({ deed: z.enum(DEEDS), label: z.string(), why: z.string() })),
  /** The actions before and after it in the plan. */
  place: z.object({
    number: z.number(),
    of: z.number(),
    before: z.optional(z.string()),
    after: z.optional(z.string()),
  }),
});
export type ActionView = z.infer<typeof actionSchema>;
