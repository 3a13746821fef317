import type { Sending } from '../../domain/partnership';
import { choice, email, instant, key, line, note, optional, text, whole, withDefault } from '../rows/columns';
import type { ColumnsOf } from '../rows/list';

/** The columns of every list whose rows stand for something to be sent. The unique key is the claim to send. */
export const SENDING_COLUMNS: ColumnsOf<Sending> = {
  title: line('Title'),
  key: text('Key', { unique: true }),
  agencyCode: key('AgencyCode', { indexed: true }),
  personEmail: optional(email('PersonEmail', { indexed: true })),
  dueAt: instant('DueAt', { indexed: true }),
  claimedAt: optional(instant('ClaimedAt')),
  sentAt: optional(instant('SentAt')),
  attempts: withDefault(whole('Attempts', 0), 0),
  retryAt: optional(instant('RetryAt')),
  error: optional(note('Error')),
  route: optional(choice('Route', ['Chat', 'Channel'])),
  conversationId: optional(text('ConversationId')),
  activityId: optional(text('ActivityId')),
  toldStartsAt: optional(instant('ToldStartsAt')),
};
