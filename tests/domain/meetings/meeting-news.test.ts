import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { type MeetingNewsItem, meetingNews, meetingNewsItem } from '../../../bot/domain/meetings/change-news';
import { type Meeting, type Facts, type Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, day, facts, meeting, person, reminder } from '../../support/partnership';
import type { MessageDue } from '../../../bot/domain/sending/to-send';
const calendar = calendarAsKnownOn();
const NOW = at('2024-01-30T09:00:00Z');
const A = at('2024-02-08T14:00:00Z');
const B = at('2024-02-15T14:00:00Z');
const C = at('2024-02-22T14:00:00Z');
const SPOC = 'spoc.pol@partnership.example';

const told = reminder({ toldStartsAt: A });
const moved = (startsAt = B, over: Partial<Meeting> = {}) => meeting({ startsAt, endsAt: startsAt, ...over });
const of = (over: Partial<Facts> = {}): Facts => facts({ meetings: [moved()], reminders: [told], ...over });
const news = (from: Facts, when = NOW): readonly MessageDue[] =>
  meetingNews({ facts: from, calendar, hours: DEFAULT_HOURS, now: when });

/** The wish as its row once it went out. */
const sent = (wish: MessageDue | undefined, sentAt: string): Message => {
  if (!wish) throw new Error('nothing was wished for');
  const { kind, about, key, title, agencyCode, dueAt, personEmail, toldStartsAt } = wish;
  const row = { kind, about, key, title, agencyCode, dueAt, personEmail, toldStartsAt };
  return { table: 'messages', ...row, state: 'Sent', attempts: 1, sentAt: at(sentAt) };
};

