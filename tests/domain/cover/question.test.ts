import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { awayNow } from '../../../bot/domain/cover/away-now';
import { decideCover, decideCoverUndo } from '../../../bot/domain/cover/name-cover';
import { uncoveredDue } from '../../../bot/domain/cover/uncovered';
import { mayBeNamed, uncoveredItem } from '../../../bot/domain/cover/uncovered-item';
import type { Facts, Message, Person } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, at, day, facts, meeting, person } from '../../support/partnership';
import { KAREN, WEEK, away, people, samir, told } from './karen-away';

const calendar = calendarAsKnownOn();
const NOW = at('2024-02-12T09:00:00Z');
const COORDINATOR = 'coordinator.la@partnership.example';
const question = (over: Partial<Message> = {}): Message =>
  ({ ...told(), kind: 'Uncovered', key: 'Q', personEmail: COORDINATOR, ...over }) as Message;

describe('the question who covers', () => {
  const bethan = person('member.pol');
  const asked = (over: Partial<Facts>, now = NOW) =>
    uncoveredDue({
      facts: facts({ meetings: [meeting({ startsAt: NOW })], ...over }),
      calendar,
      hours: DEFAULT_HOURS,
      now,
    });

  test('is asked of the coordinator, with who is away and until when', () => {
    const base = { kind: 'Uncovered', agencyCode: 'POL', personEmail: COORDINATOR };
    expect(asked({ people: people(away('2024-02-12')) })).toEqual([
      {
        ...{ ...base, about: KAREN, key: `Uncovered|POL|${KAREN}|2024-02-12|open`, fromDay: '2024-02-12' },
        ...{ title: 'Who covers for spoc.pol, Agency POL', dueAt: '2024-02-12T08:30:00Z' },
        why: 'spoc.pol is away and no deputy is there',
      },
    ]);
    expect(asked({ people: [person('coordinator.la'), person('spoc.la')] })).toEqual([
      {
        ...{ ...base, about: 'POL', key: 'Uncovered|POL|nobody|2024-02', fromDay: '2024-02-12' },
        ...{ title: 'Who covers for Agency POL', dueAt: '2024-02-12T08:30:00Z' },
        why: 'nobody is named for Agency POL',
      },
    ]);
  });

  test.each([
    ['2024-02-12T08:45:00Z', '2024-02-12T08:45:00Z'],
    ['2024-02-12T08:15:00Z', '2024-02-12T08:30:00Z'],
    ['2024-02-12T09:15:00Z', '2024-02-12T08:30:00Z'],
  ])('days that were set at %s are asked about at %s', (setAt, dueAt) => {
    expect(asked({ people: people(away('2024-02-12', '2024-02-16', setAt)) })[0]?.dueAt).toBe(dueAt);
  });

  test('one that is there keeps its moment and its first day', () => {
    const gone = people({ ...WEEK, leftOn: day('2024-02-01') });
    const row = question({
      key: 'Uncovered|POL|nobody|2024-02',
      fromDay: day('2024-02-02'),
      dueAt: at('2024-02-02T08:30:00Z'),
    });
    expect(asked({ people: gone, messages: [row] })[0]).toMatchObject({
      ...{ dueAt: '2024-02-02T08:30:00Z', fromDay: '2024-02-02' },
    });
  });

  test.each<[string, Partial<Person>, Partial<Message>, boolean]>([
    ['is there', {}, {}, true],
    ['is of another agency', { agencyCode: 'LA' }, {}, false],
    ['was taken off the list', { roles: [], leftOn: day('2024-02-01') }, {}, false],
    ['is the SPOC', { roles: ['Member', 'SPOC'] }, {}, false],
    ['is a deputy', { roles: ['Deputy'] }, {}, false],
    ['is away throughout', WEEK, {}, false],
    ['is away until further notice', away('2024-02-12'), {}, false],
    ['comes back before the end', away('2024-02-12', '2024-02-15'), {}, true],
    ['goes later', away('2024-02-13'), {}, true],
    [
      'was away before, of a question without days',
      away('2024-02-01', '2024-02-02'),
      { fromDay: undefined, toDay: undefined },
      true,
    ],
    ['is away, of a question without days', away('2024-02-13'), { fromDay: undefined }, false],
  ])('may be named who %s: %s', (_, over, of, may) => {
    expect(mayBeNamed({ ...bethan, ...over }, question(of))).toBe(may);
  });

  const item = (over: Partial<Facts>, row: Partial<Message> = {}, now = NOW) => {
    const { message: _, agency: _agency, ...shown } = uncoveredItem(facts(over), question(row), now);
    return shown;
  };
  const open = {
    people: people(WEEK, bethan),
    meetings: [meeting({ startsAt: at('2024-02-14T14:00:00Z') })],
  };

  test('its card, whole: ahead, open, held by a colleague, over, and of an agency without anybody', () => {
    const base = {
      about: 'uncovered',
      from: '2024-02-12',
      to: '2024-02-16',
      isNow: true,
      candidates: [bethan],
      ahead: [],
    };
    const falls = [
      {
        ...{ kind: 'Meeting', ref: 'JTAI-2024-02-08', title: 'JTAI partnership meeting', on: '2024-02-14' },
        startsAt: '2024-02-14T14:00:00Z',
      },
    ];
    expect(item(open)).toEqual({
      ...base,
      absentName: 'spoc.pol',
      stands: 'open',
      holderName: 'you',
      ahead: falls,
    });
    expect(item(open, {}, at('2024-02-08T09:00:00Z'))).toEqual({
      ...{ ...base, absentName: 'spoc.pol', stands: 'open', holderName: 'you', ahead: falls, isNow: false },
    });
    const answered = {
      state: 'Answered',
      answeredBy: 'spoc.la@partnership.example',
      answeredAt: NOW,
    } as const;
    expect(item(open, answered)).toEqual({
      ...{ ...base, absentName: 'spoc.pol', stands: 'held', holderName: 'spoc.la' },
      ...{ decidedByName: 'spoc.la', decidedAt: NOW },
    });
    expect(item(open, { ...answered, answeredBy: COORDINATOR })).toMatchObject({
      ...{ holderName: 'you', decidedByName: 'you', undoUntil: '2024-02-12T09:10:00Z' },
    });
    expect(item(open, {}, at('2024-02-19T09:00:00Z'))).toMatchObject({ stands: 'over', ahead: [] });
    const nobody = { ...open, people: [person('coordinator.la'), person('spoc.la')] };
    expect(item(nobody, { about: 'POL', toDay: undefined })).toEqual({
      ...{
        about: 'uncovered',
        from: '2024-02-12',
        isNow: true,
        stands: 'open',
        candidates: [],
        ahead: falls,
      },
    });
    expect(item(nobody, { ...answered, about: 'POL', toDay: undefined }).stands).toBe('held');
  });

  test.each<[string, Person[], Partial<Message>, string, string]>([
    ['a deputy came', people(WEEK, samir), {}, 'covered', '2024-02-12'],
    ['a deputy came, and the days have passed', people(WEEK, samir), {}, 'over', '2024-02-17'],
    ['who was away is back', people({}, samir), {}, 'over', '2024-02-12'],
    ['who was away is back early', people(away('2024-02-01', '2024-02-11')), {}, 'over', '2024-02-12'],
    ['the days moved behind', people(away('2024-02-17', '2024-02-20')), {}, 'over', '2024-02-12'],
    ['the days moved ahead', people(away('2024-02-09', '2024-02-11')), {}, 'over', '2024-02-10'],
    ['one day is left of both', people(away('2024-02-16', '2024-02-20')), {}, 'open', '2024-02-12'],
    ['who was away left, and it was answered', [samir], { state: 'Answered' }, 'covered', '2024-02-12'],
    ['who was away left', [samir], {}, 'over', '2024-02-12'],
  ])('where %s', (_, list, row, stands, today) => {
    expect(item({ ...open, people: list }, row, at(`${today}T09:00:00Z`)).stands).toBe(stands);
  });

  test('naming, answering oneself and undoing it, whole', () => {
    const of = facts({ people: people(WEEK, bethan), messages: [question()] });
    const coordinator = person('coordinator.la');
    const answered = { state: 'Answered', answeredBy: COORDINATOR, answeredAt: NOW };
    const log = (verb: string, subjectRef: string, detail: string) => [
      { at: NOW, actor: COORDINATOR, verb, subjectRef, detail },
    ];
    expect(
      decideCover(of, coordinator, { messageKey: 'Q', personEmail: ` ${bethan.email.toUpperCase()} ` }, NOW),
    ).toEqual({
      ok: true,
      value: {
        writes: [
          { change: 'people', of: bethan, patch: { roles: ['Member', 'Deputy'] } },
          { change: 'messages', of: question(), patch: { ...answered, named: bethan.email } },
        ],
        log: log('cover.named', bethan.email, 'POL: deputy from now on'),
      },
    });
    expect(decideCover(of, coordinator, { messageKey: 'Q' }, NOW)).toEqual({
      ok: true,
      value: {
        writes: [{ change: 'messages', of: question(), patch: answered }],
        log: log('cover.held', KAREN, 'POL: the coordinator answers meanwhile'),
      },
    });
    const deputy: Person = { ...bethan, roles: ['Member', 'Deputy'] };
    const named = question({ ...answered, state: 'Answered', named: bethan.email });
    const asks = { state: 'Sent', answeredBy: undefined, answeredAt: undefined, named: undefined };
    const later = at('2024-02-12T09:05:00Z');
    const elsewhere = { ...deputy, agencyCode: 'LA' };
    expect(decideCoverUndo(facts({ people: [elsewhere, deputy] }), coordinator, named, later)).toEqual({
      ok: true,
      value: {
        writes: [
          { change: 'people', of: deputy, patch: { roles: ['Member'] } },
          { change: 'messages', of: named, patch: asks },
        ],
        log: [{ ...log('cover.undone', bethan.email, 'POL: asked again who covers')[0], at: later }],
      },
    });
    const held = question({ ...answered, state: 'Answered' });
    expect(decideCoverUndo(of, coordinator, held, later)).toMatchObject({
      value: { writes: [{ change: 'messages' }], log: [{ subjectRef: KAREN }] },
    });
    expect(decideCoverUndo(of, coordinator, held, at('2024-02-12T09:10:01Z'))).toEqual({
      ok: false,
      error: { code: 'undo-over', detail: 'Change the roles in the People list.' },
    });
    expect(decideCover(of, coordinator, { messageKey: 'X' }, NOW)).toMatchObject({
      error: { code: 'message-gone' },
    });
    const other = { ...of, messages: [told()] };
    expect(decideCover(other, coordinator, { messageKey: 'cover' }, NOW)).toMatchObject({
      error: { code: 'message-gone' },
    });
  });
});

