import type { Instant } from './day';
import { chaserItem, type ChaserItem } from './items/chaser';
import { clashItem, type ClashItem } from './items/clash';
import { uncoveredItem, type UncoveredItem } from './cover/uncovered-item';
import { coverItems, type CoverItem } from './items/cover';
import { coverEndedItem, type CoverEndedItem } from './items/cover-ended';
import { digestItem, type DigestItem } from './items/digest';
import { doorItem, type DoorItem } from './items/door';
import { decisionItem, type DecisionItem } from './items/decision';
import { extensionItem, type ExtensionItem } from './items/extension';
import { helpItem, type HelpItem } from './items/help';
import { seriesChangeItem, type SeriesChangeItem } from './items/series-change';
import { meetingAheadItem, type MeetingAheadItem } from './items/meeting-ahead';
import { meetingNewsItem, type MeetingNewsItem } from './items/meeting-news';
import type { ReminderNotice } from './notice';
import type { Facts, Message, MessageKind } from './partnership';
import type { Calendar } from './working-days';

/** What every thing on a card that is no reminder has. The files of `items/` add what theirs shows. */
export interface MessageItemBase {
  readonly message: Message;
}

/** A message as a thing on a card, told apart by `about`. */
export type MessageItem =
  | ChaserItem
  | CoverItem
  | CoverEndedItem
  | UncoveredItem
  | DigestItem
  | HelpItem
  | ExtensionItem
  | DecisionItem
  | DoorItem
  | ClashItem
  | SeriesChangeItem
  | MeetingAheadItem
  | MeetingNewsItem;

/**
 * What the card of a message shows at `now`; undefined when nothing is left to show. Several things, such as what a
 * deputy inherits, stand on the card one after the other, each answered on its own.
 */
export type MakeItem = (
  facts: Facts,
  calendar: Calendar,
  message: Message,
  now: Instant,
) => MessageItem | readonly (MessageItem | ReminderNotice)[] | undefined;

/** How each kind of message becomes a thing on a card. */
export const ITEM_MAKERS: { readonly [K in MessageKind]: MakeItem } = {
  Help: helpItem,
  Door: doorItem,
  Extension: extensionItem,
  Decision: decisionItem,
  Nudge: chaserItem,
  Deputy: chaserItem,
  Escalation: chaserItem,
  Cover: coverItems,
  CoverEnded: (facts, _calendar, message, now) => coverEndedItem(facts, message, now),
  Uncovered: (facts, _calendar, message, now) => uncoveredItem(facts, message, now),
  Digest: digestItem,
  Clash: clashItem,
  SeriesChange: seriesChangeItem,
  MeetingAhead: meetingAheadItem,
  MeetingMoved: meetingNewsItem,
  MeetingCancelled: meetingNewsItem,
};
