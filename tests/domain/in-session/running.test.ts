import { agendaOf, type AgendaItem } from '../../../bot/domain/in-session/agenda';
import { meetingBefore, USUAL_MINUTES } from '../../../bot/domain/in-session/agenda-items';
import { isOpen, meetingNamed, meetingVersion, runnable } from '../../../bot/domain/in-session/ground';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import type { Extension, Meeting } from '../../../bot/domain/partnership';
import { action, at, day, facts, meeting } from '../../support/partnership';
import { codeOf, decided } from '../../support/decisions';
import { MeetingHouse, partnershipBefore, REF, START } from './meeting-house';

const line = (actor: string, verb: string, more: object = {}) => ({
  ...{ at: START, actor: `${actor}@partnership.example`, verb, subjectRef: REF, ...more },
});

describe('running a meeting leaves', () => {
  const house = () =>
    new MeetingHouse(partnershipBefore({ actions: [action({ ref: 'A01', rating: 'Red' })] }));
  const order = ['welcome', 'red|A01'];
  const began = at('2024-06-20T12:30:00Z');

  test('the agenda as it is at its first item, and one line that it was begun', () => {
    const of = house();
    const first = decided(of.run('chair.la', { does: 'item', item: 'welcome' }));
    expect(first).toEqual({
      writes: [
        {
          ...{ change: 'meetings', of: of.meeting },
          patch: { running: { order, item: 'welcome', since: START, begunAt: START } },
        },
      ],
      log: [line('chair.la', 'meeting.begun')],
    });
    of.write(first);
    const next = decided(of.later(10).run('coordinator.la', { does: 'item', item: 'red|A01' }));
    const since = plusMinutes(START, 10);
    expect(next).toEqual({
      writes: [
        {
          ...{ change: 'meetings', of: of.meeting },
          patch: { running: { order, item: 'red|A01', since, begunAt: START } },
        },
      ],
      log: [],
    });
  });

  test('its order once each, with a line', () => {
    const of = house();
    const patch = { running: { order: ['b', 'a'] } };
    expect(decided(of.run('chair.la', { does: 'order', order: ['b', 'a', 'b'] }))).toEqual({
      writes: [{ change: 'meetings', of: of.meeting, patch }],
      log: [line('chair.la', 'meeting.agenda-ordered')],
    });
  });

  test.each<[string, string[], string]>([
    ['300 items', Array.from({ length: 300 }, (_, nr) => `k${nr}`), 'ok'],
    ['301 items', Array.from({ length: 301 }, (_, nr) => `k${nr}`), 'not-given'],
    ['a key of 120 letters', ['x'.repeat(120)], 'ok'],
    ['a key of 121 letters', ['a', 'x'.repeat(121)], 'not-given'],
  ])('an order of %s: %s', (_, given, code) => {
    expect(codeOf(house().run('chair.la', { does: 'order', order: given }))).toBe(code);
  });

  test('nothing on any more at its end, and when that was', () => {
    const of = house();
    of.facts = {
      ...of.facts,
      meetings: of.facts.meetings.map((one) => ({
        ...one,
        running: { order, item: 'welcome', since: began, begunAt: began },
      })),
    };
    expect(decided(of.run('chair.la', { does: 'end' }))).toEqual({
      writes: [
        {
          ...{ change: 'meetings', of: of.meeting },
          patch: {
            status: 'Held',
            running: { order, item: undefined, since: undefined, begunAt: began, endedAt: START },
          },
        },
      ],
      log: [line('chair.la', 'meeting.ended')],
    });
  });

  test.each([
    [{ does: 'order', order: [] }, 'Cancelled', 'meeting-cancelled'],
    [{ does: 'order', order: ['a'] }, 'Held', 'meeting-over'],
    [{ does: 'item', item: 'welcome' }, 'Held', 'meeting-over'],
  ] as const)('no step %j of one that is %s', (step, status, code) => {
    const of = house();
    of.facts = { ...of.facts, meetings: of.facts.meetings.map((one) => ({ ...one, status })) };
    expect(codeOf(of.run('chair.la', step))).toBe(code);
    of.facts = { ...of.facts, meetings: [] };
    expect(codeOf(of.run('chair.la', step))).toBe('meeting-gone');
  });
});

