import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { TimeOfDay } from '../../../bot/domain/calendar/day';
import { decideMeetingChange, type MeetingStep } from '../../../bot/domain/meetings/change';
import { changesFor } from '../../../bot/domain/meetings/changing/changes';
import { slotText } from '../../../bot/domain/meetings/series/slot';
import { seriesQuestions } from '../../../bot/domain/meetings/series/questions';
import type { Facts, Meeting, Message } from '../../../bot/domain/partnership';
import { at, day, facts, meeting, person, reminder, series } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-25T09:00:00Z');
const START = at('2024-02-08T14:00:00Z');
const REF = 'JTAI-2024-02-08';
const coordinator = person('coordinator.la');
const closed = { title: 'Half term', firstDay: day('2024-02-12'), lastDay: day('2024-02-16') };

const decide = (step: MeetingStep, over: Partial<Meeting> = {}, more: Partial<Facts> = {}, now = NOW) => {
  const one = meeting(over);
  return decideMeetingChange(
    { facts: facts({ meetings: [one], closures: [closed], ...more }), calendar, now },
    coordinator,
    {
      meetingRef: REF,
      seen: { startsAt: one.startsAt, status: one.status },
      step,
    },
  );
};
const off: Partial<Meeting> = { status: 'Cancelled', reason: 'Snow' };
const onHalfTerm: Partial<Meeting> = {
  startsAt: at('2024-02-15T14:00:00Z'),
  endsAt: at('2024-02-15T15:30:00Z'),
};

test.each<[string, MeetingStep, Partial<Meeting>, string, string]>([
  [
    'a move',
    { does: 'move', day: '2024-02-22', reason: ' Room ' },
    {},
    'meeting.moved',
    'from 2024-02-08T14:00:00Z to 2024-02-22T14:00:00Z: Room',
  ],
  [
    'a move of one that was off',
    { does: 'move', day: '2024-02-22', reason: 'Room' },
    off,
    'meeting.moved',
    'from cancelled, 2024-02-08T14:00:00Z to 2024-02-22T14:00:00Z: Room',
  ],
  [
    'two weeks on',
    { does: 'weeks on', weeks: 2 },
    {},
    'meeting.moved',
    'from 2024-02-08T14:00:00Z to 2024-02-22T14:00:00Z',
  ],
  [
    'a week on from half term',
    { does: 'weeks on', weeks: 1 },
    onHalfTerm,
    'meeting.moved',
    'from 2024-02-15T14:00:00Z to 2024-02-22T14:00:00Z: It fell on a day in a closed period (Half term).',
  ],
  [
    'a cancellation',
    { does: 'cancel', reason: 'Snow' },
    {},
    'meeting.cancelled',
    'from 2024-02-08T14:00:00Z to cancelled: Snow',
  ],
  [
    'putting on again',
    { does: 'put on again', reason: 'Sun' },
    off,
    'meeting.put-on-again',
    'from cancelled, 2024-02-08T14:00:00Z to 2024-02-08T14:00:00Z: Sun',
  ],
  ['keeping', { does: 'keep' }, { reason: 'Old' }, 'meeting.kept', 'kept on 2024-02-08T14:00:00Z'],
])('the record of %s', (_, step, over, verb, detail) => {
  const decided = decide(step, over);
  expect(decided.ok && decided.value.log).toEqual([
    { at: NOW, actor: coordinator.email, verb, subjectRef: REF, detail },
  ]);
});

