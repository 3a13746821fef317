import type { Incoming } from '../../../bot/domain/importing/incoming';
import type { OwnRow } from '../../../bot/domain/importing/own-row';
import type { PlanField } from '../../../bot/domain/plan-file/own-form';
import type { FileRow } from '../../../bot/domain/plan-file/plan-file';
import { action, agency, at, day, facts, person } from '../../support/partnership';
import { row } from '../../support/plan-file-rows';

export const NOW = at('2024-06-03T09:00:00Z');

/** An action that fills every column, and the row of our own spreadsheet that was made of it. */
export const FULL = action({
  ...{ findingRef: 'F1', theme: 'Front door', supportingAgencies: ['LA'], rating: 'Amber', impact: 'Some' },
  ...{ ownerEmail: 'spoc.pol@partnership.example', originalDueOn: day('2024-09-20') },
  ...{ successMeasure: 'Nine in ten', sustainabilityPlan: 'Yearly', reviewOn: day('2024-12-02') },
  ...{ milestones: [{ title: 'Figures' }], otherPlan: 'Board 3' },
});
export const FACTS = facts({
  actions: [FULL],
  agencies: [agency('LA'), agency('POL')],
  people: [
    person('spoc.pol'),
    person('spoc.la'),
    person('twin.a', { title: 'Twin' }),
    person('twin.b', { title: 'Twin' }),
  ],
  findings: [
    { title: 'Referrals vary', ref: 'F1', kind: 'Priority' },
    { title: 'Hubs differ', ref: 'F2', kind: 'Improvement', text: 'They differ a lot.' },
  ],
});
export const CELLS: OwnRow = {
  ...{
    ref: 'A07',
    title: FULL.title,
    lead: 'Agency POL',
    support: 'Agency LA',
    due: 'Friday 27 September 2024',
  },
  ...{
    success: 'Nine in ten',
    status: 'In progress',
    rating: 'At risk',
    findingRef: 'F1',
    finding: 'Referrals vary',
  },
  ...{
    theme: 'Front door',
    owner: 'spoc.pol',
    firstDue: 'Friday 20 September 2024',
    byDates: 'Green',
    impact: 'Some',
  },
  ...{
    milestones: 'Figures',
    sustainability: 'Yearly',
    review: 'Monday 2 December 2024',
    otherPlan: 'Board 3',
    key: 'A07',
  },
};

export const READ: Partial<FileRow> = { rated: 'Amber', review: day('2024-12-02') };
export const without = (...fields: PlanField[]): OwnRow =>
  Object.fromEntries(Object.entries(CELLS).filter(([field]) => !fields.includes(field as PlanField)));
export const incoming = (own: OwnRow | undefined, more: Partial<Incoming> = {}, read = READ): Incoming => ({
  ...{
    row: row({ at: 2, ...read }),
    action: FULL,
    finding: '',
    notes: [],
    unknown: [],
    isLeadSupporting: false,
  },
  ...(own ? { own } : {}),
  ...more,
});
