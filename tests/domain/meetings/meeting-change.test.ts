import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Decision } from '../../../bot/domain/partnership/decision';
import { decideMeetingChange, type MeetingStep } from '../../../bot/domain/meetings/change';
import { type Meeting, type Facts, type Message } from '../../../bot/domain/partnership';
import { at, day, facts, meeting, person } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const NOW = at('2024-01-25T09:00:00Z');
const coordinator = person('coordinator.la');
const closed = { title: 'Half term', firstDay: day('2024-02-12'), lastDay: day('2024-02-16') };
const of = (over: Partial<Facts> = {}): Facts =>
  facts({ meetings: [meeting()], closures: [closed], ...over });

function decide(step: MeetingStep, from = of(), over: Partial<Meeting> = {}, actor = coordinator, now = NOW) {
  const { startsAt, status } = { ...meeting(), ...over };
  return decideMeetingChange({ facts: from, calendar, now }, actor, {
    meetingRef: 'JTAI-2024-02-08',
    seen: { startsAt, status },
    step,
  });
}
const decided = (...args: Parameters<typeof decide>): Decision => {
  const result = decide(...args);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const refused = (...args: Parameters<typeof decide>): string => {
  const result = decide(...args);
  return result.ok ? 'done' : [result.error.code, result.error.detail].filter(Boolean).join(': ');
};
/** What a change remembers of how the meeting was, to be undone. */
const BEFORE: unknown = expect.objectContaining({ by: coordinator.email, at: NOW });
const patchOf = ({ writes: [first] }: Decision): unknown => first && 'patch' in first && first.patch;
const move = (dayText: string, more: Partial<Extract<MeetingStep, { does: 'move' }>> = {}): MeetingStep => ({
  does: 'move',
  day: dayText,
  reason: 'The room was taken.',
  ...more,
});

describe('moving a meeting', () => {
  test('keeps its time of day on the London clock, its length, and when it was first planned', () => {
    const done = decided(move('2024-04-04'));
    expect(patchOf(done)).toEqual({
      status: 'Planned',
      startsAt: '2024-04-04T13:00:00Z',
      endsAt: '2024-04-04T14:30:00Z',
      knownStartsAt: '2024-04-04T13:00:00Z',
      knownEndsAt: '2024-04-04T14:30:00Z',
      firstStartsAt: '2024-02-08T14:00:00Z',
      reason: 'The room was taken.',
      keptOn: undefined,
      changedBy: coordinator.email,
      changedAt: NOW,
      before: BEFORE,
    });
    expect(done.log).toEqual([
      {
        at: NOW,
        actor: coordinator.email,
        verb: 'meeting.moved',
        subjectRef: 'JTAI-2024-02-08',
        detail: 'from 2024-02-08T14:00:00Z to 2024-04-04T13:00:00Z: The room was taken.',
      },
    ]);
  });

  test('again keeps when it was first planned, not where it was meanwhile', () => {
    const was = meeting({ startsAt: at('2024-02-22T14:00:00Z'), firstStartsAt: at('2024-02-08T14:00:00Z') });
    expect(patchOf(decided(move('2024-02-29'), of({ meetings: [was] }), was))).toMatchObject({
      firstStartsAt: '2024-02-08T14:00:00Z',
    });
  });

  test('to another time of day', () =>
    expect(patchOf(decided(move('2024-02-08', { time: '16:30' })))).toMatchObject({
      startsAt: '2024-02-08T16:30:00Z',
    }));

  test.each(['16:30:00', '4:30 PM', '4.30pm', ' 16.30 '])('as a picker or a person writes it: “%s”', (time) =>
    expect(patchOf(decided(move('2024-02-08', { time })))).toMatchObject({
      startsAt: '2024-02-08T16:30:00Z',
    }),
  );

  test.each<[string, MeetingStep, string]>([
    ['a day that is none', move('2024-02-30'), 'bad-date: I could not read that day.'],
    ['no day', move(''), 'bad-date: I could not read that day.'],
    ['a time that is none', move('2024-02-22', { time: '25:00' }), 'bad-time'],
    ['the past', move('2024-01-24'), 'bad-date: That day lies in the past.'],
    ['earlier today', move('2024-01-25', { time: '08:00' }), 'bad-date: That day lies in the past.'],
    ['a slip of the year', move('2042-02-22'), 'bad-date: That day is more than two years away.'],
    ['no reason', move('2024-02-22', { reason: '  ' }), 'no-reason'],
    ['a child’s details', move('2024-02-22', { reason: 'About NHS 943 476 5919' }), 'child-data'],
    [
      'a bank holiday',
      move('2024-03-29'),
      'day-not-free: Fri 29 Mar is a bank holiday (Good Friday). Choose another day, or tick “Hold it on that day all the same”.',
    ],
    [
      'a closed period',
      move('2024-02-15'),
      'day-not-free: Thu 15 Feb is in a closed period (Half term). Choose another day, or tick “Hold it on that day all the same”.',
    ],
    [
      'a weekend',
      move('2024-02-24'),
      'day-not-free: Sat 24 Feb is not a working day. Choose another day, or tick “Hold it on that day all the same”.',
    ],
  ])('is refused for %s', (_, step, why) => expect(refused(step)).toBe(why));

  test('to a day off is done when that is wanted all the same, and the day then counts as kept', () => {
    expect(patchOf(decided(move('2024-02-15', { keep: true })))).toMatchObject({
      startsAt: '2024-02-15T14:00:00Z',
      keptOn: '2024-02-15',
    });
    expect(patchOf(decided(move('2024-02-22', { keep: true })))).toMatchObject({ keptOn: undefined });
  });

  test('twice is done once', () => {
    const there = of({ meetings: [meeting({ startsAt: at('2024-02-22T14:00:00Z') })] });
    expect(decided(move('2024-02-22'), there)).toEqual({ writes: [], log: [] });
  });

  test('a week on gives as its reason what the day was', () =>
    expect(patchOf(decided({ does: 'weeks on', weeks: 2 }, of({ meetings: [meeting()] })))).toMatchObject({
      startsAt: '2024-02-22T14:00:00Z',
      reason: undefined,
    }));
});

test('a meeting a week on from Good Friday says why, at the same London time', () => {
  const friday = meeting({ startsAt: at('2024-03-29T14:00:00Z'), endsAt: at('2024-03-29T15:30:00Z') });
  expect(patchOf(decided({ does: 'weeks on', weeks: 1 }, of({ meetings: [friday] }), friday))).toMatchObject({
    startsAt: '2024-04-05T13:00:00Z',
    reason: 'It fell on a bank holiday (Good Friday).',
  });
});

describe('cancelling, and putting on again', () => {
  const off = meeting({ status: 'Cancelled', reason: 'Snow' });

  test('records why and by whom, once', () => {
    const done = decided({ does: 'cancel', reason: ' Snow ' });
    expect(patchOf(done)).toEqual({
      status: 'Cancelled',
      reason: 'Snow',
      changedBy: coordinator.email,
      changedAt: NOW,
      before: BEFORE,
    });
    expect(done.log[0]?.detail).toBe('from 2024-02-08T14:00:00Z to cancelled: Snow');
    expect(decided({ does: 'cancel', reason: 'Rain' }, of({ meetings: [off] }))).toEqual({
      writes: [],
      log: [],
    });
    expect(refused({ does: 'cancel' })).toBe('no-reason');
  });

  test('undoes it, at the same time or at another', () => {
    const from = of({ meetings: [off] });
    expect(patchOf(decided({ does: 'put on again' }, from, off))).toMatchObject({
      status: 'Planned',
      reason: undefined,
    });
    expect(patchOf(decided(move('2024-02-22'), from, off))).toMatchObject({
      status: 'Planned',
      startsAt: '2024-02-22T14:00:00Z',
    });
  });
});

describe('a step', () => {
  test('is the coordinator’s alone', () => {
    for (const name of ['spoc.la', 'chair.la', 'observer.pol']) {
      expect(refused({ does: 'cancel', reason: 'x' }, of(), {}, person(name))).toBe('coordinator-only');
    }
  });

  test('from a card that shows what no longer is, is refused and says how it is', () => {
    const moved = of({ meetings: [meeting({ startsAt: at('2024-02-22T14:00:00Z') })] });
    expect(refused({ does: 'cancel', reason: 'x' }, moved)).toBe(
      'changed-meanwhile: The meeting is on Thu 22 Feb, 2pm.',
    );
    const off = of({ meetings: [meeting({ status: 'Cancelled' })] });
    expect(refused(move('2024-02-22'), off)).toBe('changed-meanwhile: The meeting is cancelled.');
    expect(refused({ does: 'keep' }, of({ meetings: [] }))).toBe('meeting-gone');
  });

  test('on a meeting that has begun or was held is refused', () => {
    expect(refused({ does: 'cancel', reason: 'x' }, of(), {}, coordinator, at('2024-02-08T14:00:00Z'))).toBe(
      'meeting-past',
    );
    const held = meeting({ status: 'Held' });
    expect(refused(move('2024-02-22'), of({ meetings: [held] }), held)).toBe('meeting-past');
  });
});

describe('the question about a clash', () => {
  const question: Message = {
    table: 'messages',
    title: 'x',
    key: 'Clash|JTAI-2024-02-08|2024-02-08T14:00:00Z',
    kind: 'Clash',
    about: 'JTAI-2024-02-08',
    agencyCode: 'LA',
    dueAt: NOW,
    state: 'Sent',
    attempts: 1,
    toldStartsAt: at('2024-02-08T14:00:00Z'),
  };
  const asked = of({ messages: [question] });
  const answered = { state: 'Answered', answeredBy: coordinator.email, answeredAt: NOW };

  test.each<[string, MeetingStep]>([
    ['keeping', { does: 'keep' }],
    ['moving', move('2024-02-22')],
    ['moving on', { does: 'weeks on', weeks: 2 }],
    ['cancelling', { does: 'cancel', reason: 'x' }],
  ])('is settled by %s, after the meeting', (_, step) => {
    const { writes } = decided(step, asked);
    expect(writes).toMatchObject([
      { change: 'meetings' },
      { change: 'messages', of: question, patch: answered },
    ]);
  });

  test('is settled by a second tap where the first was cut short', () => {
    const kept = of({ messages: [question], meetings: [meeting({ keptOn: day('2024-02-08') })] });
    expect(decided({ does: 'keep' }, kept)).toMatchObject({ writes: [{ change: 'messages' }], log: [] });
  });

  test('keeping is on the record and says nothing of a change', () => {
    const done = decided({ does: 'keep' }, asked);
    expect(patchOf(done)).toEqual({ keptOn: '2024-02-08', before: BEFORE });
    expect(done.log).toMatchObject([{ verb: 'meeting.kept', detail: 'kept on 2024-02-08T14:00:00Z' }]);
  });
});
