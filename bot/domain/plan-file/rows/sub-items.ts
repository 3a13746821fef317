import type { GridRow } from '../cells/grid';
import { plain } from '../cells/plain';
import { headingGuesses, isExactHeading } from '../table/heading';

/** Where the steps of an action stand that has a small table of them below it. */
export interface SubItems {
  readonly name: number;
  readonly due?: number;
}

const NAMES = /^(?:name|title|sub-?items?|sub-?tasks?|step)$/;

/** The headings of the steps below an action, as monday.com writes them: 'Subitems | Name | Owner | Status | Date'. */
export function subItemsHeader({ cells }: GridRow): SubItems | undefined {
  const said = cells.flatMap(({ text }, column) => (text === '' ? [] : [{ text: plain(text), column }]));
  const [first, ...others] = said;
  if (!first || !/^sub-?(?:items?|tasks?)$/.test(first.text)) return undefined;
  const headed = others.filter(({ text }) => NAMES.test(text) || isExactHeading(text));
  const name = others.find(({ text }) => NAMES.test(text));
  if (!name || headed.length < 2) return undefined;
  const due = others.find(({ text }) => headingGuesses(text)[0]?.heading === 'due');
  return { name: name.column, ...(due ? { due: due.column } : {}) };
}

/** One step as the steps of an action are written: 'Draft the form (01/02/2026)'. */
export function subItemIn({ cells }: GridRow, { name, due }: SubItems): string {
  const [step = '', day = ''] = [name, due].map((column) =>
    column === undefined ? '' : (cells[column]?.text ?? '').replace(/\s*\n\s*/g, ' '),
  );
  return step !== '' && day !== '' ? `${step} (${day})` : step;
}