describe('which meeting is meant', () => {
  const meets = (ref: string, hours: number, over: Partial<Meeting> = {}): Meeting => {
    const startsAt = plusMinutes(START, hours * 60);
    return meeting({ ref, startsAt, endsAt: plusMinutes(startsAt, 60), ...over });
  };
  const all = [
    ...[meets('LATER', 48), meets('NEXT', 24), meets('SAME', 24), meets('OFF', 2, { status: 'Cancelled' })],
    meets('OVER', -5),
  ];

  test.each([
    ['now', 'NEXT'],
    ['LATER', 'LATER'],
    ['OFF', 'OFF'],
    ['GONE', undefined],
  ])('%s: %s', (ref, found) => expect(meetingNamed({ meetings: all }, ref, START)?.ref).toBe(found));

  test('it opens an hour before, unless it is cancelled, and says so', () => {
    const opens = (minutes: number, over = {}) => isOpen(meets('M', minutes / 60, over), START);
    expect([opens(60), opens(61), opens(0), opens(-600), opens(0, { status: 'Cancelled' })]).toEqual([
      ...[true, false, true, true, false],
    ]);
    expect(runnable(facts({ meetings: all }), 'LATER', START)).toEqual({
      ok: false,
      error: {
        code: 'not-now',
        detail: 'It begins on Sat 22 Jun, 2pm: from an hour before, it can be run.',
      },
    });
    expect(runnable(facts({ meetings: all }), 'OVER', START)).toEqual({ ok: true, value: all[4] });
  });

  test.each<[string, Partial<Meeting>, boolean]>([
    ['its title', { title: 'Another' }, true],
    ['its state', { status: 'Held' }, false],
    ['its time', { startsAt: at('2024-06-20T13:30:00Z') }, false],
    ['its end', { endsAt: at('2024-06-20T14:31:00Z') }, false],
    ['its place', { place: 'Hall' }, false],
    ['how it is run', { running: { item: 'welcome' } }, false],
  ])('its version changes with how it is run: %s', (_, over, same) => {
    expect(meetingVersion(meets('M', 0, over)) === meetingVersion(meets('M', 0))).toBe(same);
  });

  test('the one before is of its series, the last that was not cancelled', () => {
    const before = (seriesCode: string | undefined) =>
      meetingBefore(
        { meetings: [...all, meets('OTHER', -3, { seriesCode: 'X' })] },
        meets('M', 25, { seriesCode }),
      )?.ref;
    expect([before('JTAI'), before('X'), before('NONE'), before(undefined)]).toEqual([
      ...['NEXT', 'OTHER', undefined, 'NEXT'],
    ]);
    expect(meetingBefore({ meetings: [meets('M', 0)] }, meets('M', 0))).toBeUndefined();
  });
});

test.each<[string, Partial<Extension>, string[]]>([
  ['is wanted', {}, ['welcome', 'more-time|A1']],
  ['was granted', { decision: 'Granted' }, ['welcome']],
  ['is wanted for a request of that number', { kind: 'Request' }, ['welcome']],
  ['is wanted for another', { subjectRef: 'A2' }, ['welcome']],
])('more time that %s is on the agenda, or not', (_, over, keys) => {
  const house = new MeetingHouse(
    partnershipBefore({
      actions: [action({ ref: 'A1', title: 'One', dueOn: day('2024-12-02') })],
      extensions: [
        {
          ...{
            title: 'x',
            key: 'x',
            kind: 'Action',
            subjectRef: 'A1',
            agencyCode: 'POL',
            by: 'x',
            at: START,
          },
          ...{
            dueOn: day('2024-12-02'),
            wantedOn: day('2025-01-02'),
            reason: 'x',
            decision: 'Open',
            ...over,
          },
        },
      ],
    }),
  );
  const items = agendaOf(house.asOf, house.meeting, house.actor('chair.la'));
  expect(items.map(({ key }) => key)).toEqual(keys);
  expect(items[1]?.title).toBe(keys[1] && 'A1 One: more time');
});

test('the items of an agenda, as they are read and for how long', () => {
  const ahead = { dueOn: day('2024-12-02') };
  const house = new MeetingHouse(
    partnershipBefore({
      actions: [
        action({ ref: 'A1', title: 'Red one', rating: 'Red', ...ahead }),
        action({ ref: 'A2', title: 'Late', dueOn: day('2024-06-19') }),
        action({ ref: 'A3', title: 'Due today', dueOn: day('2024-06-20') }),
        action({ ref: 'A4', title: 'Agreed', status: 'Agreed', rating: 'Red', dueOn: day('2024-06-19') }),
        action({ ref: 'A5', title: 'Agreed too', status: 'Agreed', ...ahead }),
        action({ ref: 'A6', title: 'Review', status: 'Closed', reviewOn: day('2024-06-20') }),
        action({ ref: 'A7', title: 'Review later', status: 'Closed', reviewOn: day('2024-06-21') }),
        action({ ref: 'A8', title: 'Sustained', status: 'Sustained', reviewOn: day('2024-06-01') }),
        action({ ref: 'A9', title: 'New', ...ahead }),
      ],
      updates: [
        {
          ...{ actionRef: 'A9', kind: 'Change', text: 'Added by hand.', by: 'x' },
          at: at('2024-05-09T14:30:01Z'),
        },
      ],
    }),
  );
  const shown = agendaOf(house.asOf, house.meeting, house.actor('chair.la'));
  expect(shown).toEqual<AgendaItem[]>([
    { key: 'welcome', kind: 'welcome', title: 'Welcome and attendance', refs: [], minutes: 2 },
    { key: 'red|A1', kind: 'red', title: 'A1 Red one: red', refs: ['A1'], minutes: 10 },
    { key: 'overdue|A2', kind: 'overdue', title: 'A2 Late: overdue', refs: ['A2'], minutes: 5 },
    { key: 'close', kind: 'close', title: 'To close: A4, A5', refs: ['A4', 'A5'], minutes: 5 },
    { key: 'review', kind: 'review', title: 'To review: A6', refs: ['A6'], minutes: 5 },
    { key: 'new', kind: 'new', title: 'New since Thu 9 May: A9', refs: ['A9'], minutes: 5 },
  ]);
  expect(USUAL_MINUTES).toEqual({
    ...{ welcome: 2, 'last-time': 4, agree: 5, challenge: 10, 'more-time': 5, red: 10, overdue: 5 },
    ...{ help: 5, close: 5, review: 5, new: 5, statement: 10, report: 10 },
  });
});
