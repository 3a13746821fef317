import { createHash } from 'node:crypto';
import { buttonNamed, dataOf, isObject, type CardJson } from './teams-stand-in-cards';
import type { BotMessage } from './teams-stand-in-chat';
import { type Chat } from './teams-stand-in-chat';
import type { Member } from './teams-stand-in-server';

/** What the bot answered a request with. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the bot answered a pressed button with, within the invoke. */
export interface PressAnswer extends BotAnswer {
  readonly statusCode: unknown;
  readonly type: unknown;
  /** The new card, when there is one; the message shows it from then on. */
  readonly card?: CardJson;
  /** What an error says, when it is one. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** What a person's client needs of the stand-in. */
export interface Line {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Sends an activity to the bot, addressed and dated. */
  post(activity: CardJson): Promise<BotAnswer>;
}

export interface PressOptions {
  /** Which of several buttons of that title, from 0. */
  readonly nth?: number;
  /** Leaves out the client's own checks of the inputs. */
  readonly unchecked?: boolean;
  /** Data to send instead of the button's, as somebody who forges it would. */
  readonly forged?: CardJson;
}

/** Somebody at a Teams client. Every method resolves when the bot has dealt with it. */
export class TeamsPerson {
  constructor(
    readonly member: Member,
    /** Their chat with the bot. */
    readonly chat: Chat,
    private readonly line: Line,
  ) {}

  get name(): string {
    return this.member.name;
  }

  /** Adds the app: Teams sends `installationUpdate` and `conversationUpdate`, here at once. */
  async install(): Promise<readonly BotAnswer[]> {
    const { bot } = this.line;
    this.chat.hasBot = true;
    return Promise.all([
      this.send({ type: 'installationUpdate', action: 'add' }),
      this.send({ type: 'conversationUpdate', membersAdded: [{ id: this.member.userId }, { id: bot.id }] }),
    ]);
  }

  /** Removes the app. */
  remove(): Promise<BotAnswer> {
    // From now on Teams takes nothing for this chat any more.
    this.chat.hasBot = false;
    return this.send({ type: 'installationUpdate', action: 'remove' });
  }

  /** Types something in their own chat, or in a channel or group chat with a mention of the bot before it. */
  say(text: string, chat: Chat = this.chat): Promise<BotAnswer> {
    if (chat.kind === 'personal') return this.send({ type: 'message', text, textFormat: 'plain' }, chat);
    const { bot } = this.line;
    const mention = `<at>${bot.name}</at>`;
    const entities = [{ type: 'mention', mentioned: bot, text: mention }];
    return this.send(
      { type: 'message', text: `${mention}&nbsp;${text}`, textFormat: 'plain', entities },
      chat,
    );
  }

  /** Types something and gives the bot's newest message in that chat. */
  async ask(text: string, chat: Chat = this.chat): Promise<BotMessage> {
    const before = chat.messages.length;
    const answer = await this.say(text, chat);
    if (chat.messages.length === before)
      throw new Error(`The bot said nothing to “${text}” (${answer.status})`);
    return chat.last;
  }

  /**
   * Presses a button of a message, with inputs named by id or label. A new card in the answer replaces the one shown.
   * A button that types for the person (`imBack`) does so.
   */
  async press(
    message: BotMessage,
    title: string,
    inputs: { readonly [input: string]: string } = {},
    { nth, unchecked, forged }: PressOptions = {},
  ): Promise<PressAnswer> {
    const button = buttonNamed(message.card, title, nth);
    const typed = typedBy(button.action);
    if (typed !== undefined)
      return { ...(await this.say(typed, message.chat)), statusCode: undefined, type: undefined };
    const data = forged ?? dataOf(button, inputs, unchecked);
    const action = { type: 'Action.Execute', title, verb: button.action['verb'], data };
    const answer = await this.invoke({ action, trigger: 'manual' }, message);
    // In a channel only who pressed sees it, until the bot updates the message.
    if (answer.card && message.chat.kind !== 'channel') message.replacement = answer.card;
    return answer;
  }

