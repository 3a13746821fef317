import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Attendee, ChannelPlace } from '../../usecases/people/channel';
import { conversationOf, tenantOf, type Incoming } from './incoming';
import { emailOfGuest } from './speaker';

/** A channel of a team, as a command in it finds it. */
export interface TeamChannel {
  /** Where it is and what it is called; asks Teams for the name. */
  place(): Promise<ChannelPlace>;
  /** Its members, as far as Teams tells. */
  attendees(): Promise<readonly Attendee[]>;
}

/** True in a channel of a team; a chat of several people is none. */
export const isChannel = ({ conversation }: Incoming): boolean => conversation.conversationType === 'channel';

/** The channel that an activity comes from; undefined in a chat. */
export function teamChannelOf(context: TurnContext, activity: Incoming): TeamChannel | undefined {
  if (!isChannel(activity)) return undefined;
  const conversationId = conversationOf(activity);
  const teamId = activity.channelData?.team?.id ?? undefined;
  return {
    place: async () => ({
      title: activity.channelData?.channel?.name ?? (await nameOf(context, conversationId, teamId)),
      conversationId,
      ...(teamId ? { teamId } : {}),
      serviceUrl: activity.serviceUrl,
      tenantId: tenantOf(activity) ?? '',
      botId: activity.recipient.id,
    }),
    attendees: () => attendeesOf(context),
  };
}

/** Teams names every channel but the first one of a team, which is called General. */
async function nameOf(context: TurnContext, id: string, teamId: string | undefined): Promise<string> {
  try {
    const all = await TeamsInfo.getTeamChannels(context, teamId);
    const found = all.find((channel) => channel.id === id);
    return found?.name || (found ? 'General' : 'a channel');
  } catch {
    return 'a channel';
  }
}

/** No more is asked for: a partnership's team is small, and who is further down is mentioned by address. */
const MOST_MEMBERS = 500;

/** The connector calls the Entra id by one name or the other. */
const Member = z.looseObject({
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

async function attendeesOf(context: TurnContext): Promise<readonly Attendee[]> {
  try {
    const { members } = await TeamsInfo.getPagedMembers(context, MOST_MEMBERS);
    return members.flatMap((member) => attendee(Member.safeParse(member).data ?? {}));
  } catch {
    return [];
  }
}

function attendee({ aadObjectId, objectId, email, userPrincipalName }: z.infer<typeof Member>): Attendee[] {
  const entraId = aadObjectId ?? objectId;
  const emails = [email, userPrincipalName, emailOfGuest(userPrincipalName ?? undefined)];
  const known = emails.flatMap((one) => (one ? [one.toLowerCase()] : []));
  return entraId ? [{ entraId, emails: known }] : [];
}
