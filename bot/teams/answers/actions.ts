import { actionList, type WhichActions } from '../../domain/lifecycle/asking/action-list';
import { dressOf, type Card } from '../cards/drawing/card';
import { actionsCard } from '../cards/replies/plan/actions';
import type { Asking } from './asking';

/** A list of actions as of now; `from` is the reference that its page begins with. */
export function actionsShown(asking: Asking, which: WhichActions, from?: string): Card {
  const { actor, snapshot, parts } = asking;
  const asOf = { facts: snapshot, calendar: parts.calendar, now: parts.clock.now() };
  return actionsCard(actionList(asOf, actor, which), {
    ...dressOf(asking),
    ...(from ? { from } : {}),
  });
}
