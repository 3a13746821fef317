import type { WhoLine } from '../../../domain/membership/who-is-who';
import type { Card, Dress } from '../drawing/card';
import { foot, frame } from '../drawing/frame';
import { openTab } from '../drawing/parts/action';
import { line } from '../drawing/parts/line';
import { sentence } from '../drawing/parts/text';
import { cut, short } from '../drawing/size';

/** So many are shown; the tab has the rest. */
const MOST_LINES = 12;

/** What the card of who is who says. */
export interface Who extends Dress {
  /** The agency that was asked about. */
  readonly about?: string;
  readonly lines: readonly WhoLine[];
  /** How the list is changed, and by whom. */
  readonly note: string;
}

/** Who speaks for which agency, who coordinates and chairs, or those of whom was asked. */
export function whoCard({ about, lines, note, ...dress }: Who): Card {
  const { shown, rest } = cut(lines, MOST_LINES);
  return frame(
    { ...dress, heading: 'Who is who' },
    [
      ...(about ? [sentence([{ text: about, bold: true }])] : []),
      ...(lines.length === 0 ? [sentence('Nobody on the list yet.')] : []),
      ...shown.map(({ lead, text }) => line({ lead: short(lead, 80), text: short(text, 200) })),
      ...(rest ? [sentence(rest)] : []),
      foot(note),
    ],
    openTab(dress.tab, 'people', 'People'),
    'Who is who',
  );
}
