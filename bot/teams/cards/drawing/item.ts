import type { Json } from './card';
import type { ItemView } from './item-view';
import { sectionRows } from './page';
import { banner, refusal, shaded } from './parts/banner';
import { buttons } from './parts/buttons';
import { fact, link, sentence, small, title } from './parts/text';

/** More facts than that are for the tab. */
const MOST_FACTS = 7;

/** A thing that fills a card: all but its heading. */
export function whole(view: ItemView): readonly Json[] {
  const { warning, hint, refused } = view;
  return [
    ...(view.above ? [banner(view.above)] : []),
    ...(view.title ? [title(view.title)] : []),
    ...(view.says ?? []).map((words) => sentence(words)),
    ...view.facts.slice(0, MOST_FACTS).map(fact),
    ...(view.link ? [link(view.link)] : []),
    ...(view.drawn ?? []),
    ...(view.sections ?? []).flatMap(sectionRows),
    ...(warning ? [banner({ style: 'warning', lines: [{ text: warning, weight: 'Default' }] })] : []),
    ...(view.banner ? [banner(view.banner)] : []),
    ...(view.factsBelow ?? []).map(fact),
    ...(view.marks ?? []),
    ...(hint ? [small(hint)] : []),
    ...(refused ? [refusal(refused)] : []),
    ...(view.form ?? buttons(view.actions)),
  ];
}

/** A thing in full among lines, on a ground of its own. */
export const open = (view: ItemView): Json =>
  shaded('emphasis', [
    sentence([
      { text: view.lead ?? view.heading, bold: true, ...(isUrgent(view) ? { color: 'Attention' } : {}) },
    ]),
    ...whole(view),
  ]);

/** True of what is shown in red, which its words say too. */
export const isUrgent = ({ headingColor }: ItemView): boolean => headingColor === 'Attention';
