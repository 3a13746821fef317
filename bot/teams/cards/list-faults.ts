import { rowsIn, type ListFault } from '../../domain/partnership/list-fault';
import type { Section } from './page';
import { cut, short } from './size';

/** What in the lists is to be put right, row by row; no section where all is well. */
export function toMendSection(faults: readonly ListFault[], most: number): readonly Section[] {
  if (faults.length === 0) return [];
  const { shown, rest } = cut(faults, most);
  const count = rowsIn(faults);
  const lines = shown.map(({ list, row, reason }) => ({
    lead: `${list}, ${short(row, 500)}:`,
    text: `${short(reason, 200)}.`,
  }));
  return [
    {
      title: `${count === 1 ? '1 row' : `${count} rows`} to mend`,
      style: 'warning',
      lines: [...lines, ...(rest ? [{ text: rest }] : [])],
    },
  ];
}
