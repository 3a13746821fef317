import { mayRead, readableFindings } from '../../../bot/domain/inspection/embargo';
import { action, day, facts, person } from '../../support/partnership';

/** A letter of the inspection I26 is published on 18 November 2026, and names the police's SPOC before that. */
const of = facts({
  people: [person('spoc.pol'), person('spoc.la'), person('chair.la'), person('coordinator.la')],
  inspections: [
    {
      title: 'Inspection',
      ref: 'I26',
      publishedOn: day('2026-11-18'),
      embargo: ['spoc.pol@partnership.example'],
    },
  ],
  findings: [{ title: 'Finding', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
});
const reader = (name: string) => of.people.find(({ title }) => title === name);

test.each([
  ['spoc.pol', '2026-11-17', true],
  ['spoc.la', '2026-11-17', false],
  ['chair.la', '2026-11-17', true],
  ['coordinator.la', '2026-11-17', true],
  ['nobody', '2026-11-17', false],
  ['spoc.la', '2026-11-18', true],
  ['nobody', '2026-11-18', true],
])('%s reads on %s a finding of its letter, and the action that follows: %p', (name, on, may) => {
  expect(mayRead(of, reader(name), action({ findingRef: 'P1' }), day(on))).toBe(may);
  expect(readableFindings(of, reader(name), day(on))).toHaveLength(may ? 1 : 0);
});

test('an action of no finding is for everybody', () => {
  expect(mayRead(of, undefined, action(), day('2026-11-17'))).toBe(true);
});
