import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { undoMeetingAnswer } from '../../usecases/meetings/answer-meeting';
import { outcomeOf } from './outcome';
import { AnsweredAt, ButtonData, type Verb } from './verb';

const Data = ButtonData.extend({
  ref: z.string().min(1).max(200),
  agency: z.string().min(1).max(60),
  answeredAt: AnsweredAt,
});

/** Undoes the answer to a meeting that was given a moment ago. */
export const meetingAnswerUndo: Verb = {
  name: 'meeting.answer-undo',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { reminderKey, ref: meetingRef, agency: agencyCode, answeredAt } = read.data;
    const result = await undoMeetingAnswer(pressing.parts, pressing.who, {
      meetingRef,
      agencyCode,
      reminderKey,
      ...(answeredAt && { answeredAt }),
    });
    return outcomeOf(pressing, read.data, result);
  },
};
