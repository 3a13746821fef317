import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { rulingText, wishText, wordsAboutTime } from '../../../bot/domain/lifecycle/extensions';
import { actionStory } from '../../../bot/domain/lifecycle/story/story';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { awaitedVotes, shortNameOf, votesInWords, votesOn } from '../../../bot/domain/lifecycle/votes';
import type { Agreement, Extension, Update } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action, at, day } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf } from './house';

const CALENDAR = calendarAsKnownOn();

const told = () =>
  new LifecycleHouse(
    partnershipOf({
      actions: [
        action({
          supportingAgencies: ['EDU'],
          dueOn: day('2024-06-28'),
          milestones: [{ title: 'Wording agreed', on: day('2024-06-05') }],
        }),
        action({ ref: 'A08', title: 'Train every hub', leadAgency: 'ICB' }),
        action({
          ref: 'A09',
          title: 'Withdrawn',
          withdrawnOn: day('2024-05-01'),
          withdrawnWhy: 'Done by others.',
        }),
      ],
    }),
  ).doAll(
    ['spoc.edu', 'progress', { text: 'Schools were asked.', link: 'https://westmarch.example/asked' }],
    ['spoc.pol', 'milestone', { milestone: 'Wording agreed', met: true }],
    ['coordinator.la', 'rate', { rating: 'Amber', text: 'A month behind.' }, { forAgency: 'POL' }],
    ['spoc.pol', 'more-time', { wantedOn: day('2024-07-12'), reason: 'Two schools are shut.' }],
    ['coordinator.la', 'decide-time', { grant: true, text: 'Granted once.' }],
    ['spoc.pol', 'evidence', { text: 'All schools have a contact.' }],
    ['spoc.la', 'agree', { text: 'Seen.' }],
    ['spoc.edu', 'challenge', { text: 'Seven have not.' }],
    ['spoc.pol', 'evidence', { link: 'https://westmarch.example/seven' }],
    ['spoc.pol', 'progress', { text: 'Typed in haste.' }],
    ['spoc.pol', 'take-back'],
    ['spoc.icb', 'challenge', { text: 'Clinics are missing.' }],
  );

const storyFor = (house: LifecycleHouse, who: string) =>
  actionStory(
    { facts: house.facts, calendar: CALENDAR, now: house.now },
    actorNamed(house.facts, email(who))!,
    'A07',
  )!;

type Line = {
  readonly at: string;
  readonly byName: string;
  readonly agency?: { readonly code: string };
  readonly onBehalf: boolean;
  readonly text?: string;
  readonly link?: string;
};

/** '09:02 coordinator.la for POL on behalf: A month behind.' */
const said = ({ at: when, byName, agency: whose, onBehalf, text, link }: Line): string =>
  [
    `${when.slice(11, 16)} ${byName} for ${whose?.code ?? 'the group'}${onBehalf ? ' on behalf' : ''}:`,
    text,
    link,
  ]
    .filter(Boolean)
    .join(' ');

test.each([
  [
    wishText({
      dueOn: day('2024-06-28'),
      wantedOn: day('2024-07-12'),
      reason: 'Two are shut. Sorry.',
    } as Extension),
    {
      ours: 'Asked for more time: due Friday 28 June 2024, wanted Friday 12 July 2024.',
      theirs: 'Two are shut. Sorry.',
    },
  ],
  [
    rulingText({ dueOn: day('2024-06-28'), grantedOn: day('2024-07-12'), note: 'Fine' } as Extension),
    { ours: 'More time granted: now due Friday 12 July 2024, before Friday 28 June 2024.', theirs: 'Fine' },
  ],
  [
    rulingText({ dueOn: day('2024-06-28'), note: 'No' } as Extension),
    { ours: 'More time refused.', theirs: 'No' },
  ],
  [
    rulingText({ dueOn: day('2024-06-28'), grantedOn: day('2024-07-12') } as Extension),
    { ours: 'More time granted: now due Friday 12 July 2024, before Friday 28 June 2024.' },
  ],
  ['We need longer.', { theirs: 'We need longer.' }],
  ['No longer asks for more time.', { ours: 'No longer asks for more time.' }],
])('what is said of more time, “%s”, is the app’s words and somebody’s own', (text, parts) =>
  expect(wordsAboutTime(text)).toEqual(parts),
);

