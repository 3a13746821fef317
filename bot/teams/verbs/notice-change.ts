import { mayAnswer } from '../../domain/acknowledgement';
import { failure } from '../../domain/failure';
import { noticeOf } from '../../domain/notices';
import { noticeCard } from '../cards/notice';
import { cardAsItStands } from './outcome';
import { ButtonData, type Verb } from './verb';

/** Shows the answering buttons of an answered reminder again. Records nothing. */
export const noticeChange: Verb = {
  name: 'notice.change',
  async press(pressing, raw) {
    const read = ButtonData.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { snapshot, parts, actor } = pressing;
    const reminder = snapshot.reminders.find(({ key }) => key === read.data.reminderKey);
    if (!reminder) return { card: cardAsItStands(pressing, read.data.reminderKey, failure('reminder-gone')) };
    const refused = mayAnswer(actor, reminder.agencyCode);
    if (refused) return { failure: refused };
    const notice = noticeOf(snapshot, parts.calendar, reminder, parts.clock.now());
    const { marking, partnership } = pressing;
    return { card: noticeCard(notice, { marking, partnership, reopened: true }) };
  },
};
