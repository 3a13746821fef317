import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideOpening } from '../../../bot/domain/inspection/opening';
import { annexItems, EVERY_THEME, themeNames } from '../../../bot/domain/inspection/themes';
import {
  decideNewTheme,
  decideTheme,
  themeAsItIs,
  themeVersion,
  type ThemeGiven,
} from '../../../bot/domain/own-settings/themes';
import type { Facts } from '../../../bot/domain/partnership';
import { factsAfter } from '../../../bot/domain/partnership/decision';
import { agency, at, day, facts, person } from '../../support/partnership';

const NOW = at('2027-03-01T10:00:00Z');
const COORDINATOR = person('coordinator.la');
const BEFORE = facts({
  agencies: [
    agency('LA', { title: 'Fairshire Council' }),
    agency('POL', { title: 'Fairshire Police' }),
    agency('EDU', { title: 'Fairshire Schools Forum', shortName: 'Education' }),
  ],
  people: [COORDINATOR, person('spoc.pol'), person('spoc.edu')],
});

function changed(title: string, given: ThemeGiven, of: Facts = BEFORE): Facts {
  const decided = decideTheme(of, COORDINATOR, { title, ...given }, NOW);
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  return factsAfter(of, decided.value);
}

test('a theme’s template is changed, and the next inspection asks by it', () => {
  const known = changed('Front door', {
    annexA: ['police: Who decides at the front door (due after 3)', ' Education: How schools are told', ''],
  });
  const decided = decideOpening({ facts: known, calendar: calendarAsKnownOn(), now: NOW }, COORDINATOR, {
    theme: 'Front door',
    notifiedOn: day('2027-03-01'),
  });
  expect(decided.ok && decided.value.requests.slice(10)).toMatchObject([
    { title: 'Who decides at the front door', agencyCode: 'POL', dueOn: '2027-03-04' },
    { title: 'How schools are told', agencyCode: 'EDU', ownerEmail: 'spoc.edu@partnership.example' },
  ]);
});

test('what is asked in every theme can be changed, and emptied it is the standard again', () => {
  const standard = themeAsItIs(BEFORE, EVERY_THEME).annexA;
  expect(standard[0]).toBe('local authority: List of children (due after 0)');
  const own = changed(EVERY_THEME, { annexA: ['police: Only this'] });
  expect(annexItems(own, 'Early help').map(({ title }) => title)).toEqual(['Only this']);
  expect(themeAsItIs(changed(EVERY_THEME, { annexA: [''] }, own), EVERY_THEME).annexA).toEqual(standard);
});

test('a new theme can be chosen, and is not added twice', () => {
  const add = (of: Facts, title: string) =>
    decideNewTheme(of, COORDINATOR, { title, called: ['neglect'] }, NOW);
  const added = add(BEFORE, ' Neglect ');
  const known = added.ok ? factsAfter(BEFORE, added.value) : BEFORE;
  expect(themeNames(known)).toContain('Neglect');
  expect(added.ok && added.value.log).toMatchObject([
    { verb: 'theme.added', subjectRef: 'Neglect', detail: 'What letters call it: 1 line (before: 0 lines)' },
  ]);
  for (const title of ['neglect', 'early help', 'every theme']) {
    const again = add(known, title);
    expect(!again.ok && [again.error.code, again.error.field]).toEqual(['already-there', 'title']);
  }
});

test('the same once more changes nothing, and each change has another version', () => {
  const given = { areas: ['Strategy discussions'] };
  const known = changed('Early help', given);
  const again = decideTheme(known, COORDINATOR, { title: 'Early help', ...given }, NOW);
  expect(again.ok && again.value.writes).toEqual([]);
  expect(themeVersion(known, 'Early help')).not.toBe(themeVersion(BEFORE, 'Early help'));
  expect(themeVersion(BEFORE, 'Unknown')).toBeUndefined();
});

test.each<[string, ThemeGiven & { title?: string }, string, string | undefined]>([
  ['a theme that is none', { title: 'Unknown' }, 'subject-gone', undefined],
  [
    'a line that names a child',
    { annexA: ['Plans', 'police: NHS number 943 476 5919'] },
    'child-data',
    'annexA',
  ],
  ['a due day in other words', { annexA: ['police: Structure (due Friday)'] }, 'not-given', 'annexA'],
  ['a line that is too long', { areas: ['x'.repeat(221)] }, 'too-long', 'areas'],
  ['more lines than anybody reads', { called: Array<string>(101).fill('x') }, 'too-long', 'called'],
])('is refused: %s', (_, { title = 'Early help', ...given }, code, field) => {
  const decided = decideTheme(BEFORE, COORDINATOR, { title, ...given }, NOW);
  expect(!decided.ok && [decided.error.code, decided.error.field]).toEqual([code, field]);
});

test('only the coordinator changes them', () => {
  const decided = decideTheme(BEFORE, person('spoc.pol'), { title: 'Early help', areas: ['X'] }, NOW);
  expect(!decided.ok && decided.error.code).toBe('coordinator-only');
});

const askedBy = (annexA: readonly string[], theme = 'Front door'): readonly string[] => {
  const of = { ...BEFORE, themes: [{ title: EVERY_THEME, annexA }] };
  const given = { theme, notifiedOn: day('2027-03-01') };
  const decided = decideOpening({ facts: of, calendar: calendarAsKnownOn(), now: NOW }, COORDINATOR, given);
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  return decided.value.requests.map(
    (one) => `${one.ref.slice(-3)} ${one.agencyCode} ${one.title} ${one.dueOn ?? '-'}`,
  );
};

test.each<[why: string, annexA: readonly string[], asked: readonly string[]]>([
  [
    'a line that stands twice is asked once, and the others keep their numbers',
    ['police: List', 'Police:  list', 'LA: Plans'],
    ['R01 POL List -', 'R03 LA Plans -'],
  ],
  [
    'the same of two agencies is asked of both',
    ['POL: List', 'LA: List'],
    ['R01 POL List -', 'R02 LA List -'],
  ],
  [
    'an agency that is not in the list is part of the words',
    ['Fire service: Visits (due after 1)'],
    ['R01 LA Fire service: Visits 2027-03-02'],
  ],
  ['a day in words is none', ['police: List (due after three)'], ['R01 POL List (due after three) -']],
])('of lines typed by hand into the list of themes: %s', (_, annexA, asked) => {
  expect(askedBy(annexA)).toEqual(asked);
});

test('as many lines as somebody typed are each asked', () => {
  const refs = askedBy(Array.from({ length: 300 }, (_, at) => `police: Item ${at}`));
  expect([refs.length, new Set(refs).size, refs.at(-1)]).toEqual([300, 300, '300 POL Item 299 -']);
});

test.each(['constructor', '__proto__', 'toString'])('the theme “%s” is one as any other', (theme) => {
  expect(askedBy(['police: List'], theme)).toEqual(['R01 POL List -']);
});

test('a theme is the same in whatever case it is written', () => {
  expect(annexItems(BEFORE, 'front DOOR')).toEqual(annexItems(BEFORE, 'Front door'));
});
