import {
  dayOf,
  instantAt,
  instantFromMillis,
  millisOf,
  plusMinutes,
  timeOf,
  type Instant,
} from '../calendar/day';
import type { Meeting } from '../partnership';

/** How long a meeting is taken to last of which nothing says it, in minutes. */
const MINUTES = 60;

/** No meeting lasts longer than a day; an end that lies further off belongs to the day that the start was moved from. */
const LONGEST_MILLIS = 24 * 60 * 60_000;

/** Stands for an end that the row does not have; it lies before every start. */
export const NO_END = '1970-01-01T00:00:00Z' as Instant;

type Times = Pick<Meeting, 'startsAt' | 'endsAt'>;
type KnownTimes = Times & Pick<Meeting, 'knownStartsAt' | 'knownEndsAt'>;

/** Start and end as they are set together, and so belong together from now on. */
export const timed = (startsAt: Instant, endsAt: Instant): KnownTimes => ({
  startsAt,
  endsAt,
  knownStartsAt: startsAt,
  knownEndsAt: endsAt,
});

/** How long a meeting lasts, in milliseconds. */
export const lengthOf = ({ startsAt, endsAt }: Times): number => millisOf(endsAt) - millisOf(startsAt);

/** An instant so many milliseconds later. */
export const plusMillis = (instant: Instant, millis: number): Instant =>
  instantFromMillis(millisOf(instant) + millis);

/**
 * The meeting with the end that belongs to its start. Somebody who moves a meeting by hand often changes StartsAt
 * alone, to an earlier day or a later: it keeps the length it had when both were last set together. Where that is not
 * known, an end that cannot be meant (before the start, missing, more than a day later) is taken for the same time of
 * day on the day of the start, or an hour after it.
 */
export function withItsLength<M extends KnownTimes>(meeting: M): M {
  const { startsAt, endsAt } = meeting;
  const known = knownLength(meeting);
  if (known !== undefined && isMovedAlone(meeting))
    return { ...meeting, endsAt: plusMillis(startsAt, known) };
  if (isSound(lengthOf(meeting))) return meeting;
  if (known !== undefined) return { ...meeting, endsAt: plusMillis(startsAt, known) };
  const sameDay = endsAt === NO_END ? startsAt : instantAt(dayOf(startsAt), timeOf(endsAt));
  return { ...meeting, endsAt: sameDay > startsAt ? sameDay : plusMinutes(startsAt, MINUTES) };
}

const isSound = (millis: number): boolean => millis > 0 && millis <= LONGEST_MILLIS;

const isMovedAlone = ({ startsAt, endsAt, knownStartsAt, knownEndsAt }: KnownTimes): boolean =>
  startsAt !== knownStartsAt && endsAt === knownEndsAt;

function knownLength({ knownStartsAt, knownEndsAt }: KnownTimes): number | undefined {
  if (knownStartsAt === undefined || knownEndsAt === undefined) return undefined;
  const millis = lengthOf({ startsAt: knownStartsAt, endsAt: knownEndsAt });
  return isSound(millis) ? millis : undefined;
}
