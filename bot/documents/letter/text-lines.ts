import { tidy, unmarked, type Line } from '../../domain/letter/print/line';

/** Whoever types a list without a bullet at hand types '* '. In a PDF it begins a note below the text. */
const STAR = /^\s*\*(?=\s)/;

/** The lines of a plain text. A form feed begins a page; without any the printed page numbers tell (`furniture.ts`). */
export function textLines(text: string): readonly Line[] {
  const pages = text.split('\f');
  const lines = pages.flatMap((page, at) =>
    page.split(/\r\n|\n|\r/).map((line) => ({ page: at + 1, ...unmarked(tidy(line.replace(STAR, '•'))) })),
  );
  return lines.map(({ text: said, ...line }) => ({ ...line, text: tidy(said) }));
}
