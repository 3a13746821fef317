import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import {
  type Response,
  type Facts,
  type Message,
  noteKey,
  responseKey,
  type Reminder,
} from '../../../bot/domain/partnership';
import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import { whenWords, dueWords } from '../../../bot/domain/basics/how-far-off';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const now = at('2024-02-01T09:00:00Z');
const notice = (of: Facts, about: Reminder, when = now) =>
  reminderItem({ facts: of, calendar, now: when }, about);

test.each([
  ['2024-02-08', '2024-02-08', 'today', 'due today'],
  ['2024-02-08', '2024-02-09', 'tomorrow', 'due tomorrow'],
  ['2024-02-09', '2024-02-10', 'tomorrow', 'due tomorrow'],
  ['2024-02-09', '2024-02-12', 'in 1 working day', 'due in 1 working day'],
  ['2024-02-09', '2024-02-11', 'in 2 days', 'due in 2 days'],
  ['2024-02-01', '2024-02-08', 'in 5 working days', 'due in 5 working days'],
  ['2024-03-28', '2024-04-03', 'in 2 working days', 'due in 2 working days'],
  ['2024-02-09', '2024-02-08', 'yesterday', 'overdue by 1 working day'],
  ['2024-02-10', '2024-02-09', 'yesterday', 'overdue by 1 day'],
  ['2024-02-16', '2024-02-09', '5 working days ago', 'overdue by 5 working days'],
])('on %s, %s is %p and %p', (today, on, when, due) => {
  expect(whenWords(calendar, day(today), day(on))).toBe(when);
  expect(dueWords(calendar, day(today), day(on))).toBe(due);
});

test('whoever gets the next reminder on the morning of a nudge learns who asked for it', () => {
  const first = reminder({ state: 'Superseded' });
  const second = reminder({
    stage: '-5',
    key: first.key.replace('|-10|', '|-5|'),
    sentAt: undefined,
    claimedAt: now,
  });
  const nudge: Message = {
    ...{ table: 'messages', kind: 'Nudge', title: 'Nudge', key: 'n', about: first.key, agencyCode: 'POL' },
    ...{
      personEmail: second.personEmail,
      dueAt: at('2024-02-01T08:30:00Z'),
      state: 'Superseded',
      attempts: 0,
    },
    by: 'coordinator.la@partnership.example',
  };
  const asker = (over: Partial<Message>, about: Partial<Reminder> = {}) => {
    const shown = { ...second, ...about };
    const of = facts({ meetings: [meeting()], reminders: [first, shown], messages: [{ ...nudge, ...over }] });
    return notice(of, shown).askedAgainBy;
  };
  expect(asker({})).toBe('coordinator.la');
  expect(asker({}, { sentAt: now, claimedAt: undefined })).toBe('coordinator.la');
  // Nobody asked for it, it went to somebody else, or on another day, or nothing has gone out.
  expect(asker({ by: undefined })).toBeUndefined();
  expect(asker({ personEmail: 'deputy.pol@partnership.example' })).toBeUndefined();
  expect(asker({ dueAt: at('2024-01-31T08:30:00Z') })).toBeUndefined();
  expect(asker({}, { claimedAt: undefined })).toBeUndefined();
});

describe('the notice of a meeting', () => {
  const response: Response = {
    key: responseKey('JTAI-2024-02-08', 'POL'),
    meetingRef: 'JTAI-2024-02-08',
    agencyCode: 'POL',
    answer: 'Deputy',
    deputy: 'Jo Bloggs',
    by: 'spoc.pol@partnership.example',
    at: at('2024-01-26T10:00:00Z'),
  };
  const of = (over: Partial<Facts> = {}) => facts({ meetings: [meeting()], ...over });

  test('is open until the agency answers, and names who could stand in', () =>
    expect(notice(of(), reminder())).toMatchObject({
      about: 'meeting',
      state: { is: 'open' },
      whenWords: 'in 5 working days',
      agency: { code: 'POL' },
      deputies: [{ title: 'deputy.pol' }],
    }));

  test('shows the answer, also on a later reminder', () =>
    expect(notice(of({ responses: [response] }), reminder({ stage: '-5' }))).toMatchObject({
      state: {
        is: 'answered',
        answered: {
          answer: 'Deputy',
          deputy: 'Jo Bloggs',
          byName: 'spoc.pol',
          at: response.at,
          onBehalf: false,
        },
      },
      response: { answer: 'Deputy', deputy: 'Jo Bloggs' },
    }));

  test('says when the coordinator answered for the agency, and names by e-mail who has left the list', () => {
    const by = (email: string) => notice(of({ responses: [{ ...response, by: email }] }), reminder()).state;
    expect(by('coordinator.la@partnership.example')).toMatchObject({ answered: { onBehalf: true } });
    expect(by('left@partnership.example')).toMatchObject({
      answered: { onBehalf: false, byName: 'left@partnership.example' },
    });
  });

  test('shows that a newer reminder replaced it, that the meeting is cancelled, or gone', () => {
    expect(notice(of({ responses: [response] }), reminder({ state: 'Superseded' })).state.is).toBe(
      'superseded',
    );
    const cancelled = of({ meetings: [meeting({ status: 'Cancelled' })] });
    expect(notice(cancelled, reminder({ state: 'Superseded' })).state.is).toBe('cancelled');
    expect(notice(facts(), reminder())).toMatchObject({
      state: { is: 'gone' },
      meeting: { startsAt: '2024-02-08T00:00:00Z' },
    });
  });

  test('names the bank holiday it falls on', () => {
    const onHoliday = meeting({ startsAt: at('2024-05-06T13:00:00Z') });
    expect(notice(facts({ meetings: [onHoliday] }), reminder())).toMatchObject({
      bankHoliday: 'Early May bank holiday',
    });
  });
});

