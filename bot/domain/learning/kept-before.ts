import type { OtherFinding } from '../partnership';

/** A finding as a letter has it. */
interface Given {
  readonly kind: OtherFinding['kind'];
  readonly text: string;
}

/** What a letter adds to its findings that are kept, and which of them say something else in it. */
export interface Beside {
  readonly added: readonly (Given & { readonly key: string })[];
  readonly changed: readonly { readonly row: OtherFinding; readonly text: string }[];
}

const PLACES: Readonly<Record<OtherFinding['kind'], string>> = {
  Priority: 'P',
  Improvement: 'I',
  Strength: 'S',
};

/**
 * A letter's findings beside what is kept of the same letter. One is known again by its words, those that it was first
 * kept with or those that a person gave it since, wherever it stands now. Else its place tells: what stands there and is
 * nowhere in the letter any more was put right by it. What was taken out stays out, and gives its place to nobody.
 * `letter` is what the keys of the letter begin with.
 */
export function besideKept(all: readonly OtherFinding[], letter: string, given: readonly Given[]): Beside {
  const kept = all.filter(({ key }) => key.startsWith(letter));
  const said = new Set(given.map(({ text }) => wordsOf(text)));
  const known = new Set(kept.flatMap(wordsIn));
  const taken = new Set(kept.map(({ key }) => key));
  const added: Beside['added'][number][] = [];
  const changed: Beside['changed'][number][] = [];
  const counts: Record<string, number> = {};
  for (const { kind, text: printed } of given) {
    const place = (counts[kind] = (counts[kind] ?? 0) + 1);
    const text = printed.trim();
    if (text === '' || known.has(wordsOf(text))) continue;
    const keyAt = (number: number): string => `${letter}${PLACES[kind]}${number}`;
    const row = kept.find(({ key }) => key === keyAt(place));
    if (row && row.withdrawnOn === undefined && !wordsIn(row).some((words) => said.has(words))) {
      changed.push({ row, text });
      continue;
    }
    let free = place;
    while (taken.has(keyAt(free))) free += 1;
    taken.add(keyAt(free));
    added.push({ key: keyAt(free), kind, text });
  }
  return { added, changed };
}

/** Blanks and capitals make no other finding. */
const wordsOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const wordsIn = ({ text, firstText }: OtherFinding): readonly string[] =>
  [text, firstText ?? text].map(wordsOf);
