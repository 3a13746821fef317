import type { Failure } from '../../domain/basics/failure';
import { decideAccount, decideJoining, type Contact, type Joining } from '../../domain/people/joining';
import { ok, type Result } from '../../domain/basics/result';
import { decideLeaving, type Leaving } from '../../domain/sending/ways/leaving';
import { carryOut, carryOutAlone, type CarriedOut } from '../carry-out';
import type { Parts } from '../ports';
import type { Agency, Person } from '../../domain/partnership';
import { hoursInWords, hoursOf } from '../../domain/sending/hours';

export type { Contact } from '../../domain/people/joining';
export type { Leaving } from '../../domain/sending/ways/leaving';

/** What the app tells somebody who added it. */
export interface Welcome {
  readonly person: Person;
  readonly agency?: Agency;
  /** False when the app could speak to this person already. */
  readonly isNew: boolean;
  /** '8:30am to 5:30pm on working days' */
  readonly hoursWords: string;
}

/**
 * Remembers where somebody of the People list can be spoken to, and their Entra id when the list has none yet.
 * To be called for every sign of life: what is known already is not written again. A stranger is 'not-known' and
 * nothing is kept of them; the coordinator may have written them into the list a moment ago. `wasAdded`: Teams says that
 * they have just added the app. What waited for a way to them, as what is open of whom they took over from, goes out at
 * once. Throws StoreUnavailable and StoreMisfit.
 */
export async function join(
  parts: Parts,
  contact: Contact,
  { wasAdded = false } = {},
): Promise<Result<Welcome, Failure>> {
  const done = await carryOut(
    parts,
    contact,
    (facts, actor) => ok(decideJoining(facts, actor, { contact, wasAdded }, parts.clock.now())),
    { mayBeNew: true, looksAgain: false },
  );
  if (!done.ok) return done;
  if (done.value.decision.isNew) parts.stir?.();
  return ok(welcome(parts, done.value));
}

function welcome({ hours }: Parts, { facts, decision: { person, isNew } }: CarriedOut<Joining>): Welcome {
  const agency = facts.agencies.find(({ code }) => code === person.agencyCode);
  return {
    person,
    ...(agency ? { agency } : {}),
    isNew,
    hoursWords: hoursInWords(hoursOf(facts, hours)),
  };
}

/**
 * Notes the Entra id of somebody who has none on the list, by what Teams' roster says of them; from then on the tab
 * knows them. Does nothing for everyone else, and when somebody was quicker. Throws StoreUnavailable and StoreMisfit.
 */
export async function bind(parts: Parts, person: Person, entraId: string): Promise<void> {
  if (person.entraId || !entraId) return;
  await carryOutAlone(parts, (facts) => decideAccount(facts, person, entraId, parts.clock.now()), {
    once: true,
  });
}

/**
 * Remembers that the app can no longer speak in a conversation. One that is not known, or is in that state already,
 * changes nothing, nor does an end that was overtaken by a card that arrived there. Throws StoreUnavailable and StoreMisfit.
 */
export async function leave(parts: Parts, leaving: Leaving): Promise<void> {
  const done = await carryOutAlone(parts, (facts) => decideLeaving(facts, leaving, parts.clock.now()));
  if (!done.ok) parts.journal.warn('conversation could not be marked', { how: leaving.how });
}
