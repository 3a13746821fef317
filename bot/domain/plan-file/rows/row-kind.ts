import type { GridRow } from '../cells/grid';
import { plain } from '../cells/plain';
import { ratingSaid } from '../cells/rating';
import { looksLikeRef } from '../table/content';
import { isExactHeading } from '../table/heading';
import type { RowCells } from './row-cells';

/** What a row of a table is, besides an action. */
export type NoAction =
  | 'header repeated'
  | 'total row'
  | 'key'
  | 'guidance'
  | 'numbers of the columns'
  | 'title'
  | 'footer'
  | 'text between the actions';

const TOTAL =
  /^(?:grand |sub[\s–-]{0,3})?totals?\b|^(?:total|number|count|no\.?) (?:of )?(?:actions|rows|recommendations)|^overall (?:total|progress)\b|^(?:%|percentage|percent) /i;
/** '12', '85%', '3 of 5', '2 actions'. */
const COUNT = /^(?:[\d.,%\s/]*|\d+ (?:of|out of) \d+|\d+ (?:actions?|recommendations?|rows|items))$/i;
/** What the actions of a plan are counted by below it. */
const COUNTED =
  /^(?:actions )?(?:completed?|closed|achieved|open|ongoing|overdue|outstanding|delayed|(?:not (?:yet )?)?started|not due|in progress|on track|off track|at risk|red|amber|green|blue)(?: actions)?:?$/i;
const KEY = /^(?:rag |brag |rating |colour |status )*(?:key|legend)\b/i;
const GUIDANCE =
  /^(?:guidance|guide|please|instructions?|how to (?:use|complete)|note[s:]? ?:|nb\b|n\.b\.|example\b|e\.g\.|for example|to be completed by|complete one row|do not (?:delete|edit))/i;
const ASKS =
  /^(?:enter|insert|describe|list|name of|state|specify|outline|choose|select|use|please|e\.g\.?|for example|free text|dd[/ -]?mm|yyyy|\[|<)/i;
const DATE_MASK = /\bdd\s*[/.-]?\s*mm\s*[/.-]?\s*yy/i;
const FOOTER =
  /^(?:signed|sign-?off|approved|agreed by|author|prepared by|document owner|version|last updated|date of (?:next )?review|next review|source|distribution|end of (?:plan|table|document)|page \d|official\b|©|produced by|printed)/i;

/** Why a row is no action by its own words; undefined where nothing speaks against it. */
export function noActionBy(cells: RowCells, header: readonly string[]): NoAction | undefined {
  const { own, row } = cells;
  const first = own[0]?.cell.text ?? '';
  if (row.isProse) return isFooterText(first) ? 'footer' : 'text between the actions';
  if (isHeaderAgain(row, header)) return 'header repeated';
  if (TOTAL.test(first) && own.slice(1).every(({ cell }) => COUNT.test(cell.text))) return 'total row';
  if (isCountAlone(cells)) return 'total row';
  if (KEY.test(first)) return 'key';
  if (isKeyRow(cells)) return 'key';
  if (own.length > 2 && own.every(({ cell }, at) => plain(cell.text) === String(at + 1)))
    return 'numbers of the columns';
  return isGuidance(cells) ? 'guidance' : undefined;
}

/** 'Completed | 14': a state with a number where an action would have its words. */
function isCountAlone({ own, text }: RowCells): boolean {
  const title = text('title');
  const [word, count] = own;
  return (
    own.length === 2 &&
    COUNTED.test(word?.cell.text ?? '') &&
    count?.cell.text === title &&
    /\d/.test(title) &&
    COUNT.test(title)
  );
}

/** The header typed again in the middle, or repeated at the top of a page. */
export function isHeaderAgain(row: GridRow, header: readonly string[]): boolean {
  const headed = header.flatMap((heading, column) =>
    heading === '' ? [] : [{ heading: plain(heading), column }],
  );
  const same = headed.filter(({ heading, column }) => plain(row.cells[column]?.text ?? '') === heading);
  const said = row.cells.filter(({ text }) => text !== '').length;
  return same.length >= 2 && same.length >= 0.6 * Math.min(headed.length, said);
}

/** Much of the header again, and another heading where it had one: a further table that keeps its other columns. */
export const isHeaderOfAnother = (row: GridRow, header: readonly string[]): boolean =>
  isHeaderAgain(row, header) &&
  header.some((heading, column) => {
    const said = row.cells[column]?.text ?? '';
    return heading !== '' && plain(said) !== plain(heading) && isExactHeading(said);
  });

/** 'R | Off track': a rating with its meaning, where an action would have its number. */
function isKeyRow({ own }: RowCells): boolean {
  const [code, meaning] = own;
  if (own.length !== 2 || !code || !meaning) return false;
  return (
    code.cell.text.length <= 8 &&
    ratingSaid(code.cell.text) !== undefined &&
    !looksLikeRefNumber(code.cell.text) &&
    code.column < meaning.column
  );
}

const looksLikeRefNumber = (text: string): boolean => looksLikeRef(text) && /\d/.test(text);

/** What to write into the columns, left in the file. */
function isGuidance({ own }: RowCells): boolean {
  const [only] = own;
  if (own.length === 1 && only) return GUIDANCE.test(only.cell.text);
  const asking = own.filter(({ cell }) => ASKS.test(cell.text) || DATE_MASK.test(cell.text)).length;
  const isExample =
    /^(?:example\b|(?:e\.g\.?|eg)[\s:.]*\d{0,3}$)/i.test(own[0]?.cell.text ?? '') ||
    own.some(({ cell }) => /^example\s*[:–-]\s/i.test(cell.text));
  return (
    isExample ||
    (asking >= 2 && asking >= own.length * 0.5) ||
    own.some(({ cell }) => DATE_MASK.test(cell.text))
  );
}

/** True for words that tell whoever fills the plan in what to do. */
export const isGuidanceText = (text: string): boolean => GUIDANCE.test(text.trim());

/** True for a line below a plan that signs it off or says whose it is. */
export const isFooterText = (text: string): boolean => FOOTER.test(text.trim());
