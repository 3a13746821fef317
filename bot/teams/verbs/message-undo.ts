import { failure } from '../../domain/basics/failure';
import { undoAnswer } from '../../usecases/people/undo-answer';
import { messageOutcome } from './outcome';
import { MessageData, type Verb } from './verb';

/** A coordinator undoes what they have just answered to a question. */
export const messageUndo: Verb = {
  name: 'message.undo',
  async press(pressing, raw) {
    const read = MessageData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { messageKey } = read.data;
    return messageOutcome(
      pressing,
      messageKey,
      await undoAnswer(pressing.parts, pressing.who, { messageKey }),
    );
  },
};
