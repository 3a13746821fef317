import {
  dayOf,
  formatShortDay,
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
import { agencyName } from '../../../domain/people/names';
import type { Answered, Considered } from '../../../domain/sending/card-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';
import { doneWords } from './done-words';

/** 'Mon 30 Nov, 2pm to 3:30pm'; with `today` of another year the year, too. */
export function meetingTime({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, today?: Day): string {
  const starts = formatShortInstant(startsAt, today);
  if (endsAt <= startsAt) return starts;
  const ends = formatTime(timeOf(endsAt));
  return dayOf(endsAt) === dayOf(startsAt)
    ? `${starts} to ${ends}`
    : `${starts} to ${formatShortDay(dayOf(endsAt), today)}, ${ends}`;
}

/** When a meeting was said to be: 'Thu 8 Feb, 2pm', or of older reminders the day alone. */
export const toldWords = (told: Instant | Day, today?: Day): string =>
  told.length === 10 ? formatShortDay(told as Day, today) : formatShortInstant(told as Instant, today);

/** The address when a place is one that can be opened. */
export function linkOf(place: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(place.trim())) return undefined;
  return URL.canParse(place.trim()) ? new URL(place.trim()) : undefined;
}

/** 'Statement of action: due Fri 12 Feb; progress report on the action plan': what a meeting must consider. */
export const consideredFacts = (
  considered: readonly Considered[] = [],
): readonly { readonly label: string; readonly text: string }[] => {
  const words = considered.map(({ title }, at) =>
    at === 0 ? title : title.charAt(0).toLowerCase() + title.slice(1),
  );
  return words.length > 0 ? [{ label: 'To consider', text: words.join('; ') }] : [];
};

/** The subject's name. */
export const titleOf = (notice: ReminderItem): string =>
  notice.about === 'meeting' ? notice.meeting.title : notice.subject.title;

/** What a meeting answer says, without who gave it. An answer that somebody typed into the list stays as it is. */
export function answerWords({ answer, deputy }: { answer: string; deputy?: string }): string {
  const known = ANSWERS.find((one) => one === answer);
  return known ? answerInWords(known, deputy) : answer;
}

/** What was said of a deadline. An answer that somebody typed into the list stays as it is. */
function deadlineWords({ subject }: DeadlineReminderItem, answer: string): string {
  const known = DEADLINE_ANSWERS.find((one) => one === answer);
  if (known === 'Done') return doneWords(subject).said;
  return known ? SAID[known] : answer;
}

const SAID: Record<Exclude<DeadlineAnswer, 'Done'>, string> = {
  Acknowledged: 'Acknowledged',
  OnTrack: 'On track',
  NeedHelp: 'Help asked for',
  MoreTime: 'More time asked for',
};

/** What somebody has done, where the others are what they said. */
const DEEDS: ReadonlySet<string> = new Set([
  SAID.Acknowledged,
  SAID.NeedHelp,
  SAID.MoreTime,
  'Evidence submitted',
  'Provided',
  'Met',
]);

/** What was answered, then by whom and when: 'Attending', ', answered by you for Police, Thu 8 Feb, 2:05pm'. */
export function answeredWords(
  notice: ReminderItem,
  answered: Answered,
  today?: Day,
): { readonly lead: string; readonly text: string } {
  const lead = notice.about === 'meeting' ? answerWords(answered) : deadlineWords(notice, answered.answer);
  const { byName, byReader, onBehalf, at } = answered;
  const agency = agencyName(notice.agency);
  const who = byReader ? 'you' : onBehalf ? `${byName}, the coordinator,` : byName;
  const whose = onBehalf ? `on behalf of ${agency}` : `for ${agency}`;
  const by = notice.about === 'deadline' && DEEDS.has(lead) ? ' by' : ', answered by';
  return { lead, text: `${by} ${who} ${whose}, ${formatShortInstant(at, today)}` };
}

/** 'Due: Fri 11 Oct. First due Fri 27 Sep'. */
export function dueFact(
  { dueOn, originalDueOn }: { readonly dueOn: Day; readonly originalDueOn?: Day },
  today?: Day,
): { readonly label: string; readonly text: string } {
  const before = originalDueOn ? `. First due ${formatShortDay(originalDueOn, today)}` : '';
  return { label: 'Due', text: `${formatShortDay(dueOn, today)}${before}` };
}

/** How a wish for more time stands, in one line. */
export function extensionWords(shown: ExtensionShown, today?: Day): string {
  const { decision, wantedOn, grantedOn, byName, decidedByName, reason, note } = shown;
  const by = decidedByName ? ` by ${decidedByName}` : '';
  if (decision === 'Open') {
    const because = reason ? `. “${reason}”` : '';
    return `asked for until ${formatShortDay(wantedOn, today)} by ${byName}, waiting for the coordinator${because}`;
  }
  const why = note ? `. “${note}”` : '';
  return decision === 'Granted'
    ? `granted until ${formatShortDay(grantedOn ?? wantedOn, today)}${by}${why}`
    : `until ${formatShortDay(wantedOn, today)} was refused${by}${why}`;
}

/** What stands in a notification: that something is to be done, not what. */
export const summaryOf = (notice: MeetingReminderItem | DeadlineReminderItem): string => {
  if (notice.state.is !== 'open') return 'A reminder was updated';
  return notice.about === 'meeting' ? 'A meeting needs your answer' : 'A deadline needs your acknowledgement';
};
