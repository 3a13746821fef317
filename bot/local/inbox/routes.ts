import { z } from 'zod';
import { answer, problem, type LocalAnswer, type LocalRequest, type LocalRoute } from '../route';
import { emailOfInboxChat } from './introduce';
import type { Inbox } from './inbox';

const PARAMS = z.object({ conversationId: z.string(), activityId: z.string().optional() });
const ACTIVITY = z.record(z.string(), z.unknown());
const QUERY = z.object({ person: z.string().trim().toLowerCase().optional() });

const CONVERSATION = '/local/inbox/v3/conversations/:conversationId/activities';

/**
 * `GET /local/inbox` (one person's: `?person=EMAIL`) lists what the demonstration partnership's other people got.
 * The rest is as much of the Bot Framework's connector as the bot needs to send to them and to bring a card up to date.
 */
export function inboxRoutes(inbox: Inbox): readonly LocalRoute[] {
  return [
    {
      method: 'GET',
      path: '/local/inbox',
      async handle({ query }) {
        const asked = QUERY.safeParse(query);
        const person = asked.success ? asked.data.person : undefined;
        const all = inbox.messages().map(({ conversationId, ...message }) => ({
          to: emailOfInboxChat(conversationId),
          ...message,
        }));
        return answer({ messages: person ? all.filter(({ to }) => to === person) : all });
      },
    },
    { method: 'POST', path: CONVERSATION, handle: (request) => post(inbox, request) },
    { method: 'POST', path: `${CONVERSATION}/:activityId`, handle: (request) => post(inbox, request) },
    { method: 'PUT', path: `${CONVERSATION}/:activityId`, handle: (request) => replace(inbox, request) },
  ];
}

async function post(inbox: Inbox, request: LocalRequest): Promise<LocalAnswer> {
  const read = readRequest(request);
  if (!read) return notAnActivity();
  if (!emailOfInboxChat(read.conversationId)) return connectorError('ConversationNotFound');
  const { id } = await inbox.post(read.conversationId, read.activity);
  return answer({ id }, 201);
}

async function replace(inbox: Inbox, request: LocalRequest): Promise<LocalAnswer> {
  const read = readRequest(request);
  if (!read?.activityId) return notAnActivity();
  const message = await inbox.replace(read.conversationId, read.activityId, read.activity);
  return message ? answer({ id: message.id }) : connectorError('ActivityNotFoundInConversation');
}

function readRequest({ params, body }: LocalRequest) {
  const at = PARAMS.safeParse(params);
  const activity = ACTIVITY.safeParse(body);
  return at.success && activity.success ? { ...at.data, activity: activity.data } : undefined;
}

const notAnActivity = (): LocalAnswer =>
  problem(400, 'bad-request', 'That is not an activity', 'Send a Bot Framework activity as JSON.');

/** The shape and the codes of the Bot Framework's connector, which the bot acts on (`teams.md`, Sending). */
const connectorError = (code: string): LocalAnswer => ({
  status: 404,
  body: { error: { code, message: 'There is no such chat or message in the local inbox.' } },
});
