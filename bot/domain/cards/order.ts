import { dayOf, type Day, type Instant } from '../calendar/day';
import { countsFromOf, KINDS, type Message, type Rank, type Reminder } from '../partnership';
import type { CardItem } from './items';

/**
 * The order in which a person should deal with what is on a card: who waits at the door; that they cover from now on, or who does, since it
 * says why the rest comes to them; what is overdue, the longest first, and everything else by its day; then other agencies' silence,
 * which somebody has to ring about, then what is only to read, and the digest last. It is as of `sentAt`, when the card
 * went out, and by the days that were told then, so that an answer leaves everything where it stood.
 */
export function inOrder(items: readonly CardItem[], sentAt: Instant): readonly CardItem[] {
  const today = dayOf(sentAt);
  const placed = items.map((item, at) => {
    const day = dayFor(item);
    return { item, at, day, rank: rankOf(item, day, today) };
  });
  return placed
    .sort(
      (a, b) =>
        a.rank - b.rank || compare(a.day, b.day) || toldAfter(a.item) - toldAfter(b.item) || a.at - b.at,
    )
    .map(({ item }) => item);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of one thing on one day its reminder stands before what is told of it. */
const toldAfter = (item: CardItem): number => ('message' in item ? 1 : 0);

const FIRST = -2;
const WHY = -1;
const OVERDUE = 0;
const DATED = 1;
const RING = 2;
const NEWS = 3;
const LAST = 4;

const RANKS: { readonly [R in Rank]: number } = {
  first: FIRST,
  why: WHY,
  dated: DATED,
  silence: RING,
  news: NEWS,
  last: LAST,
};

/** True for what is sent to be known, not to be answered. */
export const isNews = (item: CardItem): boolean => 'message' in item && rankOfMessage(item.message) >= NEWS;

const rankOfMessage = ({ kind }: Message): number => RANKS[KINDS[kind].rank];

function rankOf(item: CardItem, day: Day | '', today: Day): number {
  if (item.about === 'cover' && item.begun) return WHY;
  const rank = 'message' in item ? rankOfMessage(item.message) : DATED;
  const isDeadline = item.about !== 'meeting' && item.about !== 'meeting-news' && item.about !== 'clash';
  return rank === DATED && isDeadline && day !== '' && day < today ? OVERDUE : rank;
}

/** The day that a thing is for, as it was when it was sent; news and the like keep the order they came in. */
function dayFor(item: CardItem): Day | '' {
  switch (item.about) {
    case 'meeting':
      return countsFromOf(item.reminder) ?? dayOf(item.meeting.startsAt);
    case 'deadline':
      return countsFromOf(item.reminder) ?? item.subject.dueOn;
    case 'chaser':
      return item.step === 'Escalation' ? '' : dayOfReminder(item.notice.reminder);
    case 'help':
      return dayOfReminder(item.notice.reminder);
    case 'extension':
      return item.extension.dueOn;
    case 'vote':
      return item.step === 'VoteEscalation' ? '' : (item.message.toDay ?? item.by ?? '');
    case 'clash':
      return dayOf(item.startsAt);
    case 'meeting-news':
      return item.meeting && item.meeting.status !== 'Cancelled' ? dayOf(item.meeting.startsAt) : '';
    default:
      return '';
  }
}

const dayOfReminder = (reminder: Reminder): Day | '' => countsFromOf(reminder) ?? '';
