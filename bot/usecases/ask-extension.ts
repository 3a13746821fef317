import { decideAsking, type Asking } from '../domain/extensions';
import type { Failure } from '../domain/failure';
import type { ReminderNotice } from '../domain/notice';
import type { Result } from '../domain/result';
import type { Identity } from '../domain/roles';
import { onReminder } from './answer-deadline';
import type { Parts } from './ports';

export type { Asking } from '../domain/extensions';

/**
 * Records that an agency asks for more time, and gives the reminder as it stands then. The coordinator is told by the
 * next sweep. Safe to repeat: a thing has one open wish. Throws StoreUnavailable and StoreMisfit.
 */
export const askExtension = (
  parts: Parts,
  who: Identity,
  asking: Asking,
): Promise<Result<ReminderNotice, Failure>> =>
  onReminder(parts, who, asking, (facts, actor) =>
    decideAsking(facts, actor, asking, parts.calendar, parts.clock.now()),
  );
