import {
  isSameNames,
  keyOf,
  named,
  namesOf,
  namesOfPeople,
  withOthers,
  type Names,
} from '../../../bot/domain/linking/key-index';
import type { Target } from '../../../bot/domain/linking/references';
import { chat, person } from '../../support/partnership';

const agencies = withOthers(namesOf([{ code: 'POL' }, { code: 'ICB' }, { code: 'pol' }], 'agencies'), [
  ['police', 'POL'],
  ['womenshealth', 'ICB'],
  ['icb', 'POL'],
]);
const people = namesOfPeople({
  people: [person('spoc.pol', { entraId: 'A' }), person('spoc.la', { entraId: 'a' }), person('spoc.icb')],
  conversations: [
    chat('old.pol@partnership.example', {
      entraId: 'a',
      formerEmails: ['older.pol@partnership.example', 'spoc.icb@partnership.example'],
    }),
    chat('x@x.example', { entraId: 'b' }),
  ],
});
const NAMES = {
  agencies,
  person: people,
  inspections: namesOf([{ ref: 'Insp 24' }], 'inspections'),
  actions: namesOf([{ ref: 'A07' }], 'actions'),
} as unknown as Readonly<Record<Target, Names>>;

test.each<[Target[], string, string | undefined]>([
  [['agencies'], 'POL', 'POL'],
  [['agencies'], ' p o l', 'POL'],
  [['agencies'], 'Police', 'POL'],
  [['agencies'], "Women's health", 'ICB'],
  [['agencies'], 'Women’s health', 'ICB'],
  [['agencies'], 'icb', 'ICB'],
  [['agencies'], 'Fire', undefined],
  [['person'], 'spoc.pol@partnership.example', 'spoc.pol@partnership.example'],
  [['person'], 'SPOC.POL@partnership.example', 'spoc.pol@partnership.example'],
  [['person'], 'old.pol@partnership.example', 'spoc.pol@partnership.example'],
  [['person'], 'Older.Pol@partnership.example', 'spoc.pol@partnership.example'],
  [['person'], 'spoc.icb@partnership.example', 'spoc.icb@partnership.example'],
  [['person'], 'x@x.example', undefined],
  [['inspections'], 'insp24', 'Insp 24'],
  [['inspections'], 'INSP24/Statement', 'Insp 24/statement'],
  [['inspections'], 'INSP25/Statement', undefined],
  [['inspections'], 'insp24/sign-off', undefined],
  [['actions'], 'a07/statement', undefined],
  [['inspections', 'actions'], 'a07', 'A07'],
  [['actions', 'inspections'], 'insp24', 'Insp 24'],
  [[], 'A07', undefined],
])('among %j, %j names %s', (targets, text, row) => expect(named(NAMES, targets, text)).toBe(row));

test('names are the same where they say the same of every text', () => {
  const of = (...codes: string[]) =>
    namesOf(
      codes.map((code) => ({ code })),
      'agencies',
    );
  expect([
    isSameNames(of('A', 'B'), of('B', 'A')),
    isSameNames(of('A'), of('A', 'B')),
    isSameNames(of('A', 'C'), of('A', 'B')),
    isSameNames(of('A'), of('a')),
  ]).toEqual([true, false, false, false]);
  expect([...of('A', 'a').exact]).toEqual(['A']);
  expect([keyOf({ code: 'A', ref: 'B' }, 'agencies'), keyOf({ code: 'A', ref: 'B' }, 'actions')]).toEqual([
    'A',
    'B',
  ]);
});
