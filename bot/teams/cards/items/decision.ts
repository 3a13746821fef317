import { formatDay } from '../../../domain/day';
import type { DecisionItem } from '../../../domain/items/decision';
import type { ItemView } from '../item';
import { dueFact } from '../notice-words';
import { decidedWords } from './extension';

/** What was decided about a wish for more time, on the card of who asked. Nothing is asked. */
export function decisionView(item: DecisionItem): ItemView {
  const { extension, title, decided } = item;
  const granted = extension.decision === 'Granted';
  const heading = granted ? 'More time was granted' : 'More time was refused';
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
      lines: [{ text: decidedWords(extension, decided) ?? heading, weight: 'Bolder' }, ...note],
    },
    actions: [],
    spoken: `${heading}: ${title}. Due ${formatDay(item.dueOn)}`,
    summary: 'A decision about a deadline of yours',
    asks: false,
  };
}
