import type { Facts, Reminder } from '../partnership';
import { passedTo, isDone } from './deadlines';
import { openExtension } from './extensions-of';
import { findComments } from '../inspection/days/comments';
import { statementRef } from '../inspection/statement';
import { submissionToTakeBack } from '../lifecycle/taking-back';
import { submissionOf } from '../lifecycle/votes';
import { findSignOff } from '../statement/sign-off-days';

/** What can be taken back of what was answered, if anything. */
export function undoOf(facts: Facts, reminder: Reminder): 'Done' | 'MoreTime' | undefined {
  if (passedTo(facts, reminder)) return undefined;
  if (reminder.answer === 'Done') return canTakeBack(facts, reminder) ? 'Done' : undefined;
  return openExtension(facts, reminder) ? 'MoreTime' : undefined;
}

/** True as long as an answer can be undone: nobody has voted or decided on it, and it was more than is left without it. */
export function canBeUndone(facts: Facts, reminder: Reminder): boolean {
  if (reminder.answer === 'Done') return canTakeBack(facts, reminder);
  if (reminder.answer === 'MoreTime') return openExtension(facts, reminder) !== undefined;
  return reminder.before !== (reminder.answer ?? 'Acknowledged');
}

/**
 * True while that it is done can be taken back, or was already: of an action as long as nobody has voted on the evidence.
 */
export function canTakeBack(facts: Facts, reminder: Reminder): boolean {
  if (!isDone(facts, reminder)) return true;
  const { action, request, inspection, signOff, comments } = subjectRowOf(facts, reminder);
  if (!action) return [request, inspection, signOff, comments].some((row) => row !== undefined);
  if (action.status !== 'EvidenceSubmitted') return false;
  return !submissionOf(facts, action) || submissionToTakeBack(facts, action) !== undefined;
}

/** The row of what a reminder is about. */
export function subjectRowOf(facts: Facts, { kind, subjectRef }: Reminder) {
  return {
    action: kind === 'Action' ? facts.actions.find(({ ref }) => ref === subjectRef) : undefined,
    request: kind === 'Request' ? facts.requests.find(({ ref }) => ref === subjectRef) : undefined,
    inspection:
      kind === 'Milestone'
        ? facts.inspections.find(({ ref }) => statementRef(ref) === subjectRef)
        : undefined,
    comments: kind === 'Milestone' ? findComments(facts, subjectRef)?.inspection : undefined,
    signOff: kind === 'Milestone' ? findSignOff(facts, subjectRef)?.step : undefined,
  };
}
