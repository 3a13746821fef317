import type { Database } from './database';

/** A subscription. `list` is the list's number, `definition` the resource as Graph hands it out, as JSON. */
export interface SubscriptionRow {
  id: string;
  list: number;
  expires: string;
  definition: string;
}

const COLUMNS = 'id, list, expires, definition';

/** The subscriptions that have not run out at `now` (an ISO instant in UTC). */
export const liveSubscriptions = (db: Database, now: string) =>
  db.all<SubscriptionRow>(`SELECT ${COLUMNS} FROM subscriptions WHERE expires > ? ORDER BY rowid`, now);

/** The subscription of that id, unless its time is over at `now`. */
export const subscriptionById = (db: Database, id: string, now: string) =>
  db.one<SubscriptionRow>(`SELECT ${COLUMNS} FROM subscriptions WHERE id = ? AND expires > ?`, id, now);

/** Adds a subscription, or gives the one of that id a new end. */
export function putSubscription(db: Database, row: SubscriptionRow): void {
  db.run(
    `INSERT INTO subscriptions (${COLUMNS}) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET expires = excluded.expires, definition = excluded.definition`,
    row.id,
    row.list,
    row.expires,
    row.definition,
  );
}

/** Ends a subscription; one that is not there is ended already. */
export const deleteSubscription = (db: Database, id: string) =>
  db.run('DELETE FROM subscriptions WHERE id = ?', id);
