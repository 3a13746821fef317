import type { SubjectKind, Facts } from '../partnership';
import { type Day, type Instant, addDays, dayOf } from '../calendar/day';
import { isLeadsDay } from '../plan/own-days';
import { openDeadlines } from '../deadlines/deadlines';

/** Something of the agency that falls into the cover. */
export interface Ahead {
  readonly kind: SubjectKind;
  readonly ref: string;
  readonly title: string;
  readonly on: Day;
  /** When a meeting starts. */
  readonly startsAt?: Instant;
}

/** How far ahead is told of a cover without an end. */
const DAYS_AHEAD_OF_OPEN_END = 42;

/** Meetings, and what the agency has to deliver, from `from` to `to`, both included, in the order of their days. */
export function fallingDue(facts: Facts, agencyCode: string, from: Day, to: Day | undefined): Ahead[] {
  const until = to ?? addDays(from, DAYS_AHEAD_OF_OPEN_END);
  const meetings = facts.meetings
    .filter(({ status }) => status === 'Planned')
    .map(({ ref, title, startsAt }): Ahead => ({
      kind: 'Meeting',
      ref,
      title,
      on: dayOf(startsAt),
      startsAt,
    }));
  const deadlines = openDeadlines(facts)
    .filter((one) => one.agencyCode === agencyCode && (one.kind !== 'Milestone' || isLeadsDay(one.ref)))
    .map(({ kind, ref, title, dueOn: on }): Ahead => ({ kind, ref, title, on }));
  return [...meetings, ...deadlines]
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
