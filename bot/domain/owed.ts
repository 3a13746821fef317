import type { Day } from './day';
import type { ActionStatus, Rating } from './partnership';
import type { ReminderNotice } from './notice';

/** One action on an agency's plate. */
export interface OwedAction {
  readonly ref: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly rating?: Rating;
  readonly dueOn?: Day;
  readonly whenWords?: string;
  readonly overdue: boolean;
}

/** What `/my` answers: what a person's agency owes, most pressing first. */
export interface Owed {
  /** None for who belongs to no agency: then it is what they owe themselves. */
  readonly agency?: { readonly code: string; readonly title: string };
  /** The reader is the coordinator, and it is another agency than their own. */
  readonly isOnBehalf: boolean;
  /** Reminders that wait for an answer, and answered ones of meetings still to come, so that a mind can be changed. */
  readonly notices: readonly ReminderNotice[];
  readonly actions: readonly OwedAction[];
}
