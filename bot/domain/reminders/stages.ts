import { addDays, type Day, type Instant } from '../calendar/day';
import type { Rule } from '../partnership';
import { stageOf } from './rules';
import { lastSendingDay, nextSendingDay, sendingBegins, type SendingHours } from '../sending/hours';
import { addWorkingDays, workingDaysBetween, type Calendar } from '../calendar/working-days';

/** A stage of a reminder and the working day it is for. */
export interface Stage {
  readonly stage: string;
  readonly on: Day;
}

/**
 * The newest stage that has fallen due by `today` (a day of sending), counting from `day` in working days: after
 * downtime the older ones are not sent any more (`product.md`, Reminders). Of two stages that fall on one day, as
 * near a due day at a weekend, the later counts. Where nothing is sent on some working days, what falls on one of
 * them goes out earlier while it looks ahead, since a reminder after the day is none, and later once it is overdue:
 * `reach` is the last day before the next one on which something is sent.
 */
export function newestStage(
  rules: readonly Rule[],
  calendar: Calendar,
  day: Day,
  today: Day,
  reach = today,
): Stage | undefined {
  let newest: { readonly workingDays: number; readonly on: Day } | undefined;
  for (const rule of rules) {
    const due = latestOf(rule, calendar, day, rule.workingDays <= 0 ? reach : today);
    if (due && (!newest || due.workingDays > newest.workingDays)) newest = due;
  }
  return newest && { stage: stageOf(newest.workingDays), on: newest.on };
}

/** The start of sending on the day on which a stage goes out: ahead of its own day where nothing is sent on that. */
export function morningOf(hours: SendingHours, calendar: Calendar, { on }: Stage, today: Day): Instant {
  const day =
    on > today ? lastSendingDay(hours, calendar, on) : nextSendingDay(hours, calendar, addDays(on, -1));
  return sendingBegins(hours, day);
}

/** The latest day of one rule that is not after `today`. */
function latestOf(rule: Rule, calendar: Calendar, day: Day, today: Day) {
  const first = { workingDays: rule.workingDays, on: addWorkingDays(calendar, day, rule.workingDays) };
  if (first.on > today) return undefined;
  if (!rule.repeat || rule.repeat < 1) return first;
  const rounds = Math.floor(workingDaysBetween(calendar, first.on, today) / rule.repeat);
  if (rounds === 0) return first;
  const workingDays = rule.workingDays + rounds * rule.repeat;
  return { workingDays, on: addWorkingDays(calendar, first.on, rounds * rule.repeat) };
}
