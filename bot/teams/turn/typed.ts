import type { Incoming } from './incoming';

/** No more of a formatted message is looked at; its tags are longer than what they stand around. */
const MOST_MARKUP = 4_000;

/**
 * What somebody typed. Where the message has no plain text it is taken from its formatted twin, as some clients send that
 * alone, without the mention of the app, which stands there as an element of its own.
 */
export function typedIn({ text, attachments }: Pick<Incoming, 'text' | 'attachments'>): string {
  if (text?.trim()) return text;
  const html = attachments?.find(({ contentType }) =>
    contentType?.toLowerCase().startsWith('text/html'),
  )?.content;
  if (typeof html !== 'string') return text ?? '';
  return html
    .slice(0, MOST_MARKUP)
    .replace(/<span\b[^<>]*schema\.skype\.com\/Mention[^<>]*>[^<]*<\/span>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ');
}
