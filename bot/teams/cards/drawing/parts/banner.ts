import type { Json } from '../card';
import { fill } from './fill';
import ruledTemplate from './ruled.template.json';
import shadedTemplate from './shaded.template.json';
import { sentence } from './text';

/** What became of a thing, in a coloured band. */
export interface Banner {
  readonly style: 'good' | 'emphasis' | 'warning' | 'attention';
  readonly lines: readonly BannerLine[];
}

/** A line of it: all in bold or none, or what happened in bold and then by whom and when. */
export interface BannerLine {
  readonly lead?: string;
  readonly text: string;
  readonly weight: 'Bolder' | 'Default';
}

/** A band from edge to edge; a sign and bold words say the same as its colour, which high contrast leaves out. */
export const banner = ({ style, lines }: Banner): Json =>
  shaded(
    style,
    lines.map(({ lead, text, weight }) =>
      sentence([...(lead ? [{ text: lead, bold: true }] : []), { text, bold: weight === 'Bolder' }]),
    ),
  );

/** Why nothing was recorded, right above what is to be mended: '! Not recorded.', then what to do. */
export function refusal(text: string): Json {
  const [, lead = '', rest = text] = /^([^.]*\.) (.*)$/s.exec(text) ?? [];
  return banner({
    style: 'attention',
    lines: [{ lead: `! ${lead}`.trimEnd(), text: lead ? ` ${rest}` : ` ${text}`, weight: 'Default' }],
  });
}

/** A part of a card on a ground of its own; without colours the rule above tells it from the rest. */
export const shaded = (style: string, items: readonly Json[]): Json => fill(shadedTemplate, { style, items });

/** A part of a card beneath a rule. */
export const ruled = (items: readonly Json[]): Json => fill(ruledTemplate, { items });
