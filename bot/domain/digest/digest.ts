import { changesBetween } from './changes';
import { forMeeting, silent, statements, unreached } from './sections';
import { addDays, dayOf, instantAt, type Instant, type TimeOfDay } from '../calendar/day';
import type { Window } from './week';
import type { Calendar } from '../calendar/working-days';
import type { Digest, DigestLine, DigestSection } from './line';
import type { Person, Facts } from '../partnership';

/** How much goes out from `now` to the end of the week; the dispatch knows, and lies above the digest. */
export type ThisWeek = (facts: Facts, calendar: Calendar, now: Instant) => readonly DigestLine[];

/** The seven days before an instant, for a digest that is asked for. */
export const lastSevenDays = (now: Instant): Window => ({
  from: instantAt(addDays(dayOf(now), -7), '00:00' as TimeOfDay),
  until: now,
});

/**
 * What changed in the partnership, what is silent, what the next meeting must agree, and the days left to the statement
 * of action, as of `now`. A coordinator is told besides whom nothing reached and how much goes out this week, and
 * hears of silence sooner than the chair, whose list begins where the coordinator has been told.
 */
export function digestOf(
  facts: Facts,
  calendar: Calendar,
  now: Instant,
  person: Pick<Person, 'roles'>,
  thisWeek: ThisWeek,
  window: Window = lastSevenDays(now),
): Digest {
  const isCoordinator = person.roles.includes('Coordinator');
  const happenings: readonly DigestSection[] = [
    { title: 'What changed', lines: changesBetween(facts, window) },
    {
      title: isCoordinator ? 'No answer yet' : 'Silent for more than a week',
      lines: silent(facts, calendar, now, isCoordinator),
    },
    { title: 'For the next meeting', lines: forMeeting(facts, calendar, now) },
    ...(isCoordinator ? [{ title: 'Not reached: please ring', lines: unreached(facts, calendar, now) }] : []),
  ].filter(({ lines }) => lines.length > 0);
  const standing: readonly DigestSection[] = [
    { title: 'Statement of action', lines: statements(facts, calendar, now) },
    ...(isCoordinator ? [{ title: 'This week', lines: thisWeek(facts, calendar, now) }] : []),
  ].filter(({ lines }) => lines.length > 0);
  return { ...window, isQuiet: happenings.length === 0, sections: [...happenings, ...standing] };
}
