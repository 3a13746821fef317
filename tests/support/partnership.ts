import type { Day, Instant, TimeOfDay } from '../../bot/domain/calendar/day';
import {
  type Agency,
  type Person,
  type Meeting,
  type Series,
  type Action,
  type Facts,
  type Conversation,
  type Reminder,
} from '../../bot/domain/partnership';
/** Builders of what the lists hold, for tests that decide purely. Each takes what matters to the test. */

export const day = (text: string): Day => text as Day;
export const at = (text: string): Instant => text as Instant;

export const agency = (code: string, over: Partial<Agency> = {}): Agency => ({
  title: `Agency ${code}`,
  code,
  safeguardingPartner: ['LA', 'POL', 'ICB'].includes(code),
  ...over,
});

/** 'spoc.pol' is the SPOC of POL, by the name 'spoc.pol', unless `over` says otherwise. */
export function person(name: string, over: Partial<Person> = {}): Person {
  const [role = '', code = 'LA'] = name.split('.');
  const roles = {
    spoc: 'SPOC',
    deputy: 'Deputy',
    chair: 'Chair',
    coordinator: 'Coordinator',
    observer: 'Observer',
  };
  const found = roles[role as keyof typeof roles] as Person['roles'][number] | undefined;
  return {
    title: name,
    email: `${name}@partnership.example`,
    agencyCode: code.toUpperCase(),
    roles: [found ?? 'Member'],
    route: 'Chat',
    ...over,
  };
}

export const series = (over: Partial<Series> = {}): Series => ({
  title: 'JTAI partnership meeting',
  code: 'JTAI',
  everyWeeks: 6,
  firstOn: day('2024-02-08'),
  startTime: '14:00' as TimeOfDay,
  durationMinutes: 90,
  place: 'Microsoft Teams',
  ...over,
});

export const meeting = (over: Partial<Meeting> = {}): Meeting => ({
  title: 'JTAI partnership meeting',
  ref: 'JTAI-2024-02-08',
  seriesCode: 'JTAI',
  startsAt: at('2024-02-08T14:00:00Z'),
  endsAt: at('2024-02-08T15:30:00Z'),
  place: 'Microsoft Teams',
  status: 'Planned',
  ...over,
});

export const action = (over: Partial<Action> = {}): Action => ({
  title: 'Map networks of adults who exploit children',
  ref: 'A07',
  leadAgency: 'POL',
  supportingAgencies: [],
  dueOn: day('2024-09-27'),
  status: 'InProgress',
  ...over,
});

export const reminder = (over: Partial<Reminder> = {}): Reminder => ({
  table: 'reminders',
  title: 'JTAI partnership meeting, Thu 8 Feb 2024',
  key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL',
  kind: 'Meeting',
  subjectRef: 'JTAI-2024-02-08',
  stage: '-10',
  agencyCode: 'POL',
  personEmail: 'spoc.pol@partnership.example',
  dueAt: at('2024-01-25T08:30:00Z'),
  state: 'Sent',
  sentAt: at('2024-01-25T08:30:10Z'),
  attempts: 1,
  ...over,
});

export const chat = (email: string, over: Partial<Conversation> = {}): Conversation => ({
  personEmail: email,
  entraId: `id-of-${email}`,
  conversationId: `chat-of-${email}`,
  serviceUrl: 'https://smba.example/uk/',
  tenantId: 'tenant',
  userId: `29:${email}`,
  botId: '28:bot',
  state: 'Active',
  updatedAt: at('2024-01-01T09:00:00Z'),
  ...over,
});

/** Police and the council with their people, nothing planned. */
export const facts = (over: Partial<Facts> = {}): Facts => ({
  agencies: [agency('LA'), agency('POL')],
  formerAgencies: [],
  people: [person('coordinator.la'), person('spoc.la'), person('spoc.pol'), person('deputy.pol')],
  series: [],
  meetings: [],
  responses: [],
  decisions: [],
  inspections: [],
  findings: [],
  actions: [],
  updates: [],
  agreements: [],
  requests: [],
  reminders: [],
  messages: [],
  extensions: [],
  rules: [],
  closures: [],
  sendingTimes: [],
  settings: [],
  channels: [],
  conversations: [],
  criteria: [],
  otherFindings: [],
  calendarFeeds: [],
  statementSteps: [],
  diary: [],
  themes: [],
  notices: [],
  ...over,
});
