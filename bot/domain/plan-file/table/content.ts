import { dueOf } from '../cells/due';
import type { GridCell } from '../cells/grid';
import { plain } from '../cells/plain';
import { isTick, isUnticked, ratingOfFill, ratingSaid } from '../cells/rating';

/** What the cells of one column look like: shares of those that hold anything, from 0 to 1. */
export interface ColumnContent {
  readonly filled: number;
  readonly dates: number;
  readonly refs: number;
  readonly ratings: number;
  /** 'R', 'Amber' and the like. */
  readonly colours: number;
  readonly ticks: number;
  /** Of all cells, which have the colour of a rating behind them. */
  readonly coloured: number;
  /** How many different ratings those colours are. */
  readonly hues: number;
  readonly levels: number;
  /** 'In progress', 'Completed' and the like. */
  readonly states: number;
  /** How many characters on average. */
  readonly length: number;
  /** How many different texts, as a share. */
  readonly variety: number;
}

const REF =
  /^(?:[a-z]{1,6}[-. /]?)?\d{1,4}(?:[.,\-/]\d{1,3}){0,4}[a-z]?[.)]?$|^(?:\d{1,3}|[a-z])[.)]?(?:[a-z]|[ivx]+)?[.)]?$/i;
const COLOUR = /^(?:r|a|g|b|red|amber|green|blue|yellow|orange|brag|grey)$/i;
const LEVEL = /^(?:h|m|l|high|medium|low|urgent|critical|normal|p[1-4])$/i;

const STATE =
  /^(?:not (?:yet )?started|to do|in progress|started|underway|on-?going|open|closed|completed?|done|overdue|late|on hold|deferred|cancelled)$/i;

/** True for what numbers actions: '1', '1.10', 'A1', 'AL-001', '2b', 'iv'. */
export const looksLikeRef = (text: string): boolean => text.length <= 12 && REF.test(text.trim());

/** Looks at a column's cells below its heading. */
export function contentOf(cells: readonly GridCell[]): ColumnContent {
  const filled = cells.filter(({ text }) => text !== '');
  const share = (fits: (cell: GridCell) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
  const length = filled.reduce((all, { text }) => all + text.length, 0);
  return {
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    dates: share((cell) => dueOf(cell).day !== undefined),
    refs: share(({ text }) => looksLikeRef(text)),
    ratings: share(({ text }) => ratingSaid(text) !== undefined),
    colours: share(({ text }) => COLOUR.test(text.trim())),
    ticks: share(({ text }) => isTick(text) || isUnticked(text)),
    coloured: cells.length === 0 ? 0 : cells.filter(({ fill }) => ratingOfFill(fill)).length / cells.length,
    states: share(({ text }) => STATE.test(text.trim())),
    hues: new Set(cells.flatMap(({ fill }) => ratingOfFill(fill) ?? [])).size,
    levels: share(({ text }) => LEVEL.test(text)),
    length: filled.length === 0 ? 0 : length / filled.length,
    variety: filled.length === 0 ? 0 : new Set(filled.map(({ text }) => plain(text))).size / filled.length,
  };
}
