import { inOne, whyNot } from '../sending/day-off';
import { clashOf, firstFreeWeek, weeksOn, type WeeksOn } from './clashes';
import { type Instant, formatDatedInstant, dayOf } from '../calendar/day';
import type { MakeItem, MessageItemBase } from '../sending/card-item';
import { type Meeting, type Facts, type Message, messageKey, type AsOf } from '../partnership';
import { addresseesOn, coordinatorsAgency, toCoordinator } from '../people/addressees';
import { actsAs } from '../people/one-person';
import { cut } from '../basics/words';
import { sendingBegins } from '../sending/hours';
import type { MessagesDue } from '../sending/to-send';
import { undoableBy, type Undoable } from './changing/undo';
import { nameOf } from '../people/names';
/** What the keys of all questions about a meeting's clash at this time are. */
const clashKey = (ref: string, startsAt: Instant): string => messageKey('Clash', ref, startsAt);

/**
 * A clash is raised with the coordinator once, on the first morning after it is known: when the meeting is put in the
 * list, or when a holiday or closed period is. At another time it is another clash.
 */
export const clashesDue: MessagesDue = ({ facts, calendar, hours, now }) => {
  const coordinator = addresseesOn(facts, dayOf(now)).coordinator();
  return facts.meetings.flatMap((meeting) => {
    const clash = clashOf(facts, calendar, meeting, now);
    const agencyCode = coordinator?.agencyCode ?? coordinatorsAgency(facts);
    if (!clash || !agencyCode) return [];
    const key = clashKey(meeting.ref, meeting.startsAt);
    const row = facts.messages.find((message) => message.key === key);
    const title = cut(meeting.title, 160);
    return {
      kind: 'Clash',
      about: meeting.ref,
      key,
      title: `${title}, ${formatDatedInstant(meeting.startsAt)}: not a day to meet`,
      agencyCode,
      dueAt: row?.dueAt ?? sendingBegins(hours, dayOf(now)),
      toldStartsAt: meeting.startsAt,
      why: `it is ${clash}`,
      ...toCoordinator(coordinator),
    };
  });
};

/** How the question about a clash stands. `free`: the holiday or closed period is no more. */
export type ClashState = 'open' | 'kept' | 'moved' | 'cancelled' | 'free' | 'over' | 'gone';

/** A meeting on a day on which the partnership does not meet: the coordinator decides what becomes of it. */
export interface ClashItem extends MessageItemBase {
  readonly about: 'clash';
  /** As it is now; none when it is no longer in the list. */
  readonly meeting?: Meeting;
  /** The time that was asked about. */
  readonly startsAt: Instant;
  /** Why that day is none to meet on, in words that follow 'It is'. */
  readonly clash: string;
  readonly stands: ClashState;
  /** A week on, which may be no day to meet either; then also the first week on whose day is free. */
  readonly weekOn: WeeksOn;
  readonly freeWeek?: WeeksOn;
  /** Who decided, and when. */
  readonly decidedByName?: string;
  readonly decidedAt?: Instant;
  readonly reason?: string;
  /** Until when whoever reads the card can undo what they decided on it. */
  readonly undo?: Undoable;
}

/** The thing on the coordinator's card that asks about a clash, or says what was decided. */
export const clashItem: MakeItem<ClashItem> = (asOf, message) => {
  const { facts, calendar, now } = asOf;
  const meeting = facts.meetings.find(({ ref }) => ref === message.about);
  const startsAt = message.toldStartsAt ?? meeting?.startsAt ?? message.dueAt;
  const state = stateOf(asOf, meeting, startsAt);
  const weekOn = weeksOn(facts, calendar, startsAt, 1);
  const freeWeek = weekOn.clash ? firstFreeWeek(facts, calendar, startsAt) : undefined;
  const isDecidedHere = meeting?.before !== undefined && meeting.before.at === message.answeredAt;
  const undo = isDecidedHere ? undoableBy(meeting, actsAs(facts, message.personEmail), now) : undefined;
  return {
    about: 'clash',
    message,
    ...(meeting ? { meeting } : {}),
    startsAt,
    clash: inOne(whyNot(facts, calendar, dayOf(startsAt))),
    stands: state,
    weekOn,
    ...(freeWeek ? { freeWeek } : {}),
    ...decisionOf(facts, message, meeting, state),
    ...(undo ? { undo } : {}),
  };
};

function stateOf(
  { facts, calendar, now }: AsOf,
  meeting: Meeting | undefined,
  startsAt: Instant,
): ClashState {
  if (!meeting) return 'gone';
  if (meeting.status === 'Cancelled') return 'cancelled';
  if (meeting.startsAt !== startsAt) return 'moved';
  if (meeting.keptOn === dayOf(startsAt)) return 'kept';
  if (meeting.status === 'Held' || startsAt <= now) return 'over';
  return clashOf(facts, calendar, meeting, now) ? 'open' : 'free';
}

/** Who decided by a button; of a change that was made elsewhere, whoever the meeting names. */
function decisionOf(
  facts: Facts,
  { answeredBy, answeredAt }: Message,
  meeting: Meeting | undefined,
  state: ClashState,
): Pick<ClashItem, 'decidedByName' | 'decidedAt' | 'reason'> {
  const wasChanged = state === 'moved' || state === 'cancelled';
  const by = answeredBy ?? (wasChanged ? meeting?.changedBy : undefined);
  const at = answeredAt ?? (wasChanged ? meeting?.changedAt : undefined);
  return {
    ...(by ? { decidedByName: nameOf(facts, by) } : {}),
    ...(at ? { decidedAt: at } : {}),
    ...(wasChanged && meeting?.reason ? { reason: meeting.reason } : {}),
  };
}
