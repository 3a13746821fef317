import type { Mention } from '../../domain/post';
import { draw, drawActions, dressed, type Card, type Dress, type Json } from './card';
import headTemplate from './head.template.json';
import template from './post.template.json';

/** What stands above the things of a card that was sent unasked. */
export interface Head extends Dress {
  readonly heading?: string;
  /** A word beneath it. */
  readonly note?: string;
  /** In a channel: whom it is for. */
  readonly mention?: Mention;
}

/**
 * A card that is sent unasked. What Teams may show or read out before anybody has opened it (`fallbackText` stands in
 * previews, `speak` may be read at delivery, also in a car: Microsoft, "Handling speech") says no more than `summary`.
 */
export function frame(
  { heading, note, mention, ...dress }: Head,
  rows: readonly Json[],
  actions: readonly Json[],
  summary: string,
): Card {
  const at = mention && `<at>${plain(mention.name)}</at>`;
  const head = drawActions(headTemplate, { ...dressed(dress), heading, note, mention: at });
  const content = draw(template, { body: [...head, ...rows], actions, summary });
  return { content: at ? { ...content, ...mentioning(mention, at) } : content, summary };
}

/**
 * A mention in a card is known by its Entra object id or the name the person signs in with, and its text must stand in
 * a TextBlock as it is (Microsoft, "Mention support within Adaptive Cards"). One that cannot be found is shown as text.
 */
const mentioning = ({ id, name }: Mention, text: string): Json => ({
  msteams: { entities: [{ type: 'mention', text, mentioned: { id, name: plain(name) } }] },
});

/** A name without what would end the mention, or be taken for markup. */
const plain = (name: string): string => name.replace(/[<>&*_[\]`]/g, ' ').trim();
