import { calendarAsKnownOn, type Holiday } from '../../../bot/domain/calendar/bank-holidays';
import { statementDue } from '../../../bot/domain/inspection/timetable';
import { previewOf } from '../../../bot/domain/dispatch/preview';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { holidaysEnd, holidaysEndNote, holidaysEndWords } from '../../../bot/domain/outstanding/holidays-end';
import { statusReport } from '../../../bot/domain/status/report';
import { action, at, day, facts, meeting, series } from '../../support/partnership';
import type { Inspection, Request, Facts } from '../../../bot/domain/partnership';
const calendar = calendarAsKnownOn();
/** In the last year of the calendar, which ends with 2028. */
const now = at('2028-01-03T09:00:00Z');
const beyond = (over: Partial<Facts>, when = now) =>
  holidaysEnd({ facts: facts(over), calendar, now: when })?.beyond;
const late = day('2029-01-08');
const inspection: Inspection = { title: 'JTAI of Westmarch', ref: 'I1' };
const request: Request = { title: 'Case list', ref: 'R1', agencyCode: 'POL', dueOn: late, status: 'Open' };

describe('bank holidays that end', () => {
  test.each<[string, Partial<Facts>, string[] | undefined]>([
    [
      'are nobody’s worry while nothing reaches beyond',
      { actions: [action({ dueOn: day('2028-12-29') })] },
      undefined,
    ],
    ['are told of for an action', { actions: [action({ dueOn: late })] }, ['A07 (Mon 8 Jan)']],
    ['not for one that was handed in', { actions: [action({ dueOn: late, status: 'Closed' })] }, undefined],
    [
      'for a review',
      { actions: [action({ dueOn: undefined, reviewOn: late })] },
      ['the review of A07 (Mon 8 Jan)'],
    ],
    [
      'for the review of a closed one, once',
      { actions: [action({ status: 'Closed', reviewOn: late, title: 'Map' })] },
      ['Is it sustained? Review of Map (Mon 8 Jan)'],
    ],
    [
      'not for one that was withdrawn, nor for one that was found sustained before its day',
      {
        actions: [
          action({ ref: 'A1', dueOn: late, reviewOn: late, withdrawnOn: day('2028-11-01') }),
          action({ ref: 'A2', status: 'Sustained', reviewOn: late }),
        ],
      },
      undefined,
    ],
    ['for a request', { requests: [request] }, ['R1 (Mon 8 Jan)']],
    ['for a series, which goes on', { series: [series()] }, ['the meetings of “JTAI partnership meeting”']],
    [
      'for a meeting',
      { meetings: [meeting({ seriesCode: undefined, startsAt: at('2029-01-08T14:00:00Z') })] },
      ['JTAI partnership meeting (Mon 8 Jan)'],
    ],
    [
      'for a printed statement',
      { inspections: [{ ...inspection, statementDueOn: late }] },
      ['Written statement of action: JTAI of Westmarch (Mon 8 Jan)'],
    ],
    [
      'for an estimated statement',
      { inspections: [{ ...inspection, publishedOn: day('2028-11-01') }] },
      ['the statement of action of JTAI of Westmarch (Fri 9 Feb)'],
    ],
  ])('%s', (_, over, expected) => expect(beyond(over)).toEqual(expected));

  test('a year before, not earlier, and for certain once they have ended', () => {
    const plan = { series: [series()] };
    expect(beyond(plan, at('2027-12-31T12:00:00Z'))).toBeUndefined();
    expect(beyond(plan, at('2028-01-01T12:00:00Z'))).toHaveLength(1);
    expect(beyond({}, at('2028-12-31T12:00:00Z'))).toBeUndefined();
    expect(beyond({}, at('2029-01-01T12:00:00Z'))).toEqual([]);
  });

  test('are told to the coordinator with what lies later, to the operator without', () => {
    const ends = holidaysEnd({
      facts: facts({
        series: [series()],
        actions: ['A1', 'A2', 'A3'].map((ref) => action({ ref, dueOn: late })),
      }),
      calendar,
      now,
    })!;
    expect(holidaysEndWords(ends)).toContain(
      'Bank holidays are known up to Sun 31 Dec 2028 only. Later than that: the meetings of “JTAI partnership meeting”, A1 (Mon 8 Jan), A2 (Mon 8 Jan), 1 more.',
    );
    expect(holidaysEndNote(ends)).toContain('BANK_HOLIDAYS_FILE');
    expect(holidaysEndNote(ends)).not.toContain('JTAI');
  });

  test('stand on the status and the preview', () => {
    const plan = facts({ series: [series()] });
    const [words] = statusReport({ facts: plan, calendar, now }, { unreadableRows: 0 }).notes ?? [];
    expect(words).toContain('Bank holidays are known up to');
    expect(previewOf({ facts: plan, calendar, hours: DEFAULT_HOURS, now }).notes).toEqual([words]);
    const before = at('2026-11-29T09:00:00Z');
    expect(statusReport({ facts: plan, calendar, now: before }, { unreadableRows: 0 }).notes).toEqual([]);
  });

  test('are said beside an estimate that was counted beyond them', () => {
    const warned = (publishedOn: string) =>
      statementDue({ ...inspection, publishedOn: day(publishedOn) }, calendar)?.warnings;
    expect(warned('2028-08-01')).toEqual([]);
    expect(warned('2028-11-01')).toEqual([
      'Bank holidays are known up to Sun 31 Dec 2028 only, so the estimate may be some days too early.',
    ]);
  });

  test('end later where an operator’s file has all those of later years', () => {
    const holiday = (text: string): Holiday => ({
      day: day(text),
      name: 'Holiday',
      announcedOn: day('2027-01-01'),
    });
    const of2029 = ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'].map((one) =>
      holiday(`2029-${one}`),
    );
    const longer = calendarAsKnownOn(undefined, of2029);
    expect(longer.to).toBe('2029-12-31');
    expect(longer.version).toContain('England and Wales to 2029');
    expect(holidaysEnd({ facts: facts({ series: [series()] }), calendar: longer, now })).toBeUndefined();
    expect(calendarAsKnownOn(undefined, of2029.slice(0, 2)).to).toBe('2028-12-31');
  });
});
