import type { Bundle, Planned } from '../domain/bundles';
import type { Instant } from '../domain/day';
import type { LogEntry } from '../domain/partnership';
import type { Sent } from '../domain/post';
import type { Change, Parts, Snapshot, Stored } from './ports';
import { failedEntry } from './record-delivery';
import type { Route } from '../domain/route';

/**
 * Claims the things of a bundle. The claim is the row: a new one, whose unique key lets one copy of the app alone
 * write it, or a change to the version that was planned from. Whoever is first at the first key has the bundle, so that
 * two copies do not make two cards of it; of the rest, what another has already is left to it. What nobody can be sent
 * is recorded as failed in the same write. Gives the rows that are ours.
 */
export async function claimBundle(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  facts: Snapshot,
  { planned }: Bundle,
  route: Route,
): Promise<Stored<Sent>[]> {
  const now = clock.now();
  const claims = planned.map((one) => claimOf(facts, one, route, now));
  const mine: Stored<Sent>[] = [];
  for (let from = 0; from < claims.length;) {
    const rest = claims.slice(from);
    const written = await store.commit(
      rest.map(({ change }) => change),
      rest.flatMap(({ log }) => log),
    );
    if (written.ok) return [...mine, ...(written.value as readonly Stored<Sent>[])];
    const { at } = written.error;
    if (from + at === 0) return [];
    mine.push(...(await ours(store, rest.slice(0, at))));
    from += at + 1;
  }
  return mine;
}

interface Claim {
  readonly key: string;
  readonly table: Planned['table'];
  readonly change: Change;
  readonly log: readonly LogEntry[];
}

/** The rows before one that was refused: they are written, and nobody else claims them within the lease. */
async function ours(store: Parts['store'], claims: readonly Claim[]): Promise<Stored<Sent>[]> {
  const rows = await Promise.all(claims.map(({ table, key }) => store.find(table, key)));
  return rows.flatMap((row) => row ?? []);
}

function claimOf(facts: Snapshot, planned: Planned, route: Route, now: Instant): Claim {
  const { key, table } = planned;
  const unreached = route.is === 'nowhere' ? route.reason : undefined;
  const tried = planned.previous?.attempts ?? 0;
  const claimed = {
    claimedAt: now,
    state: unreached === undefined ? 'Claimed' : 'Failed',
    // Without a chat there is no attempt; the first one comes when there is.
    attempts: unreached === undefined ? tried + 1 : tried,
    retryAt: undefined,
    error: unreached,
  } as const;
  const log = unreached === undefined ? [] : [failedEntry(planned, now, unreached)];
  return { key, table, change: changeOf(facts, planned, claimed), log };
}

type ClaimPatch = Pick<Sent, 'claimedAt' | 'attempts' | 'retryAt' | 'error'> & {
  readonly state: 'Claimed' | 'Failed';
};

function changeOf(facts: Snapshot, planned: Planned, patch: ClaimPatch): Change {
  if (planned.table === 'reminders') {
    const { kind, subjectRef, stage } = planned;
    const row = { ...common(planned), kind, subjectRef, stage, ...patch };
    const was = planned.previous && facts.reminders.find(({ key }) => key === planned.key);
    return was ? { update: 'reminders', was, patch: row } : { insert: 'reminders', row };
  }
  const { kind, about, by, fromDay, toDay } = planned;
  const row = { ...common(planned), kind, about, by, fromDay, toDay, ...patch };
  const was = planned.previous && facts.messages.find(({ key }) => key === planned.key);
  return was ? { update: 'messages', was, patch: row } : { insert: 'messages', row };
}

const common = ({ title, key, agencyCode, personEmail, dueAt, toldStartsAt }: Planned) => ({
  title,
  key,
  agencyCode,
  personEmail,
  dueAt,
  toldStartsAt,
});
