import * as keys from '../../../bot/domain/partnership';
import { day, reminder } from '../../support/partnership';

/** Keys stand in SharePoint's unique columns: the same thing has the same key in every version of the app. */

const identity: keys.ReminderIdentity = {
  ...{ kind: 'Action', subjectRef: 'A07', countsFrom: day('2024-09-27'), stage: '+5' },
  ...{ agencyCode: 'POL', to: 'SPOC' },
};

test.each<[string, string, string]>([
  ['a reminder', keys.reminderKey(identity), 'Action|A07|2024-09-27|+5|POL'],
  ['its second time', keys.reminderKey({ ...identity, round: 2 }), 'Action|A07|2024-09-27|+5|POL|again 2'],
  [
    'the coordinator’s third',
    keys.reminderKey({ ...identity, to: 'Coordinator', round: 3 }),
    'Action|A07|2024-09-27|+5|POL|again 3|Coordinator',
  ],
  ['an answer', keys.responseKey('JTAI-2024-02-08', 'POL'), 'JTAI-2024-02-08|POL'],
  ['a wish for more time', keys.extensionKey('Action', 'A07', 2), 'Action|A07|more time 2'],
  ['a message', keys.messageKey('Nudge', 'A07', 'POL'), 'Nudge|A07|POL'],
  ['a calendar’s address', keys.feedKey('kim@police.example', 'Own'), 'kim@police.example|Own'],
])('the key of %s says what it is', (_, key, said) => expect(key).toBe(said));

test.each([
  ['a note', keys.noteKey('r', 'Said.'), keys.noteKey('r', 'Other.'), /^note(\|[0-9a-f]{16}){2}$/],
  ['a call for help', keys.helpKey('r', 'Said.'), keys.helpKey('r', 'Other.'), /^help(\|[0-9a-f]{16}){2}$/],
  [
    'evidence',
    keys.evidenceKeyOf('r', 'Said.'),
    keys.evidenceKeyOf('r', '', 'Said.'),
    /^evidence(\|[0-9a-f]{16}){2}$/,
  ],
  [
    'a step with an extension',
    keys.extensionNoteKey('e', 'Granted'),
    keys.extensionNoteKey('e', 'Refused'),
    /^more time(\|[0-9a-f]{16}){2}$/,
  ],
  [
    'a vote',
    keys.agreementKey('A07', 'POL', 'one'),
    keys.agreementKey('A07', 'POL', 'two'),
    /^A07\|POL\|[0-9a-f]{16}$/,
  ],
  [
    'a step',
    keys.stepKey('A07', 'close', 'a', 'b'),
    keys.stepKey('A07', 'close', 'ab'),
    /^close\|A07\|[0-9a-f]{16}$/,
  ],
  [
    'a line of the minutes',
    keys.minuteKey('M1', 'kim', 'x'),
    keys.minuteKey('M1', 'sam', 'x'),
    /^minute\|M1\|[0-9a-f]{16}$/,
  ],
  ['a line of the record', keys.logKeyOf('one'), keys.logKeyOf('two'), /^step\|[0-9a-f]{16}$/],
])('the key of %s tells it apart from another without saying what people typed', (_, one, other, shape) => {
  expect(one).toMatch(shape);
  expect(other).toMatch(shape);
  expect(one).not.toBe(other);
});

test('evidence without a link is the same as with none', () =>
  expect(keys.evidenceKeyOf('r', 'Said.')).toBe(keys.evidenceKeyOf('r', 'Said.', '')));

test('all calls for help with one reminder begin alike', () =>
  expect(keys.helpKey('r', 'Said.').startsWith(keys.helpKeysOf('r'))).toBe(true));

const long = (end: string): string => `${'x'.repeat(300)}${end}`;
test.each<[string, (end: string) => string, number]>([
  ['a reminder', (end) => keys.reminderKey({ ...identity, subjectRef: long(end) }), 255],
  ['an answer', (end) => keys.responseKey(long(end), 'POL'), 255],
  ['a message', (end) => keys.messageKey('Nudge', long(end)), 255],
  ['a wish for more time', (end) => keys.extensionKey('Action', long(end), 1), 169],
  ['a vote', (end) => keys.agreementKey(long(end), long(end), 's'), 218],
  ['a step', (end) => keys.stepKey(long(end), 'close'), 123],
  ['a line of the minutes', (end) => keys.minuteKey(long(end), 'kim', 'x'), 124],
])(
  'the key of %s fits its column however long the names are, and tells long ones apart',
  (_, key, length) => {
    expect([key('a').length, key('b').length]).toEqual([length, length]);
    expect(key('a')).not.toBe(key('b'));
  },
);

test('a name that just fits stays as it is', () =>
  expect(keys.messageKey('Nudge', 'x'.repeat(249))).toBe(`Nudge|${'x'.repeat(249)}`));

test('a card of what was not sent yet has nothing but the key, which names the stage', () => {
  expect(keys.stageInKey('Action|A07|2024-09-27|+5|POL')).toBe('+5');
  expect(keys.stageInKey('Action|A07|2024-09-27|-10|POL|again 2')).toBe('-10');
  expect(keys.stageInKey('Action|A07|2024-09-27|0|POL')).toBe('0');
  expect(keys.stageInKey('typed by hand')).toBeUndefined();
});

test.each([
  ['Action|A07|2024-09-27|+5|POL', 1],
  ['Action|A07|2024-09-27|+5|POL|again 2', 2],
  ['Action|A07|2024-09-27|+5|POL|again 12|Coordinator', 12],
  ['Action|A07 |again 3|2024-09-27|+5|POL', 1],
])('the key %s is of the %i. time', (key, round) => expect(keys.roundInKey(key)).toBe(round));

test.each([
  ['MeetingMoved|2|JTAI-2024-02-08|kim', 2],
  ['MeetingCancelled|11|JTAI-2024-02-08|kim', 11],
  ['MeetingAhead|2|JTAI-2024-02-08|kim', 0],
  ['x MeetingMoved|2|JTAI-2024-02-08|kim', 0],
])('the key %s is of news number %i', (key, number) => expect(keys.newsNumberInKey(key)).toBe(number));

describe('a row is the reminder that it says it is, whatever its key', () => {
  const row = reminder({ ...identity, key: 'typed by hand', round: 2 });
  const same = { ...identity, round: 2 };
  test('by its columns', () => expect(keys.isReminderOf(row, same)).toBe(true));
  test('however its stage is typed', () =>
    expect(keys.isReminderOf({ ...row, stage: '5' }, same)).toBe(true));
  test.each<[string, Partial<keys.ReminderIdentity>]>([
    ['kind', { kind: 'Request' }],
    ['subject', { subjectRef: 'A08' }],
    ['agency', { agencyCode: 'LA' }],
    ['stage', { stage: '+10' }],
    ['addressee', { to: 'Coordinator' }],
    ['day', { countsFrom: day('2024-09-30') }],
    ['round', { round: undefined }],
  ])('but not of another %s', (_, over) => expect(keys.isReminderOf(row, { ...same, ...over })).toBe(false));
});
