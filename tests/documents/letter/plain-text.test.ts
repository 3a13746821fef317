import { textLines } from '../../../bot/documents/letter/text-lines';
import { readLetterBytes } from '../../../bot/documents/letter/read-bytes';
import { letterJson } from '../../../bot/domain/letter/as-json';
import { readLetter } from '../../../bot/domain/letter/read-letter';
import { letterPlainText } from '../../support/letters/as-plain-text';
import { FIXTURES } from '../../support/letters/fixtures';
import type { LetterSpec } from '../../support/letters/spec';

const WAYS = [
  ['with its hyphens', (spec: LetterSpec) => letterPlainText(spec)],
  ['without the hyphens at lines’ ends', (spec: LetterSpec) => letterPlainText(spec, 'lost')],
] as const;

const texts = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => text);

/** A page in two columns comes out in an order of its own. */
const IN_ORDER = FIXTURES.filter(({ spec }) => spec.print?.columns === undefined);

describe.each(WAYS)('the text of a PDF in the order of the file, %s', (_, textOf) => {
  test.each(IN_ORDER.map(({ spec, read }) => [spec.name, spec, read] as const))('%s', (__, spec, asked) => {
    const letter = readLetter(textLines(textOf(spec)));
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

const NEWEST = 'what needs to improve, then strengths';
const HEADING = /^What needs to improve\??$/m;

test('of lists that stood side by side in a text it is said what keeps where words stood', async () => {
  const spec = FIXTURES.find(({ spec: { name } }) => name === NEWEST)?.spec;
  const text = letterPlainText(spec ?? FIXTURES[0]!.spec);
  expect(text).toMatch(HEADING);
  const warnings = async (of: string): Promise<readonly string[]> => {
    const read = await readLetterBytes(Buffer.from(of));
    return read.ok ? read.value.letter.warnings.map((one) => one.text) : [read.error.code];
  };
  const advice = 'A plain text does not keep where words stood: send the letter as PDF or Word instead.';
  expect((await warnings(text)).filter((one) => one.includes(advice))).toEqual([]);
  expect(await warnings(text.replace(HEADING, 'What is good and what is to be done'))).toContain(
    `Areas for improvement: no list of them was found. ${advice}`,
  );
});
