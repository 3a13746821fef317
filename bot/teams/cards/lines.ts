import { drawActions, type Card, type Json } from './card';
import { DATA_VERSION } from './actions';
import { frame, type Head } from './frame';
import { row } from './row';
import lineTemplate from './line.template.json';
import pagerTemplate from './pager.template.json';
import showTemplate from './show-action.template.json';
import { MOST_BYTES, short, sizeOf } from './size';
import { headingOf, type Thing } from './things';

/** What of a long card is shown. */
export interface Shown {
  /** The key of what somebody opened. */
  readonly opened?: string;
  /** The key of what was dealt with last: the next that asks is open. */
  readonly focus?: string;
  /** The keys of the rows that stand on the card. */
  readonly rows?: readonly string[];
}

/** So many lines a page at most; fewer where they do not fit. */
const MOST_LINES = 10;

/**
 * The card of many things: a line each, with a button that opens it in its place. One is open: what somebody opened,
 * else the first that asks from where they were. What does not fit is on further pages; nothing is left out.
 */
export function linesCard(head: Head, things: readonly Thing[], shown: Shown): Card {
  const partnership = head.partnership?.id;
  const counts = Array.from({ length: MOST_LINES }, (_, at) => MOST_LINES - at);
  const drawn = (perPage: number, isOpen: boolean): Card => {
    const page = pageOf(things, shown, perPage);
    const rows = page.things.map((thing, at) =>
      isOpen && at === page.open ? row(thing.view) : lineOf(thing, shown, partnership),
    );
    const heading = headingOf(things);
    return frame({ ...head, heading }, [...rows, ...pagerOf(things, page, shown, partnership)], [], heading);
  };
  let card = drawn(1, false);
  for (const isOpen of [true, false]) {
    for (const perPage of counts) {
      card = drawn(perPage, isOpen);
      if (sizeOf(card) <= MOST_BYTES) return card;
    }
  }
  return card;
}

interface Page {
  readonly start: number;
  readonly perPage: number;
  readonly things: readonly Thing[];
  /** The place on the page of the thing that is open; -1 where none is. */
  readonly open: number;
}

function pageOf(all: readonly Thing[], { opened, focus }: Shown, perPage: number): Page {
  const named = opened ?? focus;
  const wanted = all.findIndex(
    ({ key, answers }) => named !== undefined && (key === named || answers === named),
  );
  const asking = all.findIndex(({ view }) => view.asks);
  const at = Math.max(0, wanted >= 0 ? wanted : asking);
  const start = at - (at % perPage);
  const things = all.slice(start, start + perPage);
  const asks = ({ view }: Thing, place: number): boolean => view.asks && place >= at - start;
  const next = things.findIndex(asks);
  const open = opened !== undefined && wanted >= 0 ? at - start : next;
  return { start, perPage, things, open: open >= 0 ? open : things.findIndex(({ view }) => view.asks) };
}

function lineOf({ key, view }: Thing, shown: Shown, partnership?: string): Json {
  const { heading, headingColor, title, banner, spoken, asks } = view;
  const state = banner?.lines[0]?.text;
  const actions = drawActions(showTemplate, {
    title: asks ? 'Answer' : 'Show',
    tooltip: short(spoken, 100),
    data: dataOf(key, true, shown, partnership),
  });
  const [line = {}] = drawActions(lineTemplate, {
    heading: short(heading, 60),
    headingColor,
    title: short(title, 120),
    state: state && short(state, 160),
    actions,
  });
  return line;
}

/** Which things are shown of how many, and buttons to the ones before and after. */
function pagerOf(
  all: readonly Thing[],
  { start, perPage, things }: Page,
  shown: Shown,
  partnership?: string,
): readonly Json[] {
  if (things.length === all.length) return [];
  const to = (place: number, title: string): readonly Json[] => {
    const first = all[place];
    const data = first && dataOf(first.key, false, shown, partnership);
    return data ? drawActions(showTemplate, { title, tooltip: title, data }) : [];
  };
  const words = `${start + 1} to ${start + things.length} of ${all.length}`;
  const back = start > 0 ? to(Math.max(0, start - perPage), 'Back') : [];
  return drawActions(pagerTemplate, { words, actions: [...back, ...to(start + perPage, 'Next')] });
}

/** `on` names a row of the card where the thing's own row stands on another one. */
function dataOf(rowKey: string, open: boolean, { rows = [] }: Shown, partnership?: string): Json {
  const on = rows.includes(rowKey) ? undefined : rows[0];
  return { v: DATA_VERSION, rowKey, open, ...(on && { on }), ...(partnership && { partnership }) };
}
