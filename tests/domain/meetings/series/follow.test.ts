import { calendarAsKnownOn } from '../../../../bot/domain/calendar/bank-holidays';
import { dayOf, type TimeOfDay } from '../../../../bot/domain/calendar/day';
import { seriesQuestions, seriesQuestionsDue } from '../../../../bot/domain/meetings/series/questions';
import { seriesSteps, seriesToRemember } from '../../../../bot/domain/meetings/series/steps';
import { DEFAULT_HOURS } from '../../../../bot/domain/sending/hours';
import { after } from '../../../support/apply-writes';
import { at, day, facts, meeting, series } from '../../../support/partnership';
import type { Meeting, Series, Facts } from '../../../../bot/domain/partnership';
import { NOW, log, swept, changed, days, without, FIVE, made, remindedOf, FIRST } from './swept';

const calendar = calendarAsKnownOn();

describe('meetings that nobody was told of follow their series', () => {
  test.each<[string, Partial<Series>, readonly string[]]>([
    ['by a week', { firstOn: day('2024-02-15') }, ['2024-02-15', '2024-03-28', '2024-05-09', '2024-06-20']],
    [
      'to another weekday',
      { firstOn: day('2024-02-06') },
      ['2024-02-06', '2024-03-19', '2024-04-30', '2024-06-11', '2024-07-23'],
    ],
    ['put off by two series', { firstOn: day('2024-05-02') }, ['2024-05-02', '2024-06-13', '2024-07-25']],
    [
      'to three weeks',
      { everyWeeks: 3 },
      [
        '2024-02-08',
        '2024-02-29',
        '2024-03-21',
        '2024-04-11',
        '2024-05-02',
        '2024-05-23',
        '2024-06-13',
        '2024-07-04',
        '2024-07-25',
      ],
    ],
    ['to twelve weeks', { everyWeeks: 12 }, ['2024-02-08', '2024-05-02', '2024-07-25']],
    ['to every second month', { everyMonths: 2 }, ['2024-02-08', '2024-04-11', '2024-06-13']],
    ['by time alone', { startTime: '09:30' as TimeOfDay }, FIVE],
  ])('%s, each once', (_, over, wanted) => {
    const moved = swept(changed(made, over));
    expect(days(moved).filter((one) => one <= '2024-07-29')).toEqual(wanted);
    const starts = moved.meetings
      .filter(({ status }) => status === 'Planned')
      .map(({ startsAt }) => startsAt);
    expect(new Set(starts).size).toBe(starts.length);
    expect(new Set(moved.meetings.map(({ ref }) => ref)).size).toBe(moved.meetings.length);
    expect(seriesQuestions(moved, NOW)).toEqual([]);
    expect(
      swept({ ...moved, series: moved.series.map(({ made: days }) => series({ made: days })) })
        .meetings.filter(({ status }) => status === 'Planned')
        .map(({ startsAt }) => dayOf(startsAt))
        .sort()
        .slice(0, 5),
    ).toEqual(FIVE);
  });

  test('with their time, place and length, in the same rows, and it is on the record', () => {
    const over = {
      startTime: '10:00' as TimeOfDay,
      place: 'Room 1',
      durationMinutes: 60,
      firstOn: day('2024-02-09'),
    };
    const moved = swept(changed(made, over));
    expect(moved.meetings.map(({ ref }) => ref)).toEqual(made.meetings.map(({ ref }) => ref));
    expect(moved.meetings[0]).toMatchObject({
      ref: FIRST,
      startsAt: '2024-02-09T10:00:00Z',
      endsAt: '2024-02-09T11:00:00Z',
      place: 'Room 1',
      status: 'Planned',
    });
    expect(log.filter(({ verb }) => verb === 'meeting.followed-series')).toHaveLength(5);
    expect(log[0]).toMatchObject({ actor: 'app', subjectRef: FIRST });
  });

  test('but for the room that was changed of one alone', () => {
    const [first, ...rest] = made.meetings;
    const own = { ...made, meetings: [{ ...first!, place: 'Court 3' }, ...rest] };
    const moved = swept(changed(own, { place: 'Room 1', startTime: '10:00' as TimeOfDay }));
    expect(moved.meetings.map(({ place }) => place)).toEqual([
      'Court 3',
      'Room 1',
      'Room 1',
      'Room 1',
      'Room 1',
    ]);
  });

  test('with a new title, but for the one that was given a title of its own', () => {
    const [first, ...rest] = made.meetings;
    const own = { ...made, meetings: [{ ...first!, title: 'Extraordinary meeting' }, ...rest] };
    const moved = swept(changed(own, { title: 'Partnership “board”' }));
    expect(moved.meetings.map(({ title }) => title)).toEqual([
      'Extraordinary meeting',
      ...Array.from({ length: 4 }, () => 'Partnership “board”'),
    ]);
    expect(days(moved)).toEqual(FIVE);
    expect(seriesQuestions(moved, NOW)).toEqual([]);
    expect(log.map(({ verb }) => verb)).toContain('meeting.followed-series');
    expect(swept(changed(moved, { title: 'Called again' })).meetings[4]!.title).toBe('Called again');
  });

  test('whichever of them a copy that died has moved already', () => {
    const next = changed(made, { firstOn: day('2024-02-15') });
    const steps = seriesSteps(next, NOW);
    for (let done = 0; done <= steps.length; done += 1) {
      const half = steps.slice(0, done).reduce(after, next);
      expect(days(swept(half))).toEqual(days(swept(next)));
      const other = steps.slice(done).reduce(after, next);
      expect(days(swept(other))).toEqual(days(swept(next)));
    }
  });
});

