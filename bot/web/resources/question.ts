import { dayOf, type Instant } from '../../domain/calendar/day';
import type { Actor } from '../../domain/people/actor';
import { addresseesOn } from '../../domain/people/addressees';
import { can } from '../../domain/people/roles';
import type { SendingHours } from '../../domain/sending/hours';
import type { Calendar } from '../../domain/calendar/working-days';
import type { Snapshot } from '../../usecases/ports';
import { ProblemError } from '../problems';

/** What a resource is computed from: the facts in step with SharePoint, who asks, and when. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  readonly calendar: Calendar;
  /** The installation's; the partnership's own list may say otherwise. */
  readonly hours: SendingHours;
  readonly now: Instant;
  /** Protective marking of every page, where one is configured. */
  readonly marking?: string;
}

/** Throws a ProblemError that names the coordinator to ask, for who may not see the whole partnership's state. */
export function refuseUnlessWhole({ actor, snapshot, now }: Question): void {
  if (can(actor, 'status:read')) return;
  const coordinator = addresseesOn(snapshot, dayOf(now)).coordinator();
  throw new ProblemError('not-for-your-role', {
    detail: coordinator
      ? `This is for coordinators and chairs. Your coordinator, ${coordinator.title}, can tell you what it says.`
      : 'This is for coordinators and chairs.',
  });
}
