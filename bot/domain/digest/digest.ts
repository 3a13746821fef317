import { changesBetween } from './changes';
import { forMeeting, inThePlan, silent, statements, unreached } from './sections';
import { addDays, dayOf, instantAt, type Instant, type TimeOfDay } from '../calendar/day';
import { exercisesInWords, withoutExercises } from '../inspection/exercises';
import type { Window } from './week';
import type { Digest, DigestLine, DigestSection } from './line';
import type { Person, AsOf } from '../partnership';

/** How much goes out from `now` to the end of the week; the dispatch knows, and lies above the digest. */
export type ThisWeek = (asOf: AsOf) => readonly DigestLine[];

/** The seven days before an instant, for a digest that is asked for. */
export const lastSevenDays = (now: Instant): Window => ({
  from: instantAt(addDays(dayOf(now), -7), '00:00' as TimeOfDay),
  until: now,
});

/**
 * What changed in the partnership, what is silent, what the next meeting must agree, and the days left to the statement
 * of action, as of `now`. A coordinator is told besides whom nothing reached and how much goes out this week, and
 * hears of silence sooner than the chair, whose list begins where the coordinator has been told. A dry run is told of
 * apart.
 */
export function digestOf(
  asOf: AsOf,
  person: Pick<Person, 'roles'>,
  thisWeek: ThisWeek,
  window: Window = lastSevenDays(asOf.now),
): Digest {
  const real = { ...asOf, facts: withoutExercises(asOf.facts) };
  const { facts } = real;
  const isCoordinator = person.roles.includes('Coordinator');
  const happenings: readonly DigestSection[] = [
    { title: 'What changed', lines: changesBetween(facts, window) },
    {
      title: isCoordinator ? 'No answer yet' : 'Silent for more than a week',
      lines: silent(real, isCoordinator),
    },
    { title: 'For the next meeting', lines: forMeeting(asOf) },
    { title: 'Waiting in the plan', lines: inThePlan(asOf) },
    ...(isCoordinator ? [{ title: 'Not reached: please ring', lines: unreached(asOf) }] : []),
  ].filter(({ lines }) => lines.length > 0);
  const standing: readonly DigestSection[] = [
    { title: 'Statement of action', lines: statements(asOf) },
    { title: 'Exercise', lines: exercisesInWords(asOf.facts).map((text) => ({ text })) },
    ...(isCoordinator ? [{ title: 'This week', lines: thisWeek(asOf) }] : []),
  ].filter(({ lines }) => lines.length > 0);
  return { ...window, isQuiet: happenings.length === 0, sections: [...happenings, ...standing] };
}
