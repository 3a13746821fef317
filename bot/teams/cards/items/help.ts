import { formatShortInstant } from '../../../domain/calendar/day';
import type { HelpItem } from '../../../domain/deadlines/help-message';
import { execute } from '../drawing/parts/action';
import { stateWords } from './reminder';
import { nameInHeading } from './notice-lead';
import { dueFact } from './words';
import { short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';
import { undoAnswer, undoHint } from './undo';
import { DATA_VERSION, placeData, type Place } from './place';

/** An agency's call for help, on the coordinator's card. */
export function helpView(item: HelpItem, place: Place): ItemView {
  const { notice, message } = item;
  const asks = !item.taken && !item.isOver;
  const heading = `Help asked for: ${nameInHeading(notice.subject)}`;
  return {
    heading,
    below: short(`${notice.subject.title}. Asked by ${notice.agency.title}`, 140),
    headingColor: 'Default',
    title: notice.subject.title,
    facts: [
      { label: 'They say', text: `“${item.note}”` },
      {
        label: 'Asked by',
        text: `${notice.agency.title}, ${item.askedByName}, ${formatShortInstant(item.askedAt)}`,
      },
      dueFact(notice.subject),
      { label: 'Number', text: notice.subject.ref },
    ],
    banner: bannerOf(item),
    hint: asks
      ? `${item.askedByName} sees on their own card that you are on it.`
      : item.undoUntil && undoHint(item.undoUntil),
    actions: asks
      ? [
          execute({
            title: 'I am on it',
            verb: 'help.taken',
            isLikeliest: true,
            data: { v: DATA_VERSION, messageKey: message.key, ...placeData(place) },
          }),
        ]
      : item.undoUntil
        ? [undoAnswer(message.key, place)]
        : [],
    summary: asks ? 'An agency asks for help' : 'A call for help was updated',
    asks,
  };
}

function bannerOf({ taken, isOver, notice }: HelpItem): Banner | undefined {
  const over = isOver ? [{ text: `Since then: ${stateWords(notice)}`, weight: 'Default' as const }] : [];
  if (!taken) return isOver ? { style: 'emphasis', lines: over } : undefined;
  const text = `✓ ${taken.byName} is on it, since ${formatShortInstant(taken.at)}`;
  return { style: 'good', lines: [{ text, weight: 'Bolder' }, ...over] };
}
