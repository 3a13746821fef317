import * as days from '../../../bot/domain/calendar/day';
import { at, day } from '../../support/partnership';

const time = (text: string) => text as days.TimeOfDay;

describe('days', () => {
  const none = ['2024-02-30', '2023-02-29', '2024-13-01', '2024-1-01', '24-01-01', '', '2024-00-10'];
  test.each([...none, '0001-01-01', '0202-12-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    '%p is no day',
    (text) => expect(days.parseDay(text)).toBeUndefined(),
  );

  test('a leap day is a day', () => expect(days.parseDay('2024-02-29')).toBe('2024-02-29'));

  test.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2024-03-30', 2, '2024-04-01'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(days.addDays(day(from), count)).toBe(to);
    expect(days.daysBetween(day(from), day(to))).toBe(count);
  });

  test.each([
    ['1969-12-28', 7],
    ['1970-01-01', 4],
    ['2024-02-29', 4],
    ['2024-09-02', 1],
  ])('%s is weekday %i', (of, weekday) => expect(days.weekdayOf(day(of))).toBe(weekday));
});

describe('instants on the London clock', () => {
  test.each([
    ['2024-02-08T14:00:00Z', '2024-02-08', '14:00'],
    ['2024-06-30T23:30:00Z', '2024-07-01', '00:30'],
    ['2024-03-31T00:59:00Z', '2024-03-31', '00:59'],
    ['2024-03-31T01:00:00Z', '2024-03-31', '02:00'],
    ['2024-10-27T00:59:00Z', '2024-10-27', '01:59'],
    ['2024-10-27T01:00:00Z', '2024-10-27', '01:00'],
  ])('%s is %s %s', (instant, onDay, onClock) => {
    expect(days.dayOf(at(instant))).toBe(onDay);
    expect(days.timeOf(at(instant))).toBe(onClock);
  });

  test.each([
    ['2024-02-08', '14:00', '2024-02-08T14:00:00Z'],
    ['2024-07-01', '00:30', '2024-06-30T23:30:00Z'],
    ['2024-03-31', '01:30', '2024-03-31T01:30:00Z'],
    ['2024-10-27', '01:30', '2024-10-27T00:30:00Z'],
  ])('the clock shows %s %s at %s', (onDay, onClock, instant) =>
    expect(days.instantAt(day(onDay), time(onClock))).toBe(instant),
  );

  test('an instant is read from any offset and loses its fraction', () => {
    expect(days.parseInstant('2024-07-01T09:00:00.987+01:00')).toBe('2024-07-01T08:00:00Z');
    expect(days.parseInstant('2024-07-01T09:00+0100')).toBe('2024-07-01T08:00:00Z');
    expect(days.parseInstant('2024-02-29T23:59:59Z')).toBe('2024-02-29T23:59:59Z');
    expect(days.parseInstant('2024-02-30T09:00:00Z')).toBeUndefined();
    expect(days.parseInstant('2024-02-28T09:60:00Z')).toBeUndefined();
    expect(days.parseInstant('2024-02-28T24:00:00Z')).toBe('2024-02-29T00:00:00Z');
    expect(days.parseInstant('2024-07-01T09:00:00')).toBeUndefined();
  });

  test('minutes pass across a change of the clocks', () =>
    expect(days.plusMinutes(at('2024-03-31T00:30:00Z'), 60)).toBe('2024-03-31T01:30:00Z'));
});

test.each(['00:00', '08:30', '19:05', '20:00', '23:59'])('%s is a time of day', (text) =>
  expect(days.parseTimeOfDay(text)).toBe(text),
);

test.each([
  '24:00',
  '30:00',
  '8:30',
  '2:00',
  'x2:00',
  '12:60',
  '12:5x',
  '012:00',
  '12:000',
  '12.00',
  '2pm',
  '',
])('%p is no time of day', (text) => expect(days.parseTimeOfDay(text)).toBeUndefined());

test.each([
  ['00:00', 'midnight'],
  ['00:15', '12:15am'],
  ['08:30', '8:30am'],
  ['12:00', 'noon'],
  ['12:30', '12:30pm'],
  ['14:00', '2pm'],
  ['23:05', '11:05pm'],
])('%s is read as %s', (given, words) => expect(days.formatTime(time(given))).toBe(words));

test('dates are written out as people say them', () => {
  expect(days.formatInstant(at('2024-07-01T13:00:00Z'))).toBe('Monday 1 July 2024, 2pm');
  expect(days.formatShortInstant(at('2024-02-08T14:30:00Z'))).toBe('Thu 8 Feb, 2:30pm');
  expect(days.weekdayName(day('2024-02-08'))).toBe('Thursday');
});

test('a short day has its year where it is another than today’s', () => {
  expect(days.formatShortDay(day('2024-02-08'), day('2024-12-31'))).toBe('Thu 8 Feb');
  expect(days.formatShortDay(day('2024-02-08'), day('2025-01-01'))).toBe('Thu 8 Feb 2024');
});

test('a short month has three letters, September too', () => {
  const months = Array.from(
    { length: 12 },
    (_, at) => `2024-${String(at + 1).padStart(2, '0')}-09` as days.Day,
  );
  expect(months.map((day) => days.formatShortDay(day).split(' ')[2])).toEqual(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  );
});
