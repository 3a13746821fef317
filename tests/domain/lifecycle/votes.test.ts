import { couldSee, isQuorate, meetingBegun, presentAt } from '../../../bot/domain/lifecycle/planners/present';
import {
  agreementsOn,
  awaitedVotes,
  goesBeforeGroup,
  shortNameOf,
  standingChallenges,
  submissionKey,
  submissionOf,
  votesInWords,
  votesOn,
} from '../../../bot/domain/lifecycle/votes';
import type {
  ActionStatus,
  Agreement,
  Facts,
  Meeting,
  Response,
  Update,
} from '../../../bot/domain/partnership';
import { action, agency, at, day, meeting } from '../../support/partnership';
import { partnershipOf } from './house';

const evidence = (key: string | undefined, minute: string, over: Partial<Update> = {}): Update => ({
  ...(key ? { key } : {}),
  ...{ actionRef: 'A07', kind: 'Evidence', by: 'Zoe', at: at(`2024-06-03T09:${minute}:00Z`) },
  ...over,
});
const vote = (
  agencyCode: string,
  verdict: Agreement['verdict'],
  over: Partial<Agreement> = {},
): Agreement => ({
  ...{ key: `A07|${agencyCode}`, actionRef: 'A07', agencyCode, verdict, submission: 'e1' },
  ...{ by: 'x', at: at('2024-06-03T09:30:00Z') },
  ...over,
});
const IN = action({ status: 'EvidenceSubmitted', submission: 'e1' });
const of = (agreements: readonly Agreement[], over: Partial<Facts> = {}): Facts =>
  partnershipOf({ updates: [evidence('e1', '10')], agreements, ...over });

describe('the evidence that is before the group', () => {
  const before = { statusBefore: 'InProgress' } as const;
  test.each<[string, Update[], string | undefined, string | undefined]>([
    ['what the row names', [evidence('e1', '10'), evidence('e2', '20')], 'e1', 'e1'],
    [
      'else the newest that brought it there',
      [evidence('e1', '10', before), evidence('e2', '15', before), evidence('e3', '20')],
      undefined,
      'e2',
    ],
    ['else the newest', [evidence('e1', '10'), evidence('e2', '20')], undefined, 'e2'],
    ['also where the row names another', [evidence('e1', '10'), evidence('e2', '20')], 'e9', 'e2'],
    [
      'by its time and name where it has no key',
      [evidence(undefined, '10')],
      undefined,
      '2024-06-03T09:10:00Z Zoe',
    ],
    [
      'not what was taken back',
      [
        evidence('e1', '10'),
        evidence('e2', '20'),
        evidence('t', '21', { kind: 'TakenBack', takesBack: 'e2' }),
      ],
      undefined,
      'e1',
    ],
    ['none of notes', [evidence('p', '10', { kind: 'Progress' })], undefined, undefined],
  ])('is %s', (_, updates, submission, key) => {
    const found = submissionOf({ updates }, action({ submission }));
    expect(found && submissionKey(found)).toBe(key);
  });
});

describe('a vote counts', () => {
  const rows = (agreements: readonly Agreement[]) =>
    [...agreementsOn({ agreements }, IN, evidence('e1', '10'))].map(([code, { text, verdict }]) =>
      [code, verdict, text].filter(Boolean).join(' '),
    );
  test.each<[string, Agreement[], string[]]>([
    [
      'on this evidence, and on no other',
      [vote('LA', 'Agree'), vote('ICB', 'Agree', { submission: 'e0' })],
      ['LA Agree'],
    ],
    [
      'by its time where somebody typed it',
      [
        vote('LA', 'Agree', { submission: undefined, at: at('2024-06-03T09:10:00Z') }),
        vote('ICB', 'Agree', { submission: undefined, at: at('2024-06-03T09:09:59Z') }),
      ],
      ['LA Agree'],
    ],
    [
      'once an agency, the newest',
      [
        vote('LA', 'Challenge', { text: 'new', at: at('2024-06-03T09:31:00Z') }),
        vote('LA', 'Agree', { text: 'old' }),
      ],
      ['LA Challenge new'],
    ],
    ['of this action', [vote('LA', 'Agree', { actionRef: 'A08' })], []],
  ])('%s', (_, agreements, counted) => expect(rows(agreements)).toEqual(counted));

  test('of no agency that leads, and not once it is withdrawn', () => {
    const votes = votesOn(of([vote('POL', 'Agree'), vote('LA', 'Withdrawn'), vote('ICB', 'Agree')]), IN)!;
    expect(
      votes.of.map(({ agency: { code }, agreement, leads, needed }) => [
        code,
        agreement?.verdict,
        leads,
        needed,
      ]),
    ).toEqual([
      ['LA', undefined, false, true],
      ['POL', undefined, true, false],
      ['ICB', 'Agree', false, true],
      ['EDU', undefined, false, true],
      ['YJS', undefined, false, true],
      ['PRO', undefined, false, true],
    ]);
    expect(votes.of[0]).toEqual({ agency: agency('LA'), leads: false, needed: true });
  });
});

