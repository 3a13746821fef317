import type { Block, Cell, Section, Text } from '../../bot/domain/reports/document';

const words = (text: Text): string =>
  text.map((part) => (typeof part === 'string' ? part : `*${part.strong}*`)).join('');

const cellText = (cell: Cell): string => cell.map(words).join(' / ');

/** What a section says in lines that a person can check: strong words in stars, columns with their widths. */
export const sectionText = ({ landscape, blocks }: Section): string[] => [
  ...(landscape ? ['(across)'] : []),
  ...blocks.flatMap(blockText),
];

function blockText(block: Block): string[] {
  if (block.is === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
  if (block.is === 'text') return [words(block.text)];
  if (block.is === 'bullets') return block.items.map((item) => `- ${words(item)}`);
  if (block.is !== 'table') return [`${block.is}: ${block.text}`];
  const { columns, rows, isFacts } = block.table;
  const head = columns.map(({ heading, percent }) => `${heading} ${percent}%`).join(' | ');
  return [`${isFacts ? 'facts' : 'table'}: ${head}`, ...rows.map((row) => row.map(cellText).join(' | '))];
}
