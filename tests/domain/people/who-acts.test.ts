import { actsAs } from '../../../bot/domain/people/one-person';
import { RIGHTS, rightsTable } from '../../../bot/domain/people/rights';
import { identify, mayAnswer } from '../../../bot/domain/people/roles';
import { coveringFor, isFirstOfAgency, stretchesOf } from '../../../bot/domain/people/stand-ins';
import {
  actorNamed,
  agenciesOf,
  has,
  isAddressOf,
  isListed,
  speaksFor,
  spokenFor,
} from '../../../bot/domain/people/actor';
import {
  addresseesOn,
  coordinatorsAgency,
  isAway,
  successionOf,
} from '../../../bot/domain/people/addressees';
import type { Person } from '../../../bot/domain/partnership';
import type { Actor } from '../../../bot/domain/people/actor';
import { agency, day, facts, person } from '../../support/partnership';

const ON = day('2024-06-03');
const mail = (name: string) => `${name}@partnership.example`;

describe('who may answer for an agency, else who can', () => {
  const people = ['spoc.pol', 'deputy.pol', 'coordinator.la', 'observer.pol'].map((name) => person(name));
  const why = (who: Person, on = people) => {
    const refused = mayAnswer(facts({ people: on }), who, 'POL');
    return refused ? [refused.code, refused.detail].filter(Boolean).join(': ') : undefined;
  };
  test.each<[string, string | undefined, string | undefined]>([
    ['its SPOC', why(people[0]!), undefined],
    ['the coordinator', why(people[2]!), undefined],
    ['an observer', why(people[3]!), 'observers-cannot-answer'],
    [
      'one without a role',
      why(person('x.la', { roles: [] })),
      'not-your-agency: spoc.pol or deputy.pol can.',
    ],
    [
      'one who only watches besides',
      why(person('x.la', { roles: ['Observer', 'Lead'] })),
      'not-your-agency: spoc.pol or deputy.pol can.',
    ],
    ['another SPOC', why(person('spoc.la'), [person('spoc.pol')]), 'not-your-agency: spoc.pol can.'],
    [
      'its deputy who does not cover now, and is not told to ask themselves',
      why({ ...people[1]!, restsFor: ['POL'] } as Actor),
      'not-your-agency: spoc.pol can.',
    ],
    ['where it has nobody', why(person('spoc.la'), []), 'not-your-agency: The coordinator can.'],
  ])('%s', (_, refused, expected) => expect(refused).toBe(expected));

  test('a deputy rests for the agencies that they do not cover, where the partnership wants that', () => {
    const two = [
      person('spoc.pol'),
      person('deputy.pol', { entraId: 'D' }),
      person('spoc.la', { entraId: 'D', email: mail('deputy.pol') }),
    ];
    const who = (settings: { key: string; value: string }[]) =>
      identify({ people: two, settings }, { entraId: 'd' }, ON)!;
    const covering = [{ key: 'Deputies', value: 'WhileCovering' }];
    expect(who(covering).restsFor).toEqual(['POL']);
    expect(who([])).not.toHaveProperty('restsFor');
    expect([spokenFor(who(covering)), spokenFor(who([]))]).toEqual([['LA'], ['POL', 'LA']]);
  });
});

