import { cleanKey, foldKey } from '../../basics/folded';
import { normal } from '../../people/find';
import type { Action } from '../../partnership';

/** The action that was meant, or those that it may have been; none where nothing like it is there. */
export type ActionLookup = { readonly found: Action } | { readonly suggestions: readonly Action[] };

/**
 * The action that somebody names by its number, in any case, with or without its letter and leading noughts ('a7' and '7' are A07), or by
 * words of its title, where they fit one alone. `actions` are those that they may read.
 */
export function findAction(actions: readonly Action[], words: string): ActionLookup {
  const asked = normal(words);
  if (asked === '') return { suggestions: [] };
  const exact = actions.find(({ ref }) => foldKey(ref) === foldKey(words));
  if (exact) return { found: exact };
  const numbered = actions.filter(({ ref }) => isNumbered(ref, words));
  const [first] = numbered;
  if (first && numbered.length === 1) return { found: first };
  const titled = numbered.length > 0 ? numbered : actions.filter((action) => saysAll(action, asked));
  const standing = titled.filter(({ withdrawnOn }) => withdrawnOn === undefined);
  const candidates = standing.length > 0 ? standing : titled;
  const [only] = candidates;
  return only && candidates.length === 1 ? { found: only } : { suggestions: candidates };
}

/** 'A07', 'a 7' and 'action 7' are all '7' with what stands before it: 'a7'. */
const numberFolded = (ref: string): string =>
  cleanKey(ref)
    .toLowerCase()
    .replace(/[\s.-]+/g, '')
    .replace(/^(\D*?)0+(?=\d)/, '$1');

/** '7' is the number of A07 as well, where somebody leaves the letter out. */
const isNumbered = (ref: string, words: string): boolean =>
  numberFolded(ref) === numberFolded(words) ||
  (/^\d+$/.test(words) && numberFolded(ref).replace(/^\p{L}/u, '') === words.replace(/^0+(?=\d)/, ''));

/** True when every word that was asked for begins a word of the title. */
function saysAll({ title }: Action, asked: string): boolean {
  const said = normal(title).split(/[^\p{L}\p{N}']+/u);
  return asked.split(' ').every((word) => said.some((one) => one.startsWith(word)));
}
