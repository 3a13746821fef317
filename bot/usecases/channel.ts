import { plusMinutes, type Instant } from '../domain/day';
import type { Channel, LogEntry, Person } from '../domain/partnership';
import type { Result } from '../domain/result';
import { err, ok } from '../domain/result';
import { failure, type Failure } from '../domain/failure';
import { isOvertaken } from '../domain/sending/closed-ways';
import type { Change, Parts, Snapshot, Stored } from './ports';

/** Where a channel is and what it is called. */
export type ChannelPlace = Omit<Channel, 'key' | 'state' | 'updatedAt'>;

/** A member of the channel, as Teams knows them. */
export interface Attendee {
  readonly entraId: string;
  readonly emails: readonly string[];
}

/** A partnership has one channel for those whom no chat reaches. */
const KEY = 'reminders';

const ROUNDS = 3;

/** The partnership's channel, stopped or not; undefined when none was ever chosen. */
export const channelOf = ({ channels }: Pick<Snapshot, 'channels'>): Stored<Channel> | undefined =>
  channels.find(({ key }) => key === KEY);

/**
 * Makes a channel the partnership's, in place of the one before, and notes the Entra ids of those of its members who
 * are on the People list without one, so that they can be mentioned: guests sign in with another name than their
 * address. Gives whether anything changed. Throws StoreUnavailable and StoreMisfit.
 */
export async function chooseChannel(
  parts: Parts,
  by: Person,
  place: ChannelPlace,
  attendees: readonly Attendee[] = [],
): Promise<Result<{ readonly isNew: boolean }, Failure>> {
  const chosen = await changeChannel(parts, (was, now) => {
    const isSame =
      was?.state === 'Active' &&
      Object.entries(place).every(([field, value]) => was[field as keyof ChannelPlace] === value);
    if (isSame) return undefined;
    const patch = { ...place, state: 'Active', updatedAt: now } as const;
    const log = entry(now, by.email, 'channel.chosen', place.title);
    return { change: was ? { update: 'channels', was, patch } : insert(patch), log };
  });
  if (!chosen.ok) return chosen;
  await noteEntraIds(parts, attendees);
  parts.stir?.();
  return ok({ isNew: chosen.value });
}

/** Sends nothing to the channel any more. Gives whether there was one. Throws StoreUnavailable and StoreMisfit. */
export async function stopChannel(
  parts: Parts,
  by: Person,
): Promise<Result<{ readonly stopped: boolean }, Failure>> {
  const done = await changeChannel(parts, (was, now) =>
    was && was.state !== 'Stopped' ? ended(was, now, by.email, 'channel.stopped', 'Stopped') : undefined,
  );
  return done.ok ? ok({ stopped: done.value }) : done;
}

/**
 * Records that since `at` the app can no longer speak in a channel: `where` is its conversation or its team. One that is
 * not the partnership's changes nothing, nor does what was overtaken by a card that arrived there. Never throws.
 */
export async function closeChannel(
  parts: Parts,
  where: string,
  at: Instant = parts.clock.now(),
): Promise<void> {
  try {
    await changeChannel(parts, (was, now, facts) =>
      was?.state === 'Active' && isAt(was, where) && !isOvertaken(facts, was, at)
        ? ended(was, now, 'app', 'channel.removed')
        : undefined,
    );
  } catch (cause) {
    parts.journal.error('channel not marked', cause);
  }
}

/**
 * Records that the app was added to a team, or is spoken to in a channel: `where` is its team or its conversation. A
 * channel that a coordinator has stopped stays so. `wasAdded`: Teams says that it was, just now. Never throws.
 */
export async function reopenChannel(parts: Parts, where: string, { wasAdded = false } = {}): Promise<void> {
  try {
    const renewed = await changeChannel(parts, (was, now) => {
      if (!was || was.state === 'Stopped' || !isAt(was, where)) return undefined;
      // It was open all the time; that it is known to be so now outlives a late word of its end.
      const isNews = wasAdded && plusMinutes(was.updatedAt, RENEWED_MINUTES) <= now;
      if (was.state === 'Active' && !isNews) return undefined;
      const change = { update: 'channels', was, patch: { state: 'Active', updatedAt: now } } as const;
      return was.state === 'Active'
        ? { change }
        : { change, log: entry(now, 'app', 'channel.reached-again', was.title) };
    });
    if (renewed.ok && renewed.value) parts.stir?.();
  } catch (cause) {
    parts.journal.error('channel not reopened', cause);
  }
}

/** That a channel is open is written down no more often. */
const RENEWED_MINUTES = 1;

const isAt = ({ conversationId, teamId }: Channel, where: string): boolean =>
  conversationId === where || teamId === where;

/** Remembers that a channel is served at another address now. One that is known changes nothing. Never throws. */
export async function renewChannel(parts: Parts, conversationId: string, serviceUrl: string): Promise<void> {
  try {
    await changeChannel(parts, (was) =>
      was?.state === 'Active' && was.conversationId === conversationId && was.serviceUrl !== serviceUrl
        ? { change: { update: 'channels', was, patch: { serviceUrl } } }
        : undefined,
    );
  } catch (cause) {
    parts.journal.error('channel not renewed', cause);
  }
}

interface Decided {
  readonly change: Change;
  readonly log?: LogEntry;
}

/** Decides and writes, again on fresh facts when somebody else was quicker. Gives whether anything was written. */
async function changeChannel(
  { store, clock }: Parts,
  decide: (was: Stored<Channel> | undefined, now: Instant, facts: Snapshot) => Decided | undefined,
): Promise<Result<boolean, Failure>> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const facts = await store.snapshot({ fresh: round > 0 });
    const decided = decide(channelOf(facts), clock.now(), facts);
    if (!decided) return ok(false);
    const { change, log } = decided;
    if ((await store.commit([change], log ? [log] : [])).ok) return ok(true);
  }
  return err(failure('changed-meanwhile'));
}

/** Each on its own: what somebody else has just written stays, and the next time tries again. */
async function noteEntraIds({ store }: Parts, attendees: readonly Attendee[]): Promise<void> {
  const { people } = await store.snapshot();
  const taken = new Set(people.flatMap(({ entraId }) => entraId?.toLowerCase() ?? []));
  for (const was of people) {
    if (was.entraId) continue;
    const known = attendees.filter(({ emails }) => emails.includes(was.email));
    const [only] = known;
    if (!only || known.length > 1 || taken.has(only.entraId.toLowerCase())) continue;
    await store.commit([{ update: 'people', was, patch: { entraId: only.entraId } }], []);
  }
}

const insert = (row: Omit<Channel, 'key'>): Change => ({ insert: 'channels', row: { key: KEY, ...row } });

const ended = (
  was: Stored<Channel>,
  now: Instant,
  actor: string,
  verb: string,
  state: 'Removed' | 'Stopped' = 'Removed',
): Decided => ({
  change: { update: 'channels', was, patch: { state, updatedAt: now } },
  log: entry(now, actor, verb, was.title),
});

const entry = (at: Instant, actor: string, verb: string, detail: string): LogEntry => ({
  at,
  actor,
  verb,
  subjectRef: KEY,
  detail,
});
