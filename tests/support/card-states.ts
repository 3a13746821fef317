import { postCard, type PostOptions } from '../../bot/teams/cards/sent/sent-card';
import { helloCard } from '../../bot/teams/cards/replies/hello';
import { exportCard } from '../../bot/teams/cards/replies/export';
import { whoCard } from '../../bot/teams/cards/replies/who';
import { closedCard } from '../../bot/teams/cards/drawing/closed';
import {
  helpCard,
  notYoursCard,
  strangerCard,
  suggestionCard,
  type Help,
} from '../../bot/teams/cards/replies/help';
import { offerOf } from '../../bot/teams/commands/offers';
import { myCard } from '../../bot/teams/cards/replies/my';
import { statusCard } from '../../bot/teams/cards/replies/status/status';
import { explain, failure } from '../../bot/domain/basics/failure';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { dayOf, type Day, type Instant } from '../../bot/domain/calendar/day';
import { MEETING_STATES } from './meeting-states';
import { FIRST_DAY_STATES, PREVIEW_STATES } from './card-previews';
import { ACTION_STATES } from './action-states';
import { AWAY_STATES } from './away-states';
import { INSPECTION_STATES } from './inspection-states';
import { ANSWER_STATES } from './answer-states';
import { OWN_DAY_STATES } from './own-day-states';
import { BUNDLE_STATES } from './bundle-states';
import { CHASER_STATES } from './chaser-states';
import {
  answered,
  deadlineReminderItem,
  meetingReminderItem,
  NOW,
  owedItem,
  person,
  POLICE,
} from './card-notices';
import type { Owed, OwedItem } from '../../bot/domain/outstanding/owed-by';
import type { ReminderItem } from '../../bot/domain/outstanding/reminder-item';
import type { AgencyStatus, StatusReport } from '../../bot/domain/status/report';

/** Every state that a card of the bot can be in, with people and work that never were. */

export { deadlineReminderItem, meetingReminderItem } from './card-notices';

const AGENCIES = [
  'Children’s social care',
  'Northshire Police',
  'NHS Integrated Care Board',
  'Education',
  'Youth justice',
  'Probation',
];

const quiet = (agencyTitle: string): AgencyStatus => ({
  agencyCode: agencyTitle.slice(0, 3).toUpperCase(),
  agencyTitle,
  outstanding: [],
  notReached: [],
  overdue: [],
  toProvide: [],
  counts: { toDo: 0, overdue: 0, waiting: 0 },
  forTheChair: [],
});

const asked = (
  subjectTitle: string,
  personName: string,
  workingDays: number,
): AgencyStatus['outstanding'][number] => ({
  reminderKey: subjectTitle,
  kind: 'Action',
  subjectRef: 'A1',
  subjectTitle,
  on: '2024-02-13' as Day,
  agencyCode: 'POL',
  personName,
  sentAt: '2024-02-05T08:30:00Z' as Instant,
  workingDays,
});

const lateAction = (ref: string, title: string, workingDays: number): AgencyStatus['overdue'][number] => ({
  kind: 'Action',
  ref,
  title,
  dueOn: '2024-02-01' as Day,
  workingDays,
});

const unanswered = (agencyTitle: string): AgencyStatus['forTheChair'][number] => ({
  reminderKey: 'Agree one referral form',
  kind: 'Action',
  subjectRef: 'A1',
  subjectTitle: 'Agree one referral form',
  on: '2024-02-13' as Day,
  agencyCode: 'EDU',
  agencyTitle,
  personName: 'Sam Okafor',
  since: '2024-01-31' as Day,
  workingDays: 6,
  ofCoordinator: false,
});

const BUSY: readonly AgencyStatus[] = AGENCIES.map((title, index) => ({
  ...quiet(title),
  outstanding: index % 2 === 1 ? [asked('Agree one referral form', 'Sam Okafor', 3)] : [],
  notReached:
    index === 5
      ? [
          {
            reminderKey: 'k',
            subjectTitle: 'Partnership meeting',
            agencyCode: 'PRO',
            personName: 'Bea North',
            reason: 'They have blocked the app in Teams.',
          },
        ]
      : [],
  forTheChair: index === 3 ? [unanswered('Education')] : [],
  overdue: index < 2 ? [lateAction(`A${index + 1}`, 'Publish the joint training plan', 5)] : [],
  toProvide: index === 1 ? [{ ref: 'R04', title: 'Front door structure', dueOn: '2024-02-20' as Day }] : [],
  counts: { toDo: 3, overdue: index < 2 ? 1 : 0, waiting: index % 2 },
}));

