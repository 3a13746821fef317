import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Store } from '../../usecases/ports';
import type { Inbox } from '../inbox/inbox';
import { inboxChatOf } from '../inbox/introduce';
import { peopleIn, type LocalPerson } from '../people';
import { answer, problem, type LocalAnswer, type LocalRoute } from '../route';
import { install, press, say } from './speak';

export interface ChatOptions {
  readonly stores: readonly Store[];
  readonly inbox: Inbox;
  /** The app's own address, `http://localhost:3978`. */
  readonly baseUrl: string;
}

const WHO = z.object({ person: z.string().trim().toLowerCase().min(1) });
const SAID = WHO.extend({ text: z.string().trim().min(1) });
const PRESSED = WHO.extend({ messageId: z.string(), verb: z.string(), data: z.unknown() });

/** The page's own scripts and styles and nothing else; cards are drawn by script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * `/local/chat`: a chat window in which one can be any person of the People list, since Microsoft's Playground plays
 * only one. It shows the cards that a person got and sends what is typed and pressed to the bot as Teams would.
 */
export function chatRoutes(options: ChatOptions): readonly LocalRoute[] {
  const { stores, inbox } = options;
  return [
    page('/local/chat', 'text/html', ours('page.html')),
    page('/local/chat/page.js', 'text/javascript', ours('page.js')),
    page('/local/chat/page.css', 'text/css', ours('page.css')),
    page('/local/chat/adaptivecards.js', 'text/javascript', renderer),
    {
      method: 'GET',
      path: '/local/chat/people',
      handle: async () => answer({ people: (await peopleIn(stores)).map((one) => shown(one, inbox)) }),
    },
    deed('/local/chat/install', WHO, options, (speaker) => install(speaker)),
    deed('/local/chat/say', SAID, options, (speaker, { text }) => say(speaker, text)),
    deed('/local/chat/press', PRESSED, options, async (speaker, given) => {
      const pressed = await press(speaker, given);
      if ('words' in pressed) return pressed;
      const shownNow = withCard(inbox, given.messageId, pressed.card);
      if (shownNow) await inbox.replace(inboxChatOf(speaker.person), given.messageId, shownNow);
      return {};
    }),
  ];
}

/** A file of the page; it is found and read when somebody asks for it. */
const page = (at: string, type: string, file: () => string): LocalRoute => ({
  method: 'GET',
  path: at,
  handle: async () => ({
    status: 200,
    body: await readFile(file(), 'utf8'),
    contentType: `${type}; charset=utf-8`,
    policy: POLICY,
  }),
});

const ours = (name: string) => () => path.join(__dirname, name);

/** Microsoft's renderer, as npm has laid it down. */
const renderer = (): string => require.resolve('adaptivecards/dist/adaptivecards.min.js');

function shown({ title, email, roles, agencyTitle, chat }: LocalPerson, inbox: Inbox) {
  const theirs = inboxChatOf({ email });
  return {
    ...{ name: title, email, roles, agency: agencyTitle },
    messages: inbox.messages().filter(({ conversationId }) => conversationId === theirs).length,
    /** Where their chat is, when it is not here: at the Playground, or in no chat yet. */
    chat: !chat ? 'none' : chat.conversationId === theirs ? 'here' : new URL(chat.serviceUrl).origin,
  };
}

/** A message with another card in the place of its own: what a press shows to whoever pressed. */
function withCard(inbox: Inbox, id: string, card: unknown): Readonly<Record<string, unknown>> | undefined {
  const message = inbox.messages().find((one) => one.id === id);
  return message && { ...message.activity, attachments: [{ contentType: CARD_TYPE, content: card }] };
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

function deed<T extends { person: string }>(
  at: string,
  schema: z.ZodType<T>,
  { stores, baseUrl }: ChatOptions,
  carryOut: (speaker: Parameters<typeof say>[0], given: T) => Promise<unknown>,
): LocalRoute {
  return {
    method: 'POST',
    path: at,
    async handle({ body }): Promise<LocalAnswer> {
      const given = schema.safeParse(body);
      if (!given.success)
        return problem(400, 'bad-request', 'Something is missing', z.prettifyError(given.error));
      const person = (await peopleIn(stores)).find(({ email }) => email === given.data.person);
      if (!person) {
        const detail = 'GET /local/chat/people lists everybody.';
        return problem(404, 'person-not-known', 'Nobody on the People list has that e-mail address', detail);
      }
      return answer((await carryOut({ person, baseUrl }, given.data)) ?? {});
    },
  };
}
