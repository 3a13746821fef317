import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { meetingsAheadDue } from '../../../bot/domain/meetings/ahead';
import { agenciesAsked, agenciesAt, meetingStatus } from '../../../bot/domain/meetings/attendance';
import { meetingReminderItem } from '../../../bot/domain/meetings/reminder-item';
import { roomOf } from '../../../bot/domain/in-session/attendance';
import { awaitedIn } from '../../../bot/domain/outstanding/awaited';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { meetingsInView } from '../../../bot/domain/outstanding/things';
import { responseKey, type Facts, type Response } from '../../../bot/domain/partnership';
import { agency, at, facts, meeting, person, reminder, series } from '../../support/partnership';

/** A board on which the council and the police sit, of a partnership of four; and the partnership's own meetings. */
const board = series({ code: 'CSP', title: 'Community Safety Partnership', agencies: ['LA', 'POL', 'GONE'] });
const MEETING = meeting({ ref: 'CSP-2024-02-08', seriesCode: 'CSP', title: 'Board' });
const now = at('2024-02-07T10:00:00Z');
const of = (over: Partial<Facts> = {}): Facts =>
  facts({
    agencies: ['LA', 'POL', 'ICB', 'EDU'].map((code) => agency(code)),
    people: ['la', 'pol', 'icb', 'edu'].map((code) => person(`spoc.${code}`)),
    series: [series(), board],
    meetings: [MEETING],
    ...over,
  });
const asOf = (over: Partial<Facts> = {}) => ({
  ...{ facts: of(over), calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS, now },
});
const codes = (rows: readonly { readonly code: string }[]): string[] => rows.map(({ code }) => code);
const response = (agencyCode: string, over: Partial<Response> = {}): Response => ({
  ...{ key: responseKey(MEETING.ref, agencyCode), meetingRef: MEETING.ref, agencyCode, answer: 'Attending' },
  ...{ by: 'x', at: now, ...over },
});

test.each<[why: string, seriesCode: string | undefined, over: Partial<Facts>, asked: string[]]>([
  ['those that sit on its board', 'CSP', {}, ['LA', 'POL']],
  ['all, of a series that names none', 'JTAI', {}, ['LA', 'POL', 'ICB', 'EDU']],
  ['all, of no series', undefined, {}, ['LA', 'POL', 'ICB', 'EDU']],
  [
    'all, where none that it names is there',
    'CSP',
    { series: [series({ code: 'CSP', agencies: ['X'] })] },
    ['LA', 'POL', 'ICB', 'EDU'],
  ],
])('a meeting asks %s', (_, seriesCode, over, asked) => {
  expect(codes(agenciesAsked(of(over), { seriesCode }))).toEqual(asked);
});

test('nobody else is reminded, waited for, shown it to answer, or counted', () => {
  expect(dueReminders(asOf()).map(({ agencyCode }) => agencyCode)).toEqual(['LA', 'POL']);
  const awaited = awaitedIn(of(), now);
  const asks = (agencyCode: string) =>
    awaited(reminder({ kind: 'Meeting', subjectRef: MEETING.ref, agencyCode, countsFrom: undefined }));
  expect([asks('POL')?.title, asks('EDU')]).toEqual(['Board', undefined]);
  expect(['POL', 'EDU'].map((code) => meetingsInView(of(), code, now).length)).toEqual([1, 0]);
  const status = meetingStatus(of({ responses: [response('LA'), response('POL')] }), MEETING);
  expect([status.answers.map(({ agencyCode }) => agencyCode), status.quorate]).toEqual([
    ['LA', 'POL'],
    'yes',
  ]);
});

test('who comes unasked is there, and takes nothing from the quorum', () => {
  const responses = [
    response('LA', { attended: true }),
    response('POL', { attended: true }),
    response('ICB', { answer: 'Apologies' }),
    response('EDU', { undoneAt: now }),
  ];
  const known = of({ responses });
  expect(codes(agenciesAt(known, MEETING))).toEqual(['LA', 'POL', 'ICB']);
  expect(roomOf(known, MEETING)).toMatchObject({ quorate: true, missing: [] });
  expect(meetingStatus(known, MEETING).quorate).toBe('yes');
});

test('an agency that was asked and sits on it no more is told so, and its reminder ends', () => {
  const sent = reminder({
    ...{ key: 'k', kind: 'Meeting', subjectRef: MEETING.ref, agencyCode: 'EDU', state: 'Sent' },
    ...{ personEmail: 'spoc.edu@partnership.example', sentAt: at('2024-02-01T09:00:00Z') },
  });
  const known = asOf({ reminders: [sent] });
  expect(meetingReminderItem(known, sent).state).toEqual({ is: 'passed-on' });
  expect(endedReminders(known.facts, now)).toEqual([{ reminder: sent, ended: 'Agency' }]);
  expect(endedReminders(known.facts, now, new Set(['series']))).toEqual([]);
});

test('a member who speaks for an agency that is not asked is told of it as other members are', () => {
  const people = [
    person('spoc.la'),
    person('spoc.edu', { roles: ['SPOC', 'Member'] }),
    person('spoc.pol', { roles: ['SPOC', 'Member'] }),
  ];
  expect(meetingsAheadDue(asOf({ people })).map(({ personEmail }) => personEmail)).toEqual([
    'spoc.edu@partnership.example',
  ]);
});
