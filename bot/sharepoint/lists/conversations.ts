import type { Conversation } from '../../domain/partnership';
import { choice, email, emails, instant, kept, optional, text } from '../rows/columns';
import { defineList } from '../rows/list';

/** Where the bot can speak to whom. The app's own business, so hidden. */
export const conversations = defineList<Conversation>({
  title: 'Conversations',
  seldomChanged: true,
  hidden: true,
  key: 'personEmail',
  columns: {
    personEmail: email('PersonEmail', { unique: true }),
    formerEmails: optional(emails('FormerEmails')),
    personName: optional(kept('PersonName')),
    entraId: text('EntraId', { indexed: true }),
    conversationId: text('ConversationId', { indexed: true }),
    serviceUrl: text('ServiceUrl'),
    tenantId: text('TenantId'),
    userId: text('UserId'),
    botId: text('BotId'),
    state: choice('State', ['Active', 'Removed', 'Blocked']),
    updatedAt: instant('UpdatedAt'),
  },
});
