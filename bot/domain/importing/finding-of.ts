import { workedOut } from '../basics/grouped';
import type { Facts, Finding } from '../partnership';
import { plain } from '../plan-file/cells/plain';

/** The finding of these words, by its title, its text or its number. */
export function findingOf(words: string, { findings }: Pick<Facts, 'findings'>): string | undefined {
  if (words === '') return undefined;
  return workedOut(findings, refsByWords).get(plain(words));
}

/** The number of each finding by what it may be called; where two are called alike, the first is meant. */
const refsByWords = (findings: readonly Finding[]): ReadonlyMap<string, string> =>
  new Map(
    findings
      .flatMap(({ title, text = '', ref }) => [title, text, ref].map((words) => [plain(words), ref] as const))
      .reverse(),
  );
