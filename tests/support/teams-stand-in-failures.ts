/** The ways in which the Bot Connector fails (`teams.md`, Sending; Microsoft, "Status codes from bot conversational APIs"). */

export interface Fault {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request is carried out all the same. */
  readonly stores?: boolean;
  /** Nothing is answered: the connection is held until the end, or cut. */
  readonly silence?: 'hang' | 'reset';
}

const error = (code: string, message: string): unknown => ({ error: { code, message } });

export const FAULTS = {
  removed: {
    status: 403,
    body: error('BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  },
  blocked: {
    status: 403,
    body: error('ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  },
  // This one hides its code in a message, and the SDK does not find it.
  'writes blocked': {
    status: 403,
    body: { errorCode: 209, message: '{\n  "subCode": "MessageWritesBlocked",\n  "details": null\n}' },
  },
  disabled: { status: 403, body: error('BotDisabledByAdmin', 'The tenant admin disabled this bot.') },
  forbidden: { status: 403, body: error('Forbidden', 'Not allowed.') },
  'bad request': { status: 400, body: error('BadArgument', 'Unknown attachment type.') },
  unauthorised: { status: 401, body: error('Unauthorized', 'No authorization information was found.') },
  'conversation not found': { status: 404, body: error('ConversationNotFound', 'Conversation not found.') },
  'activity not found': { status: 404, body: error('ActivityNotFoundInConversation', 'Activity not found.') },
  'too big': { status: 413, body: error('MessageSizeTooBig', 'Message size too big.') },
  'slow down': { status: 429, body: error('TooManyRequests', 'Too many requests.') },
  'slow down for 7 seconds': {
    status: 429,
    headers: { 'retry-after': '7' },
    body: error('TooManyRequests', 'Too many requests.'),
  },
  // The other form of the header that HTTP allows; it counts in whole seconds.
  'slow down until a moment in 7 seconds': {
    status: 429,
    get headers() {
      return { 'retry-after': new Date(Date.now() + 7_000).toUTCString() };
    },
    body: error('TooManyRequests', 'Too many requests.'),
  },
  'slow down for 30 days': {
    status: 429,
    headers: { 'retry-after': String(30 * 86_400) },
    body: error('TooManyRequests', 'Too many requests.'),
  },
  'slow down until next month': {
    status: 429,
    get headers() {
      return { 'retry-after': new Date(Date.now() + 30 * 86_400_000).toUTCString() };
    },
    body: error('TooManyRequests', 'Too many requests.'),
  },
  precondition: { status: 412, body: error('PreconditionFailed', 'Try again.') },
  'server error': { status: 500, body: error('ServiceError', 'Unknown error.') },
  unavailable: { status: 503, body: error('ServiceUnavailable', 'Try again later.') },
  'bad gateway': { status: 502, body: 'Bad gateway' },
  'gateway timeout': { status: 504, body: 'Gateway timeout' },
  'request timeout': { status: 408, body: error('RequestTimeout', 'Too slow.') },
  'bad gateway after storing': { status: 502, body: 'Bad gateway', stores: true },
  hang: { silence: 'hang' },
  'hang after storing': { silence: 'hang', stores: true },
  reset: { silence: 'reset' },
  'reset after storing': { silence: 'reset', stores: true },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

/** The calls that can fail. */
export type CallKind = 'send' | 'update' | 'member';

interface ToSend {
  readonly name: FaultName;
  readonly on: CallKind;
  readonly chat?: string;
  times: number;
}

/** The failures still to come. */
export class FaultPlan {
  readonly #planned: ToSend[] = [];

  plan(fault: ToSend): void {
    this.#planned.push(fault);
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** The failure for a call, used up by this. */
  next(on: CallKind, chat: string): Fault | undefined {
    const at = this.#planned.findIndex((one) => one.on === on && (!one.chat || one.chat === chat));
    const found = this.#planned[at];
    if (!found) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.#planned.splice(at, 1);
    return FAULTS[found.name];
  }
}
