import { type Meeting, type Reminder, reminderKey } from '../partnership';
import { dayOf } from '../calendar/day';

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
    table: 'reminders',
    title,
    key: reminderKey(identity),
    ...identity,
    dueAt: startsAt,
    state: 'Sent',
    attempts: 0,
  };
}
