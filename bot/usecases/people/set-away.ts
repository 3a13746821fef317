import { decideAway, decideBack, type DaysGiven } from '../../domain/people/away';
import { dayOf } from '../../domain/calendar/day';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import type { Parts, Snapshot } from '../ports';
import { refreshCards } from '../sending/refresh-cards';

export type { DaysGiven } from '../../domain/people/away';

/**
 * Sets the days on which somebody is away and gives the facts as they are then. Whoever covers is told by the sweep.
 * Safe to repeat. Throws StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export const setAway = (parts: Parts, who: Identity, given: DaysGiven): Promise<Result<Snapshot, Failure>> =>
  changeDays(parts, who, given.email, (facts, actor) => decideAway(facts, actor, given, parts.clock.now()));

/** Clears the days of somebody who is back, or does not go after all. As `setAway`. */
export const clearAway = (parts: Parts, who: Identity, email: string): Promise<Result<Snapshot, Failure>> =>
  changeDays(parts, who, email, (facts, actor) => decideBack(facts, actor, email, parts.clock.now()));

async function changeDays(
  parts: Parts,
  who: Identity,
  email: string,
  decide: Parameters<typeof carryOut>[2],
): Promise<Result<Snapshot, Failure>> {
  const done = await carryOut(parts, who, decide);
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  if (decision.log.length > 0) {
    parts.stir?.();
    void refreshCards(parts, coverCards(facts, email, dayOf(parts.clock.now())));
  }
  return ok(facts);
}

/** The cards that tell of a cover by these days and are not of the past. */
const coverCards = ({ messages }: Snapshot, email: string, today: string) =>
  messages.filter(
    ({ kind, about, state, toDay }) =>
      kind === 'Cover' && about === email && state === 'Sent' && (toDay === undefined || toDay >= today),
  );
