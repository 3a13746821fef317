import type { Instant } from '../../domain/calendar/day';
import type { LogEntry, SendingRow } from '../../domain/partnership';
import { unsentLine } from '../../domain/sending/card-record';
import type { Route } from '../../domain/sending/route';
import { claimOf } from '../../domain/sending/rows';
import type { Bundle, ToSend } from '../../domain/sending/to-send';
import { changeOf } from '../carry-out';
import type { Change, Parts, Snapshot, Stored } from '../ports';

/**
 * Claims the things of a bundle. The claim is the row: a new one, whose unique key lets one copy of the app alone
 * write it, or a change to the version that was planned from. Whoever is first at the first key has the bundle, so that
 * two copies do not make two cards of it; of the rest, what another has already is left to it. What nobody can be sent
 * is recorded as failed in the same write. Gives the rows that are ours. Throws StoreUnavailable; what was claimed by
 * then waits for its lease, so that all of the bundle goes out as one card after all.
 */
export async function claimBundle(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  facts: Snapshot,
  { planned }: Bundle,
  route: Route,
): Promise<Stored<SendingRow>[]> {
  const now = clock.now();
  const [first, ...rest] = planned.map((one) => claimed(facts, one, route, now));
  const leader = first && (await taken(store, first));
  if (!leader) return [];
  // Each alone: those of several people share a call, and the refusal of one does not stop the others.
  const others = await Promise.all(rest.map((claim) => taken(store, claim)));
  return [leader, ...others.flatMap((row) => row ?? [])];
}

interface Claim {
  readonly change: Change;
  readonly log: readonly LogEntry[];
}

async function taken(store: Parts['store'], { change, log }: Claim): Promise<Stored<SendingRow> | undefined> {
  const written = await store.commit([change], log);
  return written.ok ? (written.value[0] as Stored<SendingRow>) : undefined;
}

function claimed(facts: Snapshot, planned: ToSend, route: Route, now: Instant): Claim {
  const unreached = route.is === 'nowhere' ? route.reason : undefined;
  const tried = planned.previous?.attempts ?? 0;
  const claiming = {
    claimedAt: now,
    state: unreached === undefined ? 'Claimed' : 'Failed',
    // Without a chat there is no attempt; the first one comes when there is.
    attempts: unreached === undefined ? tried + 1 : tried,
    retryAt: undefined,
    error: unreached,
  } as const;
  const log = unreached === undefined ? [] : [unsentLine(planned, unreached, now)];
  return { change: changeOf(facts, claimOf(planned, claiming)), log };
}
