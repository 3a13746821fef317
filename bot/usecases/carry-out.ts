import { randomUUID } from 'node:crypto';
import { everyRowOf } from '../domain/partnership';
import { isSameRow, type Decision, type Write } from '../domain/partnership/decision';
import { dayOf } from '../domain/calendar/day';
import { failure, isPerhapsNew, type Failure } from '../domain/basics/failure';
import { err, ok, type Result } from '../domain/basics/result';
import { identify, type Identity } from '../domain/people/roles';
import type { Actor } from '../domain/people/actor';
import { StoreUnavailable, type Change, type Parts, type Snapshot, type Store, type Table } from './ports';

/** How often a decision is made anew when somebody else was quicker. */
const ROUNDS = 3;

/** What somebody decided, on facts as they are afterwards. */
export interface CarriedOut<D extends Decision> {
  readonly facts: Snapshot;
  readonly decision: D;
}

/** What a decision is made on besides what is in memory. */
export interface Grounds {
  /** A reminder that may have closed too long ago to be in memory: it is looked up. */
  readonly reminderKey?: string;
  /** The facts are read afresh at once, where it matters what others did a moment ago in rows that are not written. */
  readonly fresh?: boolean;
  /** Whoever acts may have been put on the People list a moment ago: a stranger is looked for there once more. */
  readonly mayBeNew?: boolean;
  /** What writes nothing is decided on fresh facts before that is said; not where that is so nearly every time. */
  readonly looksAgain?: boolean;
  /** How often it is decided anew at most, where others may well be quicker several times over. */
  readonly rounds?: number;
}

/**
 * Finds out who acts, decides on the facts in memory, and writes what was decided. When another writer was quicker
 * the facts are read afresh and it is decided again, three times at most; then 'changed-meanwhile'. Where nothing is to
 * be written no write tells that memory is behind: that is decided on fresh facts as well, as whoever acts may have done
 * something on another copy a moment ago.
 * Gives the facts as they are afterwards with the decision. Throws StoreUnavailable and StoreMisfit.
 */
export const carryOut = <D extends Decision>(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  who: Identity,
  decide: (facts: Snapshot, actor: Actor) => Result<D, Failure>,
  grounds: Grounds = {},
): Promise<Result<CarriedOut<D>, Failure>> =>
  inRounds(
    store,
    (known) => {
      const actor = identify(known, who, dayOf(clock.now()));
      return actor && ((facts) => decide(facts, actor));
    },
    { looksAgain: true, ...grounds },
  );

/** What the app itself decides on. */
export interface OwnGrounds {
  /** What somebody else has just written stays: it is not decided again, until the occasion comes back. */
  readonly once?: boolean;
  /** A row that others may just have changed: it is read from SharePoint before anything is decided. */
  readonly row?: { readonly table: Table; readonly key: string };
}

/**
 * The same for what nobody decides but the app itself, by what it learns from Teams: it is never refused, and
 * 'changed-meanwhile' is all that can keep it from being written. Throws StoreUnavailable and StoreMisfit.
 */
export async function carryOutAlone<D extends Decision>(
  { store }: Pick<Parts, 'store'>,
  decide: (facts: Snapshot) => D,
  { once = false, row }: OwnGrounds = {},
): Promise<Result<CarriedOut<D>, Failure>> {
  if (row) await store.find(row.table, row.key);
  return inRounds(store, () => (facts) => ok(decide(facts)), { rounds: once ? 1 : ROUNDS });
}

type Decide<D> = (facts: Snapshot) => Result<D, Failure>;

/** `deciderOn` gives how it is decided; undefined for a stranger. */
async function inRounds<D extends Decision>(
  store: Store,
  deciderOn: (facts: Snapshot) => Decide<D> | undefined,
  { reminderKey, fresh = false, mayBeNew = false, rounds = ROUNDS, looksAgain = false }: Grounds,
): Promise<Result<CarriedOut<D>, Failure>> {
  for (let round = 0; round < rounds; round += 1) {
    const isFresh = fresh || round > 0;
    const known = await store.snapshot({ fresh: isFresh });
    const decide = deciderOn(known);
    if (!decide && mayBeNew && round === 0) continue;
    if (!decide) return err(failure('not-known'));
    const facts = await withReminder(store, known, reminderKey);
    const decided = decide(facts);
    if (!decided.ok && round === 0 && isPerhapsNew(decided.error)) continue;
    if (!decided.ok) return decided;
    const decision = decided.value;
    const changes = decision.writes.map((write) => changeOf(facts, write));
    if (changes.length === 0 && decision.log.length === 0) {
      if (looksAgain && !isFresh) continue;
      return ok({ facts, decision });
    }
    const written = await store.commit(changes, decision.log);
    if (written.ok) return ok({ facts: await store.snapshot(), decision });
    if (written.error.at === 0) continue;
    await finish(store, decision, decide, reminderKey);
    return ok({ facts: await store.snapshot(), decision });
  }
  return err(failure('changed-meanwhile'));
}

/**
 * The deciding change stands; one of those that follow from it was refused. What still follows is written on fresh
 * facts, three times at most, and the record in any case, in the background when SharePoint does not answer. Nothing is
 * decided anew: where deciding again would write the deciding row once more, another has replaced ours meanwhile, and
 * that stays.
 */
async function finish(
  store: Store,
  { writes: [deciding], log }: Decision,
  decideAgain: Decide<Decision>,
  reminderKey: string | undefined,
): Promise<void> {
  // The line is the same however often it is tried.
  const lines = log.map((line) => ({ ...line, key: line.key ?? randomUUID() }));
  try {
    for (let round = 1; round < ROUNDS; round += 1) {
      const facts = await withReminder(store, await store.snapshot({ fresh: true }), reminderKey);
      const again = decideAgain(facts);
      const missing = again.ok ? again.value.writes : [];
      const isOurs = deciding && !missing.some((write) => isSameRow(write, deciding));
      const changes = isOurs ? missing.map((write) => changeOf(facts, write)) : [];
      if ((await store.commit(changes, lines, OWED)).ok) return;
    }
    await store.commit([], lines, OWED);
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    const { message, retryAfterSeconds, why } = cause;
    // Where the facts could not be read, nobody has promised the record yet.
    if (!cause.mayBeWritten) await store.commit([], lines, OWED).catch(unlessUnavailable);
    throw new StoreUnavailable(message, retryAfterSeconds, { cause, mayBeWritten: true, why });
  }
}

const OWED = { owed: true } as const;

const unlessUnavailable = (cause: unknown): void => {
  if (!(cause instanceof StoreUnavailable)) throw cause;
};

async function withReminder(store: Store, facts: Snapshot, key: string | undefined): Promise<Snapshot> {
  if (key === undefined || facts.reminders.some((reminder) => reminder.key === key)) return facts;
  return (await store.find('reminders', key)) ? store.snapshot() : facts;
}

/** The write as a change to the row that the store has: the decision was made on these very facts. */
export function changeOf(facts: Snapshot, write: Write): Change {
  return changeAmong('insert' in write ? [] : everyRowOf(facts, write.change), write);
}

/** The same for a row that is among these, read by itself. */
export function changeAmong(rows: readonly object[], write: Write): Change {
  if ('insert' in write) return write;
  const was = rows.find((row) => row === write.of);
  if (!was) throw new TypeError(`A decision changes a row of ${write.change} that it was not made on`);
  return { update: write.change, was, patch: write.patch } as Change;
}
