import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { decideArrival, type Arrival } from '../../domain/in-session/attendance';
import { decideMinute, type Writing } from '../../domain/in-session/minutes';
import { decideRun, type RunRequest } from '../../domain/in-session/running';
import type { AsOf } from '../../domain/partnership';
import type { Decision } from '../../domain/partnership/decision';
import type { Actor } from '../../domain/people/actor';
import type { Identity } from '../../domain/people/roles';
import { carryOut, type Grounds } from '../carry-out';
import { inTurn } from '../in-turn';
import type { Parts, Snapshot } from '../ports';

/**
 * Goes on with a meeting: another item, another order, the end. Safe to repeat. Gives the facts as they are then. Throws
 * StoreUnavailable and StoreMisfit, as those below.
 */
export const runMeeting = (
  parts: Parts,
  who: Identity,
  request: RunRequest,
): Promise<Result<Snapshot, Failure>> =>
  atMeeting(parts, who, (asOf, actor) => decideRun(asOf, actor, request));

/** Records that an agency is at a meeting, or is not after all. Safe to repeat. */
export const recordArrival = (
  parts: Parts,
  who: Identity,
  arrival: Arrival,
): Promise<Result<Snapshot, Failure>> =>
  atMeeting(parts, who, ({ facts, now }, actor) => decideArrival(facts, actor, arrival, now));

/** Writes down what was said at a meeting; whoever is asked for something hears of it as of any deadline. Safe to repeat by `key`. */
export const writeDown = (
  parts: Parts,
  who: Identity,
  writing: Writing,
  key: string,
): Promise<Result<Snapshot, Failure>> =>
  inTurn(parts.store, () =>
    atMeeting(parts, who, (asOf, actor) => decideMinute(asOf, actor, writing, key), ASKING),
  );

/** On other copies of the app others may ask just now, and each takes the next number. */
const ASKING: Grounds = { rounds: 10 };

async function atMeeting(
  parts: Parts,
  who: Identity,
  decide: (asOf: AsOf, actor: Actor) => Result<Decision, Failure>,
  grounds: Grounds = {},
): Promise<Result<Snapshot, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  const done = await carryOut(parts, who, (facts, actor) => decide({ facts, calendar, now }, actor), grounds);
  if (!done.ok) return done;
  if (done.value.decision.log.length > 0) parts.stir?.();
  return ok(done.value.facts);
}
