import type { Facts, Person } from '../partnership';

/** Somebody whose Teams account is on no list. Names and addresses are what their sign-in says: a hint, no proof. */
export interface AtTheDoor {
  readonly entraId: string;
  readonly name?: string;
  readonly address?: string;
}

/**
 * The person on the People list that somebody at the door may be: one whose Teams account is not known yet, with that
 * address, else the only one of that name. It lets nobody in: addresses are handed on and names are changed, so the
 * app waits for what Teams says of them, or for the coordinator.
 */
export function mayBe({ people }: Pick<Facts, 'people'>, who: AtTheDoor): Person | undefined {
  const unknown = people.filter(({ entraId }) => !entraId);
  const address = who.address?.trim().toLowerCase();
  const byAddress = address ? unknown.find(({ email }) => email === address) : undefined;
  if (byAddress) return byAddress;
  const name = who.name && plain(who.name);
  const named = name ? unknown.filter(({ title }) => plain(title) === name) : [];
  return named.length === 1 ? named[0] : undefined;
}

const plain = (name: string): string => name.trim().toLowerCase().split(/\s+/).join(' ');
