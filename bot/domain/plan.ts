import type { Day, Instant } from './day';
import type { ActionStatus, Facts, Finding, Rating } from './partnership';
import type { Calendar } from './working-days';
export interface AgencyName {
  readonly code: string;
  readonly title: string;
}
export interface PlanRow {
  readonly ref: string;
  readonly title: string;
  readonly finding?: { readonly ref: string; readonly kind: Finding['kind']; readonly title: string };
  readonly theme?: string;
  readonly leadAgency: AgencyName;
  readonly supporting: readonly AgencyName[];
  readonly ownerName?: string;
  readonly dueOn?: Day;
  readonly originalDueOn?: Day;
  /** 'due in 3 working days', 'overdue by 5 working days'; none without a date or once delivered. */
  readonly whenWords?: string;
  readonly overdue: boolean;
  readonly status: ActionStatus;
  readonly rating?: Rating;
  readonly dateRating: Rating;
}
export function planRows(_facts: Facts, _calendar: Calendar, _now: Instant): PlanRow[] {
  throw new Error('not built yet');
}
