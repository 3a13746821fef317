import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideLetter } from '../../../bot/domain/letter-plan/confirm';
import { findingRows } from '../../../bot/domain/letter-plan/finding-rows';
import {
  ownThemes,
  type ConfirmedFinding,
  type ConfirmedLetter,
} from '../../../bot/domain/letter-plan/proposed';
import type { Facts, Finding, Inspection } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, person } from '../../support/partnership';

const finding = (ref: string, text: string, over: Partial<Finding> = {}): Finding => ({
  ...{ title: text, text, ref, inspectionRef: 'F24', kind: 'Improvement' },
  ...over,
});
const given = (text: string, over: Partial<ConfirmedFinding> = {}): ConfirmedFinding => ({
  ...{ kind: 'Improvement', text },
  ...over,
});

test.each<[string, Finding[], ConfirmedFinding[], string[]]>([
  [
    'new ones are numbered by kind',
    [],
    [given('A'), given('B', { kind: 'Priority' }), given('C'), given('D', { kind: 'Strength' })],
    ['F24-P1 B +', 'F24-I1 A +', 'F24-I2 C +', 'F24-S1 D +'],
  ],
  [
    'one in the same words stays as it is',
    [finding('X', 'The  Hub, now')],
    [given('the hub now')],
    ['X The  Hub, now'],
  ],
  [
    'one without its words is known by its title',
    [finding('X', 'Hub', { text: undefined })],
    [given('hub')],
    ['X undefined'],
  ],
  ['one at its place takes other words', [finding('F24-I1', 'A')], [given(' B ')], ['F24-I1 B ~']],
  [
    'one whose words stand elsewhere keeps them',
    [finding('F24-I1', 'A'), finding('F24-I2', 'B')],
    [given('B'), given('A')],
    ['F24-I2 B', 'F24-I1 A'],
  ],
  [
    'one whose words stand elsewhere gives its number to nobody',
    [finding('F24-I1', 'A')],
    [given('B'), given('A')],
    ['F24-I2 B +', 'F24-I1 A'],
  ],
  [
    'one of another kind is another',
    [finding('F24-I1', 'A', { kind: 'Priority' })],
    [given('A')],
    ['F24-I2 A +'],
  ],
  [
    'one of another inspection is another',
    [finding('F24-I1', 'A', { inspectionRef: 'OLD' })],
    [given('A')],
    ['F24-I2 A +'],
  ],
  [
    'one that was withdrawn is another',
    [finding('F24-I1', 'A', { withdrawnOn: day('2024-01-01') })],
    [given('A')],
    ['F24-I2 A +'],
  ],
])('of a letter’s findings %s', (_, findings, all, rows) => {
  const found = findingRows(facts({ findings }), 'F24', all);
  expect(
    found.map(({ row, isNew, was }) =>
      [row.ref, row.text, isNew ? '+' : was ? '~' : ''].map(String).join(' ').trim(),
    ),
  ).toEqual(rows);
});

test('a finding’s row holds its words whole, a title of one line, its page, and who is to lead', () => {
  const text = ` ${'Sharing\nof '.repeat(20)}`;
  const [row] = findingRows(facts(), 'F24', [given(text, { page: 3, leadAgency: 'POL' })]);
  const stands = {
    ...{ ref: 'F24-I1', inspectionRef: 'F24', kind: 'Improvement', text: text.trim(), page: 3 },
    title: expect.stringMatching(/^(Sharing of )+.{0,9}…$/) as string,
  };
  expect(row).toEqual({ row: stands, isNew: true, leadAgency: 'POL' });
  expect(row?.row.title.length).toBeLessThanOrEqual(120);
  const there = finding('F24-I1', 'A', { page: 2 });
  const patch = { title: 'B', text: 'B' };
  expect(findingRows(facts({ findings: [there] }), 'F24', [given('B')])).toEqual([
    { row: { ...there, ...patch }, was: there, words: patch },
  ]);
});

const NOW = at('2024-09-04T10:00:00Z');
const coordinator = person('coordinator.la');
const calendar = calendarAsKnownOn();
const inspection: Inspection = { title: 'Fairshire', ref: 'F24' };
const confirm = (letter: Partial<ConfirmedLetter>, over: Partial<Facts> = {}) => {
  const of = facts({
    agencies: [agency('LA')],
    inspections: [{ title: 'O', ref: 'O' }, inspection],
    ...over,
  });
  return decideLetter({ facts: of, calendar, now: NOW }, coordinator, 'F24', { findings: [], ...letter });
};

