import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/day';
import { aboutOf, type LogEntry, type SendingRow } from '../../domain/partnership';
import { nextAttemptAt } from '../../domain/sending/retries';
import type { Delivered } from './deliver';
import { patchOf, type SendingPatch } from '../../domain/sending/rows';
import type { ToSend } from '../../domain/sending/to-send';
import { changeAmong } from '../carry-out';
import { StoreUnavailable, type Parts, type Stored } from '../ports';
/** Waits so many milliseconds. */
export type Pause = (millis: number) => Promise<void>;

/** Waits between attempts to record what was sent, in milliseconds. Together well below the lease of a claim. */
const PAUSES = [500, 2_000, 10_000, 30_000];

/** Where SharePoint asks for longer, at most this: four of them end within the lease as well. */
const LONGEST_PAUSE = 120_000;

/**
 * Records that a card has reached its chat, and where it stands there. Gives the rows that say so then; what is not
 * among them is journalled, and goes out again when its claim has run out.
 */
export function recordSent(
  parts: Parts,
  claimed: readonly Stored<SendingRow>[],
  { conversationId, activityId, route }: Delivered & { ok: true },
  pause: Pause,
): Promise<readonly SendingRow[]> {
  const sentAt = parts.clock.now();
  const patch = { state: 'Sent', sentAt, route, conversationId, activityId } as const;
  return record(parts, claimed, () => patch, pause);
}

/**
 * Records that a card did not arrive; gives the rows that say so then. `later` is tried again by itself. `unsure`,
 * which may have arrived, is not: product.md wants a reminder sent once and nobody lost, and a second card cannot be
 * taken back, while a reminder that stands on the coordinator's list of whom to ring is not lost; should the card be
 * there, its buttons work.
 */
export function recordFailed(
  parts: Parts,
  claimed: readonly Stored<SendingRow>[],
  { kind, reason, retryAfterSeconds, route }: Delivered & { ok: false },
  pause: Pause,
): Promise<readonly SendingRow[]> {
  const now = parts.clock.now();
  const error = kind === 'unsure' ? `It may not have arrived: ${reason}` : reason;
  const failed = ({ attempts }: SendingRow): RecordPatch => ({
    state: 'Failed',
    error,
    route,
    retryAt: kind === 'later' ? nextAttemptAt(attempts, now, retryAfterSeconds) : undefined,
  });
  return record(parts, claimed, failed, pause);
}

type RecordPatch = SendingPatch & { readonly state: 'Sent' | 'Failed' };

/** Each row by itself: those of several people share a call, and what is refused of one keeps no other waiting. */
async function record(
  parts: Parts,
  claimed: readonly Stored<SendingRow>[],
  patchFor: (row: SendingRow) => RecordPatch,
  pause: Pause,
): Promise<readonly SendingRow[]> {
  const now = parts.clock.now();
  const rows = await Promise.all(claimed.map((was) => recordOne(parts, was, patchFor(was), now, pause)));
  return rows.flatMap((row) => row ?? []);
}

/**
 * Records what came of sending one thing, again and again for a while: what is not recorded would be sent a second time
 * when the claim's lease runs out. Somebody may have answered the card before it is recorded as sent; the answer stands.
 * Never throws; undefined when it could not be recorded.
 */
async function recordOne(
  parts: Parts,
  claimed: Stored<SendingRow>,
  patch: RecordPatch,
  now: Instant,
  pause: Pause,
): Promise<SendingRow | undefined> {
  const { journal } = parts;
  const line = new Line(parts.store, entryOf(claimed, patch, now));
  let was: Stored<SendingRow> | undefined = claimed;
  for (const wait of [...PAUSES, undefined]) {
    try {
      was ??= await lookedUp(parts, claimed);
      // One that somebody has removed from the list was sent all the same.
      if (!was) await line.written();
      if (!was) return claimed;
      const [written] = await bothOf(
        parts.store.commit([changeAmong([was], patchOf(was, kept(was, patch)))], [], { settles: true }),
        line.written(),
      );
      if (written.ok) return { ...was, ...kept(was, patch) };
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || wait === undefined) {
        journal.error(NOT_RECORDED, cause, { key: claimed.key });
        return undefined;
      }
      await pause(Math.max(wait, Math.min((cause.retryAfterSeconds ?? 0) * 1_000, LONGEST_PAUSE)));
    }
    was = undefined;
  }
  journal.warn(`${NOT_RECORDED}: the row kept changing`, { key: claimed.key });
  return undefined;
}

const NOT_RECORDED = 'NOT RECORDED, it may be sent again';

/** Both outcomes, once neither is under way any more. Throws what the first of those that failed threw. */
async function bothOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/**
 * The line of the record: what it says has happened, whatever becomes of the row. An attempt whose answer was lost may
 * have written it; the key keeps the next one from doubling it.
 */
class Line {
  private isWritten = false;
  private readonly entry: LogEntry;

  constructor(
    private readonly store: Parts['store'],
    entry: LogEntry,
  ) {
    this.entry = { ...entry, key: randomUUID() };
  }

  /** Writes it unless it is there. Throws StoreUnavailable. */
  async written(): Promise<void> {
    if (this.isWritten) return;
    await this.store.commit([], [this.entry], { settles: true });
    this.isWritten = true;
  }
}

/** The row as it is now; undefined when somebody removed it. */
async function lookedUp({ store, journal }: Parts, row: SendingRow): Promise<Stored<SendingRow> | undefined> {
  const found = await store.find(row.table, row.key);
  if (!found) journal.warn('removed while it was sent', { key: row.key });
  return found;
}

const SETTLED: readonly SendingRow['state'][] = ['Acknowledged', 'Answered', 'Superseded'];

/** What was settled meanwhile stays so; who has answered has the card, whatever Teams said of it. */
function kept(was: SendingRow, patch: RecordPatch): SendingPatch {
  if (!SETTLED.includes(was.state)) return patch;
  const { state, ...rest } = patch;
  return state === 'Sent' || was.state === 'Superseded' ? rest : {};
}

function entryOf(row: SendingRow, patch: RecordPatch, at: Instant): LogEntry {
  if (patch.state === 'Failed') return failedEntry(row, at, patch.error);
  const where = patch.route === 'Channel' ? ', in the channel' : '';
  const detail = `${row.key} to ${row.personEmail ?? 'nobody'}${where}`;
  return { at, actor: 'app', verb: `${nounOf(row)}.sent`, subjectRef: aboutOf(row), detail };
}

/** The line of the record for what nobody got. */
export const failedEntry = (row: SendingRow | ToSend, at: Instant, reason = 'no reason given'): LogEntry => ({
  at,
  actor: 'app',
  verb: `${nounOf(row)}.failed`,
  subjectRef: aboutOf(row),
  detail: `${row.key}: ${reason}`,
});

const nounOf = ({ table }: SendingRow | ToSend): string => (table === 'reminders' ? 'reminder' : 'message');
