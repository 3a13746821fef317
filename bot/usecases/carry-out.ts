import type { AnswerDecision } from '../domain/acknowledgement';
import { failure, type Failure } from '../domain/failure';
import { err, ok, type Result } from '../domain/result';
import { identify, type Actor, type Identity } from '../domain/roles';
import { StoreUnavailable, type Change, type Parts, type Snapshot, type Store } from './ports';

/** How often a decision is made anew when somebody else was quicker. */
const ROUNDS = 3;

/** Refusals that memory alone cannot be trusted with: what is not in it may have been added a moment ago. */
const PERHAPS_NEW: readonly Failure['code'][] = ['meeting-gone', 'reminder-gone', 'subject-gone'];

/** What somebody decided, on facts as they are afterwards. */
export interface CarriedOut {
  readonly facts: Snapshot;
  readonly decision: AnswerDecision;
}

/**
 * Finds out who acts, decides on the facts in memory, and writes what was decided. When another writer was quicker
 * the facts are read afresh and it is decided again, three times at most; then 'changed-meanwhile'. A reminder that
 * closed too long ago to be in memory is looked up by its `reminderKey`.
 * Gives the facts as they are afterwards with the decision. Throws StoreUnavailable and StoreMisfit.
 */
export async function carryOut(
  { store }: Pick<Parts, 'store'>,
  who: Identity,
  decide: (facts: Snapshot, actor: Actor) => Result<AnswerDecision, Failure>,
  reminderKey?: string,
): Promise<Result<CarriedOut, Failure>> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = await store.snapshot({ fresh: round > 0 });
    const actor = identify(known, who);
    if (!actor) return err(failure('not-known'));
    const facts = await withReminder(store, known, reminderKey);
    const decided = decide(facts, actor);
    if (!decided.ok && round === 0 && PERHAPS_NEW.includes(decided.error.code)) continue;
    if (!decided.ok) return decided;
    const decision = decided.value;
    const changes = changesOf(facts, decision);
    if (changes.length === 0 && decision.log.length === 0) return ok({ facts, decision });
    const written = await store.commit(changes, decision.log);
    if (written.ok) return ok({ facts: await store.snapshot(), decision });
    if (written.error.at === 0) continue;
    await finish(store, decision, (fresh) => decide(fresh, actor), reminderKey);
    return ok({ facts: await store.snapshot(), decision });
  }
  return err(failure('changed-meanwhile'));
}

/**
 * The deciding change stands; one of those that follow from it was refused. What still follows is written on fresh
 * facts, three times at most, and the record in any case. Nothing is decided anew: another answer that has replaced
 * ours meanwhile stays.
 */
async function finish(
  store: Store,
  { log }: AnswerDecision,
  decideAgain: (facts: Snapshot) => Result<AnswerDecision, Failure>,
  reminderKey: string | undefined,
): Promise<void> {
  try {
    for (let round = 1; round < ROUNDS; round += 1) {
      const facts = await withReminder(store, await store.snapshot({ fresh: true }), reminderKey);
      const again = decideAgain(facts);
      const isOurs = again.ok && !again.value.response;
      if ((await store.commit(isOurs ? changesOf(facts, again.value) : [], log)).ok) return;
    }
    await store.commit([], log);
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    const { message, retryAfterSeconds } = cause;
    throw new StoreUnavailable(message, retryAfterSeconds, { cause, mayBeWritten: true });
  }
}

async function withReminder(store: Store, facts: Snapshot, key: string | undefined): Promise<Snapshot> {
  if (key === undefined || facts.reminders.some((reminder) => reminder.key === key)) return facts;
  return (await store.find('reminders', key)) ? store.snapshot() : facts;
}

/** The decision as changes to rows. The agency's answer goes first: whatever stops later, it stands. */
function changesOf(facts: Snapshot, { response, reminders, update }: AnswerDecision): Change[] {
  const changes: Change[] = [];
  if (response) {
    const was = facts.responses.find(({ key }) => key === response.key);
    changes.push(
      was ? { update: 'responses', was, patch: response } : { insert: 'responses', row: response },
    );
  }
  const stored = new Map(facts.reminders.map((reminder) => [reminder.key, reminder]));
  for (const { reminder, patch } of reminders) {
    const was = stored.get(reminder.key);
    if (was) changes.push({ update: 'reminders', was, patch });
  }
  if (update) changes.push({ insert: 'updates', row: update });
  return changes;
}
