import { shortTitle } from './basics/words';
import { addDays, dayOf, type Instant } from './day';
import { passedTo } from './deadlines';
import { NOTHING, type Decision } from './decision';
import { failure, type Failure } from './failure';
import { helpKeysOf, messageKey } from './keys';
import type { Wish, Wishes } from './messages';
import type { Facts, Message, Reminder, Update } from './partnership';
import { addresseesOn, agencyOf } from './people';
import { err, ok, type Result } from './result';
import { can, type Actor } from './roles';

/** How long after help was asked for the coordinator is still told of it, in days: long enough for any downtime. */
const TOLD_WITHIN = 30;

/**
 * The coordinator is told of every call for help that still holds, once. Not of their own: who answers for an agency
 * knows already.
 */
export const helpWishes: Wishes = (facts, _calendar, _hours, now) => {
  const since = addDays(dayOf(now), -TOLD_WITHIN);
  const coordinators = new Set(
    facts.people.filter(({ roles }) => roles.includes('Coordinator')).map(({ email }) => email),
  );
  const waiting = facts.reminders.filter((one) => one.answer === 'NeedHelp' && !passedTo(facts, one));
  if (waiting.length === 0) return [];
  const person = addresseesOn(facts, dayOf(now)).coordinator();
  return waiting.flatMap((reminder) => {
    const call = lastCall(facts, reminder);
    if (!call?.key || coordinators.has(call.by) || dayOf(call.at) < since) return [];
    return [wishOf(facts, reminder, { ...call, key: call.key }, person?.email)];
  });
};

const wishOf = (
  facts: Facts,
  reminder: Reminder,
  call: Update & { readonly key: string },
  personEmail: string | undefined,
): Wish => ({
  kind: 'Help',
  about: reminder.key,
  key: messageKey('Help', call.key),
  title: shortTitle(`Help asked for: ${reminder.title}`),
  agencyCode: reminder.agencyCode,
  dueAt: call.at,
  ...(personEmail ? { personEmail } : { noPerson: 'No coordinator is named on the People list.' }),
  why: `${agencyOf(facts, reminder.agencyCode).title} has asked for help`,
});

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
  const patch = { state: 'Answered', answeredBy: actor.email, answeredAt: now } as const;
  const subjectRef = facts.reminders.find(({ key }) => key === message.about)?.subjectRef;
  const detail = `${message.agencyCode}: asked for help`;
  return ok({
    writes: [{ change: 'messages', of: message, patch }],
    log: [
      { at: now, actor: actor.email, verb: 'help.taken-on', ...(subjectRef ? { subjectRef } : {}), detail },
    ],
  });
}
