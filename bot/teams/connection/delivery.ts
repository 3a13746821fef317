import { z } from 'zod';
import type { Delivery } from '../../usecases/ports';
import type { Attempt } from './connector';
import { neverLeft } from '../pace/network-errors';
import { NotSent } from '../pace/pace';
import { retryAfterMillis, type Headers } from '../pace/retry-after';
import { NotMicrosofts } from './service-address';

export type Undelivered = Extract<Delivery, { ok: false }>;

/** What the SDK throws: an HTTP answer with its body, or something else when there was none. */
const Thrown = z.object({
  statusCode: z.number().optional().catch(undefined),
  response: z
    .object({
      bodyAsText: z.string().nullish().catch(undefined),
      headers: z.custom<Headers>((value) => typeof value === 'object' && value !== null && 'get' in value),
    })
    .optional()
    .catch(undefined),
});

/**
 * What the Bot Connector's error codes mean (`teams.md`, Sending; Microsoft, "Status codes from bot conversational
 * APIs"). They stand in the body, at differing depths, and the SDK does not always read them.
 */
const NAMED: readonly (readonly [code: string, kind: Undelivered['kind'], reason: string])[] = [
  ['BotNotInConversationRoster', 'removed', 'The app was removed from their Teams.'],
  ['ConversationNotFound', 'removed', 'Their chat with the app no longer exists.'],
  ['ConversationBlockedByUser', 'blocked', 'They have blocked the app in Teams.'],
  [
    'MessageWritesBlocked',
    'blocked',
    'They have blocked the app in Teams, or their account may not be written to.',
  ],
  ['BotDisabledByAdmin', 'refused', 'A Teams administrator has switched the app off.'],
  ['ActivityNotFoundInConversation', 'gone', 'The card is no longer in the chat.'],
  ['MessageSizeTooBig', 'refused', 'The card was too big for Teams.'],
];

/**
 * What a failed send means. `repeatable` is true for an update, which does no harm when it arrives twice; a new
 * message that may have arrived is 'unsure' instead.
 */
export function undelivered(error: unknown, attempt: Attempt, repeatable: boolean): Undelivered {
  const doubtful = repeatable ? 'later' : 'unsure';
  const thrown = Thrown.safeParse(error).data ?? {};
  if (error instanceof NotSent) {
    return error.waitMillis === undefined
      ? no('later', 'The app was being stopped.')
      : slowDown(error.waitMillis);
  }
  if (error instanceof NotMicrosofts) {
    return no('refused', 'The address kept for their chat is not one of Microsoft’s.');
  }
  if (!attempt.onWire) return no('later', 'The app could not sign in to Teams.');
  if (thrown.statusCode === undefined) {
    return neverLeft(error)
      ? no('later', 'Teams could not be reached.')
      : no(doubtful, 'The connection to Teams broke off.');
  }
  return byStatus(thrown.statusCode, thrown.response, doubtful);
}

function byStatus(
  status: number,
  response: z.infer<typeof Thrown>['response'],
  doubtful: 'later' | 'unsure',
): Undelivered {
  const body = response?.bodyAsText ?? '';
  const named = NAMED.find(([code]) => body.includes(code));
  if (named && status < 500) return no(named[1], named[2]);
  if (status === 429 || status === 412) return slowDown(retryAfterMillis(response?.headers));
  if (status === 401) return no('refused', 'Teams did not accept the app’s credentials.');
  if (status >= 500 || status === 408) return no(doubtful, `Teams answered with an error (${status}).`);
  return no('refused', `Teams refused the message (${status}).`);
}

const slowDown = (waitMillis: number | undefined): Undelivered => ({
  ...no('later', 'Teams asked the app to slow down.'),
  ...(waitMillis !== undefined && { retryAfterSeconds: Math.ceil(waitMillis / 1_000) }),
});

const no = (kind: Undelivered['kind'], reason: string): Undelivered => ({ ok: false, kind, reason });
