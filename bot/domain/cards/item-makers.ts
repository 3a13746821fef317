import { outgoing } from '../dispatch/this-week';
import type { MakeItem } from '../sending/card-item';
import { chaserItem } from '../outstanding/chaser-item';
import { clashItem } from '../meetings/clash-question';
import { uncoveredItem } from '../cover/uncovered-item';
import { voteItem } from '../outstanding/votes/item';
import { outcomeItem } from '../lifecycle/news/outcome';
import { newOwnerItem } from '../lifecycle/news/owner';
import { coverItems } from '../cover/item';
import { coverEndedItem } from '../cover/ended-item';
import { digestItem } from '../digest/item';
import { doorItem } from '../door/item';
import { noticeItem } from '../notices/item';
import { inspectionItem } from '../inspection/item';
import { helpItem } from '../deadlines/messages/help-item';
import { seriesChangeItem } from '../meetings/series/change-item';
import { meetingAheadItem, type MeetingAheadItem } from '../meetings/ahead-item';
import { type MessageKind } from '../partnership';
import type { MessageItem } from './items';
import { decisionItem, extensionItem } from '../deadlines/messages/extension-items';
import { meetingNewsItem } from '../meetings/change-news';
import { type ReminderItem, withConsidered } from '../outstanding/reminder-item';

const meetingAhead: MakeItem<MeetingAheadItem> = (asOf, message) => {
  const item = meetingAheadItem(asOf, message);
  return item && withConsidered(asOf, item);
};

/** How each kind of message becomes a thing on a card. */
export const ITEM_MAKERS: {
  readonly [K in MessageKind]: MakeItem<MessageItem | readonly (MessageItem | ReminderItem)[]>;
} = {
  Help: helpItem,
  Door: doorItem,
  InspectionOpened: inspectionItem,
  InspectionDay: inspectionItem,
  InspectionNote: inspectionItem,
  InspectionEnded: inspectionItem,
  Extension: extensionItem,
  Decision: decisionItem,
  Nudge: chaserItem,
  Deputy: chaserItem,
  Escalation: chaserItem,
  Cover: coverItems,
  CoverEnded: ({ facts, now }, message) => coverEndedItem(facts, message, now),
  Uncovered: ({ facts, now }, message) => uncoveredItem(facts, message, now),
  Vote: voteItem,
  VoteNudge: voteItem,
  VoteDeputy: voteItem,
  VoteEscalation: voteItem,
  NewOwner: newOwnerItem,
  Outcome: outcomeItem,
  PartChanged: noticeItem,
  SettingChanged: noticeItem,
  Digest: (asOf, message) => digestItem(asOf, message, outgoing),
  Clash: clashItem,
  SeriesChange: seriesChangeItem,
  MeetingAhead: meetingAhead,
  BoardReport: meetingAhead,
  MeetingMoved: meetingNewsItem,
  MeetingCancelled: meetingNewsItem,
};
