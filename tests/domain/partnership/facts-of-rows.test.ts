import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { takeBack } from '../../../bot/domain/deadlines/hand-in';
import { duePlanned } from '../../../bot/domain/dispatch/due';
import {
  type Update,
  type Facts,
  addressedTo,
  compareStages,
  countsFromOf,
  newsNumberOf,
  occasionOf,
  statusBeforeOf,
  threadOf,
  type Message,
  type Reminder,
} from '../../../bot/domain/partnership';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { silencesIn } from '../../../bot/domain/outstanding/silence';
import { standingReminders } from '../../../bot/domain/reminders/standing';
import { toldOf } from '../../../bot/domain/meetings/told';
import { action, at, chat, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();

/** Police's reminder of action A07, which is due on 8 February, under a key that tells nothing. */
const byHand = (key: string, stage: string, sent: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    key,
    kind: 'Action',
    subjectRef: 'A07',
    stage,
    dueAt: at(`${sent}T08:30:00Z`),
    sentAt: at(`${sent}T08:30:00Z`),
    countsFrom: day('2024-02-08'),
    to: 'SPOC',
    ...over,
  });
const due = {
  actions: [action({ dueOn: day('2024-02-08') })],
  conversations: [chat('spoc.pol@partnership.example')],
};
const plan = (over: Partial<Facts>, now: string) =>
  dueReminders({ facts: facts({ ...due, ...over }), calendar, hours: DEFAULT_HOURS, now: at(now) }).filter(
    ({ to }) => to === 'SPOC',
  );

describe('what a row is', () => {
  const old = reminder({
    key: 'Action|A07|2024-02-08|-3|POL|again 2|Coordinator',
    kind: 'Action',
    stage: '-3',
  });
  const now = { ...old, key: 'odd', countsFrom: day('2024-02-08'), to: 'Coordinator', round: 2 } as const;
  const first = { ...old, key: 'Action|A07|2024-02-08|-3|POL|Coordinator' };

  test.each([
    ['the day it counts from', countsFromOf, '2024-02-08'],
    ['whom it addresses', addressedTo, 'Coordinator'],
    ['its thread', threadOf, 'Action|JTAI-2024-02-08|POL|Coordinator'],
    ['its occasion', occasionOf, 'Action|JTAI-2024-02-08|POL|Coordinator|2024-02-08'],
    ['its place behind the first time', (one: Reminder) => compareStages(one, first), 1],
  ])('stands in its columns, and for older rows in the key: %s', (_, of, expected) => {
    expect([of(now), of(old)]).toEqual([expected, expected]);
  });

  test('its columns count more than its key', () => {
    const moved = { ...old, countsFrom: day('2024-03-07'), to: 'SPOC', round: 1 } as const;
    expect([countsFromOf(moved), addressedTo(moved), compareStages(moved, first)]).toEqual([
      '2024-03-07',
      'SPOC',
      0,
    ]);
  });

  test('a key that tells nothing leaves the day open, and is the agency’s, the first time', () => {
    const odd = { ...old, key: 'typed by hand' };
    expect([countsFromOf(odd), addressedTo(odd), compareStages(odd, first)]).toEqual([undefined, 'SPOC', 0]);
  });

  test('news of a meeting and evidence tell their number and the status before in the same two ways', () => {
    expect(newsNumberOf({ key: 'odd', number: 3 })).toBe(3);
    expect(newsNumberOf({ key: 'MeetingMoved|2|JTAI-2024-02-08|…' })).toBe(2);
    expect(newsNumberOf({ key: 'odd' })).toBe(0);
    expect(statusBeforeOf({ key: 'odd', statusBefore: 'NotStarted' })).toBe('NotStarted');
    expect(statusBeforeOf({ key: 'evidence|1|2|NotStarted' })).toBe('NotStarted');
    expect(statusBeforeOf({})).toBeUndefined();
  });
});

