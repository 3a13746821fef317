import { decided } from '../../support/decisions';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { decideAsking, type Asking } from '../../../bot/domain/deadlines/extension';
import { type Extension, type Facts } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { action, at, day, facts, person, reminder } from '../../support/partnership';

export const now = at('2024-09-24T09:00:00Z');
export const later = at('2024-09-25T09:00:00Z');
export const calendar = calendarAsKnownOn();
export const spoc = person('spoc.pol');
export const deputy = person('deputy.pol');
export const coordinator = person('coordinator.la');
export const about = reminder({
  kind: 'Action',
  subjectRef: 'A07',
  stage: '-3',
  key: 'Action|A07|2024-09-27|-3|POL',
});
export const base: Facts = facts({ actions: [action()], reminders: [about] });
export const wish = { wantedOn: day('2024-10-11'), reason: 'The analyst starts on the 1st' };

export const asking = (more: Partial<Asking> = {}, on = base, actor = spoc, when = now) =>
  decideAsking({ facts: on, calendar, now: when }, actor, { reminderKey: about.key, ...wish, ...more });
export const only = (on: Facts): Extension => {
  const [extension, ...others] = on.extensions;
  if (!extension || others.length > 0) throw new Error(`${on.extensions.length} extensions`);
  return extension;
};
export const asked = after(base, decided(asking()));
export const card = (on: Facts) =>
  deadlineReminderItem({ facts: on, calendar: calendarAsKnownOn(), now: later }, on.reminders[0] ?? about);
