import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { meetingNews, meetingNewsItem } from '../../../bot/domain/meetings/change-news';
import {
  changesTold,
  isSameState,
  toldOf,
  type MeetingTold,
  type ToldState,
} from '../../../bot/domain/meetings/told';
import { decideMeetingUndo } from '../../../bot/domain/meetings/undo';
import type { Facts, Meeting, Reminder, Response } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, day, facts, meeting, person, reminder } from '../../support/partnership';
import { MOVED, NOW, REF, START, email, message, response } from './meeting-told';

const calendar = calendarAsKnownOn();
describe('who was told of a meeting', () => {
  const chaser = message({
    kind: 'Nudge',
    about: reminder().key,
    key: 'N',
    sentAt: at('2024-01-29T09:00:00Z'),
  });
  const told = (over: Partial<Facts>) =>
    toldOf(facts({ reminders: [], ...over }), meeting()).map((one) => [
      `${one.personEmail.split('@')[0]} ${one.agencyCode}`,
      ...one.told.map(({ state }) => state),
    ]);

  test('by reminders and what chased them, news and what chairs get, in order of going out', () => {
    const all = {
      reminders: [reminder(), reminder({ subjectRef: 'X', key: 'Meeting|X|2024-02-08|-10|POL' })],
      messages: [
        message({ kind: 'MeetingCancelled', key: 'C', sentAt: at('2024-01-31T09:00:00Z') }),
        message({ toldStartsAt: MOVED, sentAt: at('2024-01-30T09:00:00Z') }),
        ...[chaser, message({ kind: 'MeetingAhead', toldStartsAt: START, personEmail: email('chair.la') })],
        ...[
          message({ kind: 'Digest', personEmail: 'x' }),
          message({ kind: 'Help', about: reminder().key, personEmail: 'y' }),
        ],
        message({ toldStartsAt: START, sentAt: undefined, personEmail: 'z' }),
      ],
    };
    expect(told(all)).toEqual([
      ['spoc.pol POL', '2024-02-08', '2024-02-08', MOVED, 'Cancelled'],
      ['chair.la POL', START],
    ]);
    expect(told({ messages: [message({})] })).toEqual([]);
  });

  test.each<[string, Partial<Reminder>, unknown[]]>([
    ['its SPOC', {}, ['spoc.pol POL', '2024-02-08']],
    [
      'a coordinator for it',
      { personEmail: email('coordinator.la'), to: 'Coordinator' },
      ['coordinator.la LA', '2024-02-08'],
    ],
    ['a coordinator who has left', { personEmail: 'gone', to: 'Coordinator' }, ['gone POL', '2024-02-08']],
  ])('an agency’s reminder tells %s', (_, over, who) => {
    expect(told({ reminders: [reminder({ key: `${reminder().key}|${over.to ?? ''}`, ...over })] })).toEqual([
      who,
    ]);
  });

  test('by an answer, its giver and the deputy it names, who is one of the agency', () => {
    const people = [person('spoc.pol'), person('deputy.pol'), person('deputy.la')];
    const named = (deputy: string) =>
      told({ people, responses: [response({ answer: 'Deputy', deputy, forStartsAt: MOVED })] }).map(
        ([who]) => who,
      );
    expect(named('deputy.pol')).toEqual(['spoc.pol POL', 'deputy.pol POL']);
    expect(named(email('deputy.pol'))).toEqual(['spoc.pol POL', 'deputy.pol POL']);
    expect(named('deputy.la')).toEqual(['spoc.pol POL']);
    expect(named('somebody')).toEqual(['spoc.pol POL']);
  });

  const DAY = day('2024-02-08');
  test.each<[ToldState, ToldState, boolean]>([
    [START, START, true],
    [START, DAY, true],
    [DAY, MOVED, false],
    [START, at('2024-02-08T15:00:00Z'), false],
    ['Cancelled', START, false],
    [DAY, 'Cancelled', false],
    ['Cancelled', 'Cancelled', true],
  ])('%s and %s say the same: %s', (a, b, same) => expect(isSameState(a, b)).toBe(same));

  test('each change counts, the first time with it', () => {
    const all = [START, DAY, MOVED, MOVED, 'Cancelled', START] as ToldState[];
    const rows = all.map((state): MeetingTold => ({ row: reminder(), sentAt: NOW, state }));
    expect([0, 1, 2, 3, 4, 5, 6].map((count) => changesTold(rows.slice(0, count)))).toEqual([
      0, 1, 1, 2, 2, 3, 4,
    ]);
  });
});

