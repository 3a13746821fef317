import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { notReached } from '../../../bot/domain/outstanding/not-reached';
import {
  KINDS,
  MESSAGE_KINDS,
  isChaser,
  mayStandInChannel,
  type Message,
  type MessageKind,
} from '../../../bot/domain/partnership';
import { isMeetingNews, tellsOfMeeting } from '../../../bot/domain/meetings/told';
import { at, facts, meeting, reminder } from '../../support/partnership';

/** As their names stand in SharePoint, in keys and in the choices of the list. */
const NAMED: readonly MessageKind[] = [
  ...(['Nudge', 'Deputy', 'Escalation', 'MeetingAhead', 'MeetingMoved', 'MeetingCancelled'] as const),
  ...(['Clash', 'SeriesChange', 'Cover', 'CoverEnded', 'Uncovered', 'Help'] as const),
  ...(['Extension', 'Decision', 'Digest', 'Door'] as const),
];
const LATER: readonly MessageKind[] = [
  ...(['InspectionOpened', 'InspectionDay', 'Vote', 'VoteNudge', 'VoteDeputy', 'VoteEscalation'] as const),
  ...(['NewOwner', 'PartChanged', 'SettingChanged', 'InspectionNote', 'InspectionEnded'] as const),
  'BoardReport',
];
const kindsWhere = (is: (kind: MessageKind) => boolean): readonly MessageKind[] => NAMED.filter(is);
const lost = (kind: MessageKind, about = 'gone'): Message => ({
  table: 'messages',
  title: kind,
  key: kind,
  kind,
  about,
  agencyCode: 'POL',
  dueAt: at('2024-01-25T09:00:00Z'),
  state: 'Failed',
  attempts: 1,
});

test('the kinds keep the names and the order by which they stand in SharePoint', () => {
  expect(MESSAGE_KINDS.slice(0, NAMED.length)).toEqual(NAMED);
});

test('what came later follows them in its order', () =>
  expect(MESSAGE_KINDS.slice(NAMED.length, NAMED.length + LATER.length)).toEqual(LATER));

test.each<[string, (kind: MessageKind) => boolean, string]>([
  [
    'may stand in the channel, where every member reads it',
    mayStandInChannel,
    'Nudge MeetingAhead MeetingMoved MeetingCancelled Clash SeriesChange InspectionOpened',
  ],
  [
    'stands first of all on a card',
    (kind) => KINDS[kind].rank === 'first',
    'Door InspectionOpened InspectionDay',
  ],
  ['stands before what it is the reason for', (kind) => KINDS[kind].rank === 'why', 'Uncovered'],
  [
    'stands by the day that it is about',
    (kind) => KINDS[kind].rank === 'dated',
    'Nudge Deputy MeetingMoved Clash SeriesChange Help Extension Vote VoteNudge VoteDeputy',
  ],
  ['stands among others’ silence', (kind) => KINDS[kind].rank === 'silence', 'Escalation VoteEscalation'],
  ['sums up, and stands last', (kind) => KINDS[kind].rank === 'last', 'Digest'],
  [
    'is rung about until it is voted on',
    (kind) => KINDS[kind].ring === 'till voted',
    'Vote VoteNudge VoteDeputy VoteEscalation',
  ],
  [
    'is rung about until the last day of what it tells',
    (kind) => KINDS[kind].ring === 'till its last day',
    'Cover Uncovered InspectionOpened',
  ],
  ['is rung about until it is decided', (kind) => KINDS[kind].ring === 'till decided', 'Extension'],
  [
    'is never rung about, as it can be read at any time',
    (kind) => KINDS[kind].ring === 'never',
    'Digest InspectionDay SettingChanged InspectionNote InspectionEnded BoardReport',
  ],
])('of all kinds these alone: what %s', (_what, is, kinds) =>
  expect([...NAMED, ...LATER].filter(is).join(' ')).toBe(kinds),
);

test('an answer keeps back what is sent because there is none', () => {
  expect(kindsWhere(isChaser)).toEqual(['Nudge', 'Deputy', 'Escalation']);
  expect(kindsWhere((kind) => KINDS[kind].chases === 'agency')).toEqual(['Nudge', 'Deputy']);
});

test('of what chases only what goes to who was asked may stand in the channel, as reminders may', () => {
  expect(kindsWhere((kind) => isChaser(kind) && mayStandInChannel(kind))).toEqual(['Nudge']);
  expect(mayStandInChannel(undefined)).toBe(true);
});

test('a meeting is told of by what says when it is, and news of it says that it is not as told', () => {
  const rows = NAMED.map((kind) => lost(kind));
  const news = ['MeetingMoved', 'MeetingCancelled'];
  expect(rows.filter(tellsOfMeeting).map(({ kind }) => kind)).toEqual(['MeetingAhead', ...news]);
  expect(rows.filter(isMeetingNews).map(({ kind }) => kind)).toEqual(news);
  expect(isMeetingNews(reminder())).toBe(false);
});

describe('somebody whom a message did not reach is rung', () => {
  const now = at('2024-01-25T10:00:00Z');
  const known = facts({ meetings: [meeting()], reminders: [reminder()] });
  const rungAbout = (about: string) =>
    notReached({
      facts: { ...known, messages: NAMED.map((kind) => lost(kind, about)) },
      calendar: calendarAsKnownOn(),
      now,
    }).map(({ subjectTitle }) => subjectTitle);
  const ALWAYS = ['Cover', 'CoverEnded', 'Uncovered', 'Help', 'Decision', 'Door'];

  test('whatever it was about, of cover, help, a decision and who is at the door', () =>
    expect(rungAbout('gone')).toEqual(ALWAYS));

  test('as long as the reminder has no answer, of what chases it', () =>
    expect(rungAbout(reminder().key)).toEqual(['Nudge', 'Deputy', 'Escalation', ...ALWAYS]));

  test('until the meeting, of what is about it', () =>
    expect(rungAbout(meeting().ref)).toEqual([
      'MeetingAhead',
      'MeetingMoved',
      'MeetingCancelled',
      'Clash',
      'SeriesChange',
      ...ALWAYS,
    ]));
});
