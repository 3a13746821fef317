import { letterJson } from '../../../bot/domain/letter/as-json';

import { tidy, unmarked, type Line } from '../../../bot/domain/letter/print/line';
import { readLetter } from '../../../bot/domain/letter/read-letter';
import { printedLines } from '../../support/letters/as-lines';
import { letterText } from '../../support/letters/as-text';
import { FIXTURES } from '../../support/letters/fixtures';
import type { LetterSpec } from '../../support/letters/spec';

/** As the reader of plain text parts them: no layout, pages by their numbers alone. */
const plainLines = (spec: LetterSpec): readonly Line[] =>
  letterText(spec)
    .split('\n')
    .map((line) => {
      const { text, ...mark } = unmarked(tidy(line));
      return { page: 1, ...mark, text: tidy(text) };
    });

const KINDS = [
  ['in print', printedLines],
  ['as plain text', plainLines],
] as const;

const texts = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => text);

describe.each(KINDS)('a letter %s', (_, linesOf) => {
  test.each(FIXTURES.map(({ spec, read }) => [spec.name, spec, read] as const))('%s', (__, spec, asked) => {
    const letter = readLetter(linesOf(spec));
    if (!letter.ok) throw new Error(letter.error);
    const json = letterJson(letter.value);
    const found = {
      ...json,
      priority: texts(json.priority),
      improvement: texts(json.improvement),
      strengths: texts(json.strengths),
      sub: json.improvement[0]?.sub,
      warnings: json.warnings.map(({ code }) => code),
    };
    expect(Object.fromEntries(Object.keys(asked).map((key) => [key, Reflect.get(found, key)]))).toEqual(
      asked,
    );
  });
});