describe('the notice of a deadline', () => {
  const sent = reminder({
    kind: 'Action',
    subjectRef: 'A07',
    stage: '-3',
    key: 'Action|A07|2024-09-27|-3|POL',
    title: 'Map networks',
  });
  const of = (over: Partial<Facts> = {}) => facts({ actions: [action()], ...over });
  const when = at('2024-09-30T09:00:00Z');

  test('tells what, for which finding, and how late it is', () => {
    const findings = [{ title: 'Shared intelligence', ref: 'I5', kind: 'Improvement' as const }];
    const full = of({ actions: [action({ findingRef: 'I5' })], findings });
    expect(notice(full, sent, when)).toMatchObject({
      about: 'deadline',
      state: { is: 'open' },
      subject: { kind: 'Action', ref: 'A07', dueOn: '2024-09-27', finding: { title: 'Shared intelligence' } },
      whenWords: 'overdue by 1 working day',
      overdue: true,
    });
  });

  test('shows who acknowledged, when, and the latest note', () => {
    const note = (text: string, time: string) => ({
      key: noteKey(sent.key, text),
      actionRef: 'A07',
      kind: 'Progress' as const,
      text,
      by: 'x@y.example',
      at: at(time),
    });
    const updates = [note('First', '2024-09-25T10:00:00Z'), note('Second', '2024-09-26T10:00:00Z')];
    const acknowledged = {
      ...sent,
      state: 'Acknowledged',
      acknowledgedAt: at('2024-09-25T10:00:00Z'),
      acknowledgedBy: 'coordinator.la@partnership.example',
      onBehalf: true,
      answer: 'Acknowledged',
    } as const;
    expect(notice(of({ updates }), acknowledged, when).state).toEqual({
      is: 'answered',
      answered: {
        answer: 'Acknowledged',
        byName: 'coordinator.la',
        at: '2024-09-25T10:00:00Z',
        onBehalf: true,
        note: 'Second',
      },
    });
  });

  test('says what was delivered instead of counting on', () =>
    expect(notice(of({ actions: [action({ status: 'EvidenceSubmitted' })] }), sent, when)).toMatchObject({
      whenWords: 'evidence submitted',
      overdue: false,
    }));

  test('is superseded or gone when it is', () => {
    expect(notice(of(), { ...sent, state: 'Superseded' }, when).state.is).toBe('superseded');
    expect(notice(facts(), sent, when)).toMatchObject({
      state: { is: 'gone' },
      subject: { title: 'Map networks', dueOn: '2024-09-27' },
    });
  });

  test('follows an Annex A request and a statement of action to their rows', () => {
    const request = {
      title: 'Children list',
      ref: 'R1',
      agencyCode: 'LA',
      dueOn: day('2024-10-01'),
      status: 'Provided',
    } as const;
    const inspections = [{ title: 'JTAI of Somerset', ref: 'SOM24', statementDueOn: day('2024-10-25') }];
    const full = facts({ requests: [request], inspections, people: [person('coordinator.la')] });
    expect(notice(full, { ...sent, kind: 'Request', subjectRef: 'R1' }, when)).toMatchObject({
      whenWords: 'provided',
    });
    // What a meeting asked is no Annex A request, and its card says so.
    const asked = facts({
      requests: [{ ...request, askedIn: 'minute' }],
      people: [person('coordinator.la')],
    });
    expect(notice(asked, { ...sent, kind: 'Request', subjectRef: 'R1' }, when)).toMatchObject({
      subject: { atMeeting: true },
    });
    expect(notice(full, { ...sent, kind: 'Milestone', subjectRef: 'SOM24/statement' }, when)).toMatchObject({
      subject: { title: 'Written statement of action: JTAI of Somerset', dueOn: '2024-10-25' },
      whenWords: 'due in 19 working days',
    });
  });
});
