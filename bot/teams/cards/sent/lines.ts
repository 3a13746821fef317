import { weightOf, type Card, type Json } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { frame, type Head } from '../drawing/frame';
import { isUrgent, open as openRow } from '../drawing/item';
import { line } from '../drawing/parts/line';
import { DATA_VERSION } from '../items/place';
import { MOST_BYTES, short, sizeOf } from '../drawing/size';
import type { ShownItem } from './things';

/** What of a long card is shown. */
export interface Shown {
  /** The key of what somebody opened. */
  readonly opened?: string;
  /** The key of what was dealt with last: the next that asks is open. */
  readonly focus?: string;
  /** The keys of the rows that stand on the card. */
  readonly rows?: readonly string[];
  /** What the buttons do that open a thing or turn the page; those of a card that was sent unless given. */
  readonly opener?: Opener;
  /** Buttons beneath all, after those that turn the page. */
  readonly beneath?: readonly Json[];
}

/** What a button sends that shows the thing of that key in full, or the page where it stands. */
export type Opener = (key: string, open: boolean) => { readonly verb: string; readonly data: Json };

/** So many things a page at most; fewer where they do not fit. */
const MOST_LINES = 6;

/**
 * The card of many things: a line each, with the tap that answers it most often and a button that opens it in its
 * place. One is open: what somebody opened, else the next of the person's own that asks from where they were. What
 * does not fit is on further pages; nothing is left out.
 */
export function linesCard(
  head: Head,
  things: readonly ShownItem[],
  shown: Shown,
  summary = head.heading,
): Card {
  const framed = (rows: readonly Json[], page?: Page): Card =>
    frame(
      { ...head, intro: [head.intro, showing(things, page)].filter(Boolean).join(' ') },
      rows,
      [],
      summary,
    );
  const room = MOST_BYTES - sizeOf(framed([])) - ROOM_TO_COUNT;
  const opener = shown.opener ?? postOpener(shown, head.partnership?.id);
  const rowsOf = rowMaker(things, opener, shown.beneath ?? []);
  for (const isOpen of [true, false]) {
    for (let perPage = MOST_LINES; perPage > 0; perPage -= 1) {
      const page = pageOf(things, shown, perPage);
      const rows = rowsOf(page, isOpen);
      if (rows.weight <= room) return framed(rows.drawn, page);
    }
  }
  // A single line is far below what fits, so that this is never come to.
  const page = pageOf(things, shown, 1);
  return framed(rowsOf(page, false).drawn, page);
}

/** What 'Showing 1 to 6.' takes, in bytes as Teams counts them. */
const ROOM_TO_COUNT = 80;

/** Which of all things a page shows: 'Showing 1 to 6.'; nothing where it shows all. */
function showing(all: readonly ShownItem[], page?: Page): string | undefined {
  if (!page || page.things.length === all.length) return undefined;
  const { start, things } = page;
  return things.length === 1
    ? `Showing ${start + 1} of ${all.length}.`
    : `Showing ${start + 1} to ${start + things.length} of ${all.length}.`;
}

interface Rows {
  readonly drawn: readonly Json[];
  readonly weight: number;
}

/** Draws the rows of a page, each line once however many page lengths are tried. */
function rowMaker(
  things: readonly ShownItem[],
  opener: Opener,
  beneath: readonly Json[],
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
        ? once(`open ${page.start + at}`, () => openRow(thing.view))
        : once(`line ${page.start + at}`, () => lineOf(thing, opener)),
    );
    const pager = buttons([...pagerOf(things, page, opener), ...beneath]);
    const weight = rows.reduce((sum, one) => sum + one.weight, weightOf(pager));
    return { drawn: [...rows.map(({ json }) => json), ...pager], weight };
  };
}

interface Page {
  readonly start: number;
  readonly perPage: number;
  readonly things: readonly ShownItem[];
  /** The place on the page of the thing that is open; -1 where none is. */
  readonly open: number;
}

function pageOf(all: readonly ShownItem[], { opened, focus }: Shown, perPage: number): Page {
  const named = opened ?? focus;
  const wanted = all.findIndex(
    ({ key, answers }) => named !== undefined && (key === named || answers === named),
  );
  const asks = ({ view }: ShownItem): boolean => view.asks && !view.isOfOthers;
  const at = Math.max(0, wanted >= 0 ? wanted : all.findIndex(asks));
  const start = at - (at % perPage);
  const things = all.slice(start, start + perPage);
  const next = things.findIndex((thing, place) => asks(thing) && place >= at - start);
  const open = opened !== undefined && wanted >= 0 ? at - start : next;
  return { start, perPage, things, open: open >= 0 ? open : things.findIndex(asks) };
}

function lineOf({ key, view, isNews }: ShownItem, opener: Opener): Json {
  const { title, banner, asks, oneTap, again, stateMore = '' } = view;
  const lead = short(view.lead ?? view.heading, 90);
  const word = isNews && !asks ? 'Read' : 'Open';
  const show = execute({ title: word, tooltip: short(`${word}: ${lead}`, 100), ...opener(key, true) });
  const [became] = banner?.lines ?? [];
  return line({
    lead,
    isUrgent: isUrgent(view),
    text: short(view.below ?? title, 160),
    ...(became
      ? { state: { lead: short(became.lead ?? '', 60), text: `${short(became.text, 160)}${stateMore}` } }
      : {}),
    actions: again ? [again] : oneTap ? [oneTap, show] : [show],
  });
}

/** Buttons to the things after and before, with how many there are. */
export function pagerOf(
  all: readonly Pick<ShownItem, 'key'>[],
  { start, perPage, things }: Pick<Page, 'start' | 'perPage'> & { readonly things: readonly unknown[] },
  opener: Opener,
): readonly Json[] {
  const to = (place: number, title: string): readonly Json[] => {
    const first = all[place];
    const tooltip = `${title} of ${all.length}`;
    return first ? [execute({ title, tooltip, ...opener(first.key, false) })] : [];
  };
  const left = all.length - start - things.length;
  const before = Math.max(0, start - perPage);
  return [
    ...(left > 0 ? to(start + perPage, `Next ${Math.min(left, perPage)}`) : []),
    ...(start > 0 ? to(before, before === 0 ? `First ${Math.min(start, perPage)}` : 'Back') : []),
  ];
}

/** `on` names a row of the card where the thing's own row stands on another one. */
export const postOpener =
  ({ rows = [] }: Pick<Shown, 'rows'>, partnership?: string): Opener =>
  (rowKey, open) => {
    const on = rows.includes(rowKey) ? undefined : rows[0];
    const data = { v: DATA_VERSION, rowKey, open, ...(on && { on }), ...(partnership && { partnership }) };
    return { verb: 'post.show', data };
  };
