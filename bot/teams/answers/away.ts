import { awayView } from '../../domain/people/away';
import { isAddressOf } from '../../domain/people/actor';
import { dayOf } from '../../domain/calendar/day';
import { awayCard, type AwayOptions } from '../cards/replies/away';
import { dressOf, type Card } from '../cards/drawing/card';
import type { Person } from '../../domain/partnership';
import type { Asking } from './asking';

/** The days of somebody as of now, with what to do about them. */
export function daysCard(
  asking: Asking,
  { email }: Pick<Person, 'email'>,
  shown: Pick<AwayOptions, 'isSaved' | 'said' | 'passed' | 'isUnclear' | 'refused'> = {},
): Card {
  const { actor, snapshot, parts } = asking;
  const now = parts.clock.now();
  const person = snapshot.people.find((one) => one.email === email) ?? actor;
  const isOwn = isAddressOf(actor, person.email);
  return awayCard(awayView(snapshot, person, now, shown.said), {
    ...dressOf(asking),
    isOwn,
    ...shown,
    today: dayOf(now),
  });
}
