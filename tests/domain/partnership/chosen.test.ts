import {
  chaseWritten,
  isInOrder,
  SETTING_KEYS,
  settingsOf,
  STANDARD_CHASE,
} from '../../../bot/domain/partnership';

const chosen = (key: string, value: string) => settingsOf({ settings: [{ key, value }] });

test('unless a partnership chooses, the rest of the group agrees, deputies act always, and votes are asked for at once', () =>
  expect(settingsOf({ settings: [] })).toEqual({
    WhoMustAgree: 'RestOfGroup',
    Deputies: 'Always',
    Votes: 'AtOnce',
    ratingWords: {},
    chase: { nudge: 2, deputy: 3, escalation: 5 },
  }));

test.each([
  ['WhoMustAgree', 'SafeguardingPartners', 'SafeguardingPartners'],
  ['WhoMustAgree', 'RestOfGroup', 'RestOfGroup'],
  ['Deputies', 'WhileCovering', 'WhileCovering'],
  ['Votes', ' BeforeMeeting ', 'BeforeMeeting'],
  ['Votes', 'Sometimes', 'AtOnce'],
] as const)('of %s “%s” is chosen: %s holds', (key, value, holds) =>
  expect(chosen(key, value)[key]).toBe(holds),
);

test.each([
  ['RatingWordBlue', 'Done', { Blue: 'Done' }],
  ['RatingWordGreen', 'Fine', { Green: 'Fine' }],
  ['RatingWordAmber', 'Wobbly', { Amber: 'Wobbly' }],
  ['RatingWordRed', ' Stuck ', { Red: 'Stuck' }],
  ['RatingWordRed', ' ', {}],
])('%s “%s” is the partnership’s own word of the scale', (key, value, words) =>
  expect(chosen(key, value).ratingWords).toEqual(words),
);

test.each([
  ['2, 3, 5', [2, 3, 5]],
  ['1,2,3', [1, 2, 3]],
  ['1 , 10 , 20', [1, 10, 20]],
  ['18, 19, 20', [18, 19, 20]],
])('of the days of chasing “%s” is chosen', (value, [nudge, deputy, escalation]) =>
  expect(chosen('ChaseDays', value).chase).toEqual({ nudge, deputy, escalation }),
);

test.each([
  '',
  '0, 3, 5',
  '3, 3, 5',
  '4, 3, 5',
  '2, 5, 5',
  '2, 6, 5',
  '2, 3, 21',
  '1, 3',
  '1, 3, 4, 5',
  'a1, 3, 4',
  '1, 3, 4 days',
  '1.5, 3, 4',
])('days of chasing that are out of order or none, as “%s”, leave the standard ones', (value) =>
  expect(chosen('ChaseDays', value).chase).toEqual(STANDARD_CHASE),
);

test('half a day is no day of chasing', () =>
  expect(isInOrder({ nudge: 1, deputy: 2.5, escalation: 4 })).toBe(false));

test('they are written as people read them', () =>
  expect(chaseWritten({ nudge: 1, deputy: 2, escalation: 10 })).toBe('1, 2, 10'));

test('what can be chosen is known by these keys, which stand in SharePoint', () =>
  expect(SETTING_KEYS).toEqual([
    ...['WhoMustAgree', 'Deputies', 'Votes', 'ChaseDays'],
    ...['RatingWordBlue', 'RatingWordGreen', 'RatingWordAmber', 'RatingWordRed'],
  ]));
