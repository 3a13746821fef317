import { dayOf, formatShortDay, formatShortInstant, type Instant } from '../../calendar/day';
import type { AsOf, Meeting } from '../../partnership';
import type { Actor } from '../../people/actor';
import { can } from '../../people/roles';
import { clashOf, firstFreeWeek } from '../clashes';
import { seriesQuestions, type SeriesQuestion } from '../series/questions';
import type { MeetingChange } from './change-names';
import { undoableBy } from './undo';

/** One thing that somebody may do about a meeting now, and what its button says. */
export interface ChangeOffered {
  readonly deed: MeetingChange;
  readonly label: string;
  /** Until when, of what can be undone. */
  readonly until?: Instant;
  /** How many weeks on, of `weeks-on`. */
  readonly weeks?: number;
  /** Where its series is, of `as-series`. */
  readonly to?: Instant;
}

/**
 * What this person may do about a meeting now, as on its card in the chat: nothing unless they coordinate. Gives a function
 * of the meeting, since which meetings a changed series asks about is found for all at once.
 */
export function changesFor(asOf: AsOf, actor: Actor): (meeting: Meeting) => readonly ChangeOffered[] {
  if (!can(actor, 'meeting:change')) return () => [];
  const questions = new Map(seriesQuestions(asOf.facts, asOf.now).map((one) => [one.meeting.ref, one]));
  return (meeting) => [
    ...undoing(asOf, actor, meeting),
    ...(isAhead(asOf, meeting)
      ? [
          ...bySeries(asOf, meeting, questions.get(meeting.ref)),
          ...byItsDay(asOf, meeting),
          ...byItself(meeting),
        ]
      : []),
  ];
}

/** A meeting that has begun can no longer be changed. */
const isAhead = ({ now }: AsOf, { status, startsAt }: Meeting): boolean =>
  status !== 'Held' && startsAt > now;

function undoing({ now }: AsOf, actor: Actor, meeting: Meeting): readonly ChangeOffered[] {
  const undo = undoableBy(meeting, actor.email, now);
  return undo ? [{ deed: 'undo', label: `Undo ${undo.what}`, until: undo.until }] : [];
}

/** Its series was changed, and people count on the meeting: along with it, or not. */
function bySeries(
  { now }: AsOf,
  { startsAt }: Meeting,
  question: SeriesQuestion | undefined,
): readonly ChangeOffered[] {
  if (!question) return [];
  const { slot } = question;
  const label =
    slot && slot.startsAt !== startsAt
      ? `Move with its series to ${formatShortInstant(slot.startsAt, dayOf(now))}`
      : 'Change with its series';
  return [
    ...(slot ? [{ deed: 'as-series', label, to: slot.startsAt } as const] : []),
    { deed: 'stay', label: 'Leave it as it is' },
  ];
}

/** Its day is none to meet on, and nobody has decided. */
function byItsDay({ facts, calendar, now }: AsOf, meeting: Meeting): readonly ChangeOffered[] {
  if (!clashOf(facts, calendar, meeting, now)) return [];
  const free = firstFreeWeek(facts, calendar, meeting.startsAt);
  return [
    { deed: 'keep', label: 'Keep the day' },
    ...(free
      ? [
          {
            deed: 'weeks-on',
            label: `Move to ${formatShortDay(dayOf(free.startsAt), dayOf(now))}`,
            weeks: free.weeks,
          } as const,
        ]
      : []),
  ];
}

const byItself = ({ status }: Meeting): readonly ChangeOffered[] =>
  status === 'Cancelled'
    ? [
        { deed: 'put-on', label: 'Put it on again' },
        { deed: 'move', label: 'Put it on at another time' },
      ]
    : [
        { deed: 'move', label: 'Move' },
        { deed: 'cancel', label: 'Cancel' },
      ];
