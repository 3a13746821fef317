import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, unfold } from '../../bot/teams/cards/drawing/parts/action';
import { textField } from '../../bot/teams/cards/drawing/parts/fields';
import { fill } from '../../bot/teams/cards/drawing/parts/fill';
import { line, table } from '../../bot/teams/cards/drawing/parts/line';
import { fact, link, sentence } from '../../bot/teams/cards/drawing/parts/text';

const CARDS = join(__dirname, '../../bot/teams/cards');
const TYPED = "${label} ${$root} ${if(true, 'a', 'b')} `x` \\${y} {{DATE(2024-01-01)}} $when \u0000";

test('what people typed is never read as a template, wherever it stands', () => {
  const texts = [
    sentence(TYPED),
    sentence([{ text: TYPED, bold: true }]),
    fact({ label: TYPED, strong: TYPED, text: TYPED }),
    link({ label: TYPED, text: TYPED, url: TYPED }),
    textField('note', TYPED).draw('_1', TYPED),
    execute({ title: TYPED, verb: 'x', tooltip: TYPED, data: { of: TYPED, more: [{ a: TYPED }] } }),
  ].map((drawn) => JSON.stringify(drawn));
  const written = JSON.stringify(TYPED).slice(1, -1);
  expect(texts.map((text) => text.split(written).length - 1)).toEqual([1, 1, 3, 4, 2, 4]);
});

test('a text of nothing stays a text, and a list within a list becomes part of it', () => {
  expect(sentence('')).toEqual({ type: 'RichTextBlock', spacing: 'Small', inlines: [''] });
  expect(fill({ a: ['${first}', '${list}', '${none}'] }, { first: 1, list: [2, 3], none: [] })).toEqual({
    a: [1, 2, 3],
  });
});

test('values keep their type, and what goes along with a button is sent back as it is', () => {
  const data = { v: 1, no: false, nothing: null, list: [], deep: { nothing: null } };
  expect(execute({ title: 'Go', verb: 'go', data })['data']).toEqual(data);
  expect(fill({ yes: '${yes}', no: '${no}', count: '${count}' }, { yes: true, no: false, count: 0 })).toEqual(
    {
      yes: true,
      no: false,
      count: 0,
    },
  );
});

test('what a view lacks is left out, also where the same template had it before', () => {
  expect(
    Object.keys(execute({ title: 'Go', verb: 'go', data: {}, isLikeliest: true, tooltip: 'Go on' })),
  ).toEqual(['type', 'title', 'verb', 'style', 'tooltip', 'associatedInputs', 'data']);
  expect(Object.keys(execute({ title: 'Go', verb: 'go', data: {}, sends: true }))).toEqual([
    'type',
    'title',
    'verb',
    'data',
  ]);
  expect(Object.keys(textField('note', 'Why?').draw(''))).toEqual([
    'type',
    'id',
    'label',
    'maxLength',
    'isMultiline',
  ]);
  expect(fill({ a: { b: '${b}' } }, { b: undefined })).toEqual({ a: {} });
});

test('a part that is drawn once is the same wherever it is put', () => {
  const inner = unfold('More', [sentence('One')]);
  expect(fill({ rows: '${rows}' }, { rows: [inner] })).toEqual({ rows: [inner] });
});

test('a line without buttons has one column, and only the rows of a table have a rule', () => {
  expect(line({ lead: 'A07' })['columns']).toHaveLength(1);
  const rows = table([2, 1], ['Agency', 'To do'], [[[sentence('Police')], [sentence('3')]]]);
  expect(rows.map((row) => row['separator'])).toEqual([undefined, true]);
  expect(rows[1]?.['columns']).toMatchObject([{ width: 2 }, { width: 1 }]);
});

test('every shape of a card stands in a template, and every template is used', () => {
  const files = readdirSync(CARDS, { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(CARDS, name), 'utf8'))
    .join('\n');
  // The fallback of a button is the button itself with another type, made from it in `card.ts`.
  expect(code.match(/\btype: '(?!Action\.Submit', data: \{ \.\.\.)[^']*',?/g) ?? []).toEqual([]);
  const templates = files.filter((name) => name.endsWith('.template.json'));
  expect(templates.length).toBeGreaterThan(20);
  for (const name of templates) expect(code).toContain(`/${name.split('/').at(-1)}'`);
});
