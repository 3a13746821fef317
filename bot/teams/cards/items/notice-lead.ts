import { dayOf, formatShortDay, formatShortInstant, formatTime, timeOf } from '../../../domain/calendar/day';
import { LONGEST_HEADING } from '../drawing/parts/text';
import { short } from '../drawing/size';
import type { DeadlineReminderItem } from '../../../domain/deadlines/reminder-item';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/** A reference that can stand in a heading: of letters, digits and what joins them, and short. */
const PLAIN_REF = /^[\p{L}\p{N}][\p{L}\p{N}./-]{0,11}$/u;

/** 'A04', or what kind of thing it is where its reference is long or holds what could be taken for markup. */
export function nameInHeading({ kind, ref }: DeadlineReminderItem['subject']): string {
  if (kind === 'Milestone') return 'Statement';
  if (PLAIN_REF.test(ref)) return ref;
  return kind === 'Action' ? 'Action' : 'Request';
}

/** The reference of a thing that more time is asked for, where it can stand in a heading. */
export const nameOfRef = ({ subjectRef }: { readonly subjectRef: string }): string | undefined =>
  PLAIN_REF.test(subjectRef) ? subjectRef : undefined;

/** 'A04 is 5 working days overdue', 'A02 is due in 3 working days', 'Meeting on Mon 30 Nov, 2pm'. */
export function headingOf(notice: ReminderItem): string {
  if (notice.state.is === 'passed-on') return passedOnHeading(notice);
  const words =
    notice.about === 'meeting'
      ? `Meeting on ${formatShortInstant(notice.meeting.startsAt)}`
      : deadlineHeading(notice, nameInHeading(notice.subject));
  return words.length <= LONGEST_HEADING ? words : shorter(notice);
}

const passedOnHeading = (notice: ReminderItem): string =>
  notice.about === 'meeting'
    ? 'Your answer is not needed'
    : `${nameInHeading(notice.subject)} is no longer yours`;

const shorter = (notice: ReminderItem): string =>
  notice.about === 'meeting'
    ? formatShortInstant(notice.meeting.startsAt)
    : short(
        deadlineHeading(notice, notice.subject.kind === 'Milestone' ? 'Statement' : 'It'),
        LONGEST_HEADING,
      );

function deadlineHeading({ state, whenWords }: DeadlineReminderItem, name: string): string {
  if (state.is === 'gone') return `${name} is no longer listed`;
  const overdue = /^overdue by (.+)$/.exec(whenWords)?.[1];
  return overdue ? `${name} is ${overdue} overdue` : `${name} is ${whenWords}`;
}

/** On a line among others: 'Mon 30 Nov, 2pm to 3:30pm', 'A02 due Thu 26 Nov, in 3 working days'. */
export const leadOf = (notice: ReminderItem): string =>
  notice.about === 'meeting' ? shortMeetingTime(notice.meeting) : deadlineLead(notice);

function deadlineLead(notice: DeadlineReminderItem): string {
  const { subject, whenWords, overdue, state } = notice;
  if (overdue || state.is === 'gone' || state.is === 'passed-on') return headingOf(notice);
  const name = subject.kind === 'Milestone' ? 'Statement' : short(subject.ref, 20);
  const until = /^due (.+)$/.exec(whenWords)?.[1];
  const due = `${name} due ${formatShortDay(subject.dueOn)}`;
  return until ? `${due}, ${until}` : `${due}: ${whenWords}`;
}

/** 'Mon 30 Nov, 2pm to 3:30pm'. */
export function shortMeetingTime({
  startsAt,
  endsAt,
}: Pick<MeetingReminderItem['meeting'], 'startsAt' | 'endsAt'>): string {
  const starts = formatShortInstant(startsAt);
  if (endsAt <= startsAt) return starts;
  const ends = formatTime(timeOf(endsAt));
  return dayOf(endsAt) === dayOf(startsAt)
    ? `${starts} to ${ends}`
    : `${starts} to ${formatShortDay(dayOf(endsAt))}, ${ends}`;
}
