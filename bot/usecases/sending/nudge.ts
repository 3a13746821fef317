import { withdrawals } from '../../domain/outstanding/chasing';
import { dayOf } from '../../domain/calendar/day';
import { failure, type Failure } from '../../domain/basics/failure';
import { decideNudges, nudged, nudging } from '../../domain/outstanding/nudge-decision';
import type { Chased, NudgePlan } from '../../domain/outstanding/nudge-now';
import type { Decision } from '../../domain/partnership/decision';
import { err, ok, type Result } from '../../domain/basics/result';
import { identify, type Identity } from '../../domain/people/roles';
import { changeOf } from '../carry-out';
import { asOfNow } from '../facts-as-of';
import { inParallel } from '../in-parallel';
import type { Parts, Snapshot } from '../ports';

/** How many people's rows are written at once. */
const WIDTH = 4;

/**
 * Chases now everyone who is silent, of one agency or of all: a row a thing for each person, which the next sweep within
 * sending hours sends as one card. The first row's unique key is the claim to nudge that person on that day, so that
 * a double tap, or two coordinators at once, nudge once. Safe to repeat.
 * Fails with 'coordinator-only'. Throws StoreUnavailable; what was written by then goes out, and a repeat does the rest.
 */
export async function nudge(
  parts: Parts,
  who: Identity,
  agencyCode?: string,
): Promise<Result<NudgePlan, Failure>> {
  // What others have just sent or asked for counts.
  const facts = await parts.store.snapshot({ fresh: true });
  const asOf = asOfNow(parts, facts);
  const actor = identify(facts, who, dayOf(asOf.now));
  if (!actor) return err(failure('not-known'));
  const decided = decideNudges(asOf, actor, agencyCode);
  if (!decided.ok) return decided;
  const plan = decided.value;
  const outcomes = await inParallel(plan.chased, WIDTH, (chased) =>
    write(parts, facts, nudging(chased, actor.email, asOf.now)),
  );
  const isOurs = (chased: Chased): boolean => outcomes[plan.chased.indexOf(chased)] === true;
  // Somebody else was quicker, or the same button was pressed twice: it is said who has asked.
  const since = plan.chased.every(isOurs) ? facts : await parts.store.snapshot({ fresh: true });
  const done = nudged(plan, isOurs, since);
  if (done.chased.length > 0) parts.stir?.();
  return ok(done);
}

/** Writes a person's rows with a line of the record. False when somebody else has just nudged the same person. */
async function write({ store }: Parts, facts: Snapshot, { writes, log }: Decision): Promise<boolean> {
  const changes = writes.map((one) => changeOf(facts, one));
  for (let left = changes; ;) {
    // The line is owed as soon as the claim is made, though nothing of the rest should be left to be written.
    const written = await store.commit(left, log, { owed: left !== changes });
    if (written.ok) return true;
    const { at } = written.error;
    // The claim is another's, and with it the person.
    if (left === changes && at === 0) return false;
    left = left.slice(at + 1);
  }
}

/**
 * Takes back nudges that nobody waits for any more. Never throws: they do not go out in any case, and what is not
 * recorded now is by the next sweep.
 */
export async function withdrawNudges(parts: Parts, facts: Snapshot): Promise<void> {
  const decisions = withdrawals(asOfNow(parts, facts));
  try {
    await inParallel(decisions, WIDTH, ({ writes, log }) =>
      parts.store.commit(
        writes.map((one) => changeOf(facts, one)),
        log,
      ),
    );
  } catch (cause) {
    parts.journal.error('nudges not withdrawn', cause, { count: decisions.length });
  }
}
