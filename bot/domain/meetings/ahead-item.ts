import { dayOf, type Instant } from '../calendar/day';
import type { Considered, MakeItem, MessageItemBase } from '../sending/card-item';
import { whenWords } from '../basics/how-far-off';
import type { Meeting } from '../partnership';

/** A meeting ahead, for a chair or member to know of: nothing is asked. */
export interface MeetingAheadItem extends MessageItemBase {
  readonly about: 'meeting-ahead';
  /** As it is now; none when it is no longer in the list. */
  readonly meeting?: Meeting;
  /** 'in 5 working days'. */
  readonly whenWords: string;
  readonly isOver: boolean;
  /** When it was to be by this message, where it has been moved since. */
  readonly movedFrom?: Instant;
  /** The statement and the report that it must consider. */
  readonly considers?: readonly Considered[];
}

/** The thing on a chair's or member's card that tells of a meeting ahead. */
export const meetingAheadItem: MakeItem<MeetingAheadItem> = ({ facts, calendar, now }, message) => {
  const meeting = facts.meetings.find(({ ref }) => ref === message.about);
  const { toldStartsAt } = message;
  const startsAt = meeting?.startsAt ?? toldStartsAt ?? message.dueAt;
  const isMoved = meeting !== undefined && toldStartsAt !== undefined && toldStartsAt !== startsAt;
  return {
    about: 'meeting-ahead',
    message,
    ...(meeting ? { meeting } : {}),
    whenWords: whenWords(calendar, dayOf(now), dayOf(startsAt)),
    isOver: meeting !== undefined && meeting.endsAt <= now,
    ...(isMoved ? { movedFrom: toldStartsAt } : {}),
  };
};
