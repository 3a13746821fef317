import { answeredBy } from '../sending/rows';
import type { Instant } from '../calendar/day';
import { NOTHING, type Decision } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import { type LogEntry, type Facts, type Message } from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { asksAgain, undoRefusal } from '../sending/undo';
import { mayBeNamed } from './uncovered-item';

/** What a coordinator answers to the question who covers for an agency. */
export interface CoverAnswer {
  readonly messageKey: string;
  /** The person of the agency who becomes its deputy; none: the coordinator answers for it meanwhile. */
  readonly personEmail?: string;
}

/**
 * Decides who covers for an agency for which nobody is there. Who is named becomes its deputy: the rights follow from
 * the role, and what they are told from the People list, as for every deputy. Whoever answers first has decided; to
 * name somebody goes also after a coordinator said to answer themselves. What was typed is never a person of another
 * agency: nobody answers for a stranger's.
 */
export function decideCover(
  facts: Facts,
  actor: Actor,
  { messageKey, personEmail }: CoverAnswer,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'extension:decide')) return err(failure('coordinator-only'));
  const message = facts.messages.find(({ key }) => key === messageKey);
  if (!message || message.kind !== 'Uncovered') return err(failure('message-gone'));
  if (personEmail === undefined) return ok(held(actor, message, now));
  const person = facts.people.find(({ email }) => email === personEmail.trim().toLowerCase());
  if (!person) return err(failure('person-gone'));
  if (person.agencyCode === message.agencyCode && person.roles.includes('Deputy')) return ok(NOTHING);
  if (!mayBeNamed(person, message)) return err(failure('cannot-cover'));
  return ok({
    writes: [
      { change: 'people', of: person, patch: { roles: [...person.roles, 'Deputy'] } },
      answeredBy(message, actor, now, { named: person.email }),
    ],
    log: [line(actor, now, 'cover.named', person.email, `${message.agencyCode}: deputy from now on`)],
  });
}

function held(actor: Actor, message: Message, now: Instant): Decision {
  if (message.state === 'Answered') return NOTHING;
  const detail = `${message.agencyCode}: the coordinator answers meanwhile`;
  return {
    writes: [answeredBy(message, actor, now)],
    log: [line(actor, now, 'cover.held', message.about, detail)],
  };
}

/**
 * Decides that a coordinator undoes what they have just answered: who was named is no deputy any more, and who covers is
 * asked again. Whoever was told of it by then is told that it is over, as of every cover that ends.
 */
export function decideCoverUndo(
  facts: Facts,
  actor: Actor,
  message: Message,
  now: Instant,
): Result<Decision, Failure> {
  const refused = undoRefusal(message, actor.email, now, 'Change the roles in the People list.');
  if (refused) return err(refused);
  const { named, agencyCode } = message;
  const person = facts.people.find((one) => one.email === named && one.agencyCode === agencyCode);
  const roles = person?.roles.filter((role) => role !== 'Deputy');
  return ok({
    writes: [
      ...(person && roles ? [{ change: 'people', of: person, patch: { roles } } as const] : []),
      { change: 'messages', of: message, patch: asksAgain(message) },
    ],
    log: [line(actor, now, 'cover.undone', named ?? message.about, `${agencyCode}: asked again who covers`)],
  });
}

const line = (actor: Actor, at: Instant, verb: string, subjectRef: string, detail: string): LogEntry => ({
  at,
  actor: actor.email,
  verb,
  subjectRef,
  detail,
});
