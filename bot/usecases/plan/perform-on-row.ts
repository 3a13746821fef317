import type { Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { cardsOfFinding, cardsOfRequest } from '../../domain/cards/affected';
import { dayOf } from '../../domain/calendar/day';
import { decideNewFinding } from '../../domain/findings/adding';
import { decideFinding, type FindingDecision } from '../../domain/findings/decide';
import type { FindingDoing, NewFinding } from '../../domain/findings/deeds';
import type { Identity } from '../../domain/people/roles';
import { decideRequest, type RequestDecision } from '../../domain/requests/decide';
import type { NewRequest, RequestDoing } from '../../domain/requests/deeds';
import { decideNewRequest } from '../../domain/requests/adding';
import { carryOut, type CarriedOut } from '../carry-out';
import { inTurn } from '../in-turn';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';

/**
 * Does something to an Annex A request, from the tab as from its card, and gives the facts as they are then. Safe to
 * repeat. The cards that show it follow. Throws StoreUnavailable and StoreMisfit.
 */
export async function performOnRequest(
  parts: Parts,
  who: Identity,
  doing: RequestDoing,
): Promise<Result<CarriedOut<RequestDecision>, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideRequest({ facts, now: parts.clock.now() }, actor, doing),
  );
  if (!done.ok || done.value.decision.log.length === 0) return done;
  parts.stir?.();
  void refreshCards(parts, cardsOfRequest(done.value.facts, doing.ref, dayOf(parts.clock.now())));
  return done;
}

/** Adds a request. Safe to repeat by its `key`. Throws as `performOnRequest`. */
export const addRequest = (
  parts: Parts,
  who: Identity,
  given: NewRequest,
  key: string,
): Promise<Result<CarriedOut<RequestDecision>, Failure>> =>
  inTurn(parts.store, async () => {
    const done = await carryOut(
      parts,
      who,
      (facts, actor) => decideNewRequest({ facts, now: parts.clock.now() }, actor, given, key),
      { rounds: 10 },
    );
    parts.stir?.();
    return done;
  });

/**
 * Does something to a finding, and gives the facts as they are then. Safe to repeat. The cards that show it follow.
 * Throws as `performOnRequest`.
 */
export async function performOnFinding(
  parts: Parts,
  who: Identity,
  doing: FindingDoing,
): Promise<Result<CarriedOut<FindingDecision>, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideFinding({ facts, now: parts.clock.now() }, actor, doing),
  );
  if (done.ok && done.value.decision.log.length > 0)
    void refreshCards(parts, cardsOfFinding(done.value.facts, doing.ref));
  return done;
}

/** Adds a finding. Safe to repeat by its `key`. Throws as `performOnRequest`. */
export const addFinding = (
  parts: Parts,
  who: Identity,
  given: NewFinding,
  key: string,
): Promise<Result<CarriedOut<FindingDecision>, Failure>> =>
  inTurn(parts.store, () =>
    carryOut(
      parts,
      who,
      (facts, actor) => decideNewFinding({ facts, now: parts.clock.now() }, actor, given, key),
      { rounds: 10 },
    ),
  );
