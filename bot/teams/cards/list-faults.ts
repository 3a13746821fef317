import type { ListFault } from '../../domain/partnership/list-fault';
import type { Section } from './page';
import { cut, short } from './size';

/** What in the lists is to be put right, row by row; no section where all is well. */
export function toMendSection(faults: readonly ListFault[], most: number): readonly Section[] {
  if (faults.length === 0) return [];
  const { shown, rest } = cut(faults, most);
  const lines = shown.map(({ list, row, reason }) => ({
    lead: `${list}:`,
    text: `${short(row, 80)}: ${short(reason, 200)}.`,
  }));
  return [
    {
      title: 'To put right in the lists',
      style: 'warning',
      lines: [...lines, ...(rest ? [{ text: rest }] : [])],
    },
  ];
}
