import { dayOf, formatDay, formatShortInstant, formatTime, timeOf } from '../../domain/day';
import type { Answered, DeadlineNotice, MeetingNotice, ReminderNotice } from '../../domain/notice';
import { ANSWERS, type Meeting } from '../../domain/partnership';
import { answerInWords, SUBJECT_KIND_WORDS } from '../../domain/words';

/** 'Thursday 8 February 2024, 2pm to 4pm'. */
export function meetingTime({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  const ends = formatTime(timeOf(endsAt));
  const until = dayOf(endsAt) === dayOf(startsAt) ? ends : `${formatDay(dayOf(endsAt))}, ${ends}`;
  return `${formatDay(dayOf(startsAt))}, ${formatTime(timeOf(startsAt))} to ${until}`;
}

/** The address when a place is one that can be opened. */
export function linkOf(place: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(place.trim())) return undefined;
  return URL.canParse(place.trim()) ? new URL(place.trim()) : undefined;
}

/** What a card is about and how near it is: 'Meeting in 5 working days', 'Action overdue by 5 working days'. */
export const headingOf = (notice: ReminderNotice): string =>
  notice.about === 'meeting'
    ? `Meeting ${notice.whenWords}`
    : `${SUBJECT_KIND_WORDS[notice.subject.kind]} ${notice.whenWords}`;

/** The subject's name. */
export const titleOf = (notice: ReminderNotice): string =>
  notice.about === 'meeting' ? notice.meeting.title : notice.subject.title;

/** What a meeting answer says, without who gave it. An answer that somebody typed into the list stays as it is. */
export function answerWords({ answer, deputy }: { answer: string; deputy?: string }): string {
  const known = ANSWERS.find((one) => one === answer);
  return known ? answerInWords(known, deputy) : answer;
}

/** 'Attending – answered by Sam Okafor for Police on Thu 8 Feb, 2:05pm'. */
export function answeredWords(notice: ReminderNotice, answered: Answered): string {
  const what = notice.about === 'meeting' ? `${answerWords(answered)} – answered` : 'Acknowledged';
  const whom = answered.onBehalf
    ? `${answered.byName}, the coordinator, on behalf of ${notice.agency.title}`
    : `${answered.byName} for ${notice.agency.title}`;
  return `${what} by ${whom} on ${formatShortInstant(answered.at)}`;
}

/** What stands in a notification: that something is to be done, not what. */
export const summaryOf = (notice: MeetingNotice | DeadlineNotice): string => {
  if (notice.state.is !== 'open') return 'A reminder was updated';
  return notice.about === 'meeting' ? 'A meeting needs your answer' : 'A deadline needs your acknowledgement';
};
