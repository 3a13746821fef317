import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf, type Instant, type TimeOfDay } from '../../bot/domain/calendar/day';
import { countdownOf } from '../../bot/domain/inspection/countdown';
import { inspectionItem } from '../../bot/domain/inspection/item';
import { themeNames } from '../../bot/domain/inspection/themes';
import { inspectionsDue } from '../../bot/domain/inspection/messages';
import { decideOpening, type Opening } from '../../bot/domain/inspection/opening';
import { isRunning, notificationWarnings } from '../../bot/domain/inspection/three-weeks';
import { failure, explain } from '../../bot/domain/basics/failure';
import { factsAfter } from '../../bot/domain/partnership/decision';
import type { Facts } from '../../bot/domain/partnership';
import type { DeadlineReminderItem } from '../../bot/domain/deadlines/reminder-item';
import type { ItemState } from '../../bot/domain/sending/card-item';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { endingCard, inspectionCard } from '../../bot/teams/cards/inspection/countdown';
import { confirmCard, openingForm } from '../../bot/teams/cards/inspection/opening';
import { statementCard } from '../../bot/teams/cards/inspection/statement';
import type { Card } from '../../bot/teams/cards/drawing/card';
import { postCard } from '../../bot/teams/cards/sent/sent-card';
import { answered, deadlineReminderItem, LINKED } from './card-notices';
import { agency, at, day, facts, person } from './partnership';

/** The cards of an inspection, from its opening to its end, drawn from the facts that make them. */

const calendar = calendarAsKnownOn();
const CALLED = at('2027-01-11T09:10:00Z');
const THIRD_DAY = at('2027-01-13T08:30:00Z');
const coordinator = person('coordinator.la', { title: 'Priya Nair', phone: '01632 960 101' });
const BEFORE = facts({
  agencies: [
    agency('LA', { title: 'Westmarch Council children’s services', shortName: 'Children’s services' }),
    agency('POL', { title: 'Westmarch Police', shortName: 'Police' }),
    agency('ICB', { title: 'Westmarch Integrated Care Board', shortName: 'Health' }),
    agency('PROB', { title: 'Probation Service, Westmarch', shortName: 'Probation' }),
  ],
  people: [
    coordinator,
    ...['spoc.la', 'spoc.pol', 'spoc.icb', 'spoc.prob', 'chair.la'].map((one) => person(one)),
  ],
});
const CALL: Opening = { theme: 'Serious youth violence', notifiedOn: day('2027-01-11') };

function decided(given: Opening) {
  const decision = decideOpening({ facts: BEFORE, calendar, now: CALLED }, coordinator, given);
  if (!decision.ok) throw new Error(explain(decision.error));
  return decision.value;
}

const ON_THE_DAY = { on: day('2027-01-13'), by: coordinator.email, at: CALLED } as const;
const SESSIONS = [
  {
    ...ON_THE_DAY,
    kind: 'Interview',
    title: 'Inspectors meet front-door managers',
    from: '14:00' as TimeOfDay,
    until: '15:00' as TimeOfDay,
    place: 'Town hall',
    people: 'Stephen Addy',
  },
  { ...ON_THE_DAY, kind: 'Observation', title: 'Inspectors watch a strategy discussion', agencyCode: 'POL' },
] as const;
const NOTE = {
  ...ON_THE_DAY,
  kind: 'Note',
  title: '',
  text: 'Inspectors ask for lists by 4pm, not 5pm.',
} as const;
const refOf = ({ inspections }: Facts): string => inspections[0]?.ref ?? '';

/** Opened, with a request of the police late, one due today and one tomorrow. */
function opened(given: Opening): Facts {
  const known = factsAfter(BEFORE, decided(given));
  const due = ['2027-01-12', '2027-01-13', '2027-01-14'].map(day);
  return {
    ...known,
    diary: [...SESSIONS, NOTE].map((one, at) => ({ ...one, inspectionRef: refOf(known), key: `D${at}` })),
    requests: known.requests.map((one, at) =>
      at > 0 && at < 4 ? { ...one, agencyCode: 'POL', dueOn: due[at - 1]! } : one,
    ),
  };
}

const AT_ONCE = (now: Instant) => ({ calendar, hours: DEFAULT_HOURS, now });

function toldTo(email: string, kind: string, given: Opening, now: Instant): Card {
  const known = opened(given);
  const due = inspectionsDue({ facts: known, ...AT_ONCE(now) }).find(
    (one) => one.kind === kind && one.personEmail?.startsWith(email),
  )!;
  const message = { table: 'messages', ...due, state: 'Sent', attempts: 1 } as const;
  const item = inspectionItem({ facts: known, calendar, now }, message)!;
  return postCard({ items: [item], today: dayOf(now) }, LINKED);
}

/** The card of one request alone. */
function oneRequest(more: Partial<DeadlineReminderItem>, state?: ItemState): Card {
  const item = deadlineReminderItem(state, more);
  const subject = {
    kind: 'Request',
    ref: 'INS-2027-01-11-R04',
    title: 'Structure and decision makers at the front door',
    agencyCode: 'POL',
    dueOn: day('2027-01-12'),
  } as const;
  const reminder = { ...item.reminder, kind: 'Request', subjectRef: subject.ref } as const;
  return postCard({ items: [{ ...item, subject, reminder }], today: day('2027-01-13') }, LINKED);
}

