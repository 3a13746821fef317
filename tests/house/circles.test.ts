import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourcesBelow } from './sources';

/** No file may need itself: type imports count, since a reader follows them too. */

const ROOT = path.resolve(__dirname, '../..');
const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/** What each file imports of its like, types included. */
function importsOf(files: readonly string[], read: (file: string) => string): Map<string, readonly string[]> {
  const known = new Set(files);
  const target = (from: string, name: string): string | undefined =>
    ENDINGS.map((ending) => path.join(path.dirname(from), name) + ending).find((file) => known.has(file));
  return new Map(
    files.map((file) => [
      file,
      ts
        .preProcessFile(read(file), true, true)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .flatMap(({ fileName }) => target(file, fileName) ?? []),
    ]),
  );
}

/** A way from a file back to itself, or the length of the longest way down from any file. */
function walk(imports: ReadonlyMap<string, readonly string[]>): {
  circle?: readonly string[];
  longest: number;
} {
  const depths = new Map<string, number>();
  const way: string[] = [];
  let circle: readonly string[] | undefined;
  const depthOf = (file: string): number => {
    const known = depths.get(file);
    if (known !== undefined) return known;
    if (way.includes(file)) {
      circle ??= [...way.slice(way.indexOf(file)), file];
      return 0;
    }
    way.push(file);
    const depth = 1 + Math.max(0, ...(imports.get(file) ?? []).map(depthOf));
    way.pop();
    depths.set(file, depth);
    return depth;
  };
  const longest = Math.max(...[...imports.keys()].map(depthOf));
  return circle ? { circle, longest } : { longest };
}

const graphOf = (...folders: readonly string[]) =>
  importsOf(
    folders.flatMap((folder) => sourcesBelow(path.join(ROOT, folder))),
    (file) => readFileSync(file, 'utf8'),
  );

test('no file of the product or of the tests’ support imports itself by any way round', () => {
  const { circle } = walk(graphOf('bot', 'tab', 'tests/support'));
  expect(circle?.map((file) => path.relative(ROOT, file))).toBeUndefined();
});

test('a planted circle is found, by types alone too', () => {
  const planted = new Map([
    ['/a.ts', "import type { B } from './b';"],
    ['/b.ts', "export type B = import('./c').C;"],
    ['/c.ts', "export * from './a';"],
  ]);
  const { circle } = walk(importsOf([...planted.keys()], (file) => planted.get(file) ?? ''));
  expect(circle).toEqual(['/a.ts', '/b.ts', '/c.ts', '/a.ts']);
});

test('no chain of imports in the domain is longer than sixteen files', () => {
  expect(walk(graphOf('bot/domain')).longest).toBeLessThanOrEqual(16);
});

test('every relative import of the product leads to a file', () => {
  const lost = ['bot', 'tab'].flatMap((folder) =>
    sourcesBelow(path.join(ROOT, folder)).flatMap((file) =>
      ts
        .preProcessFile(readFileSync(file, 'utf8'), true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.resolve(path.dirname(file), name))
        .filter(
          (bare) =>
            !['', ...ENDINGS].some((ending) => existsSync(bare + ending) && statSync(bare + ending).isFile()),
        ),
    ),
  );
  expect(lost).toEqual([]);
});
