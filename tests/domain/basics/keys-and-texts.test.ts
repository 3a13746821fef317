import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { takeOne } from '../../../bot/domain/basics/bucket';
import { fingerprint } from '../../../bot/domain/basics/fingerprint';
import { cleanKey, foldKey } from '../../../bot/domain/basics/folded';
import { firstOf, grouped, indexed, workedOut } from '../../../bot/domain/basics/grouped';
import { dueWords, whenWords } from '../../../bot/domain/basics/how-far-off';
import { asTyped, badText, badWords, linkRefusal } from '../../../bot/domain/basics/typed-text';
import { undoUntil } from '../../../bot/domain/basics/undo';
import { at, day } from '../../support/partnership';

const NOW = at('2024-06-03T09:00:00Z');
const CALENDAR = calendarAsKnownOn();

test.each([
  ['A07', 'A07', 'a07'],
  [' A  07 ', 'A 07', 'a07'],
  ['Ａ０７', 'A07', 'a07'],
  ['A\u00ad07\u200b', 'A07', 'a07'],
  ['A\u201307', 'A-07', 'a-07'],
  ['A\u221207', 'A-07', 'a-07'],
  ['A\u00a007', 'A 07', 'a07'],
  ['a@B.example', 'a@B.example', 'a@b.example'],
  ['', '', ''],
])('the key %j is read as “%s”, and is the same as “%s”', (key, clean, fold) => {
  expect([cleanKey(key), foldKey(key)]).toEqual([clean, fold]);
});

test.each([
  ['Done.', 'Done.'],
  [' Two\r\nlines\tand more ', ' Two\r\nlines\tand more '],
  ['👨\u200d👩\u200d👧 שלום', '👨\u200d👩\u200d👧 שלום'],
  ['\u200b', ''],
  ['\u0000\u0001', ''],
  [' \u00a0\u2800\ufeff', ''],
  ['\u202eDone\u0007', 'Done'],
  ['Do\ud83dne \udc4d', 'Done '],
  ['  ', ''],
])('what was typed as %j is taken as %j, wherever it stands', (typed, taken) => {
  expect(asTyped(typed)).toBe(taken);
  expect(asTyped({ one: [typed, 5, null], met: true })).toEqual({ one: [taken, 5, null], met: true });
});

test('what lies deeper than in any form is given back as it is, however deep', () => {
  let deep: unknown = 'a\u0000';
  for (let level = 0; level < 20_000; level += 1) deep = level % 2 === 0 ? [deep] : { a: deep };
  expect(() => asTyped(deep)).not.toThrow();
});

test('a fingerprint is sixteen figures, the same for the same text and another for another', () => {
  expect(fingerprint('A07')).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint('A07')).toBe(fingerprint('A07'));
  expect(new Set(['', 'a', 'b', 'ab', 'ba', 'A', 'a '].map(fingerprint)).size).toBe(7);
});

test('rows are grouped and found by a text of theirs, worked out once', () => {
  const rows = [
    { of: 'a', at: 1 },
    { of: 'b', at: 2 },
    { of: 'a', at: 3 },
  ];
  let asked = 0;
  const of = (row: { of: string }): string => {
    asked += 1;
    return row.of;
  };
  expect([...grouped(rows, of)].map(([name, group]) => [name, group.map((row) => row.at)])).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
  expect([firstOf(rows, of, 'a')?.at, firstOf(rows, of, 'b')?.at, firstOf(rows, of, 'c')]).toEqual([
    1,
    2,
    undefined,
  ]);
  expect(asked).toBe(3);
  expect(indexed(rows, of).get('a')?.at).toBe(3);
  expect(indexed(rows, of)).toBe(indexed(rows, of));
  expect(asked).toBe(6);
  const count = (all: readonly object[]): number | undefined => {
    asked += 1;
    return all.length > 5 ? all.length : undefined;
  };
  expect([workedOut(rows, count), workedOut(rows, count), asked]).toEqual([undefined, undefined, 7]);
  expect(grouped([...rows], of)).not.toBe(grouped(rows, of));
});

test.each([
  ['2024-06-03', 'today', 'due today'],
  ['2024-06-04', 'tomorrow', 'due tomorrow'],
  ['2024-06-02', 'yesterday', 'overdue by 1 working day'],
  ['2024-06-05', 'in 2 working days', 'due in 2 working days'],
  ['2024-05-31', '1 working day ago', 'overdue by 1 working day'],
  ['2024-06-10', 'in 5 working days', 'due in 5 working days'],
])('from Monday %s is %s', (on, when, due) => {
  const today = day('2024-06-03');
  expect([whenWords(CALENDAR, today, day(on)), dueWords(CALENDAR, today, day(on))]).toEqual([when, due]);
});

