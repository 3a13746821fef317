import { grouped } from '../basics/grouped';
import { plusMinutes, type Instant } from '../calendar/day';
import { addressedTo, type Facts, type Reminder, type Update } from '../partnership';
import { UNDO_MINUTES } from '../basics/undo';
import { acknowledged } from './answered';
import { standingReminders } from './standing';

/** A reminder that asks, although its agency has said of the action itself how it goes: what it says then. */
export interface AnsweredElsewhere {
  readonly reminder: Reminder;
  readonly patch: Partial<Reminder>;
}

/** What says how an action goes. Evidence and more time answer by themselves. */
const SAYS: ReadonlySet<Update['kind']> = new Set(['Progress', 'Rating']);

const refOf = ({ actionRef }: Update): string => actionRef;

/**
 * The reminders of actions that ask still, although the lead has written a note or rated the action since they went
 * out, from its own card or in the tab: nobody is nudged for what they have said. Not while whoever said it can undo
 * it, so that nothing is answered by what is taken back.
 */
export function answeredElsewhere(facts: Facts, now: Instant): AnsweredElsewhere[] {
  const byAction = grouped(facts.updates, refOf);
  const takenBack = new Set(facts.updates.flatMap(({ takesBack }) => takesBack ?? []));
  return standingReminders(facts.reminders).flatMap((reminder) => {
    const { state, ended, kind, agencyCode, sentAt } = reminder;
    if (kind !== 'Action' || state !== 'Sent' || ended || !sentAt || addressedTo(reminder) !== 'SPOC')
      return [];
    const said = byAction
      .get(reminder.subjectRef)
      ?.filter(({ at }) => at > sentAt && plusMinutes(at, UNDO_MINUTES) < now)
      .filter((one) => SAYS.has(one.kind) && one.agencyCode === agencyCode)
      .filter(({ key }) => key === undefined || !takenBack.has(key))
      .at(-1);
    if (!said) return [];
    return [
      { reminder, patch: acknowledged({ email: said.by }, said.onBehalf ?? false, 'Acknowledged', said.at) },
    ];
  });
}
