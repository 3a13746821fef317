import type { Mention } from '../../../domain/post';
import { finished, type Card, type Dress, type Json } from '../card';
import { buttons } from './buttons';
import { heading as headingOf, sentence, small } from './text';

/** What every card says before its own. */
export interface Head extends Dress {
  /** The answer, not the category, in our own words. */
  readonly heading: string;
  /** A sentence beneath it. */
  readonly intro?: string;
  /** In a channel: whom it is for. */
  readonly mention?: Mention;
}

/**
 * A whole card. What Teams may show or read out before anybody has opened it (`fallbackText` stands in previews,
 * `speak` may be read at delivery, also in a car: Microsoft, "Handling speech") says no more than `summary`.
 */
export function frame(
  { heading, intro, mention, marking, partnership }: Head,
  rows: readonly Json[],
  actions: readonly Json[],
  summary: string,
): Card {
  const at = mention && `<at>${plain(mention.name)}</at>`;
  const body = [
    ...(marking ? [sentence([{ text: marking, bold: true, small: true }], 'None')] : []),
    ...(partnership ? [sentence([{ text: partnership.name, bold: true }])] : []),
    ...(at ? [{ type: 'TextBlock', text: `For ${at}`, spacing: 'Small', wrap: true }] : []),
    headingOf(heading),
    ...(intro ? [sentence(intro)] : []),
    ...rows,
    ...buttons(actions),
  ];
  const content = finished({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: summary,
    speak: summary,
    body,
    ...(at ? mentioning(mention, at) : {}),
  });
  return { content, summary };
}

/** As of when, and what else is worth a small line at the foot. */
export const foot = (text: string): Json => small(text, 'Medium');

/**
 * A mention in a card is known by its Entra object id or the name the person signs in with, and its text must stand in
 * a TextBlock as it is (Microsoft, "Mention support within Adaptive Cards"). One that cannot be found is shown as text.
 */
const mentioning = ({ id, name }: Mention, text: string): Json => ({
  msteams: { entities: [{ type: 'mention', text, mentioned: { id, name: plain(name) } }] },
});

/** A name without what would end the mention, or be taken for markup. */
const plain = (name: string): string => name.replace(/[<>&*_[\]`]/g, ' ').trim();
