import type { Day } from '../calendar/day';
import { dateRating } from './rating';
import { dueWords } from '../basics/how-far-off';
import type { Calendar } from '../calendar/working-days';
import { agencyOf, nameOf } from '../people/names';
import type { Action, ActionStatus, AgencyNames, Facts, Finding, Rating } from '../partnership';
import { firstOf } from '../basics/grouped';
import { isDelivered } from './action-status';

export interface AgencyName {
  readonly code: string;
  readonly title: string;
}

/** One action as the plan shows it. */
export interface PlanRow {
  readonly ref: string;
  readonly title: string;
  readonly finding?: { readonly ref: string; readonly kind: Finding['kind']; readonly title: string };
  readonly theme?: string;
  readonly leadAgency: AgencyName;
  readonly supporting: readonly AgencyName[];
  readonly ownerName?: string;
  readonly dueOn?: Day;
  /** Only where the due date has been revised. */
  readonly originalDueOn?: Day;
  /** 'due in 3 working days', 'overdue by 5 working days'; none without a date or once delivered. */
  readonly whenWords?: string;
  readonly overdue: boolean;
  readonly status: ActionStatus;
  readonly rating?: Rating;
  readonly dateRating: Rating;
}

type Named = Pick<Facts, 'findings' | 'people'> & AgencyNames;

const refOf = ({ ref }: Finding): string => ref;

/** One action as the plan shows it on a day. Codes and e-mails that are on no list stand for themselves. */
export function planRow(facts: Named, action: Action, calendar: Calendar, today: Day): PlanRow {
  const agency = (code: string): AgencyName => ({
    code,
    title: agencyOf(facts, code).title,
  });
  const { ownerEmail, findingRef } = action;
  const finding = findingRef === undefined ? undefined : firstOf(facts.findings, refOf, findingRef);
  return {
    ref: action.ref,
    title: action.title,
    ...(finding ? { finding: { ref: finding.ref, kind: finding.kind, title: finding.title } } : {}),
    ...(action.theme ? { theme: action.theme } : {}),
    leadAgency: agency(action.leadAgency),
    supporting: action.supportingAgencies.map(agency),
    ...(ownerEmail ? { ownerName: nameOf(facts, ownerEmail) } : {}),
    ...datesOf(action, calendar, today),
    status: action.status,
    ...(action.rating ? { rating: action.rating } : {}),
    dateRating: dateRating(action, calendar, today),
  };
}

function datesOf(action: Action, calendar: Calendar, today: Day) {
  const { dueOn, originalDueOn } = action;
  const waited = dueOn !== undefined && action.withdrawnOn === undefined && !isDelivered(action);
  return {
    ...(dueOn ? { dueOn } : {}),
    ...(originalDueOn && originalDueOn !== dueOn ? { originalDueOn } : {}),
    ...(waited ? { whenWords: dueWords(calendar, today, dueOn) } : {}),
    overdue: waited && dueOn < today,
  };
}