test.each<[string, MeetingStep, Partial<Meeting>, string, string | undefined]>([
  ['to no day', { does: 'move', reason: 'x' }, {}, 'bad-date', 'I could not read that day.'],
  [
    'to an odd hour',
    { does: 'move', day: '2024-02-22', time: '6:59am', reason: 'x' },
    {},
    'odd-hour',
    'You asked for 6:59am.',
  ],
  [
    'to after hours',
    { does: 'move', day: '2024-02-22', time: '20:01', reason: 'x' },
    {},
    'odd-hour',
    'You asked for 8:01pm.',
  ],
  ['for no reason', { does: 'cancel', reason: ' ' }, {}, 'no-reason', undefined],
  [
    'on to half term',
    { does: 'weeks on', weeks: 1 },
    {},
    'day-not-free',
    'Thu 15 Feb is in a closed period (Half term). Choose another day.',
  ],
  [
    'for more than two years',
    { does: 'move', day: '2026-01-28', reason: 'x' },
    {},
    'bad-date',
    'That day is more than two years away.',
  ],
])('a meeting is not changed %s', (_, step, over, code, detail) => {
  // Which field of a form it is about, so that it is said beside that.
  const field = { 'odd-hour': 'time', 'no-reason': 'reason' }[code] ?? 'day';
  expect(decide(step, over)).toEqual({ ok: false, error: { code, field, ...(detail ? { detail } : {}) } });
});

test.each<[string, MeetingStep, Partial<Meeting>]>([
  ['to two years away', { does: 'move', day: '2026-01-26', reason: 'x' }, {}],
  ['at 7am', { does: 'move', day: '2024-02-22', time: '07:00', reason: 'x' }, {}],
  [
    'at an odd hour that it has',
    { does: 'move', day: '2024-02-22', reason: 'x' },
    { startsAt: at('2024-02-08T05:00:00Z') },
  ],
  [
    'at an odd hour that is wanted',
    { does: 'move', day: '2024-02-22', time: '05:00', reason: 'x', keep: true },
    {},
  ],
])('a meeting is moved %s', (_, step, over) => expect(decide(step, over).ok).toBe(true));

