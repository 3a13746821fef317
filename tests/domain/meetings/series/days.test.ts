import type { Day } from '../../../../bot/domain/calendar/day';
import { firstFreeWeek, weeksOn } from '../../../../bot/domain/meetings/clashes';
import { NO_END, withItsLength } from '../../../../bot/domain/meetings/length';
import { pairedDays } from '../../../../bot/domain/meetings/series/pairing';
import { occurrences, occurrencesAhead } from '../../../../bot/domain/meetings/series/series';
import { isSameSlot, slotDayOf, slotOf, slotText } from '../../../../bot/domain/meetings/series/slot';
import { calendarAsKnownOn } from '../../../../bot/domain/calendar/bank-holidays';
import { at, day, meeting, series } from '../../../support/partnership';

const CALENDAR = calendarAsKnownOn();
const days = (...texts: string[]): Day[] => texts.map((text) => day(`2024-${text}`));

describe('which day of a series a meeting stands for', () => {
  const paired = (standing: readonly [string, number, number][], ...of: string[]) => {
    const all = standing.map(([on, within, rank]) => ({ day: day(`2024-${on}`), within, rank }));
    const pairs = pairedDays(all, days(...of));
    return all.map((one) => pairs.get(one)?.slice(5));
  };

  test.each<[string, readonly [string, number, number][], string[], (string | undefined)[]]>([
    ['none of none', [], ['02-08'], []],
    ['the same day', [['02-08', 3, 0]], ['02-07', '02-08'], ['02-08']],
    ['the nearest', [['02-08', 9, 0]], ['02-01', '02-14'], ['02-14']],
    ['the later of two as near', [['02-08', 9, 0]], ['02-01', '02-15'], ['02-15']],
    ['none too far off', [['02-08', 6, 0]], ['02-01', '02-15'], [undefined]],
    ['as far as that', [['02-08', 7, 0]], ['02-01'], ['02-01']],
    [
      'each a day of its own',
      [
        ['02-08', 9, 0],
        ['02-15', 9, 0],
      ],
      ['02-15', '02-22'],
      [undefined, '02-15'],
    ],
    [
      'the lower rank first',
      [
        ['02-08', 9, 10],
        ['02-10', 9, 2],
      ],
      ['02-09'],
      [undefined, '02-09'],
    ],
    [
      'the earlier of two alike',
      [
        ['02-10', 9, 0],
        ['02-08', 9, 0],
      ],
      ['02-09'],
      [undefined, '02-09'],
    ],
  ])('%s', (_, standing, of, pairs) => expect(paired(standing, ...of)).toEqual(pairs));
});

describe('what a row remembers of its series', () => {
  const slot = { startsAt: at('2024-02-08T14:00:00Z'), endsAt: at('2024-02-08T15:30:00Z'), place: 'Room 1' };

  test.each([
    [slot, '2024-02-08T14:00:00Z to 2024-02-08T15:30:00Z at Room 1'],
    [
      { ...slot, title: 'The “board” at "two"' },
      '2024-02-08T14:00:00Z to 2024-02-08T15:30:00Z called "The “board” at \\"two\\"" at Room 1',
    ],
    [{ ...slot, place: '', title: '' }, '2024-02-08T14:00:00Z to 2024-02-08T15:30:00Z called "" at '],
  ])('%j', (one, text) => {
    expect(slotText(one)).toBe(text);
    expect(slotOf({ fromSeries: text })).toEqual(one);
  });

  test.each([undefined, '', 'stands alone', 'x to y at z', '2024-02-08T14:00:00Z to y at z'])(
    'nothing of %j',
    (text) => expect(slotOf({ fromSeries: text })).toBeUndefined(),
  );

  test('a title that is none any more is taken as it stands', () => {
    expect(
      slotOf({ fromSeries: `${slotText({ ...slot, title: 'x' }).replace('"x"', '"\\q"')}` })?.title,
    ).toBe('\\q');
  });

  test('the same by time and place, and by title where both know it', () => {
    expect(isSameSlot(slot, { ...slot, title: 'x' })).toBe(true);
    expect(isSameSlot({ ...slot, title: 'x' }, slot)).toBe(true);
    expect(isSameSlot({ ...slot, title: 'x' }, { ...slot, title: 'y' })).toBe(false);
    expect(isSameSlot(slot, { ...slot, place: 'Room 2' })).toBe(false);
    expect(isSameSlot(slot, { ...slot, endsAt: slot.startsAt })).toBe(false);
  });

  test.each([
    [{ seriesCode: 'BOARD' }, undefined],
    [{ fromSeries: 'stands alone', startsAt: at('2024-02-09T14:00:00Z') }, '2024-02-09'],
    [{ fromSeries: slotText({ ...slot, startsAt: at('2024-02-07T14:00:00Z') }) }, '2024-02-07'],
    [{ ref: 'JTAI-2024-02-06' }, '2024-02-06'],
    [{ ref: 'JTAI2024-02-06' }, undefined],
    [{ ref: 'JTAI-soon' }, undefined],
  ])('%j stands for %s', (over, on) => expect(slotDayOf(meeting(over), series())).toBe(on));
});

