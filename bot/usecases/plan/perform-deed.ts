import { type Failure, failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import { cardsOfAction } from '../../domain/cards/affected';
import { decideAdding } from '../../domain/lifecycle/adding';
import { decide } from '../../domain/lifecycle/decide';
import type { Doing, NewAction } from '../../domain/lifecycle/deeds';
import { actionStory, type ActionStory } from '../../domain/lifecycle/story/story';
import { owedWrites } from '../../domain/lifecycle/tidying/owed';
import { lineOf, type ActionDecision } from '../../domain/lifecycle/steps';
import type { AsOf } from '../../domain/partnership';
import type { Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { carryOut, carryOutAlone, type Grounds } from '../carry-out';
import { inTurn } from '../in-turn';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';

/**
 * Does something to an action, from a card or the tab, and gives its story as it is then for whoever did it. Safe to
 * repeat: the same doing (its `key`, or the same given on the same version) is done once. Whoever is to hear of it is
 * told by the next sweep, and the cards that show it follow. Throws StoreUnavailable and StoreMisfit.
 */
export async function performDeed(
  parts: Parts,
  who: Identity,
  doing: Doing,
): Promise<Result<ActionStory, Failure>> {
  await completeStep(parts, doing.ref);
  return onPlan(parts, who, (asOf, actor) => decide(asOf, actor, doing));
}

/**
 * Adds an action to the plan, and gives its story. Safe to repeat by its `key`. Those that are added at once to one
 * partnership get their numbers one after the other. Throws as `performDeed`.
 */
export const addAction = (
  parts: Parts,
  who: Identity,
  given: NewAction,
  key: string,
): Promise<Result<ActionStory, Failure>> =>
  inTurn(parts.store, () =>
    onPlan(parts, who, (asOf, actor) => decideAdding(asOf, actor, given, key), ADDING),
  );

/** Another copy may take the next number at the same moment, several times over. */
const ADDING: Grounds = { rounds: 10 };

async function onPlan(
  parts: Parts,
  who: Identity,
  decideOn: (asOf: AsOf, actor: Actor) => Result<ActionDecision, Failure>,
  grounds: Grounds = {},
): Promise<Result<ActionStory, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  let doer: Actor | undefined;
  const decideNow = (facts: AsOf['facts'], actor: Actor): Result<ActionDecision, Failure> => {
    doer = actor;
    return decideOn({ facts, calendar, now }, actor);
  };
  const done = await carryOut(parts, who, decideNow, grounds);
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  if (decision.log.length > 0) {
    parts.stir?.();
    void refreshCards(parts, cardsOfAction(facts, decision.ref));
  }
  const story = doer && actionStory({ facts, calendar, now }, doer, decision.ref);
  return story ? ok(story) : err(failure('action-gone'));
}

/**
 * Writes what belongs to the newest step on an action, where the app stopped between the action's row, which holds it,
 * and the others. The line of the record has the step's key, so that it is there once.
 */
async function completeStep(parts: Parts, ref: string): Promise<void> {
  const actionIn = ({ actions }: AsOf['facts']) => actions.find((one) => one.ref === ref);
  const known = await parts.store.snapshot();
  const action = actionIn(known);
  if (!action || owedWrites(known, action).length === 0) return;
  await carryOutAlone(parts, (facts) => {
    const now = actionIn(facts);
    const writes = now ? owedWrites(facts, now) : [];
    const log = writes.length > 0 && now?.lastStep ? [lineOf(facts, now.lastStep, 'action.completed')] : [];
    return { writes, log };
  });
}
