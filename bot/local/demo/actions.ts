import type { ActionText } from './action-shape';
import { SUPPORT_ACTIONS } from './support-actions';

/**
 * The action plan: every state and rating, some overdue, some revised. No due day is one whose reminder would fall
 * on the last working day before the demonstration begins (2, 9, -1, -6, -11 and so on), so that nothing is due at
 * the first start and the first reminders go out on the next working morning (day 0).
 */
export const ACTIONS: readonly ActionText[] = [
  {
    ref: 'A01',
    title:
      'Produce one shared profile of serious youth violence from police, health, education and youth justice data',
    finding: 'P1',
    lead: 'POL',
    with: ['LA', 'ICB', 'EDU', 'YJS'],
    due: -5,
    originallyDue: -25,
    status: 'InProgress',
    rating: 'Red',
    measure: 'The profile is refreshed every quarter and quoted in every tasking decision',
    notes: [
      {
        kind: 'Progress',
        on: -40,
        rated: ['Green', 'Amber'],
        text: 'Data fields agreed with all partners. Police and youth justice extracts received.',
      },
      {
        kind: 'Extension',
        on: -27,
        text: 'Four more weeks asked for: the emergency department extract needs a new data sharing agreement. Granted by the group.',
      },
      {
        kind: 'Progress',
        on: -12,
        rated: ['Amber', 'Red'],
        text: 'Draft profile shared with analysts. Health data still outstanding.',
      },
    ],
  },
  {
    ref: 'A02',
    title: 'Agree and sign one information sharing agreement for serious youth violence',
    finding: 'P1',
    lead: 'LA',
    with: ['POL', 'ICB', 'EDU', 'YJS', 'PROB'],
    due: 3,
    status: 'InProgress',
    rating: 'Amber',
    measure: 'All six agencies have signed, and staff can find the agreement on their intranet',
    notes: [
      {
        kind: 'Progress',
        on: -22,
        rated: ['Green', 'Amber'],
        text: 'Draft 2 sent to all information governance leads for comment.',
      },
      {
        kind: 'Progress',
        on: -8,
        text: 'Five of six agencies content. Waiting for legal advice on the emergency department data.',
      },
    ],
  },
  {
    ref: 'A03',
    title: 'Set up a weekly multi-agency tasking meeting with a written record of decisions',
    finding: 'P1',
    lead: 'POL',
    with: ['LA', 'YJS'],
    due: -24,
    status: 'Closed',
    rating: 'Blue',
    measure: 'Held in at least 11 of 12 weeks, every decision recorded with an owner',
    sustain:
      'The tasking meeting is in the terms of reference of the community safety partnership and is chaired in turn.',
    review: 35,
    notes: [
      {
        kind: 'Progress',
        on: -55,
        rated: [undefined, 'Green'],
        text: 'Terms of reference agreed. First meeting held.',
      },
      {
        kind: 'Evidence',
        on: -28,
        rated: ['Green', 'Blue'],
        text: 'Twelve weeks of decision logs, names removed.',
        link: 'https://westmarch.example/evidence/a03-decision-logs',
      },
    ],
    voted: { on: -25 },
  },
  {
    ref: 'A04',
    title: 'Hold strategy discussions within one working day, with health and education taking part',
    finding: 'I1',
    lead: 'LA',
    with: ['POL', 'ICB', 'EDU'],
    due: 7,
    status: 'EvidenceSubmitted',
    rating: 'Green',
    measure: '95% within one working day; health and education part of 90%',
    notes: [
      {
        kind: 'Progress',
        on: -33,
        rated: ['Amber', 'Green'],
        text: 'Duty rota for health in place. Conference line for schools tested.',
      },
      {
        kind: 'Evidence',
        on: -4,
        text: 'Performance report for the last quarter: 96% in time, health 93%, education 88%.',
        link: 'https://westmarch.example/evidence/a04-quarter-report',
      },
    ],
  },
  {
    ref: 'A05',
    title: 'Train front-door managers to record the reasons for each decision',
    finding: 'I1',
    lead: 'LA',
    with: ['POL', 'ICB'],
    due: -12,
    status: 'Agreed',
    rating: 'Blue',
    measure: 'All 14 managers trained; reasons recorded in 95% of cases sampled',
    notes: [
      { kind: 'Progress', on: -36, rated: ['Amber', 'Green'], text: 'Nine of 14 managers trained.' },
      {
        kind: 'Evidence',
        on: -14,
        rated: ['Green', 'Blue'],
        text: 'Attendance record and dip sample of 40 decisions: 38 with reasons.',
        link: 'https://westmarch.example/evidence/a05-dip-sample',
      },
    ],
    voted: { on: -3 },
  },
  {
    ref: 'A06',
    title: 'Tell the designated safeguarding lead of the school about an incident before the next school day',
    finding: 'I2',
    lead: 'POL',
    with: ['EDU', 'LA'],
    due: -8,
    status: 'InProgress',
    rating: 'Amber',
    measure: 'Schools told before 8:30am in 95% of incidents',
    notes: [
      {
        kind: 'Evidence',
        on: -20,
        text: 'Three months of notifications: 91% before 8:30am.',
        link: 'https://westmarch.example/evidence/a06-notifications',
      },
      {
        kind: 'Challenge',
        on: -15,
        rated: ['Green', 'Amber'],
        by: 'EDU',
        text: 'Independent schools and colleges are not in these figures. Sent back to include them.',
      },
    ],
    voted: {
      on: -15,
      challengedBy: {
        EDU: 'Independent schools and colleges are not in these figures. Sent back to include them.',
      },
    },
  },
  {
    ref: 'A07',
    title: 'Give every school a named contact in neighbourhood policing',
    finding: 'I2',
    lead: 'POL',
    with: ['EDU'],
    due: 30,
    status: 'InProgress',
    rating: 'Green',
    measure: 'All 112 schools can name their contact when asked',
    notes: [
      {
        kind: 'Progress',
        on: -9,
        rated: ['Amber', 'Green'],
        text: '74 of 112 schools have a named contact. The rest follow with the next rota.',
      },
    ],
  },
  {
    ref: 'A08',
    title: 'Treat exclusion and part-time timetables as a trigger for an early help conversation',
    finding: 'I3',
    lead: 'EDU',
    with: ['LA', 'YJS'],
    due: 10,
    status: 'InProgress',
    rating: 'Amber',
    measure: 'An early help conversation within five school days in 90% of cases',
    notes: [
      {
        kind: 'Progress',
        on: -18,
        rated: ['Green', 'Amber'],
        text: 'Protocol agreed with secondary heads. Primary heads meet next month.',
      },
    ],
  },
  {
    ref: 'A09',
    title: 'Report part-time timetables to the partnership every term',
    finding: 'I3',
    lead: 'EDU',
    with: ['LA'],
    due: -13,
    originallyDue: -43,
    status: 'NotStarted',
    rating: 'Red',
    measure: 'A termly report with trends by school phase',
    notes: [
      {
        kind: 'Extension',
        on: -45,
        rated: ['Amber', 'Red'],
        text: 'Moved to the end of this term because the data officer’s post was vacant. Granted by the group.',
      },
    ],
  },
  ...SUPPORT_ACTIONS,
];