describe('the days of a series', () => {
  const of = (over: Parameters<typeof series>[0], from: string, until: string) =>
    occurrences(series(over), day(from), day(until)).map(({ startsAt }) => startsAt.slice(0, 10));

  test.each<[string, Parameters<typeof series>[0], string, string, string[]]>([
    ['every six weeks', {}, '2024-02-08', '2024-05-02', ['2024-02-08', '2024-03-21', '2024-05-02']],
    ['from the day after', {}, '2024-02-09', '2024-05-01', ['2024-03-21']],
    ['none before the first', {}, '2024-01-01', '2024-02-07', []],
    ['once', { everyWeeks: 0 }, '2024-02-08', '2024-12-31', ['2024-02-08']],
    ['once, and over', { everyWeeks: 0 }, '2024-02-09', '2024-12-31', []],
    [
      'every second month on the second Thursday',
      { everyMonths: 2 },
      '2024-02-01',
      '2024-06-30',
      ['2024-02-08', '2024-04-11', '2024-06-13'],
    ],
    ['from within a month', { everyMonths: 1 }, '2024-03-15', '2024-04-30', ['2024-04-11']],
    [
      'on the last where the first was a fifth',
      { everyMonths: 1, firstOn: day('2024-02-29') },
      '2024-02-01',
      '2024-05-31',
      ['2024-02-29', '2024-03-28', '2024-04-25', '2024-05-30'],
    ],
    [
      'over the end of a year',
      { everyMonths: 3, firstOn: day('2024-10-01') },
      '2024-10-01',
      '2025-02-01',
      ['2024-10-01', '2025-01-07'],
    ],
  ])('%s', (_, over, from, until, on) => expect(of(over, from, until)).toEqual(on));

  test('half a year ahead, two at least, none that has begun', () => {
    const ahead = (everyWeeks: number, now = '2024-02-08T14:00:00Z') =>
      occurrencesAhead(series({ everyWeeks }), at(now)).map(({ ref }) => ref);
    expect(ahead(13)).toEqual(['JTAI-2024-05-09', 'JTAI-2024-08-08']);
    expect(ahead(13, '2024-02-08T13:59:59Z')).toEqual([
      'JTAI-2024-02-08',
      'JTAI-2024-05-09',
      'JTAI-2024-08-08',
    ]);
    expect(ahead(40)).toEqual(['JTAI-2024-11-14', 'JTAI-2025-08-21']);
  });

  test('a made meeting is the series’ own', () => {
    expect(occurrences(series(), day('2024-02-08'), day('2024-02-08'))).toEqual([
      {
        title: 'JTAI partnership meeting',
        ref: 'JTAI-2024-02-08',
        seriesCode: 'JTAI',
        startsAt: '2024-02-08T14:00:00Z',
        endsAt: '2024-02-08T15:30:00Z',
        knownStartsAt: '2024-02-08T14:00:00Z',
        knownEndsAt: '2024-02-08T15:30:00Z',
        place: 'Microsoft Teams',
        status: 'Planned',
        fromSeries:
          '2024-02-08T14:00:00Z to 2024-02-08T15:30:00Z called "JTAI partnership meeting" at Microsoft Teams',
      },
    ]);
  });
});

