import type { Channel } from '../../domain/partnership';
import { choice, instant, line, optional, text } from '../rows/columns';
import { defineList } from '../rows/list';

/** The channel for those whom no chat reaches. The app's own business, so hidden. */
export const channels = defineList<Channel>({
  title: 'Channels',
  seldomChanged: true,
  hidden: true,
  key: 'key',
  columns: {
    key: text('Key', { unique: true }),
    title: line('Title'),
    conversationId: text('ConversationId'),
    teamId: optional(text('TeamId')),
    serviceUrl: text('ServiceUrl'),
    tenantId: text('TenantId'),
    botId: text('BotId'),
    state: choice('State', ['Active', 'Removed', 'Stopped']),
    updatedAt: instant('UpdatedAt'),
  },
});
