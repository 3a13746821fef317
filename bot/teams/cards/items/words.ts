import {
  dayOf,
  formatDay,
  formatInstant,
  formatShortInstant,
  formatTime,
  timeOf,
  type Day,
  type Instant,
} from '../../../domain/calendar/day';
import {
  type Meeting,
  DEADLINE_ANSWERS,
  type DeadlineAnswer,
  answerInWords,
  ANSWERS,
} from '../../../domain/partnership';
import type { DeadlineReminderItem, ExtensionShown } from '../../../domain/deadlines/reminder-item';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';
import type { Answered } from '../../../domain/sending/card-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/** 'Thursday 8 February 2024, 2pm to 4pm'. */
export function meetingTime({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  const ends = formatTime(timeOf(endsAt));
  const until = dayOf(endsAt) === dayOf(startsAt) ? ends : `${formatDay(dayOf(endsAt))}, ${ends}`;
  return `${formatDay(dayOf(startsAt))}, ${formatTime(timeOf(startsAt))} to ${until}`;
}

/** When a meeting was said to be: 'Thursday 8 February 2024, 2pm', or of older reminders the day alone. */
export const toldWords = (told: Instant | Day): string =>
  told.length === 10 ? formatDay(told as Day) : formatInstant(told as Instant);

/** The address when a place is one that can be opened. */
export function linkOf(place: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(place.trim())) return undefined;
  return URL.canParse(place.trim()) ? new URL(place.trim()) : undefined;
}

/** The subject's name. */
export const titleOf = (notice: ReminderItem): string =>
  notice.about === 'meeting' ? notice.meeting.title : notice.subject.title;

/** What a meeting answer says, without who gave it. An answer that somebody typed into the list stays as it is. */
export function answerWords({ answer, deputy }: { answer: string; deputy?: string }): string {
  const known = ANSWERS.find((one) => one === answer);
  return known ? answerInWords(known, deputy) : answer;
}

/** What was said of a deadline, up to 'by'. An answer that somebody typed into the list stays as it is. */
function deadlineWords({ subject }: DeadlineReminderItem, answer: string): string {
  const known = DEADLINE_ANSWERS.find((one) => one === answer);
  if (known === 'Done') return DONE[subject.kind];
  return known ? SAID[known] : `${answer} – answered`;
}

const SAID: Record<Exclude<DeadlineAnswer, 'Done'>, string> = {
  Acknowledged: 'Acknowledged',
  OnTrack: 'On track – answered',
  NeedHelp: 'Help asked for',
  MoreTime: 'More time asked for',
};

const DONE: Record<DeadlineReminderItem['subject']['kind'], string> = {
  Action: 'Done, evidence submitted',
  Request: 'Provided – answered',
  Milestone: 'It was sent – answered',
};

/** 'Attending – answered by Sam Okafor for Police on Thu 8 Feb, 2:05pm', 'Acknowledged by …'. */
export function answeredWords(notice: ReminderItem, answered: Answered): string {
  const said =
    notice.about === 'meeting'
      ? `${answerWords(answered)} – answered`
      : deadlineWords(notice, answered.answer);
  const whom = answered.onBehalf
    ? `${answered.byName}, the coordinator, on behalf of ${notice.agency.title}`
    : `${answered.byName} for ${notice.agency.title}`;
  return `${said} by ${whom} on ${formatShortInstant(answered.at)}`;
}

/** 'Due: Friday 11 October 2024 (first due Friday 27 September 2024)'. */
export function dueFact({ dueOn, originalDueOn }: { readonly dueOn: Day; readonly originalDueOn?: Day }): {
  readonly label: string;
  readonly text: string;
} {
  const before = originalDueOn ? ` (first due ${formatDay(originalDueOn)})` : '';
  return { label: 'Due', text: `${formatDay(dueOn)}${before}` };
}

/** How a wish for more time stands, in one line. */
export function extensionWords(shown: ExtensionShown): string {
  const { decision, wantedOn, grantedOn, byName, decidedByName, reason, note } = shown;
  const by = decidedByName ? ` by ${decidedByName}` : '';
  if (decision === 'Open') {
    const because = reason ? `. “${reason}”` : '';
    return `asked for until ${formatDay(wantedOn)} by ${byName}, waiting for the coordinator${because}`;
  }
  const why = note ? `. “${note}”` : '';
  return decision === 'Granted'
    ? `granted until ${formatDay(grantedOn ?? wantedOn)}${by}${why}`
    : `until ${formatDay(wantedOn)} was refused${by}${why}`;
}

/** What stands in a notification: that something is to be done, not what. */
export const summaryOf = (notice: MeetingReminderItem | DeadlineReminderItem): string => {
  if (notice.state.is !== 'open') return 'A reminder was updated';
  return notice.about === 'meeting' ? 'A meeting needs your answer' : 'A deadline needs your acknowledgement';
};
