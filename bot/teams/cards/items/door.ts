import { formatShortInstant } from '../../../domain/calendar/day';
import type { DoorItem } from '../../../domain/door/item';
import { execute } from '../drawing/parts/action';
import type { Banner, ItemView } from '../drawing/item-view';
import { undoAnswer, undoHint } from './undo';
import { DATA_VERSION, placeData, type Place } from './place';

/** Somebody at the tab's door, on the coordinator's card. */
export function doorView(item: DoorItem, place: Place): ItemView {
  const { person, agencyTitle, calledInTeams, askedAt, message } = item;
  const asks = !item.answered && !item.isOver;
  const data = { v: DATA_VERSION, messageKey: message.key, ...placeData(place) };
  const heading = asks ? 'Who is at the tab’s door?' : 'At the tab’s door';
  return {
    heading,
    headingColor: 'Default',
    title: `Is this ${person.title}?`,
    facts: [
      { label: 'Signed in as', text: calledInTeams },
      ...(askedAt ? [{ label: 'When', text: formatShortInstant(askedAt) }] : []),
      { label: 'On the list', text: `${person.title}, ${person.email}` },
      { label: 'Role', text: [person.roles.join(', '), agencyTitle].filter(Boolean).join(', ') },
    ],
    banner: bannerOf(item),
    hint: asks
      ? 'Ask them if you are not sure. Whoever you confirm can read the plan and answer as that person.'
      : item.undoUntil && undoHint(item.undoUntil),
    actions: asks
      ? [
          execute({
            title: 'It is them',
            verb: 'person.confirm',
            isLikeliest: true,
            data: { ...data, isThem: true },
          }),
          execute({ title: 'It is not', verb: 'person.confirm', data: { ...data, isThem: false } }),
        ]
      : item.undoUntil
        ? [undoAnswer(message.key, place)]
        : [],
    summary: asks ? 'Somebody asks to be let in' : 'A question of who it is was settled',
    asks,
  };
}

function bannerOf({ answered, isOver, person }: DoorItem): Banner | undefined {
  if (answered) {
    const lead = answered.isThem ? `✓ Confirmed: it is ${person.title}.` : '✗ Not confirmed: they stay out.';
    const text = ` By ${answered.byName}, ${formatShortInstant(answered.at)}.`;
    return { style: answered.isThem ? 'good' : 'emphasis', lines: [{ lead, text, weight: 'Default' }] };
  }
  if (!isOver) return undefined;
  return {
    style: 'emphasis',
    lines: [{ text: 'Nothing to do: this has been settled in another way.', weight: 'Default' }],
  };
}
