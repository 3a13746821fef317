import { calendarInWords } from '../../../bot/domain/calendar/in-words';
import { calendarAsKnownOn, type Holiday } from '../../../bot/domain/calendar/bank-holidays';
import { daySaid } from '../../../bot/domain/calendar/day-said';
import { daysSaid } from '../../../bot/domain/calendar/days-said';
import { day } from '../../support/partnership';

/** Said on Wednesday 3 March 2027; ~ parts the ways to say it. */
const TODAY = day('2027-03-03');

test.each<[string | undefined, string]>([
  [
    '2027-03-03',
    'today~now~wednesday~wed~weds~this wednesday~3 march~march 3~3/3~03/03/2027~3/3/27~2027-03-03~wed 3 march~wednesday 3/3',
  ],
  ['2027-03-04', 'tomorrow~thursday~thu~thur~thurs~this thursday~4 mar~4/3~march 4~thursday 4 march'],
  ['2027-03-05', 'friday~fri~this fri'],
  ['2027-03-02', '2 march~2/3~tue 2 march~tues 2/3'],
  ['2027-03-10', 'next wednesday~10 march'],
  ['2027-03-08', 'monday~next monday~8 march~mon 8 march 2027'],
  ['2027-03-09', 'next tuesday~tues'],
  ['2027-01-31', '31 january~31/1~january 31'],
  ['2028-01-30', '30 january~30/1'],
  ['2027-09-07', '7 sept~7 september~sept 7~7 sep'],
  ['2028-02-29', '29 february 2028~29/2/28'],
  ['2026-12-28', '28 december 2026~28/12/2026'],
  ['2027-12-28', '28 december'],
  [
    undefined,
    '~next friday~next thursday~th~mo~xmonday~mondayx~next xmonday~30 february~31/4~3 march march~march~3~march 3 4~3 march 27~3 march 20271~tue 3 march~33/3~3/13~3/3/2~3/3/20271~x3/3~3/3x~wed march',
  ],
])('%s is meant by %j', (expected, parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, daySaid(text, TODAY)])).toEqual(texts.map((text) => [text, expected]));
});

test('the last year is meant of a day within a month before, over the turn of the year too', () => {
  expect([daySaid('20 december', day('2027-01-10')), daySaid('1 december', day('2027-01-10'))]).toEqual([
    '2026-12-20',
    '2027-12-01',
  ]);
  expect([daySaid('10 december', day('2027-01-10')), daySaid('9 december', day('2027-01-10'))]).toEqual([
    '2026-12-10',
    '2027-12-09',
  ]);
  expect(daySaid('next monday', day('2027-03-08'))).toBe('2027-03-15');
  expect(daySaid('next sunday', day('2027-03-08'))).toBeUndefined();
});

const CALENDAR = calendarAsKnownOn();
test.each<[string | undefined, string]>([
  ['2027-03-03 2027-03-05', 'this week~rest of the week~the rest of this week'],
  [
    '2027-03-08 2027-03-12',
    'next week~all next week~all of next week~week beginning 8 march~week commencing monday~w/c 8/3~week from 8 march~8 to 12 march~8-12 march~8th – 12th of march',
  ],
  [
    '2027-03-15 2027-03-19',
    'week after next~the week after next~15 march to 19 march~from 15 until 19 march~between 15 and 19 march~15 through 19 march~15 till 19 march~march 15 to 19~15/3-19/3~15/3/2027-19/3/2027~15 to 19 march 2027~15 march - 19 march',
  ],
  ['2027-03-04 2027-03-08', 'next 3 working days'],
  [
    '2027-03-03 2027-03-05',
    'until friday~till friday~up to friday~through friday~up to and including friday~until the end of friday~back on saturday~i am back on 6 march~i will be back on 6 march~and back 6 march',
  ],
  ['2027-03-03 2027-03-03', 'today~only today~just today~today only~back tomorrow~for today'],
  ['2027-03-04 2027-03-04', 'tomorrow~on thursday~on the 4th of march~4th march'],
  ['2027-03-08 open', 'from monday~starting 8 march~as from 8 march onwards~from monday onwards'],
  ['2027-12-28 2028-01-03', '28 december to 3 january~from 28 december to 3 january~28 december – 3 january'],
  [
    undefined,
    'last week~next 0 working days~next 100 working days~week beginning 9 march~w/c tuesday~2 march~until 2 march~back today~12 to 8 march~from 12 march to 8 march~between 8 march~soon~from soon~until soon~8 to soon~x this week~this week x',
  ],
])('%s is meant by %j', (expected, parted) => {
  const read = (text: string): string | undefined => {
    const days = daysSaid(text, TODAY, CALENDAR);
    return days && `${days.from} ${days.to ?? 'open'}`;
  };
  const texts = parted.split('~');
  expect(texts.map((text) => [text, read(text)])).toEqual(texts.map((text) => [text, expected]));
});

