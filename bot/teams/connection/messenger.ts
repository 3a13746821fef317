import type { Chat, Delivery, Messenger } from '../../usecases/ports';
import type { TeamsAdapter, Conversations } from './adapter';
import { cardMessage, cardUpdate, type Message } from './message';
import type { Dress } from '../cards/drawing/card';
import { postCard } from '../cards/sent/sent-card';
import { watching, type Attempt } from './connector';
import { undelivered } from './delivery';

/**
 * Posts and updates cards through the Bot Connector, as background work of a partnership: when they leave is the
 * pacer's decision, what comes of a failure the sweep's. `dress` is what stands above every card.
 */
export function createMessenger(adapter: TeamsAdapter, dress: Dress): Messenger {
  const lane = dress.partnership?.id ?? '';
  return {
    post: (to, post) =>
      deliver(adapter, to, cardMessage(postCard(post, dress)), {
        lane,
        call: (conversations, message) => conversations.sendToConversation(to.conversationId, message),
        repeatable: false,
      }),
    refresh: (to, activityId, post) =>
      deliver(
        adapter,
        to,
        { ...cardUpdate(postCard(post, dress)), id: activityId },
        {
          lane,
          call: (conversations, message) =>
            conversations.updateActivity(to.conversationId, activityId, message),
          activityId,
          repeatable: true,
        },
      ),
  };
}

interface Call {
  readonly lane: string;
  readonly call: (conversations: Conversations, message: Message) => Promise<{ id?: string }>;
  /** Known beforehand for an update. */
  readonly activityId?: string;
  readonly repeatable: boolean;
}

async function deliver(adapter: TeamsAdapter, to: Chat, message: Message, how: Call): Promise<Delivery> {
  const attempt: Attempt = { lane: how.lane, onWire: false };
  try {
    const addressed: Message = {
      ...message,
      from: { id: to.botId, name: '' },
      ...('userId' in to && { recipient: { id: to.userId, name: '', aadObjectId: to.entraId } }),
      conversation: {
        id: to.conversationId,
        tenantId: to.tenantId,
        conversationType: 'userId' in to ? 'personal' : 'channel',
        isGroup: !('userId' in to),
        name: '',
      },
    };
    const sent = await watching(attempt, async () =>
      how.call(await adapter.conversationsAt(to.serviceUrl), addressed),
    );
    return { ok: true, conversationId: to.conversationId, activityId: how.activityId ?? sent.id ?? '' };
  } catch (error) {
    return undelivered(error, attempt, how.repeatable);
  }
}
