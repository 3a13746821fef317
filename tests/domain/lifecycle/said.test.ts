import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { historyOf } from '../../../bot/domain/lifecycle/story/history';
import { milestonesOf } from '../../../bot/domain/lifecycle/story/milestones';
import {
  challengesOf,
  evidenceOf,
  groupLineOf,
  impactLineOf,
} from '../../../bot/domain/lifecycle/story/said';
import { statesOf } from '../../../bot/domain/lifecycle/story/states';
import { actionStory } from '../../../bot/domain/lifecycle/story/story';
import type { Action, Finding, Update } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action, at, day } from '../../support/partnership';
import type { LifecycleHouse } from './house';
import { email, partnershipOf, type Did } from './house';
import { AGREED, challengedByHand, EVIDENCE, LASTS, plain } from './written';

const MORE: Did = ['spoc.pol', 'evidence', { text: 'Now.' }, { key: 'e2' }];
const challenge = (who: string): Did => [who, 'challenge', { text: who }];

const CLOSED: readonly Did[] = [...AGREED, ['chair.la', 'close', LASTS]];
const REOPENED: Did = ['chair.la', 'reopen', { text: 'It did not last.' }];

/** What the group said when it last moved the action. */
test.each<[string, Did[], string | undefined]>([
  ['nothing of what it closed', [...CLOSED], undefined],
  ['why what was closed is open again', [...CLOSED, REOPENED], 'Reopened: It did not last.'],
  [
    'the same while notes are added',
    [...CLOSED, REOPENED, ['spoc.pol', 'progress', { text: 'Begun.' }]],
    'Reopened: It did not last.',
  ],
  ['nothing once that was taken back', [...CLOSED, REOPENED, ['chair.la', 'take-back']], undefined],
  ['nothing once new evidence is there', [...CLOSED, REOPENED, MORE], undefined],
  [
    'the same again once that evidence was taken back',
    [...CLOSED, REOPENED, MORE, ['spoc.pol', 'take-back']],
    'Reopened: It did not last.',
  ],
  [
    'what was found at review, once the reopening after it was taken back',
    [...CLOSED, ['chair.la', 'sustain', { text: 'Still so.' }], REOPENED, ['chair.la', 'take-back']],
    'Sustained: Still so.',
  ],
  [
    'what was found at review',
    [...CLOSED, ['chair.la', 'sustain', { text: 'Still so.' }]],
    'Sustained: Still so.',
  ],
  [
    'why what was withdrawn is followed again',
    [['coordinator.la', 'withdraw', { text: 'No.' }], REOPENED],
    'Reopened: It did not last.',
  ],
])('of the group stands %s', (_, dids, expected) => {
  const house = plain().doAll(...dids);
  const line = groupLineOf(house.facts, house.action());
  expect(line && `${line.is}: ${line.text ?? ''}`).toBe(expected);
});

test.each<[string, Did[], string | undefined]>([
  ['nothing before the group has said', [['coordinator.la', 'edit', { title: 'Other' }]], undefined],
  [
    'what it said last',
    [
      ['chair.la', 'assure', { impact: 'NotYet', text: 'Too early.' }],
      ['coordinator.la', 'assure', { impact: 'Some', text: 'Young people say so.' }],
    ],
    'coordinator.la: Young people say so.',
  ],
  [
    'what it said before what was taken back',
    [
      ['chair.la', 'assure', { impact: 'Some', text: 'Surveys.' }],
      ['chair.la', 'assure', { impact: 'Assured', text: 'In haste.' }],
      ['chair.la', 'take-back'],
    ],
    'chair.la: Surveys.',
  ],
])('with the impact stands %s', (_, dids, expected) => {
  const house = plain().doAll(...dids);
  const line = impactLineOf(house.facts, house.action());
  expect(line && `${line.byName}: ${line.text ?? ''}`).toBe(expected);
});

test('with an impact that was changed by hand in the list nobody is quoted', () => {
  const house = plain().doAll(['chair.la', 'assure', { impact: 'Some', text: 'Surveys.' }]);
  expect(impactLineOf(house.facts, { ...house.action(), impact: 'Assured' })).toBeUndefined();
});

