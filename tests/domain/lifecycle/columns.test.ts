import {
  changesInLine,
  changesInWords,
  changesOf,
  isOfAction,
  patchTo,
  textOf,
} from '../../../bot/domain/lifecycle/columns';
import type { ColumnChange } from '../../../bot/domain/partnership';
import { action, day } from '../../support/partnership';
import { email, partnershipOf } from './house';

const FACTS = partnershipOf({
  settings: [{ key: 'RatingRed', value: 'Stopped' }],
  actions: [action({ ref: 'A1', order: 10 }), action({ ref: 'A2', order: 20 })],
});

/** What a step changed, as the record keeps it and as people read it. */
test.each<[string, string | undefined, string | undefined, string]>([
  ['title', 'Old', 'New', 'Title: Old → New'],
  ['status', 'Agreed', 'Closed', 'State: Agreed by the group → Closed with a sustainability plan'],
  ['findingRef', undefined, 'F1', 'Finding: none → F1'],
  ['theme', 'A', 'B', 'Theme: A → B'],
  ['leadAgency', 'POL', 'XXX', 'Lead: Agency POL → XXX'],
  [
    'supportingAgencies',
    'LA, ICB, EDU',
    undefined,
    'Supporting: Agency LA, Agency ICB and Agency EDU → none',
  ],
  ['ownerEmail', email('spoc.la'), 'gone@x.example', 'Owner: spoc.la → gone@x.example'],
  ['dueOn', '2024-09-27', undefined, 'Due: Friday 27 September 2024 → none'],
  ['originalDueOn', undefined, '2024-09-27', 'First due: none → Friday 27 September 2024'],
  ['rating', 'Blue', 'Green', 'Rating: Complete and evidenced → On track'],
  ['impact', 'NotYet', 'Assured', 'Assured impact: Not yet → Assured'],
  ['successMeasure', 'A', 'B', 'Success measure: A → B'],
  ['sustainabilityPlan', 'A', 'B', 'Sustainability plan: A → B'],
  ['reviewOn', '2024-09-03', undefined, 'Review: Tuesday 3 September 2024 → none'],
  ['milestones', 'A\nB', 'A', 'Milestones: A; B → A'],
  ['otherPlan', 'A', 'B', 'Other plan: A → B'],
  ['order', '5', '15', 'Place in the plan: 1 → 2'],
  ['order', '10', '21', 'Place in the plan: 1 → 3'],
  ['withdrawnOn', undefined, '2024-06-03', 'Withdrawn: none → Monday 3 June 2024'],
  ['withdrawnWhy', undefined, 'By others.', 'Withdrawn because: none → By others.'],
  ['submission', 'e1', 'e2', ''],
  ['vote POL', undefined, 'Agree', 'Vote of Agency POL: none → Agrees'],
  ['vote XXX', 'Challenge', undefined, 'Vote of XXX: Challenges → none'],
  ['vote LA', 'Withdrawn', 'Perhaps', 'Vote of Agency LA: No answer → Perhaps'],
  ['unheard of', 'A', 'B', ''],
  ['devote LA', 'A', 'B', ''],
])('%s from %s to %s reads “%s”', (column, was, is, words) => {
  const change: ColumnChange = { column, ...(was ? { was } : {}), ...(is ? { is } : {}) };
  expect(changesInLine(FACTS, [change])).toBe(words);
  expect(isOfAction(change)).toBe(!/vote|heard/.test(column));
});

test('a side that is empty is not said to be so', () => {
  expect(
    changesInWords(FACTS, [
      { column: 'theme', is: 'B' },
      { column: 'vote LA', was: 'Agree' },
    ]),
  ).toEqual([
    { label: 'Theme', is: 'B' },
    { label: 'Vote of Agency LA', was: 'Agrees' },
  ]);
});

test('a patch is kept column by column, in the order in which people read it, and undone by it', () => {
  const before = action({ supportingAgencies: ['EDU', 'ICB'], milestones: [{ title: 'A' }] });
  const changes = changesOf(before, {
    submission: 'e1',
    order: 3,
    milestones: [{ title: 'A', on: day('2024-06-05') }, { title: 'B' }],
    supportingAgencies: [],
    title: 'New',
    status: before.status,
  });
  expect(changes).toEqual([
    { column: 'title', was: before.title, is: 'New' },
    { column: 'supportingAgencies', was: 'EDU, ICB' },
    { column: 'milestones', was: 'A', is: '2024-06-05 A\nB' },
    { column: 'order', is: '3' },
    { column: 'submission', is: 'e1' },
  ]);
  expect(patchTo('was', changes)).toEqual({
    title: before.title,
    supportingAgencies: ['EDU', 'ICB'],
    milestones: [{ title: 'A' }],
    order: undefined,
    submission: undefined,
  });
  expect(patchTo('is', changes)).toMatchObject({ title: 'New', supportingAgencies: [], order: 3 });
  expect(patchTo('is', [{ column: 'unheard of', is: 'x' }])).toEqual({});
  expect([textOf(before, 'supportingAgencies'), textOf(before, 'theme')]).toEqual(['EDU, ICB', undefined]);
});
