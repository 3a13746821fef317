import { decideCoverUndo } from '../../domain/cover/name-cover';
import { decideDoorUndo } from '../../domain/door/question';
import { decideRulingUndo } from '../../domain/deadlines/extension-undo';
import { decideHelpUndo } from '../../domain/deadlines/help-call';
import { failure, type Failure } from '../../domain/basics/failure';
import type { Instant } from '../../domain/calendar/day';
import type { Calendar } from '../../domain/calendar/working-days';
import { cardsOf } from '../../domain/cards/affected';
import { NOTHING, type Decision } from '../../domain/partnership/decision';
import type { Facts, Message, MessageKind } from '../../domain/partnership';
import { err, ok, type Result } from '../../domain/basics/result';
import { can, type Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';

type DecideUndo = (
  facts: Facts,
  actor: Actor,
  message: Message,
  now: Instant,
  calendar: Calendar,
) => Result<Decision, Failure>;

/** The questions whose answer can be undone on their card. Those about a meeting are undone with the meeting. */
const UNDOES: { readonly [K in MessageKind]?: DecideUndo } = {
  Uncovered: decideCoverUndo,
  Door: decideDoorUndo,
  Help: decideHelpUndo,
  Extension: (facts, actor, message, now, calendar) =>
    decideRulingUndo({ facts, calendar, now }, actor, message),
};

/** What is undone, and when the answer was given that was seen: no other one is. */
export interface UndoneAnswer {
  readonly messageKey: string;
  readonly answeredAt?: Instant;
}

/**
 * Undoes what a coordinator has just answered to a question; whoever was told of it hears by the sweep. Safe to repeat.
 * Throws StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export async function undoAnswer(
  parts: Parts,
  who: Identity,
  { messageKey, answeredAt }: UndoneAnswer,
): Promise<Result<void, Failure>> {
  const { clock, calendar } = parts;
  const done = await carryOut(parts, who, (facts, actor) => {
    if (!can(actor, 'extension:decide')) return err(failure('coordinator-only'));
    const message = facts.messages.find(({ key }) => key === messageKey);
    const decide = message && UNDOES[message.kind];
    if (!decide) return err(failure('message-gone'));
    // Undone already: it asks again.
    if (message.state === 'Answered' && answeredAt !== undefined && answeredAt !== message.answeredAt) {
      return err(failure('undo-overtaken'));
    }
    return message.state === 'Answered' ? decide(facts, actor, message, clock.now(), calendar) : ok(NOTHING);
  });
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  if (decision.log.length > 0) {
    parts.stir?.();
    const about = facts.messages.find(({ key }) => key === messageKey)?.about;
    const reminder = facts.reminders.find(({ key }) => key === about);
    const extension = facts.extensions.find(({ key }) => key === about);
    const subject = reminder ?? extension;
    if (subject) void refreshCards(parts, cardsOf(facts, subject));
  }
  return ok(undefined);
}
