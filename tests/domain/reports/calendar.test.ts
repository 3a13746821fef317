import { calendarOf } from '../../../bot/domain/reports/calendar/calendar';
import { oneEntry, type EntryKind } from '../../../bot/domain/reports/calendar/one';
import { decideFeed, decideFeedEnd, feedFor } from '../../../bot/domain/reports/calendar/feeds';
import { milestoneRef, type Facts, type FeedScope } from '../../../bot/domain/partnership';
import { factsAfter } from '../../../bot/domain/partnership/decision';
import { action, at, day, facts, meeting, person } from '../../support/partnership';

const NOW = at('2026-11-18T14:05:00Z');

const PLAN: Facts = facts({
  people: [person('spoc.pol'), person('member.la'), person('chair.la')],
  inspections: [
    { title: 'Inspection of Exampleshire', ref: 'I26', statementDueOn: day('2027-03-01') },
    {
      title: 'Old one',
      ref: 'OLD',
      publishedOn: day('2026-01-05'),
      statementSentOn: day('2026-04-01'),
      statementDueOn: day('2026-04-01'),
    },
  ],
  findings: [{ title: 'Not for everybody yet', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
  meetings: [
    meeting({ ref: 'LONG-AGO', startsAt: at('2026-09-01T13:00:00Z'), endsAt: at('2026-09-01T14:00:00Z') }),
    meeting({ ref: 'AHEAD', startsAt: at('2026-12-01T14:00:00Z'), endsAt: at('2026-12-01T15:00:00Z') }),
    meeting({
      ref: 'OFF',
      status: 'Cancelled',
      startsAt: at('2026-12-02T14:00:00Z'),
      endsAt: at('2026-12-02T15:00:00Z'),
      changedAt: at('2026-11-01T10:00:00Z'),
      reason: 'The room was taken.',
    }),
  ],
  actions: [
    action({
      ref: 'A01',
      title: 'Ours',
      dueOn: day('2026-12-10'),
      milestones: [
        { title: 'Draft', on: day('2026-12-01') },
        { title: 'Met', on: day('2026-11-01'), metOn: day('2026-11-01') },
      ],
    }),
    action({ ref: 'A02', title: 'Hushed words', findingRef: 'P1', dueOn: day('2026-12-11') }),
    action({
      ref: 'A03',
      title: 'The council’s',
      leadAgency: 'LA',
      supportingAgencies: ['POL'],
      dueOn: day('2026-12-12'),
    }),
    action({
      ref: 'A04',
      title: 'Closed',
      leadAgency: 'LA',
      status: 'Closed',
      dueOn: day('2026-10-01'),
      reviewOn: day('2027-01-05'),
    }),
    action({ ref: 'A05', title: 'Nobody follows it', withdrawnOn: day('2026-11-01') }),
    action({
      ref: 'A06',
      title: 'Mine by name',
      leadAgency: 'LA',
      ownerEmail: 'spoc.pol@partnership.example',
      dueOn: day('2026-12-13'),
    }),
  ],
  requests: [
    { title: 'Case list', ref: 'R1', agencyCode: 'LA', dueOn: day('2026-12-01'), status: 'Open' },
    { title: 'Rota', ref: 'R2', agencyCode: 'POL', dueOn: day('2026-12-02'), status: 'Open' },
  ],
  extensions: [
    {
      title: 'Ours',
      key: 'x',
      kind: 'Action',
      subjectRef: 'A01',
      agencyCode: 'POL',
      dueOn: day('2026-11-10'),
      wantedOn: day('2026-12-10'),
      reason: 'More data',
      by: 'x',
      at: NOW,
      decision: 'Granted',
      grantedOn: day('2026-12-10'),
    },
  ],
});

const entriesOf = (name: string, scope: FeedScope, of: Facts = PLAN) =>
  calendarOf(
    { facts: of, owner: person(name), scope, partnershipId: 'w1', now: NOW },
    'Westmarch',
    'OFFICIAL',
  ).entries;
const titles = (name: string, scope: FeedScope): string[] => entriesOf(name, scope).map(({ title }) => title);

const MEETINGS = ['JTAI partnership meeting', 'JTAI partnership meeting'];
const STATEMENT = 'Due: Written statement of action: Inspection of Exampleshire';

test.each<[string, FeedScope, string[]]>([
  [
    'spoc.pol',
    'Own',
    ['A01 due: Ours', 'A01 milestone: Draft', 'A02 due', 'A06 due: Mine by name', 'R2 due: Rota'],
  ],
  [
    'spoc.pol',
    'Agency',
    ['A01 due: Ours', 'A01 milestone: Draft', 'A02 due', 'A03 due: The council’s', 'R2 due: Rota'],
  ],
  [
    'spoc.pol',
    'All',
    [
      'A01 due: Ours',
      'A01 milestone: Draft',
      'A02 due',
      'A03 due: The council’s',
      'A04 to be looked at again: Closed',
      'A06 due: Mine by name',
      'R2 due: Rota',
    ],
  ],
  ['member.la', 'Own', []],
  [
    'chair.la',
    'All',
    [
      'A01 due: Ours',
      'A01 milestone: Draft',
      'A02 due',
      'A03 due: The council’s',
      'A04 to be looked at again: Closed',
      'A06 due: Mine by name',
      'R1 due: Case list',
      'R2 due: Rota',
    ],
  ],
])(
  '%s has in the calendar “%s” the meetings, the statement and what is for them',
  (name, scope, expected) => {
    expect(titles(name, scope)).toEqual([...MEETINGS, ...expected, STATEMENT]);
  },
);

test('nothing in any calendar tells what is under embargo, also where its finding is not in the list', () => {
  const lost = action({ ref: 'A08', title: 'Hushed words', findingRef: 'I26-P9', dueOn: day('2026-12-14') });
  const all = JSON.stringify(entriesOf('chair.la', 'All', { ...PLAN, actions: [...PLAN.actions, lost] }));
  expect(all).toContain('A08 due');
  expect(all).not.toMatch(/Hushed words|Not for everybody yet/);
});

test('one entry by itself is the one of everybody’s calendar, without a title under embargo', () => {
  const of = { facts: PLAN, owner: person('chair.la'), partnershipId: 'w1', now: NOW };
  const one = (kind: EntryKind, ref: string) => oneEntry(of, { kind, ref }, 'OFFICIAL')?.entries;
  const all = calendarOf({ ...of, scope: 'All' }, undefined).entries;
  const kinds: [EntryKind, string][] = [
    ...([
      ['meeting', 'AHEAD'],
      ['meeting', 'OFF'],
      ['action', 'A01'],
      ['milestone', milestoneRef('A01', 'Draft')],
    ] as const),
    ...([
      ['review', 'A04'],
      ['statement', 'I26'],
      ['action', 'A02'],
    ] as const),
  ].map(([kind, ref]) => [kind, ref]);
  for (const [kind, ref] of kinds) {
    const [entry] = one(kind, ref) ?? [];
    expect(all).toContainEqual(entry);
  }
  expect(one('action', 'A02')?.[0]?.title).toBe('A02 due');
  expect([one('action', 'A04'), one('meeting', 'LONG-AGO'), one('request', 'A01')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('what moves keeps its name and rises, and what was cancelled says so', () => {
  const moved = {
    ...PLAN,
    meetings: PLAN.meetings.map((one) => ({
      ...one,
      startsAt: at('2026-12-03T14:00:00Z'),
      changedAt: at('2026-11-18T14:00:00Z'),
    })),
  };
  const [before, off] = entriesOf('chair.la', 'All');
  const after = entriesOf('chair.la', 'All', moved).find(({ uid }) => uid === before?.uid);
  expect(after?.when).toMatchObject({ from: '2026-12-03T14:00:00Z' });
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  expect(off).toMatchObject({ isCancelled: true, text: 'Cancelled. The room was taken.' });
  expect(off?.sequence).toBeGreaterThan(0);
  expect(entriesOf('chair.la', 'All').find(({ title }) => title === 'A01 due: Ours')).toMatchObject({
    sequence: 1,
  });
});

describe('an address', () => {
  const spoc = { ...person('spoc.pol'), entraId: 'account-1' };
  const start = facts({ people: [spoc] });
  const made = (of: Facts, secretHash: string): Facts => {
    const decided = decideFeed(of, spoc, { scope: 'Own', secretHash }, NOW);
    return decided.ok ? factsAfter(of, decided.value) : of;
  };

  test('leads to its owner’s calendar', () => {
    expect(feedFor(made(start, 'one'), 'one', day('2026-11-18'))).toMatchObject({
      scope: 'Own',
      owner: { email: spoc.email },
    });
    expect(feedFor(made(start, 'one'), 'two', day('2026-11-18'))).toBeUndefined();
  });

  test('that is renewed leads nowhere, and the new one does', () => {
    const renewed = made(made(start, 'one'), 'two');
    expect(feedFor(renewed, 'one', day('2026-11-18'))).toBeUndefined();
    expect(feedFor(renewed, 'two', day('2026-11-18'))).toBeDefined();
    expect(renewed.calendarFeeds).toHaveLength(1);
  });

  test('that is revoked leads nowhere, revoking twice is no more, and it can be made anew', () => {
    const feed = made(start, 'one');
    const ended = decideFeedEnd(feed, spoc, 'Own', NOW);
    const after = ended.ok ? factsAfter(feed, ended.value) : feed;
    expect(feedFor(after, 'one', day('2026-11-18'))).toBeUndefined();
    expect(decideFeedEnd(after, spoc, 'Own', NOW)).toEqual({ ok: true, value: { writes: [], log: [] } });
    expect(feedFor(made(after, 'two'), 'two', day('2026-11-18'))).toBeDefined();
  });

  test('leads nowhere once its owner is on the list no more, or the address is another account’s', () => {
    const feed = made(start, 'one');
    expect(feedFor({ ...feed, people: [] }, 'one', day('2026-11-18'))).toBeUndefined();
    expect(
      feedFor({ ...feed, people: [{ ...spoc, entraId: 'account-2' }] }, 'one', day('2026-11-18')),
    ).toBeUndefined();
    expect(
      feedFor({ ...feed, people: [{ ...spoc, email: 'new@partnership.example' }] }, 'one', day('2026-11-18')),
    ).toBeDefined();
  });
});