const waitsIn = (ref: string, title: string) => ({ ref, title, leadAgency: 'POL' });
const PLAN: StatusReport['plan'] = {
  toLast: [],
  toAgree: [
    {
      ...waitsIn('A07', 'Map networks of adults who exploit children'),
      since: NOW,
      words: '2 of 5 agree',
      awaited: [],
    },
  ],
  challenged: [{ ...waitsIn('A11', 'Publish the joint training plan'), byAgency: 'Youth justice', at: NOW }],
  reviews: [
    {
      ...waitsIn('A02', 'Agree one referral form'),
      on: '2024-02-15' as Day,
      words: 'review due in 5 working days',
    },
  ],
  milestones: [
    {
      ...waitsIn('A04', 'One joint induction for new staff'),
      milestone: 'Wording agreed with schools',
      on: '2024-02-01' as Day,
      words: 'overdue by 5 working days',
    },
  ],
};
const OFFERED = { is: 'offered', people: 3 } as const;
const RUNG = { name: 'Bea North', phone: '01632 960 144', agencyTitle: 'Probation', things: 1, reason: '' };
/** Of an agency that is silent, but not for so long that anybody is to ring. */
const toldAlready = (agency: AgencyStatus): AgencyStatus => ({ ...agency, forTheChair: [] });

const VOTES: readonly OwedItem[] = [
  {
    key: 'Action|A07|vote',
    ref: 'A07',
    title: 'Map networks of adults who exploit children',
    waits: 'waits for your vote',
    isOverdue: false,
    isToDo: true,
  },
];

const AWAY = { agencyCode: 'POL', agencyTitle: 'Northshire Police', name: 'Karen Whitlock', isNow: true };
const BOOKS = { since: '2024-02-01' as Day, planned: 43, sent: 41, waiting: 1, failed: 1 };

const report = (agencies: readonly AgencyStatus[], more: Partial<StatusReport> = {}): StatusReport => ({
  asOf: NOW,
  nextMeeting: {
    ref: 'JTAI-2024-02-15',
    title: 'Partnership meeting',
    startsAt: '2024-02-15T14:00:00Z' as Instant,
    place: 'County Hall',
    quorate: 'not yet',
    answers: AGENCIES.map((agencyTitle, index) => ({
      agencyCode: String(index),
      agencyTitle,
      ...(index === 0 && { answer: 'Attending' as const, byName: 'Jo Lee' }),
      ...(index === 1 && { answer: 'Deputy' as const, deputy: 'Ann Bell', byName: 'Jo Lee', onBehalf: true }),
      ...(index === 2 && { answer: 'Apologies' as const, byName: 'Nia Rees' }),
    })),
  },
  agencies,
  unreadableRows: 0,
  ...more,
});

const TO_MEND = [
  {
    list: 'Meetings',
    row: 'row 9 (JTAI-2024-03-28)',
    reason: 'StartsAt is not a time written like 2024-02-08T14:00:00Z. Not counted',
  },
  {
    list: 'Actions',
    row: 'rows 14 (A14), 15 (A15), 22 (A22)',
    rows: 3,
    reason: 'Title seems to hold a child’s details (NHS number). Not counted',
  },
];

const plainItems: readonly OwedItem[] = ['A2', 'A11'].map((ref, index) => ({
  key: `Action|${ref}`,
  ref,
  title: ['Publish the joint training plan', 'Audit strategy discussions'][index] ?? '',
  isOverdue: false,
  isToDo: true,
  ...(index === 0 ? { on: '2024-02-13' as Day, leadTitle: 'Education' } : {}),
}));

