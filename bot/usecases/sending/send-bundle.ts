import type { Bundle, ToSend } from '../../domain/sending/to-send';
import { type SendingRow, type Reminder } from '../../domain/partnership';
import { cardsBesideNews } from '../../domain/cards/affected';
import { routeTo } from '../../domain/sending/route';
import { claimBundle } from './claim';
import { deliverBundle } from './deliver';
import { noteDrawn } from './drawn-cards';
import type { Parts, Snapshot } from '../ports';
import { recordFailed, recordOwed, recordSent, type Pause } from './record-delivery';
import { supersedeOlder } from './supersede';

/** What became of the things of one bundle; each is counted once. */
export interface BundleOutcome {
  /** Recorded as sent. */
  readonly sent: number;
  /** Recorded as not delivered. */
  readonly failed: number;
  /** Another copy has them. */
  readonly taken: number;
  /** Storage failed; what was sent and could not be recorded is among them. */
  readonly postponed: number;
  /** Cards that arrived. */
  readonly cards: number;
  /** Older reminders of the same things, which these replaced. */
  readonly replaced: readonly Reminder[];
  /** Other cards of the same people that show a meeting of which these tell. */
  readonly beside: readonly SendingRow[];
}

/** Of a bundle with which nothing was done. */
export const NOTHING: BundleOutcome = {
  sent: 0,
  failed: 0,
  taken: 0,
  postponed: 0,
  cards: 0,
  replaced: [],
  beside: [],
};

/**
 * How long a claim that seems to have run out is watched before it is taken over. Its owner may be alive and in the
 * middle of sending, with a clock behind ours; once it has recorded that, the version that we would change is gone.
 */
const WATCHED_MILLIS = 3_000;

/**
 * Claims what is due to one person, sends it as one card and records what came of it. Never throws: trouble with
 * storage is journalled and the rest left to a later sweep.
 */
export async function sendBundle(
  parts: Parts,
  facts: Snapshot,
  bundle: Bundle,
  pause: Pause,
): Promise<BundleOutcome> {
  const { length } = bundle.planned;
  try {
    const route = routeTo(facts, bundle, parts.clock.now());
    if (bundle.planned.some(isTakenOver)) {
      parts.journal.warn('a claim has run out: what it was for may have been sent', {
        first: bundle.planned[0]?.key ?? '',
        count: bundle.planned.filter(isTakenOver).length,
      });
      await pause(WATCHED_MILLIS);
    }
    const claimed = await claimBundle(parts, facts, bundle, route);
    const taken = length - claimed.length;
    if (claimed.length === 0 || route.is === 'nowhere') return { ...NOTHING, taken, failed: claimed.length };
    const { recorded: known, unsent } = await recordOwed(parts, claimed, pause);
    const sent = known.filter(({ state }) => state !== 'Failed').length;
    const failed = known.length - sent;
    const postponed = claimed.length - unsent.length - known.length;
    const start = { ...NOTHING, taken, sent, failed, postponed };
    const delivered = unsent.length > 0 ? await deliverBundle(parts, facts, unsent, route) : [];
    const outcomes = await Promise.all(delivered.map((one) => recorded(parts, facts, one, pause)));
    return outcomes.reduce(added, start);
  } catch (cause) {
    parts.journal.error('messages postponed', cause, { first: bundle.planned[0]?.key ?? '', count: length });
    return { ...NOTHING, postponed: length };
  }
}

async function recorded(
  parts: Parts,
  facts: Snapshot,
  { rows, delivered }: Awaited<ReturnType<typeof deliverBundle>>[number],
  pause: Pause,
): Promise<BundleOutcome> {
  if (!delivered.ok) {
    const failed = (await recordFailed(parts, rows, delivered, pause)).length;
    return { ...NOTHING, failed, postponed: rows.length - failed };
  }
  const sent = await recordSent(parts, rows, delivered, pause);
  noteDrawn(parts, sent, facts);
  const replaced = await supersedeOlder(parts, facts, sent);
  const beside = cardsBesideNews(facts, sent);
  return { ...NOTHING, sent: sent.length, postponed: rows.length - sent.length, cards: 1, replaced, beside };
}

const added = (a: BundleOutcome, b: BundleOutcome): BundleOutcome => ({
  sent: a.sent + b.sent,
  failed: a.failed + b.failed,
  taken: a.taken + b.taken,
  postponed: a.postponed + b.postponed,
  cards: a.cards + b.cards,
  replaced: [...a.replaced, ...b.replaced],
  beside: [...a.beside, ...b.beside],
});

const isTakenOver = ({ previous }: ToSend): boolean => previous?.state === 'Claimed';
