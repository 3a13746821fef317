import { grouped, workedOut } from '../basics/grouped';
import { type Facts, compareStages, countsFromOf, threadOf, type Reminder } from '../partnership';

const subjectRefOf = ({ subjectRef }: Reminder): string => subjectRef;

/** The reminders of whatever has this reference, of all agencies. The look-up is made once for all who ask. */
export const remindersAbout = (
  { reminders }: Pick<Facts, 'reminders'>,
  subjectRef: string,
): readonly Reminder[] => grouped(reminders, subjectRefOf).get(subjectRef) ?? [];

/** The newest reminder of each thing for each agency, leaving out those that a newer one has replaced. */
export const standingReminders = (reminders: readonly Reminder[]): readonly Reminder[] =>
  workedOut(reminders, newestOfEach);

function newestOfEach(reminders: readonly Reminder[]): readonly Reminder[] {
  const newest = new Map<string, Reminder>();
  for (const reminder of reminders) {
    if (reminder.state === 'Superseded') continue;
    const thread = threadOf(reminder);
    const other = newest.get(thread);
    if (!other || isNewer(reminder, other)) newest.set(thread, reminder);
  }
  return [...newest.values()];
}

/** True when `a` has taken the place of `b`: a later stage, or, after the day was revised, the one taken up later. */
export const isNewer = (a: Reminder, b: Reminder): boolean =>
  countsFromOf(a) === countsFromOf(b)
    ? compareStages(a, b) > 0
    : (a.claimedAt ?? a.dueAt) > (b.claimedAt ?? b.dueAt);

/** True for a reminder that may still be answered: it is out, on its way, or did not arrive. */
export const isOpen = ({ state }: Pick<Reminder, 'state'>): boolean =>
  state === 'Claimed' || state === 'Sent' || state === 'Failed';
