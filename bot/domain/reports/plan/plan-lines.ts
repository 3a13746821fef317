import { takenBackIn } from '../../steps/steps';
import { grouped } from '../../basics/grouped';
import { dayOf, type Day, type Instant } from '../../calendar/day';
import type { Calendar } from '../../calendar/working-days';
import {
  ACTION_STATUS_WORDS,
  type Action,
  type ActionStatus,
  type Facts,
  type Finding,
  type Impact,
  type Milestone,
  type Rating,
  type Update,
} from '../../partnership';
import { nameOf } from '../../people/names';
import { isDelivered } from '../../plan/action-status';
import { dateRating } from '../../plan/rating';
import { planOrder } from '../../plan/places';
import { agencyWords } from '../agency-words';

/** One action as documents tell it: whole texts, names instead of codes, days as days. */
export interface PlanLine {
  readonly ref: string;
  readonly title: string;
  readonly finding?: Finding;
  readonly theme?: string;
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly owner?: string;
  readonly dueOn?: Day;
  /** Where the due day was revised: the first one. */
  readonly firstDueOn?: Day;
  readonly isOverdue: boolean;
  readonly successMeasure?: string;
  readonly status: ActionStatus;
  readonly statusWords: string;
  /** What people say of it; the documents show the dates' own where nobody has said. */
  readonly rating?: Rating;
  readonly byDates: Rating;
  /** The newest note of progress or evidence. */
  readonly progress?: Note;
  readonly sustainabilityPlan?: string;
  readonly reviewOn?: Day;
  readonly impact?: Impact;
  readonly milestones: readonly Milestone[];
  readonly otherPlan?: string;
}

/** What somebody wrote of an action. */
export interface Note {
  readonly text: string;
  readonly on: Day;
  readonly by: string;
}

/** The plan at `now`, in its own order, without what is not followed any more. */
export function planLines(facts: Facts, calendar: Calendar, now: Instant): readonly PlanLine[] {
  const findings = new Map(
    facts.findings.filter(({ withdrawnOn }) => !withdrawnOn).map((finding) => [finding.ref, finding]),
  );
  const today = dayOf(now);
  const followed = planOrder(facts.actions).filter(({ withdrawnOn }) => withdrawnOn === undefined);
  return followed.map((action) => {
    const { dueOn, originalDueOn, ownerEmail, findingRef } = action;
    const isLate = dueOn !== undefined && dueOn < today && !isDelivered(action);
    return {
      ...given(action, ['ref', 'title', 'theme', 'dueOn', 'successMeasure', 'status', 'rating']),
      ...given(action, ['sustainabilityPlan', 'reviewOn', 'impact', 'otherPlan']),
      finding: findingRef === undefined ? undefined : findings.get(findingRef),
      lead: agencyWords(facts, action.leadAgency),
      supporting: action.supportingAgencies.map((code) => agencyWords(facts, code)),
      owner: ownerEmail && nameOf(facts, ownerEmail),
      firstDueOn: originalDueOn !== dueOn ? originalDueOn : undefined,
      isOverdue: isLate,
      statusWords: ACTION_STATUS_WORDS[action.status],
      byDates: dateRating(action, calendar, today),
      milestones: action.milestones ?? [],
      progress: newestNote(facts, action.ref),
    };
  });
}

const given = <K extends keyof Action>(action: Action, fields: readonly K[]): Pick<Action, K> =>
  Object.fromEntries(fields.map((field) => [field, action[field]])) as Pick<Action, K>;

const actionRefOf = ({ actionRef }: Update): string => actionRef;

/** The newest note that tells how an action goes. */
export function newestNote(
  facts: Pick<Facts, 'updates' | 'people' | 'agencies'>,
  ref: string,
): Note | undefined {
  const all = grouped(facts.updates, actionRefOf).get(ref) ?? [];
  const gone = takenBackIn(all);
  const notes = all.filter(
    ({ key, kind, text }) => text && (kind === 'Progress' || kind === 'Evidence') && !gone.has(key ?? ''),
  );
  const newest = notes.reduce<Update | undefined>(
    (last, one) => (last && last.at > one.at ? last : one),
    undefined,
  );
  return newest?.text === undefined
    ? undefined
    : { text: newest.text, on: dayOf(newest.at), by: nameOf(facts, newest.by) };
}

/** The rating that counts: people's own, or what the dates say where nobody has said. */
export const ratingOf = ({ rating, byDates }: Pick<PlanLine, 'rating' | 'byDates'>): Rating =>
  rating ?? byDates;
