import { firstSteps, isFirstDay, nextStep, soFar } from '../../../bot/domain/status/first-day';
import { action, agency, at, day, facts, meeting, person } from '../../support/partnership';

const NOW = at('2024-01-31T16:00:00Z');
const said = (of: Parameters<typeof facts>[0]) => {
  const steps = firstSteps(soFar(facts(of), NOW));
  return [nextStep(steps) + 1, ...steps.map(({ isDone, page }) => `${isDone ? 'done' : 'open'} ${page}`)];
};

test.each<[string, Parameters<typeof facts>[0], number, string[]]>([
  [
    'nothing',
    { agencies: [], people: [] },
    1,
    ['open people?do=add-agency', 'open people', 'open settings', 'open import', 'open coming-up'],
  ],
  [
    'one agency and its SPOC: a partnership has more than one',
    { agencies: [agency('LA')], people: [person('spoc.la')] },
    1,
    ['open people?do=add-agency', 'open people', 'open settings', 'open import', 'open coming-up'],
  ],
  [
    'an agency for which nobody stands',
    { agencies: [agency('LA'), agency('POL')], people: [person('spoc.la')] },
    2,
    ['done people?do=add-agency', 'open people', 'open settings', 'open import', 'open coming-up'],
  ],
  [
    'a SPOC who has left',
    {
      agencies: [agency('LA'), agency('POL')],
      people: [person('spoc.la'), person('spoc.pol', { leftOn: day('2024-01-01') })],
    },
    2,
    ['done people?do=add-agency', 'open people', 'open settings', 'open import', 'open coming-up'],
  ],
  [
    'a meeting that was, one that was cancelled, and an action that was withdrawn',
    {
      agencies: [agency('LA'), agency('POL')],
      people: [person('spoc.la'), person('spoc.pol')],
      meetings: [
        meeting({ ref: 'M1', startsAt: at('2024-01-01T10:00:00Z') }),
        meeting({ ref: 'M2', startsAt: at('2024-03-01T10:00:00Z'), status: 'Cancelled' }),
      ],
      actions: [action({ withdrawnOn: day('2024-01-01') })],
    },
    3,
    ['done people?do=add-agency', 'done people', 'open settings', 'open import', 'open coming-up'],
  ],
  [
    'all of it',
    {
      agencies: [agency('LA'), agency('POL')],
      people: [person('spoc.la'), person('spoc.pol')],
      meetings: [meeting({ startsAt: at('2024-03-01T10:00:00Z') })],
      actions: [action()],
    },
    5,
    ['done people?do=add-agency', 'done people', 'done meetings', 'done plan', 'open coming-up'],
  ],
])('with %s', (_, of, next, steps) => {
  expect(said(of)).toEqual([next, ...steps]);
});

test('the first day is over once the plan holds an action', () => {
  expect([isFirstDay({ actions: 0 }), isFirstDay({ actions: 1 })]).toEqual([true, false]);
});
