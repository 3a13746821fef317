import { responseKey, type Facts, type Message, type Reminder } from '../../domain/partnership';
import { plusMinutes, type Instant } from '../../domain/calendar/day';
import { dueReminders } from '../../domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../domain/sending/hours';
import type { Calendar } from '../../domain/calendar/working-days';
import type { ReminderToSend } from '../../domain/sending/to-send';
import { dueMessages } from '../../domain/dispatch/due';
import { rowToSend } from '../../domain/sending/rows';

/** Agencies that have been slow to acknowledge, so that `/status` has something to tell. */
const SLOW = ['EDU', 'PROB'];
const MINUTES_TO_ANSWER = 155;

/**
 * The reminders that had gone out up to `until`, the newest stage of each thing, as the rules themselves give them:
 * without these the first start would send everybody the backlog of a partnership that never had a reminder.
 */
export const remindersSoFar = (facts: Facts, calendar: Calendar, until: Instant): readonly Reminder[] =>
  dueReminders({ facts, calendar, hours: DEFAULT_HOURS, now: until }).map((planned) => sent(planned, facts));

/**
 * The nudges and other messages that would have gone out by `until`, as the facts themselves call for them; all had
 * by `sentAt`, before the demonstration begins. Like the reminders, they are not repeated to a newcomer.
 */
export function messagesSoFar(
  facts: Facts,
  calendar: Calendar,
  until: Instant,
  sentAt: Instant,
): readonly Message[] {
  const due = dueMessages({ facts, calendar, hours: DEFAULT_HOURS, now: until });
  if (due.length === 0) return facts.messages;
  const sentSince = due.map((planned) => {
    const { dueAt } = planned;
    return rowToSend(planned, { state: 'Sent', sentAt: dueAt < sentAt ? dueAt : sentAt, attempts: 1 });
  });
  // Who was asked for a vote and does not answer is asked again.
  return messagesSoFar({ ...facts, messages: [...facts.messages, ...sentSince] }, calendar, until, sentAt);
}

function sent(planned: ReminderToSend, facts: Facts): Reminder {
  const { dueAt, personEmail } = planned;
  const row = rowToSend(planned, { state: 'Sent', sentAt: dueAt, attempts: 1 });
  const answer = answerTo(planned, facts);
  return answer
    ? {
        ...row,
        state: 'Acknowledged',
        acknowledgedAt: plusMinutes(dueAt, MINUTES_TO_ANSWER),
        acknowledgedBy: personEmail,
        answer,
      }
    : row;
}

/** A meeting's reminder was answered where the agency's answer is on the list; a deadline's by all but the slow. */
function answerTo({ kind, subjectRef, agencyCode }: ReminderToSend, facts: Facts): string | undefined {
  if (kind !== 'Meeting') return SLOW.includes(agencyCode) ? undefined : 'Acknowledged';
  return facts.responses.find(({ key }) => key === responseKey(subjectRef, agencyCode))?.answer;
}
