import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Inspection, StatementLine, StatementStep } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, person, series } from '../../support/partnership';

/** Inspection I27, its one finding and action, and the board that signs its statement off. */

export const calendar = calendarAsKnownOn();
export const NOW = at('2027-05-04T09:00:00Z');
export const coordinator = person('coordinator.la');
export const chair = person('chair.la');
export const spoc = person('spoc.pol');
export const inspection: Inspection = { title: 'Inspection', ref: 'I27', statementDueOn: day('2027-06-30') };
export const line: StatementLine = {
  ...{ ref: 'A01', finding: 'P1', title: 'Do it', lead: 'POL', supporting: ['LA'] },
  ...{ dueOn: day('2027-07-30'), measure: 'Nine in ten' },
};
export const step = (over: Partial<StatementStep>): StatementStep => ({
  ...{
    title: 'T',
    key: over.key ?? 'k',
    inspectionRef: 'I27',
    kind: 'Version',
    by: coordinator.email,
    at: NOW,
  },
  ...over,
});
export const board = series({ code: 'CSP', title: 'Community Safety Partnership', signsOff: true });
export const of = facts({
  agencies: [agency('LA'), agency('POL', { shortName: 'Police' }), agency('EDU')],
  people: [coordinator, chair, spoc],
  inspections: [{ title: 'Other', ref: 'OTHER' }, inspection],
  findings: [{ title: 'Words', ref: 'P1', inspectionRef: 'I27', kind: 'Priority', text: 'x'.repeat(101) }],
  actions: [
    action({
      ...{ ref: 'A01', findingRef: 'P1', title: 'Do it', supportingAgencies: ['LA'] },
      ...{ dueOn: day('2027-07-30'), successMeasure: 'Nine in ten' },
    }),
  ],
  series: [board, series()],
});
