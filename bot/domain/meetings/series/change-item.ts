import { responseOf } from '../attendance';
import type { Instant } from '../../calendar/day';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import { questionAbout } from './questions';
import type { Slot } from './slot';
import { type Meeting, type Facts, type Message } from '../../partnership';
import { nameOf } from '../../people/addressees';
/** How the question stands. `agrees`: series and meeting say the same again, or the series was changed once more. */
export type SeriesChangeState = 'open' | 'moved' | 'kept' | 'cancelled' | 'over' | 'agrees' | 'gone';

/** A meeting that people count on and whose series was changed: the coordinator decides what becomes of it. */
export interface SeriesChangeItem extends MessageItemBase {
  readonly about: 'series-change';
  /** As it is now; none when it is no longer in the list. */
  readonly meeting?: Meeting;
  readonly stands: SeriesChangeState;
  /** Where its series is instead; none where it has no meeting there any more. */
  readonly slot?: Slot;
  readonly isSeriesGone: boolean;
  /** How many of the agencies have answered for the time it has. */
  readonly answered: number;
  readonly agencies: number;
  readonly decidedByName?: string;
  readonly decidedAt?: Instant;
}

/** The thing on the coordinator's card that asks, or says what was decided. */
export const seriesChangeItem: MakeItem<SeriesChangeItem> = ({ facts, now }, message) => {
  const meeting = facts.meetings.find(({ ref }) => ref === message.about);
  const question = questionAbout(facts, message.about, now);
  const isOpen = question?.key === message.key;
  const { answeredBy, answeredAt } = message;
  return {
    about: 'series-change',
    message,
    ...(meeting ? { meeting } : {}),
    stands: isOpen ? 'open' : stateOf(meeting, message, now),
    ...(isOpen && question.slot ? { slot: question.slot } : {}),
    isSeriesGone: question?.isSeriesGone ?? false,
    answered: meeting ? answersTo(facts, meeting) : 0,
    agencies: facts.agencies.length,
    ...(answeredBy ? { decidedByName: nameOf(facts, answeredBy) } : {}),
    ...(answeredAt ? { decidedAt: answeredAt } : {}),
  };
};

function stateOf(meeting: Meeting | undefined, { toldStartsAt, answeredBy }: Message, now: Instant) {
  if (!meeting) return 'gone';
  if (meeting.status === 'Cancelled') return 'cancelled';
  if (meeting.status === 'Held' || meeting.startsAt <= now) return 'over';
  if (!answeredBy) return 'agrees';
  return meeting.startsAt === toldStartsAt ? 'moved' : 'kept';
}

const answersTo = (facts: Facts, meeting: Meeting): number =>
  facts.agencies.filter(({ code }) => responseOf(facts, meeting, code)).length;