describe('a meeting whose series was changed', () => {
  const slot = {
    startsAt: START,
    endsAt: at('2024-02-08T15:30:00Z'),
    place: 'Microsoft Teams',
    title: 'JTAI partnership meeting',
  };
  const made: Partial<Meeting> = {
    fromSeries: slotText(slot),
    knownStartsAt: START,
    knownEndsAt: slot.endsAt,
  };
  const told = { reminders: [reminder({ toldStartsAt: START })] };
  const later = { ...told, series: [series({ everyWeeks: 0, startTime: '16:00' as TimeOfDay })] };
  const LATER = '2024-02-08T16:00:00Z';
  const laterText = `${LATER} to 2024-02-08T17:30:00Z called "JTAI partnership meeting" at Microsoft Teams`;
  const before = expect.objectContaining({ by: coordinator.email, at: NOW }) as never;

  test('goes where it is now, and remembers that', () => {
    const decided = decide({ does: 'as series', to: at(LATER) }, made, later);
    expect(decided).toMatchObject({
      value: {
        log: [{ verb: 'meeting.moved', detail: `from ${START} to ${LATER}: The series was changed.` }],
      },
    });
    expect(decided.ok && decided.value.writes[0]).toEqual({
      ...{ change: 'meetings', of: meeting(made) },
      patch: {
        ...{ status: 'Planned', startsAt: LATER, endsAt: '2024-02-08T17:30:00Z', place: 'Microsoft Teams' },
        ...{ knownStartsAt: LATER, knownEndsAt: '2024-02-08T17:30:00Z', title: 'JTAI partnership meeting' },
        ...{ firstStartsAt: START, fromSeries: laterText, reason: 'The series was changed.' },
        ...{ changedBy: coordinator.email, changedAt: NOW, before },
      },
    });
  });

  test.each<[string, Parameters<typeof series>[0]]>([
    ['place', { place: 'Hall' }],
    ['title', { title: 'Board' }],
    ['length', { durationMinutes: 60 }],
  ])('whose %s alone is another is told anew', (_, over) => {
    const decided = decide({ does: 'as series', to: START }, made, {
      ...told,
      series: [series({ everyWeeks: 0, ...over })],
    });
    expect(decided.ok && decided.value.writes[0]).toMatchObject({
      patch: { startsAt: START, detailsChangedAt: NOW },
    });
  });

  test('stays where it is although its series moved, and stands alone where that has none there', () => {
    const stays = decide({ does: 'stay' }, made, later);
    expect(stays).toMatchObject({
      value: { log: [{ verb: 'meeting.kept', detail: `kept on ${START} although its series was changed` }] },
    });
    expect(stays.ok && stays.value.writes[0]).toEqual({
      ...{ change: 'meetings', of: meeting(made), patch: { fromSeries: laterText, before } },
    });
    const gone = decide({ does: 'stay' }, made, { ...told, series: [] });
    expect(gone.ok && gone.value.writes[0]).toMatchObject({ patch: { fromSeries: 'stands alone' } });
    expect(decide({ does: 'stay' }, made, { ...told, series: [series({ everyWeeks: 0 })] })).toMatchObject({
      value: { writes: [], log: [] },
    });
  });

  test('settles the questions about it when it is decided, and no other', () => {
    const [asked] = seriesQuestions(facts({ meetings: [meeting(made)], ...later }), NOW);
    const message = (over: Partial<Message>): Message => ({
      ...{
        table: 'messages',
        kind: 'SeriesChange',
        key: asked!.key,
        title: 'T',
        about: REF,
        agencyCode: 'LA',
      },
      ...{ dueAt: NOW, state: 'Sent', attempts: 1, ...over },
    });
    const messages = [
      ...[
        message({}),
        message({ key: 'failed', state: 'Failed' }),
        message({ key: 'done', state: 'Answered' }),
      ],
      ...[message({ key: 'other', about: 'X' }), message({ key: 'nudge', kind: 'Nudge' })],
      message({ key: 'clash', kind: 'Clash', toldStartsAt: START }),
    ];
    const keys = (step: MeetingStep) => {
      const decided = decide(step, made, { ...later, messages });
      return decided.ok
        ? decided.value.writes.slice(1).map((write) => 'of' in write && 'key' in write.of && write.of.key)
        : decided.error.code;
    };
    expect(keys({ does: 'stay' })).toEqual([asked?.key, 'failed']);
    expect(keys({ does: 'cancel', reason: 'x' })).toEqual([asked?.key, 'failed', 'clash']);
  });

  test.each<[string, Partial<Message>, number]>([
    ['news of it went out', {}, 1],
    ['news of it did not arrive', { state: 'Failed' }, 0],
    ['news of another went out', { about: 'X' }, 0],
    ['what went out tells nothing of when it is', { kind: 'Clash' }, 0],
  ])('is asked about, or not, where %s', (_, over, count) => {
    const news: Message = {
      ...{ table: 'messages', kind: 'MeetingMoved', key: 'N', title: 'T', about: REF, agencyCode: 'POL' },
      ...{ dueAt: NOW, state: 'Sent', attempts: 1, ...over },
    };
    const of = facts({
      meetings: [meeting({ ...made, firstStartsAt: START })],
      series: later.series,
      messages: [news],
    });
    expect(seriesQuestions(of, NOW)).toHaveLength(count);
  });
});

