import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { booksAt, type Books } from '../../../bot/domain/status/books';
import type { Instant } from '../../../bot/domain/calendar/day';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import type { TeamsStandIn } from '../teams-stand-in';
import { MORNING } from './one-morning';
import type { Facts } from '../../../bot/domain/partnership';

/** A row that says where its card stands. */
export interface Recorded {
  readonly key: string;
  readonly activityId: string;
}

/** What is to be judged. */
export interface Run {
  /** The lists as they were in the morning, and as they are at `now`. */
  readonly before: Facts;
  readonly after: Facts;
  readonly now: Instant;
  readonly teams: TeamsStandIn;
  /** What was recorded as sent at some moment on the way. */
  readonly settled: ReadonlyMap<string, Recorded>;
}

export interface Verdict {
  /** What the lists called for in the morning. */
  readonly planned: number;
  readonly books: Books;
  /** Cards that are in chats. */
  readonly cards: number;
  /** Keys that have no row which says sent or failed, or whose row says sent and whose card is not in the chat. */
  readonly lost: readonly string[];
  /** People who got a card again: the first one's sender was killed when it had sent and not recorded it. */
  readonly doubled: readonly string[];
  /** How long it was at most, in milliseconds, from the arrival of such a card to the death of its sender. */
  readonly longestInstant: number;
  /** Cards that no row records, although whoever sent them lived on. */
  readonly unexplained: readonly string[];
  /** Rows that said sent, and later said otherwise or named another card. */
  readonly rewritten: readonly string[];
  /** People who got another card while the sender of the one before lived: no kill had hit them. */
  readonly scattered: readonly string[];
  /** Cards that arrived although Teams said they had not, or nothing: the row says that it may have arrived. */
  readonly arrivedUnsaid: number;
}

/** Compares what the lists say at the end with what is in people's chats. */
export function judge({ before, after, now, teams, settled }: Run): Verdict {
  const calendar = calendarAsKnownOn();
  const keys = dueReminders({ facts: before, calendar, hours: DEFAULT_HOURS, now: MORNING }).map(
    ({ key }) => key,
  );
  const rows = new Map(after.reminders.map((row) => [row.key, row]));
  const requests = new Map(teams.requests.flatMap((one) => (one.stored ? [[one.stored, one] as const] : [])));
  const named = new Set([...after.reminders, ...after.messages].map(({ activityId }) => activityId));
  const lost = keys.filter((key) => {
    const row = rows.get(key);
    return row?.state === 'Sent' ? !requests.has(row.activityId ?? '') : row?.state !== 'Failed';
  });
  const deathOf = (id: string): number => requests.get(id)?.connection.endedAt ?? Number.POSITIVE_INFINITY;
  const arrivalOf = (id: string): number => requests.get(id)?.at ?? 0;
  const people = before.people.map(({ email }) => {
    const { messages } = teams.person({ name: '', email }).chat;
    const stray = messages.map(({ id }) => id).filter((id) => !named.has(id));
    return { email, ids: messages.map(({ id }) => id), stray };
  });
  const saidSo = (id: string): boolean => requests.get(id)?.status === 201;
  return {
    planned: keys.length,
    books: booksAt({ facts: after, calendar, hours: DEFAULT_HOURS, now }),
    cards: people.reduce((sum, { ids }) => sum + ids.length, 0),
    lost,
    longestInstant: Math.max(
      0,
      ...people.flatMap(({ ids, stray }) =>
        ids.length > 1 ? stray.filter(saidSo).map((id) => deathOf(id) - arrivalOf(id)) : [],
      ),
    ),
    doubled: people.filter(({ ids, stray }) => stray.length > 0 && ids.length > 1).map(({ email }) => email),
    unexplained: people.flatMap(({ email, stray }) =>
      stray
        .filter((id) => saidSo(id) && deathOf(id) === Number.POSITIVE_INFINITY)
        .map((id) => `${email} ${id}`),
    ),
    rewritten: [...settled.values()]
      .filter(({ key, activityId }) => rows.get(key)?.activityId !== activityId)
      .map(({ key }) => key),
    scattered: people
      .filter(({ ids }) => ids.slice(1).some((id, place) => deathOf(ids[place] ?? '') > arrivalOf(id)))
      .map(({ email }) => email),
    arrivedUnsaid: people.flatMap(({ stray }) => stray.filter((id) => !saidSo(id))).length,
  };
}
