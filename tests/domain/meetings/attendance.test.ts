import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { meetingAheadItem } from '../../../bot/domain/meetings/ahead-item';
import {
  agenciesAt,
  givenAnswer,
  isAnswerFor,
  losesNothingUndone,
  meetingStatus,
} from '../../../bot/domain/meetings/attendance';
import { NO_END, withItsLength } from '../../../bot/domain/meetings/length';
import { movedFrom } from '../../../bot/domain/meetings/list';
import { unsentReminder } from '../../../bot/domain/meetings/unsent';
import type { Facts, Meeting, Message, Response } from '../../../bot/domain/partnership';
import { agency, at, day, facts, meeting, person } from '../../support/partnership';
import { MOVED, NOW, REF, START, email, message, response } from './meeting-told';

const calendar = calendarAsKnownOn();
describe('an answer', () => {
  const moved = meeting({ startsAt: MOVED, firstStartsAt: START, changedAt: at('2024-01-27T09:00:00Z') });
  test.each<[string, Meeting, Partial<Response>, boolean]>([
    ['for the time it has', meeting(), { forStartsAt: START }, true],
    ['for another time', moved, { forStartsAt: START }, false],
    ['that was undone', meeting(), { forStartsAt: START, undoneAt: NOW }, false],
    ['without a time, of a meeting that stayed', meeting({ firstStartsAt: START, changedAt: NOW }), {}, true],
    ['without a time, from before it was moved', moved, {}, false],
    ['without a time, given as it was moved', moved, { at: at('2024-01-27T09:00:00Z') }, true],
    ['without a time, of a meeting moved nobody knows when', { ...moved, changedAt: undefined }, {}, true],
    ['without a time, of one that was never planned otherwise', meeting({ changedAt: NOW }), {}, true],
  ])('%s counts or not', (_, of, over, counts) => {
    expect(isAnswerFor(of, response(over))).toBe(counts);
    const given = givenAnswer({ responses: [response(over)] }, of, 'POL');
    expect(given).toEqual(over.undoneAt ? undefined : { response: response(over), counts });
  });

  test('is of that meeting and agency alone', () => {
    expect(givenAnswer({ responses: [response()] }, meeting(), 'LA')).toBeUndefined();
    expect(givenAnswer({ responses: [response()] }, meeting({ ref: 'X' }), 'POL')).toBeUndefined();
  });

  test.each([
    [undefined, true],
    ['Attending', true],
    ['Deputy', false],
    ['Apologies', true],
  ] as const)('in place of %s can be undone without a loss: %s', (before, loses) => {
    expect(losesNothingUndone(response({ before }))).toBe(loses);
    expect(losesNothingUndone(response({ before, beforeDeputy: 'Jo' }))).toBe(true);
  });
});

describe('a meeting is for the agencies of the partnership, and', () => {
  const gone = agency('EDU', { leftOn: day('2024-02-10') });
  const at8Feb = response({ agencyCode: 'EDU' });
  test.each<[string, readonly Response[], Partial<Meeting>, boolean]>([
    ['one that answered it and left later', [at8Feb], {}, true],
    ['none that has left without an answer', [], {}, false],
    ['none that answered another meeting', [{ ...at8Feb, meetingRef: 'X' }], {}, false],
    ['none that left before it', [at8Feb], { startsAt: at('2024-02-10T14:00:00Z') }, false],
    [
      'whoever was there, whenever it left',
      [{ ...at8Feb, attended: true }],
      { startsAt: at('2024-02-15T14:00:00Z') },
      true,
    ],
  ])('of former ones %s', (_which, responses, over, isThere) => {
    const of = facts({ formerAgencies: [gone], responses: [...responses] });
    const codes = agenciesAt(of, meeting(over)).map(({ code }) => code);
    expect(codes).toEqual(isThere ? ['LA', 'POL', 'EDU'] : ['LA', 'POL']);
  });
});

describe('how a meeting stands', () => {
  const agencies = [agency('LA', { shortName: 'Council' }), agency('POL'), agency('EDU'), agency('ICB')];
  const people = ['coordinator.la', 'spoc.pol', 'spoc.icb'].map((name) => person(name));
  const said = [
    response({ agencyCode: 'LA', answer: 'Deputy', deputy: email('spoc.icb'), by: email('coordinator.la') }),
    response({ by: email('coordinator.la') }),
    response({ agencyCode: 'ICB', by: 'gone@partnership.example' }),
  ];

  test('is told by agency, with who answered, for whom, and whether the partners are there', () => {
    const of = facts({ agencies, people, responses: said });
    const answeredAt = response().at;
    const la = { agencyCode: 'LA', agencyTitle: 'Agency LA', shortName: 'Council' };
    const answers = [
      { ...la, answer: 'Deputy', byName: 'coordinator.la', answeredAt, deputy: 'spoc.icb', onBehalf: true },
      {
        agencyCode: 'POL',
        agencyTitle: 'Agency POL',
        answer: 'Attending',
        byName: 'coordinator.la',
        answeredAt,
        onBehalf: true,
      },
      { agencyCode: 'EDU', agencyTitle: 'Agency EDU' },
      {
        agencyCode: 'ICB',
        agencyTitle: 'Agency ICB',
        answer: 'Attending',
        byName: 'gone@partnership.example',
        answeredAt,
      },
    ];
    const whole = {
      ...{ ref: REF, title: 'JTAI partnership meeting', startsAt: START, place: 'Microsoft Teams' },
      ...{ answers, quorate: 'yes', partners: [answers[0], answers[1], answers[3]] },
    };
    expect(meetingStatus(of, meeting())).toEqual(whole);
    expect(meetingStatus(of, meeting(), agencies[2])).toEqual({ ...whole, answers: [answers[2]] });
    const own = meetingStatus({ ...of, responses: [response()] }, meeting(), agencies[1]);
    expect(own.answers).toEqual([
      { agencyCode: 'POL', agencyTitle: 'Agency POL', answer: 'Attending', byName: 'spoc.pol', answeredAt },
    ]);
  });

  test.each<[string, Partial<Facts>, string]>([
    ['one has not answered', { responses: said.slice(0, 2) }, 'not yet'],
    ['one sends apologies, and one is silent', { responses: [response({ answer: 'Apologies' })] }, 'no'],
    ['no agency is a partner', { agencies: [agency('EDU')], responses: said }, 'not yet'],
    [
      'one answered for another time',
      { responses: [...said.slice(0, 2), response({ agencyCode: 'ICB', forStartsAt: MOVED })] },
      'not yet',
    ],
  ])('where %s it is quorate or not', (_, over, quorate) => {
    expect(meetingStatus(facts({ agencies, people, ...over }), meeting()).quorate).toBe(quorate);
  });
});

