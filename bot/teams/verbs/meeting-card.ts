import { z } from 'zod';
import { firstFreeWeek } from '../../domain/meetings/clashes';
import { dayOf } from '../../domain/calendar/day';
import { undoableBy } from '../../domain/meetings/changing/undo';
import { listedMeeting } from '../../domain/meetings/list';
import { dressOf, type Card } from '../cards/drawing/card';
import { meetingCard, type MeetingOptions } from '../cards/replies/meeting';
import { listCard } from '../answers/meetings';
import type { Pressing } from './verb';

/** Which list a meeting was opened from. */
export const ListData = z.looseObject({
  series: z.string().max(100).optional(),
  page: z.number().int().min(0).max(1000).catch(0),
});

/** The card of one meeting for a coordinator, as of the facts that `pressing` has; the list when it is gone. */
export function meetingCardOf(
  pressing: Pressing,
  meetingRef: string,
  list: z.infer<typeof ListData>,
  more: Pick<MeetingOptions, 'said' | 'typed'> = {},
): Card {
  const { snapshot, parts } = pressing;
  const place = { page: list.page, ...(list.series ? { series: list.series } : {}) };
  const meeting = snapshot.meetings.find(({ ref }) => ref === meetingRef);
  if (!meeting) return listCard(pressing, place);
  const now = parts.clock.now();
  const undo = more.said?.is === 'done' ? undoableBy(meeting, pressing.actor.email, now) : undefined;
  const free = firstFreeWeek(snapshot, parts.calendar, meeting.startsAt);
  return meetingCard(listedMeeting({ facts: snapshot, calendar: parts.calendar, now }, meeting), {
    ...dressOf(pressing),
    place,
    now,
    today: dayOf(now),
    mayChange: meeting.status !== 'Held' && meeting.startsAt > now,
    ...(free ? { weeksOn: free } : {}),
    ...(undo ? { undo } : {}),
    ...more,
  });
}
