import type { Failure } from '../domain/failure';
import type { ReminderNotice } from '../domain/notice';
import type { Answer } from '../domain/partnership';
import type { Result } from '../domain/result';
import type { Identity } from '../domain/roles';
import type { Parts } from './ports';
export interface MeetingAnswer {
  readonly meetingRef: string;
  readonly agencyCode: string;
  /** The reminder whose card was answered; none when answered elsewhere. */
  readonly reminderKey?: string;
  readonly answer: Answer;
  readonly deputy?: string;
  readonly note?: string;
}
export async function answerMeeting(
  _parts: Parts,
  _who: Identity,
  _answer: MeetingAnswer,
): Promise<Result<ReminderNotice, Failure>> {
  throw new Error('not built yet');
}
