import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import type { Instant } from '../calendar/day';
import { changesSaid, lineOf, noticeOf } from '../notices/notice';
import type { Facts } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { isListed, type Actor } from '../people/actor';
import { nameOf } from '../people/names';
import { notTheirs } from './changing';

/**
 * Decides who may read the findings of an inspection until they are published, besides coordinators and chairs. Who may
 * from now on, and who may no more, is told; nobody else is.
 */
export function decideEmbargo(
  facts: Facts,
  actor: Actor,
  { ref, embargo }: { readonly ref: string; readonly embargo: readonly string[] },
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const of = facts.inspections.find((one) => one.ref === ref);
  if (!of) return err(failure('inspection-gone'));
  const wanted = [...new Set(embargo)];
  const isKnown = (email: string): boolean =>
    facts.people.some((person) => person.email === email && isListed(person));
  if (!wanted.every(isKnown))
    return err(inField('embargo', failure('not-given', 'Choose people of the list.')));
  const was = of.embargo ?? [];
  const added = wanted.filter((email) => !was.includes(email));
  const gone = was.filter((email) => !wanted.includes(email));
  if (added.length + gone.length === 0) return ok(NOTHING);
  const names = (emails: readonly string[]): string | undefined =>
    emails.map((email) => nameOf(facts, email)).join(', ') || undefined;
  const told = (title: string, to: readonly string[]) =>
    noticeOf({ about: 'Part', title, to }, actor.email, now);
  return ok({
    writes: [
      { change: 'inspections', of, patch: { embargo: wanted } },
      ...told(
        'You may read what an inspection found before it is published. Keep it to those who are named.',
        added,
      ),
      ...told('You are no longer named to read what an inspection found before it is published.', gone),
    ],
    log: [
      lineOf(
        actor.email,
        now,
        'embargo.changed',
        ref,
        changesSaid([{ label: 'Named', was: names(was), is: names(wanted) }]),
      ),
    ],
  });
}