const owes = (...notices: ReminderItem[]): Owed => ({
  agency: { code: 'POL', title: 'Northshire Police' },
  isOnBehalf: false,
  mayAnswer: true,
  today: dayOf(NOW),
  counts: { toDo: notices.length + plainItems.length, overdue: 1, waiting: 2 },
  items: [...notices.map((notice, at) => owedItem(notice, at)), ...plainItems],
});

const welcome = {
  person: person('Sam Okafor', 'SPOC'),
  agency: POLICE,
  isNew: true,
  hoursWords: '8:30am to 5:30pm on working days',
};

/** The card of one reminder alone. */
export const noticeCard = (notice: ReminderItem, options: PostOptions = {}): Card =>
  postCard({ items: [notice] }, options);

const MARKED = { marking: 'OFFICIAL' };

const PART = [
  {
    you: 'You answer for Police',
    means: ' as its single point of contact (SPOC). Samir Haddad stands in while you are away.',
  },
];

const HELP_OF_A_SPOC: Help = {
  groups: [
    {
      title: 'Your agency',
      lines: [
        { says: 'my', does: 'what Police has to do' },
        { says: 'apologies', does: 'your answer for the next meeting' },
        { says: 'away 3 to 14 December', does: 'who covers for you gets what is due' },
      ],
    },
    { title: 'The partnership', lines: [{ says: 'meetings', does: 'the next ones, and who has answered' }] },
  ],
  tries: [offerOf('my'), offerOf('meeting')],
  personal: true,
  contact: 'Priya Nair, 01632 960 101',
};
const OVERDUE = deadlineReminderItem(undefined, {
  overdue: true,
  whenWords: 'overdue by 5 working days',
  offers: ['Acknowledged', 'NeedHelp', 'Done', 'MoreTime'],
});
const UNTIL = '2024-02-08T14:15:00Z' as Instant;
const LINKED = { ...MARKED, tab: (page = '') => `https://teams.example/l/entity/APP/${page}` };
const WESTMARCH = { id: 'kD3_x9QpLw0aZ2bC', name: 'Westmarch' };

