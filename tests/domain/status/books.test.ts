import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { booksAt, booksInWords, booksOf, type Books } from '../../../bot/domain/status/books';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { duePlanned } from '../../../bot/domain/dispatch/due';
import {
  type Facts,
  MESSAGE_STATES,
  REMINDER_STATES,
  type Message,
  type Reminder,
} from '../../../bot/domain/partnership';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, at, chat, day, facts, meeting, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const NOW = at('2024-09-27T10:00:00Z');
const books = (of: Facts, now = NOW, agencyCode?: string) =>
  booksAt({ facts: of, calendar, hours: DEFAULT_HOURS, now }, agencyCode);
const brief = ({ planned, sent, failed, waiting }: Books) => [planned, sent, failed, waiting];

/** The action is due today, so its reminder of stage 0 is. */
const due = facts({ actions: [action()], conversations: [chat('spoc.pol@partnership.example')] });
const [planned] = dueReminders({ facts: due, calendar, hours: DEFAULT_HOURS, now: NOW });
const row = (over: Partial<Reminder> = {}): Reminder =>
  reminder({ ...planned!, sentAt: undefined, state: 'Claimed', claimedAt: NOW, ...over });
const message = (over: Partial<Message> = {}): Message => ({
  table: 'messages',
  title: 'A nudge',
  key: 'Nudge|1',
  kind: 'Nudge',
  about: 'Action|A07|2024-09-27|0|POL',
  agencyCode: 'POL',
  dueAt: NOW,
  attempts: 0,
  state: 'Planned',
  by: 'coordinator.la@partnership.example',
  ...over,
});

describe('the books', () => {
  test('count what is due and not begun as waiting', () => expect(brief(books(due))).toEqual([1, 0, 0, 1]));

  test.each<[string, Partial<Reminder>, number[]]>([
    ['sent', { state: 'Sent', sentAt: NOW }, [1, 1, 0, 0]],
    ['acknowledged', { state: 'Acknowledged', sentAt: NOW }, [1, 1, 0, 0]],
    ['replaced after it went out', { state: 'Superseded', sentAt: NOW }, [1, 1, 0, 0]],
    ['replaced, and it is not known whether it arrived', { state: 'Superseded' }, [1, 0, 1, 0]],
    ['being sent', { state: 'Claimed' }, [1, 0, 0, 1]],
    [
      'claimed by a copy that died',
      { state: 'Claimed', claimedAt: at('2024-09-27T08:00:00Z') },
      [1, 0, 0, 1],
    ],
    ['to be tried again later', { state: 'Failed', retryAt: plusMinutes(NOW, 2) }, [1, 0, 0, 1]],
    ['to be tried again now', { state: 'Failed', retryAt: NOW }, [1, 0, 0, 1]],
    ['given up', { state: 'Failed', attempts: 6, claimedAt: plusMinutes(NOW, 10) }, [1, 0, 1, 0]],
    ['without a way to the person until now', { state: 'Failed', attempts: 0 }, [1, 0, 0, 1]],
  ])('put a reminder that is %s into one column', (_what, over, expected) =>
    expect(brief(books({ ...due, reminders: [row(over)] }))).toEqual(expected),
  );

  test.each<[Message['state'], Partial<Message>, number[]]>([
    ['Planned', {}, [1, 0, 0, 1]],
    ['Answered', { sentAt: NOW, attempts: 1 }, [1, 1, 0, 0]],
    ['Superseded', { sentAt: NOW, attempts: 1 }, [1, 1, 0, 0]],
    ['Superseded', {}, [0, 0, 0, 0]],
  ])('put a message that is %s where it belongs: %o', (state, over, expected) =>
    expect(brief(books(facts({ messages: [message({ state, ...over })] })))).toEqual(expected),
  );

  test('say that a claim which nobody will take up again has failed', () => {
    // A revised day: the reminder of the old one is not due any more.
    const old = row({ key: 'Action|A07|2024-09-26|0|POL', claimedAt: at('2024-09-26T08:00:00Z') });
    const revised = facts({ actions: [action({ dueOn: day('2024-12-27') })], reminders: [old] });
    expect(brief(books(revised))).toEqual([1, 0, 1, 0]);
  });

  test('at night count what fell due by day, and not what falls due in the morning', () => {
    // Without the weekly summary, which falls due on the Monday as well.
    const people = due.people.map((one) => ({ ...one, digest: false }));
    const both = { ...due, people, meetings: [meeting({ startsAt: at('2024-10-14T13:00:00Z') })] };
    expect(brief(books(both, at('2024-09-27T21:00:00Z')))).toEqual([1, 0, 0, 1]);
    expect(brief(books(both, at('2024-09-30T08:00:00Z')))).toEqual([3, 0, 0, 3]);
  });

  test('begin five working days ago, and leave out what went before unless it still waits', () => {
    const sent = (dueAt: string) =>
      row({ key: dueAt, state: 'Sent', dueAt: at(dueAt), sentAt: at(dueAt), claimedAt: at(dueAt) });
    const reminders = [sent('2024-09-19T07:30:00Z'), sent('2024-09-20T07:30:00Z')];
    const found = books(facts({ reminders }));
    expect(found.since).toBe('2024-09-20');
    expect(brief(found)).toEqual([1, 1, 0, 0]);
    const waiting = row({
      state: 'Failed',
      dueAt: at('2024-08-01T07:30:00Z'),
      claimedAt: at('2024-08-01T07:30:00Z'),
      retryAt: plusMinutes(NOW, 5),
    });
    expect(brief(books(facts({ reminders: [waiting] })))).toEqual([1, 0, 0, 1]);
  });

  test('of one agency leave out the others', () =>
    expect(
      brief(books({ ...due, reminders: [row({ key: 'x', agencyCode: 'LA', state: 'Sent' })] }, NOW, 'POL')),
    ).toEqual([1, 0, 0, 1]));

  test('always balance, and put every row into one column, whatever the rows say', () => {
    const random = seeded(20240927);
    for (let round = 0; round < 300; round += 1) {
      const reminders = Array.from({ length: random(12) }, (_, place) => randomRow(random, place));
      const messages = Array.from({ length: random(6) }, (_, place) => randomMessage(random, place));
      const of = facts({ actions: [action()], reminders, messages, conversations: due.conversations });
      const taken = duePlanned({ facts: of, calendar, hours: DEFAULT_HOURS, now: NOW });
      const whole = booksOf(of, { planned: taken, since: day('2000-01-01'), now: NOW });
      expect(whole.planned).toBe(whole.sent + whole.failed + whole.waiting);
      const withdrawn = [...reminders, ...messages].filter(
        ({ state, attempts, sentAt }) =>
          (state === 'Superseded' || state === 'Acknowledged') && attempts === 0 && !sentAt,
      ).length;
      const unbegun = taken.filter(({ previous }) => !previous).length;
      expect(whole.planned).toBe(reminders.length + messages.length - withdrawn + unbegun);
      // Row by row it is the same: none is in two columns, none in none.
      const alone = [
        ...reminders.map((one) =>
          booksOf(
            { reminders: [one], messages: [] },
            { planned: taken.filter(({ key }) => key === one.key), since: day('2000-01-01'), now: NOW },
          ),
        ),
        ...messages.map((one) =>
          booksOf(
            { reminders: [], messages: [one] },
            { planned: taken.filter(({ key }) => key === one.key), since: day('2000-01-01'), now: NOW },
          ),
        ),
      ];
      const sum = (of: keyof Omit<Books, 'since'>) => alone.reduce((total, one) => total + one[of], 0);
      expect([sum('sent'), sum('failed'), sum('waiting') + unbegun]).toEqual([
        whole.sent,
        whole.failed,
        whole.waiting,
      ]);
    }
  });
});

