import type { Instant } from '../../calendar/day';
import { NOTHING, type Decision, type Write } from '../../partnership/decision';
import { failure, type Failure } from '../../basics/failure';
import { type LogEntry, type Facts, type Channel } from '../../partnership';
import { err, ok, type Result } from '../../basics/result';
import { can } from '../../people/roles';
import type { Actor } from '../../people/actor';
/** Where a channel is and what it is called. */
export type ChannelPlace = Omit<Channel, 'key' | 'state' | 'updatedAt'>;

/** A member of the channel, as Teams knows them. */
export interface Attendee {
  readonly entraId: string;
  readonly emails: readonly string[];
}

type Channels = Pick<Facts, 'channels'>;

/** A partnership has one channel for those whom no chat reaches. */
const KEY = 'reminders';

/** The partnership's channel, stopped or not; undefined when none was ever chosen. */
export const channelOf = <C extends Channel>({
  channels,
}: {
  readonly channels: readonly C[];
}): C | undefined => channels.find(({ key }) => key === KEY);

/**
 * Decides that a channel is the partnership's, in place of the one before. Nothing when it is so already. Fails with
 * 'coordinator-only'.
 */
export function decideChannel(
  facts: Channels,
  actor: Actor,
  place: ChannelPlace,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'channel:choose')) return err(failure('coordinator-only'));
  const was = channelOf(facts);
  const isSame =
    was?.state === 'Active' &&
    Object.entries(place).every(([field, value]) => was[field as keyof ChannelPlace] === value);
  if (isSame) return ok(NOTHING);
  const row = { ...place, state: 'Active', updatedAt: now } as const;
  return ok({
    writes: [
      was ? { change: 'channels', of: was, patch: row } : { insert: 'channels', row: { key: KEY, ...row } },
    ],
    log: [channelEntry(now, actor.email, 'channel.chosen', place)],
  });
}

/** Decides that nothing is sent to the channel any more. Nothing where none is. Fails with 'coordinator-only'. */
export function decideNoChannel(facts: Channels, actor: Actor, now: Instant): Result<Decision, Failure> {
  if (!can(actor, 'channel:choose')) return err(failure('coordinator-only'));
  const was = channelOf(facts);
  if (!was || was.state === 'Stopped') return ok(NOTHING);
  return ok({
    writes: [{ change: 'channels', of: was, patch: { state: 'Stopped', updatedAt: now } }],
    log: [channelEntry(now, actor.email, 'channel.stopped', was)],
  });
}

/** A line of the record about the channel, with its name. */
export const channelEntry = (
  at: Instant,
  actor: string,
  verb: string,
  { title }: Pick<Channel, 'title'>,
): LogEntry => ({ at, actor, verb, subjectRef: KEY, detail: title });

/**
 * The Entra ids of those of the channel's members who are on the People list without one, a write each, so that they can
 * be mentioned: guests sign in with another name than their address. An account that is somebody's already, or of several
 * that could be meant, is left alone.
 */
export function attendeesKnown(
  { people }: Pick<Facts, 'people'>,
  attendees: readonly Attendee[],
): readonly Write[] {
  const taken = new Set(people.flatMap(({ entraId }) => entraId?.toLowerCase() ?? []));
  return people.flatMap((of): Write[] => {
    const [only, ...others] = attendees.filter(({ emails }) => emails.includes(of.email));
    if (of.entraId || !only || others.length > 0 || taken.has(only.entraId.toLowerCase())) return [];
    return [{ change: 'people', of, patch: { entraId: only.entraId } }];
  });
}
