import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import {
  calendarOfVersion,
  computedDays,
  movedDays,
  movedFaults,
} from '../../../bot/domain/inspection/computed-days';
import { day } from '../../support/partnership';

const newest = calendarAsKnownOn();
const inspection = { title: 'Kirklees', ref: 'KIR22', fieldworkTo: day('2022-07-01') };
const days = (of: Parameters<typeof computedDays>[0], calendar = newest) =>
  Object.fromEntries(computedDays(of, calendar).map(({ name, on }) => [name, on]));

test('before the letter everything is computed from the last day of fieldwork', () => {
  expect(days(inspection)).toEqual({
    draftLetter: '2022-07-22',
    comments: '2022-08-04',
    finalLetter: '2022-08-15',
    publication: '2022-08-18',
    statement: '2022-11-23',
  });
});

test('once it is there, from its own date, and what it prints is not computed', () => {
  const dated = { ...inspection, publishedOn: day('2022-08-18') };
  expect(days(dated)).toEqual({ statement: '2022-11-28' });
  expect(days({ ...dated, statementDueOn: day('2022-11-25') })).toEqual({});
  expect(days({ title: 'New', ref: 'N' })).toEqual({});
});

test('a letter that has come is not computed, and what follows on it is counted from its day', () => {
  const drafted = { ...inspection, draftLetterOn: day('2022-07-25') };
  expect(days(drafted)).toEqual({
    comments: '2022-08-05',
    finalLetter: '2022-08-15',
    publication: '2022-08-18',
    statement: '2022-11-23',
  });
  expect(days({ ...drafted, finalLetterOn: day('2022-08-17') })).toEqual({
    publication: '2022-08-22',
    statement: '2022-11-25',
  });
  const published = { ...drafted, finalLetterOn: day('2022-08-17'), publishedOn: day('2022-08-22') };
  expect(days(published)).toEqual({ statement: '2022-11-30' });
});

/** As the letters' authors counted, before the one-off holiday of each was proclaimed (`inspection.md`). */
test.each([
  ['Kirklees', '2022-08-18', '2022-09-09', '2022-11-25', '2022-11-28', 'State Funeral'],
  ['Surrey', '2023-05-02', '2022-11-05', '2023-08-09', '2023-08-10', 'coronation'],
])(
  '%s: the holiday proclaimed later moves the estimate by a day, and is named',
  (title, published, known, was, is, holiday) => {
    const before = calendarAsKnownOn(day(known));
    const one = { title, ref: title, publishedOn: day(published) };
    expect(days(one, before)).toMatchObject({ statement: was });
    expect(movedDays(one, before, newest)).toEqual([
      { what: 'Statement of action due', was, is, because: [expect.stringContaining(holiday)] },
    ]);
  },
);

test('a stored version names its calendar again', () => {
  const before = calendarAsKnownOn(day('2022-09-09'));
  expect(calendarOfVersion(before.version)?.holidays.size).toBe(before.holidays.size);
  expect(calendarOfVersion('by hand')).toBeUndefined();
});

test('the coordinator is told which computed days would move, until the statement is sent', () => {
  const computed = {
    ...inspection,
    publishedOn: day('2022-08-18'),
    calendar: calendarAsKnownOn(day('2022-09-09')).version,
  };
  expect(movedFaults([computed], newest)).toEqual([
    {
      list: 'Inspections',
      row: 'KIR22',
      reason:
        'Statement of action due: estimated for Fri 25 Nov 2022, would be Mon 28 Nov 2022 because of Bank holiday for the State Funeral of Queen Elizabeth II on Mon 19 Sep 2022. Count it anew on the inspection’s page.',
    },
  ]);
  expect(movedFaults([{ ...computed, statementSentOn: day('2022-11-20') }], newest)).toEqual([]);
  expect(movedFaults([{ ...computed, calendar: newest.version }], newest)).toEqual([]);
  expect(movedFaults([{ ...computed, statementDueOn: day('2022-11-25') }], newest)).toEqual([]);
});
