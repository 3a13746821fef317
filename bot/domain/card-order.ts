import { dayOf, type Day, type Instant } from './day';
import type { MessageKind } from './partnership';
import type { PostItem } from './post';

/**
 * The order in which a person should deal with what is on a card: that they cover from now on, since it says why the
 * rest comes to them; what is overdue or due today, then meetings and
 * coming deadlines by their day, then questions and chasers, then news, and the digest last.
 */
export function inOrder(items: readonly PostItem[], now: Instant): readonly PostItem[] {
  const today = dayOf(now);
  const placed = items.map((item, at) => ({ item, at, rank: rankOf(item, today), day: dayFor(item) }));
  return placed
    .sort((a, b) => a.rank - b.rank || (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at))
    .map(({ item }) => item);
}

const WHY = -1;
const PRESSING = 0;
const DATED = 1;
const ASKS = 2;
const NEWS = 3;
const LAST = 4;

const RANKS: { readonly [K in MessageKind]: number } = {
  Nudge: ASKS,
  Deputy: ASKS,
  Escalation: ASKS,
  Help: ASKS,
  Door: ASKS,
  Extension: ASKS,
  Clash: ASKS,
  Uncovered: ASKS,
  SeriesChange: ASKS,
  MeetingMoved: ASKS,
  MeetingAhead: NEWS,
  MeetingCancelled: NEWS,
  Cover: NEWS,
  CoverEnded: NEWS,
  Decision: NEWS,
  Digest: LAST,
};

/** True for what is sent to be known, not to be answered. */
export const isNews = (item: PostItem): boolean => 'message' in item && RANKS[item.message.kind] >= NEWS;

function rankOf(item: PostItem, today: Day): number {
  if (item.about === 'cover' && item.begun) return WHY;
  if ('message' in item) return RANKS[item.message.kind];
  return item.about === 'deadline' && item.subject.dueOn <= today ? PRESSING : DATED;
}

/** The day a reminder is for; messages keep the order they came in. */
function dayFor(item: PostItem): Day | '' {
  if ('message' in item) return '';
  return item.about === 'meeting' ? dayOf(item.meeting.startsAt) : item.subject.dueOn;
}
