import { readPlan } from '../../../bot/domain/plan-file/read-plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { gridOf, understood, type CellGiven } from '../../support/plan-grids';

const FORM = ['1', 'Agree a referral form', 'Police', '30/06/2025', 'G', 'Drafted'];
const HUB = ['2', 'Train every hub', 'Health', 'Ongoing', 'A', ''];
const MAP = ['3', 'Map the hotspots', 'All', '31/07/2025', 'R', ''];

test('a table whose headings somebody left out is read by what stands in it, and that is told', () => {
  const plan = understood([gridOf([FORM, HUB, MAP], { name: 'Sheet1' })]);
  expect(plan.headerRow).toBeUndefined();
  expect(plan.columns).toEqual({ ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when', rating: 'RAG' });
  expect(
    plan.rows.map(({ at, ref, title, lead, due, dueText, rated }) => [
      at,
      ref,
      title,
      lead,
      due ?? dueText,
      rated,
    ]),
  ).toEqual([
    [1, '1', 'Agree a referral form', 'Police', '2025-06-30', 'Green'],
    [2, '2', 'Train every hub', 'Health', 'Ongoing', 'Amber'],
    [3, '3', 'Map the hotspots', 'All', '2025-07-31', 'Red'],
  ]);
  expect(plan.warnings[0]).toBe(
    'The sheet “Sheet1” has no headings: what its columns are was told by what stands in them. Look whether each is right.',
  );
});

test.each<[string, readonly (readonly CellGiven[])[]]>([
  ['days', [FORM.with(3, 'soon'), HUB, MAP.with(3, 'soon')]],
  ['who leads', [FORM.with(2, 'the van'), HUB.with(2, 'a bus'), MAP]],
  ['what is to be done', [FORM.with(1, 'Form'), HUB.with(1, 'Hub'), MAP.with(1, 'Map')]],
  ['more than a row', [FORM]],
  ['more rows than words', [FORM, MAP, ...['a', 'b', 'c'].map((word) => [word])]],
])('without %s it is no plan', (_, rows) => {
  const read = readPlan([gridOf(rows)], { today: '2025-06-02' as Day, agencies: [], corrections: {} });
  expect(read.ok).toBe(false);
});

test('the numbers that stand before the words of actions are their numbers, where each has its own', () => {
  const titled = (...titles: readonly string[]) =>
    understood([
      gridOf([['Action', 'Lead', 'By when'], ...titles.map((title) => [title, 'Police', '30/06/2025'])]),
    ]).rows.map(({ ref, title }) => `${ref}|${title}`);
  expect(titled('1.1 Agree a form', '1.1a Pilot the form', '2.1) Train every hub')).toEqual([
    '1.1|Agree a form',
    '1.1a|Pilot the form',
    '2.1|Train every hub',
  ]);
  expect(titled('A1: Agree a form', 'A2: Train every hub')).toEqual([
    'A1|Agree a form',
    'A2|Train every hub',
  ]);
  expect(titled('1. Agree a form', '(2) Train every hub')).toEqual(['1|Agree a form', '2|Train every hub']);
  for (const kept of [
    ['1.1 Agree a form', 'Train every hub'],
    ['1.1 Agree a form', '1.1 Train every hub'],
    ['3 audits of forms', '4 audits of hubs'],
    ['2025 review of forms', '2026 review of hubs'],
  ])
    expect(titled(...kept)).toEqual(kept.map((title) => `|${title}`));
});
