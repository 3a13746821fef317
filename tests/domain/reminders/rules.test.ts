import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Reminder, Rule } from '../../../bot/domain/partnership';
import { acknowledged } from '../../../bot/domain/reminders/answered';
import {
  DEFAULT_RULES,
  isStandard,
  rulesFor,
  rulesInForce,
  rulesInWords,
  stageOf,
} from '../../../bot/domain/reminders/rules';
import { morningOf, newestStage } from '../../../bot/domain/reminders/stages';
import { isNewer, isOpen, remindersAbout, standingReminders } from '../../../bot/domain/reminders/standing';
import { asksAgain, wasUndone } from '../../../bot/domain/reminders/undo';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, day, person, reminder } from '../../support/partnership';

const CALENDAR = calendarAsKnownOn();
const rule = (workingDays: number, over: Partial<Rule> = {}): Rule => ({
  title: 'x',
  kind: 'Action',
  workingDays,
  to: 'SPOC',
  ...over,
});

test('the rules by default, as the record of a partnership without its own has them', () => {
  expect(
    DEFAULT_RULES.map(({ title, to, repeat }) => `${title} ${to}${repeat ? ` every ${repeat}` : ''}`),
  ).toEqual([
    ...['Meeting -10 SPOC', 'Meeting -5 SPOC', 'Meeting -1 SPOC'],
    ...['Action -10 SPOC', 'Action -3 SPOC', 'Action 0 SPOC', 'Action +5 SPOC every 5'],
    ...['Request -10 SPOC', 'Request -3 SPOC', 'Request 0 SPOC', 'Request +5 SPOC every 5'],
    ...[
      'Milestone -10 Coordinator',
      'Milestone -3 Coordinator',
      'Milestone 0 Coordinator',
      'Milestone +5 Coordinator every 5',
    ],
  ]);
  expect([-3, 0, 5].map(stageOf)).toEqual(['-3', '0', '+5']);
});

test('a partnership’s own rules of a kind take the place of the defaults, but for those withdrawn', () => {
  const days = (...rules: Rule[]) => rulesFor({ rules }, 'Action').map(({ workingDays }) => workingDays);
  expect(days()).toEqual([-10, -3, 0, 5]);
  expect(days(rule(-7))).toEqual([-7]);
  expect(days(rule(-7), rule(-2, { withdrawn: true }))).toEqual([-7]);
  expect(days(rule(-7, { withdrawn: true }))).toEqual([-10, -3, 0, 5]);
  expect(days(rule(-7, { kind: 'Request' }))).toEqual([-10, -3, 0, 5]);
});

test.each<[Rule[], string]>([
  [[], ''],
  [[rule(-1)], '1 working day before'],
  [[rule(-1), rule(-2)], '2 and 1 working days before'],
  [[rule(0)], 'on the day'],
  [[rule(1)], '1 working day after it'],
  [[rule(1, { repeat: 1 })], 'every 1 working day after it'],
  [[rule(2, { repeat: 5 })], '2 working days after it and every 5 after that'],
  [
    [rule(5, { repeat: 5 }), rule(0), rule(-3)],
    '3 working days before, on the day and every 5 working days after it',
  ],
])('rules in words, %#: %s', (rules, words) => expect(rulesInWords(rules)).toBe(words));

test('the rules in force, by kind, and whether they are the partnership’s own', () => {
  const of = (...rules: Rule[]) =>
    rulesInForce({ rules }).map(({ subjects, words, own }) => `${subjects}${own ? '*' : ''}: ${words}`);
  const TO = '10 and 3 working days before, on the day and every 5 working days after it';
  expect(of()).toEqual([
    'Meetings: 10, 5 and 1 working days before',
    `Actions: ${TO}`,
    `Annex A requests: ${TO}`,
    `Statements of action: to the coordinator ${TO}`,
  ]);
  expect(of(rule(-3), rule(0, { to: 'Coordinator' }))[1]).toBe(
    'Actions*: 3 working days before; to the coordinator on the day',
  );
  expect(of(rule(-10), rule(-3), rule(0), rule(5, { repeat: 5 }))[1]).toBe(`Actions: ${TO}`);
  expect(of(rule(-10), rule(-3), rule(0), rule(5, { repeat: 5 }), rule(7))[1]).toMatch(/^Actions\*/);
  expect([
    isStandard(rule(-3)),
    isStandard(rule(-4)),
    isStandard(rule(5)),
    isStandard(rule(0, { to: 'Coordinator' })),
    isStandard(rule(-5)),
  ]).toEqual([true, false, false, false, false]);
});

