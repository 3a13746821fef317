import { dayOf, type Day, type Instant } from '../calendar/day';
import { type Agency, type Person, type Facts, type Message } from '../partnership';
import { isListed } from '../people/actor';
import { addresseesOn } from '../people/addressees';
import { uncoveredFrom } from './uncovered';
import { agencyOf, nameOf } from '../people/names';
import { actsAs } from '../people/one-person';
import { answerUndoUntil } from '../sending/undo';
import type { MessageItemBase } from '../sending/card-item';
import { type Ahead, fallingDue } from './ahead';
/**
 * How the question stands. `held`: a coordinator answers for the agency meanwhile. `covered`: somebody is there now.
 * `over`: the days have passed, or nobody is away any more.
 */
export type UncoveredState = 'open' | 'held' | 'covered' | 'over';

/** An agency for which nobody is there: the coordinator says who covers. */
export interface UncoveredItem extends MessageItemBase {
  readonly about: 'uncovered';
  readonly agency: Agency;
  /** Who is away; none when nobody is named for the agency. */
  readonly absentName?: string;
  readonly from: Day;
  readonly to?: Day;
  /** True once the days have begun. */
  readonly isNow: boolean;
  readonly stands: UncoveredState;
  /** Who of the agency could be named its deputy. */
  readonly candidates: readonly Person[];
  /** Who gets meanwhile what is for the agency; none when that is nobody but who is away. */
  readonly holderName?: string;
  /** What falls due on these days. */
  readonly ahead: readonly Ahead[];
  /** Who covers, once somebody does. */
  readonly coverName?: string;
  /** Who answered, 'you' where that is whoever reads it. */
  readonly decidedByName?: string;
  readonly decidedAt?: Instant;
  /** Until when whoever reads the card can undo what they answered. */
  readonly undoUntil?: Instant;
}

/** The thing on the coordinator's card that asks who covers, or says who does. */
export function uncoveredItem(facts: Facts, message: Message, now: Instant): UncoveredItem {
  const { agencyCode, toDay: to, answeredBy, answeredAt } = message;
  const reader = actsAs(facts, message.personEmail);
  const today = dayOf(now);
  const from = message.fromDay ?? dayOf(message.dueAt);
  const stands = stateOf(facts, message, today);
  const addressees = addresseesOn(facts, from > today ? from : today);
  const there = addressees.ofAgency(agencyCode);
  const undoUntil = answerUndoUntil({ facts, now }, message);
  const absent = absentOf(facts, message);
  const holder = stands === 'held' ? answeredBy : there?.email === absent?.email ? undefined : there?.email;
  return {
    about: 'uncovered',
    message,
    agency: agencyOf(facts, agencyCode),
    ...(absent ? { absentName: nameOf(facts, absent.email) } : {}),
    from,
    ...(to ? { to } : {}),
    isNow: from <= today,
    stands,
    candidates: facts.people
      .filter((one) => mayBeNamed(one, message))
      .map((one) => ({ ...one, title: nameOf(facts, one.email) })),
    ...(holder ? { holderName: holder === reader ? 'you' : nameOf(facts, holder) } : {}),
    ahead: stands === 'open' ? fallingDue(facts, agencyCode, from > today ? from : today, to) : [],
    ...(stands === 'covered' && there ? { coverName: nameOf(facts, there.email) } : {}),
    ...(answeredBy ? { decidedByName: answeredBy === reader ? 'you' : nameOf(facts, answeredBy) } : {}),
    ...(answeredAt ? { decidedAt: answeredAt } : {}),
    ...(undoUntil ? { undoUntil } : {}),
  };
}

/** True for people of the agency, none who was taken off the list, who are not its SPOC or deputy already, and not away for all of these days. */
export function mayBeNamed(person: Person, { agencyCode, fromDay, toDay }: Message): boolean {
  if (person.agencyCode !== agencyCode || !isListed(person)) return false;
  if (person.roles.some((role) => role === 'SPOC' || role === 'Deputy')) return false;
  const { awayFrom, awayTo } = person;
  const isGone = awayFrom !== undefined && (!fromDay || awayFrom <= fromDay);
  return !isGone || (awayTo !== undefined && (!toDay || awayTo < toDay));
}

/** Whom the question was about; none when nobody is named, or who was away is no longer on the list. */
const absentOf = ({ people }: Pick<Facts, 'people'>, { about }: Message): Person | undefined =>
  people.find(({ email }) => email === about);

function stateOf(facts: Facts, message: Message, today: Day): UncoveredState {
  const { agencyCode, fromDay, toDay, state } = message;
  const isPast = toDay !== undefined && toDay < today;
  const stillOpen = uncoveredFrom(facts, today).some(
    (gap) =>
      gap.agencyCode === agencyCode &&
      (gap.to === undefined || fromDay === undefined || gap.to >= fromDay) &&
      (toDay === undefined || gap.from <= toDay),
  );
  if (!isPast && stillOpen) return state === 'Answered' ? 'held' : 'open';
  const absent = absentOf(facts, message);
  const first = fromDay !== undefined && fromDay > today ? fromDay : today;
  // Whose days were moved off those of the question is there themselves: nobody covers.
  const isAwayStill =
    absent?.awayFrom !== undefined &&
    (absent.awayTo === undefined || absent.awayTo >= first) &&
    (toDay === undefined || absent.awayFrom <= toDay) &&
    !isPast;
  return isAwayStill || (!absent && state === 'Answered') ? 'covered' : 'over';
}
