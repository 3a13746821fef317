import { asOfNow } from '../facts-as-of';
import { decideAsking, type Asking } from '../../domain/deadlines/extension';
import type { Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { onReminder } from './answer-deadline';
import type { Parts } from '../ports';
import type { ReminderItem } from '../../domain/outstanding/reminder-item';

export type { Asking } from '../../domain/deadlines/extension';

/**
 * Records that an agency asks for more time, and gives the reminder as it stands then. The coordinator is told by the
 * next sweep. Safe to repeat: a thing has one open wish. Throws StoreUnavailable and StoreMisfit.
 */
export const askExtension = (
  parts: Parts,
  who: Identity,
  asking: Asking,
): Promise<Result<ReminderItem, Failure>> =>
  onReminder(parts, who, asking, (facts, actor) => decideAsking(asOfNow(parts, facts), actor, asking));
