import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { answerAtTheDoor } from '../../usecases/people/at-the-door';
import { messageOutcome } from './outcome';
import { MessageData, type Verb } from './verb';

const Data = MessageData.extend({ isThem: z.boolean() });

/** A coordinator says whether somebody at the tab's door is who they may be. */
export const personConfirm: Verb = {
  name: 'person.confirm',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { messageKey, isThem } = read.data;
    const done = await answerAtTheDoor(pressing.parts, pressing.who, { messageKey, isThem });
    return messageOutcome(pressing, messageKey, done);
  },
};
