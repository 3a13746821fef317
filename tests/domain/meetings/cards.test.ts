import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { clashesDue, clashItem } from '../../../bot/domain/meetings/clash-question';
import { meetingReminderItem } from '../../../bot/domain/meetings/reminder-item';
import type { Facts, Message, Reminder, Response } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-02-01T09:00:00Z');
const REF = 'JTAI-2024-02-08';
const KAREN = 'spoc.pol@partnership.example';
const COORDINATOR = 'coordinator.la@partnership.example';

const response = (over: Partial<Response> = {}): Response => ({
  ...{ key: `${REF}|POL`, meetingRef: REF, agencyCode: 'POL', answer: 'Attending' },
  ...{ by: KAREN, at: at('2024-01-26T10:00:00Z') },
  ...over,
});
const message = (over: Partial<Message>): Message => ({
  ...{ table: 'messages', kind: 'Clash', key: 'k', title: 't', about: REF, agencyCode: 'LA', attempts: 1 },
  ...{ personEmail: COORDINATOR, dueAt: NOW, sentAt: NOW, state: 'Sent' },
  ...over,
});

describe('the card of a meeting', () => {
  const card = (row: Partial<Reminder> = {}, over: Partial<Facts> = {}, now = NOW) =>
    meetingReminderItem({ facts: facts({ meetings: [meeting()], ...over }), calendar, now }, reminder(row));

  test('says when it is, who could stand in, and how many come so far', () => {
    const agencies = [agency('LA'), agency('POL'), agency('ICB'), agency('EDU')];
    const responses = [
      response(),
      response({ key: `${REF}|LA`, agencyCode: 'LA', answer: 'Deputy', deputy: 'Jo Lee' }),
      response({ key: `${REF}|ICB`, agencyCode: 'ICB', answer: 'Apologies' }),
    ];
    expect(card({}, { agencies, responses })).toMatchObject({
      about: 'meeting',
      agency: { code: 'POL' },
      whenWords: 'in 5 working days',
      coming: { attend: 2, agencies: 4 },
      deputies: [{ title: 'deputy.pol' }],
    });
    const deputy = person('deputy.pol');
    const gone = [person('spoc.pol'), { ...deputy, roles: [], leftOn: day('2024-01-15') }];
    expect(card({}, { people: gone }).deputies).toEqual([]);
    for (const unsaid of ['isOver', 'response', 'formerAnswer', 'movedFrom', 'bankHoliday'])
      expect(card()).not.toHaveProperty(unsaid);
  });

  test('is open until it is answered, and says by whom and how', () => {
    expect(card().state).toEqual({ is: 'open' });
    const answered = (over: Partial<Response>, row: Partial<Reminder> = {}) =>
      card(row, { responses: [response(over)] });
    expect(
      answered({ answer: 'Deputy', deputy: 'deputy.pol@partnership.example', note: 'Away' }),
    ).toMatchObject({
      state: {
        is: 'answered',
        answered: {
          answer: 'Deputy',
          deputy: 'deputy.pol',
          note: 'Away',
          byName: 'spoc.pol',
          byReader: true,
          onBehalf: false,
        },
      },
      response: { answer: 'Deputy', deputy: 'deputy.pol', note: 'Away' },
    });
    const plain = answered({}).response;
    expect(plain).toEqual({ answer: 'Attending' });
    expect(answered({ by: COORDINATOR }).state).toMatchObject({
      answered: { onBehalf: true, byName: 'coordinator.la' },
    });
    expect(answered({ by: COORDINATOR }).state).not.toMatchObject({ answered: { byReader: true } });
    expect(answered({ by: 'gone@partnership.example' }).state).toMatchObject({
      answered: { onBehalf: false, byName: 'gone@partnership.example' },
    });
    expect(answered({ meetingRef: 'another', key: 'another|POL' }).state).toEqual({ is: 'open' });
  });

  test.each<[string, Partial<Reminder>, Partial<Facts>]>([
    ['cancelled', {}, { meetings: [meeting({ status: 'Cancelled' })] }],
    ['passed-on', { ended: 'Person' }, {}],
    ['passed-on', { agencyCode: 'ICB' }, {}],
    ['superseded', { state: 'Superseded' }, {}],
    ['over', {}, { meetings: [meeting({ status: 'Held' })] }],
    ['over', {}, { meetings: [meeting({ endsAt: NOW })] }],
    [
      'open',
      {},
      { meetings: [meeting({ startsAt: at('2024-02-01T08:00:00Z'), endsAt: at('2024-02-01T09:00:01Z') })] },
    ],
    ['gone', {}, { meetings: [] }],
  ])('says that it is %s', (is, row, over) => expect(card(row, over).state).toEqual({ is }));

  test('says of one that is over that it is, and of one that is gone what the reminder knows', () => {
    expect(card({}, { meetings: [meeting({ status: 'Held' })] })).toMatchObject({ isOver: true });
    expect(card({ title: 'Board' }, { meetings: [] }).meeting).toEqual({
      ...{ title: 'Board', ref: REF, place: '', status: 'Cancelled' },
      ...{ startsAt: '2024-02-08T00:00:00Z', endsAt: '2024-02-08T00:00:00Z' },
    });
    expect(card({ key: 'by hand' }, { meetings: [] }).meeting.startsAt).toBe('2024-01-25T00:00:00Z');
  });

  test('names the bank holiday that it falls on, unless it was kept there', () => {
    const friday = { startsAt: at('2024-03-29T14:00:00Z'), endsAt: at('2024-03-29T15:30:00Z') };
    expect(card({}, { meetings: [meeting(friday)] })).toMatchObject({ bankHoliday: 'Good Friday' });
    const kept = meeting({ ...friday, keptOn: day('2024-03-29') });
    expect(card({}, { meetings: [kept] })).not.toHaveProperty('bankHoliday');
  });

  describe('that was moved since', () => {
    const to15 = { startsAt: at('2024-02-15T14:00:00Z'), endsAt: at('2024-02-15T15:30:00Z') };
    const moved = meeting({ ...to15, reason: 'Snow', changedAt: at('2024-01-30T10:00:00Z') });
    const of = (row: Partial<Reminder> = {}, over: Partial<Facts> = {}) =>
      card(row, { meetings: [moved], ...over });

    test('says from when, and why where that is recorded', () => {
      expect(of()).toMatchObject({ movedFrom: '2024-02-08', movedBecause: 'Snow' });
      expect(of({ toldStartsAt: at('2024-02-08T14:00:00Z') })).toMatchObject({
        movedFrom: '2024-02-08T14:00:00Z',
      });
      const earlier = { ...moved, changedAt: at('2024-01-24T10:00:00Z') };
      expect(of({}, { meetings: [earlier] })).not.toHaveProperty('movedBecause');
      expect(of({}, { meetings: [{ ...moved, changedAt: undefined }] })).not.toHaveProperty('movedBecause');
      expect(of({}, { meetings: [{ ...moved, reason: undefined }] })).not.toHaveProperty('movedBecause');
    });

    test('says nothing of it where it has not gone out, tells the same, or is off', () => {
      expect(of({ sentAt: undefined })).not.toHaveProperty('movedFrom');
      expect(of({ toldStartsAt: moved.startsAt })).not.toHaveProperty('movedFrom');
      expect(of({}, { meetings: [{ ...moved, status: 'Cancelled' }] })).not.toHaveProperty('movedFrom');
    });

    test('keeps an answer for the former time apart', () => {
      const former = response({ forStartsAt: at('2024-02-08T14:00:00Z'), answer: 'Apologies' });
      const shown = of({}, { responses: [former] });
      expect(shown).toMatchObject({ state: { is: 'open' }, formerAnswer: { answer: 'Apologies' } });
      expect(shown).not.toHaveProperty('response');
    });

    const news = (over: Partial<Message> = {}) =>
      message({
        kind: 'MeetingMoved',
        agencyCode: 'POL',
        personEmail: KAREN,
        toldStartsAt: to15.startsAt,
        ...over,
      });
    test.each<[string, Partial<Message>, Partial<Reminder>]>([
      ['superseded', {}, {}],
      ['open', { sentAt: undefined }, {}],
      ['open', { toldStartsAt: at('2024-02-14T14:00:00Z') }, {}],
      ['open', { personEmail: COORDINATOR }, {}],
      ['open', { agencyCode: 'LA' }, {}],
      ['open', { about: 'another' }, {}],
      ['open', { kind: 'MeetingCancelled' }, {}],
      ['open', {}, { key: `Meeting|${REF}|2024-02-15|-10|POL` }],
      ['open', {}, { key: 'by hand' }],
    ])('is %s by the news of it', (is, over, row) =>
      expect(of(row, { messages: [news(over)] }).state).toEqual({ is }),
    );
  });
});

