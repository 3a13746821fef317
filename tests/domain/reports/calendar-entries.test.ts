import { calendarOf } from '../../../bot/domain/reports/calendar/calendar';
import { oneEntry } from '../../../bot/domain/reports/calendar/one';
import { meetingEntry } from '../../../bot/domain/reports/calendar/meetings';
import { decideFeed, decideFeedEnd, feedsOf } from '../../../bot/domain/reports/calendar/feeds';
import {
  milestoneRef,
  type CalendarFeed,
  type Extension,
  type Facts,
  type FeedScope,
  type Meeting,
  type Milestone,
} from '../../../bot/domain/partnership';
import type { Actor } from '../../../bot/domain/people/actor';
import { action, agency, at, day, facts, meeting, person } from '../../support/partnership';

const NOW = at('2026-11-18T14:05:00Z');
const wish = (subjectRef: string, decision: Extension['decision'] = 'Granted'): Extension => ({
  ...{ title: subjectRef, key: subjectRef, kind: 'Action', subjectRef, agencyCode: 'POL', by: 'x', decision },
  ...{ dueOn: day('2026-10-01'), wantedOn: day('2026-12-01'), reason: 'Illness.', at: NOW },
});
const meets = (ref: string, from: string, over: Partial<Meeting> = {}): Meeting =>
  meeting({ ref, startsAt: at(from), endsAt: at(from.replace(':00:00', ':50:00')), ...over });
