import { bundlesOf, type Bundle, type ToSend } from '../sending/to-send';
import type { Instant } from '../calendar/day';
import { duePlanned } from './due';
import { type Facts, threadOf, type Message, type Reminder, type Sending } from '../partnership';
import { meetingsToCreate } from '../meetings/series/steps';
import { byRoute, routeTo, type Route } from '../sending/route';
import type { SendingHours } from '../sending/hours';
import { isNewer } from '../reminders/standing';
import type { Calendar } from '../calendar/working-days';

/** One card that would go out. */
export interface Rehearsed {
  readonly bundle: Bundle;
  readonly route: Route;
}

/**
 * Plays through the coming sendings on a copy of the facts: the meetings that will have been made are, and whatever is
 * due at one moment counts as sent at the next, while nobody answers and nothing else changes.
 */
export class Rehearsal {
  constructor(
    private facts: Facts,
    private readonly calendar: Calendar,
    private readonly hours: SendingHours,
  ) {}

  /** The facts as they would be. */
  get now(): Facts {
    return this.facts;
  }

  /** What would go out at this moment, which is later than the one before. */
  at(moment: Instant): readonly Rehearsed[] {
    const meetings = meetingsToCreate(this.facts, moment);
    if (meetings.length > 0) {
      this.facts = { ...this.facts, meetings: [...this.facts.meetings, ...meetings] };
    }
    const due = duePlanned(this.facts, this.calendar, this.hours, moment);
    const rehearsed = bundlesOf(due)
      .flatMap((bundle) => byRoute(this.facts, bundle))
      .map((bundle) => ({ bundle, route: routeTo(this.facts, bundle) }));
    this.record(rehearsed, moment);
    return rehearsed;
  }

  private record(rehearsed: readonly Rehearsed[], moment: Instant): void {
    const reminders = new Map<string, Reminder>();
    const messages = new Map<string, Message>();
    for (const { bundle, route } of rehearsed) {
      for (const planned of bundle.planned) {
        const outcome = outcomeOf(planned, route, moment);
        if (planned.table === 'reminders') reminders.set(planned.key, reminderRow(planned, outcome));
        else messages.set(planned.key, messageRow(planned, outcome));
      }
    }
    if (reminders.size + messages.size === 0) return;
    this.facts = {
      ...this.facts,
      reminders: replaced(withRows(this.facts.reminders, reminders), [...reminders.values()]),
      messages: withRows(this.facts.messages, messages),
    };
  }
}

type Outcome = Pick<
  Sending,
  'claimedAt' | 'sentAt' | 'attempts' | 'error' | 'retryAt' | 'personEmail' | 'route'
> & {
  readonly state: 'Sent' | 'Failed';
};

function outcomeOf({ previous, personEmail }: ToSend, route: Route, moment: Instant): Outcome {
  const tried = previous?.attempts ?? 0;
  const common = { claimedAt: moment, personEmail, retryAt: undefined };
  return route.is === 'nowhere'
    ? { ...common, state: 'Failed', attempts: tried, error: route.reason }
    : {
        ...common,
        state: 'Sent',
        attempts: tried + 1,
        sentAt: moment,
        route: route.is === 'chat' ? 'Chat' : 'Channel',
      };
}

type PlannedOf<T extends ToSend['table']> = Extract<ToSend, { readonly table: T }>;

const reminderRow = (
  {
    title,
    key,
    kind,
    subjectRef,
    stage,
    agencyCode,
    dueAt,
    toldStartsAt,
    countsFrom,
    to,
    round,
    previous,
  }: PlannedOf<'reminders'>,
  outcome: Outcome,
): Reminder => ({
  ...previous,
  ...{ title, key, kind, subjectRef, stage, agencyCode, dueAt, toldStartsAt, countsFrom, to, round },
  ...outcome,
});

const messageRow = (
  {
    title,
    key,
    kind,
    about,
    agencyCode,
    dueAt,
    toldStartsAt,
    by,
    fromDay,
    toDay,
    number,
    previous,
  }: PlannedOf<'messages'>,
  outcome: Outcome,
): Message => ({
  ...previous,
  ...{ title, key, kind, about, agencyCode, dueAt, toldStartsAt, by, fromDay, toDay, number },
  ...outcome,
});

/** The rows with these in the place of those of the same key, or after them. */
function withRows<T extends { readonly key: string }>(
  rows: readonly T[],
  changed: ReadonlyMap<string, T>,
): T[] {
  const there = new Set<string>();
  const kept = rows.map((row) => {
    const now = changed.get(row.key);
    if (now) there.add(row.key);
    return now ?? row;
  });
  return [...kept, ...[...changed.values()].filter(({ key }) => !there.has(key))];
}

/** Older reminders of a thing are superseded by one that went out, as the sweep does it. */
function replaced(reminders: readonly Reminder[], sent: readonly Reminder[]): Reminder[] {
  const newest = new Map(sent.filter(({ state }) => state === 'Sent').map((row) => [threadOf(row), row]));
  return reminders.map((row) => {
    if (row.state !== 'Sent' && row.state !== 'Claimed') return row;
    const newer = newest.get(threadOf(row));
    return newer && newer !== row && isNewer(newer, row) ? { ...row, state: 'Superseded' } : row;
  });
}