describe('a meeting on a day that is none to meet', () => {
  const friday = { startsAt: at('2024-03-29T14:00:00Z'), endsAt: at('2024-03-29T15:30:00Z') };
  const onHoliday = meeting(friday);
  const due = (over: Partial<Facts> = {}) =>
    clashesDue({
      facts: facts({ meetings: [onHoliday], ...over }),
      calendar,
      hours: DEFAULT_HOURS,
      now: NOW,
    });

  test('is asked about once, of the coordinator', () => {
    const key = `Clash|${REF}|2024-03-29T14:00:00Z`;
    expect(due()).toEqual([
      {
        ...{ kind: 'Clash', about: REF, key, agencyCode: 'LA', personEmail: COORDINATOR },
        title: expect.stringMatching(/^JTAI partnership meeting, .*29 Mar.*: not a day to meet$/),
        ...{ dueAt: '2024-02-01T08:30:00Z', toldStartsAt: friday.startsAt },
        why: expect.stringMatching(/^it is .*Good Friday/),
      },
    ]);
    const before = message({ key, dueAt: at('2024-01-20T08:30:00Z') });
    expect(due({ messages: [before] })).toMatchObject([{ dueAt: '2024-01-20T08:30:00Z' }]);
    expect(due({ meetings: [meeting()] })).toEqual([]);
    const nobody = due({ people: [person('spoc.la')] });
    expect(nobody).toMatchObject([{ agencyCode: 'LA', noPerson: expect.stringMatching(/coordinator/) }]);
    expect(due({ people: [], agencies: [] })).toEqual([]);
  });

  const asked = message({ toldStartsAt: friday.startsAt });
  const item = (one: Facts['meetings'][number] | undefined, row = asked, now = NOW) =>
    clashItem({ facts: facts({ meetings: one ? [one] : [] }), calendar, now }, row);

  test.each<[string, Facts['meetings'][number] | undefined, string]>([
    ['open', onHoliday, '2024-02-01T09:00:00Z'],
    ['gone', undefined, '2024-02-01T09:00:00Z'],
    ['cancelled', { ...onHoliday, status: 'Cancelled' }, '2024-02-01T09:00:00Z'],
    ['moved', meeting(), '2024-02-01T09:00:00Z'],
    ['kept', { ...onHoliday, keptOn: day('2024-03-29') }, '2024-02-01T09:00:00Z'],
    ['over', { ...onHoliday, status: 'Held' }, '2024-02-01T09:00:00Z'],
    ['over', onHoliday, '2024-03-29T14:00:00Z'],
  ])('stands as %s', (stands, one, now) => expect(item(one, asked, at(now))).toMatchObject({ stands }));

  test('is free again where the day is', () => {
    const plain = meeting();
    expect(item(plain, message({ toldStartsAt: plain.startsAt }))).toMatchObject({ stands: 'free' });
  });

  test('says why, and a week on; and the first free one where that is none either', () => {
    expect(item(onHoliday)).toMatchObject({
      meeting: onHoliday,
      startsAt: friday.startsAt,
      clash: expect.stringContaining('Good Friday'),
    });
    expect(item(onHoliday)).not.toHaveProperty('freeWeek');
    const christmas = { startsAt: at('2024-12-25T14:00:00Z'), endsAt: at('2024-12-25T15:30:00Z') };
    expect(item(meeting(christmas), message({ toldStartsAt: christmas.startsAt }))).toHaveProperty(
      'freeWeek',
    );
    expect(item(onHoliday, message({ toldStartsAt: undefined }))?.startsAt).toBe(friday.startsAt);
    expect(item(undefined, message({ toldStartsAt: undefined }))?.startsAt).toBe(NOW);
  });

  test('says who decided, when and why; of a change made elsewhere, as the meeting has it', () => {
    const decided = message({ toldStartsAt: friday.startsAt, answeredBy: COORDINATOR, answeredAt: NOW });
    expect(item(onHoliday, decided)).toMatchObject({ decidedByName: 'coordinator.la', decidedAt: NOW });
    const changed = { changedBy: 'spoc.la@partnership.example', changedAt: NOW, reason: 'Easter' };
    expect(item({ ...onHoliday, ...changed, status: 'Cancelled' })).toMatchObject({
      ...{ decidedByName: 'spoc.la', decidedAt: NOW, reason: 'Easter' },
    });
    const open = item({ ...onHoliday, ...changed });
    for (const unsaid of ['decidedByName', 'decidedAt', 'reason', 'undo'])
      expect(open).not.toHaveProperty(unsaid);
    expect(item(meeting(changed))).toMatchObject({ stands: 'moved', reason: 'Easter' });
    expect(item({ ...meeting(changed), reason: undefined })).not.toHaveProperty('reason');
  });
});
