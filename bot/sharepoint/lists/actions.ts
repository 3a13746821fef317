import {
  choice,
  codes,
  day,
  email,
  kept,
  key,
  line,
  note,
  optional,
  whole,
  withDefault,
} from '../rows/columns';
import { step } from '../rows/step';
import { milestones } from '../rows/milestones';
import { defineList } from '../rows/list';
import { type Action, ACTION_STATUSES, IMPACTS, RATINGS } from '../../domain/partnership';
/** The action plan. */
export const actions = defineList<Action>({
  title: 'Actions',
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: key('Ref', { unique: true }),
    findingRef: optional(key('FindingRef', { indexed: true })),
    theme: optional(line('Theme')),
    leadAgency: key('LeadAgency', { indexed: true }),
    supportingAgencies: codes('SupportingAgencies'),
    ownerEmail: optional(email('OwnerEmail', { indexed: true })),
    dueOn: optional(day('DueOn', { indexed: true })),
    originalDueOn: optional(day('OriginalDueOn')),
    status: withDefault(choice('Status', ACTION_STATUSES, { indexed: true }), 'NotStarted'),
    rating: optional(choice('Rating', RATINGS)),
    successMeasure: optional(note('SuccessMeasure')),
    sustainabilityPlan: optional(note('SustainabilityPlan')),
    reviewOn: optional(day('ReviewOn')),
    impact: optional(choice('Impact', IMPACTS)),
    milestones: optional(milestones('Milestones')),
    otherPlan: optional(line('OtherPlan')),
    order: optional(whole('PlanOrder')),
    withdrawnOn: optional(day('WithdrawnOn')),
    withdrawnWhy: optional(note('WithdrawnWhy')),
    submission: optional(kept('Submission')),
    lastStep: optional(step('LastStep')),
  },
});
