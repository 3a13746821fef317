import { z } from 'zod';
import { failure, type Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Met } from './speaker';

/** What a button says of its partnership; cards from before there were several say nothing. */
const Whose = z.looseObject({
  partnership: z.string().max(100).optional(),
  reminderKey: z.string().max(400).optional(),
});

/**
 * In which of the person's partnerships a button acts. What the button says counts only where they belong: another
 * partnership's id is answered as one that was made up. `cardId`: the message that the button stands on.
 */
export function whose(data: unknown, met: readonly Met[], cardId?: string): Result<Met, Failure> {
  const read = Whose.safeParse(data);
  if (!read.success) return err(failure('bad-card'));
  const { partnership: id, reminderKey } = read.data;
  if (id !== undefined) {
    const named = met.find(({ partnership }) => partnership.id === id);
    return named ? ok(named) : err(failure('bad-card'));
  }
  const [only] = met;
  if (only && met.length === 1) return ok(only);
  const holding = met.filter(({ snapshot }) => snapshot.reminders.some(({ key }) => key === reminderKey));
  if (holding.length === 0) return err(failure('reminder-gone'));
  const theCards = holding.filter(({ snapshot }) =>
    snapshot.reminders.some(
      ({ key, activityId }) => key === reminderKey && activityId && activityId === cardId,
    ),
  );
  const [found] = theCards.length > 0 ? theCards : holding;
  // Two partnerships have a reminder of that key, and nothing tells whose card this is: rather none than the wrong one.
  return found && (theCards.length === 1 || holding.length === 1) ? ok(found) : err(failure('bad-card'));
}
