import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { booksAt } from '../../../bot/domain/status/books';
import { decideDeadlineAnswer, type GivenAnswer } from '../../../bot/domain/deadlines/answer';
import { decideAsking } from '../../../bot/domain/deadlines/extension';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { owedThings } from '../../../bot/domain/outstanding/things';
import { reminderNamed } from '../../../bot/domain/deadlines/unsent';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { after as applied } from '../../support/apply-writes';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';
import type { Request, Facts } from '../../../bot/domain/partnership';
const calendar = calendarAsKnownOn();
const now = at('2024-01-29T09:00:00Z');
const police = person('spoc.pol');

const request = (more: Partial<Request> = {}): Request => ({
  title: 'Front door structure',
  ref: 'R04',
  agencyCode: 'POL',
  dueOn: day('2024-01-24'),
  status: 'Open',
  ...more,
});

const seenRequest = reminder({
  kind: 'Request',
  subjectRef: 'R04',
  key: 'Request|R04|2024-01-24|0|POL',
  state: 'Acknowledged',
  answer: 'Acknowledged',
  acknowledgedBy: police.email,
  acknowledgedAt: at('2024-01-24T09:00:00Z'),
});

const linesOf = (of: Facts) => owedBy({ facts: of, calendar, now }, police).items.map(({ ref }) => ref);

test('an Annex A request stays listed and overdue until it is provided, acknowledged or not', () => {
  const asked = facts({ requests: [request()], reminders: [seenRequest] });
  const owed = owedBy({ facts: asked, calendar, now }, police);
  expect(owed.counts).toEqual({ toDo: 1, overdue: 1, waiting: 0 });
  expect(owed.items).toMatchObject([
    {
      ref: 'R04',
      isOverdue: true,
      notice: { state: { is: 'answered' }, whenWords: 'overdue by 3 working days' },
    },
  ]);
  const provided = facts({ requests: [request({ status: 'Provided' })], reminders: [seenRequest] });
  expect(owedBy({ facts: provided, calendar, now }, police).counts.toDo).toBe(0);
});

test('what a dry run asks is counted apart, and comes after everything that is real', () => {
  const of = facts({
    inspections: [{ title: 'Exercise: Inspection', ref: 'DRY', exercise: true }],
    requests: [
      request({ ref: 'D1', title: 'Exercise: List', inspectionRef: 'DRY', dueOn: day('2024-01-22') }),
      request({ ref: 'D2', title: 'Exercise: Figures', inspectionRef: 'DRY', dueOn: undefined }),
      request(),
    ],
  });
  const owed = owedBy({ facts: of, calendar, now }, police);
  expect(owed.counts).toEqual({ toDo: 1, overdue: 1, waiting: 0 });
  expect(owed.inExercise).toBe(2);
  expect(owed.items.map(({ ref }) => ref)).toEqual(['R04', 'D1', 'D2']);
});

test.each(['OnTrack', 'NeedHelp', 'MoreTime', 'Acknowledged'])(
  'what was answered with %s stays where it stood, with its answer, and can be changed',
  (answer) => {
    const others = [
      action({ ref: 'A01', dueOn: day('2024-02-01') }),
      action({ ref: 'A09', dueOn: day('2024-02-20') }),
    ];
    const of = facts({
      actions: [...others, action({ ref: 'A05', dueOn: day('2024-02-06') })],
      reminders: [
        reminder({
          kind: 'Action',
          subjectRef: 'A05',
          key: 'Action|A05|2024-02-06|-10|POL',
          state: 'Acknowledged',
          answer,
          acknowledgedBy: police.email,
          acknowledgedAt: now,
        }),
      ],
    });
    expect(linesOf(of)).toEqual(['A01', 'A05', 'A09']);
    const { notice } = owedBy({ facts: of, calendar, now }, police).items[1]!;
    expect(notice).toMatchObject({ state: { is: 'answered', answered: { answer } } });
    expect(notice?.about === 'deadline' && notice.offers.length).toBeGreaterThan(0);
  },
);

test('a SPOC can answer a meeting as early as the coordinator can: the next of each series', () => {
  const of = facts({
    meetings: [
      meeting({
        ref: 'JTAI-2024-04-18',
        startsAt: at('2024-04-18T13:00:00Z'),
        endsAt: at('2024-04-18T15:00:00Z'),
      }),
      meeting({
        ref: 'JTAI-2024-05-30',
        startsAt: at('2024-05-30T13:00:00Z'),
        endsAt: at('2024-05-30T15:00:00Z'),
      }),
      meeting({
        ref: 'PLAN-2024-03-05',
        seriesCode: 'PLAN',
        startsAt: at('2024-03-05T10:00:00Z'),
        endsAt: at('2024-03-05T11:00:00Z'),
      }),
    ],
  });
  const own = linesOf(of);
  expect(own).toEqual(['PLAN-2024-03-05', 'JTAI-2024-04-18']);
  const coordinator = person('coordinator.la');
  expect(owedBy({ facts: of, calendar, now }, coordinator, 'POL').items.map(({ ref }) => ref)).toEqual(own);
});

