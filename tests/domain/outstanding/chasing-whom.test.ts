import { type Person } from '../../../bot/domain/partnership';
import { action, day, person } from '../../support/partnership';
import { morning, asked, of, dueOn, goesOut, walk } from './chasing-house';

describe('whom it goes to', () => {
  const away = (name: string, from: string, to: string): Person =>
    person(name, { awayFrom: day(from), awayTo: day(to) });
  const withPeople = (...people: Person[]) => of([asked('-10', '2024-01-25')], { people });
  const coordinator = person('coordinator.la');

  test('while the SPOC is away the deputy is nudged, and not asked a second time as deputy', () => {
    const start = withPeople(coordinator, away('spoc.pol', '2024-01-26', '2024-02-09'), person('deputy.pol'));
    expect(walk(start, ['2024-01-29', '2024-01-30', '2024-01-31', '2024-02-01']).story).toEqual([
      '2024-01-29 Nudge deputy.pol',
      '2024-02-01 Escalation coordinator.la',
    ]);
  });

  test('and the next deputy is asked, where there is one', () => {
    const second = person('deputy.pol', { title: 'second', email: 'second.pol@partnership.example' });
    const start = withPeople(
      coordinator,
      away('spoc.pol', '2024-01-26', '2024-02-09'),
      person('deputy.pol'),
      second,
    );
    expect(walk(start, ['2024-01-29', '2024-01-30']).story).toEqual([
      '2024-01-29 Nudge deputy.pol',
      '2024-01-30 Deputy second.pol',
    ]);
  });

  test('a SPOC who comes back is nudged; the deputy who stood in was asked already', () => {
    const start = of([asked('-10', '2024-01-25', { personEmail: 'deputy.pol@partnership.example' })], {
      people: [coordinator, away('spoc.pol', '2024-01-22', '2024-01-26'), person('deputy.pol')],
    });
    expect(walk(start, ['2024-01-29', '2024-01-30']).story).toEqual(['2024-01-29 Nudge spoc.pol']);
  });

  test('a deputy who is away is not asked', () =>
    expect(
      goesOut(
        withPeople(coordinator, person('spoc.pol'), away('deputy.pol', '2024-01-29', '2024-02-02')),
        '2024-01-30',
      ),
    ).toEqual(['Nudge spoc.pol']));

  test('another coordinator is told while the first is away, and it is not told again on their return', () => {
    const start = withPeople(
      away('coordinator.la', '2024-01-31', '2024-02-02'),
      person('coordinator.la', { email: 'other.la@partnership.example' }),
      person('spoc.pol'),
    );
    expect(walk(start, ['2024-02-01', '2024-02-05']).story).toEqual([
      '2024-02-01 Nudge spoc.pol',
      '2024-02-01 Escalation other.la',
    ]);
  });

  test('nobody is told of their own silence', () => {
    const both = person('spoc.pol', { roles: ['SPOC', 'Coordinator', 'Lead'] });
    expect(goesOut(withPeople(both), '2024-02-01')).toEqual(['Nudge spoc.pol']);
  });

  test('nor under another of their addresses', () => {
    const entraId = 'id-of-one';
    const spoc = person('spoc.pol', { entraId });
    const twice = [person('coordinator.la', { entraId }), person('lead.pol', { entraId, roles: ['Lead'] })];
    expect(goesOut(withPeople(spoc, ...twice), '2024-02-01')).toEqual(['Nudge spoc.pol']);
    const other = person('coordinator.la', { email: 'other.la@partnership.example' });
    expect(goesOut(withPeople(spoc, ...twice, other), '2024-02-01')).toEqual([
      ...['Nudge spoc.pol', 'Escalation other.la'],
    ]);
  });

  test('without a coordinator nobody gets it, which is recorded', () => {
    const planned = dueOn(withPeople(person('spoc.pol')), '2024-02-01');
    expect(planned).toMatchObject([
      { kind: 'Nudge' },
      { kind: 'Escalation', noPerson: 'No coordinator is named on the People list.' },
    ]);
  });

  test('what is asked of the coordinator is nudged, and neither deputised nor escalated', () => {
    const row = asked('-10', '2024-01-25', {
      key: 'Action|A07|2024-03-14|-10|POL|Coordinator',
      personEmail: 'coordinator.la@partnership.example',
    });
    expect(walk(of([row]), ['2024-01-29', '2024-01-30', '2024-02-01', '2024-02-09']).story).toEqual([
      '2024-01-29 Nudge coordinator.la',
    ]);
  });
});

const NONE = [{ title: 'never', kind: 'Action' as const, workingDays: 400, to: 'SPOC' as const }];

describe('the same wish', () => {
  test('has the same key on every later morning, so that each step is taken once a silence', () => {
    const keys = (on: string) => dueOn(of([asked('-10', '2024-01-25')]), on).map(({ key }) => key);
    expect(keys('2024-02-09')).toEqual(keys('2024-02-01'));
    expect(keys('2024-02-01')).toEqual([
      'Nudge|Action|A07|2024-03-14|-10|POL',
      'Deputy|POL|Action|A07|2024-03-14|-10|POL',
      'Escalation|POL|Coordinator|Action|A07|2024-03-14|-10|POL',
      'Escalation|POL|lead.pol@partnership.example|Action|A07|2024-03-14|-10|POL',
    ]);
  });

  test('fell due on the morning of its working day', () =>
    expect(dueOn(of([asked('-10', '2024-01-25')]), '2024-02-05').map(({ dueAt }) => dueAt)).toEqual([
      morning('2024-01-29'),
      morning('2024-01-30'),
      morning('2024-02-01'),
      morning('2024-02-01'),
    ]));

  test('is not made of a silence so long that its beginning may no longer be known', () =>
    expect(
      goesOut(
        of([asked('+30', '2024-01-25', {}, '2023-12-01')], {
          actions: [action({ dueOn: day('2023-12-01') })],
          rules: NONE,
        }),
        '2024-04-25',
      ),
    ).toEqual(['Nudge spoc.pol']));
});
