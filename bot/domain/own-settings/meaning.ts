import { addDays, dayOf, type Day } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import type { AsOf, Closure } from '../partnership';
import { isDelivered } from '../plan/action-status';
import { rulesFor } from '../reminders/rules';

/** What the rules of actions come to for one of the plan, so that whoever changes them sees what that means. */
export interface RulesMeaning {
  readonly ref: string;
  readonly dueOn: Day;
  /** The days on which its reminders go out up to its due day. */
  readonly on: readonly Day[];
}

/** The open action that is due next, at least two weeks ahead, where there is one. */
export function rulesMeaning({ facts, calendar, now }: AsOf): RulesMeaning | undefined {
  const from = addDays(dayOf(now), 14);
  const next = facts.actions
    .filter((action) => !isDelivered(action) && !action.withdrawnOn && (action.dueOn ?? '') >= from)
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))[0];
  if (!next?.dueOn) return undefined;
  const { ref, dueOn } = next;
  const on = rulesFor(facts, 'Action')
    .filter(({ workingDays }) => workingDays <= 0)
    .map(({ workingDays }) => addWorkingDays(calendar, dueOn, workingDays));
  return { ref, dueOn, on: [...new Set(on)].sort() };
}

/** How many meetings lie in a closed period, and are to be moved or kept. */
export const meetingsIn = (
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  { firstDay, lastDay }: Closure,
): number =>
  facts.meetings.filter(({ status, startsAt, keptOn }) => {
    const day = dayOf(startsAt);
    return status === 'Planned' && startsAt > now && keptOn !== day && firstDay <= day && day <= lastDay;
  }).length;
