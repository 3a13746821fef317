import { dayOf, type Instant } from '../calendar/day';
import { type Facts, KINDS, type Message, type Reminder, type Ring, type AsOf } from '../partnership';
import { awaitedVotes } from '../lifecycle/votes';
import { toReach } from '../people/names';
import { standingReminders } from '../reminders/standing';
import { workingDaysBetween } from '../calendar/working-days';
import { type Awaited, awaitedIn } from './awaited';

/** A reminder or another message that did not reach anyone, for the coordinator to ring. */
export interface NotReached {
  readonly reminderKey: string;
  readonly subjectTitle: string;
  readonly agencyCode: string;
  readonly personName?: string;
  /** How to reach the person otherwise, as far as the People list says. */
  readonly phone?: string;
  readonly email?: string;
  readonly reason: string;
}

/** For so many working days a message that reached nobody is worth ringing about. */
const WORTH_A_CALL_FOR = 5;

/** Whom nothing reached: reminders that are still of use, then other messages; the coordinator's list of whom to ring. */
export function notReached(asOf: AsOf): NotReached[] {
  const { facts, now } = asOf;
  const awaited = awaitedIn(facts, now);
  const reminders = standingReminders(facts.reminders).flatMap((reminder) => {
    const subject = reminder.state === 'Failed' ? awaited(reminder) : undefined;
    return subject ? remindedInVain(facts, reminder, subject) : [];
  });
  return [...reminders, ...messagesNotReached(asOf, awaited)];
}

const remindedInVain = (
  facts: Facts,
  { key, agencyCode, personEmail, error }: Reminder,
  { title }: Awaited,
): NotReached => ({
  reminderKey: key,
  subjectTitle: title,
  agencyCode,
  ...toReach(facts, personEmail),
  reason: error ?? 'No reason was recorded.',
});

/**
 * The messages that reached nobody and are still of use: a nudge as long as the thing has no answer, news of a meeting
 * that is ahead, an open wish for more time. With the reminders that reached nobody they are the coordinator's list of
 * whom to ring (`product.md`, People who cannot be reached in a chat). `awaited` tells what a reminder still asks.
 */
function messagesNotReached(
  { facts, calendar, now }: AsOf,
  awaited: (reminder: Reminder) => Awaited | undefined,
): NotReached[] {
  const today = dayOf(now);
  const isRecent = ({ dueAt }: Message): boolean =>
    workingDaysBetween(calendar, dayOf(dueAt), today) <= WORTH_A_CALL_FOR;
  const failed = facts.messages.filter((message) => message.state === 'Failed' && isRecent(message));
  if (failed.length === 0) return [];
  const matters = stillMatters(facts, now, awaited);
  return failed.filter(matters).map(({ key, title, agencyCode, personEmail, error }) => ({
    reminderKey: key,
    subjectTitle: title,
    agencyCode,
    ...toReach(facts, personEmail),
    reason: error ?? 'No reason was recorded.',
  }));
}

function stillMatters(
  facts: Facts,
  now: Instant,
  awaited: (reminder: Reminder) => Awaited | undefined,
): (message: Message) => boolean {
  const reminders = new Map(facts.reminders.map((reminder) => [reminder.key, reminder]));
  const rings: { readonly [R in Ring]: (message: Message) => boolean } = {
    'till answered': ({ about }) => {
      const reminder = reminders.get(about);
      return reminder !== undefined && awaited(reminder) !== undefined && reminder.state !== 'Acknowledged';
    },
    'till the meeting': ({ about }) =>
      facts.meetings.some(({ ref, startsAt }) => ref === about && startsAt > now),
    'till its last day': ({ toDay }) => toDay === undefined || toDay >= dayOf(now),
    'till decided': ({ about }) =>
      facts.extensions.some(({ key, decision }) => key === about && decision === 'Open'),
    'till voted': ({ about, agencyCode }) =>
      facts.actions.some(
        (action) =>
          action.ref === about && awaitedVotes(facts, action).some(({ code }) => code === agencyCode),
      ),
    always: () => true,
    never: () => false,
  };
  return (message) => rings[KINDS[message.kind].ring](message);
}
