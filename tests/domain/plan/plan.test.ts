import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Action, ActionStatus, Finding, Rating } from '../../../bot/domain/partnership';
import { isDelivered } from '../../../bot/domain/plan/action-status';
import {
  actionOfDay,
  findOwnDay,
  isOwnMilestone,
  nameOfDay,
  ownDaysOf,
} from '../../../bot/domain/plan/own-days';
import { placesOf, planOrder } from '../../../bot/domain/plan/places';
import { dateRating, ratingWordsOf } from '../../../bot/domain/plan/rating';
import { planRow } from '../../../bot/domain/plan/rows';
import { action, agency, day, facts, person } from '../../support/partnership';

const CALENDAR = calendarAsKnownOn();
/** A Monday. */
const TODAY = day('2024-06-03');

test.each<[ActionStatus, string | undefined, Rating, boolean]>([
  ['NotStarted', '2024-12-02', 'Green', false],
  ['InProgress', '2024-06-17', 'Amber', false],
  ['InProgress', '2024-06-18', 'Green', false],
  ['InProgress', '2024-06-03', 'Amber', false],
  ['InProgress', '2024-06-02', 'Red', false],
  ['InProgress', undefined, 'Amber', false],
  ['EvidenceSubmitted', '2024-06-02', 'Green', true],
  ['EvidenceSubmitted', undefined, 'Green', true],
  ['Agreed', '2024-06-02', 'Blue', true],
  ['Closed', undefined, 'Blue', true],
  ['Sustained', '2024-06-02', 'Blue', true],
])('what is %s and due on %s is %s by its dates, and handed in: %s', (status, dueOn, rating, delivered) => {
  expect(dateRating({ status, ...(dueOn ? { dueOn: day(dueOn) } : {}) }, CALENDAR, TODAY)).toBe(rating);
  expect(isDelivered({ status })).toBe(delivered);
});

test('the words of the scale are the usual ones where the partnership has none', () => {
  const words = { Blue: 'Complete and evidenced', Green: 'On track', Amber: 'At risk', Red: 'Off track' };
  expect(ratingWordsOf({ settings: [] })).toEqual(words);
});

describe('a row of the plan', () => {
  const FACTS = facts({
    agencies: [agency('POL'), agency('ICB')],
    people: [person('spoc.pol')],
    findings: [{ title: 'Referrals vary', ref: 'F1', kind: 'Priority', text: 'Long.' } as Finding],
  });
  const row = (over: Partial<Action>) => planRow(FACTS, action(over), CALENDAR, TODAY);

  test('says all that is known, with names', () => {
    expect(
      row({
        ...{ findingRef: 'F1', theme: 'Front door', supportingAgencies: ['ICB', 'XXX'], rating: 'Red' },
        ...{ ownerEmail: 'spoc.pol@partnership.example', originalDueOn: day('2024-09-20') },
      }),
    ).toEqual({
      ref: 'A07',
      title: 'Map networks of adults who exploit children',
      finding: { ref: 'F1', kind: 'Priority', title: 'Referrals vary' },
      theme: 'Front door',
      leadAgency: { code: 'POL', title: 'Agency POL' },
      supporting: [
        { code: 'ICB', title: 'Agency ICB' },
        { code: 'XXX', title: 'XXX' },
      ],
      ownerName: 'spoc.pol',
      dueOn: '2024-09-27',
      originalDueOn: '2024-09-20',
      whenWords: 'due in 83 working days',
      overdue: false,
      status: 'InProgress',
      rating: 'Red',
      dateRating: 'Green',
    });
  });

  test.each<[Partial<Action>, object, readonly string[]]>([
    [{ originalDueOn: day('2024-09-27') }, {}, ['finding', 'theme', 'ownerName', 'originalDueOn', 'rating']],
    [{ findingRef: 'F9' }, {}, ['finding']],
    [{ dueOn: day('2024-05-31') }, { overdue: true, whenWords: 'overdue by 1 working day' }, []],
    [{ dueOn: TODAY }, { overdue: false, whenWords: 'due today' }, []],
    [
      { dueOn: undefined, originalDueOn: day('2024-05-31') },
      { overdue: false, originalDueOn: '2024-05-31' },
      ['dueOn', 'whenWords'],
    ],
    [
      { dueOn: day('2024-05-31'), withdrawnOn: TODAY },
      { overdue: false, dueOn: '2024-05-31' },
      ['whenWords'],
    ],
    [{ dueOn: day('2024-05-31'), status: 'Agreed' }, { overdue: false, dueOn: '2024-05-31' }, ['whenWords']],
  ])('of %j says %j, and nothing of %j', (over, says, nothing) => {
    const found = row(over);
    expect(found).toMatchObject(says);
    for (const column of nothing) expect(found).not.toHaveProperty(column);
  });
});

