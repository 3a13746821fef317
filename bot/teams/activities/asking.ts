import { dressIn } from '../cards/drawing/card';
import type { Asking } from '../answers/asking';
import { conversationOf, isPersonal } from '../turn/incoming';
import type { Met } from '../turn/speaker';
import { teamChannelOf } from '../turn/team-channel';
import { labelOf, type Turn } from '../turn/turn';

/** What a command or a button knows in one of the person's partnerships. */
export const askingOf = (turn: Turn, { actor, who, partnership, snapshot }: Met): Asking => ({
  actor,
  who,
  parts: partnership.parts,
  snapshot,
  personal: isPersonal(turn.activity),
  channel: teamChannelOf(turn.context, turn.activity),
  ...(turn.activity.replyToId && {
    card: { conversationId: conversationOf(turn.activity), activityId: turn.activity.replyToId },
  }),
  ...dressIn(turn.options, labelOf(partnership, turn)),
});
