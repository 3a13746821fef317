import type { Failure } from '../domain/failure';
import type { ReminderNotice } from '../domain/notice';
import type { Result } from '../domain/result';
import type { Identity } from '../domain/roles';
import type { Parts } from './ports';
export interface Acknowledgement {
  readonly reminderKey: string;
  readonly note?: string;
}
export async function acknowledge(
  _parts: Parts,
  _who: Identity,
  _ack: Acknowledgement,
): Promise<Result<ReminderNotice, Failure>> {
  throw new Error('not built yet');
}
