import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { dayOf, type Instant } from '../calendar/day';
import { lineOf } from '../notices/notice';
import type { Facts } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { nameOf } from '../people/names';
import { can } from '../people/roles';
import { rolesInWords } from './given';
import { openInWords, openThingsOf } from './open-things';
import { withoutCoordinator } from './person';

/**
 * Decides that somebody is taken off the list: the app knows them no more, and nothing is asked of them. Their row stays,
 * so that what they did keeps its name. Not while something open is theirs: that would be nobody's.
 */
export function decideTakingOff(
  facts: Facts,
  actor: Actor,
  email: string,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const of = facts.people.find((person) => person.email === email);
  if (!of) return err(failure('person-gone'));
  if (of.leftOn) return ok(NOTHING);
  const refused = withoutCoordinator(facts, of, { roles: [] });
  if (refused) return err(refused);
  const open = openInWords(openThingsOf(facts, email));
  if (open) return err(failure('not-now', `${nameOf(facts, of.email)} still has ${open}. Hand over first.`));
  return ok({
    writes: [{ change: 'people', of, patch: { leftOn: dayOf(now), roles: [] } }],
    log: [
      lineOf(
        actor.email,
        now,
        'person.taken-off',
        email,
        `Part: none (before: ${rolesInWords(of.roles) ?? 'none'})`,
      ),
    ],
  });
}
