import { isNews } from '../../domain/card-order';
import { rowOf, type Post, type PostItem } from '../../domain/post';
import { ownCard } from './actions';
import { itemView, type ItemView } from './item';

/** One thing of a card that was sent, with what the templates show of it. */
export interface Thing {
  readonly key: string;
  /** The key of the reminder that its buttons answer. */
  readonly answers?: string;
  readonly view: ItemView;
  /** Sent to be known, not to be answered. */
  readonly isNews: boolean;
}

/** What is on a card; `reopened` is the key of the reminder whose answering buttons are shown although it was answered. */
export function thingsOf({ items }: Post, partnership?: string, reopened?: string): readonly Thing[] {
  const own = ownCard(partnership);
  return items.map((item, at) => {
    const { key } = rowOf(item);
    const place = items.length > 1 ? { ...own, slot: `_${at + 1}` } : own;
    const answers = answeredBy(item);
    const view = itemView(item, place, answers !== undefined && answers === reopened);
    return { key, ...(answers && { answers }), view, isNews: isNews(item) };
  });
}

/** A chaser is answered by answering the reminder that it chases. */
function answeredBy(item: PostItem): string | undefined {
  if (!('message' in item)) return item.reminder.key;
  return 'notice' in item ? item.notice?.reminder.key : undefined;
}

/** How many things still wait, or that none does any more. Fit for a lock screen. */
export function headingOf(things: readonly Thing[]): string {
  const open = things.filter(({ view }) => view.asks).length;
  if (open === 1) return 'One thing needs your answer';
  if (open > 1) return `${open} things need your answer`;
  const isOnlyNews = things.length > 0 && things.every((thing) => thing.isNews);
  return isOnlyNews ? `${things.length} things to know` : 'Nothing here waits for you any more';
}
