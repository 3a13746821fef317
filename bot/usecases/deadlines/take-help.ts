import type { Failure } from '../../domain/basics/failure';
import { decideHelping } from '../../domain/deadlines/help-call';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';
import { cardsOf } from '../../domain/cards/affected';

/**
 * Records that a coordinator takes on a call for help; who asked sees it on their card. Safe to repeat. Throws
 * StoreUnavailable and StoreMisfit.
 */
export async function takeHelp(
  parts: Parts,
  who: Identity,
  messageKey: string,
): Promise<Result<void, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideHelping(facts, actor, messageKey, parts.clock.now()),
  );
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  const about = facts.messages.find(({ key }) => key === messageKey)?.about;
  const reminder = facts.reminders.find(({ key }) => key === about);
  if (reminder && decision.log.length > 0) void refreshCards(parts, cardsOf(facts, reminder));
  return ok(undefined);
}