const shownOf = (known: Facts, now: Instant) =>
  known.inspections.flatMap((inspection) =>
    isRunning(inspection, dayOf(now))
      ? [{ inspection, countdown: countdownOf(known, calendar, inspection, dayOf(now)) }]
      : [],
  );

const DRY = { ...CALL, exercise: true };
/** Set up on a Monday for the Monday after. */
const DRY_AHEAD = { ...DRY, notifiedOn: day('2027-01-18') };

export const INSPECTION_STATES: Readonly<Record<string, Card>> = {
  'inspection-form': openingForm(false, themeNames(BEFORE), { typed: { day: '2027-01-11' } }, LINKED),
  'inspection-form-refused': openingForm(
    false,
    themeNames(BEFORE),
    { typed: { day: '2027-01-12' }, refused: { why: explain(failure('bad-date')), field: 'day' } },
    LINKED,
  ),
  'inspection-confirm': confirmCard({
    ...LINKED,
    given: { ...CALL, tellAtOnce: true },
    decision: decided(CALL),
    warnings: notificationWarnings(CALL.notifiedOn, calendar),
    people: 6,
    toldAt: 'now',
    agencyOf: (code) => BEFORE.agencies.find((one) => one.code === code)?.shortName ?? code,
    today: dayOf(CALLED),
  }),
  'inspection-opened': toldTo('spoc.pol', 'InspectionOpened', CALL, CALLED),
  'inspection-opened-chair': toldTo('chair', 'InspectionOpened', CALL, CALLED),
  'inspection-exercise': toldTo('spoc.icb', 'InspectionOpened', DRY, CALLED),
  'inspection-exercise-ahead': toldTo('spoc.icb', 'InspectionOpened', DRY_AHEAD, CALLED),
  'inspection-countdown-ahead': inspectionCard({
    ...LINKED,
    shown: shownOf(opened(DRY_AHEAD), CALLED),
    mayRun: true,
  }),
  'inspection-morning': toldTo('spoc.pol', 'InspectionDay', CALL, THIRD_DAY),
  'inspection-morning-coordinator': toldTo('coordinator', 'InspectionDay', DRY, THIRD_DAY),
  'inspection-countdown': inspectionCard({
    ...LINKED,
    shown: shownOf(opened(CALL), THIRD_DAY),
    mayRun: true,
    done: '✓ Opened. 10 requests asked; fieldwork from Mon 25 Jan.',
  }),
  'statement-check': statementCard({
    ...LINKED,
    inspection: {
      title: 'Joint targeted area inspection: Serious youth violence',
      ref: 'I27',
      statementDueOn: day('2027-06-30'),
    },
    others: [{ title: 'Joint targeted area inspection: Front door', ref: 'I26' }],
    check: {
      missing: [
        { code: 'no-action', ref: 'I8', words: 'I8 has no action', about: '“Probation is not always told.”' },
        { code: 'no-measure', ref: 'A13', words: 'A13 has no measure', about: 'Second a probation officer' },
        { code: 'sign-off-late', ref: 'CSP', words: 'CSP signs too late', about: 'Thu 1 Jul 2027' },
      ],
      inOrder: ['every action has a date', 'all 6 addressees appear'],
      look: ['The Mayor of Fairtown: no agency of the list is called so, see that they appear.'],
      passed: 32,
      asked: 35,
    },
    approvers: [
      { body: 'Chair', title: 'Margaret Osei, chair', shortName: 'chair', mayApprove: false },
      { body: 'POL', title: 'Westmarch Police', shortName: 'Police', mayApprove: true },
      {
        ...{
          body: 'ICB',
          title: 'Westmarch Integrated Care Board',
          shortName: 'Health',
          mayApprove: false,
          byName: 'Grace Lindqvist',
        },
        step: {
          ...{ title: '', key: '', inspectionRef: 'I27', kind: 'Approval', by: 'g@x', at: CALLED },
          doneOn: day('2027-06-10'),
        },
      },
    ],
    version: 3,
    calendar,
    today: day('2027-06-14'),
  }),
  'statement-sent': statementCard({
    ...LINKED,
    inspection: {
      ...{ title: 'Joint targeted area inspection: Serious youth violence', ref: 'I27' },
      statementSentOn: day('2027-06-28'),
    },
    check: { missing: [], inOrder: [], look: [], passed: 35, asked: 35 },
    approvers: [
      { body: 'Chair', title: 'Margaret Osei, chair', shortName: 'chair', mayApprove: false },
      { body: 'POL', title: 'Westmarch Police', shortName: 'Police', mayApprove: false },
    ],
    version: 3,
    sent: { text: 'Ofsted, the Care Quality Commission and HMICFRS', number: 3 },
    calendar,
    today: day('2027-06-29'),
  }),
  'request-overdue': oneRequest({ overdue: true, whenWords: 'overdue by 1 working day' }),
  'request-withdrawn': oneRequest(
    { offers: [] },
    { is: 'gone', why: 'Withdrawn', because: 'Asked for twice: R02 asks for the same.' },
  ),
  'request-provided': oneRequest(
    { offers: [], undo: 'Done', undoUntil: at('2027-01-13T09:50:00Z'), whenWords: 'provided' },
    answered({ answer: 'Done', byName: 'Karen Whitlock', byReader: true, at: at('2027-01-13T09:40:00Z') }),
  ),
  'inspection-none': inspectionCard({ ...LINKED, shown: [], mayRun: true }),
  'inspection-end': endingCard(shownOf(opened(DRY), THIRD_DAY), LINKED),
};
