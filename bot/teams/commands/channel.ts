import { explain } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { channelOf, chooseChannel, stopChannel } from '../../usecases/people/channel';
import type { Command, Reply } from './command';
import type { Asking } from '../answers/asking';

const HOW =
  'To choose one, add me to the team, then mention me in the channel and type “channel”. Everybody in the channel reads what I write there.';
const STOP = 'To stop it, type “channel off”.';

/** `/channel`: where those are mentioned whom no chat reaches (`product.md`). For coordinators. */
export const channel: Command = {
  name: 'channel',
  aliases: [],
  tells: [
    {
      says: 'channel',
      does: 'the Teams channel for people I cannot reach in a chat; typed in a channel, it makes that the one',
      under: 'For the coordinator',
    },
  ],
  isFor: (actor) => can(actor, 'channel:choose'),
  writes: () => true,
  takesWords: true,
  whenSeveral: 'Say which partnership you mean: “channel” and its name.',
  async answer(asking, words) {
    if (!can(asking.actor, 'channel:choose')) {
      return { text: 'Only the partnership’s coordinator can choose the channel for reminders.' };
    }
    if (words === 'off') return stop(asking);
    if (words) return { text: `I understand “channel” and “channel off”. ${HOW}` };
    return asking.channel ? choose(asking, asking.channel) : { text: which(asking) };
  },
};

async function choose({ parts, actor }: Asking, here: NonNullable<Asking['channel']>): Promise<Reply> {
  const place = await here.place();
  const chosen = await chooseChannel(parts, actor, place, await here.attendees());
  if (!chosen.ok) return { text: explain(chosen.error) };
  if (!chosen.value.isNew) return { text: `This already is the channel for reminders. ${STOP}` };
  return {
    text: `From now on I mention people here whom I cannot reach in a chat. Everybody in this channel reads that, so I leave out findings, notes and what is for the coordinator alone. ${STOP}`,
  };
}

async function stop({ parts, actor }: Asking): Promise<Reply> {
  const done = await stopChannel(parts, actor);
  if (!done.ok) return { text: explain(done.error) };
  return {
    text: done.value.stopped
      ? 'I write nothing in the channel any more. People I cannot reach in a chat are on your list of people to ring: type “status”.'
      : `No channel is chosen. ${HOW}`,
  };
}

function which({ snapshot }: Asking): string {
  const known = channelOf(snapshot);
  if (!known) return `No channel is chosen. ${HOW}`;
  if (known.state === 'Active') {
    return `I mention people I cannot reach in a chat in the channel “${known.title}”. To change it, type “channel” in another one, with a mention of me. ${STOP}`;
  }
  return `I no longer write in the channel “${known.title}”: it was stopped, or I was removed from its team. ${HOW}`;
}
