import type { Acknowledgement } from '../domain/deadline-answer';
import type { Failure } from '../domain/failure';
import type { ReminderNotice } from '../domain/notice';
import type { Result } from '../domain/result';
import type { Identity } from '../domain/roles';
import { answerDeadline } from './answer-deadline';
import type { Parts } from './ports';

export type { Acknowledgement } from '../domain/deadline-answer';

/**
 * Records that an agency has seen what a deadline's reminder says, with an optional note for the subject's record, and
 * gives the reminder as it stands then. Safe to repeat. Throws as `answerDeadline`.
 */
export const acknowledge = (
  parts: Parts,
  who: Identity,
  acknowledgement: Acknowledgement,
): Promise<Result<ReminderNotice, Failure>> =>
  answerDeadline(parts, who, { ...acknowledgement, answer: 'Acknowledged' });
