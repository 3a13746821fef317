import type { Following } from '../sharepoint';
import type { Route } from '../web';

/** Where SharePoint tells of changes, behind the app's public address. */
export const NOTIFICATIONS = '/api/notifications';

/**
 * Takes SharePoint's change notifications. It asks first whether somebody is there, and wants its token back as text
 * (`sharepoint.md`, Reading); a notification is answered before the lists are asked. Where there are several
 * partnerships each has a `path` of its own.
 */
export const notificationsRoute = (
  following: Pick<Following, 'notified'>,
  path: string = NOTIFICATIONS,
): Route => ({
  method: 'POST',
  path,
  async handle({ query, body }) {
    const { validationToken } = query;
    if (typeof validationToken === 'string') {
      return { status: 200, contentType: 'text/plain', body: validationToken };
    }
    following.notified(body);
    return { status: 202, body: undefined };
  },
});
