import type { Facts, Reminder } from '../../../bot/domain/partnership';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { at, reminder } from '../../support/partnership';
import type { ReminderToSend } from '../../../bot/domain/sending/to-send';

/** The reminders that are due, and how these tests say them. */

const calendar = calendarAsKnownOn();
export const due = (of: Facts, now: string) =>
  dueReminders({ facts: of, calendar, hours: DEFAULT_HOURS, now: at(now) });
export const brief = ({ subjectRef, stage, agencyCode, personEmail }: ReminderToSend) =>
  `${subjectRef} ${stage} ${agencyCode} ${personEmail?.split('@')[0] ?? 'nobody'}`;
export const stages = (of: Facts, now: string) => due(of, now).map(({ stage }) => stage);

/** The row that a planned reminder leaves once sent. */
export const rowOf = (planned: ReminderToSend, over: Partial<Reminder> = {}): Reminder =>
  reminder({ ...planned, state: 'Sent', sentAt: planned.dueAt, ...over });
