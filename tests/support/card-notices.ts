import type { Day, Instant } from '../../bot/domain/calendar/day';
import type { OwedItem } from '../../bot/domain/outstanding/owed-by';
import { type Agency, type Person, DEADLINE_ANSWERS, type Reminder } from '../../bot/domain/partnership';
import type { DeadlineReminderItem } from '../../bot/domain/deadlines/reminder-item';
import type { MeetingReminderItem } from '../../bot/domain/meetings/reminder-item';
import type { Answered, ItemState } from '../../bot/domain/sending/card-item';

/** Reminders as cards show them, of people and work that never were. */

export const NOW = '2024-02-08T14:05:00Z' as Instant;
export const POLICE: Agency = { title: 'Northshire Police', code: 'POL', safeguardingPartner: true };

export const person = (title: string, ...roles: Person['roles']): Person => ({
  title,
  email: `${title.toLowerCase().replace(' ', '.')}@police.example`,
  agencyCode: 'POL',
  roles,
  route: 'Chat',
});

const reminder = (kind: Reminder['kind'], title: string): Reminder => ({
  table: 'reminders',
  title,
  key: `${kind}|JTAI-2024-02-15|2024-02-15|-5|POL`,
  kind,
  subjectRef: 'JTAI-2024-02-15',
  stage: '-5',
  agencyCode: 'POL',
  dueAt: NOW,
  state: 'Sent',
  attempts: 1,
});

export const meetingReminderItem = (
  state: ItemState = { is: 'open' },
  more: Partial<MeetingReminderItem> = {},
): MeetingReminderItem => ({
  about: 'meeting',
  reminder: reminder('Meeting', 'Partnership meeting'),
  agency: POLICE,
  state,
  meeting: {
    title: 'Joint Targeted Area Inspection (JTAI) partnership meeting',
    ref: 'JTAI-2024-02-15',
    startsAt: '2024-02-15T14:00:00Z' as Instant,
    endsAt: '2024-02-15T16:00:00Z' as Instant,
    place: 'Committee room 2, County Hall',
    status: 'Planned',
  },
  whenWords: 'in 5 working days',
  deputies: [person('Ann Bell', 'Deputy'), person('Olu Ade', 'Member')],
  ...more,
});

export const deadlineReminderItem = (
  state: ItemState = { is: 'open' },
  more: Partial<DeadlineReminderItem> = {},
): DeadlineReminderItem => ({
  about: 'deadline',
  reminder: reminder('Action', 'Agree one referral form'),
  agency: POLICE,
  state,
  subject: {
    kind: 'Action',
    ref: 'A7',
    title: 'Agree one referral form for all agencies and publish it to front-line staff',
    agencyCode: 'POL',
    dueOn: '2024-02-13' as Day,
    finding: {
      ref: '3',
      kind: 'Improvement',
      title: 'Referrals to children’s social care are of uneven quality',
    },
  },
  whenWords: 'due in 3 working days',
  overdue: false,
  offers: DEADLINE_ANSWERS,
  ...more,
});

export const answered = (more: Partial<Answered> = {}): ItemState => ({
  is: 'answered',
  answered: { answer: 'Attending', byName: 'Sam Okafor', at: NOW, onBehalf: false, ...more },
});

/** A notice as a line of `/my`. */
export const owedItem = (notice: MeetingReminderItem | DeadlineReminderItem, at = 0): OwedItem => ({
  key: `${notice.reminder.key}${at}`,
  ref: notice.reminder.subjectRef,
  title: notice.about === 'meeting' ? notice.meeting.title : notice.subject.title,
  isOverdue: notice.about === 'deadline' && notice.overdue,
  isToDo: notice.state.is === 'open',
  notice,
});

/** The protective marking that a partnership has chosen. */
export const MARKED = { marking: 'OFFICIAL' };

/** With that marking, in an app that has a tab. */
export const LINKED = { ...MARKED, tab: (page = '') => `https://teams.example/l/entity/APP/${page}` };

/** One partnership among several. */
export const WESTMARCH = { id: 'kD3_x9QpLw0aZ2bC', name: 'Westmarch' };
