import { tidy, unmarked, type Line } from '../../domain/letter/print/line';

/** The lines of a plain text. A form feed begins a page; without any the printed page numbers tell (`furniture.ts`). */
export function textLines(text: string): readonly Line[] {
  const pages = text.split('\f');
  const lines = pages.flatMap((page, at) =>
    page.split(/\r\n|\n|\r/).map((line) => ({ page: at + 1, ...unmarked(tidy(line)) })),
  );
  return lines.map(({ text: said, ...line }) => ({ ...line, text: tidy(said) }));
}