describe('the newest stage that is due', () => {
  const RULES = [rule(-10), rule(-3), rule(0), rule(5, { repeat: 5 })];
  // Due on Friday 27 September 2024.
  test.each<[string, string | undefined]>([
    ['2024-09-12', undefined],
    ['2024-09-13', '-10 2024-09-13'],
    ['2024-09-23', '-10 2024-09-13'],
    ['2024-09-24', '-3 2024-09-24'],
    ['2024-09-27', '0 2024-09-27'],
    ['2024-10-03', '0 2024-09-27'],
    ['2024-10-04', '+5 2024-10-04'],
    ['2024-10-10', '+5 2024-10-04'],
    ['2024-10-11', '+10 2024-10-11'],
    ['2024-10-21', '+15 2024-10-18'],
  ])('on %s: %s', (today, expected) => {
    const stage = newestStage(RULES, CALENDAR, day('2024-09-27'), day(today));
    expect(stage && `${stage.stage} ${stage.on}`).toBe(expected);
  });

  test('reaches ahead to the last day before the next on which something is sent, and not once it is overdue', () => {
    const on = (today: string, reach: string) =>
      newestStage(RULES, CALENDAR, day('2024-09-27'), day(today), day(reach))?.stage;
    expect([
      on('2024-09-23', '2024-09-24'),
      on('2024-09-26', '2024-09-27'),
      on('2024-10-03', '2024-10-04'),
    ]).toEqual(['-3', '0', '0']);
    expect(newestStage([rule(5, { repeat: 0 })], CALENDAR, day('2024-09-27'), day('2024-11-27'))?.stage).toBe(
      '+5',
    );
    expect(newestStage([rule(0), rule(-3)], CALENDAR, day('2024-09-29'), day('2024-09-30'))).toEqual({
      stage: '0',
      on: '2024-09-27',
    });
  });

  test('goes out on the morning of its day, earlier ahead of it and later once it has passed', () => {
    const morning = (on: string, today: string, days?: readonly 'Tuesday'[]) =>
      morningOf(
        { ...DEFAULT_HOURS, ...(days ? { days } : {}) },
        CALENDAR,
        { stage: '0', on: day(on) },
        day(today),
      );
    expect(morning('2024-09-24', '2024-09-24')).toBe('2024-09-24T07:30:00Z');
    expect(morning('2024-09-26', '2024-09-24', ['Tuesday'])).toBe('2024-09-24T07:30:00Z');
    expect(morning('2024-09-26', '2024-10-01', ['Tuesday'])).toBe('2024-10-01T07:30:00Z');
  });
});

describe('of several reminders of a thing', () => {
  const of = (stage: string, over: Partial<Reminder> = {}): Reminder =>
    reminder({
      kind: 'Action',
      subjectRef: 'A07',
      countsFrom: day('2024-09-27'),
      stage,
      key: `Action|A07|2024-09-27|${stage}|POL`,
      ...over,
    });
  test('the one of the latest stage stands, for each agency, and none that was replaced', () => {
    const all = [
      of('-10'),
      of('+5'),
      of('-3'),
      of('0', { state: 'Superseded' }),
      of('-3', { agencyCode: 'LA', key: 'l' }),
      of('-3', { subjectRef: 'A08', key: 'a8' }),
    ];
    expect(
      standingReminders(all).map(
        ({ stage, agencyCode, subjectRef }) => `${subjectRef} ${agencyCode} ${stage}`,
      ),
    ).toEqual(['A07 POL +5', 'A07 LA -3', 'A08 POL -3']);
    expect(standingReminders([])).toEqual([]);
  });

  test('a later stage is newer, and of another day what was taken up later', () => {
    expect([isNewer(of('+5'), of('-3')), isNewer(of('-3'), of('+5')), isNewer(of('-3'), of('-3'))]).toEqual([
      true,
      false,
      false,
    ]);
    const moved = (claimedAt: string | undefined, dueAt = '2024-09-01T08:30:00Z') =>
      of('-10', {
        countsFrom: day('2024-10-11'),
        dueAt: at(dueAt),
        ...(claimedAt ? { claimedAt: at(claimedAt) } : {}),
      });
    const before = of('+5', { dueAt: at('2024-09-02T08:30:00Z') });
    expect([
      isNewer(moved(undefined), before),
      isNewer(moved('2024-09-03T08:30:00Z'), before),
      isNewer(moved(undefined, '2024-09-02T08:30:00Z'), before),
    ]).toEqual([false, true, false]);
  });

  test('those about a thing, and those that can still be answered', () => {
    const reminders = [of('-3'), of('-3', { subjectRef: 'A08' })];
    expect([remindersAbout({ reminders }, 'A08'), remindersAbout({ reminders }, 'A09')]).toEqual([
      [reminders[1]],
      [],
    ]);
    expect(
      (['Claimed', 'Sent', 'Failed', 'Acknowledged', 'Superseded'] as const).map((state) =>
        isOpen({ state }),
      ),
    ).toEqual([true, true, true, false, false]);
  });

  test('an answer is noted with what was said before, and undone asks again', () => {
    expect(acknowledged(person('spoc.pol'), true, 'OnTrack', at('2024-09-24T09:00:00Z'), 'NeedHelp')).toEqual(
      {
        ...{
          state: 'Acknowledged',
          acknowledgedAt: '2024-09-24T09:00:00Z',
          acknowledgedBy: 'spoc.pol@partnership.example',
        },
        ...{ onBehalf: true, answer: 'OnTrack', before: 'NeedHelp' },
      },
    );
    expect([asksAgain(of('-3')).state, asksAgain(of('-3', { sentAt: undefined })).state]).toEqual([
      'Sent',
      'Failed',
    ]);
    const ahead = { sentAt: undefined, claimedAt: undefined, attempts: 0 };
    expect(asksAgain(of('-3', ahead)).state).toBe('Superseded');
    // No chat reached its person, so there was no attempt, but it was tried.
    expect(asksAgain(of('-3', { ...ahead, claimedAt: at('2024-09-24T08:30:00Z') })).state).toBe('Failed');
    expect(wasUndone({ ...of('-3', ahead), ...asksAgain(of('-3', ahead)) })).toBe(true);
    const undone = { ...ahead, state: 'Superseded', answer: 'OnTrack' } as const;
    expect(
      [
        undone,
        { ...undone, ended: 'Gone' as const },
        { ...undone, state: 'Acknowledged' as const },
        {},
        // Somebody added it by hand, so that nothing is sent.
        { ...undone, answer: undefined },
      ].map((over) => wasUndone(of('-3', over))),
    ).toEqual([true, false, false, false, false]);
  });
});
