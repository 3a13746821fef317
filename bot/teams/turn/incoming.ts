import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { instantFromMillis, millisOf, type Instant } from '../../domain/calendar/day';

/**
 * An id of Teams'. It stands in addresses and in rows, so it is of plain signs and no longer than a row holds; a
 * conversation's id in a channel may have `;messageid=…` after it.
 */
const Id = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const ConversationId = z.string().regex(/^[\x21-\x7e]{1,255}(;[\x21-\x7e]{0,255})?$/);

/** What is passed on, and nothing depends on: when it is no text it is as if it was not there. */
const Words = z.string().max(1_000).nullish().catch(undefined);

/** Somebody in a conversation. `id` is Teams' own `29:…`, which belongs to this bot alone. */
const Account = z.object({ id: Id, name: Words, role: Words, aadObjectId: Id.nullish() });

/** A team or channel. */
const Named = z.object({ id: Id.nullish(), name: Words });

const Conversation = z.object({
  id: ConversationId,
  conversationType: z.string().nullish(),
  tenantId: Id.nullish(),
  isGroup: z.boolean().nullish(),
});

/** What is not named here goes no further: neither to the bot nor to the SDK, which trusts its types. */
const Incoming = z.object({
  type: z.string().min(1).max(100),
  id: Id.optional(),
  timestamp: z.string().optional().catch(undefined),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(255),
  locale: Words,
  from: Account,
  recipient: Account,
  conversation: Conversation,
  text: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  replyToId: Id.optional(),
  attachments: z
    .array(z.object({ contentType: z.string().nullish().catch(undefined), content: z.unknown() }))
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
  membersAdded: z.array(Account).optional(),
  membersRemoved: z.array(Account).optional(),
  entities: z.array(z.object({ type: z.string() })).optional(),
  channelData: z
    .object({
      tenant: z.object({ id: Id.nullish() }).nullish(),
      eventType: z.string().nullish().catch(undefined),
      team: Named.nullish().catch(undefined),
      channel: Named.nullish().catch(undefined),
    })
    .optional(),
});

/** An activity from Teams, as far as the bot relies on it. */
export type Incoming = z.infer<typeof Incoming>;

/** The activity in a request's body, or in words which of its fields cannot be read (never their contents). */
export function readIncoming(body: unknown): { activity: Incoming } | { fault: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { fault: 'The request needs a JSON object, a Bot Framework activity.' };
  }
  // A field that is null says what a missing one says, but the SDK trips over it.
  const present = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  const read = Incoming.safeParse(present);
  if (read.success) return { activity: read.data };
  const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
  return { fault: `The activity cannot be read: ${fields.join(', ')}.` };
}

/** The activity in the SDK's type, which claims more fields than Teams sends. */
export function forSdk(activity: Incoming): Activity {
  const checked: object = activity;
  return checked as Activity;
}

const KINDS = [
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'event',
  'typing',
];

/** What somebody says or presses: they wait for an answer. All else tells that something has happened, once. */
export const isAwaited = ({ type }: Pick<Incoming, 'type'>): boolean => ['message', 'invoke'].includes(type);

/** What kind of activity this is, for the log: one of a few words, and never what a sender made up. */
export const kindOf = ({ type }: Incoming): string => (KINDS.includes(type) ? type : 'other');

/** The tenant that an activity says it comes from. */
export const tenantOf = ({ channelData, conversation }: Incoming): string | undefined =>
  channelData?.tenant?.id ?? conversation.tenantId ?? undefined;

/** Every tenant that an activity names. */
export const tenantsOf = ({ channelData, conversation }: Incoming): readonly string[] =>
  [channelData?.tenant?.id, conversation.tenantId].flatMap((tenant) => tenant ?? []);

/** The conversation an activity belongs to; in a channel its id may name a message: `19:…@thread.tacv2;messageid=…`. */
export const conversationOf = ({ conversation }: Incoming): string => conversation.id.split(';')[0] ?? '';

/**
 * When something happened, on the app's clock at `now`: earlier by as much as Teams' own time of it lies behind. Teams may
 * deliver an activity late, and again after a failure.
 */
export function happenedAt({ timestamp }: Incoming, now: Instant): Instant {
  const late = Date.now() - Date.parse(timestamp ?? '') - USUAL;
  return late > 0 && late < LATEST ? instantFromMillis(millisOf(now) - late) : now;
}

/** What the way here takes, and clocks differ by, in milliseconds. */
const USUAL = 5_000;

/** By a week nothing is late: such a time is of another clock. In milliseconds. */
const LATEST = 7 * 86_400_000;

/** True in a one-to-one chat; other conversations have readers who may see less than the one who asks. */
export const isPersonal = ({ conversation }: Incoming): boolean =>
  conversation.conversationType ? conversation.conversationType === 'personal' : !conversation.isGroup;
