import type { ChaserItem } from '../outstanding/chaser-item';
import type { VoteItem } from '../outstanding/votes/item';
import type { OutcomeItem } from '../lifecycle/news/outcome';
import type { NewOwnerItem } from '../lifecycle/news/owner';
import type { CoverItem } from '../cover/item';
import type { CoverEndedItem } from '../cover/ended-item';
import type { UncoveredItem } from '../cover/uncovered-item';
import type { DigestItem } from '../digest/line';
import type { HelpItem } from '../deadlines/messages/help-item';
import type { DoorItem } from '../door/item';
import type { NoticeItem } from '../notices/item';
import type { InspectionItem } from '../inspection/item';
import type { ClashItem } from '../meetings/clash-question';
import type { SeriesChangeItem } from '../meetings/series/change-item';
import type { MeetingAheadItem } from '../meetings/ahead-item';
import type { SendingRow } from '../partnership';
import type { DecisionItem, ExtensionItem } from '../deadlines/messages/extension-items';
import type { MeetingNewsItem } from '../meetings/change-news';
import type { ReminderItem } from '../outstanding/reminder-item';

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
  | InspectionItem
  | VoteItem
  | NewOwnerItem
  | OutcomeItem
  | NoticeItem
  | ClashItem
  | SeriesChangeItem
  | MeetingAheadItem
  | MeetingNewsItem;

/** One thing on a card. Told apart by `about`. */
export type CardItem = ReminderItem | MessageItem;

/** The row that a thing on a card stands for. */
export const rowOf = (item: CardItem): SendingRow => ('message' in item ? item.message : item.reminder);
