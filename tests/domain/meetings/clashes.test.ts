import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { whyNot } from '../../../bot/domain/sending/day-off';
import { clashOf, firstFreeWeek, weeksOn } from '../../../bot/domain/meetings/clashes';
import { type Meeting, type Facts, type Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, chat, day, facts, meeting, person } from '../../support/partnership';
import { clashesDue } from '../../../bot/domain/meetings/clash-question';
import { dueMessages } from '../../../bot/domain/dispatch/due';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-25T09:00:00Z');
const winterBreak = { title: 'Winter break', firstDay: day('2024-12-24'), lastDay: day('2025-01-03') };
const on = (startsAt: string, over: Partial<Meeting> = {}): Meeting =>
  meeting({ ref: `M-${startsAt.slice(0, 10)}`, startsAt: at(startsAt), endsAt: at(startsAt), ...over });

describe('a day to meet on', () => {
  test.each<[string, string[]]>([
    ['2024-03-28', []],
    ['2024-03-29', ['a bank holiday (Good Friday)']],
    ['2024-03-30', ['not a working day']],
    ['2024-03-31', ['not a working day']],
    ['2024-04-01', ['a bank holiday (Easter Monday)']],
    ['2024-12-23', []],
    ['2024-12-24', ['in a closed period (Winter break)']],
    ['2024-12-25', ['a bank holiday (Christmas Day)', 'in a closed period (Winter break)']],
    ['2024-12-26', ['a bank holiday (Boxing Day)', 'in a closed period (Winter break)']],
    ['2024-12-28', ['in a closed period (Winter break)', 'not a working day']],
    ['2025-01-01', ['a bank holiday (New Year’s Day)', 'in a closed period (Winter break)']],
    ['2025-01-03', ['in a closed period (Winter break)']],
    ['2025-01-06', []],
  ])('%s is %j', (of, reasons) =>
    expect(whyNot({ closures: [winterBreak] }, calendar, day(of))).toEqual(reasons),
  );
});

describe('a clash', () => {
  const clash = (of: Meeting, when = NOW) => clashOf({ closures: [winterBreak] }, calendar, of, when);

  test('is that of a planned meeting ahead', () => {
    expect(clash(on('2024-03-29T14:00:00Z'))).toBe('a bank holiday (Good Friday)');
    expect(clash(on('2024-03-28T14:00:00Z'))).toBeUndefined();
    expect(clash(on('2024-03-29T14:00:00Z', { status: 'Cancelled' }))).toBeUndefined();
    expect(clash(on('2024-03-29T14:00:00Z', { status: 'Held' }))).toBeUndefined();
    expect(clash(on('2024-03-29T14:00:00Z'), at('2024-03-29T14:00:00Z'))).toBeUndefined();
  });

  test('is settled by keeping the day, for that day alone', () => {
    expect(clash(on('2024-03-29T14:00:00Z', { keptOn: day('2024-03-29') }))).toBeUndefined();
    expect(clash(on('2024-04-01T13:00:00Z', { keptOn: day('2024-03-29') }))).toBe(
      'a bank holiday (Easter Monday)',
    );
  });

  test('counts the day in London: half past eleven at night in UTC is the next day in summer', () => {
    expect(clash(on('2024-05-26T23:30:00Z'))).toBe('a bank holiday (Spring bank holiday)');
    expect(clash(on('2024-05-24T22:30:00Z'))).toBeUndefined();
  });
});

