import {
  changedNames,
  foldedKeyOf,
  named,
  namesOf,
  namesOfPeople,
  spellingsOf,
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

const codes = (...all: string[]): Names =>
  namesOf(
    all.map((code) => ({ code })),
    'agencies',
  );

test.each<[string, Names, Names, string[]]>([
  ['that stand in another order', codes('A', 'B'), codes('B', 'A'), []],
  ['of which one is new', codes('A'), codes('A', 'B'), ['b']],
  ['of which one is gone', codes('A', 'B'), codes('A'), ['b']],
  ['of which one became another', codes('A', 'C'), codes('A', 'B'), ['c', 'b']],
  ['of which one is written otherwise', codes('A'), codes('a'), ['a']],
])('of names %s those have changed that mean something else', (_how, before, now, changed) =>
  expect(changedNames(before, now)).toEqual(changed),
);

test('of two rows whose keys fold to the same the first has the name', () =>
  expect([...codes('A', 'a').exact]).toEqual(['A']));

test('a row is known by the key of its list, folded', () =>
  expect([
    foldedKeyOf({ code: ' A', ref: 'B' }, 'agencies'),
    foldedKeyOf({ code: 'A', ref: 'B ' }, 'actions'),
  ]).toEqual(['a', 'b']));

test.each([
  ['A07', ['A07', 'a07']],
  ["Women's health", ["Women's health", "women'shealth", 'womenshealth']],
  ['INSP 24/Statement', ['INSP 24/Statement', 'insp24/statement', 'insp24']],
])('%s is looked up as %j', (text, names) => expect([...spellingsOf(text)]).toEqual(names));
