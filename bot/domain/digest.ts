import { changesBetween } from './digest-changes';
import { forMeeting, outgoing, silent, statements, unreached } from './digest-lists';
import { addDays, dayOf, instantAt, type Instant, type TimeOfDay } from './day';
import type { Window } from './digest-week';
import type { Facts, Person } from './partnership';
import type { Calendar } from './working-days';

/** One line of the digest: words in bold, then words. */
export interface DigestLine {
  readonly lead?: string;
  readonly text: string;
}

/** Lines that belong together. Never empty. */
export interface DigestSection {
  readonly title: string;
  readonly lines: readonly DigestLine[];
}

/** The weekly summary of a chair or a coordinator. */
export interface Digest extends Window {
  /** True when nothing happened, nobody is silent and nothing is to be agreed. */
  readonly isQuiet: boolean;
  readonly sections: readonly DigestSection[];
}

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
    ...(isCoordinator ? [{ title: 'This week', lines: outgoing(facts, calendar, now) }] : []),
  ].filter(({ lines }) => lines.length > 0);
  return { ...window, isQuiet: happenings.length === 0, sections: [...happenings, ...standing] };
}
