import { type Reminder, type Facts, countsFromOf, responseKey, isAhead } from '../partnership';
import { type Day, type Instant, dayOf } from '../calendar/day';
import { isAnswerFor, isAskedTo } from '../meetings/attendance';
import { openDeadlines, type Deadline } from '../deadlines/deadlines';
import { grouped } from '../basics/grouped';

/** What a reminder still waits for. */
export interface Awaited {
  readonly title: string;
  /** The day of the meeting or the due day, as it is now: a reminder that counts from another day is out of date. */
  readonly on: Day;
}

/** A reminder of a day that was revised asks for nothing any more. One that was added by hand may name no day. */
export function isOfDay(
  reminder: Pick<Reminder, 'key' | 'countsFrom'>,
  { on }: Pick<Awaited, 'on'>,
): boolean {
  const countsFrom = countsFromOf(reminder);
  return countsFrom === undefined || countsFrom === on;
}

/**
 * Tells what a reminder's subject still asks of the agency: undefined for a meeting that is over, cancelled, gone or
 * answered by the agency, or that asks it no more, and for a deadline that is gone or done; and for what is another agency's
 * now, or asked of an agency that is no longer in the partnership. Look-ups are made once for all reminders.
 */
export function awaitedIn(facts: Facts, now: Instant): (reminder: Reminder) => Awaited | undefined {
  const ahead = facts.meetings.filter((meeting) => isAhead(meeting, now));
  const meetings = new Map(
    ahead.map(({ ref, title, startsAt }): [string, Awaited] => [ref, { title, on: dayOf(startsAt) }]),
  );
  const byRef = new Map(ahead.map((meeting) => [meeting.ref, meeting]));
  const answered = new Set(
    facts.responses.flatMap((response) => {
      const meeting = byRef.get(response.meetingRef);
      return meeting && isAnswerFor(meeting, response) ? [response.key] : [];
    }),
  );
  const undone = grouped(openDeadlines(facts), refOf);
  return (reminder) => {
    const { kind, subjectRef, agencyCode } = reminder;
    if (kind !== 'Meeting') return deadlineOf(undone.get(subjectRef) ?? [], reminder);
    // The coordinator's reminder of a meeting waits for the agency's answer just as the agency's own does.
    const row = byRef.get(subjectRef);
    if (!row || !isAskedTo(facts, row, agencyCode)) return undefined;
    if (answered.has(responseKey(subjectRef, agencyCode))) return undefined;
    const meeting = meetings.get(subjectRef);
    // A reminder of the day that a meeting was moved away from waits for nothing: the news and the new day's do.
    return meeting && isOfDay(reminder, meeting) ? meeting : undefined;
  };
}

const refOf = ({ ref }: Deadline): string => ref;

function deadlineOf(
  ofRef: readonly Deadline[],
  { kind, agencyCode }: Pick<Reminder, 'kind' | 'agencyCode'>,
): Awaited | undefined {
  const deadline = ofRef.filter((one) => one.kind === kind && one.agencyCode === agencyCode).at(-1);
  return deadline && { title: deadline.title, on: deadline.dueOn };
}
