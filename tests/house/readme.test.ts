import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesBelow } from './sources';

/** What README names is there, so that who follows it arrives. */

const ROOT = path.resolve(__dirname, '../..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const named = (pattern: RegExp): string[] => [
  ...new Set([...README.matchAll(pattern)].flatMap(([, name]) => name ?? [])),
];

/** Made by a command, or by whoever sets the app up. */
const MADE = ['appPackage/build/', 'env/.env.local'];

test('every file and folder that it names', () => {
  const paths = named(/`((?:bot|tab|tests|infra|env|appPackage)\/[^`\s*]*)`/g);
  expect(paths.length).toBeGreaterThan(20);
  const missing = paths.filter((one) => !existsSync(path.join(ROOT, one)));
  expect(missing.filter((one) => !MADE.some((made) => one.startsWith(made)))).toEqual([]);
});

test('every function that it names', () => {
  const functions = named(/`([a-z]+[A-Z]\w+)`/g);
  expect(functions.length).toBeGreaterThan(2);
  const source = sourcesBelow(path.join(ROOT, 'bot'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(functions.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});
