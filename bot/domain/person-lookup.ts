import { normal } from './agency-lookup';
import type { Facts, Person } from './partnership';

/**
 * The people that somebody means by a name or an e-mail address, in any case: those of exactly that name or address,
 * else those whose name has every word of it at the start of one of its own ('karen', 'k whitlock').
 */
export function findPeople({ people }: Pick<Facts, 'people'>, words: string): readonly Person[] {
  const asked = normal(words);
  if (!asked) return [];
  const exact = people.filter(({ title, email }) => normal(title) === asked || email === asked);
  if (exact.length > 0) return exact;
  return people.filter(({ title }) => {
    const names = normal(title).split(' ');
    return asked.split(' ').every((word) => names.some((name) => name.startsWith(word)));
  });
}
