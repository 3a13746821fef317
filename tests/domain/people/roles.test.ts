import { explain, failure, FAILURE_CODES } from '../../../bot/domain/basics/failure';
import { can, identify } from '../../../bot/domain/people/roles';
import { isOnBehalf } from '../../../bot/domain/people/actor';
import { DEFAULT_RULES, rulesInWords } from '../../../bot/domain/reminders/rules';
import { day, facts, person } from '../../support/partnership';

describe('who somebody is', () => {
  const people = [person('spoc.pol', { entraId: 'AB-1' }), person('spoc.la')];
  const who = (entraId?: string, email?: string) =>
    identify(facts({ people }), { entraId, email }, day('2024-02-01'))?.title;

  test.each([
    ['by Entra id, whatever the address', 'ab-1', 'new@address.example', 'spoc.pol'],
    ['by e-mail in any case where no id is known', 'cd-2', ' SPOC.LA@Partnership.example', 'spoc.la'],
    ['not by an address whose row has another account', 'cd-2', 'spoc.pol@partnership.example', undefined],
    ['not by an address off the list', 'cd-2', 'x@y.example', undefined],
    ['not by nothing', undefined, undefined, undefined],
  ])('is found %s', (_how, entraId, email, title) => expect(who(entraId, email)).toBe(title));
});

test.each([
  ['spoc.pol', true],
  ['deputy.pol', true],
  ['coordinator.la', true],
  ['spoc.la', false],
  ['chair.pol', false],
  ['observer.pol', false],
  ['member.pol', false],
])('%s may answer for the police: %p', (name, may) =>
  expect(can(person(name), 'answer:agency', { agencyCode: 'POL' })).toBe(may),
);

test.each([
  ['chair.la', true],
  ['coordinator.la', true],
  ['spoc.la', false],
])('%s may read the partnership’s status: %p', (name, may) =>
  expect(can(person(name), 'status:read')).toBe(may),
);

test('a coordinator who is the agency’s SPOC does not answer on its behalf', () => {
  expect(isOnBehalf(person('coordinator.la'), 'LA')).toBe(true);
  expect(isOnBehalf(person('coordinator.la', { roles: ['Coordinator', 'SPOC'] }), 'LA')).toBe(false);
  expect(isOnBehalf(person('coordinator.la', { roles: ['Coordinator', 'SPOC'] }), 'POL')).toBe(true);
});

test('every refusal has words, and each its own but for strangers', () => {
  for (const code of FAILURE_CODES) expect(explain(failure(code)).length).toBeGreaterThan(10);
  expect(explain(failure('too-long', 'A note holds 500 characters.'))).toMatch(/too long.*500 characters/);
});

test('rules are told in words', () => {
  const of = (kind: string) => rulesInWords(DEFAULT_RULES.filter((rule) => rule.kind === kind));
  expect(of('Meeting')).toBe('10, 5 and 1 working days before');
  expect(of('Action')).toBe('10 and 3 working days before, on the day and every 5 working days after it');
});
