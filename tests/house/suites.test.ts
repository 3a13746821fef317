import { existsSync } from 'node:fs';
import path from 'node:path';
import { sourcesBelow } from './sources';

/** A test that stands in no suite never fails: each file is in one, and in one alone. */

const ROOT = path.resolve(__dirname, '../..');
const { projects } = jest.requireActual<{
  readonly projects: readonly { readonly displayName: string; readonly testMatch: readonly string[] }[];
}>('../../jest.config.js');

const suitesOf = (file: string): readonly string[] =>
  projects
    .filter(({ testMatch }) =>
      testMatch.some((glob) => path.matchesGlob(file, glob.replace('<rootDir>/', ''))),
    )
    .map(({ displayName }) => displayName);

test('every test file is run, by one suite', () => {
  const files = sourcesBelow(path.join(ROOT, 'tests'))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.relative(ROOT, file).split(path.sep).join('/'));
  expect(files).not.toHaveLength(0);
  expect(files.filter((file) => suitesOf(file).length !== 1)).toEqual([]);
});

test('a test file in a folder of no suite is noticed', () => {
  expect(suitesOf('tests/nowhere/a.test.ts')).toEqual([]);
  expect(suitesOf('tests/domain/people/roles.test.ts')).toEqual(['unit']);
});

test('what is named as long stands where its name says', () => {
  const { LONG } = jest.requireActual<{ readonly LONG: readonly string[] }>('../support/longest-first.cjs');
  expect(LONG.filter((name) => !existsSync(path.join(ROOT, `${name}.test.ts`)))).toEqual([]);
});