describe('a week on', () => {
  const closed = { closures: [winterBreak] };

  test('is at the same time on the London clock, over a change of the clocks', () => {
    expect(weeksOn(closed, calendar, at('2024-03-29T14:00:00Z'), 1)).toEqual({
      weeks: 1,
      startsAt: '2024-04-05T13:00:00Z',
    });
    expect(weeksOn(closed, calendar, at('2024-10-25T13:00:00Z'), 1).startsAt).toBe('2024-11-01T14:00:00Z');
  });

  test.each<[string, string, number, string]>([
    ['Good Friday', '2024-03-29T14:00:00Z', 1, '2024-04-05T13:00:00Z'],
    [
      'Boxing Day, whose next two Thursdays are New Year and closed',
      '2024-12-26T14:00:00Z',
      2,
      '2025-01-09T14:00:00Z',
    ],
    ['Christmas Day, a week before New Year’s Day', '2024-12-25T10:00:00Z', 2, '2025-01-08T10:00:00Z'],
  ])('looks past weeks that are no good either: %s', (_, startsAt, weeks, expected) =>
    expect(firstFreeWeek(closed, calendar, at(startsAt))).toEqual({ weeks, startsAt: expected }),
  );

  test('says why it is none to meet on either', () =>
    expect(weeksOn(closed, calendar, at('2024-12-25T10:00:00Z'), 1).clash).toBe(
      'a bank holiday (New Year’s Day) and in a closed period (Winter break)',
    ));

  test('is not found within a closed period of a term', () =>
    expect(
      firstFreeWeek(
        { closures: [{ title: 'Election', firstDay: day('2024-03-01'), lastDay: day('2024-06-30') }] },
        calendar,
        at('2024-03-29T14:00:00Z'),
      ),
    ).toBeUndefined());
});

describe('the question to the coordinator', () => {
  const of = (over: Partial<Facts> = {}): Facts =>
    facts({
      meetings: [on('2024-03-29T14:00:00Z'), on('2024-03-28T14:00:00Z')],
      conversations: [chat('coordinator.la@partnership.example')],
      ...over,
    });
  const wishes = (from: Facts, when = NOW) =>
    clashesDue({ facts: from, calendar, hours: DEFAULT_HOURS, now: when });
  const row = (over: Partial<Message> = {}): Message => ({
    table: 'messages',
    title: 'x',
    key: 'Clash|M-2024-03-29|2024-03-29T14:00:00Z',
    kind: 'Clash',
    about: 'M-2024-03-29',
    agencyCode: 'LA',
    dueAt: at('2024-01-25T08:30:00Z'),
    state: 'Sent',
    attempts: 1,
    ...over,
  });

  test('is asked of each clash, of the coordinator, as of the first morning it is known', () => {
    expect(wishes(of())).toMatchObject([
      {
        kind: 'Clash',
        about: 'M-2024-03-29',
        key: 'Clash|M-2024-03-29|2024-03-29T14:00:00Z',
        personEmail: 'coordinator.la@partnership.example',
        dueAt: '2024-01-25T08:30:00Z',
        toldStartsAt: '2024-03-29T14:00:00Z',
        why: 'it is a bank holiday (Good Friday)',
      },
    ]);
    expect(wishes(of({ messages: [row()] }), at('2024-02-01T09:00:00Z'))[0]?.dueAt).toBe(
      '2024-01-25T08:30:00Z',
    );
  });

  test('is asked once, and of another time again', () => {
    const due = (from: Facts) =>
      dueMessages({ facts: from, calendar, hours: DEFAULT_HOURS, now: NOW }).filter(
        ({ kind }) => kind === 'Clash',
      );
    expect(due(of())).toHaveLength(1);
    expect(due(of({ messages: [row()] }))).toHaveLength(0);
    expect(due(of({ messages: [row({ state: 'Answered' })] }))).toHaveLength(0);
    const moved = on('2024-04-01T13:00:00Z', { ref: 'M-2024-03-29' });
    expect(due(of({ messages: [row()], meetings: [moved] })).map(({ key }) => key)).toEqual([
      'Clash|M-2024-03-29|2024-04-01T13:00:00Z',
    ]);
  });

  test('goes to the other coordinator while the first is away, and to nobody by name where there is none', () => {
    const away = { awayFrom: day('2024-01-20'), awayTo: day('2024-02-01') };
    const people = [person('coordinator.la', away), person('coordinator.pol')];
    expect(wishes(of({ people }))[0]?.personEmail).toBe('coordinator.pol@partnership.example');
    expect(wishes(of({ people: [person('spoc.la')] }))[0]).toMatchObject({
      agencyCode: 'LA',
      noPerson: 'No coordinator is named on the People list.',
    });
  });
});