describe('a deadline of which nobody was reminded yet', () => {
  const of = facts({ actions: [action({ dueOn: day('2024-02-20') })] });
  const [thing] = owedThings({ facts: of, calendar, now });
  const key = thing!.reminder!.key;
  const answer = (given: Partial<GivenAnswer> = {}) =>
    decideDeadlineAnswer(of, police, { reminderKey: key, answer: 'OnTrack', ...given }, now);

  test('stands under the day on which it is answered, counted as every stage is', () => {
    expect(key).toBe('Action|A07|2024-02-20|-16|POL');
  });

  test('is answered with the same buttons, once, and its reminder still goes out in its time', () => {
    const decided = answer();
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.writes).toMatchObject([
      {
        insert: 'reminders',
        row: { key, state: 'Acknowledged', answer: 'OnTrack', acknowledgedBy: police.email },
      },
    ]);
    const after = applied(of, decided.value);
    expect(owedBy({ facts: after, calendar, now }, police).items).toMatchObject([
      { notice: { state: { is: 'answered' } } },
    ]);
    const again = decideDeadlineAnswer(after, police, { reminderKey: key, answer: 'OnTrack' }, now);
    expect(again.ok && again.value.writes).toEqual([]);
    const morning = at('2024-02-06T08:30:00Z');
    expect(
      dueReminders({ facts: after, calendar, hours: DEFAULT_HOURS, now: morning }).map(({ stage }) => stage),
    ).toEqual(['-10']);
  });

  test('counts in no book, since nothing of it was to go out', () => {
    const decided = answer();
    if (!decided.ok) throw new Error(decided.error.code);
    const after = applied(of, decided.value);
    expect(booksAt({ facts: after, calendar, hours: DEFAULT_HOURS, now })).toEqual(
      booksAt({ facts: of, calendar, hours: DEFAULT_HOURS, now }),
    );
  });

  test('can have more time asked for', () => {
    const wish = { reminderKey: key, wantedOn: day('2024-03-01'), reason: 'The board meets then' };
    const decided = decideAsking({ facts: of, calendar: calendarAsKnownOn(), now }, police, wish);
    expect(decided.ok && decided.value.writes).toMatchObject([
      { change: 'actions', of: { ref: 'A07' }, patch: { lastStep: { kind: 'Extension' } } },
      { insert: 'updates', row: { actionRef: 'A07', kind: 'Extension' } },
      { insert: 'extensions', row: { wantedOn: '2024-03-01', decision: 'Open' } },
      { insert: 'reminders', row: { key, answer: 'MoreTime' } },
    ]);
  });

  test('is not for another agency to answer, and records nothing', () => {
    const decided = decideDeadlineAnswer(
      of,
      person('spoc.icb'),
      { reminderKey: key, answer: 'OnTrack' },
      now,
    );
    expect(decided).toMatchObject({ ok: false, error: { code: 'not-your-agency' } });
  });

  test.each([
    ['another due day', 'Action|A07|2024-02-21|-16|POL'],
    ['another agency', 'Action|A07|2024-02-20|-16|LA'],
    ['an action that is none', 'Action|A99|2024-02-20|-16|POL'],
    ['no key at all', 'nonsense'],
  ])('under a key of %s is not found', (_what, other) => {
    expect(reminderNamed(of, other)).toBeUndefined();
  });
});

test('everything is in turn: overdue, the longest first, then by day, and what has no day last', () => {
  const of = facts({
    actions: [
      action({ ref: 'A1', dueOn: undefined }),
      action({ ref: 'A2', dueOn: day('2024-02-20') }),
      action({ ref: 'A3', dueOn: day('2024-01-26') }),
    ],
    requests: [request()],
    meetings: [meeting()],
  });
  expect(linesOf(of)).toEqual(['R04', 'A3', 'JTAI-2024-02-08', 'A2', 'A1']);
});

test.each([
  ['the day it is due now', '2024-01-24', true],
  ['a day it was due before', '2024-01-17', false],
])('a reminder whose key somebody wrote by hand is known by its column: %s', (_, countsFrom, isShown) => {
  const byHand = { ...seenRequest, key: 'front door, once more', countsFrom: day(countsFrom) };
  const asked = facts({ requests: [request()], reminders: [byHand] });
  const [thing] = owedThings({ facts: asked, calendar, now });
  expect(thing?.reminder?.key === byHand.key).toBe(isShown);
});