test.each<[string, Partial<Meeting> | undefined, Partial<Message>, object]>([
  ['as it was told', {}, { toldStartsAt: START }, { whenWords: 'in 5 working days', isOver: false }],
  [
    'that has moved',
    { startsAt: MOVED, endsAt: at('2024-02-15T15:00:00Z') },
    { toldStartsAt: START },
    { whenWords: 'in 10 working days', isOver: false, movedFrom: START },
  ],
  ['of an older row', { startsAt: MOVED }, {}, { whenWords: 'in 10 working days', isOver: false }],
  [
    'that has just ended',
    { endsAt: NOW },
    { toldStartsAt: START },
    { isOver: true, whenWords: 'in 5 working days' },
  ],
  ['that is gone', undefined, { toldStartsAt: START }, { isOver: false, whenWords: 'in 5 working days' }],
  [
    'that is gone, of an older row',
    undefined,
    { dueAt: MOVED },
    { isOver: false, whenWords: 'in 10 working days' },
  ],
])('a chair’s card of a meeting %s', (_, over, row, shown) => {
  const of = over && meeting(over);
  const told = message({ kind: 'MeetingAhead', ...row });
  expect(meetingAheadItem({ facts: facts({ meetings: of ? [of] : [] }), calendar, now: NOW }, told)).toEqual({
    ...{ about: 'meeting-ahead', message: told, ...(of ? { meeting: of } : {}), ...shown },
  });
});

describe('an end that is not meant', () => {
  const known = { knownStartsAt: START, knownEndsAt: at('2024-02-08T15:30:00Z') };
  const end = (over: Partial<Meeting>) => withItsLength(meeting(over)).endsAt;
  test.each<[string, Partial<Meeting>, string]>([
    ['the start was moved alone', { ...known, startsAt: at('2024-02-08T15:00:00Z') }, '2024-02-08T16:30:00Z'],
    [
      'both were moved',
      { ...known, startsAt: MOVED, endsAt: at('2024-02-15T15:00:00Z') },
      '2024-02-15T15:00:00Z',
    ],
    ['the end was lost', { ...known, endsAt: NO_END }, '2024-02-08T15:30:00Z'],
    ['nothing is known of it, and it is sound', {}, '2024-02-08T15:30:00Z'],
    ['nothing is known, and there is none', { endsAt: NO_END }, '2024-02-08T15:00:00Z'],
    [
      'nothing is known, and it lies a day on',
      { startsAt: at('2024-02-07T14:00:00Z') },
      '2024-02-07T15:30:00Z',
    ],
    [
      'nothing is known, and it lies before the start',
      { startsAt: at('2024-02-08T16:00:00Z') },
      '2024-02-08T17:00:00Z',
    ],
    ['it is a whole day', { endsAt: at('2024-02-09T14:00:00Z') }, '2024-02-09T14:00:00Z'],
    ['it is a second more', { endsAt: at('2024-02-09T14:00:01Z') }, '2024-02-08T15:00:00Z'],
    [
      'half is known',
      { knownStartsAt: START, startsAt: MOVED, endsAt: at('2024-02-08T15:30:00Z') },
      '2024-02-15T15:30:00Z',
    ],
    [
      'what is known cannot be meant either',
      { knownStartsAt: START, knownEndsAt: START, startsAt: MOVED, endsAt: START },
      '2024-02-15T15:00:00Z',
    ],
  ])('where %s', (_, over, endsAt) => expect(end(over)).toBe(endsAt));
});

test.each<[string, Partial<Meeting>, object | undefined]>([
  ['by the app', { startsAt: MOVED, firstStartsAt: START }, { fromDay: '2024-02-08', from: START }],
  ['by hand', { startsAt: MOVED }, { fromDay: '2024-02-08' }],
  ['nowhere', {}, undefined],
  ['and is of no series', { startsAt: MOVED, seriesCode: undefined }, undefined],
  ['and its ref is of another series', { startsAt: MOVED, seriesCode: 'TAI' }, undefined],
  ['and its ref holds no day', { startsAt: MOVED, ref: 'JTAI-extraordinary' }, undefined],
])('a meeting that was moved %s', (_, over, moved) => expect(movedFrom(meeting(over))).toEqual(moved));

test('a meeting that no reminder has gone out for has one that stands for it', () => {
  expect(unsentReminder(meeting(), 'POL')).toEqual({
    ...{ table: 'reminders', title: 'JTAI partnership meeting', key: `Meeting|${REF}|2024-02-08|0|POL` },
    ...{ kind: 'Meeting', subjectRef: REF, countsFrom: '2024-02-08', stage: '0', agencyCode: 'POL' },
    ...{ to: 'SPOC', dueAt: START, state: 'Sent', attempts: 0 },
  });
});