describe('news of a meeting', () => {
  test('goes to who was told of another time, and to nobody else', () => {
    expect(news(of())).toMatchObject([
      {
        kind: 'MeetingMoved',
        about: 'JTAI-2024-02-08',
        agencyCode: 'POL',
        personEmail: SPOC,
        toldStartsAt: B,
        why: 'spoc.pol was told Thu 8 Feb 2024, 2pm and it is now on Thu 15 Feb 2024, 2pm',
      },
    ]);
    expect(news(of({ reminders: [] }))).toEqual([]);
    expect(news(of({ meetings: [meeting()] }))).toEqual([]);
  });

  test.each<[string, Partial<typeof told>]>([
    ['is on its way', { state: 'Claimed', sentAt: undefined }],
    ['did not arrive', { state: 'Failed', sentAt: undefined }],
    ['was for nobody', { personEmail: undefined }],
  ])('is none where the reminder %s', (_, over) =>
    expect(news(of({ reminders: [{ ...told, ...over }] }))).toEqual([]),
  );

  test('knows of an older row only the day in its key', () => {
    const older = reminder();
    expect(news(of({ reminders: [older] }))).toHaveLength(1);
    expect(news(of({ reminders: [older], meetings: [moved(at('2024-02-08T16:00:00Z'))] }))).toHaveLength(0);
    expect(news(of({ meetings: [moved(at('2024-02-08T16:00:00Z'))] }))).toHaveLength(1);
  });

  test('goes to a deputy who was asked in the SPOC’s place, too', () => {
    const asked = sent(
      {
        ...news(of())[0]!,
        kind: 'Deputy',
        about: told.key,
        key: 'd',
        toldStartsAt: A,
        personEmail: 'deputy.pol@partnership.example',
      },
      '2024-01-29T09:00:00Z',
    );
    expect(news(of({ messages: [asked] })).map(({ personEmail }) => personEmail)).toEqual([
      SPOC,
      'deputy.pol@partnership.example',
    ]);
  });

  test('is sent once, and a reminder of the new day is news as well', () => {
    const first = sent(news(of())[0], '2024-01-30T09:00:00Z');
    expect(news(of({ messages: [first] }))).toEqual([]);
    const again = reminder({
      key: 'Meeting|JTAI-2024-02-08|2024-02-15|-10|POL',
      sentAt: at('2024-01-30T09:00:00Z'),
      toldStartsAt: B,
    });
    expect(news(of({ reminders: [told, again] }))).toEqual([]);
  });

  test('follows every change, there and back again, each under a key of its own', () => {
    let messages: readonly Message[] = [];
    for (const [hour, startsAt] of [B, A, B, C, A].entries()) {
      const meetings = [moved(startsAt)];
      const row = sent(news(of({ meetings, messages }))[0], `2024-01-30T1${hour}:00:00Z`);
      messages = [...messages, row];
      expect(news(of({ meetings, messages }))).toEqual([]);
    }
    expect(new Set(messages.map(({ key }) => key)).size).toBe(5);
  });

  test('follows every change also when all went out at one second', () => {
    let messages: readonly Message[] = [];
    for (const startsAt of [B, A, B, A]) {
      const meetings = [moved(startsAt)];
      messages = [sent(news(of({ meetings, messages }))[0], '2024-01-25T08:30:10Z'), ...messages];
      expect(news(of({ meetings, messages }))).toEqual([]);
    }
  });

  test('of a change that was undone before it went out is none', () =>
    expect(news(of({ meetings: [moved(A)] }))).toEqual([]));

  test('has the same key however many stages the person has had, and until it has gone out', () => {
    const stages = [
      told,
      reminder({
        stage: '-5',
        key: 'Meeting|JTAI-2024-02-08|2024-02-08|-5|POL',
        toldStartsAt: A,
        sentAt: at('2024-01-29T09:00:00Z'),
      }),
    ];
    expect(news(of({ reminders: stages })).map(({ key }) => key)).toEqual(news(of()).map(({ key }) => key));
    const failed = {
      ...sent(news(of())[0], '2024-01-30T09:00:00Z'),
      state: 'Failed' as const,
      sentAt: undefined,
    };
    expect(news(of({ messages: [failed] })).map(({ key }) => key)).toEqual([failed.key]);
  });

  test('tells of a meeting that is cancelled, and that it is on again', () => {
    const off = of({ meetings: [meeting({ status: 'Cancelled' })] });
    expect(news(off)).toMatchObject([{ kind: 'MeetingCancelled', personEmail: SPOC }]);
    const messages = [sent(news(off)[0], '2024-01-30T09:00:00Z')];
    expect(news({ ...off, messages })).toEqual([]);
    expect(news({ ...of({ meetings: [meeting()] }), messages })).toMatchObject([
      { kind: 'MeetingMoved', toldStartsAt: A },
    ]);
  });

  test('is none of a meeting that is held, over, or no longer in the list', () => {
    expect(news(of({ meetings: [moved(B, { status: 'Held' })] }))).toEqual([]);
    expect(news(of(), at('2024-02-15T14:00:00Z'))).toEqual([]);
    expect(news(of({ meetings: [] }))).toEqual([]);
    expect(news(of({ meetings: [meeting({ status: 'Cancelled' })] }), at('2024-02-09T09:00:00Z'))).toEqual(
      [],
    );
  });

  test('still tells who expects a later day that an earlier one was called off', () =>
    expect(
      news(of({ meetings: [moved(at('2024-01-29T14:00:00Z'), { status: 'Cancelled' })] })),
    ).toMatchObject([{ kind: 'MeetingCancelled' }]));

  test('goes to who covers while the person is away, and to the person once they are back', () => {
    const away = person('spoc.pol', { awayFrom: day('2024-01-29'), awayTo: day('2024-01-31') });
    const people = [away, person('deputy.pol')];
    const [first] = news(of({ people }));
    expect(first?.personEmail).toBe('deputy.pol@partnership.example');
    const messages = [sent(first, '2024-01-30T09:00:00Z')];
    const due = (when: string) =>
      news(of({ people, messages }), at(when)).filter(({ key }) => key !== messages[0]?.key);
    expect(due('2024-01-30T10:00:00Z')).toEqual([]);
    expect(due('2024-02-01T09:00:00Z').map(({ personEmail }) => personEmail)).toEqual([SPOC]);
  });

  test('is none for somebody who has left the list', () =>
    expect(news(of({ people: [person('coordinator.la')] }))).toEqual([]));

  test('is one for a coordinator who was reminded of several agencies’ answers', () => {
    const own = ['POL', 'LA'].map((agencyCode) =>
      reminder({
        agencyCode,
        key: `Meeting|JTAI-2024-02-08|2024-02-08|-10|${agencyCode}|Coordinator`,
        personEmail: 'coordinator.la@partnership.example',
        toldStartsAt: A,
      }),
    );
    expect(
      news(of({ reminders: own })).map(({ personEmail, agencyCode }) => [personEmail, agencyCode]),
    ).toEqual([['coordinator.la@partnership.example', 'LA']]);
  });

  test('fell due when sending began after the change', () => {
    const at6pm = moved(B, { changedAt: at('2024-01-26T18:00:00Z') });
    expect(news(of({ meetings: [at6pm] }))[0]?.dueAt).toBe('2024-01-29T08:30:00Z');
    expect(news(of())[0]?.dueAt).toBe(NOW);
  });
});

