import { shortTitle } from '../basics/words';
import { instantAt, type Day, type TimeOfDay } from '../calendar/day';
import { deadlineSubjects, type Deadline } from './deadlines';
import { type Facts, reminderKey, stageInKey, type Reminder } from '../partnership';
import type { Write } from '../partnership/decision';
import { stageOf } from '../reminders/rules';
import { wasUndone } from '../reminders/undo';
import { isLeadsDay } from '../plan/own-days';
import { workingDaysBetween, type Calendar } from '../calendar/working-days';

/**
 * Stands for the reminder of a deadline that has not gone out, so that it can be answered all the same. Its stage is
 * the day on which that is done, counted as all stages are: 15 working days before is earlier than the first reminder,
 * and what comes later stands above it. It has no row until it is answered.
 */
export function unsentDeadline(
  calendar: Calendar,
  subject: Pick<Deadline, 'kind' | 'ref' | 'title' | 'agencyCode' | 'dueOn'>,
  today: Day,
): Reminder {
  const { dueOn } = subject;
  const stage =
    dueOn >= today
      ? stageOf(-workingDaysBetween(calendar, today, dueOn) || 0)
      : stageOf(workingDaysBetween(calendar, dueOn, today));
  return reminderOf(subject, stage);
}

function reminderOf(
  { kind, ref, title, agencyCode, dueOn }: Pick<Deadline, 'kind' | 'ref' | 'title' | 'agencyCode' | 'dueOn'>,
  stage: string,
): Reminder {
  const to = kind === 'Milestone' && !isLeadsDay(ref) ? 'Coordinator' : 'SPOC';
  const identity = { kind, subjectRef: ref, countsFrom: dueOn, stage, agencyCode, to } as const;
  return {
    table: 'reminders',
    title: shortTitle(title),
    key: reminderKey(identity),
    ...identity,
    dueAt: instantAt(dueOn, '00:00' as TimeOfDay),
    state: 'Sent',
    attempts: 0,
  };
}

/**
 * The reminder of that key: its row, or what stands for one of a deadline that is to be done and was not reminded of
 * yet. Undefined for a key of neither, as when the due day was revised since.
 */
export function reminderNamed(
  facts: Pick<
    Facts,
    | 'reminders'
    | 'actions'
    | 'updates'
    | 'agreements'
    | 'requests'
    | 'inspections'
    | 'findings'
    | 'people'
    | 'agencies'
    | 'statementSteps'
  >,
  key: string,
): Reminder | undefined {
  const row = facts.reminders.find((reminder) => reminder.key === key);
  const stage = stageInKey(key);
  if ((row && !wasUndone(row)) || stage === undefined) return row;
  const unsent = deadlineSubjects(facts)
    .filter(({ done, kind }) => !done && key.startsWith(`${kind}|`))
    .map((subject) => reminderOf(subject, stage))
    .find((reminder) => reminder.key === key);
  return unsent ?? row;
}

/** Writes that a reminder was answered: its row as it is then, which what has not gone out gets with its answer. */
export const answering = (
  { reminders }: Pick<Facts, 'reminders'>,
  reminder: Reminder,
  patch: Partial<Reminder>,
): Write => {
  const of = reminders.find(({ key }) => key === reminder.key);
  return of ? { change: 'reminders', of, patch } : { insert: 'reminders', row: { ...reminder, ...patch } };
};
