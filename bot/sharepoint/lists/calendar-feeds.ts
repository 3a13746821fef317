import { FEED_SCOPES, type CalendarFeed } from '../../domain/partnership';
import { choice, email, instant, optional, text } from '../rows/columns';
import { defineList } from '../rows/list';

/**
 * The addresses of people's calendars, without the secrets in them. The app's own business, so hidden. Whether one was
 * revoked is asked whenever a calendar is read, and not left to the list's turn.
 */
export const calendarFeeds = defineList<CalendarFeed>({
  title: 'CalendarFeeds',
  hidden: true,
  key: 'key',
  seldomChanged: true,
  columns: {
    key: text('Key', { unique: true }),
    personEmail: email('PersonEmail'),
    entraId: optional(text('EntraId')),
    scope: choice('Scope', FEED_SCOPES),
    secretHash: text('SecretHash'),
    madeAt: instant('MadeAt'),
    revokedAt: optional(instant('RevokedAt')),
  },
});
