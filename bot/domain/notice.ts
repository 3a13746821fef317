import type { Day, Instant } from './day';
import type { Agency, Answer, Meeting, Person, Reminder } from './partnership';

/** What was answered, by whom and when. */
export interface Answered {
  readonly answer: string;
  /** The person's name, or the e-mail address of one who has left the list. */
  readonly byName: string;
  readonly at: Instant;
  readonly onBehalf: boolean;
  readonly deputy?: string;
  readonly note?: string;
}

/** How a reminder stands now: what its card must show. */
export type NoticeState =
  | { readonly is: 'open' }
  | { readonly is: 'answered'; readonly answered: Answered }
  /** A later reminder of the same thing has gone out; this one's buttons no longer act. */
  | { readonly is: 'superseded' }
  | { readonly is: 'cancelled' }
  /** What it was about is no longer in the lists. */
  | { readonly is: 'gone' };

interface NoticeBase {
  readonly reminder: Reminder;
  readonly agency: Agency;
  readonly state: NoticeState;
}

export interface MeetingNotice extends NoticeBase {
  readonly about: 'meeting';
  readonly meeting: Meeting;
  /** 'in 5 working days', 'tomorrow', 'today'. */
  readonly whenWords: string;
  /** People of the agency who could attend instead: everyone but the agency's SPOC. */
  readonly deputies: readonly Person[];
  /** What the agency has answered so far, also when an earlier reminder was answered. */
  readonly response?: { readonly answer: Answer; readonly deputy?: string; readonly note?: string };
  /** A bank holiday's name when the meeting falls on one. */
  readonly bankHoliday?: string;
}

export interface DeadlineNotice extends NoticeBase {
  readonly about: 'deadline';
  readonly subject: DeadlineSubject;
  /** 'due in 3 working days', 'due today', 'overdue by 5 working days'. */
  readonly whenWords: string;
  readonly overdue: boolean;
}

/** An action, an Annex A request or a milestone, as far as a deadline goes. */
export interface DeadlineSubject {
  readonly kind: 'Action' | 'Request' | 'Milestone';
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
  readonly dueOn: Day;
  /** The finding it answers, where it has one. */
  readonly finding?: string;
}

/** Everything a reminder's card shows. Made by `noticeOf`, rendered in `bot/teams/cards`. */
export type ReminderNotice = MeetingNotice | DeadlineNotice;
