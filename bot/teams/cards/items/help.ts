import { formatShortInstant } from '../../../domain/day';
import type { HelpItem } from '../../../domain/items/help';
import { DATA_VERSION, placeData, type Place } from '../actions';
import { drawActions } from '../card';
import type { Banner, ItemView } from '../item';
import { stateWords } from '../notice';
import { dueFact } from '../notice-words';
import template from './help-actions.template.json';

/** An agency's call for help, on the coordinator's card. */
export function helpView(item: HelpItem, place: Place): ItemView {
  const { notice, message } = item;
  const asks = !item.taken && !item.isOver;
  const heading = `${notice.agency.title} asks for help`;
  return {
    heading,
    headingColor: 'Default',
    title: notice.subject.title,
    facts: [
      { label: 'They say', text: item.note },
      { label: 'Asked by', text: `${item.askedByName} on ${formatShortInstant(item.askedAt)}` },
      dueFact(notice.subject),
      { label: 'Number', text: notice.subject.ref },
    ],
    banner: bannerOf(item),
    hint: asks ? `${item.askedByName} sees on their own card that you are on it.` : undefined,
    actions: asks
      ? drawActions(template, { data: { v: DATA_VERSION, messageKey: message.key, ...placeData(place) } })
      : [],
    spoken: `${heading}: ${notice.subject.title}`,
    summary: asks ? 'An agency asks for help' : 'A call for help was updated',
    asks,
  };
}

function bannerOf({ taken, isOver, notice }: HelpItem): Banner | undefined {
  const over = isOver ? [{ text: `Since then: ${stateWords(notice)}`, weight: 'Default' as const }] : [];
  if (!taken) return isOver ? { style: 'emphasis', lines: over } : undefined;
  const text = `${taken.byName} is on it, since ${formatShortInstant(taken.at)}`;
  return { style: 'good', lines: [{ text, weight: 'Bolder' }, ...over] };
}
