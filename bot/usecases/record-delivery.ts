import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/day';
import type { LogEntry, Sending } from '../domain/partnership';
import { isReminder, type Sent } from '../domain/post';
import { nextAttemptAt } from '../domain/retries';
import type { Delivered } from './deliver';
import { StoreUnavailable, type Change, type Parts, type Stored } from './ports';

/** Waits so many milliseconds. */
export type Pause = (millis: number) => Promise<void>;

/** Waits between attempts to record what was sent, in milliseconds. Together well below the lease of a claim. */
const PAUSES = [500, 2_000, 10_000, 30_000];

/** Records that a card has reached its chat, and where it stands there. Gives the rows as they are then. */
export function recordSent(
  parts: Parts,
  claimed: readonly Stored<Sent>[],
  { conversationId, activityId, route }: Delivered & { ok: true },
  pause: Pause,
): Promise<readonly Sent[]> {
  const sentAt = parts.clock.now();
  const patch = { state: 'Sent', sentAt, route, conversationId, activityId } as const;
  return record(parts, claimed, () => patch, pause);
}

/**
 * Records that a card did not arrive. `later` is tried again by itself. `unsure`, which may have arrived, is not:
 * product.md wants a reminder sent once and nobody lost, and a second card cannot be taken back, while a reminder that
 * stands on the coordinator's list of whom to ring is not lost; should the card be there, its buttons work.
 */
export async function recordFailed(
  parts: Parts,
  claimed: readonly Stored<Sent>[],
  { kind, reason, retryAfterSeconds, route }: Delivered & { ok: false },
  pause: Pause,
): Promise<void> {
  const now = parts.clock.now();
  const error = kind === 'unsure' ? `It may not have arrived: ${reason}` : reason;
  const patchOf = ({ attempts }: Sent): RecordPatch => ({
    state: 'Failed',
    error,
    route,
    retryAt: kind === 'later' ? nextAttemptAt(attempts, now, retryAfterSeconds) : undefined,
  });
  await record(parts, claimed, patchOf, pause);
}

type RecordPatch = Partial<Sending> & { readonly state: 'Sent' | 'Failed' };

/**
 * Records what came of sending, again and again for a while: what is not recorded would be sent a second time when
 * the claim's lease runs out. Somebody may have answered the card before it is recorded as sent; the answer stands.
 * Throws StoreUnavailable when it cannot be recorded.
 */
async function record(
  { store, clock, journal }: Parts,
  claimed: readonly Stored<Sent>[],
  patchOf: (row: Sent) => RecordPatch,
  pause: Pause,
): Promise<readonly Sent[]> {
  const now = clock.now();
  // An attempt whose answer was lost may have written the line: the key keeps the next one from doubling it.
  let left: readonly Outstanding[] = claimed.map((was) => ({
    was,
    patch: patchOf(was),
    log: { ...entryOf(was, patchOf(was), now), key: randomUUID() },
  }));
  const done: Sent[] = [];
  let anew = false;
  for (const wait of [...PAUSES, undefined]) {
    try {
      if (anew) left = await lookedUp(store, left, journal);
      if (left.length === 0) return done;
      const written = await store.commit(
        left.map(changeOf),
        left.map(({ log }) => log),
      );
      if (written.ok)
        return [...done, ...left.map(({ was, patch }): Sent => ({ ...was, ...kept(was, patch) }) as Sent)];
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || wait === undefined) {
        journal.error('NOT RECORDED, it may be sent again', cause, { first: left[0]?.was.key ?? '' });
        throw cause;
      }
      await pause(Math.max(wait, (cause.retryAfterSeconds ?? 0) * 1_000));
    }
    anew = true;
  }
  journal.warn('NOT RECORDED, it may be sent again: the rows kept changing', {
    first: left[0]?.was.key ?? '',
  });
  return done;
}

interface Outstanding {
  readonly was: Stored<Sent>;
  readonly patch: RecordPatch;
  readonly log: LogEntry & { readonly key: string };
}

/** The rows as they are now; one that somebody removed is left out. A row that holds the record already stays in, so that its line is written. */
async function lookedUp(
  store: Parts['store'],
  left: readonly Outstanding[],
  journal: Parts['journal'],
): Promise<Outstanding[]> {
  const found = await Promise.all(
    left.map(async (one) => {
      const was = await store.find(isReminder(one.was) ? 'reminders' : 'messages', one.was.key);
      if (!was) journal.warn('removed while it was sent', { key: one.was.key });
      return was ? [{ ...one, was }] : [];
    }),
  );
  return found.flat();
}

const changeOf = ({ was, patch }: Outstanding): Change =>
  isReminder(was)
    ? { update: 'reminders', was, patch: kept(was, patch) as Partial<typeof was> }
    : { update: 'messages', was, patch: kept(was, patch) as Partial<typeof was> };

const SETTLED: readonly Sent['state'][] = ['Acknowledged', 'Answered', 'Superseded'];

const kept = (was: Sent, patch: RecordPatch): Partial<Sent> =>
  SETTLED.includes(was.state) ? ({ ...patch, state: was.state } as Partial<Sent>) : patch;

function entryOf(row: Sent, patch: RecordPatch, at: Instant): LogEntry {
  if (patch.state === 'Failed') return failedEntry(row, at, patch.error);
  const where = patch.route === 'Channel' ? ', in the channel' : '';
  const detail = `${row.key} to ${row.personEmail ?? 'nobody'}${where}`;
  return { at, actor: 'app', verb: `${nounOf(row)}.sent`, subjectRef: subjectOf(row), detail };
}

type Named = Pick<Sent, 'key'> & ({ readonly subjectRef: string } | { readonly about: string });

/** The line of the record for what nobody got. */
export const failedEntry = (row: Named, at: Instant, reason = 'no reason given'): LogEntry => ({
  at,
  actor: 'app',
  verb: `${nounOf(row)}.failed`,
  subjectRef: subjectOf(row),
  detail: `${row.key}: ${reason}`,
});

const nounOf = (row: Named): string => ('subjectRef' in row ? 'reminder' : 'message');
const subjectOf = (row: Named): string => ('subjectRef' in row ? row.subjectRef : row.about);