test('actions stand where they were put, else as the list has them, with room between', () => {
  const rows = [
    action({ ref: 'A1' }),
    action({ ref: 'A2', order: 1_500_000 }),
    action({ ref: 'A3', order: 2 }),
    action({ ref: 'A4' }),
  ];
  expect([...placesOf(rows)]).toEqual([
    ['A1', 1_000_000],
    ['A2', 1_500_000],
    ['A3', 2],
    ['A4', 4_000_000],
  ]);
  expect(planOrder(rows).map(({ ref }) => ref)).toEqual(['A3', 'A1', 'A2', 'A4']);
  const unplaced = [action({ ref: 'B' }), action({ ref: 'A' })];
  expect(planOrder(unplaced)).toBe(unplaced);
});

describe('the days within an action', () => {
  const milestones = [
    { title: 'Wording', on: day('2024-06-05') },
    { title: 'Met', on: day('2024-06-04'), metOn: day('2024-06-03') },
    { title: 'Undated' },
    { title: 'Hidden', on: day('2024-06-06'), ref: 'A07/milestone-x1' },
  ];
  const days = (over: Partial<Action>) =>
    ownDaysOf(facts(), action({ milestones, reviewOn: day('2024-12-02'), ...over })).map(
      ({ title, on, done }) => `${title} ${on} ${done ? 'done' : 'open'}`,
    );
  const REVIEW = 'Is it sustained? Review of Map networks of adults who exploit children 2024-12-02';

  test.each<[Partial<Action>, string[]]>([
    [
      {},
      [
        'Wording (milestone of A07) 2024-06-05 open',
        'Met (milestone of A07) 2024-06-04 done',
        'Hidden (milestone of A07) 2024-06-06 open',
      ],
    ],
    [
      { status: 'Closed', milestones: [milestones[0]!] },
      ['Wording (milestone of A07) 2024-06-05 done', `${REVIEW} open`],
    ],
    [{ status: 'Sustained', milestones: undefined }, [`${REVIEW} done`]],
    [{ status: 'Closed', reviewOn: undefined, milestones: undefined }, []],
  ])('of %j are %j', (over, lines) => expect(days(over)).toEqual(lines));

  test.each<[string, string | undefined, boolean]>([
    ['A07/milestone-x1', 'A07', true],
    ['A07/milestone-a_B-9', 'A07', true],
    ['A07/review', 'A07', false],
    ['A07/to-last', 'A07', false],
    ['A/07/review', 'A/07', false],
    ['A07/milestone-', undefined, false],
    ['A07/milestone-x1/y', undefined, false],
    ['A07/reviews', undefined, false],
    ['/review', undefined, false],
    ['SOM24/statement', undefined, false],
  ])('%s is of action %s; a milestone: %s', (ref, of, own) => {
    expect([actionOfDay(ref), isOwnMilestone(ref)]).toEqual([of, own]);
  });

  test.each([
    ['A07/milestone-x1', 'A07 milestone'],
    ['A07/to-last', 'A07 plan to last'],
    ['A/07/review', 'A/07 review'],
    ['A07', undefined],
    ['SOM24/statement', undefined],
  ])('%s is called %s', (ref, name) => expect(nameOfDay(ref)).toBe(name));

  test('are found by their reference, as long as the action is followed', () => {
    const one = action({ milestones, status: 'InProgress' });
    expect(findOwnDay(facts({ actions: [one] }), 'A07/milestone-x1')).toMatchObject({
      action: { ref: 'A07' },
      day: { title: 'Hidden (milestone of A07)', milestone: milestones[3] },
    });
    expect(findOwnDay(facts({ actions: [one] }), 'A07/milestone-x2')).toBeUndefined();
    expect(findOwnDay(facts({ actions: [one] }), 'A08/milestone-x1')).toBeUndefined();
    expect(findOwnDay(facts({ actions: [one] }), 'A07')).toBeUndefined();
    expect(
      findOwnDay(facts({ actions: [{ ...one, withdrawnOn: TODAY }] }), 'A07/milestone-x1'),
    ).toBeUndefined();
  });
});
