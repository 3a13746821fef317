import type { Day, Instant } from '../../bot/domain/calendar/day';
import type { AgencyStatus, StatusReport } from '../../bot/domain/status/report';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { statusCard } from '../../bot/teams/cards/replies/status/status';
import { NOW, LINKED, MARKED, WESTMARCH } from './card-notices';

/** What `/status` answers, from a partnership where much is open to one where nothing is. */

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

/** Every agency has something overdue, something unanswered and a vote to give. */
const OWING: readonly AgencyStatus[] = BUSY.map((one, index) => ({
  ...one,
  outstanding: [asked('Agree one referral form', 'Sam Okafor', 3), asked('Map networks', 'Jo Lee', 8)],
  notReached: [],
  forTheChair: [
    { ...unanswered(one.agencyTitle), personName: `Sam Okafor ${index}`, phone: '01632 960 144' },
  ],
  overdue: [
    lateAction('A1', 'Publish the joint training plan', 5),
    lateAction('A2', 'Agree how the partnership hears the views of children', 8),
    lateAction('A3', 'One joint induction for new staff', 2),
  ],
  toProvide: [
    { ref: 'R04', title: 'Front door structure', dueOn: '2024-02-20' as Day },
    { ref: 'R05', title: 'Minutes of the last six strategy meetings', dueOn: '2024-02-20' as Day },
  ],
  counts: { toDo: 9, overdue: 3, waiting: 2, votes: 1 },
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
      overdue: false,
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

export const STATUS_STATES: Readonly<Record<string, Card>> = {
  'status-full': statusCard(report(BUSY, { unreadableRows: 4, toMend: TO_MEND, books: BOOKS }), {
    ...LINKED,
    mayAct: true,
  }),
  'status-own': statusCard(report(BUSY), {
    ...LINKED,
    mayAct: true,
    own: [{ agency: BUSY[1]!, overdue: 1, waiting: 1, notReached: 0 }],
    chase: OFFERED,
  }),
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
  'status-all-owe': statusCard(report(OWING, { plan: PLAN, books: BOOKS }), {
    ...LINKED,
    mayAct: true,
    chase: OFFERED,
  }),
  'status-all-owe-and-own': statusCard(report(OWING, { plan: PLAN }), {
    ...LINKED,
    mayAct: true,
    own: [{ agency: OWING[1]!, overdue: 3, waiting: 2, notReached: 0 }],
  }),
  'status-own-and-three-to-ring': statusCard(report(OWING.slice(0, 3)), {
    ...{ ...LINKED, mayAct: true },
    own: [{ agency: OWING[1]!, overdue: 3, waiting: 2, notReached: 0 }],
  }),
  'status-all-owe-nobody-to-ring': statusCard(report(OWING.map(toldAlready), { plan: PLAN }), {
    ...LINKED,
    mayAct: true,
  }),
  'status-one-agency-owes': statusCard(
    report(OWING.slice(1, 2), {
      agency: { code: 'POL', title: 'Northshire Police' },
      plan: PLAN,
      people: {
        spoc: { personName: 'Karen Whitlock', phone: '01632 960 118', email: 'k.whitlock@police.example' },
        deputies: ['Samir Haddad', 'Leon Carter'],
      },
      away: [{ ...AWAY, to: '2024-02-16' as Day, standIn: 'Samir Haddad' }],
    }),
    { ...LINKED, mayAct: true, chase: OFFERED },
  ),
  'status-one-agency-votes': statusCard(
    report(AGENCIES.slice(1, 2).map(quiet), {
      agency: { code: 'POL', title: 'Northshire Police' },
      plan: PLAN,
    }),
    LINKED,
  ),
  'status-one-agency-late-with-votes': statusCard(
    report(
      BUSY.slice(1, 2).map((one) => ({ ...one, counts: { ...one.counts, votes: 2 } })),
      { agency: { code: 'POL', title: 'Northshire Police' }, plan: PLAN },
    ),
    LINKED,
  ),
  'status-plan': statusCard(report(BUSY, { plan: PLAN }), { ...MARKED, part: 'plan' }),
  'status-plan-counted': statusCard(report(AGENCIES.map(quiet), { plan: PLAN }), { ...LINKED, mayAct: true }),
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
};
