import type { Day, Instant } from '../../bot/domain/calendar/day';
import {
  type Agency,
  type Person,
  type Meeting,
  type Action,
  reminderKey,
  type Reminder,
} from '../../bot/domain/partnership';
import type { Change } from '../../bot/usecases/ports';
export const SAM = 'sam.okafor@police.example';
export const ANN = 'ann.bell@police.example';
export const NIA = 'nia.rees@health.example';
export const JO = 'jo.lee@partnership.example';
export const CHRIS = 'chris.hall@partnership.example';
export const OLU = 'olu.ade@police.example';
export const STRANGER = 'pat.doe@elsewhere.example';

const agency = (code: string, title: string, safeguardingPartner = false): Agency => ({
  code,
  title,
  safeguardingPartner,
});

const person = (email: string, title: string, agencyCode: string, ...roles: Person['roles']): Person => ({
  email,
  title,
  agencyCode,
  roles,
  route: 'Chat',
});

export const MEETING: Meeting = {
  title: 'Partnership meeting',
  ref: 'JTAI-2024-02-15',
  startsAt: '2024-02-15T14:00:00Z' as Instant,
  endsAt: '2024-02-15T16:00:00Z' as Instant,
  place: 'https://teams.example/l/meetup-join/19%3ameeting',
  status: 'Planned',
};

export const ACTION: Action = {
  title: 'Agree one referral form',
  ref: 'A7',
  leadAgency: 'POL',
  supportingAgencies: [],
  dueOn: '2024-02-13' as Day,
  status: 'InProgress',
};

export const LATE_ACTION: Action = {
  title: 'Publish the training plan',
  ref: 'A3',
  leadAgency: 'HEA',
  supportingAgencies: [],
  dueOn: '2024-02-01' as Day,
  status: 'NotStarted',
};

const keyed = (kind: 'Meeting' | 'Action', subjectRef: string, agencyCode: string): string => {
  const countsFrom = (kind === 'Meeting' ? '2024-02-15' : '2024-02-13') as Day;
  return reminderKey({
    kind,
    subjectRef,
    countsFrom,
    stage: kind === 'Meeting' ? '-5' : '-3',
    agencyCode,
    to: 'SPOC',
  });
};

/** A reminder that went out this morning. */
export const reminder = (
  kind: 'Meeting' | 'Action',
  agencyCode: string,
  personEmail: string,
  more: Partial<Reminder> = {},
): Reminder => {
  const subject = kind === 'Meeting' ? MEETING : ACTION;
  return {
    table: 'reminders',
    title: subject.title,
    key: keyed(kind, subject.ref, agencyCode),
    kind,
    subjectRef: subject.ref,
    stage: kind === 'Meeting' ? '-5' : '-3',
    agencyCode,
    personEmail,
    dueAt: '2024-02-08T08:30:00Z' as Instant,
    state: 'Sent',
    sentAt: '2024-02-08T08:30:00Z' as Instant,
    attempts: 1,
    ...more,
  };
};

export const MEETING_REMINDER = reminder('Meeting', 'POL', SAM);
export const ACTION_REMINDER = reminder('Action', 'POL', SAM);

/** A small partnership: police, health and the council, a meeting in a week, one action due and one late. */
export function seedOf(): Change[] {
  const agencies = [
    agency('LA', 'Children’s social care', true),
    agency('POL', 'Police', true),
    agency('HEA', 'NHS Integrated Care Board', true),
  ];
  const people = [
    person(SAM, 'Sam Okafor', 'POL', 'SPOC'),
    person(ANN, 'Ann Bell', 'POL', 'Deputy'),
    person(OLU, 'Olu Ade', 'POL', 'Observer'),
    person(NIA, 'Nia Rees', 'HEA', 'SPOC'),
    person(JO, 'Jo Lee', 'LA', 'Coordinator'),
    person(CHRIS, 'Chris Hall', 'LA', 'Chair'),
  ];
  return [
    ...agencies.map((row): Change => ({ insert: 'agencies', row })),
    ...people.map((row): Change => ({ insert: 'people', row })),
    { insert: 'meetings', row: MEETING },
    { insert: 'actions', row: ACTION },
    { insert: 'actions', row: LATE_ACTION },
    { insert: 'reminders', row: MEETING_REMINDER },
    { insert: 'reminders', row: ACTION_REMINDER },
  ];
}
