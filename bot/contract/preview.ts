import * as z from 'zod/mini';
import { MESSAGE_KINDS, SUBJECT_KINDS } from '../domain/partnership';
import { CONDITIONS } from '../domain/dispatch/preview-words';
import { thing } from './chasing/thing';
import { agencyName, day, instant, listOf } from './values';

/** One thing that would be sent to somebody. */
export const previewItemSchema = z.object({
  /** Unique within a card. */
  key: z.string(),
  kind: z.enum([...SUBJECT_KINDS, ...MESSAGE_KINDS]),
  title: z.string(),
  agency: agencyName,
  /** What it is about, where that has a page. */
  thing: z.optional(thing),
  /** Working days from the due day, signed, of a reminder: '-10', '0', '+5'. */
  stage: z.optional(z.string()),
  /** In plain words. */
  why: z.string(),
  /** The rule that asks for it, by name. */
  rule: z.optional(z.string()),
  /** What would keep it back until then: the thing is done, or somebody answers. Certain without. */
  unless: z.optional(z.enum(CONDITIONS)),
});
export type PreviewItemView = z.infer<typeof previewItemSchema>;

/** One card that somebody would get. */
export const previewCardSchema = z.object({
  /** The person's name, or the agency's where nobody is named. */
  name: z.string(),
  via: z.enum(['chat', 'channel', 'nowhere']),
  /** Why it is not the chat, in plain words. */
  because: z.optional(z.string()),
  items: listOf(previewItemSchema),
});
export type PreviewCardView = z.infer<typeof previewCardSchema>;

/** All that goes out at one time. */
export const previewMorningSchema = z.object({ at: instant, cards: listOf(previewCardSchema) });
export type PreviewMorningView = z.infer<typeof previewMorningSchema>;

/** `GET /api/v1/preview`: what would go out in the next ten working days, to whom, and why; for coordinators and chairs. */
export const previewSchema = z.object({
  asOf: instant,
  /** The last day that was looked at, included. */
  until: day,
  /** The rules in force, by kind of subject; `own` where the partnership's list says so. */
  rules: listOf(z.object({ subjects: z.string(), words: z.string(), own: z.boolean() })),
  /** When messages go out: '8:30am to 5:30pm on working days'. */
  hours: z.string(),
  /** What of the partnership's own settings could not be followed, in plain words. */
  faults: listOf(z.string()),
  /** What is to be known of what all of this is counted by, in plain words. */
  notes: listOf(z.string()),
  /** Those on which something goes out. */
  mornings: listOf(previewMorningSchema),
});
export type PreviewView = z.infer<typeof previewSchema>;