describe('news of a change, whole', () => {
  const of = (over: Partial<Meeting>, row: Partial<Reminder> = {}) =>
    facts({ meetings: [meeting(over)], reminders: [reminder({ toldStartsAt: START, ...row })] });
  const news = (from: Facts, now = NOW) => meetingNews({ facts: from, calendar, hours: DEFAULT_HOURS, now });
  const base = { about: REF, agencyCode: 'POL', personEmail: email('spoc.pol'), dueAt: NOW, number: 1 };
  const was = 'spoc.pol was told Thu 8 Feb 2024, 2pm and it';

  test.each<[string, Partial<Meeting>, object]>([
    [
      'a move',
      { startsAt: MOVED },
      {
        ...{ kind: 'MeetingMoved', key: `MeetingMoved|1|${REF}|${MOVED}|POL|${email('spoc.pol')}` },
        ...{ title: 'JTAI partnership meeting: now Thu 15 Feb 2024, 2pm', toldStartsAt: MOVED },
        why: `${was} is now on Thu 15 Feb 2024, 2pm`,
      },
    ],
    [
      'a cancellation',
      { status: 'Cancelled' },
      {
        ...{ kind: 'MeetingCancelled', key: `MeetingCancelled|1|${REF}|Cancelled|POL|${email('spoc.pol')}` },
        ...{
          title: 'JTAI partnership meeting: cancelled',
          toldStartsAt: START,
          why: `${was} has been cancelled`,
        },
      },
    ],
    [
      'another place',
      { detailsChangedAt: at('2024-01-30T10:00:00Z') },
      {
        ...{ kind: 'MeetingMoved', toldStartsAt: START },
        key: `MeetingMoved|1|${REF}|${START}|POL|${email('spoc.pol')}|2024-01-30T10:00:00Z`,
        title: 'JTAI partnership meeting: now Thu 8 Feb 2024, 2pm',
        why: `${was} has a new name, place or length`,
      },
    ],
  ])('%s', (_, over, told) => expect(news(of(over))).toEqual([{ ...base, ...told }]));

  test('of another place that was told with the reminder, or of a meeting that is off, is none', () => {
    expect(news(of({ detailsChangedAt: at('2024-01-25T08:30:10Z') }))).toEqual([]);
    const off = of({ status: 'Cancelled', detailsChangedAt: NOW });
    const told = message({ kind: 'MeetingCancelled', sentAt: at('2024-01-30T09:00:00Z') });
    expect(news({ ...off, messages: [told] })).toEqual([]);
  });

  test('says what was told before, also a day alone or that it is off', () => {
    const day = news(of({ startsAt: MOVED }, { toldStartsAt: undefined }))[0]?.why;
    expect(day).toMatch(/^spoc\.pol was told Thu 8 Feb 2024 and it is now on/);
    const told = message({ kind: 'MeetingCancelled', sentAt: at('2024-01-30T09:00:00Z') });
    expect(news({ ...of({}), messages: [told] })[0]).toMatchObject({
      ...{
        why: expect.stringMatching(/^spoc\.pol was told that it is cancelled and it is now on/),
        number: 2,
      },
    });
  });

  const jo = { ...person('member.pol', { agencyCode: 'POL', roles: ['Member'] }), title: 'Jo Lee' };
  test.each<[string, Partial<Meeting>, Partial<Response>, string[]]>([
    ['who answered hears of a move', { startsAt: MOVED }, {}, ['MeetingMoved spoc.pol']],
    ['who answered hears that it is off', { status: 'Cancelled' }, {}, ['MeetingCancelled spoc.pol']],
    ['who declined hears too', { startsAt: MOVED }, { answer: 'Apologies' }, ['MeetingMoved spoc.pol']],
    [
      'so does the deputy it names',
      { startsAt: MOVED },
      { answer: 'Deputy', deputy: 'Jo Lee' },
      ['MeetingMoved spoc.pol', 'MeetingMoved member.pol'],
    ],
    [
      'a name not on People does not',
      { startsAt: MOVED },
      { answer: 'Deputy', deputy: 'X' },
      ['MeetingMoved spoc.pol'],
    ],
    [
      'answered for the agency',
      { startsAt: MOVED },
      { by: email('coordinator.la') },
      ['MeetingMoved spoc.pol'],
    ],
    ['by one who has left', { startsAt: MOVED }, { by: email('gone') }, ['MeetingMoved spoc.pol']],
    ['for the day as it is', {}, {}, []],
    ['for the new day', { startsAt: MOVED }, { forStartsAt: MOVED }, []],
    ['undone', { startsAt: MOVED }, { undoneAt: NOW }, []],
    ['for no known time', { startsAt: MOVED }, { forStartsAt: undefined }, []],
    [
      'the deputy whom a row without a time names hears that it is off',
      { status: 'Cancelled' },
      { forStartsAt: undefined, answer: 'Deputy', deputy: email('member.pol') },
      ['MeetingCancelled spoc.pol', 'MeetingCancelled member.pol'],
    ],
    [
      'so they do of a move that is recorded',
      { startsAt: MOVED, firstStartsAt: START, changedAt: NOW },
      { forStartsAt: undefined, answer: 'Deputy', deputy: 'Jo Lee' },
      ['MeetingMoved spoc.pol', 'MeetingMoved member.pol'],
    ],
    [
      'not of a move that it came after',
      { startsAt: MOVED, firstStartsAt: START, changedAt: at('2024-01-26T09:00:00Z') },
      { forStartsAt: undefined, answer: 'Deputy', deputy: 'Jo Lee' },
      [],
    ],
  ])('before any reminder, %s', (_, over, said, hear) => {
    const of = facts({ meetings: [meeting(over)], reminders: [] });
    const responses = [response({ forStartsAt: START, ...said })];
    const due = news({ ...of, people: [...of.people, jo], responses });
    expect(due.map(({ kind, personEmail }) => `${kind} ${personEmail?.split('@')[0]}`)).toEqual(hear);
  });

  test('to who answered goes out once', () => {
    const answered = { responses: [response({ forStartsAt: START })], reminders: [] };
    const [first] = news({ ...of({ startsAt: MOVED }), ...answered });
    const sent = message({ ...first, toldStartsAt: MOVED });
    expect(news({ ...of({ startsAt: MOVED }), ...answered, messages: [sent] })).toEqual([]);
  });

  test('goes out under a new number where an answer between that is gone had counted', () => {
    const key = (number: number, state: string) =>
      `MeetingMoved|${number}|${REF}|${state}|POL|${email('spoc.pol')}`;
    // Between the reminder and news of the first day the second had been answered.
    const messages = [
      message({ key: key(2, START), toldStartsAt: START, sentAt: at('2024-01-30T09:00:00Z') }),
      message({ key: key(1, MOVED), toldStartsAt: MOVED, sentAt: at('2024-01-31T09:00:00Z') }),
    ];
    expect(news({ ...of({}), messages })).toMatchObject([{ number: 3, key: key(3, START) }]);
  });

  test('on its card, by whose hand and why, with what is asked', () => {
    const row = message({ toldStartsAt: MOVED });
    const from = of({ startsAt: MOVED, changedAt: NOW, changedBy: email('coordinator.la'), reason: 'Room.' });
    const [moved] = from.meetings;
    const { notice, ...card } = meetingNewsItem({ facts: from, calendar, now: NOW }, row) as {
      notice?: unknown;
    };
    expect(notice).toBeDefined();
    const shown = { about: 'meeting-news', message: row, isReplaced: false };
    expect(card).toEqual({ ...shown, meeting: moved, was: START, reason: 'Room.', byName: 'coordinator.la' });
    const gone = { ...from, meetings: [] };
    expect(meetingNewsItem({ facts: gone, calendar, now: NOW }, row)).toEqual(shown);
    // Whom nobody told before reads no former time.
    const other = message({ toldStartsAt: MOVED, personEmail: email('chair.la') });
    expect(meetingNewsItem({ facts: from, calendar, now: NOW }, other)).toEqual({
      ...{ ...shown, message: other, meeting: moved, reason: 'Room.', byName: 'coordinator.la' },
    });
  });
});

