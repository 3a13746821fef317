import type { AheadView } from '../../contract/ahead';
import { datesAhead } from '../../domain/ahead/ahead';
import { dayOf } from '../../domain/calendar/day';
import { factsFor } from '../../domain/inspection/facts-for';
import type { Question } from './question';

/** What lies ahead, by day. */
export function aheadOf({ snapshot, actor, calendar, now }: Question): AheadView {
  const { meetings, ...ahead } = datesAhead({ facts: factsFor(snapshot, actor, now), calendar, now });
  return {
    ...ahead,
    asOf: now,
    meetings: meetings.map(({ ref, title, startsAt, endsAt, place }) => ({
      ref,
      title,
      day: dayOf(startsAt),
      startsAt,
      endsAt,
      place,
    })),
  };
}
