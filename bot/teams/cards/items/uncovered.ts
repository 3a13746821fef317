import { spanWords } from '../../../domain/cover/due';
import type { UncoveredItem } from '../../../domain/cover/uncovered-item';
import { formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { choiceField } from '../drawing/parts/fields';
import { fieldRows } from './forms';
import { cut, short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';
import { undoAnswer, undoHint } from './undo';
import { DATA_VERSION, placeData, type Place } from './place';

/** How much of what falls due is listed. */
const MOST_LINES = 6;

/** An agency for which nobody is there, on the coordinator's card: who covers? */
export function uncoveredView(item: UncoveredItem, place: Place): ItemView {
  const asks = item.stands === 'open';
  const heading = asks ? headingOf(item) : HEADINGS[item.stands];
  const title = item.absentName ? `${item.absentName}, ${item.agency.title}` : item.agency.title;
  return {
    heading,
    headingColor: 'Default',
    below: short(`${title}. ${factsOf(item)[0]?.text ?? ''}`, 160),
    title,
    facts: factsOf(item),
    banner: bannerOf(item),
    ...(item.ahead.length > 0 ? { sections: [aheadSection(item)] } : {}),
    hint: asks ? hintOf(item) : item.undoUntil && undoHint(item.undoUntil),
    actions: [
      ...(item.undoUntil ? [undoAnswer(item.message.key, place)] : []),
      ...(item.stands === 'open' || item.stands === 'held' ? actionsOf(item, place) : []),
    ],
    summary: asks ? 'Somebody has to be named' : 'A question about cover was updated',
    asks,
  };
}

function headingOf({ absentName, isNow, from }: UncoveredItem): string {
  if (!absentName) return 'Who answers for this agency?';
  return isNow ? 'Who covers now?' : `Who covers from ${formatShortDay(from)}?`;
}

const HEADINGS: Record<Exclude<UncoveredItem['stands'], 'open'>, string> = {
  held: 'A coordinator answers meanwhile',
  covered: 'Cover is arranged',
  over: 'No cover is needed any more',
};

function factsOf({ absentName, from, to, holderName, stands, candidates }: UncoveredItem): ItemView['facts'] {
  const why = absentName
    ? `${absentName} is away ${spanWords(from, to)}, and no deputy is there`
    : 'No single point of contact (SPOC) and no deputy is named on the People list';
  if (stands !== 'open')
    return absentName ? [{ label: 'Away', text: `${absentName}, ${spanWords(from, to)}` }] : [];
  return [
    { label: 'Why', text: why },
    ...(holderName ? [{ label: 'Until then', text: `what is for the agency comes to ${holderName}` }] : []),
    ...(candidates.length === 0
      ? [{ label: 'To name somebody', text: 'add a person of the agency to the People list in SharePoint' }]
      : []),
  ];
}

function aheadSection({ ahead, isNow }: UncoveredItem): { title: string; lines: { text: string }[] } {
  const { shown, rest } = cut(ahead, MOST_LINES);
  const lines = shown.map(({ on, ref, kind, title }) => ({
    text: `${formatShortDay(on)}: ${kind === 'Meeting' ? '' : `${ref}, `}${short(title)}`,
  }));
  return {
    title: isNow ? 'Falls due meanwhile' : 'Falls due on these days',
    lines: [...lines, ...(rest ? [{ text: rest }] : [])],
  };
}

const hintOf = ({ candidates, agency }: UncoveredItem): string | undefined =>
  candidates.length > 0
    ? `Whoever is named becomes deputy for ${agency.title}, can answer for it from then on, and is told.`
    : undefined;

function bannerOf({
  stands,
  coverName,
  holderName,
  decidedByName,
  decidedAt,
}: UncoveredItem): Banner | undefined {
  if (stands === 'open') return undefined;
  const by = decidedByName
    ? ` Decided by ${decidedByName}${decidedAt ? ` on ${formatShortInstant(decidedAt)}` : ''}.`
    : '';
  const said: Record<typeof stands, string> = {
    held: `What is for the agency comes to ${holderName ?? 'the coordinator'}, answered on its behalf.`,
    covered: `${coverName ?? 'Somebody'} covers for the agency.`,
    over: 'Nothing is to be decided.',
  };
  const text = `${said[stands]}${stands === 'over' ? '' : by}`;
  return { style: stands === 'over' ? 'emphasis' : 'good', lines: [{ text, weight: 'Bolder' }] };
}

function actionsOf(
  { stands, candidates, holderName, message }: UncoveredItem,
  place: Place,
): readonly Json[] {
  const data = { v: DATA_VERSION, messageKey: message.key, ...placeData(place) };
  const choices = candidates.map(({ title, email }) => ({ title, value: email }));
  const person = choiceField('person', 'Who covers?', choices, 'Please choose a person.');
  const name = execute({ title: 'Name them', verb: 'cover.name', data, sends: true });
  return [
    ...(choices.length > 0
      ? [unfold('Name a deputy', [...fieldRows([person], place.slot, {}), ...buttons([name])])]
      : []),
    ...(stands === 'open' && holderName !== undefined
      ? [execute({ title: 'I will answer', verb: 'cover.hold', data })]
      : []),
  ];
}
