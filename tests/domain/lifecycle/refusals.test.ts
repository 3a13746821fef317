import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deedsOf, whyNotNow } from '../../../bot/domain/lifecycle/deeds-of';
import { responseKey, type Facts, type Finding, type Response } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { at, day, meeting } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, why, type Did } from './house';

const EVIDENCE: Did = ['spoc.pol', 'evidence', { text: 'All schools have a contact.' }];
const AGREED: readonly Did[] = [
  EVIDENCE,
  ...['spoc.la', 'spoc.icb', 'spoc.edu', 'spoc.yjs', 'spoc.pro'].map((who): Did => [who, 'agree']),
];
const LASTS = { sustainabilityPlan: 'A yearly check.', reviewOn: day('2024-09-03') };
const CLOSED: readonly Did[] = [...AGREED, ['chair.la', 'close', LASTS]];
const WITHDRAWN: readonly Did[] = [['coordinator.la', 'withdraw', { text: 'Done by others.' }]];

const GROUP_FIRST = 'not-now: The group has not agreed yet: evidence is submitted and agreed first.';
const CLOSED_NOW = 'not-now: It is closed: a coordinator or the chair can reopen it.';

test.each<[string, readonly Did[], Did, string]>([
  ['an observer', [], ['observer.pol', 'progress', { text: 'x' }], 'observers-cannot-answer'],
  [
    'another agency',
    [],
    ['spoc.icb', 'progress', { text: 'x' }],
    'not-your-agency: spoc.pol or deputy.pol can.',
  ],
  ['a SPOC on time', [], ['spoc.pol', 'decide-time', { grant: true }], 'coordinator-only'],
  ['a SPOC on the plan', [], ['spoc.pol', 'edit', { title: 'x' }], 'coordinator-only'],
  ['a SPOC for the group', [], ['spoc.pol', 'close', {}], 'not-for-your-role'],
  [
    'the lead on its own',
    [EVIDENCE],
    ['spoc.pol', 'agree'],
    'not-your-agency: The lead agency cannot agree its own evidence.',
  ],
  ['a member', [EVIDENCE], ['member.edu', 'agree'], 'not-your-agency'],
  ['the coordinator for nobody', [EVIDENCE], ['coordinator.la', 'agree'], 'no-agency-named'],
  [
    'the coordinator for no agency',
    [EVIDENCE],
    ['coordinator.la', 'agree', {}, { forAgency: 'XXX' }],
    'unknown-agency',
  ],
  [
    'the coordinator for the lead',
    [EVIDENCE],
    ['coordinator.la', 'agree', {}, { forAgency: 'POL' }],
    'not-your-agency: The lead agency cannot agree its own evidence.',
  ],
  [
    'the lead for itself by name',
    [EVIDENCE],
    ['spoc.pol', 'challenge', { text: 'x' }, { forAgency: 'POL' }],
    'not-your-agency: The lead agency cannot agree its own evidence.',
  ],
  [
    'another agency for one that is not its own',
    [EVIDENCE],
    ['spoc.icb', 'agree', {}, { forAgency: 'LA' }],
    'not-your-agency: spoc.la can.',
  ],
  [
    'the coordinator on work for an agency that has no part in it',
    [],
    ['coordinator.la', 'progress', { text: 'x' }, { forAgency: 'ICB' }],
    'not-your-agency: Agency ICB neither leads nor supports it.',
  ],
  [
    'the coordinator on what the lead does for one that supports',
    [],
    ['coordinator.la', 'evidence', { text: 'x' }, { forAgency: 'EDU' }],
    'not-your-agency: Agency EDU does not lead it.',
  ],
  [
    'an empty note',
    [],
    ['spoc.pol', 'progress', { text: '  ' }],
    'not-given: Write the note, or give a link.',
  ],
  ['a date of birth', [], ['spoc.pol', 'progress', { text: 'Born 03/04/2012' }], 'child-data'],
  ['a script for a link', [], ['spoc.pol', 'progress', { link: 'javascript:x' }], 'bad-link'],
  ['no rating', [], ['spoc.pol', 'rate', {}], 'not-given: Choose a rating.'],
  ['no evidence', [], ['spoc.pol', 'evidence', { text: '' }], 'no-evidence'],
  [
    'no such milestone',
    [],
    ['spoc.pol', 'milestone', { milestone: 'x', met: true }],
    'not-now: It has no milestones.',
  ],
  [
    'a vote before evidence',
    [],
    ['spoc.icb', 'agree'],
    'not-now: No evidence is before the group: it votes when there is some.',
  ],
  [
    'a challenge before evidence',
    [],
    ['spoc.icb', 'challenge', { text: 'x' }],
    'not-now: No evidence is before the group: it votes when there is some.',
  ],
  ['a challenge without a reason', [EVIDENCE], ['spoc.icb', 'challenge', { text: ' ' }], 'no-reason'],
  [
    'a second vote',
    [EVIDENCE, ['spoc.icb', 'agree']],
    ['spoc.icb', 'agree', { text: 'Once more.' }],
    'not-now: Your agency agrees already.',
  ],
  [
    'a vote on other evidence',
    [EVIDENCE],
    ['spoc.icb', 'agree', { submission: 'another' }],
    'version-changed',
  ],
  [
    'a challenge of other evidence',
    [EVIDENCE],
    ['spoc.icb', 'challenge', { submission: 'another', text: 'x' }],
    'version-changed',
  ],
  ['what changed since', [EVIDENCE], ['spoc.icb', 'agree', {}, { seen: 'long ago' }], 'version-changed'],
  [
    'those present before a meeting',
    [EVIDENCE],
    ['chair.la', 'agree-for-those-present'],
    'not-now: No meeting has begun yet.',
  ],
  ['closing at once', [], ['chair.la', 'close', LASTS], GROUP_FIRST],
  [
    'closing with evidence before the group',
    [EVIDENCE],
    ['chair.la', 'close', LASTS],
    'not-now: The group has not agreed to the evidence yet.',
  ],
  [
    'closing without a plan',
    AGREED,
    ['chair.la', 'close', { reviewOn: day('2024-09-03') }],
    'not-given: Say how it will last: the sustainability plan.',
  ],
  [
    'closing without a review',
    AGREED,
    ['chair.la', 'close', { sustainabilityPlan: 'A check.' }],
    'not-given: Say on which day the group looks at it again.',
  ],
  [
    'a review today',
    AGREED,
    ['chair.la', 'close', { ...LASTS, reviewOn: day('2024-06-03') }],
    'bad-date: Choose a day of review after Mon 3 Jun.',
  ],
  [
    'no plan to last',
    [],
    ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: ' ' }],
    'not-given: Say how it will last: the sustainability plan.',
  ],
  ['closing twice', CLOSED, ['chair.la', 'close', LASTS], 'not-now: It is closed already.'],
  ['a note on a rating of what is closed', CLOSED, ['spoc.pol', 'rate', { rating: 'Red' }], CLOSED_NOW],
  [
    'sustaining what is open',
    [],
    ['chair.la', 'sustain', { text: 'x' }],
    'not-now: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
  ],
  ['sustaining without a word', CLOSED, ['chair.la', 'sustain', { text: '' }], 'no-reason'],
  [
    'sustaining twice',
    [...CLOSED, ['chair.la', 'sustain', { text: 'So it is.' }]],
    ['chair.la', 'sustain', { text: 'x' }],
    'not-now: It is sustained already.',
  ],
  ['reopening what is open', [], ['chair.la', 'reopen', { text: 'x' }], 'not-now: It is open.'],
  [
    'reopening what is before the group',
    [EVIDENCE],
    ['chair.la', 'reopen', { text: 'x' }],
    'not-now: It is open, with its evidence before the group: an agency can challenge that.',
  ],
  [
    'no impact',
    [],
    ['chair.la', 'assure', { text: 'x' }],
    'not-given: Say how sure the group is: not yet, some or assured.',
  ],
  ['an impact without a word', [], ['chair.la', 'assure', { impact: 'Some' }], 'no-reason'],
  [
    'time for what has no day',
    [['coordinator.la', 'edit', { dueOn: null }]],
    ['spoc.pol', 'more-time', { reason: 'x' }],
    'not-now: It has no due day.',
  ],
  [
    'time once it is submitted',
    [EVIDENCE],
    ['spoc.pol', 'more-time', { reason: 'x' }],
    'not-now: Its evidence is before the group: take the evidence back first, or wait for the votes.',
  ],
  [
    'a decision on no wish',
    [],
    ['coordinator.la', 'decide-time', { grant: true }],
    'not-now: No request for more time is waiting.',
  ],
  ['withdrawing without a reason', [], ['coordinator.la', 'withdraw', {}], 'no-reason'],
  [
    'a note on what was withdrawn',
    WITHDRAWN,
    ['spoc.pol', 'progress', { text: 'x' }],
    'not-now: It was withdrawn on Mon 3 Jun.',
  ],
  ['nothing to take back', [], ['spoc.pol', 'take-back'], 'too-late-to-take-back'],
  [
    'taking back something else',
    [['spoc.pol', 'progress', { text: 'x' }]],
    ['spoc.pol', 'take-back', { step: 'y' }],
    'too-late-to-take-back: You have done something else to it since.',
  ],
  [
    'taking back what others built on',
    [EVIDENCE, ['spoc.icb', 'agree']],
    ['spoc.pol', 'take-back'],
    'too-late-to-take-back: Somebody has gone on from there.',
  ],
  [
    'an edit without a title',
    [],
    ['coordinator.la', 'edit', { title: ' ' }],
    'not-given: An action has a title.',
  ],
  [
    'an edit that takes the lead away',
    [],
    ['coordinator.la', 'edit', { leadAgency: null }],
    'not-given: An action has a title and a lead agency.',
  ],
  [
    'an edit to no agency',
    [],
    ['coordinator.la', 'edit', { leadAgency: 'XXX' }],
    'not-given: That agency is not in the list of agencies.',
  ],
  [
    'an edit to no supporting agency',
    [],
    ['coordinator.la', 'edit', { supportingAgencies: ['ICB', 'XXX'] }],
    'not-given: That agency is not in the list of agencies.',
  ],
  ['an edit to no finding', [], ['coordinator.la', 'edit', { findingRef: 'F9' }], 'finding-gone'],
  [
    'an edit to a stranger',
    [],
    ['coordinator.la', 'edit', { ownerEmail: 'x@partnership.example' }],
    'not-given: The owner is not on the People list.',
  ],
  [
    'an edit to half a place',
    [],
    ['coordinator.la', 'edit', { order: 1.5 }],
    'not-given: The place in the plan is a whole number.',
  ],
  [
    'an edit to a milestone in two lines',
    [],
    ['coordinator.la', 'edit', { milestones: [{ title: 'a\nb' }] }],
    'not-given: Each milestone needs a name, in one line.',
  ],
  [
    'an edit to two of one name',
    [],
    ['coordinator.la', 'edit', { milestones: [{ title: 'a' }, { title: 'a ' }] }],
    'not-given: Two milestones have the same name. Say in each what sets it apart.',
  ],
  [
    'an edit to two that are told apart by capitals and blanks alone',
    [],
    ['coordinator.la', 'edit', { milestones: [{ title: 'Staff trained' }, { title: 'staff  Trained' }] }],
    'not-given: Two milestones have the same name. Say in each what sets it apart.',
  ],
  [
    'an edit to a milestone that was met on a day to come',
    [],
    ['coordinator.la', 'edit', { milestones: [{ title: 'a', metOn: day('2099-01-05') }] }],
    'bad-date: A milestone was met today or before.',
  ],
  [
    'an edit to 31 milestones',
    [],
    ['coordinator.la', 'edit', { milestones: Array.from({ length: 31 }, (_, at) => ({ title: `${at}` })) }],
    'too-long: An action holds 30 milestones.',
  ],
  [
    'an edit that takes the review away',
    CLOSED,
    ['coordinator.la', 'edit', { reviewOn: null }],
    'not-given: What is closed keeps its sustainability plan and its day of review. Reopen the action first, or give others.',
  ],
  ['an action that is not there', [], ['spoc.pol', 'progress', { text: 'x' }, { ref: 'A99' }], 'action-gone'],
])('%s is refused', (_, before, did, refused) => expect(why(before, did)).toBe(refused));

