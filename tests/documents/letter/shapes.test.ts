import { textLines } from '../../../bot/documents/letter/text-lines';
import { letterDocx } from '../../support/letters/as-docx';
import { letterPdf } from '../../support/letters/as-pdf';
import { letterText } from '../../support/letters/as-text';
import { FIXTURES } from '../../support/letters/fixtures';
import { readBuilt, type Read } from '../../support/letters/read-built';

/** Every letter as a PDF, a Word document and plain text: what it says does not depend on the file. */
const KINDS = ['pdf', 'docx', 'txt'] as const;

let read: ReadonlyMap<string, Read>;

beforeAll(async () => {
  const files = FIXTURES.flatMap(({ spec }) =>
    KINDS.map(async (kind) => {
      if (kind === 'docx') return letterDocx(spec);
      return kind === 'pdf' ? letterPdf(spec) : Buffer.from(letterText(spec));
    }),
  );
  const results = await readBuilt(await Promise.all(files));
  const names = FIXTURES.flatMap(({ spec }) => KINDS.map((kind) => `${spec.name}.${kind}`));
  read = new Map(
    names.map((name, at) => [
      name,
      results[at] ?? { ok: false, error: 'not read', message: 'No answer came.' },
    ]),
  );
});

const texts = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => text);

test.each(FIXTURES.flatMap((fixture) => KINDS.map((kind) => [fixture.spec.name, kind, fixture] as const)))(
  '%s, as .%s',
  (name, kind, fixture) => {
    const one = read.get(`${name}.${kind}`);
    if (!one?.ok) throw new Error(`not read: ${one?.error}`);
    const { priority, improvement, strengths, warnings } = one.value;
    const found = {
      ...one.value,
      priority: texts(priority),
      improvement: texts(improvement),
      strengths: texts(strengths),
      sub: improvement[0]?.sub,
      warnings: warnings.map(({ code }) => code),
    };
    const asked = Object.keys(fixture.read).map((key) => [key, Reflect.get(found, key)]);
    expect(Object.fromEntries(asked)).toEqual(fixture.read);
  },
);

test('a star before a line of a plain text is a bullet, and one within it is none', () => {
  expect(textLines('* One\n  *\tTwo\n*Three\nFour * five').map(({ mark, text }) => [mark, text])).toEqual([
    ['•', 'One'],
    ['•', 'Two'],
    [undefined, '*Three'],
    [undefined, 'Four * five'],
  ]);
});
