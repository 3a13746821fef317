import { inLondon } from '../../../bot/domain/calendar/london';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  ...{ hourCycle: 'h23', timeZone: 'Europe/London' },
});

/** As the tables of time zones have it. */
function byTables(at: Date) {
  const parts = new Map(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, clock: `${of('hour')}:${of('minute')}` };
}

const HALF_HOUR = 1_800_000;

test('London has the hour that the tables of time zones give it, on every day and around every change, for a century', () => {
  const wrong: string[] = [];
  const check = (at: Date): void => {
    if (JSON.stringify(inLondon(at)) !== JSON.stringify(byTables(at))) wrong.push(at.toISOString());
  };
  for (let year = 1997; year < 2097; year += 1) {
    for (const month of [2, 9])
      for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1, 1); at += HALF_HOUR)
        check(new Date(at));
    for (let day = 0; day < 366; day += 1) check(new Date(Date.UTC(year, 0, day + 1, 23, 45)));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['2024-03-31T00:59:00Z', '2024-03-31', '00:59'],
  ['2024-03-31T01:00:00Z', '2024-03-31', '02:00'],
  ['2024-10-27T00:59:00Z', '2024-10-27', '01:59'],
  ['2024-10-27T01:00:00Z', '2024-10-27', '01:00'],
  ['2024-07-01T23:30:00Z', '2024-07-02', '00:30'],
  ['2024-12-31T23:30:00Z', '2024-12-31', '23:30'],
] as const)('%s is %s, %s in London', (instant, day, clock) => {
  expect(inLondon(new Date(instant))).toEqual({ day, clock });
});
