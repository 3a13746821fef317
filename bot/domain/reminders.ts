import type { Day, Instant } from './day';
import type { Facts, Reminder, SubjectKind } from './partnership';
import type { SendingHours } from './sending-hours';
import type { Calendar } from './working-days';

export interface PlannedReminder {
  readonly key: string;
  readonly title: string;
  readonly kind: SubjectKind;
  readonly subjectRef: string;
  readonly stage: string;
  readonly agencyCode: string;
  readonly countsFrom: Day;
  readonly dueAt: Instant;
  readonly personEmail?: string;
  readonly noPerson?: string;
  readonly previous?: Reminder;
}
export const responseKey = (meetingRef: string, agencyCode: string): string => `${meetingRef}|${agencyCode}`;
export function dueReminders(
  _facts: Facts,
  _calendar: Calendar,
  _hours: SendingHours,
  _now: Instant,
): PlannedReminder[] {
  return [];
}