/** The cards by name, as the bot draws them. */
export const CARD_STATES: Readonly<Record<string, Card>> = {
  'meeting-open': noticeCard(meetingReminderItem(), MARKED),
  'meeting-online-bank-holiday': noticeCard(
    meetingReminderItem(undefined, {
      meeting: { ...meetingReminderItem().meeting, place: 'https://teams.example/l/meetup-join/19' },
      bankHoliday: 'Good Friday',
      response: { answer: 'Attending' },
      whenWords: 'tomorrow',
    }),
  ),
  'meeting-answered': noticeCard(meetingReminderItem(answered())),
  'meeting-deputy': noticeCard(meetingReminderItem(answered({ answer: 'Deputy', deputy: 'Ann Bell' }))),
  'meeting-on-behalf': noticeCard(
    meetingReminderItem(
      answered({ answer: 'Apologies', byName: 'Jo Lee', onBehalf: true, note: 'In court that day' }),
    ),
  ),
  'meeting-undoable': noticeCard(
    meetingReminderItem(answered({ byReader: true }), {
      undoUntil: UNTIL,
      coming: { attend: 3, agencies: 6 },
    }),
    LINKED,
  ),
  'meeting-undo-too-late': noticeCard(meetingReminderItem(answered({ byReader: true })), {
    reopened: {
      key: meetingReminderItem().reminder.key,
      refused: { why: explain(failure('undo-over', 'Press Change to answer something else.')) },
    },
  }),
  'deadline-undoable': noticeCard(
    deadlineReminderItem(answered({ answer: 'Done', byReader: true, note: 'In use since Monday' }), {
      whenWords: 'evidence submitted',
      offers: [],
      undo: 'Done',
      undoUntil: UNTIL,
    }),
    LINKED,
  ),
  'deadline-last-note': noticeCard(
    deadlineReminderItem(undefined, {
      overdue: true,
      whenWords: 'overdue by 5 working days',
      offers: ['Acknowledged', 'NeedHelp', 'Done', 'MoreTime'],
      lastNote: { text: 'Rota with health agreed.', byName: 'Tom Hallett', at: NOW },
    }),
    LINKED,
  ),
  'meeting-superseded': noticeCard(meetingReminderItem({ is: 'superseded' })),
  'meeting-cancelled': noticeCard(meetingReminderItem({ is: 'cancelled' })),
  'deadline-open': noticeCard(deadlineReminderItem(), MARKED),
  'deadline-overdue': noticeCard(
    deadlineReminderItem(undefined, { overdue: true, whenWords: 'overdue by 5 working days' }),
  ),
  'deadline-acknowledged': noticeCard(
    deadlineReminderItem(answered({ answer: 'Acknowledged', note: 'The draft is with legal until Friday' })),
  ),
  ...ANSWER_STATES,
  ...OWN_DAY_STATES,
  'deadline-form': noticeCard(deadlineReminderItem(), {
    reopened: { key: deadlineReminderItem().reminder.key, form: 'MoreTime' },
  }),
  'meeting-form-refused': noticeCard(meetingReminderItem(), {
    reopened: {
      key: meetingReminderItem().reminder.key,
      form: 'Apologies',
      typed: { note: 'In court' },
      refused: { why: explain(failure('child-data')), field: 'note' },
    },
  }),
  'three-things': postCard(
    { items: [meetingReminderItem(), deadlineReminderItem(), deadlineReminderItem(answered())] },
    MARKED,
  ),
  ...BUNDLE_STATES,
  ...CHASER_STATES,
  ...AWAY_STATES,
  ...INSPECTION_STATES,
  ...ACTION_STATES,
  'deadline-gone': noticeCard(deadlineReminderItem({ is: 'gone' })),
  closed: closedCard(explain(failure('meeting-over'))),
  'status-full': statusCard(report(BUSY, { unreadableRows: 4, toMend: TO_MEND, books: BOOKS }), {
    ...LINKED,
    mayAct: true,
  }),
  'status-own': statusCard(report(BUSY), { ...LINKED, mayAct: true, own: BUSY[1]!, chase: OFFERED }),
  'status-asked-today': statusCard(report(BUSY), {
    ...{ ...LINKED, mayAct: true },
    chase: { is: 'later', from: '2024-02-09' as Day, because: 'had one today' },
  }),
  'status-asked-tonight': statusCard(report(BUSY), {
    ...{ ...LINKED, mayAct: true },
    chase: { ...OFFERED, sendAt: '2024-02-09T08:30:00Z' as Instant },
  }),
  'status-no-card-reaches': statusCard(report(BUSY), {
    ...{ ...LINKED, mayAct: true },
    chase: { is: 'ring', toRing: [RUNG, { agencyTitle: 'Probation', things: 1, reason: 'Nobody.' }, RUNG] },
  }),
  'status-waits': statusCard(report(AGENCIES.map(quiet).concat(BUSY.slice(3, 4).map(toldAlready)))),
  'status-none-asked': statusCard(report(AGENCIES.map(quiet), { nobodyAsked: true })),
  'status-one-agency-votes': statusCard(
    report(AGENCIES.slice(1, 2).map(quiet), {
      agency: { code: 'POL', title: 'Northshire Police' },
      plan: PLAN,
    }),
    LINKED,
  ),
  'status-plan': statusCard(report(BUSY, { plan: PLAN }), { ...MARKED, part: 'plan' }),
  'status-plan-counted': statusCard(report(AGENCIES.map(quiet), { plan: PLAN }), { ...LINKED, mayAct: true }),
  'my-votes': myCard({ ...owes(), counts: { toDo: 0, overdue: 0, waiting: 0 }, items: VOTES }, LINKED),
  'status-away': statusCard(
    report(AGENCIES.map(quiet), {
      away: [
        { ...AWAY, to: '2024-02-16' as Day, standIn: 'Samir Haddad' },
        { ...AWAY, agencyTitle: 'Youth justice', name: 'Leon Carter', standIn: 'Jo Lee', isHeld: true },
        { ...AWAY, agencyTitle: 'Probation', name: 'Amy Reed', from: '2024-03-04' as Day, isNow: false },
        { agencyCode: 'EDU', agencyTitle: 'Education', isNow: true },
      ],
    }),
  ),
  'status-of-one-among-several': statusCard(report(BUSY.slice(0, 2)), {
    ...MARKED,
    partnership: WESTMARCH,
  }),
  'status-overdue': statusCard(report(BUSY), { ...MARKED, part: 'overdue' }),
  'status-to-mend': statusCard(report(BUSY, { toMend: TO_MEND }), { ...MARKED, part: 'faults' }),
  'status-empty': statusCard(report(AGENCIES.map(quiet), { nextMeeting: undefined })),
  'status-one-agency': statusCard(
    report(BUSY.slice(1, 2), {
      agency: { code: 'POL', title: 'Northshire Police' },
      unreadableRows: 2,
      people: {
        spoc: { personName: 'Karen Whitlock', phone: '01632 960 118', email: 'k.whitlock@police.example' },
        deputies: ['Samir Haddad'],
      },
    }),
    { ...LINKED, mayAct: true },
  ),
  my: myCard(
    owes(OVERDUE, meetingReminderItem(), deadlineReminderItem(), meetingReminderItem(answered())),
    MARKED,
  ),
  'my-many': myCard(owes(...Array.from({ length: 14 }, () => deadlineReminderItem())), LINKED),
  'my-form-refused': myCard(owes(deadlineReminderItem()), {
    ...MARKED,
    reopened: {
      key: owedItem(deadlineReminderItem()).key,
      form: 'Done',
      typed: { evidence: 'The rota holds', link: 'http://rota' },
      refused: { why: explain(failure('bad-link')), field: 'link' },
    },
  }),
  'my-empty': myCard({ ...owes(), counts: { toDo: 0, overdue: 0, waiting: 0 }, items: [] }, { ...MARKED }),
  hello: helloCard(
    [{ welcome, seesStatus: true, part: PART, counts: { toDo: 9, overdue: 2, waiting: 3 } }],
    MARKED,
  ),
  'hello-of-two': helloCard([
    { welcome, seesStatus: true, part: PART, partnership: WESTMARCH },
    {
      welcome,
      seesStatus: false,
      part: PART,
      partnership: { id: 'east', name: 'Eastshire' },
    },
  ]),
  'meeting-open-of-one-among-several': noticeCard(meetingReminderItem(), {
    ...MARKED,
    partnership: WESTMARCH,
  }),
  'my-of-one-among-several': myCard(owes(meetingReminderItem()), { ...MARKED, partnership: WESTMARCH }),
  stranger: strangerCard(explain(failure('not-known'))),
  'not-yours': notYoursCard('For coordinators and chairs', explain(failure('not-for-your-role')), MARKED),
  help: helpCard(HELP_OF_A_SPOC, MARKED),
  who: whoCard({
    ...LINKED,
    lines: [
      { lead: 'Priya Nair', text: 'Single point of contact (SPOC) and coordinator, Children’s services' },
      { lead: 'Police', text: 'Karen Whitlock; deputy Samir Haddad' },
      { lead: 'Education', text: 'nobody yet' },
    ],
    note: 'To add, change or hand over, ask Priya Nair.',
  }),
  'who-of-one': whoCard({
    ...LINKED,
    about: 'Westmarch Schools and Education Forum',
    lines: [
      {
        lead: 'Rachel Penhale',
        text: 'Single point of contact (SPOC), Education; 01632 960 144; away until Fri 20 Mar, Marcus Lindley stands in',
      },
    ],
    note: 'People are added, changed and handed over in the tab, on People.',
  }),
  export: exportCard({ ...LINKED, seesEmbargo: false }),
  'export-without-tab': exportCard({ ...MARKED, seesEmbargo: true }),
  'did-you-mean': suggestionCard([{ title: 'Status of Police', says: 'status POL' }], [], MARKED),
  'did-you-mean-help': suggestionCard([offerOf('help')], [], MARKED),
  'not-understood': suggestionCard([], [offerOf('my'), offerOf('meeting')], MARKED),
  ...PREVIEW_STATES,
  ...FIRST_DAY_STATES,
  'hello-first-day': helloCard([{ welcome, seesStatus: true, part: PART, setsUp: true }], MARKED),
  ...MEETING_STATES,
};
