import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { undoAnswer } from '../../usecases/deadlines/answer-deadline';
import { outcomeOf } from './outcome';
import { AnsweredAt, ButtonData, type Verb } from './verb';

const Data = ButtonData.extend({
  what: z.enum(['Done', 'MoreTime', 'Answer']),
  answeredAt: AnsweredAt,
});

/** Takes back that something is done, or the wish for more time; or undoes the answer that was given a moment ago. */
export const deadlineUndo: Verb = {
  name: 'deadline.undo',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { reminderKey, what, answeredAt } = read.data;
    const result = await undoAnswer(pressing.parts, pressing.who, {
      reminderKey,
      what,
      ...(answeredAt && { answeredAt }),
    });
    return outcomeOf(pressing, read.data, result);
  },
};
