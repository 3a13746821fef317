import { foldKey } from '../basics/folded';
import type { Action, Facts } from '../partnership';
import { isListed } from '../people/actor';
import { nameOf } from '../people/names';
import { saidIn, type OwnRow } from './own-row';

type Known = Pick<Facts, 'people' | 'agencies' | 'findings'>;

/** What our own spreadsheet says beside what every plan does: who is the contact, and which finding by its number. */
export function ownPatch(own: OwnRow | undefined, action: Action, facts: Known): Partial<Action> {
  if (!own) return {};
  const ownerEmail = contactIn(own, action, facts);
  const findingRef = findingIn(own, action, facts);
  return { ...(ownerEmail ? { ownerEmail } : {}), ...(findingRef ? { findingRef } : {}) };
}

/** Whom the cell names, by name or e-mail address, where that is one person and another one than now. */
export function contactIn(own: OwnRow, { ownerEmail }: Action, facts: Known): string | undefined {
  const said = saidIn(own, 'owner');
  if (said === undefined || (ownerEmail !== undefined && said === nameOf(facts, ownerEmail)))
    return undefined;
  const named = facts.people.filter(
    (one) => isListed(one) && [one.title, one.email].some((name) => foldKey(name) === foldKey(said)),
  );
  return named.length === 1 ? named[0]?.email : undefined;
}

/** The finding whose number the cell has, where that is another one than now. */
export function findingIn(own: OwnRow, { findingRef }: Action, { findings }: Known): string | undefined {
  const said = saidIn(own, 'findingRef');
  const found = said && findings.find(({ ref }) => foldKey(ref) === foldKey(said));
  return found && found.ref !== findingRef ? found.ref : undefined;
}