describe('an actor', () => {
  const rows = [
    person('spoc.pol', { entraId: 'A' }),
    person('deputy.la', { entraId: 'a' }),
    person('chair.icb', { entraId: 'A', leftOn: ON }),
    person('spoc.edu'),
  ];
  const actor = actorNamed({ people: rows }, mail('spoc.pol'))!;
  test('is all of their rows', () => {
    expect(agenciesOf(actor)).toEqual(['POL', 'LA']);
    expect([has(actor, 'Deputy'), has(actor, 'Chair'), has(actor, 'Chair', 'SPOC'), has(actor)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([
      isAddressOf(actor, mail('deputy.la')),
      isAddressOf(actor, mail('spoc.edu')),
      isAddressOf(actor, undefined),
    ]).toEqual([true, false, false]);
    expect(['POL', 'LA', 'ICB', undefined].map((code) => speaksFor(actor, code))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(speaksFor({ ...actor, restsFor: ['LA', 'POL'] }, 'LA')).toBe(false);
    expect(speaksFor({ ...actor, restsFor: ['LA', 'POL'] }, 'POL')).toBe(true);
    expect(actorNamed({ people: rows }, mail('spoc.edu'))).toBe(rows[3]);
    expect([
      actorNamed({ people: rows }, undefined),
      actorNamed({ people: rows }, mail('chair.icb')),
      actorNamed({ people: rows }, 'x'),
    ]).toEqual([undefined, undefined, undefined]);
    expect([isListed(rows[0]!), isListed(rows[2]!)]).toEqual([true, false]);
    expect(spokenFor(person('member.pol'))).toEqual([]);
  });

  test('acts under the address of the first row of their account', () => {
    const lists = { people: rows };
    expect(
      [mail('deputy.la'), mail('spoc.edu'), 'x@x.example', undefined].map((one) => actsAs(lists, one)),
    ).toEqual([mail('spoc.pol'), mail('spoc.edu'), 'x@x.example', undefined]);
  });
});

describe('who gets what', () => {
  const people = [
    person('deputy.pol'),
    person('spoc.pol', { awayFrom: ON, awayTo: day('2024-06-05') }),
    person('spoc.la', { leftOn: ON }),
    person('coordinator.la'),
  ];
  const get = (on: string, code: string, of = people) =>
    addresseesOn({ people: of }, day(on)).ofAgency(code)?.title;
  test.each<[string, string | undefined, string | undefined]>([
    ['the SPOC', get('2024-06-02', 'POL'), 'spoc.pol'],
    ['the deputy from the first day away', get('2024-06-03', 'POL'), 'deputy.pol'],
    ['the deputy on the last day away', get('2024-06-05', 'POL'), 'deputy.pol'],
    ['the SPOC again', get('2024-06-06', 'POL'), 'spoc.pol'],
    [
      'the coordinator where nobody is there',
      get('2024-06-03', 'POL', [people[1]!, people[3]!]),
      'coordinator.la',
    ],
    ['who is away where nobody else is there', get('2024-06-03', 'POL', [people[1]!]), 'spoc.pol'],
    ['nobody of who has left', get('2024-06-02', 'LA'), undefined],
    ['nobody of an agency without people', get('2024-06-02', 'ICB'), undefined],
  ])('%s', (_, who, expected) => expect(who).toBe(expected));

  test('in order: SPOCs, then deputies, each once', () => {
    const twice = [...people, person('x.pol', { roles: ['Deputy'], email: mail('spoc.pol') })];
    expect(successionOf({ people: twice }, 'POL').map(({ title }) => title)).toEqual([
      'spoc.pol',
      'deputy.pol',
    ]);
    expect(successionOf({ people }, undefined)).toEqual([]);
    expect(coordinatorsAgency(facts({ people }))).toBe('LA');
    expect(
      coordinatorsAgency(
        facts({ people: [person('coordinator.la', { agencyCode: undefined })], agencies: [agency('ICB')] }),
      ),
    ).toBe('ICB');
    expect(coordinatorsAgency(facts({ people: [], agencies: [] }))).toBeUndefined();
    expect(isAway({ awayFrom: ON }, day('2030-01-01'))).toBe(true);
    expect(isAway({ awayTo: ON }, ON)).toBe(false);
    expect([isFirstOfAgency({ people }, people[1]!), isFirstOfAgency({ people }, people[0]!)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('an absence', () => {
  const away = (from?: string, to?: string) => ({
    ...(from ? { awayFrom: day(from) } : {}),
    ...(to ? { awayTo: day(to) } : {}),
  });
  const stretches = (spoc: Partial<Person>, ...others: Person[]) => {
    const first = person('spoc.pol', spoc);
    return stretchesOf({ people: [first, ...others] }, first).map(
      ({ from, to = 'open', by }) => `${from} ${to} ${by?.title ?? 'nobody'}`,
    );
  };
  const deputy = (name: string, from?: string, to?: string) =>
    person(`deputy.pol`, { title: name, email: mail(name), ...away(from, to) });
  test.each<[string, string[], string[]]>([
    ['none', stretches({}, deputy('a')), []],
    ['that ends before it begins', stretches(away('2024-06-05', '2024-06-04'), deputy('a')), []],
    ['covered by one', stretches(away('2024-06-03', '2024-06-07'), deputy('a')), ['2024-06-03 2024-06-07 a']],
    ['without an end', stretches(away('2024-06-03'), deputy('a')), ['2024-06-03 open a']],
    ['covered by nobody', stretches(away('2024-06-03', '2024-06-07')), ['2024-06-03 2024-06-07 nobody']],
    [
      'covered by one after the other',
      stretches(away('2024-06-03', '2024-06-07'), deputy('a', '2024-06-04', '2024-06-05'), deputy('b')),
      ['2024-06-03 2024-06-03 a', '2024-06-04 2024-06-05 b', '2024-06-06 2024-06-07 a'],
    ],
    [
      'whose deputy is away from its first day',
      stretches(away('2024-06-03', '2024-06-07'), deputy('a', '2024-06-03', '2024-06-04')),
      ['2024-06-03 2024-06-04 nobody', '2024-06-05 2024-06-07 a'],
    ],
    [
      'whose deputy goes on its last day',
      stretches(away('2024-06-03', '2024-06-07'), deputy('a', '2024-06-07')),
      ['2024-06-03 2024-06-06 a', '2024-06-07 2024-06-07 nobody'],
    ],
    [
      'whose deputy goes after it',
      stretches(away('2024-06-03', '2024-06-07'), deputy('a', '2024-06-08')),
      ['2024-06-03 2024-06-07 a'],
    ],
    [
      'of one who is not the first',
      stretchesOf({ people: [person('spoc.pol'), deputy('a', '2024-06-03')] }, deputy('a', '2024-06-03')).map(
        String,
      ),
      [],
    ],
  ])('%s', (_, lines, expected) => expect(lines).toEqual(expected));

  test('is told to who covers, with until when', () => {
    const people = [
      person('spoc.pol', away('2024-06-03', '2024-06-07')),
      person('deputy.pol', away('2024-06-06')),
      person('coordinator.la'),
    ];
    const told = (name: string, on: string, of = people) =>
      coveringFor({ people: of }, mail(name), 'POL', day(on));
    expect(told('deputy.pol', '2024-06-03')).toEqual({
      name: 'spoc.pol',
      email: mail('spoc.pol'),
      until: '2024-06-05',
    });
    expect(told('coordinator.la', '2024-06-06')).toEqual({
      name: 'spoc.pol',
      email: mail('spoc.pol'),
      until: '2024-06-07',
    });
    expect(told('coordinator.la', '2024-06-03')).toBeUndefined();
    expect(told('deputy.pol', '2024-06-10')).toBeUndefined();
    expect(told('spoc.pol', '2024-06-03')).toBeUndefined();
    expect(told('deputy.pol', '2024-06-03', people.slice(1))).toBeUndefined();
    expect(coveringFor({ people }, undefined, 'POL', ON)).toBeUndefined();
    const open = [person('spoc.pol', away('2024-06-03')), person('deputy.pol')];
    expect(told('deputy.pol', '2025-06-03', open)).toEqual({ name: 'spoc.pol', email: mail('spoc.pol') });
  });
});

test('the table of rights has a line for each, and a column for each part that somebody can have', () => {
  const [head, rule, ...lines] = rightsTable().split('\n');
  expect(head).toBe(
    '| may | their agency | lead agency | supporting agency | other agency | owner | themselves | coordinator | chair |',
  );
  expect(rule).toBe('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  expect(lines).toHaveLength(Object.keys(RIGHTS).length);
  expect(lines[0]).toBe('| Read the plan, meetings and requests | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |');
  expect(lines).toContain(
    '| Submit evidence, rate an action, say how it will last |  | ✓ |  |  | ✓ |  | on behalf |  |',
  );
  expect(lines).toContain('| Say when somebody is away |  |  |  |  |  | ✓ | ✓ |  |');
});