describe('an answer that is undone, whole', () => {
  const spoc = person('spoc.pol');
  const later = at('2024-01-26T10:05:00Z');
  const given = response({ answer: 'Deputy', deputy: 'Jo Lee', forStartsAt: START });
  const answered = reminder({
    state: 'Acknowledged',
    acknowledgedAt: given.at,
    acknowledgedBy: spoc.email,
    answer: 'Deputy',
  });
  const of = (over: Partial<Response> = {}, rows = [answered]) =>
    facts({ meetings: [meeting()], responses: [{ ...given, ...over }], reminders: rows });
  const undo = (from: Facts, who = spoc, now = later) =>
    decideMeetingUndo(from, who, { meetingRef: REF, agencyCode: 'POL', reminderKey: answered.key }, now);
  const asks = {
    ...{ state: 'Sent', acknowledgedAt: undefined, acknowledgedBy: undefined, onBehalf: undefined },
    ...{ answer: undefined, before: undefined },
  };
  const line = { at: later, actor: spoc.email, verb: 'meeting.answer-undone', subjectRef: REF };

  test('leaves its row, says when, and the reminders that it answered ask again', () => {
    const before = reminder({ key: 'B', state: 'Acknowledged', acknowledgedAt: at('2024-01-26T09:59:59Z') });
    const rows = [answered, before, reminder({ key: 'S' }), { ...answered, key: 'L', agencyCode: 'LA' }];
    expect(undo(of({}, rows))).toEqual({
      ok: true,
      value: {
        reminder: answered,
        writes: [
          { change: 'responses', of: given, patch: { undoneAt: later } },
          { change: 'reminders', of: answered, patch: asks },
        ],
        log: [{ ...line, detail: 'POL: A deputy attends: Jo Lee' }],
      },
    });
  });

  test('brings back what it said before, also by the coordinator for the agency', () => {
    const coordinator = person('coordinator.la');
    const from = of({ before: 'Attending', by: coordinator.email });
    const undone = undo(from, coordinator);
    expect(undone).toMatchObject({
      value: {
        writes: [
          {
            patch: {
              ...{
                answer: 'Attending',
                deputy: undefined,
                note: undefined,
                by: coordinator.email,
                at: later,
              },
              before: undefined,
            },
          },
          {
            patch: {
              state: 'Acknowledged',
              acknowledgedBy: coordinator.email,
              onBehalf: true,
              answer: 'Attending',
            },
          },
        ],
        log: [{ detail: 'POL: A deputy attends: Jo Lee (on behalf of the agency)' }],
      },
    });
  });

  test.each<[string, Facts, typeof spoc, typeof later, string, string | undefined]>([
    ['by another', of(), person('deputy.pol'), later, 'undo-not-yours', undefined],
    ['by another agency', of(), person('spoc.la'), later, 'not-your-agency', 'spoc.pol or deputy.pol can.'],
    [
      'too late',
      of(),
      spoc,
      at('2024-01-26T10:10:01Z'),
      'undo-over',
      'Press Change to answer something else.',
    ],
    [
      'with a name lost',
      of({ before: 'Deputy' }),
      spoc,
      later,
      'undo-over',
      'Press Change to answer something else.',
    ],
  ])('is refused %s', (_, from, who, now, code, detail) => {
    expect(undo(from, who, now)).toEqual({ ok: false, error: { code, ...(detail ? { detail } : {}) } });
  });

  test('is nothing where nothing was answered for this time', () => {
    expect(undo(of({ forStartsAt: MOVED }))).toEqual({
      ok: true,
      value: { writes: [], log: [], reminder: answered },
    });
    expect(undo(of({ undoneAt: NOW }, []))).toEqual({ ok: true, value: { writes: [], log: [] } });
  });
});
