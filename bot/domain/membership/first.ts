import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import type { Instant } from '../calendar/day';
import { lineOf } from '../notices/notice';
import type { Facts, Person } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { addressIn, patchOf, unfitPerson, type PersonGiven } from './given';

const ADD_YOU = 'Somebody is on the People list already: choose them, and add others on the page People.';

/**
 * Decides on the first person of an empty People list: its coordinator, of no agency yet, who adds everybody else. Where
 * somebody is on the list nobody is let in this way, as whoever is there can add them; the same person given again is
 * there already, and nothing more is done.
 */
export function decideFirstCoordinator(
  facts: Facts,
  { name, email: typed }: Pick<PersonGiven, 'name'> & { readonly email?: string },
  now: Instant,
): Result<Decision, Failure> {
  const email = addressIn(typed);
  if (!email) return err(inField('email', failure('not-given', 'Write the whole e-mail address.')));
  const row: Person = {
    title: '',
    route: 'Chat',
    ...patchOf({ name: name ?? '' }),
    email,
    roles: ['Coordinator'],
  };
  const [there] = facts.people;
  if (there?.email === email && there.title === row.title) return ok(NOTHING);
  if (there) return err(failure('not-now', ADD_YOU));
  const unfit = unfitPerson(facts, row, now);
  if (unfit) return err(unfit);
  return ok({
    writes: [{ insert: 'people', row }],
    log: [
      lineOf(
        email,
        now,
        'person.added',
        email,
        `Name: ${row.title}; Part: coordinator, the first on the list`,
      ),
    ],
  });
}
