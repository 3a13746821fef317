import { formatDay } from '../../../domain/day';
import type { DecisionItem } from '../../../domain/items/decision';
import { dueFact } from '../notice-words';
import { nameOfRef } from '../notice-lead';
import { decidedWords } from './extension';
import type { ItemView } from './item-view';

/** What was decided about a wish for more time, on the card of who asked. Nothing is asked. */
export function decisionView(item: DecisionItem): ItemView {
  const { extension, title, decided } = item;
  const granted = extension.decision === 'Granted';
  const name = nameOfRef(extension);
  const heading = `More time ${granted ? 'granted' : 'refused'}${name ? `: ${name}` : ''}`;
  const note = extension.note ? [{ text: `“${extension.note}”`, weight: 'Default' as const }] : [];
  return {
    heading,
    headingColor: 'Default',
    title,
    facts: [
      dueFact(item),
      { label: 'Asked for', text: formatDay(extension.wantedOn) },
      { label: 'Number', text: extension.subjectRef },
    ],
    banner: {
      style: granted ? 'good' : 'emphasis',
      lines: [
        { text: `${granted ? '✓ ' : ''}${decidedWords(extension, decided) ?? heading}`, weight: 'Bolder' },
        ...note,
      ],
    },
    actions: [],
    summary: 'A decision about a deadline of yours',
    asks: false,
  };
}
