import { dayOf, millisOf } from '../calendar/day';
import { mayRead } from '../inspection/embargo';
import { actionAt } from '../lifecycle/story/as-it-was';
import type { Action, AsOf, Meeting } from '../partnership';
import type { Actor } from '../people/actor';
import { REPORT_TITLE } from '../statement/considered';
import {
  ITEM_KINDS,
  itemOfAction,
  itemOfConsidered,
  itemsOf,
  type AgendaItem,
  type ItemKind,
} from './agenda-items';

export type { AgendaItem, ItemKind } from './agenda-items';

const MINUTE_MILLIS = 60_000;

/**
 * The agenda of a meeting, made from the plan as this reader may read it: votes to take, challenges, more time wanted,
 * what is red, overdue or calls for help, what is to close and to review, what is new, what was asked last time. In the
 * order of the chair, where there is one. Once the meeting has begun, what was on the agenda stays on it, also when the
 * plan asks for it no more; what comes up meanwhile is added, and of an action that has an item already that item says
 * it. Once it is over it is what it was. The minutes are shared out when they do not suffice.
 */
export function agendaOf(asOf: AsOf, meeting: Meeting, reader: Actor | undefined): readonly AgendaItem[] {
  const { facts, now } = asOf;
  return agendaAmong(
    asOf,
    meeting,
    facts.actions.filter((action) => mayRead(facts, reader, action, dayOf(now))),
  );
}

/** True of an item that stands on a meeting's agenda, whoever may read it. */
export const isOnAgenda = (asOf: AsOf, meeting: Meeting, item: string): boolean =>
  agendaAmong(asOf, meeting, asOf.facts.actions).some(({ key }) => key === item);

function agendaAmong(asOf: AsOf, meeting: Meeting, readable: readonly Action[]): readonly AgendaItem[] {
  const { facts } = asOf;
  const { order = [], begunAt, endedAt } = meeting.running ?? {};
  // What is before the group weeks later was not before a meeting that is over.
  const isOver = meeting.status === 'Held' && begunAt !== undefined;
  const then =
    isOver && endedAt !== undefined
      ? readable.flatMap((action) => actionAt(facts, action, endedAt) ?? [])
      : readable;
  const asked = itemsOf(asOf, meeting, then).filter(({ key }) => !isOver || order.includes(key));
  const known = new Set(asked.map(({ key }) => key));
  const kept = begunAt === undefined ? [] : order.filter((key) => !known.has(key));
  const actions = new Map(then.map((action) => [action.ref, action]));
  const nowOf = new Map(asked.filter(isOfOne).map(({ refs: [ref], kind }) => [ref, kind]));
  const past = kept.flatMap((key) => {
    const [kind, ref = ''] = splitKey(key);
    const action = actions.get(ref);
    return kind && action ? [itemOfAction(kind, action, nowOf.get(ref))] : consideredOf(facts, key);
  });
  const there = new Set(past.flatMap(({ refs }) => refs));
  const added = asked.filter((item) => !isOfOne(item) || !item.refs.some((ref) => there.has(ref)));
  return inTime(ordered([...past, ...added], order), meeting);
}

/** What a meeting had to consider when it began, where it is not offered to it any more, as once its hour is over. */
function consideredOf({ inspections, series }: AsOf['facts'], key: string): readonly AgendaItem[] {
  const [kind, ...words] = key.split(' ');
  const of = words.join(' ');
  const inspection = inspections.find(({ ref }) => ref === of);
  if (kind === 'statement' && inspection)
    return [itemOfConsidered({ kind, of, title: 'Statement of action', about: inspection.title })];
  return kind === 'report' && series.some(({ code }) => code === of)
    ? [itemOfConsidered({ kind, of, title: REPORT_TITLE })]
    : [];
}

/** True of an item of one action, and not of those that are taken together. */
const isOfOne = ({ key }: AgendaItem): boolean => splitKey(key)[0] !== undefined;

/** The kind and the action that a key names; no kind of what names none. */
function splitKey(key: string): readonly [kind: ItemKind | undefined, ref?: string] {
  const at = key.indexOf('|');
  const kind = ITEM_KINDS.find((one) => one === key.slice(0, Math.max(at, 0)));
  return [kind, key.slice(at + 1)];
}

/**
 * Items in the order that somebody chose; one that is not in it follows the item that it follows otherwise, so that what
 * comes up later stands where one looks for it.
 */
export function ordered(items: readonly AgendaItem[], order: readonly string[]): readonly AgendaItem[] {
  if (order.length === 0) return items;
  const byKey = new Map(items.map((item) => [item.key, item]));
  const chosen = [...new Set(order)].flatMap((key) => byKey.get(key) ?? []);
  items.forEach((item, at) => {
    if (chosen.includes(item)) return;
    const before = items[at - 1];
    chosen.splice(before ? chosen.indexOf(before) + 1 : 0, 0, item);
  });
  return chosen;
}

/** Where all together would take longer than the meeting, each item is given its share, and at least a minute. */
function inTime(items: readonly AgendaItem[], { startsAt, endsAt }: Meeting): readonly AgendaItem[] {
  const available = (millisOf(endsAt) - millisOf(startsAt)) / MINUTE_MILLIS;
  const wanted = items.reduce((sum, { minutes }) => sum + minutes, 0);
  if (wanted <= available) return items;
  return items.map((item) => ({
    ...item,
    minutes: Math.max(1, Math.floor((item.minutes * available) / wanted)),
  }));
}
