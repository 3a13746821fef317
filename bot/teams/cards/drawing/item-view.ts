import type { Json } from './card';
import type { Banner } from './parts/banner';
import type { Line } from './page';
import type { Fact, Run } from './parts/text';

export type { Banner, BannerLine } from './parts/banner';

/** One thing on a card, as it is drawn. */
export interface ItemView {
  /** The answer in our own words, references, counts and days: 'A04 is 5 working days overdue'. No name stands in it. */
  readonly heading: string;
  readonly headingColor: 'Default' | 'Attention';
  /** On a line among others, in place of the heading: 'Mon 30 Nov, 2pm to 3:30pm'. */
  readonly lead?: string;
  /** On a line beneath that, in place of the title. */
  readonly below?: string;
  /** On the line of the marking, where it fills a card: 'EXERCISE'. */
  readonly mark?: string;
  /** What must be known before all else, in a band above the title. */
  readonly above?: Banner;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What else is known once it is known what became of it: beneath the banner. */
  readonly factsBelow?: readonly Fact[];
  /** Why what was pressed was not done, right above the buttons. */
  readonly refused?: string;
  /** Sentences beneath the title, of our own. */
  readonly says?: readonly (string | readonly Run[])[];
  readonly link?: { readonly label: string; readonly text: string; readonly url: string };
  readonly warning?: string;
  readonly banner?: Banner;
  /** What is drawn of it beneath the sentences, in place of facts and lists. */
  readonly drawn?: readonly Json[];
  /** Lists, each under a title of its own; only where it has any. */
  readonly sections?: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  /** Who agrees and who does not, as it is drawn: beneath what became of it. */
  readonly marks?: readonly Json[];
  readonly hint?: string;
  readonly actions: readonly Json[];
  /** A form, or all answers in rows, in place of the buttons. */
  readonly form?: readonly Json[];
  /** The one of them that is pressed most, where a single tap answers for the person's own agency. */
  readonly oneTap?: Json;
  /** On a line, in place of the button that opens it: undoing or changing what was answered. */
  readonly again?: Json;
  /** On a line, after what became of it: until when it can be undone. */
  readonly stateMore?: string;
  /** What a notification says of it alone: that something is to be done, not what. */
  readonly summary: string;
  /** True while somebody is to do something about it. */
  readonly asks: boolean;
  /** True of what another agency is to answer: it is never opened unasked. */
  readonly isOfOthers?: boolean;
  readonly isOverdue?: boolean;
}
