import { firstDay, firstSpan } from '../../../bot/domain/letter/print/printed-days';
import { day } from '../../support/partnership';

describe('a date as letters print it', () => {
  test.each([
    ['by 25 October 2024.', '2024-10-25'],
    ['by 25 October 2024.This statement', '2024-10-25'],
    ['by Friday 25 October 2024', '2024-10-25'],
    ['by Fri, 25th October, 2024', '2024-10-25'],
    ['by the 1st of May 2024', '2024-05-01'],
    ['by 12 Nov 18.', '2018-11-12'],
    ['by 12 November ’18, then', '2018-11-12'],
    ['by 3 Sept. 2019', '2019-09-03'],
    ['by 29 February 2024', '2024-02-29'],
    ['by 25October 2024', '2024-10-25'],
    ['by October 25, 2024.', '2024-10-25'],
    ['by Friday, Oct. 25th 2024', '2024-10-25'],
    ['by October 25, 2024, or 1 May 2025', '2024-10-25'],
  ])('%s', (text, on) => expect(firstDay(text)?.day).toBe(on));

  test.each([
    ['by 31 June 2024', '31 June 2024'],
    ['by 29 February 2023', '29 February 2023'],
  ])('%s is no day, and is given as printed', (text, words) => {
    expect(firstDay(text)).toEqual({ words });
  });

  test.each([
    'by October 2024',
    'by October 25',
    'by 25 October',
    'in 12 November 18 children',
    'by 25/10/2024',
    'section 20',
  ])('%s prints no whole date', (text) => expect(firstDay(text)).toBeUndefined());

  test('a weekday that is not that day’s is told, and the date stays', () => {
    expect(firstDay('by Tuesday 13 December 2024')).toMatchObject({
      day: '2024-12-13',
      wrongWeekday: 'Tuesday',
    });
    expect(firstDay('by Friday 13 December 2024')).not.toHaveProperty('wrongWeekday');
  });
});

describe('days of fieldwork as letters print them', () => {
  test.each([
    ['took place from 20 to 24 May 2024.', '2024-05-20', '2024-05-24'],
    ['took place from 27 June 2022 to 1 July 2022.', '2022-06-27', '2022-07-01'],
    ['took place from 27 June to 1 July 2022.', '2022-06-27', '2022-07-01'],
    ['took place from 27 June 2022 to 1 July.', '2022-06-27', '2022-07-01'],
    ['Between 31 October and 4 November 2016, Ofsted', '2016-10-31', '2016-11-04'],
    ['Between 12 September and 16 September 2016, Ofsted', '2016-09-12', '2016-09-16'],
    ['from 30 December to 3 January 2020', '2019-12-30', '2020-01-03'],
    ['from 30 December 2019 to 3 January', '2019-12-30', '2020-01-03'],
    ['on 9–13 October 2023', '2023-10-09', '2023-10-13'],
    ['from Monday 9 to Friday 13 October 2023', '2023-10-09', '2023-10-13'],
    ['from 9th October until the 13th October 2023', '2023-10-09', '2023-10-13'],
    ['from October 9 to 13, 2023', '2023-10-09', '2023-10-13'],
    ['between Monday, July 31 and August 4, 2023,', '2023-07-31', '2023-08-04'],
    ['from 09/10/2023 to 13/10/2023.', '2023-10-09', '2023-10-13'],
    ['between 30.10 and 03.11.2023', '2023-10-30', '2023-11-03'],
    ['from 10/23/2023 to 10/27/2023', undefined, undefined],
  ])('%s', (text, from, to) => {
    const span = firstSpan(text);
    expect([span?.from?.day, span?.to?.day]).toEqual([from, to]);
  });

  test.each([
    ['Between 16 and 20 October, Ofsted', '2018-01-30', '2017-10-16', '2017-10-20'],
    ['Between 8 and 12 January, Ofsted', '2018-03-01', '2018-01-08', '2018-01-12'],
    ['from 30 December to 3 January', '2020-02-20', '2019-12-30', '2020-01-03'],
  ])('%s, in a letter of %s: the last before it, and said to be taken', (text, before, from, to) => {
    const span = firstSpan(text, day(before));
    expect([span?.from?.day, span?.to?.day, span?.yearTaken]).toEqual([from, to, true]);
  });

  test('without a year and without the letter’s date nothing is guessed', () => {
    const span = firstSpan('Between 16 and 20 October, Ofsted');
    expect([span?.from, span?.to]).toEqual([undefined, undefined]);
  });
});
