import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TAB_FOLDER } from './web-house';

const ASSETS = path.join(TAB_FOLDER, 'assets');

/** Pictures and what is told of the connection come after the words: nobody waits for them. */
const LATER = /^(progress|next-weeks|ratings|notices|live)-/;

/** The scripts that one cannot run without. */
const importedBy = (script: string): readonly string[] =>
  [...readFileSync(path.join(ASSETS, script), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(
    ([, name = '']) => name,
  );

/**
 * The packed bytes of what a page has loaded before it stands, by the addresses of its scripts, and of teams-js: a plain
 * browser has no need of it; in Teams it is loaded first.
 */
export function bytesOf(scripts: readonly string[]): number {
  const loaded = new Set(scripts.map((one) => path.basename(new URL(one).pathname)));
  const before = new Set([...loaded].filter((one) => !LATER.test(one)));
  const teams = readdirSync(ASSETS).find((one) => /^teams-.*\.js$/.test(one));
  if (!teams) throw new Error('There is no script that speaks with Teams among what was built');
  for (const one of [teams, ...importedBy(teams)]) before.add(one);
  return [...before].reduce((sum, one) => sum + statSync(path.join(ASSETS, `${one}.gz`)).size, 0);
}