  /** Presses a button as a client does that knows no `Action.Execute`: its fallback arrives as a message. */
  pressOnOldClient(
    message: BotMessage,
    title: string,
    inputs: { readonly [input: string]: string } = {},
    { unchecked = false }: { readonly unchecked?: boolean } = {},
  ): Promise<BotAnswer> {
    const button = buttonNamed(message.card, title);
    const { fallback } = button.action;
    if (!isObject(fallback)) throw new Error(`“${title}” has no fallback`);
    const value = dataOf({ ...button, action: fallback }, inputs, unchecked);
    return this.send({ type: 'message', value, replyToId: message.id }, message.chat);
  }

  /** Sends an `adaptiveCard/action` invoke with whatever value. */
  async invoke(value: unknown, message?: BotMessage): Promise<PressAnswer> {
    const answer = await this.send(
      { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message?.id },
      message?.chat ?? this.chat,
    );
    const body = isObject(answer.body) ? answer.body : {};
    const { statusCode, type } = body;
    const given = isObject(body['value']) ? body['value'] : {};
    if (type === 'application/vnd.microsoft.card.adaptive')
      return { ...answer, statusCode, type, card: given };
    const error = { code: String(given['code']), message: String(given['message']) };
    return { ...answer, statusCode, type, ...(type === 'application/vnd.microsoft.error' && { error }) };
  }

  /** Sends any activity as this person, addressed as Teams would; what is given wins. */
  send(activity: CardJson, chat: Chat = this.chat): Promise<BotAnswer> {
    const { tenantId, bot } = this.line;
    if (chat.team && !chat.team.members.has(this.member.userId))
      throw new Error(`${this.name} is not in that channel`);
    const group = chat.kind !== 'personal';
    return this.line.post({
      from: { id: this.member.userId, name: this.member.name, aadObjectId: this.member.entraId },
      recipient: bot,
      conversation: {
        id: threadOf(chat, activity),
        conversationType: chat.kind,
        tenantId,
        ...(group && { isGroup: true }),
      },
      channelData: { tenant: { id: tenantId }, ...channelDataOf(chat) },
      ...activity,
    });
  }

  /** Adds the app to the team of a channel: Teams sends `installationUpdate` and `conversationUpdate`, here at once. */
  async addAppTo(chat: Chat): Promise<void> {
    const { bot } = this.line;
    chat.hasBot = true;
    await Promise.all([
      this.send({ type: 'installationUpdate', action: 'add' }, chat),
      this.send({ type: 'conversationUpdate', membersAdded: [{ id: bot.id }] }, chat),
    ]);
  }

  /** Takes the app out of the team; Teams tells it in the conversation of the team, not of the channel. */
  async removeAppFrom(chat: Chat): Promise<void> {
    const { bot } = this.line;
    chat.hasBot = false;
    const id = chat.team?.id ?? chat.id;
    const conversation = { id, conversationType: 'channel', isGroup: true, tenantId: this.line.tenantId };
    await Promise.all([
      this.send({ type: 'conversationUpdate', conversation, membersRemoved: [{ id: bot.id }] }, chat),
      this.send({ type: 'installationUpdate', conversation, action: 'remove' }, chat),
    ]);
  }

  /** Deletes a channel. */
  async deleteChannel(chat: Chat): Promise<void> {
    chat.isDeleted = true;
    const { tenantId } = this.line;
    const channelData = { tenant: { id: tenantId }, ...channelDataOf(chat), eventType: 'channelDeleted' };
    await this.send({ type: 'conversationUpdate', channelData }, chat);
  }
}

/** In a channel what people say and press names the message that began the thread. */
function threadOf(chat: Chat, { type, replyToId }: CardJson): string {
  if (chat.kind !== 'channel' || (type !== 'message' && type !== 'invoke')) return chat.id;
  return `${chat.id};messageid=${typeof replyToId === 'string' ? replyToId : '1600000000000'}`;
}

function channelDataOf(chat: Chat): CardJson {
  if (chat.kind !== 'channel') return {};
  const teamId = chat.team?.id ?? chat.id;
  return { channel: { id: chat.id }, team: { id: teamId }, teamsTeamId: teamId };
}

function typedBy(action: CardJson): string | undefined {
  const msteams = isObject(action['data']) ? action['data']['msteams'] : undefined;
  return isObject(msteams) && msteams['type'] === 'imBack' ? String(msteams['value']) : undefined;
}

/** Ids that look like Teams' and are the same in every run. */
export const idOf = (prefix: string, name: string, length = 32): string =>
  `${prefix}${createHash('sha256').update(name).digest('hex').slice(0, length)}`;
