import { dayNumber, type Day } from '../../calendar/day';

/** Something that stands for a day of a series. */
export interface Standing {
  readonly day: Day;
  /** The lower, the sooner it is given a day. */
  readonly rank: number;
  /** How far off the day that it is given may be; 0 for that very day alone. */
  readonly within: number;
}

/**
 * Which of the days that a series has now each of its meetings stands for: by rank; the same day first, then the
 * nearest. With `within` below half of what lies between two days, a series that moves by a week takes its meetings
 * along, each by a week, while one that comes round more often leaves them where they are and gets more. What finds no
 * day is left out. The pairs do not depend on each other: a copy of the app that has moved some meetings and died
 * leaves the others to be paired as they would have been.
 */
export function pairedDays<S extends Standing>(
  standing: readonly S[],
  days: readonly Day[],
): ReadonlyMap<S, Day> {
  const pairs = new Map<S, Day>();
  const free = new Set(days);
  for (const rank of [...new Set(standing.map((one) => one.rank))].sort((a, b) => a - b)) {
    const ofRank = standing.filter((one) => one.rank === rank);
    for (const { one, day } of nearestFirst(ofRank, days)) {
      if (pairs.has(one) || !free.has(day)) continue;
      pairs.set(one, day);
      free.delete(day);
    }
  }
  return pairs;
}

function nearestFirst<S extends Standing>(standing: readonly S[], days: readonly Day[]) {
  const numbered = days.map((day) => ({ day, number: dayNumber(day) }));
  const near = standing.flatMap((one) => {
    const at = dayNumber(one.day);
    return numbered.flatMap(({ day, number }) => {
      const apart = number - at;
      return Math.abs(apart) <= one.within ? { one, day, apart } : [];
    });
  });
  return near.sort(
    (a, b) =>
      Math.abs(a.apart) - Math.abs(b.apart) ||
      // As near before as after: later, as whoever puts a series off means it.
      b.apart - a.apart ||
      (a.one.day < b.one.day ? -1 : 1),
  );
}
