import { shortTitle } from '../basics/words';
import { dayOf, instantAt, type Day, type TimeOfDay } from '../day';
import { deadlineSubjects, type Deadline } from '../deadlines';
import { reminderKey } from '../keys';
import { stageInKey } from '../partnership/from-keys';
import type { Write } from '../decision';
import type { Facts, Meeting, Reminder } from '../partnership';
import { stageOf } from '../rules';
import { workingDaysBetween, type Calendar } from '../working-days';

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
  const to = kind === 'Milestone' ? 'Coordinator' : 'SPOC';
  const identity = { kind, subjectRef: ref, countsFrom: dueOn, stage, agencyCode, to } as const;
  return {
    title: shortTitle(title),
    key: reminderKey(identity),
    ...identity,
    dueAt: instantAt(dueOn, '00:00' as TimeOfDay),
    state: 'Sent',
    attempts: 0,
  };
}

/** Stands for a meeting's reminder when an agency answers before any has gone out; it has no row. */
export function unsentReminder(meeting: Meeting, agencyCode: string): Reminder {
  const { title, ref: subjectRef, startsAt } = meeting;
  const kind = 'Meeting';
  const identity = {
    kind,
    subjectRef,
    countsFrom: dayOf(startsAt),
    stage: '0',
    agencyCode,
    to: 'SPOC',
  } as const;
  return {
    title,
    key: reminderKey(identity),
    ...identity,
    dueAt: startsAt,
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
    'reminders' | 'actions' | 'requests' | 'inspections' | 'findings' | 'people' | 'agencies'
  >,
  key: string,
): Reminder | undefined {
  const row = facts.reminders.find((reminder) => reminder.key === key);
  const stage = stageInKey(key);
  if (row || stage === undefined) return row;
  return deadlineSubjects(facts)
    .filter(({ done, kind }) => !done && key.startsWith(`${kind}|`))
    .map((subject) => reminderOf(subject, stage))
    .find((reminder) => reminder.key === key);
}

/** Writes that a reminder was answered: its row as it is then, which what has not gone out gets with its answer. */
export const answering = (
  { reminders }: Pick<Facts, 'reminders'>,
  reminder: Reminder,
  patch: Partial<Reminder>,
): Write =>
  reminders.includes(reminder)
    ? { change: 'reminders', of: reminder, patch }
    : { insert: 'reminders', row: { ...reminder, ...patch } };