test('undoing a change of what was told brings back the time, and where the time is the same tells of the details', () => {
  const was = {
    title: 'T',
    startsAt: START,
    endsAt: at('2024-02-08T15:30:00Z'),
    place: 'Hall',
    status: 'Planned' as const,
  };
  const before = { by: coordinator.email, at: NOW, was };
  const heard: Message = {
    ...{ table: 'messages', kind: 'MeetingMoved', key: 'N', title: 'T', about: REF, agencyCode: 'POL' },
    ...{ dueAt: NOW, sentAt: NOW, state: 'Sent', attempts: 1 },
  };
  const patch = (over: Partial<Meeting>, messages: Message[]) => {
    const decided = decide(
      { does: 'undo', at: NOW },
      { before, ...over },
      { messages },
      at('2024-01-25T09:05:00Z'),
    );
    const write = decided.ok ? decided.value.writes[0] : undefined;
    return write && 'patch' in write ? (write.patch as Partial<Meeting>) : decided;
  };
  const now = '2024-01-25T09:05:00Z';
  expect(patch({}, [heard])).toMatchObject({
    place: 'Hall',
    reason: 'The last change was undone.',
    changedAt: now,
    detailsChangedAt: now,
  });
  expect(patch({ startsAt: at('2024-02-22T14:00:00Z') }, [heard])).toMatchObject({
    startsAt: START,
    detailsChangedAt: undefined,
  });
  expect(patch({ status: 'Cancelled' }, [heard])).toMatchObject({
    status: 'Planned',
    detailsChangedAt: undefined,
  });
  for (const unheard of [
    [],
    [{ ...heard, state: 'Failed' as const }],
    [{ ...heard, about: 'X' }],
    [{ ...heard, sentAt: at('2024-01-25T08:59:00Z') }],
  ])
    expect(patch({}, unheard)).toMatchObject({ place: 'Hall', reason: undefined, changedAt: undefined });
});

describe('what may be done about a meeting in the tab', () => {
  const offered = (
    over: Partial<Meeting> = {},
    more: Partial<Facts> = {},
    actor = coordinator,
    now = NOW,
  ) => {
    const one = meeting(over);
    const from = facts({ meetings: [one], closures: [closed], ...more });
    return changesFor({ facts: from, calendar, now }, actor)(one).map(({ deed, label }) => [deed, label]);
  };
  const MOVE = ['move', 'Move'];
  const CANCEL = ['cancel', 'Cancel'];
  const ON_AGAIN = [
    ['put-on', 'Put it on again'],
    ['move', 'Put it on at another time'],
  ];
  const before = { by: coordinator.email, at: NOW, was: meeting() };

  test.each<[string, Partial<Meeting>, Partial<Facts>, string[][]]>([
    ['of any', {}, {}, [MOVE, CANCEL]],
    [
      'of one on a day off',
      onHalfTerm,
      {},
      [['keep', 'Keep the day'], ['weeks-on', 'Move to Thu 22 Feb'], MOVE, CANCEL],
    ],
    ['of one that is off', off, {}, ON_AGAIN],
    ['of one just changed', { before }, {}, [['undo', 'Undo the last change'], MOVE, CANCEL]],
    ['of one just cancelled', { ...off, before }, {}, [['undo', 'Undo the cancellation'], ...ON_AGAIN]],
    [
      'of one just put on',
      { before: { ...before, was: meeting(off) } },
      {},
      [['undo', 'Undo putting it on again'], MOVE, CANCEL],
    ],
    [
      'of one moved from another day',
      { before: { ...before, was: meeting(onHalfTerm) } },
      {},
      [['undo', 'Undo the move'], MOVE, CANCEL],
    ],
    ['of one that another has just moved', { before: { ...before, by: 'a@b.example' } }, {}, [MOVE, CANCEL]],
    ['of one that was held', { status: 'Held' }, {}, []],
  ])('%s', (_, over, more, expected) => {
    expect(offered(over, more)).toEqual(expected);
  });

  test('of one whose series was changed, told of before', () => {
    const moved = series({ startTime: '15:00' as TimeOfDay });
    const told = { series: [moved], reminders: [reminder()] };
    expect(
      offered(
        { fromSeries: slotText({ startsAt: START, endsAt: at('2024-02-08T15:30:00Z'), place: 'Room 1' }) },
        told,
      ),
    ).toEqual([
      ['as-series', 'Move with its series to Thu 8 Feb, 3pm'],
      ['stay', 'Leave it as it is'],
      MOVE,
      CANCEL,
    ]);
  });

  test('nothing once it has begun, and nothing of whoever does not coordinate', () => {
    expect(offered({}, {}, coordinator, START)).toEqual([]);
    expect(offered({}, {}, person('chair.la'))).toEqual([]);
  });
});
