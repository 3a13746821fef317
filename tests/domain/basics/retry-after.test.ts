import { believedSeconds, secondsToWait } from '../../../bot/domain/basics/retry-after';

const NOW = Date.parse('2026-03-02T09:00:00Z');

describe('what `Retry-After` asks for, in seconds', () => {
  test.each<[string, string | null | undefined, string | undefined, number | undefined]>([
    ['a number', '7', undefined, 7],
    ['a number with blanks', ' 7 ', undefined, 7],
    ['none', '0', undefined, 0],
    ['a fraction', '1.5', undefined, 1.5],
    ['a finer fraction', '1.25', undefined, 1.25],
    ['a date with its offset', 'Mon, 02 Mar 2026 10:00:30 +0100', undefined, 30],
    ['the header twice', '7, 7', undefined, 7],
    ['a date, by the answer’s own clock', at('10:00:30'), at('10:00:00'), 30],
    ['a date, by our clock where the answer has none', at('09:00:30'), undefined, 30],
    ['a date, by our clock where the answer’s cannot be read', at('09:00:30'), 'soon', 30],
    ['a date of the old form', 'Monday, 02-Mar-26 09:00:30 GMT', undefined, 30],
    ['a date of the oldest form, which names no zone', 'Mon Mar  2 09:00:30 2026', undefined, 30],
    ['a date that has passed', at('08:59:00'), undefined, 0],
    ['a date in 30 days', 'Wed, 01 Apr 2026 09:00:00 GMT', undefined, 30 * 86_400],
    ['nothing', undefined, undefined, undefined],
    ['no header', null, undefined, undefined],
    ['an empty one', '', undefined, undefined],
    ['a word', 'soon', undefined, undefined],
    ['a number with its unit', '7s', undefined, undefined],
    ['words that a date could be read out of', '5 minutes', undefined, undefined],
    ['less than nothing', '-5', undefined, undefined],
    ['no number', 'NaN', undefined, undefined],
  ])('%s', (_, header, answeredAt, seconds) => {
    expect(secondsToWait(header, answeredAt, NOW)).toBe(seconds);
  });

  test('is never more than a year, so that a moment can be made of it', () => {
    expect(secondsToWait('9'.repeat(400), undefined, NOW)).toBe(365 * 86_400);
    expect(secondsToWait('Fri, 31 Dec 9999 23:59:59 GMT', undefined, NOW)).toBe(365 * 86_400);
  });
});

test.each([
  [7, 7],
  [600, 600],
  [601, 600],
  [30 * 86_400, 600],
  [Number.POSITIVE_INFINITY, 600],
  [Number.NaN, 0],
  [-1, 0],
])('of %d seconds that Teams asks for, %d are believed', (asked, believed) => {
  expect(believedSeconds(asked)).toBe(believed);
});

function at(time: string): string {
  return `Mon, 02 Mar 2026 ${time} GMT`;
}