const MILESTONE = { title: 'M', on: day('2026-12-01') };
const PLAN: Facts = facts({
  people: [person('spoc.pol')],
  actions: [
    action({ ref: 'A1', title: 'Due', dueOn: day('2026-12-10'), milestones: [{ title: 'M0' }, MILESTONE] }),
    action({
      ...{ ref: 'A2', title: 'Closed', status: 'Closed', dueOn: day('2026-12-10') },
      ...{ reviewOn: day('2027-01-01'), milestones: [MILESTONE] },
    }),
    action({ ref: 'A3', title: 'Open with review', dueOn: undefined, reviewOn: day('2027-01-01') }),
    action({ ref: 'A4/ä', title: 'Hushed', findingRef: 'P1', dueOn: day('2026-12-11') }),
  ],
  findings: [{ title: 'Kept', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
  inspections: [
    { title: 'Inspection', ref: 'I26', statementDueOn: day('2027-02-01') },
    { title: 'Sent', ref: 'S', statementDueOn: day('2027-02-01'), statementSentOn: day('2027-01-01') },
  ],
  requests: [
    { title: 'List', ref: 'R1', agencyCode: 'POL', status: 'Open', dueOn: day('2026-12-02') },
    { title: 'No day', ref: 'R2', agencyCode: 'POL', status: 'Open' },
    { title: 'Provided', ref: 'R3', agencyCode: 'POL', status: 'Provided', dueOn: day('2026-12-02') },
  ],
  extensions: [wish('R1'), wish('R1'), wish('R1', 'Refused'), wish('A1')],
  meetings: [
    meets('OLD', '2026-10-18T23:00:00Z'),
    meets('OLDER', '2026-10-18T22:00:00Z'),
    meets('OFF', '2026-12-03T14:00:00Z', { status: 'Cancelled' }),
  ],
});
const own = { facts: PLAN, owner: undefined, scope: 'Own', partnershipId: 'w1', now: NOW } as const;

const uidNameOf = (title: string): string => `milestone-${encodeURIComponent(milestoneRef('A1', title))}`;

test('a milestone keeps its name in calendars when others come before it, are met, or are called alike', () => {
  const named = (...milestones: Milestone[]) =>
    calendarOf({ ...own, facts: { ...PLAN, actions: [action({ ref: 'A1', milestones })] } }, undefined)
      .entries.filter(({ uid }) => uid.startsWith('milestone-'))
      .map(({ uid, when }) => [uid.replace('.w1@jtai-partnership', ''), when]);
  const first = { title: 'Return', on: day('2026-12-01') };
  const second = { title: 'Return', on: day('2027-03-01') };
  const later = [`${uidNameOf('Return')}%2F2`, { day: '2027-03-01' }];
  expect(named(first)).toEqual([[uidNameOf('Return'), { day: '2026-12-01' }]]);
  expect(named({ title: 'New', on: day('2026-11-25') }, first)).toEqual([
    [uidNameOf('New'), { day: '2026-11-25' }],
    [uidNameOf('Return'), { day: '2026-12-01' }],
  ]);
  expect(named(first, second)).toEqual([[uidNameOf('Return'), { day: '2026-12-01' }], later]);
  expect(named({ ...first, metOn: day('2026-11-17') }, second)).toEqual([later]);
});

test('a file of everything holds every meeting of a month back and every day that is ahead of somebody’s doing', () => {
  const dayOn = (uid: string, on: string, title: string, text = 'Lead: Agency POL.', sequence = 0) => ({
    ...{ uid: `${uid}.w1@jtai-partnership`, sequence, title, text, when: { day: on }, isCancelled: false },
  });
  const { entries, ...about } = calendarOf(own, undefined);
  expect(about).toEqual({ name: 'JTAI partnership, mine', madeAt: NOW });
  expect(entries).toEqual([
    {
      ...{ uid: 'meeting-OLD.w1@jtai-partnership', sequence: 0, title: 'JTAI partnership meeting' },
      ...{ text: 'Say in your chat with the app whether your agency attends.', place: 'Microsoft Teams' },
      ...{ when: { from: '2026-10-18T23:00:00Z', to: '2026-10-18T23:50:00Z' }, isCancelled: false },
    },
    {
      ...{ uid: 'meeting-OFF.w1@jtai-partnership', sequence: 0, title: 'JTAI partnership meeting' },
      ...{ text: 'Cancelled.', place: 'Microsoft Teams' },
      ...{ when: { from: '2026-12-03T14:00:00Z', to: '2026-12-03T14:50:00Z' }, isCancelled: true },
    },
    dayOn('action-A1', '2026-12-10', 'A1 due: Due', undefined, 1),
    dayOn(uidNameOf('M'), '2026-12-01', 'A1 milestone: M'),
    dayOn('review-A2', '2027-01-01', 'A2 to be looked at again: Closed'),
    dayOn(
      'action-A4%2F%C3%A4',
      '2026-12-11',
      'A4/ä due',
      'What it says is under embargo until the letter is published. You find it in the app.',
    ),
    dayOn('request-R1', '2026-12-02', 'R1 due: List', 'From: Agency POL.', 2),
    dayOn(
      'statement-I26',
      '2027-02-01',
      'Due: Written statement of action: Inspection',
      'The day printed in the letter.',
    ),
  ]);
});

test('an agreed action stands there with the day by which it is to be said how it will last, while that is not said', () => {
  const votes = ['A5', 'A6', 'A7'].map((actionRef) => ({
    ...{ key: `${actionRef}|LA`, actionRef, agencyCode: 'LA', verdict: 'Agree' as const, by: 'x' },
    at: at('2026-11-12T09:00:00Z'),
  }));
  const plan = {
    ...PLAN,
    ...{ agreements: votes, meetings: [], requests: [], inspections: PLAN.inspections.slice(0, 1) },
    actions: [
      action({ ref: 'A5', title: 'Agreed', status: 'Agreed' }),
      action({ ref: 'A6', title: 'Said', status: 'Agreed', sustainabilityPlan: 'Yearly audit.' }),
      action({ ref: 'A7', title: 'Hushed', status: 'Agreed', findingRef: 'P1' }),
    ],
  };
  const { entries } = calendarOf({ ...own, facts: plan }, undefined);
  expect(entries.filter(({ uid }) => !uid.startsWith('statement'))).toEqual([
    expect.objectContaining({
      ...{ uid: 'to-last-A5.w1@jtai-partnership', title: 'A5 plan to last due: Agreed' },
      when: { day: '2026-11-26' },
    }),
    expect.objectContaining({
      ...{ uid: 'to-last-A7.w1@jtai-partnership', title: 'A7 plan to last due' },
      text: 'What it says is under embargo until the letter is published. You find it in the app.',
    }),
  ]);
  expect(oneEntry({ ...own, facts: plan }, { kind: 'to-last', ref: 'A5' })?.entries).toHaveLength(1);
});

test.each<[FeedScope, string]>([
  ['Own', 'Westmarch, mine'],
  ['Agency', 'Westmarch, my agency'],
  ['All', 'Westmarch, everyone'],
])('the calendar “%s” is called %s', (scope, name) => {
  expect(calendarOf({ ...own, facts: facts(), scope }, 'Westmarch', 'OFFICIAL')).toEqual({
    ...{ name, marking: 'OFFICIAL', madeAt: NOW, entries: [] },
  });
});

const ASKED = 'Say in your chat with the app whether your agency attends.';
test.each<[string, Partial<Meeting>, number, string]>([
  ['as it was planned', {}, 0, ASKED],
  ['that stayed where it was', { firstStartsAt: at('2026-12-01T14:00:00Z') }, 0, ASKED],
  ['that was moved', { firstStartsAt: at('2026-11-30T14:00:00Z') }, 0, `Moved. ${ASKED}`],
  [
    'that was moved for a reason',
    { firstStartsAt: at('2026-11-30T14:00:00Z'), reason: 'Room.' },
    0,
    `Moved. Room. ${ASKED}`,
  ],
  ['that was cancelled for a reason', { status: 'Cancelled', reason: 'Snow.' }, 0, 'Cancelled. Snow.'],
  ['whose change counts in whole minutes', { changedAt: at('2020-01-01T00:05:59Z') }, 5, ASKED],
  [
    'whose newest change counts',
    { changedAt: at('2020-01-01T00:03:00Z'), detailsChangedAt: at('2020-01-01T01:00:00Z') },
    60,
    ASKED,
  ],
  ['that was changed long ago', { changedAt: at('2019-01-01T00:00:00Z') }, 0, ASKED],
])('a meeting %s', (_, over, sequence, text) => {
  expect(meetingEntry(meets('M', '2026-12-01T14:00:00Z', over), 'w1')).toMatchObject({ sequence, text });
});

test('mine is what I am named for, and what nobody is named for of each agency that I speak for', () => {
  const spoc = person('spoc.pol');
  const also = [
    { email: 'x', agencyCode: 'EDU', roles: ['Deputy'] as const },
    { email: 'x', agencyCode: 'LA', roles: ['Member'] as const },
  ];
  const owner: Actor = { ...spoc, also };
  const dueOn = day('2026-12-10');
  const of = facts({
    agencies: ['LA', 'POL', 'EDU'].map((code) => agency(code)),
    actions: [
      action({ ref: 'NAMED', leadAgency: 'LA', ownerEmail: spoc.email, dueOn }),
      action({ ref: 'OURS', dueOn }),
      action({ ref: 'THEIRS', ownerEmail: 'other', dueOn }),
      action({ ref: 'COVERED', leadAgency: 'EDU', dueOn }),
      action({ ref: 'ONLY-MEMBER', leadAgency: 'LA', dueOn }),
      action({ ref: 'SUPPORTED', leadAgency: 'ICB', supportingAgencies: ['LA'], dueOn }),
    ],
  });
  const refs = (scope: FeedScope) =>
    calendarOf({ facts: of, owner, scope, partnershipId: 'w1', now: NOW }, '').entries.map(
      ({ title }) => title.split(' ')[0],
    );
  expect(refs('Own')).toEqual(['NAMED', 'OURS', 'COVERED']);
  expect(refs('All')).toHaveLength(6);
  const request = { title: 'List', ref: 'R1', agencyCode: 'ICB', status: 'Open', dueOn } as const;
  const asked = (who: Actor, scope: FeedScope) =>
    calendarOf(
      { facts: facts({ requests: [request] }), owner: who, scope, partnershipId: 'w1', now: NOW },
      '',
    ).entries.length;
  expect([
    asked(owner, 'All'),
    asked(person('chair.la'), 'All'),
    asked(person('chair.la'), 'Agency'),
  ]).toEqual([0, 1, 0]);
  expect(refs('Agency')).toEqual(['NAMED', 'OURS', 'THEIRS', 'COVERED', 'ONLY-MEMBER', 'SUPPORTED']);
});

test('an address is made, renewed and revoked, each with its line in the record', () => {
  const spoc = person('spoc.pol', { entraId: 'account-1' });
  const line = { at: NOW, actor: spoc.email, detail: 'Own' };
  const made = { scope: 'Own', secretHash: 'one' } as const;
  const row = {
    ...{ key: `${spoc.email}|Own`, personEmail: spoc.email, ...made, madeAt: NOW, entraId: 'account-1' },
  };
  expect(decideFeed(facts(), spoc, made, NOW)).toEqual({
    ok: true,
    value: { writes: [{ insert: 'calendarFeeds', row }], log: [{ ...line, verb: 'calendar.made' }] },
  });
  const { entraId: _, ...unknown } = row;
  const decided = decideFeed(facts(), person('spoc.pol'), made, NOW);
  expect(decided.ok && decided.value.writes).toEqual([{ insert: 'calendarFeeds', row: unknown }]);
  const feed: CalendarFeed = { ...row, revokedAt: NOW };
  const { key: _key, ...patch } = row;
  expect(decideFeed({ calendarFeeds: [feed] }, spoc, made, NOW)).toEqual({
    ok: true,
    value: {
      writes: [{ change: 'calendarFeeds', of: feed, patch: { ...patch, revokedAt: undefined } }],
      log: [{ ...line, verb: 'calendar.renewed' }],
    },
  });
  expect(decideFeedEnd({ calendarFeeds: [row] }, spoc, 'Own', NOW)).toEqual({
    ok: true,
    value: {
      writes: [{ change: 'calendarFeeds', of: row, patch: { revokedAt: NOW } }],
      log: [{ ...line, verb: 'calendar.revoked' }],
    },
  });
  expect(decideFeedEnd({ calendarFeeds: [row] }, spoc, 'All', NOW)).toEqual({
    ok: true,
    value: { writes: [], log: [] },
  });
  expect(feedsOf({ calendarFeeds: [row, feed, { ...row, personEmail: 'other' }] }, spoc)).toEqual([row]);
});