test('tells the whole of an action, the newest first', () => {
  const house = told();
  const story = storyFor(house, 'spoc.pol');
  expect(
    story.history.map((line) => [
      said(line),
      line.words,
      ...line.changes.map(({ label, was = 'none', is = 'none' }) => `${label}: ${was} > ${is}`),
      ...(line.takenBack ? ['taken back'] : []),
    ]),
  ).toEqual([
    [
      '09:11 spoc.icb for ICB: Clinics are missing.',
      'challenged the evidence',
      'State: Evidence submitted > In progress',
      'Vote of Agency ICB: none > Challenges',
    ],
    ['09:10 spoc.pol for POL:', 'took back that they added a note'],
    ['09:09 spoc.pol for POL: Typed in haste.', 'added a note', 'taken back'],
    [
      '09:08 spoc.pol for POL: https://westmarch.example/seven',
      'submitted evidence',
      'State: In progress > Evidence submitted',
    ],
    [
      '09:07 spoc.edu for EDU: Seven have not.',
      'challenged the evidence',
      'State: Evidence submitted > In progress',
      'Vote of Agency EDU: none > Challenges',
    ],
    ['09:06 spoc.la for LA: Seen.', 'agreed to the evidence', 'Vote of Agency LA: none > Agrees'],
    [
      '09:05 spoc.pol for POL: All schools have a contact.',
      'submitted evidence',
      'State: In progress > Evidence submitted',
    ],
    [
      '09:04 coordinator.la for POL: Granted once.',
      'granted more time',
      'Due: Friday 28 June 2024 > Friday 12 July 2024',
      'First due: none > Friday 28 June 2024',
    ],
    ['09:03 spoc.pol for POL: Two schools are shut.', 'asked for more time until Friday 12 July 2024'],
    [
      '09:02 coordinator.la for POL on behalf: A month behind.',
      'changed the rating',
      'Rating: none > At risk',
    ],
    [
      '09:01 spoc.pol for POL:',
      'changed the milestones',
      'Milestones: Wording agreed, Wednesday 5 June 2024 > Wording agreed, Wednesday 5 June 2024 (met Monday 3 June 2024)',
    ],
    ['09:00 spoc.edu for EDU: Schools were asked. https://westmarch.example/asked', 'added a note'],
  ]);
  expect(story.notes.map(said)).toEqual([
    '09:00 spoc.edu for EDU: Schools were asked. https://westmarch.example/asked',
  ]);
  expect(story.evidence.map((line) => [said(line), line.standing, line.sentBackAt])).toEqual([
    ['09:08 spoc.pol for POL: https://westmarch.example/seven', 'SentBack', '2024-06-03T09:11:00Z'],
    ['09:05 spoc.pol for POL: All schools have a contact.', 'SentBack', '2024-06-03T09:07:00Z'],
  ]);
  expect(story.challenges.map((line) => [said(line), line.standing, line.answeredAt])).toEqual([
    ['09:11 spoc.icb for ICB: Clinics are missing.', 'Stands', undefined],
    ['09:07 spoc.edu for EDU: Seven have not.', 'Answered', '2024-06-03T09:08:00Z'],
  ]);
  expect(story.states).toEqual([
    { status: 'NotStarted' },
    { status: 'InProgress', reachedAt: '2024-06-03T09:11:00Z', words: 'sent back Mon 3 Jun' },
    { status: 'EvidenceSubmitted', reachedAt: '2024-06-03T09:08:00Z', words: 'last reached Mon 3 Jun' },
    { status: 'Agreed' },
    { status: 'Closed' },
    { status: 'Sustained' },
  ]);
  expect(story.milestones).toEqual([
    { title: 'Wording agreed', on: '2024-06-05', metOn: '2024-06-03', overdue: false },
  ]);
  expect(story.extensions.map(({ decision, grantedOn, note }) => [decision, grantedOn, note])).toEqual([
    ['Granted', '2024-07-12', 'Granted once.'],
  ]);
  expect(story.place).toEqual({ number: 1, of: 2, after: 'A08' });
  expect(house.log.map(({ verb, detail }) => `${verb}: ${detail ?? ''}`)).toEqual([
    'action.progress: for Agency EDU',
    'action.milestone-met: for Agency POL. Milestones: Wording agreed, Wednesday 5 June 2024 → Wording agreed, Wednesday 5 June 2024 (met Monday 3 June 2024)',
    'action.rated: for Agency POL (on behalf of the agency). Rating: none → At risk',
    'extension.asked: for Agency POL. 2024-06-28 to 2024-07-12',
    'extension.granted: for Agency POL. 2024-06-28 to 2024-07-12. Due: Friday 28 June 2024 → Friday 12 July 2024; First due: none → Friday 28 June 2024',
    'action.evidence-submitted: for Agency POL. State: In progress → Evidence submitted',
    'action.agreed: for Agency LA. Vote of Agency LA: none → Agrees',
    'action.challenged: for Agency EDU. State: Evidence submitted → In progress; Vote of Agency EDU: none → Challenges',
    'action.evidence-submitted: for Agency POL. State: In progress → Evidence submitted',
    'action.progress: for Agency POL',
    'action.taken-back: for Agency POL',
    'action.challenged: for Agency ICB. State: Evidence submitted → In progress; Vote of Agency ICB: none → Challenges',
  ]);
  const start = told().facts.actions[0]!;
  const replay = replayed({ ...start, milestones: [] }, stepsOf(house.facts, house.action()));
  expect(replay).toMatchObject({ status: 'InProgress', rating: 'Amber', dueOn: '2024-07-12' });
});

