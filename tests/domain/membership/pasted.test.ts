import { readPasted } from '../../../bot/domain/membership/pasted';

const AGENCIES = [
  { code: 'POL', title: 'Northmere Police', shortName: 'Police' },
  { code: 'PROB', title: 'The Probation Service, Northmere', shortName: 'Probation' },
];
const ann = { name: 'Ann Lee', email: 'ann.lee@police.example', agencyCode: 'POL', roles: ['SPOC'] };

test.each([
  ['Ann Lee, ann.lee@police.example, Northmere Police, SPOC', ann],
  ['Ann Lee\tAnn.Lee@police.example\tpol\tspoc', ann],
  ['Ann Lee <ann.lee@police.example>; Police; SPOC', ann],
  ['ann.lee@police.example, SPOC, Ann Lee, Police', ann],
  [
    'Ann Lee, ann.lee@police.example, The Probation Service, Northmere, Deputy',
    { ...ann, agencyCode: 'PROB', roles: ['Deputy'] },
  ],
  [
    'Ann Lee, ann.lee@police.example, Police, SPOC and Coordinator',
    { ...ann, roles: ['SPOC', 'Coordinator'] },
  ],
  ['Ann Lee, ann.lee@police.example, Chair', { name: ann.name, email: ann.email, roles: ['Chair'] }],
  ['"Lee, Ann" <ann.lee@police.example>, Police, SPOC', { ...ann, name: 'Lee, Ann' }],
  ['Lee, Ann (Police) <ann.lee@police.example>; Police; SPOC', { ...ann, name: 'Lee, Ann (Police)' }],
  ['Police, Ann Lee <ann.lee@police.example>, SPOC', ann],
  ['SPOC, Ann Lee <ann.lee@police.example>, Police', ann],
  ['Ann Lee, <ann.lee@police.example>, Police, SPOC', ann],
  ['<ann.lee@police.example>, Ann Lee, Police, SPOC', ann],
  ['Ann Lee, ann.lee@police.example, Police, single point of contact', ann],
])('%j is one person', (text, person) => {
  expect(readPasted(text, AGENCIES)).toEqual([{ line: 1, text, person }]);
});

test.each([
  ['Ann Lee, Police, SPOC', 'no e-mail address in this line'],
  ['ann.lee@police.example, Police, SPOC', 'no name in this line'],
  ['Ann Lee, ann.lee@police.example, The Scouts, SPOC', '“The Scouts” is no agency of the list'],
  ['Ann Lee, ann.lee@police.example, Police', expect.stringMatching(/^say the part in the group: /)],
])('%j is told apart', (text, why) => {
  expect(readPasted(text, AGENCIES)).toEqual([{ line: 1, text, why }]);
});

test('headings and empty lines are passed over, and lines keep their numbers', () => {
  const text = 'Name\tE-mail\tAgency\tPart\n\nAnn Lee\tann.lee@police.example\tPOL\tSPOC\r\n';
  expect(readPasted(text, AGENCIES).map(({ line, person }) => [line, person?.name])).toEqual([
    [3, 'Ann Lee'],
  ]);
});
