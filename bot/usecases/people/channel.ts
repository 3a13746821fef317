import type { Instant } from '../../domain/calendar/day';
import type { Decision } from '../../domain/partnership/decision';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import {
  attendeesKnown,
  decideChannel,
  decideNoChannel,
  type Attendee,
  type ChannelPlace,
} from '../../domain/sending/ways/channel';
import {
  decideChannelClosed,
  decideChannelRenewed,
  decideChannelReopened,
} from '../../domain/sending/ways/channel-reach';
import { carryOut, carryOutAlone, changeOf } from '../carry-out';
import type { Parts, Snapshot } from '../ports';

export { channelOf } from '../../domain/sending/ways/channel';
export type { Attendee, ChannelPlace } from '../../domain/sending/ways/channel';

/**
 * Makes a channel the partnership's, in place of the one before, and notes the Entra ids of those of its members who
 * are on the People list without one. Gives whether anything changed. Fails with 'coordinator-only'. Throws
 * StoreUnavailable and StoreMisfit.
 */
export async function chooseChannel(
  parts: Parts,
  by: Identity,
  place: ChannelPlace,
  attendees: readonly Attendee[] = [],
): Promise<Result<{ readonly isNew: boolean }, Failure>> {
  const { clock } = parts;
  const chosen = await carryOut(parts, by, (facts, actor) => decideChannel(facts, actor, place, clock.now()));
  if (!chosen.ok) return chosen;
  await noteEntraIds(parts, attendees);
  parts.stir?.();
  return ok({ isNew: isWritten(chosen.value.decision) });
}

/**
 * Sends nothing to the channel any more. Gives whether there was one. Fails with 'coordinator-only'. Throws
 * StoreUnavailable and StoreMisfit.
 */
export async function stopChannel(
  parts: Parts,
  by: Identity,
): Promise<Result<{ readonly stopped: boolean }, Failure>> {
  const done = await carryOut(parts, by, (facts, actor) => decideNoChannel(facts, actor, parts.clock.now()));
  return done.ok ? ok({ stopped: isWritten(done.value.decision) }) : done;
}

/**
 * Records that since `at` the app can no longer speak in a channel: `where` is its conversation or its team. Never
 * throws.
 */
export async function closeChannel(
  parts: Parts,
  where: string,
  at: Instant = parts.clock.now(),
): Promise<void> {
  await follow(parts, 'channel not marked', (facts) =>
    decideChannelClosed(facts, { where, at }, parts.clock.now()),
  );
}

/**
 * Records that the app was added to a team, or is spoken to in a channel: `where` is its team or its conversation.
 * `wasAdded`: Teams says that it was, just now. Never throws.
 */
export async function reopenChannel(parts: Parts, where: string, { wasAdded = false } = {}): Promise<void> {
  const isRenewed = await follow(parts, 'channel not reopened', (facts) =>
    decideChannelReopened(facts, { where, wasAdded }, parts.clock.now()),
  );
  if (isRenewed) parts.stir?.();
}

/** Remembers that a channel is served at another address now. One that is known changes nothing. Never throws. */
export async function renewChannel(parts: Parts, conversationId: string, serviceUrl: string): Promise<void> {
  await follow(parts, 'channel not renewed', (facts) =>
    decideChannelRenewed(facts, { conversationId, serviceUrl }),
  );
}

/** Writes what Teams tells of the channel. Gives whether anything was written; trouble is journalled as `event`. */
async function follow(parts: Parts, event: string, decide: (facts: Snapshot) => Decision): Promise<boolean> {
  try {
    const done = await carryOutAlone(parts, decide);
    return done.ok && isWritten(done.value.decision);
  } catch (cause) {
    parts.journal.error(event, cause);
    return false;
  }
}

const isWritten = ({ writes }: Decision): boolean => writes.length > 0;

/** Each on its own: what somebody else has just written stays, and the next time tries again. */
async function noteEntraIds({ store }: Parts, attendees: readonly Attendee[]): Promise<void> {
  const facts = await store.snapshot();
  for (const write of attendeesKnown(facts, attendees)) await store.commit([changeOf(facts, write)], []);
}
