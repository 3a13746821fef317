import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { chairsList } from '../../../bot/domain/outstanding/chairs-list';
import { instantAt, type Instant, type TimeOfDay } from '../../../bot/domain/calendar/day';
import { type Facts, type Reminder } from '../../../bot/domain/partnership';
import { silencesIn } from '../../../bot/domain/outstanding/silence';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const noon = (on: string): Instant => instantAt(day(on), '12:00' as TimeOfDay);
const morning = (on: string): Instant => instantAt(day(on), '08:30' as TimeOfDay);

/** Police's reminder of action A07, at a stage, sent on a day. */
const asked = (stage: string, sent: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    kind: 'Action',
    subjectRef: 'A07',
    key: `Action|A07|2024-02-08|${stage}|POL`,
    stage,
    dueAt: morning(sent),
    sentAt: morning(sent),
    ...over,
  });
const dueOn = (due = '2024-02-08') => action({ dueOn: day(due) });
const of = (reminders: readonly Reminder[], over: Partial<Facts> = {}): Facts =>
  facts({ actions: [dueOn()], reminders, ...over });
const told = (of_: Facts, now: Instant) =>
  silencesIn({ facts: of_, calendar, now }).map(({ newest, since, workingDays }) => [
    newest.stage,
    since,
    workingDays,
  ]);

describe('silence', () => {
  test.each([
    ['the same day', '2024-01-25', '2024-01-25', 0],
    ['the next day', '2024-01-25', '2024-01-26', 1],
    ['over a weekend', '2024-01-25', '2024-01-29', 2],
    ['over Easter: Good Friday and Easter Monday do not count', '2024-03-28', '2024-04-02', 1],
    ['over Christmas and New Year', '2023-12-22', '2024-01-02', 4],
    ['over two holidays in a row', '2023-12-22', '2023-12-27', 1],
  ])('counts working days since it was sent: %s', (_, sent, today, workingDays) => {
    const subject = action({ dueOn: day('2024-05-01') });
    const row = asked('-10', sent, { key: 'Action|A07|2024-05-01|-10|POL' });
    expect(told(of([row], { actions: [subject] }), noon(today))).toEqual([['-10', sent, workingDays]]);
  });

  test('counts from the first unanswered stage, whatever stages came after', () =>
    expect(
      told(
        of([
          asked('-10', '2024-01-25', { state: 'Superseded' }),
          asked('-3', '2024-02-05', { state: 'Superseded' }),
          asked('0', '2024-02-08'),
        ]),
        noon('2024-02-09'),
      ),
    ).toEqual([['0', '2024-01-25', 11]]));

  test('ends with the acknowledgement, and a stage that comes after begins it anew', () => {
    const acknowledged = asked('-10', '2024-01-25', { state: 'Acknowledged' });
    expect(told(of([acknowledged]), noon('2024-02-02'))).toEqual([]);
    expect(
      told(
        of([acknowledged, asked('-3', '2024-02-05', { state: 'Superseded' }), asked('0', '2024-02-08')]),
        noon('2024-02-09'),
      ),
    ).toEqual([['0', '2024-02-05', 4]]);
  });

  test.each<[string, Partial<Facts>]>([
    [
      'evidence was handed in',
      { actions: [action({ dueOn: day('2024-02-08'), status: 'EvidenceSubmitted' })] },
    ],
    ['the due day was revised', { actions: [dueOn('2024-03-08')] }],
    ['it was taken out of the plan', { actions: [] }],
  ])('ends when %s', (_, over) =>
    expect(told(of([asked('-10', '2024-01-25')], over), noon('2024-02-02'))).toEqual([]),
  );

  test('of a revised day counts from the first reminder of the new day', () => {
    const revised = asked('-3', '2024-03-05', {
      key: 'Action|A07|2024-03-08|-3|POL',
      claimedAt: morning('2024-03-05'),
    });
    const reminders = [asked('0', '2024-02-08', { claimedAt: morning('2024-02-08') }), revised];
    expect(told(of(reminders, { actions: [dueOn('2024-03-08')] }), noon('2024-03-06'))).toEqual([
      ['-3', '2024-03-05', 1],
    ]);
  });

  test('of a meeting ends with the answer, with the meeting, and when it is cancelled or moved to another day', () => {
    const waits = of([reminder()], { meetings: [meeting()] });
    const now = noon('2024-01-30');
    expect(told(waits, now)).toEqual([['-10', '2024-01-25', 3]]);
    const answered = {
      key: 'JTAI-2024-02-08|POL',
      meetingRef: 'JTAI-2024-02-08',
      agencyCode: 'POL',
      answer: 'Attending' as const,
      by: 'spoc.pol@partnership.example',
      at: now,
    };
    expect(told({ ...waits, responses: [answered] }, now)).toEqual([]);
    expect(told({ ...waits, meetings: [meeting({ status: 'Cancelled' })] }, now)).toEqual([]);
    const moved = meeting({ startsAt: at('2024-02-15T14:00:00Z'), endsAt: at('2024-02-15T15:30:00Z') });
    expect(told({ ...waits, meetings: [moved] }, now)).toEqual([]);
    expect(told(waits, at('2024-02-08T15:30:00Z'))).toEqual([]);
  });

  test('begins with the stage that arrived, when an earlier one reached nobody', () =>
    expect(
      told(
        of([asked('-10', '2024-01-25', { state: 'Failed', sentAt: undefined }), asked('-3', '2024-02-05')]),
        noon('2024-02-07'),
      ),
    ).toEqual([['-3', '2024-02-05', 2]]));

  test('is none as long as the newest reminder reached nobody: that is for the list of whom to ring', () =>
    expect(
      told(
        of([asked('-10', '2024-01-25'), asked('-3', '2024-02-05', { state: 'Failed', sentAt: undefined })]),
        noon('2024-02-07'),
      ),
    ).toEqual([]));

  test('of several agencies is told of each', () => {
    const of_ = facts({
      agencies: [agency('LA'), agency('POL'), agency('ICB')],
      meetings: [meeting()],
      reminders: ['POL', 'ICB'].map((agencyCode) =>
        reminder({ agencyCode, key: `Meeting|JTAI-2024-02-08|2024-02-08|-10|${agencyCode}` }),
      ),
    });
    expect(
      silencesIn({ facts: of_, calendar, now: noon('2024-01-30') }).map(({ newest }) => newest.agencyCode),
    ).toEqual(['POL', 'ICB']);
  });
});