test('where no working day lies between, calendar days are counted', () => {
  expect(whenWords(CALENDAR, day('2024-06-07'), day('2024-06-09'))).toBe('in 2 days');
  expect(dueWords(CALENDAR, day('2024-06-09'), day('2024-06-08'))).toBe('overdue by 1 day');
  expect(whenWords(CALENDAR, day('2024-03-31'), day('2024-03-29'))).toBe('2 days ago');
});

const a = (length: number): string => 'a'.repeat(length);
test.each<[string, Parameters<typeof badText>[0], string | undefined]>([
  ['nothing', {}, undefined],
  ['a note', { note: a(500) }, undefined],
  ['a long note', { note: a(501) }, 'too-long: A note holds 500 characters.'],
  ['a name', { deputy: a(255) }, undefined],
  ['a long name', { deputy: a(256) }, 'too-long: A name holds 255 characters.'],
  ['a link', { link: a(1000) }, undefined],
  ['a long link', { link: a(1001) }, 'too-long: A link holds 1000 characters.'],
  ['a birth in a note', { note: 'Born 03/04/2012' }, 'child-data'],
  ['a birth in a name', { deputy: 'Jo, born 03/04/2012' }, 'child-data'],
  ['a birth in a link', { link: 'https://x.example/born-03-04-2012' }, undefined],
  ['a number in a link', { link: 'https://x.example/9434765919' }, 'child-data'],
])('of %s is said: %s', (_, typed, why) => {
  const bad = badText(typed, NOW);
  expect(bad && [bad.code, bad.detail].filter(Boolean).join(': ')).toBe(why);
});

test('a longer text has a length of its own', () => {
  expect(badWords(undefined, 3, NOW)).toBeUndefined();
  expect(badWords('abc', 3, NOW)).toBeUndefined();
  expect(badWords('abcd', 3, NOW)).toEqual({ code: 'too-long', detail: 'It holds 3 characters.' });
  expect(badWords('Born 03/04/2012', 99, NOW)).toEqual({
    code: 'child-data',
    found: 'That text seems to hold a date of birth. Take it out, then send it again.',
  });
});

test.each([
  ['https://x.example', true],
  ['https://www.westmarch.example/plan', true],
  ['HTTPS://X.Example/a?b=c#d', true],
  ['https://x.example?b', true],
  ['https://x.example#b', true],
  ['https://x.example:8443/a', true],
  ['http://x.example', false],
  ['https://x', false],
  ['https://.example', false],
  ['https://x.', false],
  ['https://me@x.example', false],
  ['https://me:pass@x.example/a', false],
  ['https://x.example\\a', false],
  ['https://x.example/a b', false],
  ['see https://x.example', false],
  ['https://x y.example', false],
  ['javascript:x', false],
])('the link %s is kept: %s', (link, kept) =>
  expect(linkRefusal(link)).toEqual(kept ? undefined : { code: 'bad-link' }),
);

test('no link is refused none', () => expect(linkRefusal(undefined)).toBeUndefined());

test('what was done is undone by who did it, until ten minutes after', () => {
  const until = (person: string | undefined, now: string, did: object = { by: 'a', at: NOW }) =>
    undoUntil(did, person, at(now));
  expect(until('a', '2024-06-03T09:10:00Z')).toBe('2024-06-03T09:10:00Z');
  expect(until('a', '2024-06-03T09:10:01Z')).toBeUndefined();
  expect(until('b', '2024-06-03T09:00:00Z')).toBeUndefined();
  expect(until(undefined, '2024-06-03T09:00:00Z', { at: NOW })).toBeUndefined();
  expect(until('a', '2024-06-03T09:00:00Z', { by: 'a' })).toBeUndefined();
});

test('a bucket gives what it holds at once, and then so much a second', () => {
  const rule = { holds: 2, perSecond: 0.5 };
  const first = takeOne(undefined, rule, 1_000);
  expect(first).toEqual({ bucket: { left: 1, atMillis: 1_000 }, waitSeconds: 0 });
  const second = takeOne(first.bucket, rule, 1_000);
  expect(second).toEqual({ bucket: { left: 0, atMillis: 1_000 }, waitSeconds: 0 });
  expect(takeOne(second.bucket, rule, 2_000)).toEqual({
    bucket: { left: 0.5, atMillis: 2_000 },
    waitSeconds: 1,
  });
  expect(takeOne(second.bucket, rule, 3_000)).toEqual({
    bucket: { left: 0, atMillis: 3_000 },
    waitSeconds: 0,
  });
  expect(takeOne(second.bucket, rule, 0)).toEqual({ bucket: { left: 0, atMillis: 0 }, waitSeconds: 2 });
  expect(takeOne(second.bucket, rule, 100_000).bucket.left).toBe(1);
});
