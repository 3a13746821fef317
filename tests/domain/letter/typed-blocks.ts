import type { Block } from '../../../bot/domain/letter/print/blocks';

/** '# Heading', '* bullet', '*8 bullet further in', '- inner bullet', 'prose'; all on page 1 unless '@2 ' stands before. */
export const block = (line: string): Block => {
  const [, page = '1', rest = ''] = /^(?:@(\d) )?([^]*)$/.exec(line) ?? [];
  const pages = [{ from: 0, page: Number(page) }];
  const [, sign, left, text = rest] = /^(#|\*|-)(\d*) ([^]*)$/.exec(rest) ?? [];
  const place = left ? { left: Number(left) } : {};
  if (sign === '#') return { text, lines: 1, bold: true, pages };
  return sign
    ? { text, lines: 1, bold: false, pages, mark: sign === '-' ? '–' : '•', ...place }
    : { text, lines: 1, bold: false, pages };
};
