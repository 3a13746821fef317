import { mayStandInChannel } from '../partnership';
import type { CardItem } from './items';
import type { DeadlineReminderItem } from '../deadlines/reminder-item';
import type { MeetingReminderItem } from '../meetings/reminder-item';
import type { ItemState } from '../sending/card-item';
import type { ReminderItem } from '../outstanding/reminder-item';

/**
 * The thing as everybody in the channel may read it: without the finding that it answers, which can be under embargo,
 * without what people wrote, and by name even for whoever answered. Undefined for what is not for everybody.
 */
export function forEveryone(item: CardItem): CardItem | undefined {
  if (!('message' in item)) return noticeForEveryone(item);
  if (!mayStandInChannel(item.message.kind)) return undefined;
  if (item.about === 'chaser') return { ...item, notice: noticeForEveryone(item.notice) };
  if (item.about === 'meeting-news' && item.notice)
    return { ...item, notice: meetingForEveryone(item.notice) };
  return item;
}

const noticeForEveryone = (notice: ReminderItem): ReminderItem =>
  notice.about === 'meeting' ? meetingForEveryone(notice) : deadlineForEveryone(notice);

const meetingForEveryone = (notice: MeetingReminderItem): MeetingReminderItem => ({
  ...notice,
  state: stateForEveryone(notice.state),
  undoUntil: undefined,
  response: notice.response && { ...notice.response, note: undefined },
});

const deadlineForEveryone = (notice: DeadlineReminderItem): DeadlineReminderItem => ({
  ...notice,
  state: stateForEveryone(notice.state),
  undoUntil: undefined,
  lastNote: undefined,
  subject: { ...notice.subject, finding: undefined },
  extension: notice.extension && { ...notice.extension, reason: undefined, note: undefined },
});

const stateForEveryone = (state: ItemState): ItemState =>
  state.is === 'answered'
    ? { ...state, answered: { ...state.answered, note: undefined, link: undefined, byReader: undefined } }
    : state;
