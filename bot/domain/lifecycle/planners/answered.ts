import { undoUntil } from '../../basics/undo';
import type { Instant } from '../../calendar/day';
import { addressedTo, type Extension, type Facts, type Reminder } from '../../partnership';
import type { Write } from '../../partnership/decision';
import { isOnBehalf, type Actor } from '../../people/actor';
import { acknowledged } from '../../reminders/answered';
import { answeredMessages } from '../extensions';
import { isOpen, remindersAbout, standingReminders } from '../../reminders/standing';
import { asksAgain } from '../../reminders/undo';
import type { DaylessGround, ForAgency } from '../ground';

/**
 * A wish for more time is the lead's answer to the reminder that asks how it stands, through whichever door it comes:
 * nobody is nudged for what they have said already. It takes the place of what was answered before.
 */
export function answeredByWish(
  { facts, action, actor, now }: DaylessGround,
  { code, onBehalf }: ForAgency,
): Write[] {
  return standingOf(facts, { kind: 'Action', ref: action.ref })
    .filter((one) => one.agencyCode === code && addressedTo(one) === 'SPOC')
    .filter((one) => isOpen(one) || isAnsweredOtherwise(one))
    .map((of) => {
      const before = isOpen(of) ? undefined : (of.answer ?? 'Acknowledged');
      return { change: 'reminders', of, patch: acknowledged(actor, onBehalf, 'MoreTime', now, before) };
    });
}

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
  { kind, ref }: { readonly kind: Extension['kind']; readonly ref: string },
): readonly Reminder[] => {
  const standing = new Set(standingReminders(facts.reminders));
  return remindersAbout(facts, ref).filter((one) => one.kind === kind && standing.has(one));
};

const isAnsweredOtherwise = ({ state, answer }: Reminder): boolean =>
  state === 'Acknowledged' && answer !== 'MoreTime' && answer !== 'Done';

const isForThem = (reminder: Reminder, actor: Actor): boolean =>
  addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);

const asBefore = (of: Reminder, actor: Actor, now: Instant): Partial<Reminder> =>
  of.before === undefined ? asksAgain(of) : acknowledged(actor, isForThem(of, actor), of.before, now);
