import { failure } from '../../domain/basics/failure';
import { takeHelp } from '../../usecases/deadlines/take-help';
import { messageOutcome } from './outcome';
import { MessageData, type Verb } from './verb';

/** A coordinator takes on an agency's call for help. */
export const helpTaken: Verb = {
  name: 'help.taken',
  async press(pressing, raw) {
    const read = MessageData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { messageKey } = read.data;
    return messageOutcome(pressing, messageKey, await takeHelp(pressing.parts, pressing.who, messageKey));
  },
};
