import { bundlesOf, type Bundle, type ToSend } from '../sending/to-send';
import type { Instant } from '../calendar/day';
import { duePlanned } from './due';
import { type Facts, isReminder, threadOf, type Reminder, type SendingRow } from '../partnership';
import { factsAfter, type Write } from '../partnership/decision';
import { meetingsToCreate } from '../meetings/series/steps';
import { byRoute, routeTo, type Route } from '../sending/route';
import { claimOf, patchOf } from '../sending/rows';
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
    this.write(meetings.map((row) => ({ insert: 'meetings', row })));
    const due = duePlanned({ facts: this.facts, calendar: this.calendar, hours: this.hours, now: moment });
    const rehearsed = bundlesOf(this.facts, due)
      .flatMap((bundle) => byRoute(this.facts, bundle))
      .map((bundle) => ({ bundle, route: routeTo(this.facts, bundle) }));
    const sent = rehearsed.flatMap(({ bundle, route }) =>
      bundle.planned.map((planned) => sending(planned, route, moment)),
    );
    this.write(sent);
    this.write(superseding(this.facts.reminders, sent.map(writtenRow).filter(isReminder)));
    return rehearsed;
  }

  private write(writes: readonly Write[]): void {
    if (writes.length > 0) this.facts = factsAfter(this.facts, { writes });
  }
}

/** What sending a thing, or finding nobody to send it to, will have written. */
function sending(planned: ToSend, route: Route, moment: Instant): Write {
  const tried = planned.previous?.attempts ?? 0;
  const claimed = { claimedAt: moment, retryAt: undefined };
  return claimOf(
    planned,
    route.is === 'nowhere'
      ? { ...claimed, state: 'Failed', attempts: tried, error: route.reason }
      : {
          ...claimed,
          state: 'Sent',
          attempts: tried + 1,
          sentAt: moment,
          route: route.is === 'chat' ? 'Chat' : 'Channel',
        },
  );
}

const writtenRow = (write: Write): SendingRow =>
  ('insert' in write ? write.row : { ...write.of, ...write.patch }) as SendingRow;

/** Older reminders of a thing are superseded by one that went out, as the sweep does it. */
function superseding(reminders: readonly Reminder[], sent: readonly Reminder[]): Write[] {
  const newest = new Map(sent.filter(({ state }) => state === 'Sent').map((row) => [threadOf(row), row]));
  return reminders.flatMap((row) => {
    if (row.state !== 'Sent' && row.state !== 'Claimed') return [];
    const newer = newest.get(threadOf(row));
    return newer && newer.key !== row.key && isNewer(newer, row)
      ? [patchOf(row, { state: 'Superseded' })]
      : [];
  });
}