describe('weeks on', () => {
  const closed = (through: string) => ({
    closures: [{ title: 'Summer', firstDay: day('2024-02-01'), lastDay: day(through) }],
  });

  test('the same time on the London clock, and why that day is none', () => {
    expect(weeksOn({ closures: [] }, CALENDAR, at('2024-03-28T14:00:00Z'), 1)).toEqual({
      weeks: 1,
      startsAt: '2024-04-04T13:00:00Z',
    });
    expect(weeksOn({ closures: [] }, CALENDAR, at('2024-03-22T14:00:00Z'), 1).clash).toContain('Good Friday');
  });

  test('the first that is free, within eight', () => {
    expect(firstFreeWeek({ closures: [] }, CALENDAR, at('2024-03-22T14:00:00Z'))?.weeks).toBe(2);
    expect(firstFreeWeek(closed('2024-04-03'), CALENDAR, at('2024-02-08T14:00:00Z'))?.weeks).toBe(8);
    expect(firstFreeWeek(closed('2024-04-04'), CALENDAR, at('2024-02-08T14:00:00Z'))).toBeUndefined();
  });
});

describe('how long a meeting lasts that somebody moved by hand', () => {
  const START = at('2024-02-08T14:00:00Z');
  const KNOWN = { knownStartsAt: START, knownEndsAt: at('2024-02-08T15:30:00Z') };
  test.each<[string, Parameters<typeof withItsLength>[0], string]>([
    ['as it says', { startsAt: START, endsAt: at('2024-02-08T16:00:00Z') }, '2024-02-08T16:00:00Z'],
    [
      'as it was where only its start moved',
      { startsAt: at('2024-02-08T10:00:00Z'), endsAt: KNOWN.knownEndsAt, ...KNOWN },
      '2024-02-08T11:30:00Z',
    ],
    [
      'as it says where both moved',
      { startsAt: at('2024-02-08T10:00:00Z'), endsAt: at('2024-02-08T11:00:00Z'), ...KNOWN },
      '2024-02-08T11:00:00Z',
    ],
    [
      'as it was where its end is before its start',
      { startsAt: START, endsAt: at('2024-02-08T13:00:00Z'), ...KNOWN },
      '2024-02-08T15:30:00Z',
    ],
    [
      'to the same time of its day',
      { startsAt: START, endsAt: at('2024-02-07T16:00:00Z') },
      '2024-02-08T16:00:00Z',
    ],
    [
      'an hour where that is before it',
      { startsAt: START, endsAt: at('2024-02-07T13:00:00Z') },
      '2024-02-08T15:00:00Z',
    ],
    ['an hour without an end', { startsAt: START, endsAt: NO_END }, '2024-02-08T15:00:00Z'],
    ['a whole day', { startsAt: START, endsAt: at('2024-02-09T14:00:00Z') }, '2024-02-09T14:00:00Z'],
    ['no more than a day', { startsAt: START, endsAt: at('2024-02-09T14:00:01Z') }, '2024-02-08T15:00:00Z'],
    [
      'with half of what is known as with nothing',
      { startsAt: START, endsAt: NO_END, knownStartsAt: START },
      '2024-02-08T15:00:00Z',
    ],
  ])('%s', (_, times, endsAt) => expect(withItsLength(times).endsAt).toBe(endsAt));
});
