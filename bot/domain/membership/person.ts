import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import type { Instant } from '../calendar/day';
import { changesSaid, lineOf, noticeOf } from '../notices/notice';
import type { Facts, Person } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { addressPatch, addressWrites, unfitAddress } from './address';
import { addressIn, patchOf, personSaid, rolesInWords, unfitPerson, type PersonGiven } from './given';

/** Decides on a new person of the list. The same one given again is there already, and nothing more is done. */
export function decideNewPerson(
  facts: Facts,
  actor: Actor,
  { email: typed, ...given }: PersonGiven & { readonly email?: string },
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const email = addressIn(typed);
  if (!email)
    return err(inField('email', failure('not-given', 'Write the whole address that they use in Teams.')));
  const row: Person = { title: '', roles: [], route: 'Chat', ...patchOf(given), email };
  const there = facts.people.find((person) => person.email === email);
  if (there) return isAsGiven(there, row) ? ok(NOTHING) : err(inField('email', failure('already-there')));
  const unfit = unfitPerson(facts, row, now);
  if (unfit) return err(unfit);
  const detail = changesSaid(personSaid(facts, undefined, row));
  return ok({
    writes: [{ insert: 'people', row }],
    log: [lineOf(actor.email, now, 'person.added', email, detail)],
  });
}

const isAsGiven = (there: Person, given: Person): boolean =>
  (['title', 'agencyCode', 'phone', 'leftOn'] as const).every((name) => there[name] === given[name]) &&
  [...there.roles].sort().join() === [...given.roles].sort().join();

/**
 * Decides on changes of somebody's row, their address among them: `email` says whose row, `newEmail` what it is to be.
 * Who was taken off comes back with a part to play. Whoever's part it is hears of it. A partnership keeps one coordinator
 * at least: nobody else could put that right from here.
 */
export function decidePerson(
  facts: Facts,
  actor: Actor,
  { email, newEmail, ...given }: PersonGiven & { readonly email: string; readonly newEmail?: string },
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const typed = patchOf(given);
  const of = facts.people.find((person) => person.email === email);
  if (!of) return addressAgain(facts, email, newEmail, typed);
  const address = newEmail ?? of.email;
  const unfitNow = unfitAddress(facts, of, address, typed.title ?? of.title, actor);
  if (unfitNow) return err(unfitNow);
  const moved = addressPatch(facts, of, addressIn(address) ?? of.email);
  const back = of.leftOn && typed.roles?.length ? { leftOn: undefined } : {};
  const patch: Partial<Person> = { ...typed, ...back, ...moved };
  const is: Person = { ...of, ...patch };
  const unfit = unfitPerson(facts, is, now) ?? withoutCoordinator(facts, of, is);
  if (unfit) return err(unfit);
  const said = [...personSaid(facts, of, is), { label: 'E-mail', was: of.email, is: is.email }];
  const detail = changesSaid(said);
  if (detail === '' && is.leftOn === of.leftOn) return ok(NOTHING);
  const isPart = said.some(({ label, was, is: now }) => ['Agency', 'Part'].includes(label) && was !== now);
  const title = `${is.title} is now ${rolesInWords(is.roles)} (before: ${rolesInWords(of.roles) ?? 'off the list'}).`;
  return ok({
    writes: [
      { change: 'people', of, patch },
      ...addressWrites(facts, of.email, is),
      ...(isPart ? noticeOf({ about: 'Part', title, to: [is.email] }, actor.email, now) : []),
    ],
    log: [lineOf(actor.email, now, 'person.changed', is.email, detail)],
  });
}

/** A change of address that is sent again finds the row under the new one already: what is missing is written. */
function addressAgain(
  facts: Facts,
  from: string,
  newEmail: string | undefined,
  typed: Partial<Person>,
): Result<Decision, Failure> {
  const to = addressIn(newEmail);
  const is = facts.people.find(({ email }) => email === to);
  const asTyped = is && JSON.stringify({ ...is, ...typed }) === JSON.stringify(is);
  if (!asTyped) return err(failure('person-gone'));
  const writes = addressWrites(facts, from, is);
  return ok(writes.length > 0 ? { ...NOTHING, writes } : NOTHING);
}

/** Why the partnership would be left without a coordinator; undefined where it is not. */
export function withoutCoordinator(
  { people }: Pick<Facts, 'people'>,
  was: Person,
  is: Pick<Person, 'roles'>,
): Failure | undefined {
  const loses = was.roles.includes('Coordinator') && !is.roles.includes('Coordinator');
  const others = people.some(({ email, roles }) => email !== was.email && roles.includes('Coordinator'));
  return loses && !others
    ? inField('roles', failure('not-now', 'The partnership has no other coordinator. Name one first.'))
    : undefined;
}
