import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { deadlineReminderItem, type DeadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import type { Facts, Reminder } from '../../../bot/domain/partnership';
import { ACTION, base, START } from './doing';

const asOf = (facts: Facts, minutes = 5) => ({
  facts,
  calendar: calendarAsKnownOn(),
  now: plusMinutes(START, minutes),
});

/** The card of a reminder in lines: its state, when it is due, what is offered, and what else stands on it. */
function lines({
  state,
  subject,
  whenWords,
  overdue,
  offers,
  undo,
  undoUntil,
  extension,
  lastNote,
}: DeadlineReminderItem): string[] {
  const { is, ...more } = state;
  return [
    [is, ...Object.values(more).map((value) => JSON.stringify(value))].join(' '),
    [
      subject.title,
      subject.dueOn,
      ...(subject.originalDueOn ? [`first ${subject.originalDueOn}`] : []),
      ...(subject.finding ? [subject.finding.ref] : []),
    ].join(', '),
    `${whenWords}${overdue ? ' (overdue)' : ''}: ${offers.join(' ')}`,
    ...((undo ?? undoUntil) ? [`undo ${undo ?? ''} until ${undoUntil ?? 'ever'}`] : []),
    ...(extension ? [JSON.stringify(extension)] : []),
    ...(lastNote ? [`${lastNote.byName} at ${lastNote.at}: ${lastNote.text}`] : []),
  ];
}

export const card = (facts: Facts, key = ACTION, minutes = 5, readBy?: string): string[] =>
  lines(
    deadlineReminderItem(
      asOf(facts, minutes),
      facts.reminders.find((one) => one.key === key)!,
      readBy,
    ),
  );

export const changed = (over: Partial<Facts>) => ({ ...base, ...over });

export const its = (over: Partial<Reminder>) =>
  changed({ reminders: base.reminders.map((one) => ({ ...one, ...over })) });
