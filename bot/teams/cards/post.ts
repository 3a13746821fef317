import { rowOf, type Post } from '../../domain/post';
import { ownCard } from './actions';
import { draw, dressed, type Card, type Dress } from './card';
import { itemView, type ItemView } from './item';
import manyTemplate from './post.template.json';
import oneTemplate from './notice.template.json';

export interface PostOptions extends Dress {
  /** The key of a row whose answering buttons are shown although it was answered, to change the answer. */
  readonly reopened?: string;
}

/** The card of all that went out to somebody at one time. */
export function postCard({ items }: Post, { reopened, ...dress }: PostOptions = {}): Card {
  const own = ownCard(dress.partnership?.id);
  const views = items.map((item, at) => {
    const place = items.length > 1 ? { ...own, slot: `_${at + 1}` } : own;
    return itemView(item, place, rowOf(item).key === reopened);
  });
  const [only] = views;
  return only && views.length === 1 ? one(only, dress) : many(views, dress);
}

function one({ spoken, ...view }: ItemView, dress: Dress): Card {
  const said = [dress.partnership?.name, spoken].filter(Boolean).join('. ');
  return { content: draw(oneTemplate, { ...view, ...dressed(dress), spoken: said }), summary: view.summary };
}

function many(views: readonly ItemView[], dress: Dress): Card {
  const open = views.filter(({ asks }) => asks).length;
  const heading = headingOf(open);
  const spoken = [dress.partnership?.name, heading, ...views.map((view) => view.spoken)]
    .filter(Boolean)
    .join('. ');
  return {
    content: draw(manyTemplate, { ...dressed(dress), heading, items: views, spoken }),
    summary: heading,
  };
}

const headingOf = (open: number): string => {
  if (open === 0) return 'Nothing here waits for you any more';
  return open === 1 ? 'One thing needs your answer' : `${open} things need your answer`;
};
