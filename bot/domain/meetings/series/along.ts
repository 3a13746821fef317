import type { Meeting } from '../../partnership';
import { lengthOf, plusMillis, timed } from '../length';
import { slotOf, type Slot } from './slot';

/**
 * How a meeting is once it goes where its series is now. What somebody changed of it by itself stays: a room, a title,
 * how long it lasts.
 */
export function alongWith(meeting: Meeting, slot: Slot): Partial<Meeting> & Pick<Meeting, 'place' | 'title'> {
  const was = slotOf(meeting) ?? slot;
  const length = lengthOf(lengthOf(meeting) === lengthOf(was) ? slot : meeting);
  return {
    ...timed(slot.startsAt, plusMillis(slot.startsAt, length)),
    place: meeting.place === was.place ? slot.place : meeting.place,
    title: slot.title !== undefined && meeting.title === was.title ? slot.title : meeting.title,
  };
}
