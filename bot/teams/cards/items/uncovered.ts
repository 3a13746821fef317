import { spanWords } from '../../../domain/cover/due';
import type { Ahead } from '../../../domain/cover/ahead';
import type { UncoveredItem } from '../../../domain/cover/uncovered-item';
import {
  addDays,
  dayOf,
  formatShortDay,
  formatShortInstant,
  formatTime,
  timeOf,
} from '../../../domain/calendar/day';
import { agencyName } from '../../../domain/people/names';
import type { Json } from '../drawing/card';
import { execute, unfold } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { choiceField } from '../drawing/parts/fields';
import { small, type Run } from '../drawing/parts/text';
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
  const says = asks ? questionOf(item, place) : [];
  return {
    heading: asks ? headingOf(item) : HEADINGS[item.stands],
    headingColor: 'Default',
    below: short(asks ? plainWords(says[0]) : titleOf(item), 160),
    title: asks ? '' : titleOf(item),
    says,
    facts: asks ? toNameFact(item) : awayFact(item, place),
    banner: bannerOf(item, place),
    ...(item.ahead.length > 0 ? { sections: [aheadSection(item, place)] } : {}),
    hint: item.undoUntil && undoHint(item.undoUntil),
    actions: [
      ...(item.undoUntil ? [undoAnswer(item.message.key, place)] : []),
      ...(item.stands === 'held' ? laterActions(item, place) : []),
    ],
    ...(asks ? { form: formOf(item, place) } : {}),
    summary: asks ? 'Somebody has to be named' : 'A question about cover was updated',
    asks,
  };
}

function headingOf({ absentName, isNow, from, message }: UncoveredItem): string {
  if (!absentName) return 'Who answers for this agency?';
  if (isNow) return 'Who covers now?';
  const isTomorrow = from === addDays(dayOf(message.sentAt ?? message.dueAt), 1);
  return isTomorrow ? 'Who covers from tomorrow?' : `Who covers from ${formatShortDay(from)}?`;
}

const HEADINGS: Record<Exclude<UncoveredItem['stands'], 'open'>, string> = {
  held: 'A coordinator answers meanwhile',
  covered: 'Cover is arranged',
  over: 'No cover is needed any more',
};

/** 'Bethan Rees covers for Youth justice', once somebody does; else who is away, of which agency. */
function titleOf({ absentName, agency, stands, coverName }: UncoveredItem): string {
  const name = agencyName(agency);
  if (stands === 'covered' && coverName) return `${coverName} covers for ${name}`;
  return absentName ? `${absentName}, ${name}` : name;
}

/** 'Leon Carter (Youth justice) is away from Tue 24 Nov to Fri 4 Dec and has no deputy', and who answers until then. */
function questionOf(
  { absentName, agency, from, to, holderName }: UncoveredItem,
  { today }: Place,
): readonly (readonly Run[])[] {
  const name = agencyName(agency);
  const why: readonly Run[] = absentName
    ? [
        { text: absentName, bold: true },
        { text: ` (${name}) is away ` },
        { text: spanWords(from, to, today), bold: true },
        { text: ' and no deputy is there.' },
      ]
    : [
        { text: name, bold: true },
        { text: ' has no single point of contact (SPOC) and no deputy on the People list.' },
      ];
  const until = holderName
    ? [[{ text: `Until you choose, what is for ${name} comes to ${holderName}.` }]]
    : [];
  return [why, ...until];
}

const plainWords = (runs: readonly Run[] = []): string => runs.map(({ text }) => text).join('');

const toNameFact = ({ candidates }: UncoveredItem): ItemView['facts'] =>
  candidates.length > 0
    ? []
    : [
        {
          label: 'To name somebody',
          text: 'add a person of the agency to the People list in SharePoint',
        },
      ];

const awayFact = ({ absentName, from, to }: UncoveredItem, { today }: Place): ItemView['facts'] =>
  absentName ? [{ label: 'Away', text: `${absentName}, ${spanWords(from, to, today)}` }] : [];

function aheadSection(
  { ahead, isNow }: UncoveredItem,
  { today }: Place,
): { title: string; lines: { text: string }[] } {
  const { shown, rest } = cut(ahead, MOST_LINES);
  return {
    title: isNow ? 'Falls due meanwhile' : 'Falls due on these days',
    lines: [...shown.map((one) => ({ text: aheadWords(one, today) })), ...(rest ? [{ text: rest }] : [])],
  };
}

/** 'Mon 30 Nov: JTAI partnership meeting, 2pm', 'A12 due Wed 2 Dec: Agree one referral form'. */
function aheadWords({ on, ref, title, startsAt }: Ahead, today: Place['today']): string {
  const day = formatShortDay(on, today);
  return startsAt
    ? `${day}: ${short(title)}, ${formatTime(timeOf(startsAt))}`
    : `${short(ref, 30)} due ${day}: ${short(title)}`;
}

function bannerOf(
  { stands, holderName, decidedByName, decidedAt, coverName }: UncoveredItem,
  { today }: Place,
): Banner | undefined {
  if (stands === 'open') return undefined;
  if (stands === 'over')
    return { style: 'emphasis', lines: [{ text: 'Nothing is to be decided.', weight: 'Bolder' }] };
  const by = decidedByName ? ` by ${decidedByName}` : '';
  const at = decidedByName && decidedAt ? `, ${formatShortInstant(decidedAt, today)}` : '';
  const line =
    stands === 'held'
      ? {
          lead: '✓ Decided',
          text: `${by}${at}. What is for the agency comes to ${holderName ?? 'the coordinator'}, answered on its behalf.`,
        }
      : { lead: decidedByName ? '✓ Named' : `✓ ${coverName ?? 'Somebody'} covers`, text: `${by}${at}.` };
  return { style: 'good', lines: [{ ...line, weight: 'Default' }] };
}

const dataOf = ({ message }: UncoveredItem, place: Place): Json => ({
  v: DATA_VERSION,
  messageKey: message.key,
  ...placeData(place),
});

/** Whom to choose from, and what the choice means, said above the buttons. */
function formOf(item: UncoveredItem, place: Place): readonly Json[] {
  const { candidates, holderName, agency, to } = item;
  const data = dataOf(item, place);
  const hold = execute({ title: 'I will answer', verb: 'cover.hold', data });
  const until = to ? ` until ${formatShortDay(to, place.today)}` : '';
  const hint = `They become deputy, can answer for ${agencyName(agency)}${until}, and are told so now.`;
  return [
    ...(candidates.length > 0 ? [...fieldRows([personField(item)], place.slot, {}), small(hint)] : []),
    ...buttons([
      ...(candidates.length > 0 ? [{ ...nameAction(data), style: 'positive' }] : []),
      ...(holderName === undefined ? [] : [hold]),
    ]),
  ];
}

/** Somebody can be named also after a coordinator said to answer themselves. */
function laterActions(item: UncoveredItem, place: Place): readonly Json[] {
  if (item.candidates.length === 0) return [];
  const send = nameAction(dataOf(item, place));
  return [unfold('Name a deputy', [...fieldRows([personField(item)], place.slot, {}), ...buttons([send])])];
}

const nameAction = (data: Json): Json =>
  execute({ title: 'Name them', verb: 'cover.name', data, sends: true });

const personField = ({ candidates }: UncoveredItem) =>
  choiceField(
    'person',
    'Who covers?',
    candidates.map(({ title, email }) => ({ title, value: email })),
    'Please choose a person.',
  );