test('a letter that asks for one thing leaves its finding, its draft, and a line of each', () => {
  const decided = confirm({ theme: 'Neglect', findings: [given('The hub.')] });
  if (!decided.ok) throw new Error(decided.error.code);
  const { writes, log, findings, actions } = decided.value;
  expect([findings, actions]).toEqual([['F24-I1'], ['A01']]);
  expect(writes.slice(0, 2)).toEqual([
    { change: 'inspections', of: inspection, patch: { theme: 'Neglect' } },
    {
      insert: 'findings',
      row: {
        ...{ title: 'The hub.', text: 'The hub.', ref: 'F24-I1', inspectionRef: 'F24', kind: 'Improvement' },
        lastStep: expect.objectContaining({ text: 'Read from the letter.' }) as never,
      },
    },
  ]);
  expect(writes[2]).toMatchObject({
    insert: 'actions',
    row: { ref: 'A01', title: 'Draft: answer to F24-I1', findingRef: 'F24-I1', leadAgency: 'LA' },
  });
  expect(log[0]).toEqual({
    ...{ at: NOW, actor: coordinator.email, verb: 'letter.confirmed', subjectRef: 'F24' },
    detail: '0 for priority action, 1 to improve, 0 strengths; 1 draft action',
  });
  expect(log.slice(1).map(({ verb, subjectRef }) => [verb, subjectRef])).toEqual([['action.added', 'A01']]);
});

test.each<[string, Partial<Inspection>, Partial<ConfirmedLetter>, object | undefined]>([
  ['what it says already', { theme: 'T', addressees: ['A'] }, { theme: 'T', addressees: ['A'] }, undefined],
  ['what the letter does not say', { sentBy: 'X' }, { sentBy: undefined }, undefined],
  ['other addressees', { addressees: ['A'] }, { addressees: ['A', 'B'] }, { addressees: ['A', 'B'] }],
  [
    'a day from which others are computed',
    {},
    { publishedOn: day('2024-09-06') },
    { publishedOn: '2024-09-06', calendar: calendar.version },
  ],
  [
    'a day of fieldwork that was only estimated',
    { fieldworkTo: day('2024-07-19'), fieldworkEstimated: true, calendar: calendar.version },
    { fieldworkTo: day('2024-07-19') },
    { fieldworkEstimated: false },
  ],
  [
    'its last day alone',
    {},
    { fieldworkTo: day('2024-07-19') },
    { fieldworkTo: '2024-07-19', calendar: calendar.version },
  ],
  ['its first day alone', {}, { fieldworkFrom: day('2024-07-15') }, { fieldworkFrom: '2024-07-15' }],
])('an inspection’s row changes by %s', (_, over, letter, patch) => {
  const of = { ...inspection, ...over };
  const decided = confirm(letter, { inspections: [of] });
  expect(decided).toMatchObject({ value: { writes: patch ? [{ change: 'inspections', of, patch }] : [] } });
  expect(decided.ok && decided.value.writes[0]).toEqual(patch && { change: 'inspections', of, patch });
});

test.each<[string, Partial<ConfirmedLetter>, Partial<Facts>, string, string | undefined]>([
  [
    'of an exercise',
    {},
    { inspections: [{ ...inspection, exercise: true }] },
    'not-now',
    'It is an exercise, which no letter follows.',
  ],
  ['whose theme is a chapter', { theme: 'x'.repeat(256) }, {}, 'too-long', undefined],
  ['whose sender is a chapter', { sentBy: 'x'.repeat(4001) }, {}, 'too-long', undefined],
  [
    'with a finding that is a chapter',
    { findings: [given('A'), given('x'.repeat(4001))] },
    {},
    'too-long',
    undefined,
  ],
  [
    'for which nobody could lead a draft',
    { findings: [given('A')] },
    { agencies: [], people: [] },
    'not-given',
    undefined,
  ],
])('a letter %s is refused', (_, letter, over, code, detail) => {
  expect(confirm(letter, over)).toMatchObject({ ok: false, error: { code, ...(detail ? { detail } : {}) } });
});

test('a draft of a finding that an action answers already is not made, nor one of a strength', () => {
  const decided = confirm(
    { findings: [given('A'), given('B'), given('C', { kind: 'Strength' })] },
    { findings: [finding('F24-I1', 'A')], actions: [action({ ref: 'A07', findingRef: 'F24-I1' })] },
  );
  expect(decided).toMatchObject({ value: { findings: ['F24-I1', 'F24-I2', 'F24-S1'], actions: ['A08'] } });
});

test('the partnership’s own themes are known by what letters call them, each in small letters', () => {
  const themes = [
    { title: 'Moving On', called: ['Becoming ADULT'] },
    { title: 'Every theme' },
    { title: 'Ageing' },
  ];
  expect(ownThemes({ themes })).toEqual([
    { name: 'Moving On', words: ['becoming adult', 'moving on'] },
    { name: 'Ageing', words: ['ageing'] },
  ]);
});
