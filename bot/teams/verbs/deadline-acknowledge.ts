import { failure } from '../../domain/basics/failure';
import { outcomeOf } from './outcome';
import { ButtonData, inputOf, type Verb } from './verb';
import { acknowledge } from '../../usecases/deadlines/answer-deadline';

/** The agency has seen what is due; a note may say more. */
export const deadlineAcknowledge: Verb = {
  name: 'deadline.acknowledge',
  async press(pressing, raw) {
    const read = ButtonData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { reminderKey, slot } = read.data;
    const note = inputOf(read.data, 'note', slot);
    const result = await acknowledge(pressing.parts, pressing.who, { reminderKey, note });
    return outcomeOf(pressing, read.data, result, { form: 'Note', values: { note }, fields: ['note'] });
  },
};