test('what became of evidence and challenges as the votes went on', () => {
  const house = told().doAll(['spoc.icb', 'agree']);
  expect(storyFor(house, 'spoc.pol').challenges.map(({ standing }) => standing)).toEqual([
    'Withdrawn',
    'Answered',
  ]);
  expect(storyFor(house, 'spoc.pol').evidence.map(({ standing }) => standing)).toEqual([
    'Before',
    'SentBack',
  ]);
  house.doAll(['spoc.pol', 'evidence', { text: 'A list of clinics.' }]);
  expect(storyFor(house, 'spoc.pol').evidence.map(({ standing }) => standing)).toEqual([
    'Before',
    'Before',
    'SentBack',
  ]);
  house.doAll(...['spoc.la', 'spoc.edu', 'spoc.yjs', 'spoc.pro'].map((who) => [who, 'agree'] as const));
  expect(house.action().status).toBe('Agreed');
  expect(storyFor(house, 'spoc.pol').evidence.map(({ standing }) => standing)).toEqual([
    'Agreed',
    'Agreed',
    'SentBack',
  ]);
  house.doAll(['chair.la', 'reopen', { text: 'It did not last.' }]);
  const { evidence, states } = storyFor(house, 'spoc.pol');
  expect(evidence.map(({ standing }) => standing)).toEqual(['Earlier', 'Earlier', 'SentBack']);
  expect(states.slice(1, 4).map(({ words }) => words)).toEqual([
    'reopened Mon 3 Jun',
    ...['last reached Mon 3 Jun', 'last reached Mon 3 Jun'],
  ]);
});

test('a challenge that somebody typed into the list stands without a step of its own', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'All have one.' }]);
  const typed: Agreement = {
    key: 'typed',
    actionRef: 'A07',
    agencyCode: 'EDU',
    verdict: 'Challenge',
    text: 'Seven have not.',
    by: 'Zoe',
    at: house.now,
  };
  house.facts = { ...house.facts, agreements: [typed] };
  expect(storyFor(house, 'spoc.pol').challenges).toMatchObject([
    { key: `${house.now} Zoe EDU`, byName: 'Zoe', text: 'Seven have not.', standing: 'Stands' },
  ]);
});

test('a challenge that somebody typed beside their vote, without its agency, is not told as withdrawn', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'All have one.' }]);
  const said = { actionRef: 'A07', by: email('spoc.edu') };
  const vote: Agreement = { ...said, key: 'v', agencyCode: 'EDU', verdict: 'Challenge', at: house.now };
  const told = (text: string, voteText: string | undefined): unknown[] => {
    const note: Update = { ...said, key: 'n', kind: 'Challenge', text, at: house.wait(1).now };
    house.facts = {
      ...house.facts,
      agreements: [{ ...vote, ...(voteText ? { text: voteText } : {}) }],
      updates: [...house.facts.updates.filter(({ key }) => key !== 'n'), note],
    };
    return storyFor(house, 'spoc.pol').challenges.map((one) => `${one.text}: ${one.standing}`);
  };
  expect(told('Seven have not.', 'Seven have not.')).toEqual(['Seven have not.: Stands']);
  expect(told('Seven have not.', undefined)).toEqual(['Seven have not.: Stands']);
  expect(told('Seven have not.', 'Clinics too.')).toEqual([
    'Clinics too.: Stands',
    'Seven have not.: Stands',
  ]);
});

test('steps without a key are told by their time and who did them', () => {
  const byHand: Update = {
    actionRef: 'A07',
    kind: 'Progress',
    text: 'By hand.',
    by: 'Zoe',
    at: at('2024-06-01T10:00:00Z'),
  };
  const house = new LifecycleHouse(partnershipOf({ updates: [byHand] }));
  expect(storyFor(house, 'spoc.pol').notes).toEqual([
    { key: '2024-06-01T10:00:00Z Zoe', byName: 'Zoe', onBehalf: false, at: byHand.at, text: 'By hand.' },
  ]);
});

test('the votes in words', () => {
  const house = new LifecycleHouse();
  const words = () => {
    const votes = votesOn(house.facts, house.action());
    return [votes && votesInWords(votes), awaitedVotes(house.facts, house.action()).map(shortNameOf)];
  };
  expect(words()).toEqual([undefined, []]);
  house.doAll(['spoc.pol', 'evidence', { text: 'All have one.' }]);
  expect(words()).toEqual([
    '0 of 5 agree',
    ['LA', 'ICB', 'EDU', 'YJS', 'PRO'].map((code) => `Agency ${code}`),
  ]);
  house.doAll(['spoc.la', 'agree'], ['spoc.icb', 'agree']);
  expect(words()).toEqual(['2 of 5 agree', ['Agency EDU', 'Agency YJS', 'Agency PRO']]);
  house.doAll(['spoc.edu', 'agree'], ['spoc.yjs', 'agree']);
  expect(words()).toEqual(['4 of 5 agree', ['Agency PRO']]);
  house.doAll(['spoc.pro', 'challenge', { text: 'Not in prisons.' }]);
  expect(words()).toEqual(['4 of 5 agree, Agency PRO challenges', []]);
});