describe('a reminder under a key of somebody’s own', () => {
  const earlier = byHand('typed 1', '-10', '2024-01-25');
  const later = byHand('typed 2', '-3', '2024-02-05');

  test('is a stage of its thing: only the newest stands, and silence counts from the first', () => {
    expect(standingReminders([earlier, later])).toEqual([later]);
    const on = facts({ ...due, reminders: [earlier, later] });
    expect(silencesIn({ facts: on, calendar, now: at('2024-02-06T12:00:00Z') })).toEqual([
      expect.objectContaining({
        newest: later,
        first: earlier,
        to: 'SPOC',
        since: '2024-01-25',
        workingDays: 8,
      }),
    ]);
  });

  test('is a stage beside those that the app wrote, before there were columns and since', () => {
    const before = { ...later, key: 'Action|A07|2024-02-08|-3|POL', countsFrom: undefined, to: undefined };
    for (const other of [before, { ...before, countsFrom: day('2024-02-08'), to: 'SPOC' as const }])
      expect(standingReminders([other, earlier])).toEqual([other]);
  });

  test('that is the coordinator’s is no stage of the agency’s', () => {
    const coordinators = { ...later, to: 'Coordinator' } as const;
    expect(standingReminders([earlier, coordinators])).toEqual([earlier, coordinators]);
  });

  test('of another due day is out of date: nobody is silent about it', () => {
    const reminders = [byHand('typed', '-3', '2024-02-05', { countsFrom: day('2024-03-08') })];
    expect(
      silencesIn({ facts: facts({ ...due, reminders }), calendar, now: at('2024-02-06T12:00:00Z') }),
    ).toEqual([]);
  });

  test('has gone out: that stage is not sent again, and the next one is', () => {
    expect(plan({ reminders: [] }, '2024-02-05T09:00:00Z')).toMatchObject([{ stage: '-3' }]);
    expect(plan({ reminders: [later] }, '2024-02-05T09:00:00Z')).toEqual([]);
    expect(plan({ reminders: [later] }, '2024-02-08T09:00:00Z')).toMatchObject([
      { key: 'Action|A07|2024-02-08|0|POL' },
    ]);
  });

  test('that did not arrive is tried again as the row it is', () => {
    const failed = { ...later, state: 'Failed', retryAt: at('2024-02-05T08:40:00Z') } as const;
    expect(plan({ reminders: [failed] }, '2024-02-05T09:00:00Z')).toMatchObject([
      { key: 'typed 2', previous: failed },
    ]);
  });

  test('that has ended is followed by the second time of its stage', () => {
    const ended = { ...later, state: 'Superseded', ended: 'Person' } as const;
    expect(plan({ reminders: [ended] }, '2024-02-05T09:00:00Z')).toMatchObject([
      { key: 'Action|A07|2024-02-08|-3|POL|again 2', round: 2 },
    ]);
  });

  test('is not nudged about on the morning of its next stage', () => {
    const kinds = (over: Partial<Facts>, now: string) =>
      duePlanned({
        facts: facts({ ...due, reminders: [later], ...over }),
        calendar,
        hours: DEFAULT_HOURS,
        now: at(now),
      }).map(({ kind }) => kind);
    expect(kinds({}, '2024-02-07T09:00:00Z')).toContain('Nudge');
    expect(kinds({}, '2024-02-08T09:00:00Z')).not.toContain('Nudge');
    expect(kinds({}, '2024-02-08T09:00:00Z')).toContain('Action');
  });
});

test('two pieces of news at one moment are told in the order of their numbers, whatever their keys', () => {
  const news = (key: string, number: number, starts: string): Message => ({
    ...{
      table: 'messages',
      title: 'news',
      key,
      number,
      kind: 'MeetingMoved',
      about: 'JTAI-2024-02-08',
      agencyCode: 'POL',
    },
    ...{ personEmail: 'spoc.pol@partnership.example', toldStartsAt: at(starts), state: 'Sent', attempts: 1 },
    ...{ dueAt: at('2024-02-01T09:00:00Z'), sentAt: at('2024-02-01T09:00:00Z') },
  });
  const messages = [news('a', 2, '2024-02-15T14:00:00Z'), news('b', 1, '2024-02-14T14:00:00Z')];
  const [told] = toldOf(facts({ people: [person('spoc.pol')], messages }), meeting());
  expect(told?.told.map(({ row }) => row.key)).toEqual(['b', 'a']);
});

test('evidence without a key takes the action back to the status that it says', () => {
  const evidence: Update = {
    ...{ actionRef: 'A07', kind: 'Evidence', text: 'Signed.', by: 'spoc.pol@partnership.example' },
    ...{ at: at('2024-02-05T10:00:00Z'), statusBefore: 'NotStarted' },
  };
  const on = facts({ actions: [action({ status: 'EvidenceSubmitted' })], updates: [evidence] });
  const by = { actor: person('spoc.pol'), now: at('2024-02-05T10:05:00Z'), isUndo: true };
  expect(takeBack(on, byHand('typed', '-3', '2024-02-05'), by)?.writes).toContainEqual(
    expect.objectContaining({ patch: expect.objectContaining({ status: 'NotStarted' }) }),
  );
});
