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
    [
      'open people?do=add-agency',
      'open people',
      'open settings?edit=series',
      'open import',
      'open coming-up',
    ],
  ],
  [
    'one agency and its SPOC: a partnership has more than one',
    { agencies: [agency('LA')], people: [person('spoc.la')] },
    1,
    [
      'open people?do=add-agency',
      'open people',
      'open settings?edit=series',
      'open import',
      'open coming-up',
    ],
  ],
  [
    'an agency for which nobody stands',
    { agencies: [agency('LA'), agency('POL')], people: [person('spoc.la')] },
    2,
    [
      'done people?do=add-agency',
      'open people?do=add',
      'open settings?edit=series',
      'open import',
      'open coming-up',
    ],
  ],
  [
    'a SPOC who has left',
    {
      agencies: [agency('LA'), agency('POL')],
      people: [person('spoc.la'), person('spoc.pol', { leftOn: day('2024-01-01') })],
    },
    2,
    [
      'done people?do=add-agency',
      'open people?do=add',
      'open settings?edit=series',
      'open import',
      'open coming-up',
    ],
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
    [
      'done people?do=add-agency',
      'done people',
      'open settings?edit=series',
      'open import',
      'open coming-up',
    ],
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

const PREVIEW =
  'Each message of the next ten working days, to whom and why. The app writes to nobody who has not added it in Teams.';
const steps = (of: Parameters<typeof facts>[0]) => firstSteps(soFar(facts(of), NOW));

test('each step says what it takes while nothing is there', () => {
  expect(steps({ agencies: [], people: [] }).map(({ title, says, button }) => [title, says, button])).toEqual(
    [
      [
        'Add the agencies',
        'Each partner that leads or supports actions, with the name that everybody knows.',
        'Add an agency',
      ],
      [
        'Add their people',
        '0 people so far. Add the agencies first, then for each a single point of contact and a deputy.',
        'See the people',
      ],
      [
        'Say when you meet',
        'How often, the first day, the time and the place. A date on a bank holiday is asked about.',
        'Say when you meet',
      ],
      [
        'Bring the plan you have',
        'A spreadsheet or a Word table. You see every row before anything is saved.',
        'Choose a file',
      ],
      ['Read what will go out', PREVIEW, 'Read it first'],
    ],
  );
});

test('a step that stands unticked says what it waits for', () => {
  const [agencies, people] = steps({ agencies: [agency('LA')], people: [person('spoc.la')] });
  expect([agencies?.isDone, people?.isDone]).toEqual([false, false]);
  expect(agencies?.says).toBe('Agency LA so far. Add the others: a partnership has at least two.');
  expect(people?.says).toMatch(/^1 person so far\. Add the agencies first/);
});

test('each step says what there is once it is done, by the names that people use', () => {
  const said = steps({
    agencies: [agency('LA', { title: 'Westmarch Council', shortName: 'Council' }), agency('POL')],
    people: [person('spoc.la'), person('spoc.pol'), person('spoc.old', { leftOn: day('2024-01-01') })],
    meetings: [meeting({ startsAt: at('2024-03-01T10:00:00Z') })],
    actions: [action(), action({ ref: 'A99' })],
  });
  expect(said.map(({ says, button }) => [says, button])).toEqual([
    ['Council, Agency POL.', 'Add an agency'],
    ['2 people. Each agency has a single point of contact.', 'See the people'],
    ['1 meeting ahead.', 'See the meetings'],
    ['2 actions in the plan.', 'See the plan'],
    [PREVIEW, 'Read it first'],
  ]);
});

test('the agencies for which nobody stands are named, also where somebody of theirs is on the list', () => {
  const [, people] = steps({
    agencies: [agency('LA'), agency('POL'), agency('ICB')],
    people: [person('spoc.la'), person('deputy.pol', { roles: ['Deputy'] })],
  });
  expect([people?.page, people?.button]).toEqual(['people?do=add', 'Add a person']);
  expect(people?.says).toBe('2 people so far. Nobody yet stands for Agency POL, Agency ICB.');
});

test('what will go out is told last, and is still to be read however much is done', () => {
  const [first, last] = [steps({ agencies: [], people: [] }).at(-1), steps({ actions: [action()] }).at(-1)];
  expect(first).toEqual(last);
  expect(last).toMatchObject({ page: 'coming-up', isDone: false, says: PREVIEW });
});
