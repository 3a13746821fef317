import { REMINDER_STATES, SUBJECT_KINDS, type Reminder } from '../../domain/partnership';
import {
  choice,
  doer,
  email,
  flag,
  instant,
  line,
  note,
  optional,
  text,
  whole,
  withDefault,
} from '../columns';
import { defineList } from '../list';

/** What was sent to whom, and what came of it. The unique key is the claim to send. */
export const reminders = defineList<Reminder>({
  title: 'Reminders',
  key: 'key',
  // Newer than any stage that can still be the newest of its thing, by the default rules many times over.
  recent: { at: 'dueAt', days: 120, state: 'state', open: ['Claimed', 'Sent', 'Failed'] },
  columns: {
    title: line('Title'),
    key: text('Key', { unique: true }),
    kind: choice('Kind', SUBJECT_KINDS),
    subjectRef: text('SubjectRef', { indexed: true }),
    stage: text('Stage'),
    agencyCode: text('AgencyCode', { indexed: true }),
    personEmail: optional(email('PersonEmail', { indexed: true })),
    dueAt: instant('DueAt', { indexed: true }),
    state: choice('State', REMINDER_STATES, { indexed: true }),
    claimedAt: optional(instant('ClaimedAt')),
    sentAt: optional(instant('SentAt')),
    acknowledgedAt: optional(instant('AcknowledgedAt')),
    acknowledgedBy: optional(doer('AcknowledgedBy')),
    onBehalf: optional(flag('OnBehalf')),
    answer: optional(note('Answer')),
    attempts: withDefault(whole('Attempts', 0), 0),
    retryAt: optional(instant('RetryAt')),
    error: optional(note('Error')),
    conversationId: optional(text('ConversationId')),
    activityId: optional(text('ActivityId')),
  },
});
