import { isObject, mentionsOf, textsOf, type CardJson } from './teams-stand-in-cards';

/** An activity as the bot sent it. */
export type Sent = { readonly [name: string]: unknown };

/** A message of the bot in a conversation, with all that became of it. */
export class BotMessage {
  /** As sent first, then each update, oldest first. */
  readonly versions: Sent[];
  /** The card that an answered press put in its place, for the one who pressed. */
  replacement?: CardJson;

  constructor(
    readonly id: string,
    readonly chat: Chat,
    first: Sent,
  ) {
    this.versions = [first];
  }

  /** As it stands now. */
  get activity(): Sent {
    return this.versions.at(-1) ?? {};
  }

  /** The words of a message that is no card. */
  get text(): string | undefined {
    const { text } = this.activity;
    return typeof text === 'string' ? text : undefined;
  }

  /** What a notification shows. */
  get summary(): string | undefined {
    const { summary } = this.activity;
    return typeof summary === 'string' ? summary : undefined;
  }

  /** The card as the person sees it now. Throws when the message has none. */
  get card(): CardJson {
    if (this.replacement) return this.replacement;
    const attachments = this.activity['attachments'];
    const first: unknown = Array.isArray(attachments) ? attachments[0] : undefined;
    const content = isObject(first) ? first['content'] : undefined;
    if (!isObject(content)) throw new Error(`The message has no card; it says “${this.text ?? ''}”`);
    return content;
  }

  /** The ids of those whom its card mentions. */
  get mentioned(): readonly string[] {
    return mentionsOf(this.card).map(({ id }) => id);
  }

  /** Everything that can be read on it, a line each. */
  get words(): string {
    return this.text ?? textsOf(this.card).join('\n');
  }

  /** An update of the bot, which everybody sees. */
  update(activity: Sent): void {
    this.versions.push(activity);
    this.replacement = undefined;
  }
}

/** A conversation and what the bot said in it. */
export class Chat {
  /** Every message of the bot, oldest first. */
  readonly messages: BotMessage[] = [];
  readonly #waiting = new Set<() => void>();

  /** False once the bot was taken out of the team, or before it was added. */
  hasBot = true;
  /** True once somebody has deleted it. */
  isDeleted = false;

  constructor(
    readonly id: string,
    readonly kind: 'personal' | 'groupChat' | 'channel',
    /** Of a channel: what it is called, its team, and who reads it; without members, everybody. */
    readonly team?: {
      readonly id: string;
      readonly channelName: string;
      readonly members: ReadonlySet<string>;
    },
  ) {}

  /** The newest message. Throws when there is none. */
  get last(): BotMessage {
    const last = this.messages.at(-1);
    if (!last) throw new Error('The bot has said nothing here');
    return last;
  }

  /** Waits for a message that is so, past ones included; fails after ten seconds. */
  waitFor(isIt: (message: BotMessage) => boolean, seconds = 10): Promise<BotMessage> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.messages.find(isIt);
        if (!found) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(
          new Error(
            `No such message in ${seconds} s. There are:\n${this.messages.map((m) => m.words).join('\n')}`,
          ),
        );
      }, seconds * 1000);
      this.#waiting.add(look);
      look();
    });
  }

  /** Records a message; the server's doing. */
  add(id: string, activity: Sent): void {
    this.messages.push(new BotMessage(id, this, activity));
    this.changed();
  }

  /** Records an update; false when there is no such message. */
  update(id: string, activity: Sent): boolean {
    const message = this.messages.find((one) => one.id === id);
    message?.update(activity);
    this.changed();
    return message !== undefined;
  }

  private changed(): void {
    for (const look of [...this.#waiting]) look();
  }
}