const finding = (ref: string, over: Partial<Finding> = {}): Finding => ({
  title: 'Referrals vary',
  ref,
  kind: 'Priority',
  ...over,
});
const FINDINGS = { findings: [finding('F1'), finding('F2', { withdrawnOn: day('2024-05-01') })] };

const attends = (agencyCode: string): Response => ({
  key: responseKey('M1', agencyCode),
  meetingRef: 'M1',
  agencyCode,
  answer: 'Attending',
  by: 'x',
  at: at('2024-06-03T08:00:00Z'),
});

test('an edit to a finding that was withdrawn is refused, to one that stands is done', () => {
  const house = () => new LifecycleHouse(partnershipOf(FINDINGS));
  expect(why([], ['coordinator.la', 'edit', { findingRef: 'F2' }], house())).toBe('finding-gone');
  expect(why([], ['coordinator.la', 'edit', { findingRef: 'F1' }], house())).toBe('done');
});

describe('those present', () => {
  const met = (...present: string[]) =>
    new LifecycleHouse(
      partnershipOf({
        meetings: [
          meeting({
            ref: 'M1',
            startsAt: at('2024-06-03T09:10:00Z'),
            endsAt: at('2024-06-03T10:10:00Z'),
          }),
        ],
        responses: present.map(attends),
      }),
    )
      .doAll(EVIDENCE)
      .wait(20);

  test('decide for the group with every safeguarding partner, and each vote is kept', () => {
    const house = met('LA', 'POL', 'ICB').doAll([
      'chair.la',
      'agree-for-those-present',
      { text: 'All said so.' },
    ]);
    expect(house.action().status).toBe('Agreed');
    expect(
      house.facts.agreements.map(({ agencyCode, verdict, meetingRef }) => [agencyCode, verdict, meetingRef]),
    ).toEqual([
      ['LA', 'Agree', 'M1'],
      ['ICB', 'Agree', 'M1'],
    ]);
    expect(house.log.at(-1)?.detail).toBe(
      'State: Evidence submitted → Agreed by the group; Vote of Agency LA: none → Agrees; Vote of Agency ICB: none → Agrees',
    );
  });

  test('do not decide without one of them, nor against a challenge, and only the lead is nobody', () => {
    expect(met('LA', 'POL', 'EDU').doAll(['chair.la', 'agree-for-those-present']).action().status).toBe(
      'EvidenceSubmitted',
    );
    expect(why([], ['chair.la', 'agree-for-those-present', { meetingRef: 'M9' }], met('LA', 'POL'))).toBe(
      'meeting-gone',
    );
    expect(why([], ['chair.la', 'agree-for-those-present'], met('POL'))).toBe(
      'not-now: Nobody but the lead is recorded as present at the last meeting.',
    );
  });
});

