import * as z from 'zod/mini';
import type { Deed } from '../domain/lifecycle/deeds';
import { IMPACTS, RATINGS } from '../domain/partnership';
import { day } from './values';

/** Longer than any text that is kept; what is too long for its place is refused with words. */
const text = z.string().check(z.maxLength(10_000));
const code = z.string().check(z.maxLength(255));
const codes = z.array(code).check(z.maxLength(50));
const milestones = z
  .array(z.strictObject({ title: text, on: z.optional(day), metOn: z.optional(day) }))
  .check(z.maxLength(100));

/** For which agency it is done, where that is not one's own. */
const forAgency = { forAgency: z.optional(code) };
const said = z.strictObject({ ...forAgency, text: z.optional(text), link: z.optional(text) });
const words = z.strictObject({ text: z.optional(text) });
const vote = z.strictObject({ ...forAgency, text: z.optional(text) });
const isDayMeant = z.optional(z.boolean());

/** What `POST /api/v1/actions/{ref}/{deed}` takes, a body a deed; what it needs besides is told by a refusal. */
export const DOING = {
  progress: said,
  evidence: said,
  milestone: z.strictObject({ ...forAgency, milestone: z.optional(text), met: z.optional(z.boolean()) }),
  rate: z.strictObject({ ...forAgency, rating: z.optional(z.enum(RATINGS)), text: z.optional(text) }),
  'more-time': z.strictObject({
    ...forAgency,
    wantedOn: z.optional(day),
    reason: z.optional(text),
    isDayMeant,
  }),
  'decide-time': z.strictObject({
    grant: z.optional(z.boolean()),
    on: z.optional(day),
    text: z.optional(text),
    isDayMeant,
  }),
  agree: vote,
  challenge: vote,
  'agree-for-those-present': z.strictObject({ meetingRef: z.optional(code), text: z.optional(text) }),
  'sustainability-plan': z.strictObject({
    ...forAgency,
    sustainabilityPlan: z.optional(text),
    reviewOn: z.optional(day),
  }),
  close: z.strictObject({ sustainabilityPlan: z.optional(text), reviewOn: z.optional(day) }),
  sustain: words,
  reopen: words,
  assure: z.strictObject({ impact: z.optional(z.enum(IMPACTS)), text: z.optional(text) }),
  edit: z.strictObject({
    title: z.optional(text),
    findingRef: z.optional(z.nullable(code)),
    theme: z.optional(z.nullable(text)),
    leadAgency: z.optional(code),
    supportingAgencies: z.optional(z.nullable(codes)),
    ownerEmail: z.optional(z.nullable(code)),
    dueOn: z.optional(z.nullable(day)),
    successMeasure: z.optional(z.nullable(text)),
    sustainabilityPlan: z.optional(z.nullable(text)),
    reviewOn: z.optional(z.nullable(day)),
    milestones: z.optional(z.nullable(milestones)),
    otherPlan: z.optional(z.nullable(text)),
    order: z.optional(z.nullable(z.number())),
  }),
  withdraw: words,
  'take-back': z.strictObject({}),
} satisfies { readonly [D in Deed]: z.core.$ZodType };

/** What `POST /api/v1/actions` takes: a new action, or a part that is split off one. */
export const newActionSchema = z.strictObject({
  title: z.optional(text),
  ref: z.optional(code),
  findingRef: z.optional(code),
  theme: z.optional(text),
  leadAgency: z.optional(code),
  supportingAgencies: z.optional(codes),
  ownerEmail: z.optional(code),
  dueOn: z.optional(day),
  successMeasure: z.optional(text),
  milestones: z.optional(milestones),
  otherPlan: z.optional(text),
  splitFrom: z.optional(code),
});
