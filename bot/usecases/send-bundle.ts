import type { Bundle, Planned } from '../domain/bundles';
import { isReminder, type Sent } from '../domain/post';
import { claimBundle } from './claim';
import { deliverBundle } from './deliver';
import type { Parts, Snapshot } from './ports';
import { recordFailed, recordSent, type Pause } from './record-delivery';
import { routeTo } from '../domain/route';
import { supersedeOlder } from './supersede';

/** What became of the things of one bundle, and how many older reminders they replaced. */
export interface BundleOutcome {
  readonly sent: number;
  readonly failed: number;
  readonly taken: number;
  readonly postponed: number;
  readonly superseded: number;
}

const NOTHING: BundleOutcome = { sent: 0, failed: 0, taken: 0, postponed: 0, superseded: 0 };

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
  let mine = 0;
  try {
    const route = routeTo(facts, bundle);
    if (bundle.planned.some(isTakenOver)) await pause(WATCHED_MILLIS);
    const claimed = await claimBundle(parts, facts, bundle, route);
    mine = claimed.length;
    const taken = length - mine;
    if (mine === 0 || route.is === 'nowhere') return { ...NOTHING, taken, failed: mine };
    const delivered = await deliverBundle(parts, facts, claimed, route);
    if (!delivered.ok) {
      await recordFailed(parts, claimed, delivered, pause);
      return { ...NOTHING, taken, failed: mine };
    }
    const sent = await recordSent(parts, claimed, delivered, pause);
    const superseded = await supersedeOlder(parts, facts, sent.filter(isReminder));
    return { ...NOTHING, taken, sent: mine, superseded };
  } catch (cause) {
    parts.journal.error('messages postponed', cause, { first: bundle.planned[0]?.key ?? '', count: length });
    return { ...NOTHING, taken: length - (mine || length), postponed: mine || length };
  }
}

const isTakenOver = ({ previous }: Planned): boolean => previous?.state === 'Claimed';

export type { Sent };
