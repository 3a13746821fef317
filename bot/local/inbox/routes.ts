import { z } from 'zod';
import type { Store } from '../../usecases/ports';
import { LOCAL_TENANT_ID, objectIdOf, userIdOf } from '../ids';
import { peopleIn } from '../people';
import { answer, problem, type LocalAnswer, type LocalRequest, type LocalRoute } from '../route';
import { emailOfInboxChat } from './introduce';
import type { Inbox } from './inbox';

const PARAMS = z.object({ conversationId: z.string(), activityId: z.string().optional() });
const MEMBER = z.object({ conversationId: z.string(), memberId: z.string() });
const ACTIVITY = z.record(z.string(), z.unknown());
const QUERY = z.object({ person: z.string().trim().toLowerCase().optional() });

const CONVERSATION = '/local/inbox/v3/conversations/:conversationId/activities';

/**
 * `GET /local/inbox` (one person's: `?person=EMAIL`) lists what the demonstration partnership's other people got.
 * The rest is as much of the Bot Framework's connector as the bot needs to send to them and to bring a card up to date.
 */
export function inboxRoutes(inbox: Inbox, stores: readonly Store[]): readonly LocalRoute[] {
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
    {
      method: 'GET',
      path: '/local/inbox/v3/conversations/:conversationId/members/:memberId',
      handle: (request) => member(stores, request),
    },
    { method: 'POST', path: CONVERSATION, handle: (request) => post(inbox, request) },
    { method: 'POST', path: `${CONVERSATION}/:activityId`, handle: (request) => post(inbox, request) },
    { method: 'PUT', path: `${CONVERSATION}/:activityId`, handle: (request) => replace(inbox, request) },
  ];
}

/** Who somebody is by Teams' roster, which the bot asks of whoever speaks to it for the first time. */
async function member(stores: readonly Store[], { params }: LocalRequest): Promise<LocalAnswer> {
  const at = MEMBER.safeParse(params);
  const email = at.success ? emailOfInboxChat(at.data.conversationId) : undefined;
  const person = (await peopleIn(stores)).find((one) => one.email === email);
  if (!person || !at.success || userIdOf(person) !== at.data.memberId)
    return connectorError('MemberNotFound');
  const { title: name } = person;
  const entra = { aadObjectId: objectIdOf(person), userPrincipalName: email, tenantId: LOCAL_TENANT_ID };
  return answer({ id: at.data.memberId, name, email, userRole: 'user', ...entra });
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
