import { formatShortInstant } from '../../../domain/calendar/day';
import type { NoticeItem } from '../../../domain/notices/item';
import type { ItemView } from '../drawing/item-view';
import { openTab } from '../drawing/parts/action';
import type { Place } from './place';

const HEADING = {
  Part: 'Who does what has changed',
  Setting: 'How we work has changed',
} as const satisfies Record<NoticeItem['of'], string>;

/** Something that people go by was changed: what is different now, by whom and since when. */
export function changedView({ of, words, byName, at }: NoticeItem, { today, tab }: Place): ItemView {
  return {
    heading: HEADING[of],
    headingColor: 'Default',
    title: words,
    facts: [],
    says: [`${byName} changed it, ${formatShortInstant(at, today)}. Nothing is asked of you.`],
    actions: of === 'Part' ? openTab(tab, 'people') : [],
    summary: HEADING[of],
    asks: false,
  };
}
