import { createHash } from 'node:crypto';
import type { Mutant } from './instrument';

/**
 * About so many of the changes, the same share of every room. Which ones is settled by what is changed and not by the
 * line it stands on, so that the sample stays the same from run to run, and nearly so when code is added elsewhere.
 */
export function sample(mutants: readonly Mutant[], wanted: number): readonly Mutant[] {
  const share = Math.min(1, wanted / mutants.length);
  const numbered = new Map<string, number>();
  const ranked = mutants.map((mutant) => {
    const what = [mutant.file, mutant.kind, mutant.original, mutant.replacement].join('\0');
    const earlier = numbered.get(what) ?? 0;
    numbered.set(what, earlier + 1);
    return { mutant, rank: createHash('sha256').update(`${what}\0${earlier}`).digest('hex') };
  });
  const chosen = new Set(
    [...new Set(mutants.map(({ room }) => room))].flatMap((name) => {
      const room = ranked.filter(({ mutant }) => mutant.room === name);
      return room
        .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
        .slice(0, Math.ceil(room.length * share))
        .map(({ mutant }) => mutant);
    }),
  );
  return mutants.filter((mutant) => chosen.has(mutant));
}