describe('the chair’s list', () => {
  const people = [person('spoc.pol', { title: 'Sam Okafor' })];

  test('begins when coordinator and lead have had it for a working day', () => {
    const of_ = of([asked('-10', '2024-01-25')], { people });
    expect(chairsList({ facts: of_, calendar, now: noon('2024-02-01') })).toEqual([]);
    expect(chairsList({ facts: of_, calendar, now: noon('2024-02-02') })).toEqual([
      {
        reminderKey: 'Action|A07|2024-02-08|-10|POL',
        kind: 'Action',
        subjectRef: 'A07',
        subjectTitle: 'Map networks of adults who exploit children',
        on: '2024-02-08',
        agencyCode: 'POL',
        agencyTitle: 'Agency POL',
        personName: 'Sam Okafor',
        email: 'spoc.pol@partnership.example',
        since: '2024-01-25',
        workingDays: 6,
        ofCoordinator: false,
      },
    ]);
  });

  test('tells the longest silence first', () => {
    const of_ = of([asked('-10', '2024-01-25'), reminder({ sentAt: morning('2024-01-24') })], {
      meetings: [meeting()],
    });
    expect(chairsList({ facts: of_, calendar, now: noon('2024-02-05') }).map(({ since }) => since)).toEqual([
      '2024-01-24',
      '2024-01-25',
    ]);
  });

  test('tells of what the coordinator has not acknowledged, but not twice of one thing', () => {
    const coordinators = asked('-10', '2024-01-25', {
      key: 'Action|A07|2024-02-08|-10|POL|Coordinator',
      personEmail: 'coordinator.la@partnership.example',
    });
    const now = noon('2024-02-05');
    expect(chairsList({ facts: of([coordinators]), calendar, now })).toMatchObject([{ ofCoordinator: true }]);
    expect(
      chairsList({ facts: of([coordinators, asked('-10', '2024-01-25')]), calendar, now }),
    ).toMatchObject([{ ofCoordinator: false }]);
  });
});
