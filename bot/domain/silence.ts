import { dayOf, type Day, type Instant } from './day';
import { addressedTo, countsFromOf, threadOf } from './keys';
import type { Facts, Reminder } from './partnership';
import { awaitedIn, isNewer, type Awaited } from './standing';
import { workingDaysBetween, type Calendar } from './working-days';

/** A thing that an agency, or the coordinator, was asked for and has not answered. */
export interface Silence {
  /** The newest reminder of it, which is out. */
  readonly newest: Reminder;
  /** The first one that went out and was not answered: the silence counts from it, whatever stages came after. */
  readonly first: Reminder;
  readonly subject: Awaited;
  readonly to: 'SPOC' | 'Coordinator';
  /** The day on which `first` went out, and how many working days ago that is. */
  readonly since: Day;
  readonly workingDays: number;
  /** The day on which `newest` went out. */
  readonly newestOn: Day;
}

/**
 * Everything that waits for an answer at `now`, in the order of the reminders' keys (`product.md`, Acknowledgement).
 * Silence belongs to one thing on one day: a date that is revised, like an answer, ends it, and a reminder that comes
 * after an acknowledgement begins it anew. A reminder that reached nobody is no silence; it is on the list of whom to
 * ring, and an earlier one that failed does not count either.
 */
export function silencesIn(facts: Facts, calendar: Calendar, now: Instant): Silence[] {
  const awaited = awaitedIn(facts, now);
  const threads = new Map<string, Reminder[]>();
  for (const reminder of facts.reminders) {
    if (awaited(reminder) === undefined) continue;
    const thread = threadOf(reminder);
    const stages = threads.get(thread);
    if (stages) stages.push(reminder);
    else threads.set(thread, [reminder]);
  }
  const today = dayOf(now);
  return [...threads.values()]
    .flatMap((stages) => {
      const newest = newestOf(stages);
      const subject = newest && awaited(newest);
      return newest && subject ? (silenceOf(newest, stages, subject, calendar, today) ?? []) : [];
    })
    .sort((a, b) => (a.newest.key < b.newest.key ? -1 : 1));
}

/** The stage that stands: the newest that no other has replaced. */
const newestOf = (stages: readonly Reminder[]): Reminder | undefined =>
  stages.reduce<Reminder | undefined>(
    (a, b) => (b.state === 'Superseded' || (a && isNewer(a, b)) ? a : b),
    undefined,
  );

function silenceOf(
  newest: Reminder,
  stages: readonly Reminder[],
  subject: Awaited,
  calendar: Calendar,
  today: Day,
): Silence | undefined {
  if (newest.state !== 'Sent') return undefined;
  const countsFrom = countsFromOf(newest.key);
  // A reminder of a day that was revised asks for nothing any more. Keys that somebody wrote by hand name no day.
  if (countsFrom !== undefined && countsFrom !== subject.on) return undefined;
  const first = firstUnanswered(newest, stages);
  const since = sentOn(first);
  return {
    newest,
    first,
    subject,
    to: addressedTo(newest),
    since,
    workingDays: workingDaysBetween(calendar, since, today),
    newestOn: sentOn(newest),
  };
}

/** Back from the newest stage to the last answer: the oldest stage of the same day that went out since. */
function firstUnanswered(newest: Reminder, stages: readonly Reminder[]): Reminder {
  if (stages.length === 1) return newest;
  const countsFrom = countsFromOf(newest.key);
  const older = stages
    .filter((one) => one !== newest && countsFromOf(one.key) === countsFrom && isNewer(newest, one))
    .sort((a, b) => (isNewer(a, b) ? -1 : 1));
  let first = newest;
  for (const stage of older) {
    if (stage.state === 'Acknowledged') break;
    if (stage.sentAt !== undefined && stage.state !== 'Failed') first = stage;
  }
  return first;
}

const sentOn = ({ sentAt, dueAt }: Reminder): Day => dayOf(sentAt ?? dueAt);
