import { undoUntil } from '../../basics/undo';
import type { Instant } from '../../calendar/day';
import {
  addressedTo,
  type DeadlineAnswer,
  type Extension,
  type Facts,
  type Reminder,
  type Update,
} from '../../partnership';
import type { Write } from '../../partnership/decision';
import { isOnBehalf, type Actor } from '../../people/actor';
import { acknowledged } from '../../reminders/answered';
import { answeredMessages } from '../extensions';
import { isOpen, remindersAbout, standingReminders } from '../../reminders/standing';
import { asksAgain } from '../../reminders/undo';
import type { DaylessGround, ForAgency } from '../ground';

/**
 * What the lead does to an action answers the reminder that asks how it stands, through whichever door it comes: nobody
 * is nudged for what they have said already. That they were heard replaces no other answer; a wish for more time does.
 */
export function answeredByDeed(
  { facts, action, actor, now }: DaylessGround,
  { code, onBehalf }: ForAgency,
  answer: Extract<DeadlineAnswer, 'Acknowledged' | 'MoreTime'>,
): Write[] {
  if (code !== action.leadAgency) return [];
  return standingOf(facts, { ref: action.ref })
    .filter((one) => one.agencyCode === code && addressedTo(one) === 'SPOC')
    .filter((one) => isOpen(one) || (answer === 'MoreTime' && isAnsweredOtherwise(one, answer)))
    .map((of) => {
      const before = isOpen(of) ? undefined : (of.answer ?? 'Acknowledged');
      return { change: 'reminders', of, patch: acknowledged(actor, onBehalf, answer, now, before) };
    });
}

/** The reminder that a deed answered asks again, or says what it said before, as that deed is taken back. */
export const askedAgainOf = (
  { facts, action, actor, now }: DaylessGround,
  { kind, by, at }: Update,
): Write[] =>
  kind !== 'Progress' && kind !== 'Rating'
    ? []
    : standingOf(facts, { ref: action.ref })
        .filter((one) => one.state === 'Acknowledged' && one.answer === 'Acknowledged')
        .filter(({ acknowledgedBy, acknowledgedAt }) => acknowledgedBy === by && acknowledgedAt === at)
        .map((of) => ({ change: 'reminders', of, patch: asBefore(of, actor, now) }));

/**
 * What is written where an agency no longer asks for more time: nobody decides on its wish, and its reminder does not say
 * so any more. That is as before for whoever withdraws at once, and else says that it was seen.
 */
export function withoutWish(facts: Facts, actor: Actor, open: Extension, now: Instant): Write[] {
  const patch = { decision: 'Withdrawn', decidedBy: actor.email, decidedAt: now } as const;
  return [
    { change: 'extensions', of: open, patch },
    ...saidNoMore(facts, actor, open, now),
    ...answeredMessages(facts, open, actor, now),
  ];
}

function saidNoMore(
  facts: Facts,
  actor: Actor,
  { kind, subjectRef: ref, by, at }: Extension,
  now: Instant,
): Write[] {
  const isUndo = undoUntil({ by, at }, actor.email, now) !== undefined;
  return standingOf(facts, { kind, ref })
    .filter(({ state, answer }) => state === 'Acknowledged' && answer === 'MoreTime')
    .map((of) => ({
      change: 'reminders',
      of,
      patch: isUndo
        ? asBefore(of, actor, now)
        : acknowledged(actor, isForThem(of, actor), 'Acknowledged', now),
    }));
}

const standingOf = (
  facts: Facts,
  { kind = 'Action', ref }: { readonly kind?: Extension['kind']; readonly ref: string },
): readonly Reminder[] => {
  const standing = new Set(standingReminders(facts.reminders));
  return remindersAbout(facts, ref).filter((one) => one.kind === kind && standing.has(one));
};

const isAnsweredOtherwise = ({ state, answer }: Reminder, by: DeadlineAnswer): boolean =>
  state === 'Acknowledged' && answer !== by && answer !== 'Done';

const isForThem = (reminder: Reminder, actor: Actor): boolean =>
  addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);

const asBefore = (of: Reminder, actor: Actor, now: Instant): Partial<Reminder> =>
  of.before === undefined ? asksAgain(of) : acknowledged(actor, isForThem(of, actor), of.before, now);
