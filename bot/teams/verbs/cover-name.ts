import { failure } from '../../domain/basics/failure';
import { nameCover } from '../../usecases/people/name-cover';
import { messageOutcome } from './outcome';
import { inputOf, MessageData, type Outcome, type Pressing, type Verb } from './verb';

/** The coordinator names who covers for an agency for which nobody is there. */
export const coverName: Verb = {
  name: 'cover.name',
  async press(pressing, raw) {
    const read = MessageData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { messageKey, slot } = read.data;
    const personEmail = inputOf(read.data, 'person', slot);
    if (personEmail === undefined) return { failure: failure('nobody-chosen') };
    return answer(pressing, messageKey, personEmail);
  },
};

/** The coordinator answers for the agency meanwhile. */
export const coverHold: Verb = {
  name: 'cover.hold',
  async press(pressing, raw) {
    const read = MessageData.safeParse(raw);
    return read.success ? answer(pressing, read.data.messageKey) : { failure: failure('bad-card') };
  },
};

async function answer(pressing: Pressing, messageKey: string, personEmail?: string): Promise<Outcome> {
  const given = { messageKey, ...(personEmail ? { personEmail } : {}) };
  return messageOutcome(pressing, messageKey, await nameCover(pressing.parts, pressing.who, given));
}
