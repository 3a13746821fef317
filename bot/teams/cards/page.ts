import { draw, dressed, type Card, type Dress, type DressView, type Json } from './card';
import template from './page.template.json';

/** One line: words in bold, then words. */
export interface Line {
  readonly lead?: string;
  readonly text: string;
}

/** Lines that belong together, under a title; `style` colours their background. */
export interface Section {
  readonly title?: string;
  readonly style?: 'default' | 'emphasis' | 'good' | 'warning' | 'attention';
  readonly lines: readonly Line[];
}

/** A card to read, with words to try as buttons. */
export interface Page extends Dress {
  readonly heading: string;
  readonly intro?: string;
  readonly sections?: readonly Section[];
  /** Commands that a press types for the person. */
  readonly tries?: readonly { readonly title: string; readonly says: string }[];
  /** For the notification and for screen readers. */
  readonly summary: string;
}

/** What `page.template.json` shows. */
interface PageView extends DressView {
  readonly heading: string;
  readonly intro?: string;
  readonly sections: readonly Section[];
  readonly actions: readonly Json[];
  readonly spoken: string;
}

/** The card of a page. */
export function pageCard({ heading, intro, sections = [], tries = [], summary, ...dress }: Page): Card {
  const view: PageView = {
    ...dressed(dress),
    heading,
    intro,
    sections: sections.map((section) => ({ ...section, style: section.style ?? 'default' })),
    actions: tries.map(tryAction),
    spoken: [dress.partnership?.name, heading, intro].filter(Boolean).join('. '),
  };
  return { content: draw(template, view), summary };
}

/** A button that sends `says` as if the person had typed it (Teams' `imBack`). */
export const tryAction = ({ title, says }: { title: string; says: string }): Json => ({
  type: 'Action.Submit',
  title,
  data: { msteams: { type: 'imBack', value: says } },
});
