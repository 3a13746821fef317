import { firstLines, urgentLines, viewsOf, type UrgentLine } from '../../../bot/domain/plan/first-lines';
import { day } from '../../support/partnership';

const finding = (ref: string, kind: 'Priority' | 'Improvement' = 'Priority') => ({
  ref,
  kind,
  title: `Of ${ref}`,
});

const line = (ref: string, given: Partial<UrgentLine> = {}): UrgentLine => ({
  ref,
  leadAgency: { code: 'LA' },
  status: 'InProgress',
  dateRating: 'Green',
  overdue: false,
  ...given,
});

const READER = { email: 'Spoc.Pol@partnership.example', agency: { code: 'POL' } };
const PLAN = [
  line('A1', { finding: finding('I1', 'Improvement'), rating: 'Red', dueOn: day('2026-11-20') }),
  line('A2', { finding: finding('P10'), status: 'Closed', theme: 'Voice of the child' }),
  line('A3'),
  line('A4', { finding: finding('P2'), dateRating: 'Red', overdue: true, dueOn: day('2026-11-02') }),
  line('A5', { finding: finding('P2'), leadAgency: { code: 'POL' }, votes: { open: true } }),
  line('A6', { finding: finding('P2'), ownerEmail: 'spoc.pol@partnership.example', status: 'Sustained' }),
];
const refs = (lines: readonly UrgentLine[]) => lines.map(({ ref }) => ref);

test.each([
  [1, ['A4']],
  [3, ['A4', 'A5', 'A6']],
  [5, ['A4', 'A5', 'A6', 'A2', 'A1']],
  [60, ['A4', 'A5', 'A6', 'A2', 'A1', 'A3']],
])('the first %d lines are those of the first findings', (most, expected) => {
  expect(refs(firstLines(PLAN, most, READER).lines)).toEqual(expected);
});

test('what is said of all is the same however many of them are given', () => {
  const { whole } = firstLines(PLAN, 1, READER);
  expect(whole).toEqual({
    actions: 6,
    views: { all: 6, mine: 2, 'to-agree': 1, red: 2, overdue: 1 },
    headings: [
      { finding: finding('P2'), actions: 3, red: 1, closed: 1 },
      { finding: finding('P10'), actions: 1, red: 0, closed: 1 },
      { finding: finding('I1', 'Improvement'), actions: 1, red: 1, closed: 0 },
      { actions: 1, red: 0, closed: 0 },
    ],
    has: ['theme', 'finding', 'owner'],
  });
  expect(firstLines(PLAN, 6, READER).whole).toEqual(whole);
  expect(urgentLines(PLAN, { most: 1, awaited: [] }, READER).whole).toEqual(whole);
});

test('a plan can be filtered by nothing that none of its actions has', () => {
  expect(firstLines([line('A1'), line('A2')], 1, READER).whole.has).toEqual([]);
});

test.each([
  [8, ['A5'], ['A4', 'A1', 'A5']],
  [1, ['A5', 'A6'], ['A4', 'A5']],
  [8, ['A1'], ['A4', 'A1']],
  [8, ['gone'], ['A4', 'A1']],
])('at most %d each, with %j awaited, are urgent', (most, awaited, expected) => {
  expect(refs(urgentLines(PLAN, { most, awaited }, READER).lines)).toEqual(expected);
});

test('nothing is mine to who is of no agency and owns nothing', () => {
  expect(viewsOf(PLAN, { email: 'chair.la@partnership.example' }).mine).toBe(0);
  expect(viewsOf(PLAN).mine).toBe(0);
});
