import { isNews } from '../../../domain/cards/order';
import { type CardContent } from '../../../domain/cards/content';
import type { FormShown } from '../items/forms';
import type { Dress } from '../drawing/card';
import { askingNewsView } from '../items/meeting-news';
import { itemView, type ItemView } from '../items/views';
import { oneAMeeting } from './one-a-meeting';
import { ownCard } from '../items/place';
import { type CardItem, rowOf } from '../../../domain/cards/items';

/** One thing of a card that was sent, with what is drawn of it. */
export interface ShownItem {
  readonly key: string;
  /** The key of the reminder that its buttons answer. */
  readonly answers?: string;
  readonly view: ItemView;
  /** Sent to be known, not to be answered. */
  readonly isNews: boolean;
}

/** Which reminder's form, or answering buttons, are shown. */
export interface Reopened extends FormShown {
  readonly key: string;
}

/** What is on a card. */
export function thingsOf(
  { items, today, mention }: CardContent,
  { partnership, tab }: Dress = {},
  reopened?: Reopened,
): readonly ShownItem[] {
  const own = ownCard({
    ...(partnership && { partnership: partnership.id }),
    ...(today && { today }),
    ...(tab && { tab }),
    ...(mention && { inChannel: true as const }),
  });
  const drawn = oneAMeeting(items);
  return drawn.map(({ item, news }, at) => {
    const { key } = rowOf(item);
    const place = drawn.length > 1 ? { ...own, slot: `_${at + 1}` } : own;
    const answers = answeredBy(item);
    const form = (answers ?? key) === reopened?.key ? reopened : undefined;
    const view = news ? askingNewsView(news, item, place, form) : itemView(item, place, form);
    return { key, ...(answers && { answers }), view, isNews: isNews(item) || isForInformation(item) };
  });
}

/** An agency's lead is told of a silence, and answers nothing. */
const isForInformation = (item: CardItem): boolean => item.about === 'chaser' && !item.mayAnswer;

/** A chaser is answered by answering the reminder that it chases. */
function answeredBy(item: CardItem): string | undefined {
  if (!('message' in item)) return item.reminder.key;
  return 'notice' in item ? item.notice?.reminder.key : undefined;
}

/** How many things there are, and then how many still wait. Fit for a lock screen. */
export function headingOf(things: readonly ShownItem[], isMorning: boolean): string {
  const asking = things.filter(({ view }) => view.asks);
  const news = things.filter((thing) => thing.isNews).length;
  if (asking.length === 0) {
    return news > 0 && news === things.length ? `${news} things to know` : 'Nothing waits for you here';
  }
  if (asking.length + news < things.length) {
    return asking.length === 1 ? '1 still needs your answer' : `${asking.length} still need your answer`;
  }
  const overdue = asking.filter(({ view }) => view.isOverdue).length;
  const when = isMorning ? 'this morning' : 'for you';
  return `${things.length} things ${when}${overdue > 0 ? `, ${overdue} overdue` : ''}`;
}

/** 'Thursday 8 February. 5 need an answer from you, 1 is to read.' */
export function introOf(things: readonly ShownItem[], day: string | undefined): string {
  const asking = things.filter(({ view }) => view.asks).length;
  const news = things.filter((thing) => thing.isNews).length;
  const settled = things.filter(({ view, isNews: isTold }) => !view.asks && !isTold);
  const answered = settled.length;
  const how = settled.every(({ view }) => view.banner?.lines[0]?.lead) ? 'answered' : 'dealt with';
  const parts = [
    ...(answered > 0 ? [`${answered} of ${things.length} ${answered === 1 ? 'is' : 'are'} ${how}`] : []),
    ...(asking > 0 && answered === 0
      ? [`${asking} ${asking === 1 ? 'needs' : 'need'} an answer from you`]
      : []),
    ...(news > 0 ? [`${news} ${news === 1 ? 'is' : 'are'} to read`] : []),
  ];
  return [...(day ? [`${day}.`] : []), ...(parts.length > 0 ? [`${parts.join(', ')}.`] : [])].join(' ');
}
