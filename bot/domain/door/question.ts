import { answeredBy } from '../sending/rows';
import type { Instant } from '../calendar/day';
import { NOTHING, type Decision } from '../partnership/decision';
import { failure, type Failure } from '../basics/failure';
import { type Person, type Facts, type Message, messageKey } from '../partnership';
import { err, ok, type Result } from '../basics/result';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { asksAgain, undoRefusal } from '../sending/undo';
import { undoUntil } from '../basics/undo';
/** The message that asks whether this account is this person's. */
export const doorKey = ({ email, askingId = '' }: Pick<Person, 'email' | 'askingId'>): string =>
  messageKey('Door', email, askingId);

/**
 * Decides what a coordinator says of an account at the tab's door. Theirs: from now on the tab and the bot know the
 * person by it. Whoever answers first has decided; safe to repeat.
 */
export function decideAtTheDoor(
  facts: Facts,
  actor: Actor,
  { messageKey: key, isThem }: { readonly messageKey: string; readonly isThem: boolean },
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'person:confirm')) return err(failure('coordinator-only'));
  const message = facts.messages.find((one) => one.key === key);
  if (!message || message.kind !== 'Door') return err(failure('message-gone'));
  if (message.state === 'Answered' || message.state === 'Superseded') return ok(NOTHING);
  const person = facts.people.find(({ email }) => email === message.about);
  if (!person) return err(failure('person-gone'));
  const { askingId } = person;
  const isOver = person.entraId !== undefined || doorKey(person) !== key || isTaken(facts, askingId);
  if (isOver || !askingId) return ok(NOTHING);
  const answered = answeredBy(message, actor, now);
  const entry = { at: now, actor: actor.email, subjectRef: person.email };
  return ok(
    isThem
      ? {
          writes: [{ change: 'people', of: person, patch: { entraId: askingId } }, answered],
          log: [{ ...entry, verb: 'person.confirmed' }],
        }
      : { writes: [answered], log: [{ ...entry, verb: 'person.not-confirmed' }] },
  );
}

/** Until when a coordinator can undo what they have just said of a person's account, and what that was. */
export function doorUndoOf(
  facts: Facts,
  actor: Actor,
  person: Person,
  now: Instant,
): { readonly until: Instant; readonly isThem: boolean } | undefined {
  const message = facts.messages.find(({ key }) => key === doorKey(person));
  if (message?.state !== 'Answered' || message.kind !== 'Door') return undefined;
  const until = undoUntil({ by: message.answeredBy, at: message.answeredAt }, actor.email, now);
  if (!until || !decideDoorUndo(facts, actor, message, now).ok) return undefined;
  return { until, isThem: person.entraId !== undefined };
}

/** Decides the same of a person by their address, as `decideDoorUndo`; nothing where it asks already. */
export function decideDoorUndoOf(
  facts: Facts,
  actor: Actor,
  email: string,
  now: Instant,
): Result<Decision, Failure> {
  const person = facts.people.find((one) => one.email === email);
  const message = person && facts.messages.find(({ key }) => key === doorKey(person));
  if (!message || message.kind !== 'Door') return err(failure('message-gone'));
  return message.state === 'Answered' ? decideDoorUndo(facts, actor, message, now) : ok(NOTHING);
}

/**
 * Decides that a coordinator undoes what they have just said of an account: it is nobody's again, and they are asked
 * again. Not once Teams itself has said the same, or the person has another account by now.
 */
export function decideDoorUndo(
  facts: Facts,
  actor: Actor,
  message: Message,
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'person:confirm')) return err(failure('coordinator-only'));
  const refused = undoRefusal(message, actor.email, now, 'Change EntraId in the People list.');
  if (refused) return err(refused);
  const person = facts.people.find(({ email }) => email === message.about);
  if (!person || doorKey(person) !== message.key) return err(failure('person-gone'));
  const { entraId, askingId } = person;
  const isBound = entraId !== undefined;
  const isKnown = facts.conversations.some((chat) => isBound && chat.entraId === entraId);
  if (isBound && (isKnown || entraId !== askingId)) {
    return err(failure('undo-over', 'Teams has told since whose account it is.'));
  }
  return ok({
    writes: [
      ...(isBound ? [{ change: 'people', of: person, patch: { entraId: undefined } } as const] : []),
      { change: 'messages', of: message, patch: asksAgain(message) },
    ],
    log: [{ at: now, actor: actor.email, verb: 'person.confirmation-undone', subjectRef: person.email }],
  });
}

/** True when the account is somebody's already: then it is not for anybody else. */
const isTaken = ({ people }: Facts, id: string | undefined): boolean =>
  people.some(({ entraId }) => entraId?.toLowerCase() === id?.toLowerCase());
