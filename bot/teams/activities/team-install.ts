import { closeChannel, renewChannel, reopenChannel } from '../../usecases/people/channel';
import { conversationOf, happenedAt, type Incoming } from '../turn/incoming';
import { textMessage } from '../connection/message';
import { say } from '../connection/reply';
import { isChannel } from '../turn/team-channel';
import type { Turn } from '../turn/turn';

/** Said to everybody in a team, of whatever partnership: it names none. */
const HELLO =
  'Hello. I remind the agencies of an inspection partnership of meetings and deadlines, each person in a chat of their own. ' +
  'Whom no chat reaches I can mention in a channel of this team. For that, the partnership’s coordinator mentions me in that channel and types “channel”.';

/**
 * The app was added to a team: it says in the team's channel what it is for, once. Of the two activities that Teams
 * sends, each perhaps to another copy of the app, `conversationUpdate` alone is answered.
 */
export async function onAddedToTeam(turn: Turn): Promise<void> {
  const { activity, greeter, partnerships } = turn;
  const { type, membersAdded = [], recipient } = activity;
  const isTheApp = membersAdded.some(({ id }) => id === recipient.id);
  if (type !== 'conversationUpdate' || !isChannel(activity) || !isTheApp) return;
  await Promise.all(
    partnerships.map(({ parts }) => reopenChannel(parts, teamOf(activity), { wasAdded: true })),
  );
  if (!greeter.mayGreet(conversationOf(activity), partnerships[0].parts.clock.now())) return;
  const chat = conversationOf(activity);
  if (!(await say(turn, textMessage(HELLO)))) greeter.forget(chat);
}

/** The app was removed from a team: nothing can be written in its channels until it is added again. */
export async function onRemovedFromTeam({
  activity,
  partnerships,
}: Pick<Turn, 'activity' | 'partnerships'>): Promise<void> {
  const at = happenedAt(activity, partnerships[0].parts.clock.now());
  await Promise.all(partnerships.map(({ parts }) => closeChannel(parts, teamOf(activity), at)));
}

const teamOf = (activity: Incoming): string => activity.channelData?.team?.id ?? conversationOf(activity);

const GONE: readonly (string | null | undefined)[] = ['channelDeleted', 'teamDeleted', 'teamHardDeleted'];

const BACK: readonly (string | null | undefined)[] = ['channelRestored', 'teamRestored', 'teamUnarchived'];

/** What happened to a team or a channel: the app was taken out, it was deleted, or it is back. */
export async function onTeamChanged({ activity, partnerships }: Turn): Promise<void> {
  const { membersRemoved = [], recipient, channelData } = activity;
  const isTheApp = membersRemoved.some(({ id }) => id === recipient.id);
  if (isTheApp) return onRemovedFromTeam({ activity, partnerships });
  const { eventType, channel, team } = channelData ?? {};
  const where = eventType?.startsWith('channel') ? channel?.id : team?.id;
  if (!where) return;
  if (GONE.includes(eventType)) {
    const at = happenedAt(activity, partnerships[0].parts.clock.now());
    await Promise.all(partnerships.map(({ parts }) => closeChannel(parts, where, at)));
  }
  if (BACK.includes(eventType)) {
    await Promise.all(partnerships.map(({ parts }) => reopenChannel(parts, where, { wasAdded: true })));
  }
}

/** Every sign of life in a channel says where it is served now (`teams.md`, Sending). Costs nothing for other channels. */
export async function noteChannel({ activity, partnerships }: Turn): Promise<void> {
  if (!isChannel(activity)) return;
  const { serviceUrl } = activity;
  const where = conversationOf(activity);
  // Whoever speaks in the channel of one partnership does not wait for the lists of another.
  const read = partnerships.filter(({ parts }) => parts.store.secondsBehind?.() !== Number.POSITIVE_INFINITY);
  await Promise.all(read.map(({ parts }) => renewChannel(parts, where, serviceUrl)));
  // Who speaks to the app there shows that it is there.
  const isSpokenTo = activity.type === 'message' || activity.type === 'invoke';
  if (isSpokenTo) await Promise.all(read.map(({ parts }) => reopenChannel(parts, where)));
}
