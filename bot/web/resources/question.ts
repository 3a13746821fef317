import type { Instant } from '../../domain/calendar/day';
import type { Actor } from '../../domain/people/actor';
import type { SendingHours } from '../../domain/sending/hours';
import type { Calendar } from '../../domain/calendar/working-days';
import type { Snapshot } from '../../usecases/ports';

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