describe('where nobody’s vote is needed', () => {
  const AT_A_MEETING =
    'not-now: No other agency’s vote is needed on it: the chair or a coordinator records at a meeting that the group agrees.';
  const begun = meeting({
    ref: 'M1',
    startsAt: at('2024-06-03T08:50:00Z'),
    endsAt: at('2024-06-03T10:20:00Z'),
  });
  const POL = { ...attends('POL'), agencyCode: 'POL', key: responseKey('M1', 'POL') };
  const alone = (over: Partial<Facts> = {}) => {
    const agencies = partnershipOf()
      .agencies.filter(({ code }) => code === 'POL')
      .map((one) => ({ ...one, safeguardingPartner: true }));
    return new LifecycleHouse(partnershipOf({ agencies, ...over }));
  };

  test('evidence waits for a meeting, and says so', () => {
    const close: Did = ['chair.la', 'close', LASTS];
    const present: Did = ['chair.la', 'agree-for-those-present'];
    expect(why([EVIDENCE], close, alone())).toBe(AT_A_MEETING);
    expect(why([EVIDENCE], present, alone())).toBe(AT_A_MEETING);
    expect(why([EVIDENCE], close)).toBe('not-now: The group has not agreed to the evidence yet.');
  });

  test('a meeting of the lead alone agrees, and it closes', () => {
    const met = () => alone({ meetings: [begun], responses: [POL] });
    expect(
      why([EVIDENCE, ['chair.la', 'agree-for-those-present']], ['chair.la', 'close', LASTS], met()),
    ).toBe('done');
  });

  test.each([
    [
      ['POL'],
      'not-now: A meeting agrees for the group with every safeguarding partner there, and at this one they were not.',
    ],
    [
      [],
      'not-now: A meeting agrees for the group with every safeguarding partner there, and no agency is marked as one: a coordinator does that under People.',
    ],
  ])(
    'not one at which a safeguarding partner is missing, which says so before it is pressed',
    (partners, words) => {
      const agencies = partnershipOf().agencies.map((one) => ({
        ...one,
        safeguardingPartner: partners.includes(one.code),
      }));
      const settings = [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }];
      const met = new LifecycleHouse(
        partnershipOf({ agencies, settings, meetings: [begun], responses: [attends('LA')] }),
      );
      const present: Did = ['chair.la', 'agree-for-those-present'];
      expect(why([EVIDENCE], present, met)).toBe(words);
      const asOf = { facts: met.facts, calendar: calendarAsKnownOn(), now: met.now };
      const { may, notNow } = deedsOf(asOf, actorNamed(met.facts, email('chair.la'))!, met.action());
      expect(may.map(({ deed }) => deed)).not.toContain('agree-for-those-present');
      const waits = notNow.find(({ deed }) => deed === 'agree-for-those-present');
      expect(waits && `${waits.why.code}: ${whyNotNow(waits)}`).toBe(words);
    },
  );
});
