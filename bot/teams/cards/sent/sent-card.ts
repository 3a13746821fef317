import { dayOf, formatDay, timeOf } from '../../../domain/calendar/day';
import type { CardContent } from '../../../domain/cards/content';
import type { Card, Dress } from '../drawing/card';
import { frame, type Head } from '../drawing/frame';
import { whole } from '../drawing/item';
import { linesCard } from './lines';
import { MOST_BYTES, sizeOf } from '../drawing/size';
import { isOfSeries, seriesCard } from './series-card';
import { headingOf, introOf, thingsOf, type Reopened } from './things';

export interface PostOptions extends Dress {
  /** A reminder whose form is shown, or whose answering buttons although it was answered, to change the answer. */
  readonly reopened?: Reopened;
  /** The key of a row that is shown in full where the others are lines. */
  readonly opened?: string;
}

/** The card of all that went out to somebody at one time. One thing fills it; more are lines, of which one is open. */
export function postCard(post: CardContent, { reopened, opened, ...dress }: PostOptions = {}): Card {
  if (isOfSeries(post) && !opened && !reopened) return seriesCard(post, dress);
  const things = thingsOf(post, dress, reopened);
  const more = { ...dress, ...(post.mention ? { mention: post.mention } : {}) };
  const [only] = things;
  if (only && things.length === 1) {
    const { heading, mark, summary } = only.view;
    const head = { ...more, heading, ...(mark ? { mark } : {}) };
    const alone = frame(head, whole(only.view), [], summary);
    if (sizeOf(alone) <= MOST_BYTES) return alone;
  }
  const { sentAt } = post;
  const isMorning = sentAt !== undefined && sentAt.isToday && timeOf(sentAt.at) < '12:00';
  const day = sentAt && formatDay(dayOf(sentAt.at)).replace(/ \d{4}$/, '');
  const heading = headingOf(things, isMorning);
  const head: Head = { ...more, heading, intro: introOf(things, day) };
  if (things.length === 0) return frame({ ...more, heading }, [], [], heading);
  const open = opened ?? things.find(({ key, answers = key }) => answers === reopened?.key)?.key;
  return linesCard(head, things, {
    ...(open ? { opened: open } : {}),
    ...(post.focus ? { focus: post.focus } : {}),
    ...(post.rows ? { rows: post.rows } : {}),
  });
}
