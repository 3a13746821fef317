import { actionAt, factsAt } from '../../../bot/domain/lifecycle/story/as-it-was';
import { ratingsAt, ratingsOverMeetings } from '../../../bot/domain/lifecycle/story/ratings';
import type { Action, ColumnChange, Facts, Update } from '../../../bot/domain/partnership';
import { action, at, day, facts, meeting, series } from '../../support/partnership';

const step = (when: string, changes: readonly ColumnChange[], over: Partial<Update> = {}): Update => ({
  key: `s|${when}`,
  actionRef: 'A07',
  kind: 'Rating',
  changes,
  by: 'spoc.pol@partnership.example',
  at: at(when),
  ...over,
});
const rating = (was: string | undefined, is: string | undefined): ColumnChange => ({
  column: 'rating',
  ...(was ? { was } : {}),
  ...(is ? { is } : {}),
});
const NOW: Action = action({ rating: 'Red', status: 'InProgress', dueOn: day('2024-10-27') });
const UPDATES = [
  step('2024-02-01T10:00:00Z', [{ column: 'title', is: NOW.title }, rating(undefined, 'Green')], {
    kind: 'Change',
  }),
  step('2024-03-01T10:00:00Z', [
    rating('Green', 'Amber'),
    { column: 'dueOn', was: '2024-09-27', is: '2024-10-27' },
  ]),
  step('2024-04-01T10:00:00Z', [rating('Amber', undefined)]),
  step('2024-05-01T10:00:00Z', [rating(undefined, 'Red')]),
];

test.each([
  ['2024-01-31T10:00:00Z', 'not there'],
  ['2024-02-01T10:00:00Z', 'Green 2024-09-27'],
  ['2024-02-29T10:00:00Z', 'Green 2024-09-27'],
  ['2024-03-01T10:00:00Z', 'Amber 2024-10-27'],
  ['2024-04-15T10:00:00Z', 'unrated 2024-10-27'],
  ['2024-05-01T09:59:59Z', 'unrated 2024-10-27'],
  ['2024-06-01T10:00:00Z', 'Red 2024-10-27'],
])('an action at %s was %s', (when, words) => {
  const was = actionAt({ updates: UPDATES }, NOW, at(when));
  expect(was ? `${was.rating ?? 'unrated'} ${was.dueOn}` : 'not there').toBe(words);
});

test('what was taken back counts as it stood in between', () => {
  const updates = [
    step('2024-03-01T10:00:00Z', [rating('Green', 'Red')]),
    step('2024-03-01T10:05:00Z', [rating('Red', 'Green')], {
      kind: 'TakenBack',
      takesBack: 's|2024-03-01T10:00:00Z',
    }),
  ];
  const ratedAt = (when: string) => actionAt({ updates }, action({ rating: 'Green' }), at(when))?.rating;
  expect(['2024-03-01T09:59:00Z', '2024-03-01T10:01:00Z', '2024-03-01T10:05:00Z'].map(ratedAt)).toEqual([
    'Green',
    'Red',
    'Green',
  ]);
});

test('a newest step whose row is on its way counts, and a row without any step was always so', () => {
  const lastStep = step('2024-05-01T10:00:00Z', [rating('Amber', 'Red')]);
  expect(actionAt({ updates: [] }, { ...NOW, lastStep }, at('2024-04-30T10:00:00Z'))?.rating).toBe('Amber');
  expect(actionAt({ updates: [] }, NOW, at('2020-01-01T10:00:00Z'))?.rating).toBe('Red');
});

const PLAN: Partial<Facts> = {
  actions: [
    NOW,
    action({ ref: 'A08', rating: 'Blue' }),
    action({ ref: 'A09' }),
    action({ ref: 'A10', rating: 'Amber', withdrawnOn: day('2024-03-15') }),
  ],
  updates: [
    ...UPDATES,
    step('2024-03-15T10:00:00Z', [{ column: 'withdrawnOn', is: '2024-03-15' }], {
      actionRef: 'A10',
      kind: 'Change',
    }),
  ],
};

test.each([
  ['2024-01-15T10:00:00Z', 3, { Blue: 1, Green: 0, Amber: 1, Red: 0, None: 1 }],
  ['2024-02-15T10:00:00Z', 4, { Blue: 1, Green: 1, Amber: 1, Red: 0, None: 1 }],
  ['2024-03-14T10:00:00Z', 4, { Blue: 1, Green: 0, Amber: 2, Red: 0, None: 1 }],
  ['2024-03-16T10:00:00Z', 3, { Blue: 1, Green: 0, Amber: 1, Red: 0, None: 1 }],
  ['2024-06-01T10:00:00Z', 3, { Blue: 1, Green: 0, Amber: 0, Red: 1, None: 1 }],
])('at %s the plan had %i actions', (when, actions, counts) =>
  expect(ratingsAt(facts(PLAN), at(when))).toEqual({ actions, counts }),
);

test('over the last six meetings, as they were when each began, without those cancelled or ahead', () => {
  const months = ['12', '11', '10', '09', '08', '07', '06', '05', '04', '03', '02', '01'];
  const meetings = months.map((month) =>
    meeting({
      ref: `M${month}`,
      title: `Meeting ${month}`,
      startsAt: at(`2024-${month}-20T14:00:00Z`),
      endsAt: at(`2024-${month}-20T15:30:00Z`),
      status: month === '04' ? 'Cancelled' : month > '06' ? 'Planned' : 'Held',
    }),
  );
  // The group reports to a board, which is not the group.
  const board = series({ title: 'Safeguarding board', code: 'CSP', wants: ['Numbers'] });
  const ofBoard = meeting({ ref: 'B05', seriesCode: 'CSP', startsAt: at('2024-05-21T14:00:00Z') });
  const all = facts({ ...PLAN, series: [board], meetings: [...meetings, ofBoard] });
  const over = (now: string) => ratingsOverMeetings({ facts: all, now: at(now) });
  expect(
    over('2024-06-20T14:00:00Z').map(({ ref, counts: { Green, Amber, Red } }) => [ref, Green, Amber, Red]),
  ).toEqual([
    ['M01', 0, 1, 0],
    ['M02', 1, 1, 0],
    ['M03', 0, 1, 0],
    ['M05', 0, 0, 1],
    ['M06', 0, 0, 1],
  ]);
  expect(over('2024-12-31T14:00:00Z').map(({ ref }) => ref)).toEqual([
    'M07',
    'M08',
    'M09',
    'M10',
    'M11',
    'M12',
  ]);
});

test('the facts of then have what was provided or sent since as still to be done', () => {
  const of = facts({
    ...PLAN,
    requests: [
      {
        ref: 'R1',
        title: 'Case list',
        agencyCode: 'POL',
        status: 'Provided',
        providedAt: at('2024-03-02T10:00:00Z'),
      },
    ],
    inspections: [{ title: 'JTAI 2024', ref: 'I24', statementSentOn: day('2024-03-02') }],
  });
  const before = factsAt(of, at('2024-03-01T17:00:00Z'));
  expect([before.requests[0]?.status, before.inspections[0]?.statementSentOn]).toEqual(['Open', undefined]);
  const since = factsAt(of, at('2024-03-02T17:00:00Z'));
  expect([since.requests, since.inspections]).toEqual([of.requests, of.inspections]);
  expect(before.actions.map(({ ref }) => ref)).toEqual(['A07', 'A08', 'A09', 'A10']);
});
