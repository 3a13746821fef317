import type { Facts, Message, Reminder } from './partnership';
import { dayOf } from './day';
import { countsFromOf } from './keys';
import { isMeetingNews } from './told';

type Rows = Pick<Facts, 'reminders' | 'messages'>;

/** Every row whose card shows this meeting: its reminders, what chases them, its news and the question about its day. */
export function rowsOfMeeting({ reminders, messages }: Rows, meetingRef: string): (Reminder | Message)[] {
  const own = reminders.filter(({ kind, subjectRef }) => kind === 'Meeting' && subjectRef === meetingRef);
  const abouts = new Set([meetingRef, ...own.map(({ key }) => key)]);
  return [...own, ...messages.filter(({ about }) => abouts.has(about))];
}

/** The other cards of the same person that show a meeting of which news has just gone out to them. */
export const cardsBesideNews = (facts: Rows, sent: readonly (Reminder | Message)[]): (Reminder | Message)[] =>
  sent
    .filter(isMeetingNews)
    .flatMap((news) =>
      rowsOfMeeting(facts, news.about).filter(
        ({ key, personEmail, activityId }) =>
          activityId !== undefined && key !== news.key && personEmail === news.personEmail,
      ),
    );

/** True for a reminder of the day that a meeting was moved away from, once its person has been told: it asks no more. */
export const isOfFormerDay = (reminder: Reminder, news: Reminder | Message): boolean => {
  const day = countsFromOf(reminder);
  return (
    news.kind === 'MeetingMoved' &&
    news.toldStartsAt !== undefined &&
    reminder.kind === 'Meeting' &&
    reminder.subjectRef === news.about &&
    reminder.agencyCode === news.agencyCode &&
    reminder.personEmail === news.personEmail &&
    day !== undefined &&
    day !== dayOf(news.toldStartsAt)
  );
};
