import type { Covering } from './cover';
import type { Day, Instant } from './day';
import type { Agency, Answer, DeadlineAnswer, Extension, Meeting, Person, Reminder } from './partnership';

/** What was answered, by whom and when. */
export interface Answered {
  readonly answer: string;
  /** The person's name, or the e-mail address of one who has left the list. */
  readonly byName: string;
  readonly at: Instant;
  readonly onBehalf: boolean;
  readonly deputy?: string;
  readonly note?: string;
  /** Where the evidence is, when the answer is that it is done. */
  readonly link?: string;
  /** Who has taken on the help that was asked for, and when. */
  readonly helper?: { readonly name: string; readonly at: Instant };
}

/** How a reminder stands now: what its card must show. */
export type NoticeState =
  | { readonly is: 'open' }
  | { readonly is: 'answered'; readonly answered: Answered }
  /** A later reminder of the same thing has gone out; this one's buttons no longer act. */
  | { readonly is: 'superseded' }
  | { readonly is: 'cancelled' }
  /** The meeting has taken place: nothing is asked any more, and what was answered stands. */
  | { readonly is: 'over' }
  /** It was handed in without this reminder having been answered. */
  | { readonly is: 'settled' }
  /** It is another agency's now: `to`; without, this agency is not asked any more, or somebody else of it is. */
  | { readonly is: 'passed-on'; readonly to?: Agency }
  /** Its due day was taken away. */
  | { readonly is: 'undated' }
  /** What it was about is no longer in the lists. */
  | { readonly is: 'gone' };

interface NoticeBase {
  readonly reminder: Reminder;
  readonly agency: Agency;
  readonly state: NoticeState;
  /** For whom whoever got it stands in at present, while it is open. */
  readonly covering?: Covering;
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
  /** What it answered for another time, before the meeting was moved: that does not count. */
  readonly formerAnswer?: { readonly answer: Answer; readonly deputy?: string };
  /** When the meeting was to be by this reminder, where it has been moved since; of older rows the day alone. */
  readonly movedFrom?: Instant | Day;
  /** Why, where the app recorded it. */
  readonly movedBecause?: string;
  /** It has taken place. */
  readonly isOver?: boolean;
  /** A bank holiday's name when the meeting falls on one. */
  readonly bankHoliday?: string;
}

export interface DeadlineNotice extends NoticeBase {
  readonly about: 'deadline';
  readonly subject: DeadlineSubject;
  /** 'due in 3 working days', 'due today', 'overdue by 5 working days'. */
  readonly whenWords: string;
  readonly overdue: boolean;
  /** What can be answered now; nothing where nothing is asked any more. */
  readonly offers: readonly DeadlineAnswer[];
  /** What can be taken back: that it is done, or the wish for more time. */
  readonly undo?: 'Done' | 'MoreTime';
  /** The last wish for more time, as long as it says something of the present due day. */
  readonly extension?: ExtensionShown;
}

/** How a wish for more time stands. */
export interface ExtensionShown {
  readonly decision: Exclude<Extension['decision'], 'Withdrawn'>;
  readonly wantedOn: Day;
  readonly grantedOn?: Day;
  /** Not shown where everybody reads it. */
  readonly reason?: string;
  readonly byName: string;
  readonly decidedByName?: string;
  /** A word why, of who decided. */
  readonly note?: string;
}

/** An action, an Annex A request or a milestone, as far as a deadline goes. */
export interface DeadlineSubject {
  readonly kind: 'Action' | 'Request' | 'Milestone';
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
  readonly dueOn: Day;
  /** Only where the due day was revised. */
  readonly originalDueOn?: Day;
  /** The finding it answers, where it has one. */
  readonly finding?: string;
}

/** Everything a reminder's card shows. Made by `noticeOf`, rendered in `bot/teams/cards`. */
export type ReminderNotice = MeetingNotice | DeadlineNotice;
