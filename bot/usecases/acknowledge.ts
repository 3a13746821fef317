import { cardsOf, decideAcknowledgement, type Acknowledgement } from '../domain/acknowledgement';
import { failure, type Failure } from '../domain/failure';
import type { ReminderNotice } from '../domain/notice';
import { noticeOf } from '../domain/notices';
import { err, ok, type Result } from '../domain/result';
import type { Identity } from '../domain/roles';
import { carryOut } from './carry-out';
import type { Parts } from './ports';
import { refreshCards } from './refresh-cards';

export type { Acknowledgement } from '../domain/acknowledgement';

/**
 * Records that an agency has acknowledged a deadline's reminder, with an optional note for the action's record, and
 * gives the card as it stands then. Safe to repeat. Throws StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export async function acknowledge(
  parts: Parts,
  who: Identity,
  ack: Acknowledgement,
): Promise<Result<ReminderNotice, Failure>> {
  const { clock, calendar } = parts;
  const done = await carryOut(
    parts,
    who,
    (facts, actor) => decideAcknowledgement(facts, actor, ack, clock.now()),
    ack.reminderKey,
  );
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  const reminder = facts.reminders.find(({ key }) => key === ack.reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  if (decision.log.length > 0) void refreshCards(parts, cardsOf(facts, reminder));
  return ok(noticeOf(facts, calendar, reminder, clock.now()));
}
