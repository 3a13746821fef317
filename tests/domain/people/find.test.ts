import { agencyNames, findAgency, findPeople } from '../../../bot/domain/people/find';
import { nameOf, toReach } from '../../../bot/domain/people/names';
import { yourPart } from '../../../bot/domain/people/your-part';
import { actorNamed } from '../../../bot/domain/people/actor';
import type { Person } from '../../../bot/domain/partnership';
import { agency, day, facts, person } from '../../support/partnership';

const mail = (name: string) => `${name}@partnership.example`;

describe('whom somebody means', () => {
  const people = [
    person('spoc.pol', { title: 'Karen Whitlock' }),
    person('spoc.la', { title: 'Karen  O’Brien' }),
    person('spoc.icb', { title: 'Sam Kar' }),
    person('spoc.edu', { title: 'Karen Left', leftOn: day('2024-05-01') }),
  ];
  test.each<[string, string[]]>([
    ['karen whitlock', ['spoc.pol']],
    ['KAREN', ['spoc.pol', 'spoc.la']],
    ['k whit', ['spoc.pol']],
    ['whitlock karen', ['spoc.pol']],
    ["karen o'brien", ['spoc.la']],
    ['kar', ['spoc.pol', 'spoc.la', 'spoc.icb']],
    ['aren', []],
    ['karen x', []],
    ['karen left', []],
    ['SPOC.ICB@partnership.example', ['spoc.icb']],
    ['', []],
    ['  ', []],
  ])('by “%s”', (words, found) =>
    expect(findPeople({ people }, words).map(({ email }) => email)).toEqual(found.map(mail)),
  );
});

describe('which agency somebody means', () => {
  const agencies = [
    agency('LA', { title: 'Northmere Council' }),
    agency('POL', { title: 'Northmere Constabulary' }),
    agency('ICB', { title: 'NHS Northmere ICB' }),
    agency('PH', { title: 'Public Health' }),
    agency('YJS', { title: 'Youth Justice Service' }),
    agency('EDU', { title: 'Education Partnership' }),
    agency('PRO', { title: 'Probation Delivery Unit' }),
  ];
  const find = (words: string) => {
    const lookup = findAgency({ agencies }, words);
    return 'found' in lookup ? lookup.found.code : lookup.suggestions.map(({ code }) => code).join(' ');
  };
  const ALL = 'LA POL ICB PH YJS EDU PRO';
  test.each([
    ...[
      'la',
      'council',
      'local authority',
      'social care',
      "children's services",
      'childrens social care',
    ].map((one) => [one, 'LA']),
    ...['children services', 'children social care'].map((one) => [one, 'LA']),
    ...['police', 'the police', 'constabulary', 'the constabulary', 'cops', 'the cops', 'POL', 'p o l'].map(
      (one) => [one, 'POL'],
    ),
    ...['nhs', 'icb', 'integrated care', 'integrated care board', 'health'].map((one) => [one, 'ICB']),
    ...['yjs', 'yot', 'yos team', 'youth justice', 'youth offending', 'youth offending service'].map(
      (one) => [one, 'YJS'],
    ),
    ...['education', 'school', 'schools'].map((one) => [one, 'EDU']),
    ...['probation', 'probation service', 'Delivery Unit', 'probation delivery unit'].map((one) => [
      one,
      'PRO',
    ]),
    ['public health', 'PH'],
    ['northmere', 'LA POL ICB'],
    ['mere', ALL],
    ['fire', ALL],
    ['', ALL],
  ])('by “%s”: %s', (words, codes) => expect(find(words)).toBe(codes));

  test('an everyday name is a name where no other agency can be meant', () => {
    const names = new Map(agencyNames(agencies));
    expect([names.get('police'), names.get('health'), names.get('yot'), names.get('publichealth')]).toEqual([
      'POL',
      undefined,
      'YJS',
      'PH',
    ]);
    const twice = [
      agency('A', { title: 'Women’s Aid' }),
      agency('B', { title: "Women's  aid" }),
      agency('C', { title: 'Home' }),
    ];
    expect(agencyNames(twice)).toEqual([['home', 'C']]);
  });
});

describe('what somebody who is new is told of their part', () => {
  const told = (who: Person, ...others: Person[]) =>
    yourPart(facts({ people: [who, ...others] }), actorNamed({ people: [who, ...others] }, who.email)!).map(
      ({ you, means }) => you + means,
    );
  test.each<[string, string[], string[]]>([
    [
      'a SPOC with a deputy',
      told(person('spoc.pol'), person('deputy.pol')),
      [
        'You answer for Agency POL as its single point of contact (SPOC). deputy.pol stands in while you are away.',
      ],
    ],
    [
      'a SPOC alone',
      told(person('spoc.pol'), person('deputy.la')),
      ['You answer for Agency POL as its single point of contact (SPOC). No deputy is named yet.'],
    ],
    [
      'a SPOC who is deputy as well',
      told(person('spoc.pol', { roles: ['SPOC', 'Deputy'] })),
      ['You answer for Agency POL as its single point of contact (SPOC). No deputy is named yet.'],
    ],
    [
      'a deputy',
      told(person('deputy.pol'), person('spoc.pol')),
      ['You are deputy for Agency POL: you cover while spoc.pol is away.'],
    ],
    [
      'a deputy of two',
      told(person('deputy.pol'), person('spoc.pol'), person('spoc2.pol', { roles: ['SPOC'] })),
      ['You are deputy for Agency POL: you cover while spoc.pol and spoc2.pol is away.'],
    ],
    ['a deputy of nobody', told(person('deputy.pol')), ['You are deputy for Agency POL.']],
    [
      'a lead',
      told(person('lead.pol', { roles: ['Lead'] })),
      ['You lead Agency POL: you hear of what it leaves unanswered.'],
    ],
    ['a member', told(person('member.pol')), []],
    [
      'a coordinator',
      told(person('coordinator.la')),
      ['You coordinate the partnership: you hear of what nobody answers, and can answer for any agency.'],
    ],
    ['a chair', told(person('chair.la')), ['You chair the partnership: “status” says how it stands.']],
    [
      'an observer without an agency',
      told(person('observer.la', { agencyCode: undefined })),
      ['You are an observer: you can read, but not answer.'],
    ],
    [
      'a SPOC who coordinates',
      told(person('spoc.pol', { roles: ['SPOC', 'Coordinator', 'Chair'] })),
      [
        'You answer for Agency POL as its single point of contact (SPOC). No deputy is named yet.',
        'You coordinate the partnership: you hear of what nobody answers, and can answer for any agency.',
      ],
    ],
  ])('%s', (_, lines, expected) => expect(lines).toEqual(expected));
});

test('a person without an agency of the list is told apart by its code', () => {
  const people = [person('spoc.pol', { title: 'Jo' }), person('spoc.xx', { title: 'Jo' })];
  expect(people.map(({ email }) => nameOf({ people, agencies: [agency('POL')] }, email))).toEqual([
    'Jo (Agency POL)',
    'Jo (XX)',
  ]);
  expect(nameOf({ people }, 'gone@x.example')).toBe('gone@x.example');
  expect(toReach({ people }, 'gone@x.example')).toEqual({
    personName: 'gone@x.example',
    email: 'gone@x.example',
  });
});
