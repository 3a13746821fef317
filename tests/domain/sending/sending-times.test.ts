import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes, timeOf, type Instant, type TimeOfDay, dayOf } from '../../../bot/domain/calendar/day';
import type { SendingTimes } from '../../../bot/domain/partnership';
import {
  DEFAULT_HOURS,
  maySendAt,
  nextSendingTime,
  type SendingHours,
  hoursInWords,
  hoursOf,
  sendingPlan,
} from '../../../bot/domain/sending/hours';
import { isWorkingDay } from '../../../bot/domain/calendar/working-days';
import { at } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const time = (text: string) => text as TimeOfDay;
const MIDWEEK: SendingHours = {
  from: time('09:00'),
  until: time('12:00'),
  days: ['Tuesday', 'Wednesday', 'Thursday'],
};
const row = (over: Partial<SendingTimes> = {}): SendingTimes => ({ title: 'Ours', days: [], ...over });

describe('what is asked for goes out', () => {
  test.each([
    ['at once within hours', DEFAULT_HOURS, '2024-02-08T11:00:00Z', '2024-02-08T11:00:00Z'],
    ['that morning when asked before it', DEFAULT_HOURS, '2024-02-08T05:00:00Z', '2024-02-08T08:30:00Z'],
    [
      'the next morning when asked at the end of hours',
      DEFAULT_HOURS,
      '2024-02-08T17:30:00Z',
      '2024-02-09T08:30:00Z',
    ],
    ['on Monday when asked on Friday night', DEFAULT_HOURS, '2024-02-09T18:00:00Z', '2024-02-12T08:30:00Z'],
    ['after Easter', DEFAULT_HOURS, '2024-03-28T18:00:00Z', '2024-04-02T07:30:00Z'],
    ['between Boxing Day and New Year', DEFAULT_HOURS, '2024-12-24T18:00:00Z', '2024-12-27T08:30:00Z'],
    [
      'at half past eight on either side of the clocks going forward',
      DEFAULT_HOURS,
      '2026-03-28T12:00:00Z',
      '2026-03-30T07:30:00Z',
    ],
    [
      'at half past eight on either side of the clocks going back',
      DEFAULT_HOURS,
      '2026-10-24T12:00:00+01:00',
      '2026-10-26T08:30:00Z',
    ],
    ['on the next of the chosen days', MIDWEEK, '2024-02-08T12:00:00Z', '2024-02-13T09:00:00Z'],
    [
      'on a later chosen day when the next is a bank holiday',
      { ...MIDWEEK, days: ['Monday'] },
      '2024-04-27T12:00:00Z',
      '2024-04-29T08:00:00Z',
    ],
    [
      'a week on when the only day is a bank holiday',
      { ...MIDWEEK, days: ['Monday'] },
      '2024-05-01T12:00:00Z',
      '2024-05-13T08:00:00Z',
    ],
  ] as const)('%s', (_when, hours, now, expected) =>
    expect(nextSendingTime(hours, calendar, at(now))).toBe(expected),
  );
});

describe('the list SendingTimes', () => {
  test('without a row leaves the installation’s hours', () =>
    expect(sendingPlan({ sendingTimes: [] }, DEFAULT_HOURS)).toEqual({ hours: DEFAULT_HOURS, faults: [] }));

  test('counts by its first row', () => {
    const sendingTimes = [row({ from: time('10:00') }), row({ from: time('07:00') })];
    expect(hoursOf({ sendingTimes }, DEFAULT_HOURS).from).toBe('10:00');
  });

  test.each([
    ['only a beginning', { from: time('10:00') }, { from: '10:00', until: '17:30' }],
    ['only an end', { until: time('12:00') }, { from: '08:30', until: '12:00' }],
    [
      'only days',
      { days: ['Monday', 'Friday'] as const },
      { from: '08:30', until: '17:30', days: ['Monday', 'Friday'] },
    ],
    ['the widest day', { from: time('07:00'), until: time('20:00') }, { from: '07:00', until: '20:00' }],
  ])('that says %s is completed by the installation, without a fault', (_what, over, hours) =>
    expect(sendingPlan({ sendingTimes: [row(over)] }, DEFAULT_HOURS)).toEqual({ hours, faults: [] }),
  );

  test('at night is cut to the day, and says so', () => {
    const { hours, faults } = sendingPlan(
      { sendingTimes: [row({ from: time('05:30'), until: time('23:00') })] },
      DEFAULT_HOURS,
    );
    expect(hours).toEqual({ from: '07:00', until: '20:00' });
    expect(faults).toEqual([
      'In the list SendingTimes it begins at 5:30am, and nothing goes out before 7am.',
      'In the list SendingTimes it ends at 11pm, and nothing goes out from 8pm.',
    ]);
  });

  test.each([
    ['ends before it begins', { from: time('15:00'), until: time('09:00') }],
    ['is an instant', { from: time('09:00'), until: time('09:00') }],
    ['begins after the installation’s end', { from: time('18:00') }],
    ['lies wholly in the night', { from: time('21:00'), until: time('23:00') }],
    ['lies wholly before dawn', { from: time('03:00'), until: time('06:00') }],
  ])(
    'that %s is a fault in plain words, and the installation’s hours hold on the days chosen',
    (_what, over) => {
      const found = sendingPlan({ sendingTimes: [row({ ...over, days: ['Tuesday'] })] }, DEFAULT_HOURS);
      expect(found.hours).toEqual({ ...DEFAULT_HOURS, days: ['Tuesday'] });
      expect(found.faults).toEqual([
        expect.stringMatching(
          /^The list SendingTimes asks for .* at which nothing can be sent\. .* from 8:30am to 5:30pm\.$/,
        ),
      ]);
    },
  );

  test.each<Partial<SendingTimes>>([
    {
      from: time('00:00'),
      until: time('23:59'),
      days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    },
    { from: time('23:00'), until: time('02:00') },
    { days: ['Friday'] },
  ])('never brings a message at night, at a weekend or on a bank holiday: %o', (over) => {
    const hours = hoursOf({ sendingTimes: [row(over)] }, DEFAULT_HOURS);
    const allowed: Instant[] = [];
    for (let now = at('2024-03-25T00:00:00Z'); now < '2024-04-08T00:00:00Z'; now = plusMinutes(now, 30))
      if (maySendAt(hours, calendar, now)) allowed.push(now);
    expect(allowed.length).toBeGreaterThan(0);
    for (const now of allowed) {
      expect(isWorkingDay(calendar, dayOf(now))).toBe(true);
      expect(timeOf(now) >= '07:00' && timeOf(now) < '20:00').toBe(true);
    }
  });
});

test.each([
  [DEFAULT_HOURS, '8:30am to 5:30pm on working days'],
  [MIDWEEK, '9am to noon on Tuesday, Wednesday and Thursday'],
])('hours are said in words: %o', (hours, words) => expect(hoursInWords(hours)).toBe(words));