describe('bank holidays', () => {
  const holiday = (on: string, over: Partial<Holiday> = {}): Holiday => ({
    day: day(on),
    name: 'Feast',
    announcedOn: day('2026-01-05'),
    ...over,
  });
  const has = (asKnownOn: string | undefined, ...extra: Holiday[]) =>
    calendarAsKnownOn(asKnownOn === undefined ? undefined : day(asKnownOn), extra).holidays.get(
      day('2027-06-09'),
    );

  test('set by an operator count from when they were announced, until they are called off', () => {
    expect(has(undefined, holiday('2027-06-09'))).toBe('Feast');
    expect(has('2026-01-05', holiday('2027-06-09'))).toBe('Feast');
    expect(has('2026-01-04', holiday('2027-06-09'))).toBeUndefined();
    const off = holiday('2027-06-09', { withdrawnOn: day('2026-02-01') });
    expect([has(undefined, off), has('2026-01-31', off), has('2026-02-01', off)]).toEqual([
      undefined,
      'Feast',
      undefined,
    ]);
    expect(has(undefined)).toBeUndefined();
  });

  test('name the version of the calendar by the last change, the horizon and what was set here', () => {
    const plain = calendarAsKnownOn().version;
    expect(plain).toMatch(/^England and Wales to \d{4}, as announced by \d{4}-\d{2}-\d{2}$/);
    const own = calendarAsKnownOn(undefined, [
      holiday('2027-06-09', { announcedOn: day('2031-01-01') }),
      holiday('2027-06-10'),
    ]).version;
    expect(own).toMatch(
      /^England and Wales to \d{4}, as announced by 2031-01-01, with 2027-06-09, 2027-06-10 set here$/,
    );
    expect(calendarAsKnownOn(day('2025-12-31'), [holiday('2027-06-09')]).version).not.toMatch(/set here/);
    const off = calendarAsKnownOn(undefined, [
      holiday('2027-06-09', { withdrawnOn: day('2032-01-01') }),
    ]).version;
    expect(off).toMatch(/as announced by 2032-01-01/);
    expect(calendarInWords(own)).toMatch(
      /^England and Wales to \d{4}, as announced by 1 January 2031, with 9 June 2027, 10 June 2027 set here$/,
    );
    expect(calendarInWords('By hand, 2027-13-01')).toBe('By hand, 2027-13-01');
  });

  test('reach as far as whole years are set', () => {
    const last = Number(calendarAsKnownOn().to.slice(0, 4));
    const year = (of: number, count: number) =>
      Array.from({ length: count }, (_, at) => holiday(`${of}-01-0${at + 1}`));
    const to = (...extra: Holiday[]) => calendarAsKnownOn(undefined, extra).to;
    expect(to(...year(last + 1, 7))).toBe(`${last}-12-31`);
    expect(to(...year(last + 1, 8))).toBe(`${last + 1}-12-31`);
    expect(to(...year(last + 1, 8), ...year(last + 2, 8))).toBe(`${last + 2}-12-31`);
    expect(to(...year(last + 2, 8))).toBe(`${last}-12-31`);
  });
});
