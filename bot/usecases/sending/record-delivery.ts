import { randomUUID } from 'node:crypto';
import type { LogEntry, SendingRow } from '../../domain/partnership';
import { failedLines, sentLines } from '../../domain/sending/card-record';
import { nextAttemptAt } from '../../domain/sending/retries';
import { patchOf, type SendingPatch } from '../../domain/sending/rows';
import { changeAmong } from '../carry-out';
import type { Delivered } from './deliver';
import { StoreUnavailable, type Parts, type Stored } from '../ports';

/** Waits so many milliseconds. */
export type Pause = (millis: number) => Promise<void>;

/** Waits between attempts to record what was sent, in milliseconds. Together well below the lease of a claim. */
const PAUSES = [500, 2_000, 10_000, 30_000];

/** Where SharePoint asks for longer, at most this: four of them end within the lease as well. */
const LONGEST_PAUSE = 120_000;

/**
 * Records that a card has reached its chat, and where it stands there. Gives the rows that say so then; what is not
 * among them is journalled, and recorded when its claim has run out (`recordOwed`).
 */
export function recordSent(
  parts: Parts,
  claimed: readonly Stored<SendingRow>[],
  { conversationId, activityId, route }: Delivered & { ok: true },
  pause: Pause,
): Promise<readonly SendingRow[]> {
  const sentAt = parts.clock.now();
  const patch = { state: 'Sent', sentAt, route, conversationId, activityId } as const;
  return record(parts, claimed, () => patch, sentLines(claimed, route, sentAt), pause);
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
  return record(parts, claimed, failed, failedLines(claimed, error, now), pause);
}

type RecordPatch = SendingPatch & { readonly state: 'Sent' | 'Failed' };

/**
 * Each row by itself: those of several people share a call, and what is refused of one keeps no other waiting. The lines
 * say what has happened, whatever becomes of the rows.
 */
async function record(
  parts: Parts,
  claimed: readonly Stored<SendingRow>[],
  patchFor: (row: SendingRow) => RecordPatch,
  lines: readonly LogEntry[],
  pause: Pause,
): Promise<readonly SendingRow[]> {
  const [rows] = await Promise.all([
    Promise.all(claimed.map((was) => recordOrOwe(parts, was, patchFor(was), pause))),
    recordLines(parts, lines, claimed, pause),
  ]);
  return rows.flatMap((row) => row ?? []);
}

/** What came of sending that could not be recorded, by the keys of the rows. */
const owed = new WeakMap<Parts['store'], Map<string, RecordPatch>>();
/** Lines of the record that could not be written. */
const owedLines = new WeakMap<Parts['store'], readonly Keyed[]>();

/** A line whose key keeps it from being doubled, however often it is tried. */
type Keyed = LogEntry & { readonly key: string };

/** Writes lines of the record, and with them those that could not be written before. */
async function recordLines(
  parts: Parts,
  lines: readonly LogEntry[],
  claimed: readonly SendingRow[],
  pause: Pause,
): Promise<void> {
  const all = [
    ...(owedLines.get(parts.store) ?? []),
    ...lines.map((line) => ({ ...line, key: randomUUID() })),
  ];
  owedLines.delete(parts.store);
  await Promise.all(
    all.map(async (line) => {
      if (await recordLine(parts, line, claimed, pause)) return;
      owedLines.set(parts.store, [...(owedLines.get(parts.store) ?? []), line]);
    }),
  );
}

async function recordOrOwe(
  parts: Parts,
  was: Stored<SendingRow>,
  patch: RecordPatch,
  pause: Pause,
): Promise<SendingRow | undefined> {
  const row = await recordRow(parts, was, patch, pause);
  const known = owed.get(parts.store) ?? new Map<string, RecordPatch>();
  owed.set(parts.store, known);
  // What is to be tried again may as well be sent.
  if (row ?? patch.retryAt) known.delete(was.key);
  else known.set(was.key, patch);
  return row;
}

/**
 * Records of claimed rows what this copy of the app knows to have come of them, as SharePoint was locked, full or away
 * for longer than it was tried: to send them once more would double them. Gives the rows that say so then, and those of
 * which nothing is known, which are to be sent.
 */
export async function recordOwed(
  parts: Parts,
  claimed: readonly Stored<SendingRow>[],
  pause: Pause,
): Promise<{ readonly recorded: readonly SendingRow[]; readonly unsent: readonly Stored<SendingRow>[] }> {
  const known = owed.get(parts.store);
  const unsent = claimed.filter(({ key }) => !known?.has(key));
  if (!known || unsent.length === claimed.length) return { recorded: [], unsent };
  const [rows] = await Promise.all([
    Promise.all(
      claimed.map((was) => {
        const patch = known.get(was.key);
        return patch && recordOrOwe(parts, was, patch, pause);
      }),
    ),
    recordLines(parts, [], claimed, pause),
  ]);
  return { recorded: rows.flatMap((row) => row ?? []), unsent };
}

/**
 * Records what came of sending one thing. What is not recorded would be sent a second time when the claim's lease runs
 * out. Somebody may have answered the card before it is recorded as sent; the answer stands. Never throws; undefined
 * when it could not be recorded.
 */
function recordRow(
  parts: Parts,
  claimed: Stored<SendingRow>,
  patch: RecordPatch,
  pause: Pause,
): Promise<SendingRow | undefined> {
  let known: Stored<SendingRow> | undefined = claimed;
  const trouble = { text: 'NOT RECORDED, it may be sent again', key: claimed.key };
  return untilDone(parts, trouble, pause, async () => {
    const was = known ?? (await lookedUp(parts, claimed));
    known = undefined;
    // One that somebody has removed from the list was sent all the same.
    if (!was) return claimed;
    const change = changeAmong([was], patchOf(was, kept(was, patch)));
    const written = await parts.store.commit([change], [], { settles: true });
    return written.ok ? { ...was, ...kept(was, patch) } : undefined;
  });
}

/** An attempt whose answer was lost may have written the line; its key keeps the next one from doubling it. */
function recordLine(
  parts: Parts,
  line: Keyed,
  [first]: readonly SendingRow[],
  pause: Pause,
): Promise<boolean | undefined> {
  const trouble = { text: 'A CARD IS NOT IN THE RECORD', key: first?.key ?? '' };
  return untilDone(parts, trouble, pause, async () => {
    await parts.store.commit([], [line], { settles: true });
    return true;
  });
}

/** What is journalled when it was in vain. */
interface Trouble {
  readonly text: string;
  readonly key: string;
}

/**
 * Tries again and again for a while, as long as SharePoint does not answer or the row was changed meanwhile. Never
 * throws; undefined when it was in vain, which is journalled.
 */
async function untilDone<Done>(
  { journal }: Pick<Parts, 'journal'>,
  { text, key }: Trouble,
  pause: Pause,
  attempt: () => Promise<Done | undefined>,
): Promise<Done | undefined> {
  for (const wait of [...PAUSES, undefined]) {
    try {
      const done = await attempt();
      if (done !== undefined) return done;
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || wait === undefined) {
        journal.error(text, cause, { key });
        return undefined;
      }
      await pause(Math.max(wait, Math.min((cause.retryAfterSeconds ?? 0) * 1_000, LONGEST_PAUSE)));
    }
  }
  journal.warn(`${text}: the row kept changing`, { key });
  return undefined;
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
