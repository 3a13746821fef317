import type { Day, Instant } from '../../bot/domain/calendar/day';
import {
  type Agency,
  type Response,
  type Action,
  type LogEntry,
  type Reminder,
} from '../../bot/domain/partnership';

/** Rows for the store's tests; a fictional partnership. */

export const at = (text: string): Instant => text as Instant;
export const on = (text: string): Day => text as Day;

export const agency = (code: string, change: Partial<Agency> = {}): Agency => ({
  title: `Agency ${code}`,
  code,
  safeguardingPartner: false,
  ...change,
});

export const action = (ref: string, change: Partial<Action> = {}): Action => ({
  title: `Action ${ref}`,
  ref,
  leadAgency: 'POL',
  supportingAgencies: [],
  status: 'NotStarted',
  ...change,
});

export const reminder = (key: string, change: Partial<Reminder> = {}): Reminder => ({
  table: 'reminders',
  title: 'Partnership meeting',
  key,
  kind: 'Meeting',
  subjectRef: 'JTAI-2024-02-08',
  stage: '-5',
  agencyCode: 'POL',
  dueAt: at('2024-02-01T08:30:00Z'),
  state: 'Claimed',
  attempts: 1,
  ...change,
});

export const response = (key: string, change: Partial<Response> = {}): Response => ({
  key,
  meetingRef: 'JTAI-2024-02-08',
  agencyCode: 'POL',
  answer: 'Attending',
  by: 'spoc.police@example.org',
  at: at('2024-02-01T09:00:00Z'),
  ...change,
});

export const logLine = (verb: string, change: Partial<LogEntry> = {}): LogEntry => ({
  at: at('2024-02-01T09:00:00Z'),
  actor: 'app',
  verb,
  ...change,
});