describe('the group agrees', () => {
  const agree = (...codes: string[]) => codes.map((code) => vote(code, 'Agree'));
  const partners = { settings: [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }] };
  test.each<[string, Facts, boolean]>([
    ['with all others', of(agree('LA', 'ICB', 'EDU', 'YJS', 'PRO')), true],
    ['not with all but one', of(agree('LA', 'ICB', 'EDU', 'YJS')), false],
    ['with the partners, where these must', of(agree('LA', 'ICB'), partners), true],
    [
      'not against the challenge of one that need not',
      of([...agree('LA', 'ICB'), vote('EDU', 'Challenge')], partners),
      false,
    ],
    ['not where there is nobody else', of([], { agencies: [agency('POL')] }), false],
  ])('%s', (_, facts, complete) => expect(votesOn(facts, IN)?.complete).toBe(complete));
});

describe('who is waited for', () => {
  test.each<[string, Parameters<typeof action>[0], string[]]>([
    ['while evidence is before the group', {}, ['ICB', 'YJS', 'PRO']],
    ['nobody once it agreed', { status: 'Agreed' }, []],
    ['nobody once it is withdrawn', { withdrawnOn: day('2024-06-03') }, []],
  ])('%s', (_, over, codes) => {
    const facts = of([vote('LA', 'Agree'), vote('EDU', 'Challenge')]);
    expect(awaitedVotes(facts, { ...IN, ...over }).map(({ code }) => code)).toEqual(codes);
  });

  test('nobody where no evidence is in the record', () => {
    const facts = of([], { updates: [] });
    expect(awaitedVotes(facts, IN)).toEqual([]);
    expect([votesOn(facts, IN), standingChallenges(facts, IN)]).toEqual([undefined, []]);
  });

  test('nobody who has voted, called by their short names where they have one', () => {
    const agencies = [
      agency('POL'),
      ...['LA', 'ICB', 'EDU', 'YJS'].map((code) => agency(code, { shortName: code.toLowerCase() })),
    ];
    const awaited = (...codes: string[]) =>
      awaitedVotes(
        of(
          codes.map((code) => vote(code, 'Agree')),
          { agencies },
        ),
        IN,
      ).map(shortNameOf);
    expect(awaited()).toEqual(['la', 'icb', 'edu', 'yjs']);
    expect(awaited('LA', 'ICB', 'EDU')).toEqual(['yjs']);
    expect(awaited('LA', 'ICB', 'EDU', 'YJS')).toEqual([]);
    expect([shortNameOf(agencies[0]!), shortNameOf(agencies[1]!)]).toEqual(['Agency POL', 'la']);
  });
});

test.each<[Agreement[], string]>([
  [[], '0 of 5 agree'],
  [[vote('LA', 'Agree')], '1 of 5 agrees'],
  [[vote('LA', 'Agree'), vote('ICB', 'Agree')], '2 of 5 agree'],
  [[vote('LA', 'Challenge'), vote('ICB', 'Agree')], '1 of 5 agrees, Agency LA challenges'],
  [[vote('LA', 'Challenge'), vote('ICB', 'Challenge')], '0 of 5 agree, Agency LA and Agency ICB challenge'],
])('the votes in words, %#: %s', (agreements, words) =>
  expect(votesInWords(votesOn(of(agreements), IN)!)).toBe(words),
);

describe('a challenge stands', () => {
  const facts = of([
    vote('LA', 'Challenge', { text: 'No.' }),
    vote('ICB', 'Challenge'),
    vote('EDU', 'Agree'),
  ]);
  test.each<[ActionStatus, number]>([
    ['NotStarted', 0],
    ['InProgress', 2],
    ['EvidenceSubmitted', 2],
    ['Agreed', 0],
    ['Closed', 0],
    ['Sustained', 0],
  ])('%s: %i', (status, count) => {
    expect(standingChallenges(facts, { ...IN, status })).toHaveLength(count);
    expect(standingChallenges(facts, { ...IN, status, withdrawnOn: day('2024-06-03') })).toEqual([]);
  });

  test('with its reason, where one is given', () =>
    expect(standingChallenges(facts, IN)).toEqual([
      { agency: agency('LA'), text: 'No.', by: 'x', at: '2024-06-03T09:30:00Z' },
      { agency: agency('ICB'), by: 'x', at: '2024-06-03T09:30:00Z' },
    ]));
});

test.each<[ActionStatus, Agreement[], boolean]>([
  ['NotStarted', [], true],
  ['InProgress', [], true],
  ['EvidenceSubmitted', [], false],
  ['EvidenceSubmitted', [vote('LA', 'Agree')], false],
  ['EvidenceSubmitted', [vote('LA', 'Challenge')], true],
  ['Agreed', [vote('LA', 'Challenge')], false],
  ['Closed', [], false],
])('evidence for what is %s goes before the group, %#: %s', (status, agreements, goes) =>
  expect(goesBeforeGroup(of(agreements), { ...IN, status })).toBe(goes),
);