test('the status names each agency whose first is away, whole', () => {
  const said = (list: Person[], over: Partial<Facts> = {}) =>
    awayNow(facts({ actions: [action()], people: list, ...over }), NOW);
  const head = { agencyCode: 'POL', agencyTitle: 'Agency POL' };
  const base = { ...head, name: 'spoc.pol', from: '2024-02-12', isNow: true };
  expect(said(people(WEEK, samir))).toEqual([{ ...base, to: '2024-02-16', standIn: 'deputy.pol' }]);
  expect(said(people(away('2024-02-12'), samir))).toEqual([{ ...base, standIn: 'deputy.pol' }]);
  expect(said(people(away('2024-02-12')))).toEqual([{ ...base, standIn: 'coordinator.la', isHeld: true }]);
  expect(said([person('spoc.la'), person('spoc.pol', away('2024-02-12'))])).toEqual([base]);
  const later = away('2024-03-04', '2024-03-08');
  const ahead = { ...head, name: 'spoc.pol', from: '2024-03-04', to: '2024-03-08', isNow: false };
  expect(said(people(later))).toEqual([{ ...ahead, standIn: 'coordinator.la', isHeld: true }]);
  expect(said([person('spoc.la'), person('spoc.pol', later)])).toEqual([ahead]);
  expect(said([person('coordinator.la'), person('spoc.la')])).toEqual([{ ...head, isNow: true }]);
  expect(said([person('coordinator.la'), person('spoc.la')], { actions: [] })).toEqual([]);
});