/** What became of each piece of evidence, and of each challenge, the newest first. */
test.each<[string, () => LifecycleHouse, Did[], string[], string[]]>([
  ['evidence is taken back', plain, [EVIDENCE, ['spoc.pol', 'take-back']], ['TakenBack'], []],
  [
    'a challenge is taken back',
    plain,
    [EVIDENCE, challenge('spoc.la'), ['spoc.la', 'take-back']],
    ['Before'],
    ['Withdrawn'],
  ],
  [
    'the challenge of one is taken back, and that of another answered',
    plain,
    [EVIDENCE, challenge('spoc.la'), ['spoc.la', 'take-back'], challenge('spoc.icb'), MORE],
    ['Before', 'SentBack'],
    ['Answered', 'Withdrawn'],
  ],
  [
    'what the group agreed to is challenged',
    plain,
    [...AGREED, challenge('spoc.icb')],
    ['SentBack'],
    ['Stands'],
  ],
  [
    'evidence is added, and all of it challenged',
    plain,
    [EVIDENCE, MORE, challenge('spoc.icb')],
    ['SentBack', 'SentBack'],
    ['Stands'],
  ],
  [
    'two challenge',
    plain,
    [EVIDENCE, challenge('spoc.icb'), MORE, challenge('spoc.la')],
    ['SentBack', 'SentBack'],
    ['Stands', 'Answered'],
  ],
  ['it is closed', plain, [...AGREED, ['chair.la', 'close', LASTS]], ['Agreed'], []],
  [
    'it is sustained',
    plain,
    [...AGREED, ['chair.la', 'close', LASTS], ['chair.la', 'sustain', { text: 'x' }]],
    ['Agreed'],
    [],
  ],
  [
    'it is reopened, and evidence handed in anew',
    plain,
    [...AGREED, ['chair.la', 'reopen', { text: 'x' }], MORE],
    ['Before', 'Earlier'],
    [],
  ],
  ['a challenge by hand is answered', challengedByHand, [EVIDENCE, MORE], ['Before', 'Earlier'], []],
  ['a challenge stands by hand', challengedByHand, [EVIDENCE], ['Before'], ['Stands']],
  [
    'the agreement in place of a challenge is taken back',
    plain,
    [EVIDENCE, challenge('spoc.la'), ['spoc.la', 'agree'], ['spoc.la', 'take-back']],
    ['SentBack'],
    ['Stands'],
  ],
])('once %s', (_, make, dids, evidence, challenges) => {
  const house = make().doAll(...dids);
  expect(evidenceOf(house.facts, house.action()).map(({ standing }) => standing)).toEqual(evidence);
  expect(challengesOf(house.facts, house.action()).map(({ standing }) => standing)).toEqual(challenges);
});

test('evidence from before steps said what they changed counts by the state that it left', () => {
  const step = (key: string, minute: string, over: Partial<Update>): Update => ({
    ...{ key, actionRef: 'A07', kind: 'Evidence', by: 'x', at: at(`2024-06-03T09:${minute}:00Z`) },
    ...over,
  });
  const updates = [
    step('e1', '10', { statusBefore: 'InProgress' }),
    step('c1', '20', { kind: 'Challenge', agencyCode: 'LA' }),
    step('e2', '30', { statusBefore: 'InProgress' }),
    step('e3', '40', {}),
  ];
  const facts = partnershipOf({ updates });
  const row = action({ status: 'EvidenceSubmitted' });
  expect(evidenceOf(facts, row).map(({ key, standing, sentBackAt }) => [key, standing, sentBackAt])).toEqual([
    ['e3', 'Before', undefined],
    ['e2', 'Before', undefined],
    ['e1', 'SentBack', '2024-06-03T09:20:00Z'],
  ]);
  expect(challengesOf(facts, row)).toMatchObject([
    { standing: 'Answered', answeredAt: '2024-06-03T09:30:00Z' },
  ]);
});

test.each<[string, Did[], string[]]>([
  ['nothing was done', [], []],
  ['evidence was taken back', [EVIDENCE, ['spoc.pol', 'take-back']], []],
  [
    'it was reopened',
    [...AGREED, ['chair.la', 'reopen', { text: 'x' }]],
    [
      'InProgress reopened Mon 3 Jun',
      'EvidenceSubmitted last reached Mon 3 Jun',
      'Agreed last reached Mon 3 Jun',
    ],
  ],
  [
    'it was challenged',
    [EVIDENCE, challenge('spoc.la')],
    ['InProgress sent back Mon 3 Jun', 'EvidenceSubmitted last reached Mon 3 Jun'],
  ],
  ['a rating was given', [['spoc.pol', 'rate', { rating: 'Red' }]], []],
])('the states that were reached once %s', (_, dids, lines) => {
  const house = plain().doAll(...dids);
  const states = statesOf(house.facts, house.action());
  expect(states.map(({ status }) => status)).toEqual([
    'NotStarted',
    'InProgress',
    'EvidenceSubmitted',
    'Agreed',
    'Closed',
    'Sustained',
  ]);
  expect(states.flatMap(({ status, words }) => (words ? [`${status} ${words}`] : []))).toEqual(lines);
});

