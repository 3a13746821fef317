import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesBelow } from './sources';

/** What ESLint's rule is made of. */
const { ROOMS, refusal, roomOf } = jest.requireActual<{
  readonly ROOMS: Readonly<Record<string, { readonly holds: string }>>;
  readonly roomOf: (file: string) => string | undefined;
  readonly refusal: (from: string, target: string) => string | undefined;
}>('../../eslint.rooms.js');

/** The table of rooms is the map of the house: it fits what stands there, and README shows it as it is. */

const ROOT = path.resolve(__dirname, '../..');

/** Catalogues hold one file a thing of their kind, however many there are. */
const CATALOGUES = [
  'bot/domain/partnership',
  'bot/sharepoint/lists',
  'bot/teams/cards/items',
  'bot/teams/commands',
  'bot/teams/verbs',
  'bot/local/graph/routes',
  'tab/api',
];
/** About a dozen. */
const MOST_IN_A_ROOM = 14;

test.each([
  [
    'bot/domain/meetings/answer.ts',
    'bot/domain/outstanding/owed.ts',
    'bot/domain/meetings may not import bot/domain/outstanding',
  ],
  ['bot/domain/calendar/day.ts', 'bot/domain/basics/result.ts', 'bot/domain/calendar may not import'],
  ['bot/domain/people/roles.ts', 'bot/domain/partnership/keys.ts', 'is entered by index.ts'],
  ['bot/teams/commands/my.ts', 'bot/sharepoint/store.ts', 'bot/teams/commands may not import'],
  ['bot/teams/verbs/my-show.ts', 'bot/teams/commands/my.ts', 'bot/teams/verbs may not import'],
  ['bot/local/graph/server.ts', 'bot/domain/calendar/day.ts', 'bot/local/graph may not import'],
  ['tab/plan/page.tsx', 'bot/usecases/ports.ts', 'tab/plan may not import'],
])('%s may not import %s', (from, target, why) => {
  expect(refusal(from, target)).toContain(why);
});

test.each([
  ['bot/domain/people/roles.ts', 'bot/domain/partnership/index.ts'],
  ['bot/domain/people/roles.ts', 'bot/domain/partnership/decision.ts'],
  ['bot/domain/cards/items.ts', 'bot/domain/cover/item.ts'],
  ['bot/app/app.ts', 'bot/teams/index.ts'],
  ['tests/domain/people/roles.test.ts', 'bot/domain/people/roles.ts'],
])('%s may import %s', (from, target) => {
  expect(refusal(from, target)).toBeUndefined();
});

test('every source of the product stands in a room, and every room holds something', () => {
  const files = ['bot', 'tab'].flatMap((folder) =>
    sourcesBelow(path.join(ROOT, folder)).map((file) => path.relative(ROOT, file)),
  );
  const used = new Set(files.map(roomOf));
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
  expect(Object.keys(ROOMS).filter((room) => !used.has(room))).toEqual([]);
});

test('no folder but a catalogue holds more than about a dozen sources', () => {
  const counts = new Map<string, number>();
  for (const folder of ['bot', 'tab'])
    for (const file of sourcesBelow(path.join(ROOT, folder))) {
      const room = path.relative(ROOT, path.dirname(file));
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
  const large = [...counts].filter(([room, count]) => count > MOST_IN_A_ROOM && !CATALOGUES.includes(room));
  expect(large).toEqual([]);
});

test('bot holds index.ts and folders alone', () => {
  const loose = sourcesBelow(path.join(ROOT, 'bot')).filter(
    (file) => path.dirname(file) === path.join(ROOT, 'bot'),
  );
  expect(loose.map((file) => path.basename(file))).toEqual(['index.ts']);
});

test('README shows the table as it is', () => {
  const width = Math.max(...Object.keys(ROOMS).map((room) => room.length));
  const map = Object.entries(ROOMS).map(([room, { holds }]) => `${room.padEnd(width)}  ${holds}`);
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain(['```', ...map, '```'].join('\n'));
});