describe('the news on its card', () => {
  const changed: Partial<Meeting> = {
    changedAt: at('2024-01-29T10:00:00Z'),
    changedBy: 'coordinator.la@partnership.example',
    reason: 'The room was taken.',
  };
  const item = (from: Facts, message: Message): MeetingNewsItem =>
    meetingNewsItem({ facts: from, calendar, now: NOW }, message) as MeetingNewsItem;
  const message = sent(news(of())[0], '2024-01-30T09:00:00Z');

  test('says what was and what is, why, and by whom, and asks for the new time', () =>
    expect(item(of({ meetings: [moved(B, changed)], messages: [message] }), message)).toMatchObject({
      was: A,
      meeting: { startsAt: B },
      reason: 'The room was taken.',
      byName: 'coordinator.la',
      isReplaced: false,
      notice: { state: { is: 'open' }, agency: { code: 'POL' } },
    }));

  test('says the same before it is recorded as sent', () =>
    expect(
      item(of({ meetings: [moved(B, changed)] }), { ...message, state: 'Claimed', sentAt: undefined }),
    ).toMatchObject({ was: A, reason: 'The room was taken.' }));

  test('gives no reason that belongs to an earlier change: one by hand has none', () => {
    const earlier = { ...changed, changedAt: at('2024-01-20T10:00:00Z') };
    expect(item(of({ meetings: [moved(B, earlier)], messages: [message] }), message).reason).toBeUndefined();
    const since = item(of({ meetings: [moved(C, changed)], messages: [message] }), message);
    expect(since.reason).toBeUndefined();
    expect(since).toMatchObject({ was: A, meeting: { startsAt: C } });
  });

  test('does not take the answer for the former time for one', () => {
    const response = {
      key: 'JTAI-2024-02-08|POL',
      meetingRef: 'JTAI-2024-02-08',
      agencyCode: 'POL',
      answer: 'Attending' as const,
      by: SPOC,
      at: at('2024-01-26T09:00:00Z'),
    };
    const state = (forStartsAt: typeof A) =>
      item(of({ messages: [message], responses: [{ ...response, forStartsAt }] }), message).notice?.state.is;
    expect(state(A)).toBe('open');
    expect(state(B)).toBe('answered');
  });

  test('points to later news once there is some', () => {
    const messages = [message];
    const later = sent(news(of({ meetings: [moved(C)], messages }))[0], '2024-01-30T10:00:00Z');
    const both = of({ meetings: [moved(C)], messages: [message, later] });
    expect(item(both, message).isReplaced).toBe(true);
    expect(item(both, later)).toMatchObject({ isReplaced: false, was: B });
  });

  test('stays what it was once later news is out, and until then says what it said before', () => {
    const off = meeting({ status: 'Cancelled', ...changed });
    const on = meeting({ ...changed, changedAt: at('2024-01-30T09:30:00Z'), reason: 'Chair is well.' });
    const later = moved(C, { ...changed, changedAt: at('2024-01-30T10:30:00Z'), reason: 'Chair unwell.' });
    const first = sent(news(of({ meetings: [off] }))[0], '2024-01-30T09:00:00Z');
    const second = sent(news(of({ meetings: [on], messages: [first] }))[0], '2024-01-30T10:00:00Z');
    const third = sent(news(of({ meetings: [later], messages: [first, second] }))[0], '2024-01-30T11:00:00Z');
    const told = (now: Meeting, messages: readonly Message[], message: Message) => {
      const { said, was, reason, isReplaced } = item(of({ meetings: [now], messages }), message);
      return { said, was, reason, isReplaced };
    };
    const waits = { said: undefined, isReplaced: false };
    expect(told(on, [first], first)).toEqual({ ...waits, was: 'Cancelled', reason: 'Chair is well.' });
    const past = { isReplaced: true, reason: undefined };
    for (const messages of [
      [first, second],
      [first, second, third],
    ])
      expect(told(later, messages, first)).toEqual({ ...past, said: 'Cancelled', was: A });
    expect(told(later, [first, second, third], second)).toEqual({ ...past, said: A, was: 'Cancelled' });
    expect(told(later, [first, second, third], third)).toEqual({ ...waits, was: A, reason: 'Chair unwell.' });
    // There and back again: until the news of it is out, the card says from where.
    expect(told(moved(A, changed), [message], message)).toMatchObject({ ...waits, was: B });
  });

  test('has no buttons for who does not answer for the agency, and says when the meeting is gone', () => {
    const lead = person('spoc.pol', { roles: ['Member'] });
    expect(item(of({ people: [lead], messages: [message] }), message).notice).toBeUndefined();
    expect(item(of({ meetings: [], messages: [message] }), message).meeting).toBeUndefined();
  });
});

test('who was told and has become an observer looks meetings up: nothing more is sent to them', () => {
  const as = (...roles: ('Observer' | 'Member')[]) =>
    news(of({ people: [person('coordinator.la'), person('spoc.pol', { roles })] })).map(
      ({ personEmail }) => personEmail,
    );
  expect(as('Observer')).toEqual([]);
  expect(as('Observer', 'Member')).toEqual([SPOC]);
});
