import type { Facts } from '../partnership';
import { plain } from '../plan-file/cells/plain';

/** The finding of these words, by its title, its text or its number. */
export function findingOf(words: string, { findings }: Pick<Facts, 'findings'>): string | undefined {
  if (words === '') return undefined;
  const said = plain(words);
  return findings.find(({ title, text = '', ref }) => [plain(title), plain(text), plain(ref)].includes(said))
    ?.ref;
}
