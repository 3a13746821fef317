import {
  isAtOnce,
  type ToSend,
  type MessageToSend,
  type ReminderToSend,
  type MessagesDue,
  type MessageDue,
} from '../sending/to-send';
import type { Instant } from '../calendar/day';
import { firstOf, indexed } from '../basics/grouped';
import { type Facts, type MessageKind, type Message, keyOf, occasionOf } from '../partnership';
import { dueReminders } from './due-reminders';
import { maySendAt, type SendingAsOf } from '../sending/hours';
import { clashesDue } from '../meetings/clash-question';
import { seriesQuestionsDue } from '../meetings/series/questions';
import { meetingNews } from '../meetings/change-news';
import { meetingsAheadDue } from '../meetings/ahead';
import { chasersDue } from '../outstanding/chasing';
import { votesDue } from '../outstanding/votes/due';
import { outcomesDue } from '../lifecycle/news/outcome';
import { newOwnersDue } from '../lifecycle/news/owner';
import { coverDue } from '../cover/due';
import { uncoveredDue } from '../cover/uncovered';
import { digestsDue } from '../digest/due';
import { helpDue } from '../deadlines/messages/help-due';
import { decisionsDue, extensionsDue } from '../deadlines/messages/extensions-due';
import { doorDue } from '../door/due';
import { noticesDue } from '../notices/due';
import { inspectionsDue } from '../inspection/messages';
import { foldKey } from '../basics/folded';
import { boardReportsDue } from '../meetings/series/board-report';
import { type Way, waysIn } from '../sending/route';
import { formerAddresses } from '../people/chats';
import { isDueAgain } from '../sending/retries';

/** What says of each kind of message who should have got one by now. */
const REASON_OF: { readonly [K in MessageKind]: MessagesDue } = {
  Clash: clashesDue,
  SeriesChange: seriesQuestionsDue,
  MeetingMoved: meetingNews,
  MeetingCancelled: meetingNews,
  MeetingAhead: meetingsAheadDue,
  Nudge: chasersDue,
  Deputy: chasersDue,
  Escalation: chasersDue,
  Cover: coverDue,
  CoverEnded: coverDue,
  Uncovered: uncoveredDue,
  Digest: digestsDue,
  Help: helpDue,
  Extension: extensionsDue,
  Decision: decisionsDue,
  Vote: votesDue,
  VoteNudge: votesDue,
  VoteDeputy: votesDue,
  VoteEscalation: votesDue,
  NewOwner: newOwnersDue,
  Outcome: outcomesDue,
  PartChanged: noticesDue,
  SettingChanged: noticesDue,
  Door: doorDue,
  InspectionOpened: inspectionsDue,
  InspectionDay: inspectionsDue,
  InspectionNote: inspectionsDue,
  InspectionEnded: inspectionsDue,
  BoardReport: boardReportsDue,
};

/** Each asked once, though some say it of several kinds. */
const REASONS: readonly MessagesDue[] = [...new Set(Object.values(REASON_OF))];

/** Those of which the coordinator may have said that nobody is to wait for the morning. */
const OUTSIDE_HOURS: readonly MessagesDue[] = [inspectionsDue];

/** The key of a message, and those it had under addresses that who gets it had before: nothing is told twice for that. */
const keysOf = (facts: Facts, { key, personEmail }: MessageDue): readonly string[] =>
  personEmail === undefined
    ? [key]
    : [key, ...formerAddresses(facts, personEmail).map((former) => key.replaceAll(personEmail, former))];

/**
 * All that is to be sent at `now`, reminders and everything else; outside sending hours only what is to be told at once.
 * Nobody is nudged about a reminder on the morning on which a newer one of the same thing goes out.
 */
export function duePlanned(asOf: SendingAsOf): ToSend[] {
  const { facts } = asOf;
  const reminders = dueReminders(asOf);
  const messages = dueMessages(asOf);
  return [...reminders, ...withoutOvertaken(facts, messages, reminders)];
}

function withoutOvertaken(
  facts: Pick<Facts, 'reminders'>,
  messages: readonly MessageToSend[],
  reminders: readonly ReminderToSend[],
): readonly MessageToSend[] {
  if (!messages.some(({ kind }) => kind === 'Nudge')) return messages;
  const remindedOf = new Set(reminders.map(occasionOf));
  return messages.filter(({ kind, about }) => {
    const reminder = kind === 'Nudge' ? firstOf(facts.reminders, keyOf, about) : undefined;
    return !reminder || !remindedOf.has(occasionOf(reminder));
  });
}

const foldedKey = ({ key }: Message): string => foldKey(key);

/** Every message that is to be sent at `now`; outside sending hours only what is to be told at once. */
export function dueMessages(asOf: SendingAsOf): MessageToSend[] {
  const { facts, calendar, hours, now } = asOf;
  const called = maySendAt(hours, calendar, now)
    ? REASONS.flatMap((reason) => reason(asOf))
    : OUTSIDE_HOURS.flatMap((reason) => reason(asOf)).filter(isAtOnce);
  if (called.length === 0) return [];
  const rows = indexed(facts.messages, foldedKey);
  const wayTo = waysIn(facts);
  return called.flatMap((due): MessageToSend[] => {
    const previous = keysOf(facts, due).flatMap((key) => rows.get(foldKey(key)) ?? [])[0];
    if (!previous) return [{ table: 'messages', ...due }];
    return isDue(previous, due, wayTo(due.personEmail, due.kind), now)
      ? [{ table: 'messages', ...due, previous }]
      : [];
  });
}

function isDue(previous: Message, { personEmail }: MessageDue, way: Way | undefined, now: Instant): boolean {
  const to = personEmail === undefined ? undefined : { email: personEmail };
  return isDueAgain(previous, to, way, now);
}
