import { agenciesAsked, responseOf } from '../attendance';
import type { Instant } from '../../calendar/day';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import { questionAbout } from './questions';
import { isSameSlot, type Slot } from './slot';
import { undoableBy, type Undoable } from '../changing/undo';
import { type Meeting, type MeetingAsItWas, type Series, type Facts, type Message } from '../../partnership';
import { actsAs } from '../../people/one-person';
import { nameOf } from '../../people/names';
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
  /** The series as it is now; none when it is no longer in the list. */
  readonly series?: Series;
  readonly decidedByName?: string;
  readonly decidedAt?: Instant;
  /** Where it was until that was decided, and until when whoever reads the card can undo it. */
  readonly was?: MeetingAsItWas;
  readonly undo?: Undoable;
}

/** The thing on the coordinator's card that asks, or says what was decided. */
export const seriesChangeItem: MakeItem<SeriesChangeItem> = ({ facts, now }, message) => {
  const meeting = facts.meetings.find(({ ref }) => ref === message.about);
  const question = questionAbout(facts, message.about, now);
  const isOpen = question?.key === message.key;
  const { answeredBy, answeredAt } = message;
  const reader = actsAs(facts, message.personEmail);
  const series = facts.series.find(({ code }) => code === meeting?.seriesCode);
  const decided = meeting?.before && meeting.before.at === answeredAt ? meeting : undefined;
  const undo = decided && undoableBy(decided, reader, now);
  return {
    about: 'series-change',
    message,
    ...(meeting ? { meeting } : {}),
    stands: isOpen ? 'open' : stateOf(meeting, message, now),
    ...(isOpen && question.slot ? { slot: question.slot } : {}),
    ...(series ? { series } : {}),
    isSeriesGone: question?.isSeriesGone ?? false,
    answered: meeting ? answersTo(facts, meeting) : 0,
    agencies: agenciesAsked(facts, meeting ?? {}).length,
    ...(answeredBy ? { decidedByName: answeredBy === reader ? 'you' : nameOf(facts, answeredBy) } : {}),
    ...(answeredAt ? { decidedAt: answeredAt } : {}),
    ...(decided?.before ? { was: decided.before.was } : {}),
    ...(undo ? { undo } : {}),
  };
};

function stateOf(
  meeting: Meeting | undefined,
  { toldStartsAt, answeredBy, answeredAt }: Message,
  now: Instant,
): SeriesChangeState {
  if (!meeting) return 'gone';
  if (meeting.status === 'Cancelled') return 'cancelled';
  if (meeting.status === 'Held' || meeting.startsAt <= now) return 'over';
  if (!answeredBy) return 'agrees';
  if (meeting.startsAt !== toldStartsAt) return 'kept';
  const { before } = meeting;
  return before?.at === answeredAt && before && isSameSlot(before.was, meeting) ? 'kept' : 'moved';
}

const answersTo = (facts: Facts, meeting: Meeting): number =>
  agenciesAsked(facts, meeting).filter(({ code }) => responseOf(facts, meeting, code)).length;
