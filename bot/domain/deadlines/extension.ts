import { answeredBy } from '../sending/rows';
import { formatDay, type Day, type Instant, dayOf } from '../calendar/day';
import { isDone } from './deadlines';
import { NOTHING, type AnswerDecision, type Write } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import {
  type Extension,
  type Update,
  type LogEntry,
  type Facts,
  addressedTo,
  extensionKey,
  extensionNoteKey,
  type Message,
  type Reminder,
  type AsOf,
} from '../partnership';
import { answering, reminderNamed } from './unsent';
import { badText } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
import { isOnBehalf, type Actor } from '../people/actor';
import { isOpen } from '../reminders/standing';
import { subjectRefusal } from './subject';
import { acknowledged } from '../reminders/answered';
import { dayOffRefusal } from './day-off-refusal';
import { isExtensible, openExtension, subjectOf, wishesFor } from './extensions-of';

/** An agency's wish for more time, given on a reminder's card. */
export interface Asking {
  readonly reminderKey: string;
  readonly wantedOn?: Day;
  readonly reason?: string;
  /** That day, although it is a weekend, a bank holiday or in a closed period. */
  readonly isDayMeant?: boolean;
}

/**
 * Decides a wish for more time (`product.md`, An action: asked for and granted, not typed over). A thing has one open
 * wish: asking again replaces the day wanted. A milestone has none, its day is printed in a letter. The reminder is
 * answered with it. A day on which nobody is at work is asked about first, as with a meeting.
 */
export function decideAsking(
  { facts, calendar, now }: AsOf,
  actor: Actor,
  { reminderKey, wantedOn, reason: typed, isDayMeant = false }: Asking,
): Result<AnswerDecision, Failure> {
  const reminder = reminderNamed(facts, reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  const reason = typed?.trim() ?? '';
  const refused =
    mayAnswer(facts, actor, reminder.agencyCode) ??
    subjectRefusal(facts, reminder) ??
    badText({ note: reason }, now);
  if (refused) return err(refused);
  if (reminder.state === 'Superseded') return ok({ ...NOTHING, reminder });
  const subject = subjectOf(facts, reminder);
  if (!subject?.dueOn || !isExtensible(reminder)) return err(failure('bad-card'));
  if (isDone(facts, reminder)) return err(failure('already-done'));
  const unfit = dayRefusal(wantedOn, subject.dueOn, now) ?? (reason ? undefined : failure('no-reason'));
  if (unfit || !wantedOn) return err(unfit ?? failure('bad-date'));
  const questioned = dayOffRefusal(facts, calendar, wantedOn, isDayMeant);
  if (questioned) return err(questioned);
  const open = openExtension(facts, reminder);
  const wish: Extension = {
    title: subject.title,
    key: open?.key ?? extensionKey(reminder.kind, reminder.subjectRef, wishesFor(facts, reminder).length + 1),
    kind: reminder.kind,
    subjectRef: reminder.subjectRef,
    agencyCode: reminder.agencyCode,
    dueOn: subject.dueOn,
    wantedOn,
    reason,
    by: actor.email,
    at: now,
    decision: 'Open',
  };
  return ok(askingDecision(facts, actor, reminder, wish, open, now));
}

function askingDecision(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  wish: Extension,
  open: Extension | undefined,
  now: Instant,
): AnswerDecision {
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const isSame = open?.wantedOn === wish.wantedOn && open.reason === wish.reason && open.dueOn === wish.dueOn;
  const put: Write = open
    ? { change: 'extensions', of: open, patch: wish }
    : { insert: 'extensions', row: wish };
  const isAnswered = !isOpen(reminder) && reminder.answer === 'MoreTime';
  const before = isOpen(reminder) ? undefined : (reminder.answer ?? 'Acknowledged');
  const answered = answering(facts, reminder, acknowledged(actor, onBehalf, 'MoreTime', now, before));
  const text = `Asked for more time: due ${formatDay(wish.dueOn)}, wanted ${formatDay(wish.wantedOn)}. ${wish.reason}`;
  const noted = noteOf(facts, isSame ? open : wish, `${wish.wantedOn} ${wish.reason}`, text);
  const writes = [...(isSame ? [] : [put]), ...(isAnswered ? [] : [answered]), ...noted];
  const days = `${wish.dueOn} to ${wish.wantedOn}`;
  const log: LogEntry = {
    at: now,
    actor: actor.email,
    verb: open && !isSame ? 'extension.changed' : 'extension.asked',
    subjectRef: wish.subjectRef,
    detail: `${wish.agencyCode}: ${days}${onBehalf ? ' (on behalf of the agency)' : ''}`,
  };
  return { writes, log: writes.length > 0 ? [log] : [], reminder };
}

/** The coordinator's card asks nothing more. */
export const answeredMessages = (
  { messages }: Facts,
  { key }: Extension,
  actor: Actor,
  now: Instant,
): Write[] =>
  messages
    .filter((one) => one.kind === 'Extension' && one.about === key && isWaiting(one))
    .map((of) => answeredBy(of, actor, now));

const isWaiting = ({ state }: Message): boolean => state !== 'Answered' && state !== 'Superseded';

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
  const writes: Write[] = [
    { change: 'extensions', of: open, patch },
    ...(reminder.answer === 'MoreTime' ? [{ change: 'reminders', of: reminder, patch: seen } as const] : []),
    ...noteOf(facts, open, 'Withdrawn', 'No longer asks for more time.', { by: actor.email, at: now }),
    ...answeredMessages(facts, open, actor, now),
  ];
  const { subjectRef, agencyCode, dueOn } = open;
  const detail = `${agencyCode}: stays ${dueOn}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const log = [{ at: now, actor: actor.email, verb: 'extension.withdrawn', subjectRef, detail }];
  return { writes, log, reminder };
}

/** A line among the subject's notes, unless it is there. */
export function noteOf(
  { updates }: Pick<Facts, 'updates'>,
  { key: ofExtension, subjectRef, by, at }: Extension,
  step: string,
  text: string,
  who: Pick<Update, 'by' | 'at'> = { by, at },
): Write[] {
  const key = extensionNoteKey(ofExtension, step);
  if (updates.some((update) => update.key === key)) return [];
  return [{ insert: 'updates', row: { key, actionRef: subjectRef, kind: 'Extension', text, ...who } }];
}

/** Why a day cannot be the new due day: it must lie ahead, and be later than the day that holds now. */
export function dayRefusal(wanted: Day | undefined, dueOn: Day, now: Instant): Failure | undefined {
  const today = dayOf(now);
  const after = dueOn > today ? dueOn : today;
  return wanted !== undefined && wanted > after
    ? undefined
    : failure('bad-date', `Choose a day after ${formatDay(after)}.`);
}
