import { ACTION_STATUSES, RATINGS, type Action } from '../../domain/partnership';
import { choice, codes, day, email, line, note, optional, text, withDefault } from '../columns';
import { defineList } from '../list';

/** The action plan. */
export const actions = defineList<Action>({
  title: 'Actions',
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: text('Ref', { unique: true }),
    findingRef: optional(text('FindingRef', { indexed: true })),
    theme: optional(line('Theme')),
    leadAgency: text('LeadAgency', { indexed: true }),
    supportingAgencies: codes('SupportingAgencies'),
    ownerEmail: optional(email('OwnerEmail', { indexed: true })),
    dueOn: optional(day('DueOn', { indexed: true })),
    originalDueOn: optional(day('OriginalDueOn')),
    status: withDefault(choice('Status', ACTION_STATUSES, { indexed: true }), 'NotStarted'),
    rating: optional(choice('Rating', RATINGS)),
    successMeasure: optional(note('SuccessMeasure')),
    sustainabilityPlan: optional(note('SustainabilityPlan')),
    reviewOn: optional(day('ReviewOn')),
  },
});
