import { dayOf, formatShortDay, formatShortInstant, type Day } from '../../../domain/calendar/day';
import { ACTION_STATUS_WORDS } from '../../../domain/partnership';
import { LONGEST_HEADING } from '../drawing/parts/text';
import { short } from '../drawing/size';
import { meetingTime } from './words';
import type { DeadlineReminderItem } from '../../../domain/deadlines/reminder-item';
import { actionOfDay, isOwnMilestone, isToLast } from '../../../domain/plan/own-days';
import { isComments } from '../../../domain/inspection/days/comments';
import { isSignOff } from '../../../domain/statement/sign-off-days';
import type { MeetingReminderItem } from '../../../domain/meetings/reminder-item';
import type { ReminderItem } from '../../../domain/outstanding/reminder-item';

/** A reference that can stand in a heading: of letters, digits and what joins them, and short. */
const PLAIN_REF = /^[\p{L}\p{N}][\p{L}\p{N}./-]{0,11}$/u;

/** 'A04', or what kind of thing it is where its reference is long or holds what could be taken for markup. */
export function nameInHeading({ kind, ref }: DeadlineReminderItem['subject']): string {
  if (kind === 'Milestone') return milestoneName(ref);
  if (PLAIN_REF.test(ref)) return ref;
  return kind === 'Action' ? 'Action' : 'Request';
}

/** 'Statement', 'Comments', 'Sign-off', 'A07 milestone', 'A07 plan to last', 'A07 review': what a day is that has a reference of its own. */
export function milestoneName(ref: string): string {
  const action = actionOfDay(ref);
  if (action === undefined) return isComments(ref) ? 'Comments' : isSignOff(ref) ? 'Sign-off' : 'Statement';
  const what = isOwnMilestone(ref) ? 'milestone' : isToLast(ref) ? 'plan to last' : 'review';
  return PLAIN_REF.test(action) ? `${action} ${what}` : `The ${what}`;
}

/** 'A04 is', 'Comments are'. */
export const withVerb = (name: string): string => `${name} ${name === 'Comments' ? 'are' : 'is'}`;

/** What stands in a heading where the whole name has no room, the longest first: of what it is said is never left out. */
const shortNames = ({ kind, ref }: DeadlineReminderItem['subject']): readonly string[] => {
  if (kind !== 'Milestone') return [kind];
  const action = actionOfDay(ref);
  if (action === undefined) return [milestoneName(ref)];
  if (isOwnMilestone(ref)) return ['Milestone'];
  if (!isToLast(ref)) return ['Review'];
  return [...(PLAIN_REF.test(action) ? [`${action} plan`] : []), 'Plan to last', 'Plan'];
};

/** The reference of a thing that more time is asked for, where it can stand in a heading. */
export const nameOfRef = ({ subjectRef }: { readonly subjectRef: string }): string | undefined =>
  PLAIN_REF.test(subjectRef) ? subjectRef : undefined;

/** 'A04 is 5 working days overdue', 'A02 is due in 3 working days', 'Tomorrow, Tue 24 Nov, 10am to 11am'. */
export function headingOf(notice: ReminderItem, today?: Day): string {
  if (notice.state.is === 'passed-on') return passedOnHeading(notice);
  if (notice.about === 'meeting') return meetingHeading(notice, today);
  const words = deadlineHeading(notice, nameInHeading(notice.subject));
  return words.length <= LONGEST_HEADING ? words : shorter(notice);
}

/** As much of it as a heading holds: how near it is may be left out, then when it ends. */
function meetingHeading(notice: MeetingReminderItem, today?: Day): string {
  const { meeting, state } = notice;
  if (state.is === 'gone') return `Meeting on ${formatShortDay(dayOf(meeting.startsAt), today)}`;
  const time = meetingTime(meeting, today);
  const ways = [nearby(notice, time), time, formatShortInstant(meeting.startsAt, today)];
  return ways.find(({ length }) => length <= LONGEST_HEADING) ?? time;
}

