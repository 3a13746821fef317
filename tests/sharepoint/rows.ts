import type { Day, Instant, TimeOfDay } from '../../bot/domain/day';
import type { Action, Agency, LogEntry, Reminder, Response } from '../../bot/domain/partnership';
import type { Tables, Table } from '../../bot/usecases/ports';

/** Rows for the store's tests; a fictional partnership. */

export const at = (text: string): Instant => text as Instant;
export const on = (text: string): Day => text as Day;

export const agency = (code: string, change: Partial<Agency> = {}): Agency => ({
  title: `Agency ${code}`,
  code,
  safeguardingPartner: false,
  ...change,
});

export const action = (ref: string, change: Partial<Action> = {}): Action => ({
  title: `Action ${ref}`,
  ref,
  leadAgency: 'POL',
  supportingAgencies: [],
  status: 'NotStarted',
  ...change,
});

export const reminder = (key: string, change: Partial<Reminder> = {}): Reminder => ({
  title: 'Partnership meeting',
  key,
  kind: 'Meeting',
  subjectRef: 'JTAI-2024-02-08',
  stage: '-5',
  agencyCode: 'POL',
  dueAt: at('2024-02-01T08:30:00Z'),
  state: 'Claimed',
  attempts: 1,
  ...change,
});

export const response = (key: string, change: Partial<Response> = {}): Response => ({
  key,
  meetingRef: 'JTAI-2024-02-08',
  agencyCode: 'POL',
  answer: 'Attending',
  by: 'spoc.police@example.org',
  at: at('2024-02-01T09:00:00Z'),
  ...change,
});

export const logLine = (verb: string, change: Partial<LogEntry> = {}): LogEntry => ({
  at: at('2024-02-01T09:00:00Z'),
  actor: 'app',
  verb,
  ...change,
});

/** One row of every table, each with everything that it can hold. */
export const FULL: { readonly [K in Table]: Tables[K] } = {
  agencies: agency('POL', { title: 'Police', safeguardingPartner: true }),
  people: {
    title: 'Ada Dean',
    email: 'ada.dean@example.org',
    agencyCode: 'POL',
    roles: ['SPOC', 'Chair'],
    entraId: '4d5e1f1e-0000-4000-8000-000000000001',
    route: 'Channel',
    awayFrom: on('2024-03-01'),
    awayTo: on('2024-03-08'),
  },
  series: {
    title: 'Partnership meeting',
    code: 'JTAI',
    everyWeeks: 6,
    firstOn: on('2024-02-08'),
    startTime: '14:00' as TimeOfDay,
    durationMinutes: 90,
    place: `https://teams.example.org/join/${'x'.repeat(300)}`,
  },
  meetings: {
    title: 'Partnership meeting',
    ref: 'JTAI-2024-02-08',
    seriesCode: 'JTAI',
    startsAt: at('2024-02-08T14:00:00Z'),
    endsAt: at('2024-02-08T15:30:00Z'),
    place: 'Town hall',
    status: 'Planned',
  },
  responses: response('JTAI-2024-02-08|POL', {
    answer: 'Deputy',
    deputy: 'Bo Finch',
    note: 'At court that day.\nBack on Friday.',
    attended: false,
  }),
  inspections: {
    title: 'Joint targeted area inspection of Exampleshire',
    ref: 'EX24',
    theme: 'Serious youth violence',
    notifiedOn: on('2024-05-07'),
    fieldworkFrom: on('2024-05-20'),
    fieldworkTo: on('2024-05-24'),
    publishedOn: on('2024-07-18'),
    statementDueOn: on('2024-10-25'),
  },
  findings: {
    title: 'Strategy',
    ref: 'P1',
    inspectionRef: 'EX24',
    kind: 'Priority',
    text: 'Understand the extent.',
  },
  actions: action('A01', {
    findingRef: 'P1',
    theme: 'Strategy',
    supportingAgencies: ['ICB', 'LA'],
    ownerEmail: 'ada.dean@example.org',
    dueOn: on('2024-09-27'),
    originalDueOn: on('2024-08-30'),
    status: 'InProgress',
    rating: 'Amber',
    successMeasure: 'Nine of ten in time.',
    sustainabilityPlan: 'Yearly audit.',
    reviewOn: on('2025-03-27'),
  }),
  updates: {
    key: 'U1',
    actionRef: 'A01',
    kind: 'Evidence',
    text: 'Training held.',
    link: 'https://example.org/evidence',
    by: 'ada.dean@example.org',
    at: at('2024-06-03T10:15:30Z'),
  },
  agreements: {
    key: 'A01|ICB',
    actionRef: 'A01',
    agencyCode: 'ICB',
    verdict: 'Challenge',
    text: 'Where is the audit?',
    by: 'bo.finch@example.org',
    at: at('2024-06-04T10:15:30Z'),
  },
  requests: {
    title: 'Annex A: planned meetings',
    ref: 'R1',
    inspectionRef: 'EX24',
    agencyCode: 'POL',
    ownerEmail: 'ada.dean@example.org',
    dueOn: on('2024-05-10'),
    status: 'Provided',
    providedBy: 'ada.dean@example.org',
    providedAt: at('2024-05-09T16:00:00Z'),
  },
  reminders: reminder('Meeting|JTAI-2024-02-08|-5|POL', {
    personEmail: 'ada.dean@example.org',
    state: 'Acknowledged',
    claimedAt: at('2024-02-01T08:30:00Z'),
    sentAt: at('2024-02-01T08:30:02Z'),
    acknowledgedAt: at('2024-02-01T11:00:00Z'),
    acknowledgedBy: 'ada.dean@example.org',
    onBehalf: true,
    answer: 'Attending',
    attempts: 2,
    error: 'Teams did not answer.',
    conversationId: 'a:1',
    activityId: '1706780000000',
  }),
  rules: { title: 'Weekly', kind: 'Action', workingDays: -3, repeat: 5, to: 'SPOC' },
  conversations: {
    personEmail: 'ada.dean@example.org',
    entraId: '4d5e1f1e-0000-4000-8000-000000000001',
    conversationId: 'a:1',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    tenantId: '4d5e1f1e-0000-4000-8000-00000000000f',
    userId: '29:1',
    botId: '28:1',
    state: 'Active',
    updatedAt: at('2024-01-31T09:00:00Z'),
  },
};
