import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import { expand } from '../../bot/teams/cards/drawing/parts/expand';
import { fill } from '../../bot/teams/cards/drawing/parts/fill';
import { repeatedIn } from '../../bot/teams/cards/drawing/parts/mould';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { manyThings } from '../support/bundle-states';
import { Chance } from '../support/fuzz/random';

const CARDS = join(__dirname, '../../bot/teams/cards');
const TEMPLATES = readdirSync(CARDS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.template.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(CARDS, name), 'utf8')) as object] as const);

const TEXTS = ['', 'a word', '${label} {{DATE(2024-01-01)}}', '12'];
const LISTS = [[], [{ type: 'A' }], [{ type: 'A' }, { type: 'B', none: [] }]];
const ANYTHING = [undefined, ...TEXTS, 3, true, false, ...LISTS, { type: 'C', deep: { v: 1 } }];

/** A view as the parts of cards have them: within a text stand texts, and what is counted is a list. */
function anyView(template: object, chance: Chance): object {
  const written = JSON.stringify(template);
  const named = (pattern: RegExp) => [...written.matchAll(pattern)].map(([, name = '']) => name);
  const inText = new Set([...named(/[^"]\$\{(\w+)\}/g), ...named(/\$\{(\w+)\}[^"]/g)]);
  const counted = new Set(named(/count\((\w+)\)/g));
  const held = () =>
    Object.fromEntries(
      named(/\$\{(?:\w+\()?(\w+)/g).map((name) => [
        name,
        chance.oneOf<unknown>(inText.has(name) ? TEXTS : counted.has(name) ? LISTS : ANYTHING),
      ]),
    );
  const lists = [...repeatedIn(template)].map((name) => [
    name,
    Array.from({ length: chance.below(4) }, held),
  ]);
  return { ...held(), ...(Object.fromEntries(lists) as object) };
}

/** All that a view holds, in its lists too: none of it is for the language to read. */
const valuesIn = (view: object): Set<unknown> =>
  new Set(Object.values(view).flatMap((one) => (Array.isArray(one) ? [one, ...one] : [one])));

test.each(TEMPLATES)('%s is filled as the language of the templates has it', (_name, template) => {
  const chance = new Chance(7);
  for (let round = 0; round < 120; round += 1) {
    const view = anyView(template, chance);
    expect(JSON.stringify(fill(template, view))).toBe(JSON.stringify(expand(template, view, valuesIn(view))));
  }
});

test('a card of fifty things asks the language for no part whose shape it has made before', () => {
  const asked = jest.spyOn(Template.prototype, 'expand');
  const first = postCard(manyThings(50), { marking: 'OFFICIAL' });
  expect(asked.mock.calls.length).toBeLessThan(60);
  asked.mockClear();
  expect(postCard(manyThings(50), { marking: 'OFFICIAL' })).toEqual(first);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('what is put in belongs to one filling alone', () => {
  const template = { rows: ['${rows}'], look: { of: '${of}' } };
  const first = fill(template, { rows: [{ a: 1 }], of: 'one' });
  expect(fill(template, { rows: [{ b: 2 }, { c: 3 }], of: 'two' })).toEqual({
    rows: [{ b: 2 }, { c: 3 }],
    look: { of: 'two' },
  });
  expect(first).toEqual({ rows: [{ a: 1 }], look: { of: 'one' } });
});