/**
 * 'Today, Mon 23 Nov, …', 'Tomorrow, Tue 24 Nov, …'; a day further off stands for itself, and one that is
 * over too: its card is drawn no more, and 'Today' would stand there the next day.
 */
function nearby({ whenWords, isOver }: MeetingReminderItem, time: string): string {
  if (isOver) return time;
  return whenWords === 'today' ? `Today, ${time}` : whenWords === 'tomorrow' ? `Tomorrow, ${time}` : time;
}

/** True where the heading leaves out when a meeting ends, as of one that ends on another day. */
export const lacksItsEnd = (notice: MeetingReminderItem, today?: Day): boolean =>
  !headingOf(notice, today).endsWith(meetingTime(notice.meeting, today));

const passedOnHeading = (notice: ReminderItem): string =>
  notice.about === 'meeting'
    ? 'Your answer is not needed'
    : `${withVerb(nameInHeading(notice.subject))} no longer yours`;

/** Without its number, then without 'is' too: what must not go is that it is overdue. */
function shorter(notice: DeadlineReminderItem): string {
  const all = shortNames(notice.subject).map((name) => deadlineHeading(notice, name));
  const words = all.find(({ length }) => length <= LONGEST_HEADING) ?? all.at(-1) ?? '';
  return short(words.length <= LONGEST_HEADING ? words : words.replace(/ (?:is|are) /, ' '), LONGEST_HEADING);
}

/** How what is done is told, where its words in the plan are long. */
const DONE_WORDS: Readonly<Record<string, string>> = {
  [ACTION_STATUS_WORDS.EvidenceSubmitted.toLowerCase()]: 'waits for agreement',
  [ACTION_STATUS_WORDS.Agreed.toLowerCase()]: 'is agreed by the group',
  [ACTION_STATUS_WORDS.Closed.toLowerCase()]: 'is closed',
  [ACTION_STATUS_WORDS.Sustained.toLowerCase()]: 'is sustained at review',
};

function deadlineHeading({ state, whenWords, subject }: DeadlineReminderItem, name: string): string {
  if (state.is === 'gone' && state.why === 'Withdrawn' && subject.kind !== 'Milestone')
    return `${withVerb(name)} withdrawn`;
  if (state.is === 'gone')
    return `${withVerb(name)} ${state.why === 'Reopened' || state.why === 'NotAgreed' ? 'not due any more' : 'no longer listed'}`;
  if (state.is === 'undated') return `${name} has no due date any more`;
  const done = DONE_WORDS[whenWords];
  if (done) return `${name} ${done}`;
  const overdue = /^overdue by (.+)$/.exec(whenWords)?.[1];
  return `${withVerb(name)} ${overdue ? `${overdue} overdue` : whenWords}`;
}

/** On a line among others: 'Mon 30 Nov, 2pm to 3:30pm', 'A02 due Thu 26 Nov, in 3 working days'. */
export const leadOf = (notice: ReminderItem, today?: Day): string =>
  notice.about === 'meeting'
    ? nearby(notice, meetingTime(notice.meeting, today))
    : deadlineLead(notice, today);

function deadlineLead(notice: DeadlineReminderItem, today?: Day): string {
  const { subject, whenWords, overdue, state } = notice;
  const isAsIs = overdue || ['gone', 'passed-on', 'undated'].includes(state.is);
  const name = subject.kind === 'Milestone' ? milestoneName(subject.ref) : short(subject.ref, 20);
  // A line has room for the number where a heading has not.
  if (state.is !== 'passed-on' && (isAsIs || DONE_WORDS[whenWords])) return deadlineHeading(notice, name);
  if (isAsIs) return headingOf(notice, today);
  const until = /^due (.+)$/.exec(whenWords)?.[1];
  const due = `${name} due ${formatShortDay(subject.dueOn, today)}`;
  return until ? `${due}, ${until}` : `${due}: ${whenWords}`;
}