test.each<[Partial<Books>, string]>([
  [
    { planned: 43, sent: 41, waiting: 1, failed: 1 },
    '41 of 43 messages since Mon 16 Nov went out, 1 waits, 1 reached nobody',
  ],
  [{ planned: 43, sent: 43 }, '43 of 43 messages since Mon 16 Nov went out'],
  [{ planned: 0 }, 'Nothing was to be sent since Mon 16 Nov'],
])('are said in one line: %o', (over, words) =>
  expect(
    booksInWords({ since: day('2026-11-16'), planned: 0, sent: 0, failed: 0, waiting: 0, ...over }),
  ).toBe(words),
);

/** Whole numbers below `most`, the same each time (mulberry32). */
function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

const sending = (random: (most: number) => number) => {
  const moment = () => plusMinutes(NOW, random(20_000) - 19_000);
  return {
    dueAt: moment(),
    claimedAt: random(2) ? moment() : undefined,
    sentAt: random(2) ? moment() : undefined,
    retryAt: random(2) ? moment() : undefined,
    attempts: random(7),
  };
};

function randomRow(random: (most: number) => number, place: number): Reminder {
  const state = REMINDER_STATES[random(REMINDER_STATES.length)]!;
  // The first of each round is the one that is due.
  return row({ ...(place === 0 ? {} : { key: `r${place}` }), ...sending(random), state });
}

function randomMessage(random: (most: number) => number, place: number): Message {
  const state = MESSAGE_STATES[random(MESSAGE_STATES.length)]!;
  return message({ key: `m${place}`, by: random(2) ? 'somebody' : undefined, ...sending(random), state });
}