describe('the meeting at which those present agree', () => {
  const MEETINGS: Meeting[] = [
    meeting({ ref: 'M2', startsAt: at('2024-06-02T14:00:00Z') }),
    meeting({ ref: 'M3', startsAt: at('2024-06-03T14:00:00Z') }),
    meeting({ ref: 'M1', startsAt: at('2024-06-01T14:00:00Z') }),
    meeting({ ref: 'M0', startsAt: at('2024-06-03T13:00:00Z'), status: 'Cancelled' }),
  ];
  test.each<[string, string | undefined, string | undefined]>([
    ['2024-06-01T13:59:59Z', undefined, undefined],
    ['2024-06-01T14:00:00Z', undefined, 'M1'],
    ['2024-06-03T13:59:59Z', undefined, 'M2'],
    ['2024-06-03T14:00:00Z', undefined, 'M3'],
    ['2024-06-03T14:00:00Z', 'M1', 'M1'],
    ['2024-06-03T13:59:59Z', 'M3', undefined],
    ['2024-06-03T14:00:00Z', 'M0', undefined],
    ['2024-06-03T14:00:00Z', 'M9', undefined],
  ])('at %s, asked for %s, is %s', (now, ref, found) =>
    expect(meetingBegun({ meetings: MEETINGS }, at(now), ref)?.ref).toBe(found),
  );

  test.each<[string, Partial<Meeting>, string, boolean]>([
    ['never begun', {}, '2024-06-03T13:59:59Z', false],
    ['of which the order alone was set', { running: { order: ['welcome'] } }, '2024-06-03T13:59:59Z', false],
    ['begun', { running: { begunAt: at('2024-06-03T13:00:00Z') } }, '2024-06-03T13:00:00Z', true],
    [
      'begun and then put off',
      { running: { begunAt: at('2024-06-02T13:00:00Z') } },
      '2024-06-03T12:59:59Z',
      false,
    ],
    [
      'begun and ended',
      {
        status: 'Held',
        running: { begunAt: at('2024-06-03T13:00:00Z'), endedAt: at('2024-06-03T13:30:00Z') },
      },
      '2024-06-03T13:30:00Z',
      true,
    ],
    [
      'begun and called off',
      { status: 'Cancelled', running: { begunAt: at('2024-06-03T13:00:00Z') } },
      '2024-06-03T13:30:00Z',
      false,
    ],
  ])('before its hour one that was %s, %#', (_, over, now, isOn) => {
    const meetings = [...MEETINGS, meeting({ ref: 'EARLY', startsAt: at('2024-06-03T14:00:00Z'), ...over })];
    expect(meetingBegun({ meetings }, at(now), 'EARLY')?.ref).toBe(isOn ? 'EARLY' : undefined);
    expect(meetingBegun({ meetings }, at(now), undefined)?.ref).toBe(isOn ? 'EARLY' : 'M2');
  });

  test('of two that began at once the first of the list', () => {
    const meetings = ['B', 'A'].map((ref) => meeting({ ref }));
    expect(meetingBegun({ meetings }, at('2024-06-03T14:00:00Z'), undefined)?.ref).toBe('B');
  });

  test('saw what was handed in before its end', () => {
    const endsAt = at('2024-06-03T15:30:00Z');
    expect(
      ['2024-06-03T15:29:59Z', '2024-06-03T15:30:00Z'].map((when) => couldSee({ endsAt }, at(when))),
    ).toEqual([true, false]);
  });

  const answer = (agencyCode: string, over: Partial<Response>): Response => ({
    key: `M1|${agencyCode}`,
    ...{ meetingRef: 'M1', agencyCode, answer: 'Attending', by: 'x', at: at('2024-05-20T09:00:00Z') },
    ...over,
  });
  const ANSWERS = [
    answer('LA', {}),
    answer('POL', { answer: 'Deputy' }),
    answer('ICB', { answer: 'Apologies' }),
    answer('EDU', { meetingRef: 'M2' }),
  ];
  test.each<[string, Response[], string[]]>([
    ['who said that they attend', ANSWERS, ['LA', 'POL']],
    [
      'who was recorded as there, once anybody is',
      [
        ...ANSWERS,
        answer('YJS', { answer: 'Apologies', attended: true }),
        answer('PRO', { attended: false }),
      ],
      ['YJS'],
    ],
    ['nobody, where all were recorded as missing', [...ANSWERS, answer('PRO', { attended: false })], []],
  ])('has present %s', (_, responses, codes) =>
    expect(presentAt({ responses }, meeting({ ref: 'M1' }))).toEqual(codes),
  );

  test.each<[string[], boolean]>([
    [['LA', 'POL', 'ICB'], true],
    [['ICB', 'EDU', 'POL', 'LA'], true],
    [['LA', 'POL', 'EDU'], false],
    [[], false],
  ])('with %j is quorate: %s', (present, quorate) =>
    expect(isQuorate(partnershipOf(), present)).toBe(quorate),
  );

  test('is not quorate where nobody is named a partner', () =>
    expect(isQuorate({ agencies: [agency('EDU')] }, ['EDU'])).toBe(false));
});
