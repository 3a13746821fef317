import type { Day, Instant } from '../calendar/day';
import { isDone } from './deadlines';
import { NOTHING, type AnswerDecision, type Write } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import { type LogEntry, type Facts, addressedTo, type Reminder, type AsOf } from '../partnership';
import { answering, reminderNamed } from './unsent';
import { badText } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
import { isOnBehalf, type Actor } from '../people/actor';
import { answeredMessages, NO_LONGER, wishOf, wishText, wishWrite, type Wish } from '../lifecycle/extensions';
import { notNow } from '../lifecycle/when';
import { isOpen } from '../reminders/standing';
import { subjectRefusal } from './subject';
import { acknowledged } from '../reminders/answered';
import { stepOfWish } from './extension-step';
import { isExtensible, openExtension, subjectOf } from './extensions-of';

/** An agency's wish for more time, given on a reminder's card. */
export interface Asking {
  readonly reminderKey: string;
  readonly wantedOn?: Day;
  readonly reason?: string;
  /** That day, although it is a weekend, a bank holiday or in a closed period. */
  readonly isDayMeant?: boolean;
}

/**
 * Decides a wish for more time, given as the answer to a reminder (`lifecycle/extensions.ts` says what makes a wish). A
 * milestone has none, its day is printed in a letter.
 */
export function decideAsking(
  asOf: AsOf,
  actor: Actor,
  { reminderKey, ...given }: Asking,
): Result<AnswerDecision, Failure> {
  const { facts, now } = asOf;
  const reminder = reminderNamed(facts, reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  const refused =
    mayAnswer(facts, actor, reminder.agencyCode) ??
    subjectRefusal(facts, reminder) ??
    badText({ note: given.reason?.trim() }, now);
  if (refused) return err(refused);
  if (reminder.state === 'Superseded') return ok({ ...NOTHING, reminder });
  const subject = subjectOf(facts, reminder);
  if (!subject || !isExtensible(reminder)) return err(failure('bad-card'));
  const forbidden =
    'leadAgency' in subject && !isDone(facts, reminder) ? notNow(subject, 'more-time') : undefined;
  if (forbidden) return err(forbidden);
  const { kind, agencyCode } = reminder;
  const { ref, title, dueOn } = subject;
  const inTime = { kind, ref, title, agencyCode, ...(dueOn ? { dueOn } : {}), done: isDone(facts, reminder) };
  const asked = wishOf(asOf, actor, inTime, given);
  return asked.ok ? ok(askingDecision(facts, actor, reminder, asked.value, now)) : asked;
}

function askingDecision(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  asked: Wish,
  now: Instant,
): AnswerDecision {
  const { wish, open, isSame } = asked;
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const isAnswered = !isOpen(reminder) && reminder.answer === 'MoreTime';
  const before = isOpen(reminder) ? undefined : (reminder.answer ?? 'Acknowledged');
  const answered = answering(facts, reminder, acknowledged(actor, onBehalf, 'MoreTime', now, before));
  const verb = open && !isSame ? 'extension.changed' : 'extension.asked';
  const ofWish = isSame && open ? open : wish;
  const said = {
    step: `${wish.wantedOn} ${wish.reason}`,
    text: wishText(wish),
    ...{ verb, ...(onBehalf ? { onBehalf } : {}) },
  };
  const noted = stepOfWish(facts, ofWish, subjectOf(facts, reminder), said, ofWish);
  const writes = [...noted, ...(isSame ? [] : [wishWrite(asked)]), ...(isAnswered ? [] : [answered])];
  const days = `${wish.dueOn} to ${wish.wantedOn}`;
  const log: LogEntry = {
    at: now,
    actor: actor.email,
    verb,
    subjectRef: wish.subjectRef,
    detail: `${wish.agencyCode}: ${days}${onBehalf ? ' (on behalf of the agency)' : ''}`,
  };
  return { writes, log: writes.length > 0 ? [log] : [], reminder };
}

/**
 * Decides that the agency withdraws its open wish for more time. Nothing when there is none. Its reminder says `then`
 * afterwards: that it was seen, unless another answer is given.
 */
export function decideWithdrawing(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  now: Instant,
  then?: Partial<Reminder>,
): AnswerDecision {
  const open = openExtension(facts, reminder);
  if (!open) return { ...NOTHING, reminder };
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const patch = { decision: 'Withdrawn', decidedBy: actor.email, decidedAt: now } as const;
  const seen = then ?? acknowledged(actor, onBehalf, 'Acknowledged', now);
  const said = {
    ...{ step: 'Withdrawn', verb: 'extension.withdrawn', text: NO_LONGER },
    ...(onBehalf ? { onBehalf } : {}),
  };
  const writes: Write[] = [
    ...stepOfWish(facts, open, subjectOf(facts, reminder), said, { by: actor.email, at: now }),
    { change: 'extensions', of: open, patch },
    ...(reminder.answer === 'MoreTime' ? [{ change: 'reminders', of: reminder, patch: seen } as const] : []),
    ...answeredMessages(facts, open, actor, now),
  ];
  const { subjectRef, agencyCode, dueOn } = open;
  const detail = `${agencyCode}: stays ${dueOn}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const log = [{ at: now, actor: actor.email, verb: 'extension.withdrawn', subjectRef, detail }];
  return { writes, log, reminder };
}
