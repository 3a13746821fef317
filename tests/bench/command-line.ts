import { err, ok, type Result } from '../../bot/domain/basics/result';
import type { Bench } from './bench';

/** What was asked for. */
export interface Asked {
  readonly benches: readonly Bench[];
  readonly jsonFile?: string;
}

/** `npm run bench -- [NAME …] [--json FILE]`: the benches named, or all. Gives what is wrong in plain words. */
export function parseCommandLine(words: readonly string[], known: readonly Bench[]): Result<Asked, string> {
  const at = words.indexOf('--json');
  const jsonFile = at < 0 ? undefined : words[at + 1];
  if (at >= 0 && jsonFile === undefined) return err('Say which file: --json FILE.');
  const names = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const stranger = names.find((name) => !known.some((bench) => bench.name === name));
  if (stranger !== undefined) {
    const there = known.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n');
    return err(`There is no bench '${stranger}'. There are:\n${there}`);
  }
  const benches = names.length === 0 ? known : known.filter(({ name }) => names.includes(name));
  return ok({ benches, ...(jsonFile === undefined ? {} : { jsonFile }) });
}
