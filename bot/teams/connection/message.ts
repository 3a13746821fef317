import { cut } from '../../domain/basics/words';
import { ActivityTypes, type Activity, type Attachment } from 'botbuilder';
import type { Card } from '../cards/drawing/card';

/** An activity that the bot sends. */
export type Message = Partial<Activity>;

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** The attachment form of a card. */
const attachment = (card: Card): Attachment => ({ contentType: ADAPTIVE, content: card.content });

/**
 * A message that is a card and nothing else: text beside it would be split off and give no id to update
 * (`teams.md`, Sending). The summary is what a notification shows.
 */
export const cardMessage = (card: Card): Message => ({ ...cardUpdate(card), ...ALERT });

/** What a card that stands in a chat becomes: without a notification, which is for what is new. */
export const cardUpdate = (card: Card): Message => ({
  type: ActivityTypes.Message,
  summary: card.summary,
  attachments: [attachment(card)],
});

/** Has Teams notify the person, and not only count the message as unread. */
const ALERT: Message = { channelData: { notification: { alert: true } } };

/** A message of plain text. */
export const textMessage = (text: string): Message => ({
  type: ActivityTypes.Message,
  text,
  textFormat: 'plain',
  summary: cut(text, 120),
  ...ALERT,
});
