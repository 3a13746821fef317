import { changesBetween } from './changes';
import { offTrack, quorumAtRisk, silent } from './for-you';
import { forMeeting, inThePlan, statements, unreached } from './sections';
import { countsSince, ratingsSince } from './week-before';
import { addDays, dayOf, instantAt, type Instant, type TimeOfDay } from '../calendar/day';
import { exercisesInWords, withoutExercises } from '../inspection/exercises';
import { unsetInWords } from '../inspection/days/unset';
import type { Window } from './week';
import type { Digest, DigestLine, DigestSection } from './line';
import { nextMeeting, type Person, type AsOf } from '../partnership';

/** How much goes out from `now` to the end of the week; the dispatch knows, and lies above the digest. */
export type ThisWeek = (asOf: AsOf) => readonly DigestLine[];

/** The seven days before an instant, for a digest that is asked for. */
export const lastSevenDays = (now: Instant): Window => ({
  from: instantAt(addDays(dayOf(now), -7), '00:00' as TimeOfDay),
  until: now,
});

/** All of it in one line: of each list a card shows the first line alone. */
const inOneLine = (said: readonly string[]): readonly DigestLine[] =>
  said.length > 0 ? [{ text: said.join(' ') }] : [];

/**
 * What its reader is to see to (who is silent, what is red, whether the next meeting is quorate), what that meeting must
 * agree, what changed, how actions are rated now and a week ago, and the days left to the statement of action, as of `now`. A coordinator is told besides whom nothing reached and how much goes out this week, and
 * hears of silence sooner than the chair, whose list begins where the coordinator has been told. A dry run is told of
 * apart.
 */
export function digestOf(
  asOf: AsOf,
  person: Pick<Person, 'roles' | 'email'>,
  thisWeek: ThisWeek,
  window: Window = lastSevenDays(asOf.now),
): Digest {
  const real = { ...asOf, facts: withoutExercises(asOf.facts) };
  const { facts } = real;
  const isCoordinator = person.roles.includes('Coordinator');
  const forYou = [...silent(real, person, isCoordinator), ...offTrack(real), ...quorumAtRisk(real)];
  const meeting = nextMeeting(facts.meetings, asOf.now);
  const counts = countsSince(real, window.from);
  const ratings = ratingsSince(real, window.from);
  const lists: readonly DigestSection[] = [
    forMeeting(real),
    { title: 'What changed', lines: changesBetween(facts, window), isFurther: true },
    { title: 'Waiting in the plan', lines: inThePlan(real), isFurther: true },
    ...(isCoordinator ? [{ title: 'Annex A, not set yet', lines: inOneLine(unsetInWords(asOf)) }] : []),
    ...(isCoordinator ? [{ title: 'Not reached: please ring', lines: unreached(real, person) }] : []),
  ];
  const happenings = lists.filter(({ lines }) => lines.length > 0);
  const standing: readonly DigestSection[] = [
    { title: 'Statement of action', lines: statements(real) },
    { title: 'Exercise', lines: exercisesInWords(asOf.facts).map((text) => ({ text })) },
    ...(isCoordinator ? [{ title: 'This week', lines: thisWeek(asOf), isFurther: true } as const] : []),
  ].filter(({ lines }) => lines.length > 0);
  return {
    ...window,
    as: isCoordinator ? 'coordinator' : 'chair',
    isQuiet: forYou.length + happenings.length === 0,
    forYou,
    ...(counts ? { counts } : {}),
    ...(ratings ? { ratings } : {}),
    sections: [...happenings, ...standing],
    ...(meeting ? { meetingRef: meeting.ref } : {}),
  };
}
