import { Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { fileText } from '../../domain/reports/cell-text';
import type { Text } from '../../domain/reports/document';

/** A paragraph of some style. What people typed keeps its line ends. */
export const paragraph = (options: IParagraphOptions, words: Text): Paragraph =>
  new Paragraph({ ...options, children: words.flatMap(runsOf) });

/** An item of a real list. */
export const bulletParagraph = (words: Text, reference: string): Paragraph =>
  paragraph({ numbering: { reference, level: 0 }, spacing: { after: 60 } }, words);

function runsOf(word: Text[number]): TextRun[] {
  const [bold, text] = typeof word === 'string' ? [false, word] : [true, word.strong];
  return fileText(text)
    .split('\n')
    .map(
      (line, at) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(at > 0 ? { break: 1 } : {}) }),
    );
}
