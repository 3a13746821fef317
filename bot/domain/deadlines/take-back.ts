import { formatShortDay, formatShortInstant, dayOf, type Instant } from '../calendar/day';
import { NOTHING, type AnswerDecision, type Write } from '../partnership/decision';
import { takeBack } from './hand-in';
import { decideWithdrawing } from './extension';
import { openExtension } from './extensions-of';
import { failure, type Failure } from '../basics/failure';
import {
  DEADLINE_ANSWERS,
  DEADLINE_ANSWER_WORDS,
  type LogEntry,
  type Facts,
  addressedTo,
  type Reminder,
} from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
import { nameOf } from '../people/names';
import { isOnBehalf, type Actor } from '../people/actor';
import { subjectRefusal } from './subject';
import { acknowledged } from '../reminders/answered';
import { isOwnMilestone } from '../plan/own-days';
import { asksAgain } from '../reminders/undo';
import { undoUntil } from '../basics/undo';
import { canBeUndone } from './undoable';

/**
 * What is taken back of what was said on a reminder's card: that it is done, the wish for more time, or, by whoever has
 * just answered, the answer, whichever it was.
 */
export interface Undoing {
  readonly reminderKey: string;
  readonly what: 'Done' | 'MoreTime' | 'Answer';
  /** When the answer was given that the card shows; none of a card from before, and where no card was pressed. */
  readonly answeredAt?: Instant;
}

/**
 * Decides that an agency takes back what it answered: that it is done, as long as nobody has voted on the evidence,
 * or its open wish for more time. The reminder stays acknowledged, and nothing goes from the record. What was taken
 * back already is left as it is.
 *
 * For ten minutes whoever answered can undo it (`design/cards`, States): then it is as it was before they did.
 */
export function decideUndoing(
  facts: Facts,
  actor: Actor,
  { reminderKey, what, answeredAt }: Undoing,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const reminder = facts.reminders.find(({ key }) => key === reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  const refused = mayAnswer(facts, actor, reminder.agencyCode) ?? subjectRefusal(facts, reminder);
  if (refused) return err(refused);
  if (reminder.state === 'Superseded') return ok({ ...NOTHING, reminder });
  if (what === 'Answer' && isReplaced(reminder, answeredAt)) {
    return err(failure('undo-overtaken', standsNow(facts, reminder, now)));
  }
  if (what === 'Answer') return undone(facts, actor, reminder, now);
  if (what === 'MoreTime') return ok(decideWithdrawing(facts, actor, reminder, now));
  if (reminder.answer !== 'Done') return ok({ ...NOTHING, reminder });
  if (
    reminder.kind === 'Milestone' &&
    !isOwnMilestone(reminder.subjectRef) &&
    !actor.roles.includes('Coordinator')
  ) {
    return err(failure('coordinator-only'));
  }
  return takenBack(facts, actor, reminder, now);
}

/**
 * Until when `actor` can undo the answer that stands; undefined where it is somebody else's, too long ago, or was decided on.
 */
export function answerUndoUntil(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  now: Instant,
): Instant | undefined {
  const { state, acknowledgedBy: by, acknowledgedAt: at } = reminder;
  if (state !== 'Acknowledged' || !canBeUndone(facts, reminder)) return undefined;
  return undoUntil({ ...(by ? { by } : {}), ...(at ? { at } : {}) }, actor.email, now);
}

/** True where the card shows an answer that another one has replaced since. */
const isReplaced = ({ state, acknowledgedAt }: Reminder, answeredAt: Instant | undefined): boolean =>
  state === 'Acknowledged' && answeredAt !== undefined && answeredAt !== acknowledgedAt;

/** 'It is now: On track, by Tom Hallett, Mon 2 Mar, 8:53am.' */
function standsNow(facts: Facts, reminder: Reminder, now: Instant): string {
  const { answer = 'Acknowledged', acknowledgedBy: by, acknowledgedAt: at = now } = reminder;
  const who = by === undefined ? '' : `, by ${nameOf(facts, by)}`;
  const known = DEADLINE_ANSWERS.find((one) => one === answer);
  return `It is now: ${known ? DEADLINE_ANSWER_WORDS[known] : answer}${who}, ${formatShortInstant(at, dayOf(now))}.`;
}

function takenBack(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const delivering = takeBack(facts, reminder, { actor, now, isUndo: false });
  if (!delivering) return err(failure('too-late-to-take-back'));
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const { subjectRef, agencyCode, acknowledgedAt = now } = reminder;
  const day = formatShortDay(dayOf(acknowledgedAt));
  const detail = `${agencyCode}: said on ${day}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const log: LogEntry = { at: now, actor: actor.email, verb: delivering.verb, subjectRef, detail };
  return ok({
    writes: [
      ...delivering.writes,
      { change: 'reminders', of: reminder, patch: acknowledged(actor, onBehalf, 'Acknowledged', now) },
    ],
    log: [log],
    reminder,
  });
}

function undone(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const {
    acknowledgedBy: by,
    acknowledgedAt: at,
    subjectRef,
    agencyCode,
    answer = 'Acknowledged',
  } = reminder;
  if (reminder.state !== 'Acknowledged') return ok({ ...NOTHING, reminder });
  if (by !== actor.email) return err(failure('undo-not-yours'));
  if (undoUntil({ by, at }, actor.email, now) === undefined)
    return err(failure('undo-over', INSTEAD[answer]));
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, agencyCode);
  const { before } = reminder;
  const then = before === undefined ? asksAgain(reminder) : acknowledged(actor, onBehalf, before, now);
  if (answer === 'MoreTime' && openExtension(facts, reminder)) {
    return ok(decideWithdrawing(facts, actor, reminder, now, then));
  }
  const delivering = answer === 'Done' ? takeBack(facts, reminder, { actor, now, isUndo: true }) : undefined;
  if (!canBeUndone(facts, reminder)) return err(failure('too-late-to-take-back'));
  const detail = `${agencyCode}: ${answer}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const said: Write = { change: 'reminders', of: reminder, patch: then };
  return ok({
    writes: [...(delivering?.writes ?? []), said],
    log: [{ at: now, actor: actor.email, verb: 'reminder.answer-undone', subjectRef, detail }],
    reminder,
  });
}

/** What to do once it is too late to undo. */
const INSTEAD: Readonly<Record<string, string>> = {
  Done: 'Press Take back instead.',
  MoreTime: 'Press Withdraw instead.',
  Acknowledged: 'It only says that you have seen this: add what there is to say.',
  OnTrack: 'Press Change to say something else.',
  NeedHelp: 'Press Change to say something else.',
};
