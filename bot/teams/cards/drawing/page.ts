import type { Card, Dress, Json } from './card';
import { tryAction } from './parts/action';
import { shaded } from './parts/banner';
import { foot, frame } from './frame';
import { line } from './parts/line';
import { heading as headingOf, sentence } from './parts/text';

/** One line: words in bold, then words. */
export interface Line {
  readonly lead?: string;
  /** True of what is late: it is red, which its words say too. */
  readonly isUrgent?: boolean;
  readonly text: string;
  /** Its buttons, beside it. */
  readonly actions?: readonly Json[];
}

/** Lines that belong together, under a title in our own words; `style` colours their background. */
export interface Section {
  readonly title?: string;
  readonly style?: 'default' | 'emphasis' | 'good' | 'warning' | 'attention';
  readonly lines: readonly Line[];
}

/** A command that a press types for the person. */
export interface Try {
  readonly title: string;
  readonly says: string;
  /** One at most: it stands out. */
  readonly isLikeliest?: boolean;
}

/** A card to read, with words to try as buttons. */
export interface Page extends Dress {
  readonly heading: string;
  readonly intro?: string;
  /** Whose it is, in bold beneath the heading, where names do not stand. */
  readonly about?: string;
  readonly sections?: readonly Section[];
  /** As of when, and the like. */
  readonly note?: string;
  /** Commands that a press types for the person. */
  readonly tries?: readonly Try[];
  /** For the notification and for screen readers. */
  readonly summary: string;
}

/** The card of a page. */
export function pageCard({
  heading,
  intro,
  about,
  sections = [],
  note,
  tries = [],
  summary,
  ...dress
}: Page): Card {
  const rows = [
    ...(about ? [sentence([{ text: about, bold: true }])] : []),
    ...(intro ? [sentence(intro)] : []),
    ...sections.flatMap(sectionRows),
    ...(note ? [foot(note)] : []),
  ];
  return frame({ ...dress, heading }, rows, tries.map(tryAction), summary);
}

/** A section as rows: its title, then its lines. */
export function sectionRows({ title, style = 'default', lines }: Section): readonly Json[] {
  const head = title ? [headingOf(title, 'Default')] : [];
  const rows = lines.map(lineRow);
  return style === 'default' ? [...head, ...rows] : [...head, shaded(style, rows)];
}

/** Words in bold, then words; with buttons the words stand beneath, and the full stop before them is gone. */
export const lineRow = ({ lead, isUrgent, text, actions = [] }: Line): Json =>
  actions.length > 0 && lead
    ? line({ lead: lead.replace(/\.$/, ''), isUrgent, text: text.trim(), actions })
    : spoken({ lead, isUrgent, text });

const spoken = ({ lead, isUrgent, text }: Pick<Line, 'lead' | 'isUrgent' | 'text'>): Json =>
  sentence(
    lead
      ? [
          {
            text: /^[: .]/.test(text) ? lead : `${lead} `,
            bold: true,
            ...(isUrgent ? { color: 'Attention' } : {}),
          },
          { text },
        ]
      : text,
  );
