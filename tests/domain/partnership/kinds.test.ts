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
