import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { digestsDue } from '../../../bot/domain/digest/due';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { addresseesOn, coordinatorsAgency, successionOf } from '../../../bot/domain/people/addressees';
import { peopleFaults } from '../../../bot/domain/people/people-faults';
import { can } from '../../../bot/domain/people/roles';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, at, day, facts, person, reminder } from '../../support/partnership';
import type { Person } from '../../../bot/domain/partnership';

const calendar = calendarAsKnownOn();
const now = at('2024-01-29T09:00:00Z');
/** Somebody of no agency, such as the independent chair. */
const independent = (name: string, over: Partial<Person> = {}): Person =>
  person(name, { agencyCode: undefined, ...over });

test('who belongs to no agency answers for none, not even one that is missing', () => {
  for (const name of ['chair.x', 'member.x', 'observer.x', 'spoc.x', 'deputy.x']) {
    expect(can(independent(name), 'answer:agency', { agencyCode: 'POL' })).toBe(false);
    expect(can(independent(name), 'answer:agency', { agencyCode: undefined })).toBe(false);
  }
  expect(can(independent('chair.x'), 'status:read')).toBe(true);
  expect(can(independent('coordinator.x'), 'answer:agency', { agencyCode: 'POL' })).toBe(true);
});

test('they get nothing that is for an agency', () => {
  const people = [independent('spoc.x'), person('spoc.pol')];
  const addressees = addresseesOn({ people }, day('2024-01-29'));
  expect(addressees.ofAgency('POL')?.email).toBe('spoc.pol@partnership.example');
  expect(addressees.ofAgency('')).toBeUndefined();
  expect(successionOf({ people }, undefined)).toEqual([]);
});

test('what they owe is what they own themselves', () => {
  const chair = independent('chair.x');
  const own = action({ ref: 'A1', ownerEmail: chair.email });
  const of = facts({
    people: [chair, person('spoc.pol')],
    actions: [own, action({ ref: 'A2' })],
    reminders: [reminder()],
  });
  const owed = owedBy({ facts: of, calendar, now }, chair);
  expect(owed.agency).toBeUndefined();
  expect(owed.items.map(({ ref, notice }) => [ref, notice])).toEqual([['A1', undefined]]);
});

test('a coordinator of no agency has the coordinator’s reminders, and what is the partnership’s has an agency', () => {
  const coordinator = independent('coordinator.x');
  const people = [coordinator, person('coordinator.la'), person('spoc.pol')];
  const own = reminder({
    key: 'Action|A07|2024-02-01|-3|POL|Coordinator',
    kind: 'Action',
    subjectRef: 'A07',
    personEmail: coordinator.email,
  });
  const of = facts({ people, actions: [action({ dueOn: day('2024-02-01') })], reminders: [own] });
  expect(
    owedBy({ facts: of, calendar, now }, coordinator).items.map((one) => one.notice?.reminder.key),
  ).toEqual([own.key]);
  expect(coordinatorsAgency(of)).toBe('LA');
  expect(coordinatorsAgency({ ...of, people: [coordinator] })).toBe('LA');
});

test('an independent chair gets the weekly summary', () => {
  const of = facts({ people: [independent('chair.x'), person('coordinator.la')], actions: [action()] });
  expect(digestsDue({ facts: of, calendar, hours: DEFAULT_HOURS, now })).toMatchObject([
    { personEmail: 'chair.x@partnership.example', agencyCode: 'LA' },
    { personEmail: 'coordinator.la@partnership.example', agencyCode: 'LA' },
  ]);
});

test.each([
  ['chair.x', undefined],
  ['member.x', undefined],
  ['observer.x', undefined],
  ['coordinator.x', undefined],
  ['spoc.x', /^AgencyCode is empty, but a single point of contact \(SPOC\) belongs to an agency/],
  ['deputy.x', /^AgencyCode is empty, but a deputy/],
])('%s without an agency is a fault or none', (name, reason) => {
  const [fault] = peopleFaults({ people: [independent(name)] }, day('2024-01-29'));
  if (!reason) expect(fault).toBeUndefined();
  else {
    expect(fault).toMatchObject({ list: 'People', row: `${name} (${name}@partnership.example)` });
    expect(fault?.reason).toMatch(reason);
  }
});

test('a lead without an agency is a fault, also beside another role', () => {
  const people = [independent('chair.x', { roles: ['Chair', 'Lead'] })];
  expect(peopleFaults({ people }, day('2024-01-29'))[0]?.reason).toContain('a lead belongs to an agency');
});
