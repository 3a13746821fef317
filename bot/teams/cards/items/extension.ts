import { addDays, formatDay, formatShortDay, formatShortInstant } from '../../../domain/day';
import type { ExtensionItem } from '../../../domain/items/extension';
import type { Extension } from '../../../domain/partnership';
import { DATA_VERSION, placeData, type Place } from '../actions';
import { drawActions, type Json } from '../card';
import type { Banner, ItemView } from '../item';
import { dueFact } from '../notice-words';
import template from './extension-actions.template.json';

/** An agency's wish for more time, on the coordinator's card. */
export function extensionView(item: ExtensionItem, place: Place): ItemView {
  const { extension, agencyTitle, title, askedByName } = item;
  const asks = extension.decision === 'Open' && !item.isDone;
  const heading = `${agencyTitle} asks for more time`;
  const asked = `${askedByName} on ${formatShortInstant(extension.at)}`;
  return {
    heading,
    headingColor: 'Default',
    title,
    facts: [
      dueFact(item),
      { label: 'Asked for', text: formatDay(extension.wantedOn) },
      { label: 'Reason', text: extension.reason },
      { label: 'Asked by', text: asked },
      { label: 'Number', text: extension.subjectRef },
    ],
    banner: bannerOf(item),
    actions: asks ? actionsOf(item, place) : [],
    spoken: `${heading}: ${title}. Due ${formatDay(item.dueOn)}, asked for ${formatDay(extension.wantedOn)}`,
    summary: asks ? 'An agency asks for more time' : 'A request for more time was updated',
    asks,
  };
}

function actionsOf({ extension, dueOn, message }: ExtensionItem, place: Place): readonly Json[] {
  const data = (decision: 'Granted' | 'Refused', more: Json = {}): Json => ({
    v: DATA_VERSION,
    messageKey: message.key,
    extensionKey: extension.key,
    decision,
    dueOn,
    wantedOn: extension.wantedOn,
    ...more,
    ...placeData(place),
  });
  return drawActions(template, {
    slot: place.slot,
    wanted: formatShortDay(extension.wantedOn),
    canGrant: extension.wantedOn > dueOn,
    earliest: addDays(dueOn, 1),
    granted: data('Granted'),
    grantedOther: data('Granted', { choosesDay: true }),
    refused: data('Refused'),
  });
}

/** What was decided, by whom and when, in one line. */
export function decidedWords(
  { decision, grantedOn }: Extension,
  decided: ExtensionItem['decided'],
): string | undefined {
  if (decision === 'Open') return undefined;
  const by = decided ? ` by ${decided.byName} on ${formatShortInstant(decided.at)}` : '';
  if (decision === 'Withdrawn') return `Withdrawn${by}`;
  return decision === 'Granted' && grantedOn ? `Granted until ${formatDay(grantedOn)}${by}` : `Refused${by}`;
}

function bannerOf({ extension, decided, isDone }: ExtensionItem): Banner | undefined {
  const words = decidedWords(extension, decided);
  if (words === undefined) {
    const text = 'It has been handed in meanwhile. There is nothing left to decide.';
    return isDone ? { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] } : undefined;
  }
  const note = extension.note ? [{ text: `“${extension.note}”`, weight: 'Default' as const }] : [];
  return {
    style: extension.decision === 'Granted' ? 'good' : 'emphasis',
    lines: [{ text: words, weight: 'Bolder' }, ...note],
  };
}
