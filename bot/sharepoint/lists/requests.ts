import {
  choice,
  day,
  doer,
  email,
  instant,
  kept,
  key,
  line,
  note,
  optional,
  withDefault,
} from '../rows/columns';
import { step } from '../rows/step';
import { defineList } from '../rows/list';
import type { Request } from '../../domain/partnership';

/** What an inspection asks for (Annex A), or a meeting, and who provides it. */
export const requests = defineList<Request>({
  title: 'Requests',
  seldomChanged: true,
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: key('Ref', { unique: true }),
    inspectionRef: optional(key('InspectionRef', { indexed: true })),
    agencyCode: key('AgencyCode', { indexed: true }),
    ownerEmail: optional(email('OwnerEmail')),
    dueOn: optional(day('DueOn', { indexed: true })),
    originalDueOn: optional(day('OriginalDueOn')),
    status: withDefault(choice('Status', ['Open', 'Provided']), 'Open'),
    askedIn: optional(kept('AskedIn')),
    providedBy: optional(doer('ProvidedBy')),
    providedAt: optional(instant('ProvidedAt')),
    withdrawnOn: optional(day('WithdrawnOn')),
    withdrawnWhy: optional(note('WithdrawnWhy')),
    lastStep: optional(step('LastStep')),
  },
});
