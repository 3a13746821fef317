import type { Mention } from '../../../domain/cards/content';
import { finished, type Card, type Dress, type Json } from './card';
import { buttons } from './parts/buttons';
import cardTemplate from './card.template.json';
import { fill } from './parts/fill';
import mentioningTemplate from './mentioning.template.json';
import { heading as headingOf, sentence, small } from './parts/text';

/** What every card says before its own. */
export interface Head extends Dress {
  /** The answer, not the category, in our own words. */
  readonly heading: string;
  /** A sentence beneath it. */
  readonly intro?: string;
  /** What stands on the line of the marking besides: 'EXERCISE', or until when it is under embargo. */
  readonly mark?: string;
  /** In a channel: whom it is for. */
  readonly mention?: Mention;
}

/**
 * A whole card. What Teams may show or read out before anybody has opened it (`fallbackText` stands in previews,
 * `speak` may be read at delivery, also in a car: Microsoft, "Handling speech") says no more than `summary`.
 */
export function frame(
  { heading, intro, mention, marking, mark, partnership, beforehand }: Head,
  rows: readonly Json[],
  actions: readonly Json[],
  summary: string,
): Card {
  const at = mention && `<at>${plain(mention.name)}</at>`;
  const content = fill(cardTemplate, {
    summary,
    marking: [marking, mark].filter(Boolean).join(' · ') || undefined,
    partnership: partnership?.name,
    mention: at || undefined,
    rows: [
      headingOf(heading),
      ...(beforehand ? [sentence([{ text: beforehand, bold: true }])] : []),
      ...(intro ? [sentence(intro)] : []),
      ...rows,
      ...buttons(actions),
    ],
    msteams: at ? mentioning(mention, at) : undefined,
  });
  return { content: finished(content), summary };
}

/** As of when, and what else is worth a small line at the foot. */
export const foot = (text: string): Json => small(text, 'Medium');

/**
 * A mention in a card is known by its Entra object id or the name the person signs in with, and its text must stand in
 * a TextBlock as it is (Microsoft, "Mention support within Adaptive Cards"). One that cannot be found is shown as text.
 */
const mentioning = ({ id, name }: Mention, text: string): Json =>
  fill(mentioningTemplate, { text, id, name: plain(name) });

/** A name without what would end the mention, or be taken for markup. */
const plain = (name: string): string => name.replace(/[<>&*_[\]`]/g, ' ').trim();
