import { mayAnswer } from '../../domain/acknowledgement';
import { failure } from '../../domain/failure';
import { cardAsItStands, rowNamed, wholeCard } from './outcome';
import { ButtonData, type Verb } from './verb';

/** Shows the answering buttons of an answered reminder again. Records nothing. */
export const noticeChange: Verb = {
  name: 'notice.change',
  async press(pressing, raw) {
    const read = ButtonData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const reminder = await rowNamed(pressing, read.data.reminderKey);
    if (!reminder) return { card: cardAsItStands(pressing, read.data.reminderKey, failure('reminder-gone')) };
    const refused = mayAnswer(pressing.actor, reminder.agencyCode);
    if (refused) return { failure: refused };
    return { card: wholeCard(pressing, reminder, reminder.key) };
  },
};