describe('a meeting that was deleted from the list', () => {
  const GONE = 'JTAI-2024-05-02';
  const left = swept(without(made, GONE));

  test('stays deleted, also when it was seldom looked', () => {
    expect(days(left)).toEqual(FIVE.filter((one) => one !== '2024-05-02'));
    expect(days(swept(left, at('2024-04-29T09:00:00Z')))).not.toContain('2024-05-02');
  });

  test.each<[string, Partial<Series>, string]>([
    ['time', { startTime: '09:00' as TimeOfDay }, '2024-05-02'],
    ['day', { firstOn: day('2024-02-15') }, '2024-05-09'],
    ['cadence', { everyWeeks: 3 }, '2024-05-02'],
  ])('stays so when the %s of its series changes', (_, over, gone) => {
    expect(days(swept(changed(left, over)))).not.toContain(gone);
    expect(days(swept(changed(left, over))).length).toBeGreaterThan(3);
  });

  test('was never written when storage failed, and is made later', () => {
    const [first] = seriesSteps(facts({ series: [series()] }), NOW);
    if (!first) throw new Error('nothing is made');
    const half = after(facts({ series: [series()] }), first);
    expect(days(swept(seriesToRemember(half, NOW).reduce(after, half)))).toEqual(FIVE);
  });
});

