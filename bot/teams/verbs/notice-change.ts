import { mayAnswer } from '../../domain/acknowledgement';
import { failure } from '../../domain/failure';
import { cardAsItStands, wholeCard } from './outcome';
import { ButtonData, type Verb } from './verb';

/** Shows the answering buttons of an answered reminder again. Records nothing. */
export const noticeChange: Verb = {
  name: 'notice.change',
  async press(pressing, raw) {
    const read = ButtonData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { snapshot, actor } = pressing;
    const reminder = snapshot.reminders.find(({ key }) => key === read.data.reminderKey);
    if (!reminder) return { card: cardAsItStands(pressing, read.data.reminderKey, failure('reminder-gone')) };
    const refused = mayAnswer(actor, reminder.agencyCode);
    if (refused) return { failure: refused };
    return { card: wholeCard(pressing, reminder, reminder.key) };
  },
};
