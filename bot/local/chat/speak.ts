import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LOCAL_BOT_ID, LOCAL_BOT_NAME, LOCAL_TENANT_ID, objectIdOf, userIdOf } from '../ids';
import { inboxChatOf } from '../inbox/introduce';
import type { Person } from '../../domain/partnership';

/** Somebody whose Teams this is, at the app's own address. */
export interface Speaker {
  readonly person: Pick<Person, 'email' | 'entraId' | 'title'>;
  /** `http://localhost:3978`. */
  readonly baseUrl: string;
}

/** What the bot answered a pressed button with: a card in the place of the old one, or words. */
export type Pressed = { readonly card: Readonly<Record<string, unknown>> } | { readonly words: string };

const INVOKED = z.object({ type: z.string(), value: z.unknown() });
const CARD = z.record(z.string(), z.unknown());
const ERROR = z.object({ message: z.string() });

/** Adds the app for the person, as Teams tells it. */
export async function install(speaker: Speaker): Promise<void> {
  const { id } = from(speaker);
  await send(speaker, { type: 'installationUpdate', action: 'add' });
  await send(speaker, { type: 'conversationUpdate', membersAdded: [{ id }, { id: LOCAL_BOT_ID }] });
}

/** Types something in the person's chat with the bot. The bot's answer comes to the inbox. */
export const say = (speaker: Speaker, text: string): Promise<unknown> =>
  send(speaker, { type: 'message', text, textFormat: 'plain' });

/** Presses a button of a card that the person got. */
export async function press(
  speaker: Speaker,
  { messageId, verb, data }: { messageId: string; verb: string; data: unknown },
): Promise<Pressed> {
  const action = { type: 'Action.Execute', verb, data };
  const value = { action, trigger: 'manual' };
  const activity = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: messageId };
  const answered = INVOKED.safeParse(await send(speaker, activity));
  if (!answered.success) return { words: 'The app gave no answer.' };
  const { type, value: given } = answered.data;
  const card = type === 'application/vnd.microsoft.card.adaptive' ? CARD.safeParse(given) : undefined;
  if (card?.success) return { card: card.data };
  const error = ERROR.safeParse(given);
  return { words: error.success ? error.data.message : String(given ?? '') };
}

const from = ({ person }: Speaker) => ({
  id: userIdOf(person),
  name: person.title,
  aadObjectId: objectIdOf(person),
});

/** Sends an activity as Teams would, and gives what the bot answers the request with. */
async function send(speaker: Speaker, activity: object): Promise<unknown> {
  const { baseUrl, person } = speaker;
  const answered = await fetch(`${baseUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: `${baseUrl}/local/inbox`,
      from: from(speaker),
      recipient: { id: LOCAL_BOT_ID, name: LOCAL_BOT_NAME },
      conversation: { id: inboxChatOf(person), conversationType: 'personal', tenantId: LOCAL_TENANT_ID },
      channelData: { tenant: { id: LOCAL_TENANT_ID } },
      ...activity,
    }),
  });
  const text = await answered.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
