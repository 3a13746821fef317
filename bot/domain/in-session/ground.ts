import { failure, type Failure } from '../basics/failure';
import { fingerprint } from '../basics/fingerprint';
import { err, ok, type Result } from '../basics/result';
import { type Instant, formatShortInstant, dayOf } from '../calendar/day';
import { isAhead, opensAt, type Facts, type Meeting } from '../partnership';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';

/** Names a meeting by how it is run, so that of two who change the agenda at once the second is told. */
export const meetingVersion = ({ status, startsAt, endsAt, place, running }: Meeting): string =>
  fingerprint(JSON.stringify([status, startsAt, endsAt, place, running ?? null]));

/** The meeting of that ref; of 'now' the one that is on or was begun, else the next. */
export function meetingNamed(
  { meetings }: Pick<Facts, 'meetings'>,
  ref: string,
  now: Instant,
): Meeting | undefined {
  if (ref !== 'now') return meetings.find((one) => one.ref === ref);
  return meetings
    .filter((one) => isAhead(one, now))
    .reduce<Meeting | undefined>((a, b) => (a && a.startsAt <= b.startsAt ? a : b), undefined);
}

/** True from an hour before a meeting that is not cancelled. */
export const isOpen = ({ status, startsAt }: Pick<Meeting, 'status' | 'startsAt'>, now: Instant): boolean =>
  status !== 'Cancelled' && opensAt({ startsAt }) <= now;

/** The meeting as far as it can be run now, or why not. */
export function runnable(facts: Facts, meetingRef: string, now: Instant): Result<Meeting, Failure> {
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  if (!meeting) return err(failure('meeting-gone'));
  if (meeting.status === 'Cancelled') return err(failure('meeting-cancelled'));
  return isOpen(meeting, now)
    ? ok(meeting)
    : err(
        failure(
          'not-now',
          `It begins on ${formatShortInstant(meeting.startsAt, dayOf(now))}: from an hour before, it can be run.`,
        ),
      );
}

/** Why this person does not run meetings; undefined for one who does. */
export const notTheirs = (actor: Actor): Failure | undefined =>
  can(actor, 'meeting:run') ? undefined : failure('not-for-your-role');

/** When a meeting was ended; undefined of one that nobody has ended on its own day: a chair who does so a week later tidies up. */
export const endedOn = ({ endsAt, running }: Pick<Meeting, 'endsAt' | 'running'>): Instant | undefined =>
  running?.endedAt !== undefined && dayOf(running.endedAt) === dayOf(endsAt) ? running.endedAt : undefined;
