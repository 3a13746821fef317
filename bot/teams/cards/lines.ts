import { drawActions, weightOf, type Card, type Json } from './card';
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
 * The card of many things: a line each, with the tap that answers it most often and a button that opens it in its place. One is open: what somebody opened,
 * else the first that asks from where they were. What does not fit is on further pages; nothing is left out.
 */
export function linesCard(head: Head, things: readonly Thing[], shown: Shown): Card {
  const heading = headingOf(things);
  const framed = (rows: readonly Json[]): Card => frame({ ...head, heading }, rows, [], heading);
  const room = MOST_BYTES - sizeOf(framed([]));
  const rowsOf = rowMaker(things, shown, head.partnership?.id);
  for (const isOpen of [true, false]) {
    for (let perPage = MOST_LINES; perPage > 0; perPage -= 1) {
      const rows = rowsOf(pageOf(things, shown, perPage), isOpen);
      if (rows.weight <= room) return framed(rows.drawn);
    }
  }
  // A single line is far below what fits, so that this is never come to.
  return framed(rowsOf(pageOf(things, shown, 1), false).drawn);
}

interface Rows {
  readonly drawn: readonly Json[];
  readonly weight: number;
}

/** Draws the rows of a page, each line once however many page lengths are tried. */
function rowMaker(
  things: readonly Thing[],
  shown: Shown,
  partnership: string | undefined,
): (page: Page, isOpen: boolean) => Rows {
  const known = new Map<string, { readonly json: Json; readonly weight: number }>();
  const once = (name: string, draw: () => Json) => {
    const before = known.get(name);
    if (before) return before;
    const json = draw();
    const made = { json, weight: weightOf([json]) };
    known.set(name, made);
    return made;
  };
  return (page, isOpen) => {
    const rows = page.things.map((thing, at) =>
      isOpen && at === page.open
        ? once(`open ${page.start + at}`, () => row(thing.view))
        : once(`line ${page.start + at}`, () => lineOf(thing, shown, partnership)),
    );
    const pager = pagerOf(things, page, shown, partnership);
    const weight = rows.reduce((sum, one) => sum + one.weight, weightOf(pager));
    return { drawn: [...rows.map(({ json }) => json), ...pager], weight };
  };
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
  const { heading, headingColor, title, banner, spoken, asks, oneTap } = view;
  const state = banner?.lines[0]?.text;
  const show = drawActions(showTemplate, {
    title: oneTap ? 'Open' : asks ? 'Answer' : 'Show',
    tooltip: short(spoken, 100),
    data: dataOf(key, true, shown, partnership),
  });
  const [line = {}] = drawActions(lineTemplate, {
    heading: short(heading, 60),
    headingColor,
    title: short(title, 120),
    state: state && short(state, 160),
    actions: oneTap ? [] : show,
    taps: oneTap ? [oneTap, ...show] : [],
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
