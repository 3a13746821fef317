import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { addDays } from '../../../bot/domain/calendar/day';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../bot/domain/calendar/working-days';
import { maySendAt, DEFAULT_HOURS, momentsBetween } from '../../../bot/domain/sending/hours';
import { HOLIDAYS_2024, workingDayFrom, worksOn } from '../../support/plain-days';
import { at, day } from '../../support/partnership';

const calendar = calendarAsKnownOn();

describe('working days', () => {
  test.each([
    ['2024-03-28', 1, '2024-04-02', 'over Easter'],
    ['2024-04-02', -1, '2024-03-28', 'back over Easter'],
    ['2024-12-24', 1, '2024-12-27', 'over two holidays in a row'],
    ['2024-12-28', 0, '2024-12-27', 'a Saturday counts as the Friday before'],
    ['2024-12-25', 0, '2024-12-24', 'a holiday counts as the working day before'],
    ['2024-09-28', -1, '2024-09-27', 'before a Saturday'],
    ['2024-09-28', 5, '2024-10-04', 'five after a Saturday'],
    ['2024-09-28', -5, '2024-09-23', 'five before a Saturday'],
    ['2024-09-27', 0, '2024-09-27', 'a working day is itself'],
  ])('%s %i is %s: %s', (from, count, to) => expect(addWorkingDays(calendar, day(from), count)).toBe(to));

  test('agree with counting day by day, for every day of 2024 and many distances', () => {
    for (let from = day('2024-01-16'); from < '2024-11-20'; from = addDays(from, 1)) {
      for (const count of [-11, -10, -5, -1, 1, 3, 5, 6, 20]) {
        expect([from, count, addWorkingDays(calendar, from, count)]).toEqual([
          from,
          count,
          workingDayFrom(from, count, HOLIDAYS_2024),
        ]);
      }
      expect(isWorkingDay(calendar, from)).toBe(worksOn(from, HOLIDAYS_2024));
    }
  });

  test('between is the inverse of adding, from a working day', () => {
    for (let from = day('2022-04-01'); from < '2022-10-01'; from = addDays(from, 1)) {
      if (!isWorkingDay(calendar, from)) continue;
      for (const count of [1, 4, 5, 17, 250]) {
        const to = addWorkingDays(calendar, from, count);
        expect(workingDaysBetween(calendar, from, to)).toBe(count);
        expect(workingDaysBetween(calendar, to, from)).toBe(-count);
      }
    }
  });

  test('holidays that an operator sets count by their day, in whatever order they were set, and at a weekend not at all', () => {
    // Monday 3 June to Friday 14 June 2030, with a holiday in each week and one on a Saturday.
    const own = calendarAsKnownOn(
      undefined,
      ['2030-06-11', '2030-06-08', '2030-06-05'].map((on) => ({
        day: day(on),
        name: 'Feast',
        announcedOn: day('2029-01-01'),
      })),
    );
    expect(workingDaysBetween(own, day('2030-06-03'), day('2030-06-07'))).toBe(3);
    expect(workingDaysBetween(own, day('2030-06-03'), day('2030-06-14'))).toBe(7);
    expect(addWorkingDays(own, day('2030-06-03'), 7)).toBe('2030-06-14');
  });

  test('nothing lies between a day and itself', () =>
    expect(workingDaysBetween(calendar, day('2024-09-27'), day('2024-09-27'))).toBe(0));

  test('nothing lies between a Friday and its Saturday, in either direction', () => {
    expect(workingDaysBetween(calendar, day('2024-09-27'), day('2024-09-28'))).toBe(0);
    expect(workingDaysBetween(calendar, day('2024-09-28'), day('2024-09-27'))).toBe(0);
  });
});

describe('sending hours', () => {
  test.each([
    ['2024-02-08T08:29:59Z', false, 'before the start'],
    ['2024-02-08T08:30:00Z', true, 'at the start'],
    ['2024-02-08T17:29:59Z', true, 'just before the end'],
    ['2024-02-08T17:30:00Z', false, 'at the end'],
    ['2024-07-01T07:30:00Z', true, 'at the start in summer'],
    ['2024-07-01T16:30:00Z', false, 'at the end in summer'],
    ['2024-02-10T12:00:00Z', false, 'on a Saturday'],
    ['2024-04-01T12:00:00Z', false, 'on Easter Monday'],
  ])('%s: %p, %s', (now, may) => expect(maySendAt(DEFAULT_HOURS, calendar, at(now))).toBe(may));

  test('the moments between are every working morning, the last one included', () => {
    const from = at('2024-03-28T08:30:00Z');
    expect(momentsBetween(calendar, DEFAULT_HOURS, from, at('2024-04-03T07:30:00Z'))).toEqual([
      '2024-04-02T07:30:00Z',
      '2024-04-03T07:30:00Z',
    ]);
  });
});