describe('a store of the version before', () => {
  const bare = ({ meetings, ...rest }: Facts): Facts => ({
    ...rest,
    meetings: meetings.map(({ fromSeries: _f, knownStartsAt: _s, knownEndsAt: _e, ...one }) => one),
    series: rest.series.map(({ made: _m, ...one }) => one),
  });
  const old = bare(made);

  test('keeps every meeting once, moved ones where they are', () => {
    const moved: Meeting = {
      ...old.meetings[1]!,
      startsAt: at('2024-03-26T14:00:00Z'),
      endsAt: at('2024-03-26T15:30:00Z'),
    };
    const now = swept({ ...old, meetings: old.meetings.map((one, n) => (n === 1 ? moved : one)) });
    expect(days(now)).toEqual(['2024-02-08', '2024-03-26', '2024-05-02', '2024-06-13', '2024-07-25']);
    expect(new Set(log.map(({ verb }) => verb))).toEqual(new Set(['meeting.noted']));
    expect(seriesQuestions(now, NOW)).toEqual([]);
    expect(days(swept(changed(now, { firstOn: day('2024-02-15') })))).toContain('2024-03-26');
  });

  const untitled = (from: Facts): Facts => ({
    ...from,
    meetings: from.meetings.map((one) => ({
      ...one,
      fromSeries: one.fromSeries?.replace(/ called ".*" at/, ' at'),
    })),
  });

  test('that remembers no titles: they are written down once, and no meeting is renamed or asked about', () => {
    const [first, second, ...rest] = made.meetings;
    const own = [
      { ...first!, title: 'Extraordinary meeting' },
      { ...second!, startsAt: at('2024-03-26T14:00:00Z'), endsAt: at('2024-03-26T15:30:00Z') },
      ...rest,
    ];
    const before = untitled({ ...made, meetings: own });
    const now = swept(before);
    expect(now.meetings.map(({ title, startsAt }) => [title, startsAt])).toEqual(
      own.map(({ title, startsAt }) => [title, startsAt]),
    );
    expect(log.map(({ verb }) => verb)).toEqual(Array.from({ length: 5 }, () => 'meeting.noted'));
    expect(seriesQuestions(now, NOW)).toEqual([]);
    expect(swept(changed(now, { title: 'Board' })).meetings.map(({ title }) => title)).toEqual([
      'Extraordinary meeting',
      made.meetings[1]!.title,
      ...Array.from({ length: 3 }, () => 'Board'),
    ]);
  });

  test('where the coordinator has been asked: the same is not asked again', () => {
    const asked = changed(remindedOf(FIRST, made), { firstOn: day('2024-02-15') });
    const keys = (from: Facts) => seriesQuestions(from, NOW).map(({ key }) => key);
    expect(keys(untitled(asked))).toEqual(keys(asked));
    expect(keys(asked)).toEqual([
      `SeriesChange|${FIRST}|2024-02-15T14:00:00Z to 2024-02-15T15:30:00Z at Microsoft Teams`,
    ]);
  });

  test('whose series was changed meanwhile: nothing is doubled, nothing moved unasked', () => {
    const now = swept(changed(old, { firstOn: day('2024-02-15'), startTime: '10:00' as TimeOfDay }));
    expect(days(now)).toEqual(FIVE);
    expect(seriesQuestions(now, NOW)).toHaveLength(5);
  });
});

describe('a series that was deleted', () => {
  const gone = { ...remindedOf(FIRST, made), series: [] };

  test('takes along the meetings that nobody was told of, and asks about the others', () => {
    const left = swept(gone);
    expect(days(left)).toEqual(['2024-02-08']);
    expect(left.meetings[1]).toMatchObject({
      status: 'Cancelled',
      reason: 'Its series is no longer in the list.',
    });
    expect(log.filter(({ verb }) => verb === 'meeting.cancelled')).toHaveLength(4);
    expect(seriesQuestionsDue({ facts: left, calendar, hours: DEFAULT_HOURS, now: NOW })).toMatchObject([
      { about: FIRST },
    ]);
    expect(days(swept({ ...left, series: made.series }))).toEqual(FIVE);
  });

  test('may only be one that cannot be read at the moment: then nothing happens', () => {
    const faults = [{ list: 'Series' }];
    expect(seriesSteps({ ...gone, faults }, NOW)).toEqual([]);
    expect(seriesQuestions({ ...gone, faults }, NOW)).toEqual([]);
  });
});

test('of meetings added by hand start and end are known to belong together, and nothing else is done', () => {
  const own = facts({ meetings: [meeting({ ref: 'EXTRA-1', seriesCode: undefined })] });
  expect(swept(own).meetings).toMatchObject([
    { ref: 'EXTRA-1', knownStartsAt: '2024-02-08T14:00:00Z', knownEndsAt: '2024-02-08T15:30:00Z' },
  ]);
  expect(log.map(({ verb }) => verb)).toEqual(['meeting.noted']);
});
