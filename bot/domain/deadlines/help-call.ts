import { answeredBy } from '../sending/rows';
import { type Instant } from '../calendar/day';
import { NOTHING, type Decision } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import {
  type LogEntry,
  type Update,
  type Facts,
  helpKeysOf,
  messageKey,
  type Message,
  type Reminder,
} from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { asksAgain, undoRefusal } from '../sending/undo';

/** What was last said to ask for help with a reminder. */
export function lastCall({ updates }: Pick<Facts, 'updates'>, reminder: Reminder): Update | undefined {
  const start = helpKeysOf(reminder.key);
  return updates
    .filter(({ actionRef, key }) => actionRef === reminder.subjectRef && key?.startsWith(start))
    .reduce<Update | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
}

/** The coordinator's message of the last call, when they have taken it on. */
export function takenCall(
  facts: Pick<Facts, 'updates' | 'messages'>,
  reminder: Reminder,
): Message | undefined {
  const call = lastCall(facts, reminder);
  const wanted = call?.key && messageKey('Help', call.key);
  return facts.messages.find(({ key, state }) => key === wanted && state === 'Answered');
}

/** Decides that a coordinator takes on a call for help. Who does so first has it. */
export function decideHelping(
  facts: Facts,
  actor: Actor,
  messageKey: string,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'extension:decide')) return err(failure('coordinator-only'));
  const message = facts.messages.find(({ key }) => key === messageKey);
  if (!message || message.kind !== 'Help') return err(failure('message-gone'));
  if (message.state === 'Answered' || message.state === 'Superseded') return ok(NOTHING);
  return ok({
    writes: [answeredBy(message, actor, now)],
    log: [lineOf(facts, actor, message, 'help.taken-on', now)],
  });
}

/** Decides that a coordinator who has just taken on a call for help does not: it waits for somebody again. */
export function decideHelpUndo(
  facts: Facts,
  actor: Actor,
  message: Message,
  now: Instant,
): Result<Decision, Failure> {
  const refused = undoRefusal(message, actor.email, now, 'Agree with another coordinator who helps.');
  if (refused) return err(refused);
  return ok({
    writes: [{ change: 'messages', of: message, patch: asksAgain(message) }],
    log: [lineOf(facts, actor, message, 'help.undone', now)],
  });
}

function lineOf(
  facts: Facts,
  actor: Actor,
  { about, agencyCode }: Message,
  verb: string,
  at: Instant,
): LogEntry {
  const subjectRef = facts.reminders.find(({ key }) => key === about)?.subjectRef;
  const detail = `${agencyCode}: asked for help`;
  return { at, actor: actor.email, verb, ...(subjectRef ? { subjectRef } : {}), detail };
}
