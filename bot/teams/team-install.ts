import { closeChannel, renewChannel } from '../usecases/channel';
import { conversationOf } from './incoming';
import { textMessage } from './message';
import { isChannel } from './team-channel';
import type { Turn } from './turn';

/** Said to everybody in a team, of whatever partnership: it names none. */
const HELLO =
  'Hello. I remind the agencies of an inspection partnership of meetings and deadlines, each person in a chat of their own. ' +
  'Whom no chat reaches I can mention in a channel of this team. For that, the partnership’s coordinator mentions me in that channel and types “channel”.';

/**
 * The app was added to a team: it says in the team's channel what it is for, once. Of the two activities that Teams
 * sends, each perhaps to another copy of the app, `conversationUpdate` alone is answered.
 */
export async function onAddedToTeam({ activity, greeter, context, partnerships }: Turn): Promise<void> {
  const { type, membersAdded = [], recipient } = activity;
  const isTheApp = membersAdded.some(({ id }) => id === recipient.id);
  if (type !== 'conversationUpdate' || !isChannel(activity) || !isTheApp) return;
  if (!greeter.mayGreet(conversationOf(activity), partnerships[0].parts.clock.now())) return;
  await context.sendActivity(textMessage(HELLO));
}

/** The app was removed from a team: nothing can be written in its channels until it is added again. */
export async function onRemovedFromTeam({
  activity,
  partnerships,
}: Pick<Turn, 'activity' | 'partnerships'>): Promise<void> {
  const team = activity.channelData?.team?.id ?? conversationOf(activity);
  await Promise.all(partnerships.map(({ parts }) => closeChannel(parts, team)));
}

const GONE: readonly (string | null | undefined)[] = ['channelDeleted', 'teamDeleted', 'teamHardDeleted'];

/** What happened to a team or a channel: the app was taken out, or it was deleted. */
export async function onTeamChanged({ activity, partnerships }: Turn): Promise<void> {
  const { membersRemoved = [], recipient, channelData } = activity;
  const isTheApp = membersRemoved.some(({ id }) => id === recipient.id);
  if (isTheApp) return onRemovedFromTeam({ activity, partnerships });
  if (!GONE.includes(channelData?.eventType)) return;
  const isChannelGone = channelData?.eventType === 'channelDeleted';
  const gone = isChannelGone ? channelData?.channel?.id : channelData?.team?.id;
  if (gone) await Promise.all(partnerships.map(({ parts }) => closeChannel(parts, gone)));
}

/** Every sign of life in a channel says where it is served now (`teams.md`, Sending). Costs nothing for other channels. */
export async function noteChannel({ activity, partnerships }: Turn): Promise<void> {
  if (!isChannel(activity)) return;
  const { serviceUrl } = activity;
  const where = conversationOf(activity);
  // Whoever speaks in the channel of one partnership does not wait for the lists of another.
  const read = partnerships.filter(({ parts }) => parts.store.secondsBehind?.() !== Number.POSITIVE_INFINITY);
  await Promise.all(read.map(({ parts }) => renewChannel(parts, where, serviceUrl)));
}
