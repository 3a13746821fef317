import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideMeetingChange, type MeetingStep } from '../../../bot/domain/meetings/change';
import { meetingNews } from '../../../bot/domain/meetings/change-news';
import { undoableBy } from '../../../bot/domain/meetings/changing/undo';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { after } from '../../support/apply-writes';
import { at, facts, meeting, person, reminder } from '../../support/partnership';
import type { Facts, Message } from '../../../bot/domain/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-25T09:00:00Z');
const SOON = at('2024-01-25T09:10:00Z');
const LATE = at('2024-01-25T09:10:01Z');
const MEETING = meeting({
  ref: 'JTAI-2024-02-08',
  reason: 'The hall was let.',
  knownStartsAt: at('2024-02-08T14:00:00Z'),
});
const told = reminder({
  subjectRef: MEETING.ref,
  toldStartsAt: MEETING.startsAt,
  sentAt: at('2024-01-25T08:30:00Z'),
});
const clash: Message = {
  table: 'messages',
  kind: 'Clash',
  title: 'Not a day to meet',
  key: `Clash|${MEETING.ref}|${MEETING.startsAt}`,
  about: MEETING.ref,
  agencyCode: 'LA',
  personEmail: 'coordinator.la@partnership.example',
  toldStartsAt: MEETING.startsAt,
  dueAt: at('2024-01-25T08:30:00Z'),
  sentAt: at('2024-01-25T08:30:00Z'),
  state: 'Sent',
  attempts: 1,
};
const BEFORE = facts({ meetings: [MEETING], reminders: [told], messages: [clash] });

function step(from: Facts, does: MeetingStep, who = 'coordinator.la', now = NOW) {
  const { startsAt, status } = from.meetings[0]!;
  return decideMeetingChange({ facts: from, calendar, now }, person(who), {
    meetingRef: MEETING.ref,
    seen: { startsAt, status },
    step: does,
  });
}
function done(from: Facts, does: MeetingStep, now = NOW): Facts {
  const decided = step(from, does, 'coordinator.la', now);
  if (!decided.ok) throw new Error(decided.error.code);
  return after(from, decided.value);
}
const undo: MeetingStep = { does: 'undo', at: NOW };
const move: MeetingStep = { does: 'move', day: '2024-02-15', reason: 'The room was taken.' };

test.each<[string, MeetingStep]>([
  ['a move', move],
  ['a week on', { does: 'weeks on', weeks: 1 }],
  ['a cancellation', { does: 'cancel', reason: 'No quorum.' }],
  ['a day that was kept', { does: 'keep' }],
])('%s is undone as if it had never been, and what it settled is asked again', (_, does) => {
  const changed = done(BEFORE, does);
  expect(changed.messages[0]!.state).toBe('Answered');
  const back = done(changed, undo, SOON);
  expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(BEFORE)));
  expect(meetingNews({ facts: back, calendar, hours: DEFAULT_HOURS, now: SOON })).toEqual([]);
});

test('it is on the record, and undone twice it is undone once', () => {
  const changed = done(BEFORE, move);
  const decided = step(changed, undo, 'coordinator.la', SOON);
  expect(decided).toMatchObject({
    ok: true,
    value: {
      log: [
        {
          verb: 'meeting.undone',
          detail: 'from 2024-02-15T14:00:00Z to 2024-02-08T14:00:00Z: The hall was let.',
        },
      ],
    },
  });
  expect(step(done(changed, undo, SOON), undo, 'coordinator.la', SOON)).toMatchObject({
    ok: true,
    value: { writes: [], log: [] },
  });
});

test('whoever had heard of the move by then hears that it is undone, with the reason', () => {
  const changed = done(BEFORE, move);
  const [news] = meetingNews({ facts: changed, calendar, hours: DEFAULT_HOURS, now: NOW });
  if (!news) throw new Error('no news');
  const { why: _why, noPerson: _no, ...row } = news;
  const heard: Message = {
    ...row,
    table: 'messages',
    state: 'Sent',
    sentAt: at('2024-01-25T09:00:05Z'),
    attempts: 1,
  };
  const back = done({ ...changed, messages: [...changed.messages, heard] }, undo, SOON);
  expect(back.meetings[0]).toMatchObject({
    startsAt: MEETING.startsAt,
    reason: 'The last change was undone.',
  });
  expect(meetingNews({ facts: back, calendar, hours: DEFAULT_HOURS, now: SOON })).toMatchObject([
    { kind: 'MeetingMoved', personEmail: told.personEmail, toldStartsAt: MEETING.startsAt },
  ]);
});

const moved = done(BEFORE, move);
test.each<[string, string, Facts, MeetingStep, string, typeof NOW]>([
  ['by somebody else', 'undo-not-yours', moved, undo, 'second.coordinator', SOON],
  ['after ten minutes', 'undo-over', moved, undo, 'coordinator.la', LATE],
  [
    'of what was changed again since',
    'changed-meanwhile',
    moved,
    { does: 'undo', at: at('2024-01-25T08:59:00Z') },
    'coordinator.la',
    SOON,
  ],
])('nothing is undone %s', (_, code, from, does, who, now) => {
  const refused = decideMeetingChange(
    { facts: from, calendar, now },
    { ...person(who), roles: ['Coordinator'] },
    {
      meetingRef: MEETING.ref,
      seen: { startsAt: from.meetings[0]!.startsAt, status: 'Planned' },
      step: does,
    },
  );
  expect(refused).toMatchObject({ ok: false, error: { code } });
});

test('nothing is undone by a SPOC, nor once the former time has passed', () => {
  expect(step(moved, undo, 'spoc.pol', SOON)).toMatchObject({
    ok: false,
    error: { code: 'coordinator-only' },
  });
  const first = at('2024-02-08T13:55:00Z');
  const late = done(BEFORE, move, first);
  const past = at('2024-02-08T14:00:00Z');
  expect(
    undoableBy(late.meetings[0]!, 'coordinator.la@partnership.example', at('2024-02-08T13:59:00Z')),
  ).toEqual({
    at: first,
    until: '2024-02-08T14:05:00Z',
    what: 'the move',
  });
  expect(undoableBy(late.meetings[0]!, 'coordinator.la@partnership.example', past)).toBeUndefined();
  expect(step(late, { does: 'undo', at: first }, 'coordinator.la', past)).toMatchObject({
    ok: false,
    error: { code: 'bad-date' },
  });
});

test('a meeting that nobody has changed, or that was held, has nothing to undo', () => {
  const moved = done(BEFORE, move).meetings[0]!;
  const by = person('coordinator.la').email;
  expect(undoableBy(moved, by, SOON)).toMatchObject({ at: NOW });
  expect(undoableBy({ ...moved, status: 'Held' }, by, SOON)).toBeUndefined();
  expect(undoableBy(MEETING, by, NOW)).toBeUndefined();
});
