import { formatShortInstant } from '../../../domain/calendar/day';
import type { HelpItem } from '../../../domain/deadlines/messages/help-item';
import { execute } from '../drawing/parts/action';
import { stateWords } from './reminder-state';
import { nameInHeading } from './notice-lead';
import { agencyName } from '../../../domain/people/names';
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
    below: short(`${notice.subject.title}. Asked by ${agencyName(notice.agency)}`, 140),
    headingColor: 'Default',
    title: notice.subject.title,
    facts: [
      { label: 'They say', text: `“${item.note}”` },
      {
        label: 'Asked by',
        text: `${agencyName(notice.agency)}, ${item.askedByName}, ${formatShortInstant(item.askedAt, place.today)}`,
      },
      dueFact(notice.subject, place.today),
      ...(heading.endsWith(notice.subject.ref) ? [] : [{ label: 'Number', text: notice.subject.ref }]),
    ],
    banner: bannerOf(item, place),
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

function bannerOf({ taken, isOver, notice }: HelpItem, { today }: Place): Banner | undefined {
  const since =
    notice.state.is === 'open' ? 'They no longer ask for help.' : `Since then: ${stateWords(notice)}`;
  const over = isOver ? [{ text: since, weight: 'Default' as const }] : [];
  if (!taken) return isOver ? { style: 'emphasis', lines: over } : undefined;
  const text = `, since ${formatShortInstant(taken.at, today)}.`;
  const lead = `✓ ${taken.byName} is on it`;
  return { style: 'good', lines: [{ lead, text, weight: 'Default' }, ...over] };
}
