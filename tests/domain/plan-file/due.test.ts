import { dueOf } from '../../../bot/domain/plan-file/cells/due';
import type { Day } from '../../../bot/domain/calendar/day';

/** What people type into a column of dates, and what of it is certain. */
test.each<[string, string, string]>([
  ['30/09/2024', '2024-09-30', 'day'],
  ['03/04/2024', '2024-04-03', 'day'],
  ['31.03.24', '2024-03-31', 'day'],
  ['1-4-2025', '2025-04-01', 'day'],
  ['2024-06-30', '2024-06-30', 'day'],
  ['2024-06-30 00:00:00', '2024-06-30', 'day'],
  ['30/09/2024 00:00', '2024-09-30', 'day'],
  ['1st April 2025', '2025-04-01', 'day'],
  ['30th\u00a0Sep 2024', '2024-09-30', 'day'],
  ['the 2nd of September 2025', '2025-09-02', 'day'],
  ['30-Sep-24', '2024-09-30', 'day'],
  ['30Sep2024', '2024-09-30', 'day'],
  ["4 July '25", '2025-07-04', 'day'],
  ['September 30, 2024', '2024-09-30', 'day'],
  ['Mon 30 Sept 2024', '2024-09-30', 'day'],
  ['By 31/12/2024', '2024-12-31', 'day'],
  ['Due: 31/12/2024', '2024-12-31', 'day'],
  ['by end of March 2024', '2024-03-31', 'day'],
  ['End Oct 24', '2024-10-31', 'day'],
  ['End of February 2024', '2024-02-29', 'day'],
  ['end of FY 2024/25', '2025-03-31', 'day'],
  ['end of 2025', '2025-12-31', 'day'],
  ['Sept 24', '2024-09-30', 'month'],
  ['Sept 25', '2025-09-30', 'month'],
  ['Dec-23', '2023-12-31', 'month'],
  ['By December 2025', '2025-12-31', 'month'],
  ['09/2024', '2024-09-30', 'month'],
  ['Sept 2024 – Jan 2025', '2025-01-31', 'month'],
  ['1 May 2024 to 31 July 2024', '2024-07-31', 'day'],
  ['April - June 2024', '2024-06-30', 'month'],
  ['Q2 2024/25', '2024-09-30', 'quarter'],
  ['Q3 24/25', '2024-12-31', 'quarter'],
  ['Quarter 4 2024-2025', '2025-03-31', 'quarter'],
  ['2024/25 Q1', '2024-06-30', 'quarter'],
  ['2024/25', '2025-03-31', 'year'],
  ['2025', '2025-12-31', 'year'],
  ['w/c 4 March 2024', '2024-03-04', 'week'],
  ['week commencing 04/03/2024', '2024-03-04', 'week'],
  ['Week ending 8 March 2024', '2024-03-08', 'week'],
  ['Phase 1 completed\nPhase 2 Mar 2025', '2025-03-31', 'month'],
  ['45565', '2024-09-30', 'day'],
])('%j is %s to the %s', (text, day, precision) => {
  const due = dueOf({ text });
  expect([due.day, due.precision]).toEqual([day, precision]);
});

test.each([
  ['Q2'],
  ['Q4 2025'],
  ['Q2 2024/27'],
  ['Ongoing'],
  ['TBC'],
  ['Immediate'],
  ['ASAP'],
  ['Completed'],
  ['Monthly'],
  ['within 3 months'],
  ['by end of term'],
  ['Spring term 2025'],
  ['Easter 2024'],
  ['Summer 2025'],
  ['mid-May 2025'],
  ['30 Feb 2024'],
  ['31/3'],
  ['31 March'],
  ['12/31/2024'],
  ['Ongoing – review March 2025'],
  ['31/03/2025\n30/06/2025'],
  ['3 - 4 weeks'],
  ['January 2025 and quarterly'],
  ['May and October 2025'],
  ['by 1/9/26 at latest'],
  ['6 months'],
  ['June 30'],
  ['March 05'],
  ['1 May 2025 and 1 October 2025'],
  ['=TODAY()'],
  ['0'],
])('%j is no day, and keeps its words', (text) => {
  expect(dueOf({ text })).toEqual({ text, notes: [] });
});

test.each<[string, string]>([
  ['March 2024 (revised from January 2024)', '2024-01-31'],
  ['31/01/2024 extended to 31/03/2024', '2024-01-31'],
  ['31/03/2024 (was 31/01/2024)', '2024-01-31'],
  ['31/01/2024\nRevised: 31/03/2024', '2024-01-31'],
  ['31/01/24 (rev 31/03/24)', '2024-01-31'],
])('%j is due in March and was due in January', (text, original) => {
  const due = dueOf({ text });
  expect([due.day, due.original]).toEqual(['2024-03-31', original]);
});

test('a date that was struck out is the day that it was due before', () => {
  expect(dueOf({ text: '31/03/2024', struck: '31/01/2024' })).toMatchObject({
    day: '2024-03-31',
    original: '2024-01-31',
  });
});

test.each<[string, RegExp]>([
  ['Saturday 9 March 2024', /is a Saturday/],
  ['10/03/2024', /is a Sunday/],
  ['Friday 18 April 2023', /says Friday, and it is a Tuesday/],
])('%j is kept and worth a look', (text, words) => {
  const due = dueOf({ text });
  expect(due.precision).toBe('day');
  expect(due.notes.join()).toMatch(words);
});

test('a date that shows only its month is no day', () => {
  expect(dueOf({ text: 'Dec 2023', day: '2023-12-01' as Day, precision: 'month' })).toMatchObject({
    day: '2023-12-31',
    precision: 'month',
  });
});

test('a number in a column of dates is a date, and somebody looks at it', () => {
  expect(dueOf({ text: '45565', number: 45565 })).toMatchObject({ day: '2024-09-30', precision: 'day' });
  expect(dueOf({ text: '45565', number: 45565 }).notes).not.toEqual([]);
  expect(dueOf({ text: '3', number: 3 }).day).toBeUndefined();
});
