import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesBelow } from './sources';

/** What the READMEs name is there, so that who follows it arrives. */

const ROOT = path.resolve(__dirname, '../..');
const READMES = ['README.md', 'bot/README.md', 'infra/README.md'].map((file) =>
  readFileSync(path.join(ROOT, file), 'utf8'),
);
const named = (pattern: RegExp, among = READMES): string[] => [
  ...new Set([...among.join('\n').matchAll(pattern)].flatMap(([, name]) => name ?? [])),
];

/** Made by a command, or by whoever sets the app up. */
const MADE = ['appPackage/build/', 'env/.env.local', 'env/.env.prod'];

test('every file and folder that they name', () => {
  const paths = named(/`((?:bot|tab|tests|infra|env|appPackage)\/[^`\s*]*)`/g);
  expect(paths.length).toBeGreaterThan(20);
  const missing = paths.filter((one) => !existsSync(path.join(ROOT, one)));
  expect(missing.filter((one) => !MADE.some((made) => one.startsWith(made)))).toEqual([]);
});

test('every function that those for readers of the code name', () => {
  const functions = named(/`([a-z]+[A-Z]\w+)`/g, READMES.slice(0, 2));
  expect(functions.length).toBeGreaterThan(2);
  const source = sourcesBelow(path.join(ROOT, 'bot'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(functions.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});
