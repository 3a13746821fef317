import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { weekdayOf } from '../../../bot/domain/calendar/day';
import { inspectionTimetable, statementDue } from '../../../bot/domain/inspection/timetable';
import { workingDaysBetween } from '../../../bot/domain/calendar/working-days';
import { day } from '../../support/partnership';

const newest = calendarAsKnownOn();
const counted = 'bank holidays of England and Wales to 2028, as announced by 6 November 2022';

describe('the bank holidays of England and Wales', () => {
  test.each([
    '2015-12-28',
    '2016-01-01',
    '2016-12-26',
    '2016-12-27',
    '2017-01-02',
    '2020-05-08',
    '2020-12-28',
    '2021-12-27',
    '2021-12-28',
    '2022-01-03',
    '2022-06-02',
    '2022-06-03',
    '2022-09-19',
    '2022-12-26',
    '2022-12-27',
    '2023-01-02',
    '2023-05-08',
    '2024-03-29',
    '2024-04-01',
    '2026-12-25',
    '2026-12-28',
    '2027-12-27',
    '2027-12-28',
  ])('%s is one', (on) => expect(newest.holidays.has(day(on))).toBe(true));

  test.each([
    '2015-12-26',
    '2020-05-04',
    '2021-12-25',
    '2022-05-30',
    '2022-01-01',
    '2026-12-26',
    '2024-08-05',
  ])('%s is none', (on) => expect(newest.holidays.has(day(on))).toBe(false));

  test('there are eight a year, more only in the years of one-off holidays, none at a weekend', () => {
    const days = [...newest.holidays.keys()];
    const counts: Record<string, number> = {};
    for (const on of days) counts[on.slice(0, 4)] = (counts[on.slice(0, 4)] ?? 0) + 1;
    const { 2022: jubilee, 2023: coronation, ...others } = counts;
    expect([jubilee, coronation]).toEqual([10, 9]);
    expect(new Set(Object.values(others))).toEqual(new Set([8]));
    expect(Object.keys(others)[0]).toBe('2015');
    expect(days.filter((on) => weekdayOf(on) > 5)).toEqual([]);
  });

  test.each([
    ['2019-06-06', '2020-05-04', '2020-05-08'],
    ['2020-11-11', '2022-05-30', '2022-06-02'],
  ])('before the move was announced, on %s, %s stood and %s did not', (known, old, moved) => {
    const before = calendarAsKnownOn(day(known));
    expect([before.holidays.has(day(old)), before.holidays.has(day(moved))]).toEqual([true, false]);
    expect([newest.holidays.has(day(old)), newest.holidays.has(day(moved))]).toEqual([false, true]);
  });

  test('the version names the last announcement that the calendar takes in', () => {
    expect(newest.version).toBe('England and Wales to 2028, as announced by 2022-11-06');
    expect(calendarAsKnownOn(day('2022-11-05')).version).toContain('as announced by 2022-09-10');
  });

  test('an operator adds a holiday, or calls one off, and the version says so', () => {
    const extra = [
      { day: day('2027-06-01'), name: 'A one-off holiday', announcedOn: day('2026-12-01') },
      {
        day: day('2027-05-31'),
        name: 'Spring',
        announcedOn: day('2026-12-01'),
        withdrawnOn: day('2026-12-01'),
      },
    ];
    const own = calendarAsKnownOn(undefined, extra);
    expect(own.holidays.get(day('2027-06-01'))).toBe('A one-off holiday');
    expect(own.holidays.has(day('2027-05-31'))).toBe(false);
    expect(own.version).toContain('2027-06-01, 2027-05-31 set here');
    expect(calendarAsKnownOn(day('2026-11-30'), extra).holidays.has(day('2027-06-01'))).toBe(false);
  });
});

describe('published letters', () => {
  test.each([
    ['Haringey', '2017-12-08', '2018-01-30', '2018-05-11', 34, 70],
    ['Kirklees', '2022-07-01', '2022-08-18', '2022-11-25', 34, 69],
    ['Surrey', '2023-03-10', '2023-05-02', '2023-08-09', 34, 69],
    ['Sutton', '2023-07-14', '2023-09-01', '2023-12-08', 34, 70],
    ['Merton', '2023-12-08', '2024-02-12', '2024-05-23', 43, 70],
    ['Leeds', '2024-03-08', '2024-05-16', '2024-08-23', 46, 70],
    ['Somerset', '2024-05-24', '2024-07-18', '2024-10-25', 38, 70],
    ['Richmond', '2024-07-19', '2024-09-06', '2024-12-13', 34, 70],
    ['Manchester', '2023-10-13', '2023-11-30', '2024-03-09', 34, 68],
  ])(
    '%s: %s, %s, %s are %i and %i working days apart',
    (_area, ended, published, due, toLetter, toStatement) => {
      expect(workingDaysBetween(newest, day(ended), day(published))).toBe(toLetter);
      expect(workingDaysBetween(newest, day(published), day(due))).toBe(toStatement);
    },
  );

  test.each([
    ['Kirklees', '2022-09-09', '2022-08-18', '2022-11-25'],
    ['Surrey', '2022-11-05', '2023-05-02', '2023-08-09'],
  ])('%s: 70, as the calendar was known on %s', (_area, known, published, due) =>
    expect(workingDaysBetween(calendarAsKnownOn(day(known)), day(published), day(due))).toBe(70),
  );

  test('the timetable after fieldwork is computed and carries its calendar', () => {
    const timetable = inspectionTimetable(day('2024-07-19'), newest);
    expect(timetable.publication).toEqual({ on: '2024-09-06', calendarVersion: newest.version });
    expect(timetable.draftLetter.on).toBe('2024-08-09');
    expect(timetable.comments.on).toBe('2024-08-22');
    expect(timetable.finalLetter.on).toBe('2024-09-03');
    expect(timetable.statement.on).toBe('2024-12-10');
  });

  const manchester = {
    title: 'Manchester',
    ref: 'MAN23',
    fieldworkTo: day('2023-10-13'),
    publishedOn: day('2023-11-30'),
    statementDueOn: day('2024-03-09'),
  };

  test('a printed Saturday wins, with a warning and the estimate beside it', () => {
    const due = statementDue(manchester, newest);
    expect(due).toMatchObject({ on: '2024-03-09', printed: true, estimate: { on: '2024-03-12' } });
    expect(due?.warnings).toEqual([
      'The letter prints Saturday 9 March 2024, which is not a working day.',
      `The printed day is 68 working days after publication, not 70 (${counted}).`,
    ]);
  });

  test('without a printed day the estimate stands, counted from the letter or, before it, from fieldwork', () => {
    const unprinted = { ...manchester, statementDueOn: undefined };
    const unpublished = { ...unprinted, publishedOn: undefined };
    expect(statementDue(unprinted, newest)).toMatchObject({ on: '2024-03-12', printed: false, warnings: [] });
    expect(statementDue(unpublished, newest)?.on).toBe(
      inspectionTimetable(day('2023-10-13'), newest).statement.on,
    );
    expect(statementDue({ title: 'New', ref: 'N' }, newest)).toBeUndefined();
  });
});
