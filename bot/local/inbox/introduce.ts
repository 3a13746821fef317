import { plusMinutes } from '../../domain/calendar/day';
import { type Person, type Conversation } from '../../domain/partnership';
import type { Change, Clock, Snapshot, Store, Stored } from '../../usecases/ports';
import { LOCAL_BOT_ID, LOCAL_TENANT_ID, objectIdOf, userIdOf } from '../ids';
import { playgroundChatOf, whoSitsAtThePlayground } from '../playground/config';
const INBOX_CHAT = 'local-inbox-';

/** The local inbox's chat of a person. */
export const inboxChatOf = (person: Pick<Person, 'email'>): string => `${INBOX_CHAT}${person.email}`;

/** Whose chat of the local inbox this is; undefined when it is none. */
export const emailOfInboxChat = (conversationId: string): string | undefined =>
  conversationId.startsWith(INBOX_CHAT) ? conversationId.slice(INBOX_CHAT.length) : undefined;

export interface IntroduceOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The e-mail addresses of the demonstration partnership: nobody else is introduced. */
  readonly emails: readonly string[];
  /** The app's own address, `http://localhost:3978`; its inbox is served below it. */
  readonly baseUrl: string;
  /** The address of the Playground's page; undefined when it does not run. */
  readonly playgroundUrl?: string;
}

/**
 * Makes the demonstration partnership's people reachable, as if each had added the app: whoever sits at the
 * Playground in its personal chat (what is sent before the page is opened waits there), the others in the local
 * inbox. Repeated at every start, because ports may have changed; a chat that somebody opened in another way, or
 * left, is not touched, nor one that another running copy serves. Gives how many chats were written.
 *
 * The rows are written as they are, not through the use case `join`: it would fix made-up Entra ids on the People
 * list, and whoever plays one of these people from a Teams stand-in of their own would then be taken for a stranger.
 */
export async function introducePeople(options: IntroduceOptions): Promise<number> {
  const facts = await options.store.snapshot();
  const wanted = wantedChats(facts, options);
  const changes = (await Promise.all(wanted.map((chat) => changeTo(facts, chat, options)))).flat();
  if (changes.length === 0) return 0;
  const written = await options.store.commit(changes, []);
  // Another copy introduces the same people at the same moment: its rows are as good as ours.
  return written.ok ? changes.length : 0;
}

function wantedChats(facts: Snapshot, options: IntroduceOptions): readonly Conversation[] {
  const me = options.playgroundUrl ? whoSitsAtThePlayground(facts.people) : undefined;
  const now = options.clock.now();
  return facts.people
    .filter(({ email }) => options.emails.includes(email))
    .map((person) => ({
      ...(person === me
        ? {
            conversationId: playgroundChatOf(person),
            serviceUrl: `${options.playgroundUrl}/_connector`,
            // The bot keeps its hello back from a chat that is younger than a minute, because another copy may just
            // have said it; whoever opens the page at once must get it.
            updatedAt: plusMinutes(now, -2),
          }
        : {
            conversationId: inboxChatOf(person),
            serviceUrl: `${options.baseUrl}/local/inbox`,
            updatedAt: now,
          }),
      personEmail: person.email,
      entraId: objectIdOf(person),
      tenantId: LOCAL_TENANT_ID,
      userId: userIdOf(person),
      botId: LOCAL_BOT_ID,
      state: 'Active',
    }));
}

async function changeTo(
  facts: Snapshot,
  chat: Conversation,
  { baseUrl }: IntroduceOptions,
): Promise<readonly Change[]> {
  const was = facts.conversations.find(({ personEmail }) => personEmail === chat.personEmail);
  if (!was) return [{ insert: 'conversations', row: chat }];
  const same = was.conversationId === chat.conversationId && was.serviceUrl === chat.serviceUrl;
  if (same || !isOurs(was)) return [];
  const servedElsewhere = !was.serviceUrl.startsWith(`${baseUrl}/`) && (await answers(was.serviceUrl));
  return servedElsewhere ? [] : [{ update: 'conversations', was, patch: chat }];
}

/** Only a chat that local mode itself once wrote may be moved to where local mode is now. */
const isOurs = (chat: Stored<Conversation>): boolean =>
  chat.state === 'Active' &&
  (emailOfInboxChat(chat.conversationId) !== undefined ||
    chat.conversationId === playgroundChatOf({ email: chat.personEmail, entraId: chat.entraId }));

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    () => true,
    () => false,
  );