test.each<[Partial<Update>, string]>([
  [{ kind: 'Progress' }, 'added a note'],
  [{ kind: 'Evidence' }, 'submitted evidence'],
  [{ kind: 'Extension' }, 'wrote about more time'],
  [{ kind: 'Extension', text: 'More time refused. Not again.' }, 'refused more time'],
  [{ kind: 'Change', changes: [{ column: 'sustainabilityPlan', is: 'Yearly.' }] }, 'said how it will last'],
  [{ kind: 'Challenge' }, 'challenged the evidence'],
  [{ kind: 'Agreement' }, 'agreed to the evidence'],
  [{ kind: 'Agreement', meetingRef: 'M1' }, 'recorded that those present agree'],
  [{ kind: 'Closing' }, 'closed it'],
  [{ kind: 'Review' }, 'said at review that it is sustained'],
  [{ kind: 'Reopening' }, 'reopened it'],
  [{ kind: 'Rating' }, 'changed the rating'],
  [{ kind: 'Impact' }, 'said how sure the group is of the impact'],
  [{ kind: 'Change' }, 'changed it'],
  [{ kind: 'Change', changes: [{ column: 'title', was: 'A', is: 'B' }] }, 'changed it'],
  [{ kind: 'Change', changes: [{ column: 'withdrawnOn', is: '2024-06-03' }] }, 'withdrew it'],
  [{ kind: 'TakenBack' }, 'took something back'],
  [{ kind: 'TakenBack', takesBack: 'gone' }, 'took something back'],
  [{ kind: 'TakenBack', takesBack: 'first' }, 'took back that they closed it'],
])('%j: who did it %s', (step, words) => {
  const by = { actionRef: 'A07', by: email('spoc.pol') };
  const first: Update = { key: 'first', ...by, kind: 'Closing', at: at('2024-06-03T09:00:00Z') };
  const then = { ...by, at: at('2024-06-03T09:01:00Z'), ...step } as Update;
  const [line] = historyOf(partnershipOf({ updates: [first, then] }), action());
  expect(line).toMatchObject({ words, takenBack: false, byName: 'spoc.pol' });
});

describe('a milestone', () => {
  const line = (over: Partial<Action>) => {
    const [only] = milestonesOf(action(over), calendarAsKnownOn(), day('2024-06-03'));
    return `${only?.whenWords ?? ''}${only?.overdue ? ', overdue' : ''}`;
  };
  test.each<[Partial<Action>, string]>([
    [{ milestones: [{ title: 'x', on: day('2024-06-05') }] }, 'due in 2 working days'],
    [{ milestones: [{ title: 'x', on: day('2024-06-03') }] }, 'due today'],
    [{ milestones: [{ title: 'x', on: day('2024-05-31') }] }, 'overdue by 1 working day, overdue'],
    [{ milestones: [{ title: 'x' }] }, ''],
    [{ milestones: [{ title: 'x', on: day('2024-05-31'), metOn: day('2024-06-01') }] }, ''],
    [{ milestones: [{ title: 'x', on: day('2024-05-31') }], status: 'Closed' }, ''],
    [{ milestones: [{ title: 'x', on: day('2024-05-31') }], status: 'Sustained' }, ''],
    [{ milestones: [{ title: 'x', on: day('2024-05-31') }], withdrawnOn: day('2024-06-01') }, ''],
    [{}, ''],
  ])('%j is “%s”', (over, words) => expect(line(over)).toBe(words));
});

describe('the story of an action', () => {
  const finding: Finding = { title: 'Secret', ref: 'F1', kind: 'Priority', inspectionRef: 'I24' };
  const facts = partnershipOf({
    inspections: [{ title: 'JTAI', ref: 'I24', publishedOn: day('2024-06-04') }],
    findings: [finding, { ...finding, ref: 'F2', title: 'Open', inspectionRef: undefined }],
    actions: ['A1', 'A2', 'A3', 'A4'].map((ref) =>
      action({
        ref,
        findingRef: ref === 'A2' ? 'F1' : 'F2',
        ...(ref === 'A4' ? { withdrawnOn: day('2024-05-01') } : {}),
      }),
    ),
  });
  const story = (who: string, ref: string, on = '2024-06-03') =>
    actionStory(
      { facts, calendar: calendarAsKnownOn(), now: at(`${on}T09:00:00Z`) },
      actorNamed(facts, email(who))!,
      ref,
    );

  test('is there for who may read it, with what is embargoed marked', () => {
    expect(story('spoc.pol', 'A2')).toBeUndefined();
    expect(story('spoc.pol', 'A9')).toBeUndefined();
    expect(story('chair.la', 'A2')?.finding).toEqual({
      ...finding,
      embargoed: true,
      publishedOn: '2024-06-04',
    });
    expect(story('spoc.pol', 'A2', '2024-06-04')?.finding).toEqual({ ...finding, embargoed: false });
    expect(story('spoc.pol', 'A1')?.finding).toMatchObject({ ref: 'F2', embargoed: false });
    expect(story('spoc.pol', 'A1')).not.toHaveProperty('votes');
  });

  test.each([
    ['spoc.pol', 'A1', { number: 1, of: 2, after: 'A3' }],
    ['spoc.pol', 'A3', { number: 2, of: 2, before: 'A1' }],
    ['chair.la', 'A2', { number: 2, of: 3, before: 'A1', after: 'A3' }],
    ['chair.la', 'A4', { number: 4, of: 4, before: 'A3' }],
  ])('tells %s where %s stands among what they read', (who, ref, place) =>
    expect(story(who, ref)?.place).toEqual(place),
  );

  test('has the votes on its evidence', () => {
    const house = plain().doAll(EVIDENCE, ['spoc.la', 'agree']);
    const asOf = { facts: house.facts, calendar: calendarAsKnownOn(), now: house.now };
    const told = actionStory(asOf, actorNamed(house.facts, email('spoc.la'))!, 'A07');
    expect(told?.votes?.of.map(({ agreement }) => agreement?.verdict)).toEqual([
      'Agree',
      ...Array<undefined>(5),
    ]);
  });
});
