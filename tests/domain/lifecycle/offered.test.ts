import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { DEED_WORDS, NEEDS, type Deed } from '../../../bot/domain/lifecycle/deeds';
import { deedsOf, whyNotNow } from '../../../bot/domain/lifecycle/deeds-of';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';
import { AGREED, ASKED, CHALLENGED, challengedByHand, CLOSED, EVIDENCE, plain, told } from './written';

const CALENDAR = calendarAsKnownOn();

/** 'agree LA POL* : a hint [step until 09:10]' (* on behalf), then what waits: '- close, Close: why'. */
function offered(house: LifecycleHouse, before: readonly Did[], who: string): string[] {
  const { facts, now } = house.doAll(...before);
  const asOf = { facts, calendar: CALENDAR, now };
  const { may, notNow } = deedsOf(asOf, actorNamed(facts, email(who))!, house.action());
  return [
    ...may.map(({ deed, label, needs, forAgencies, hint, until, step }) => {
      expect(needs).toBe(NEEDS[deed]);
      return [
        deed,
        ...(label === DEED_WORDS[deed] ? [] : [`“${label}”`]),
        ...forAgencies.map(({ code, onBehalf }) => (onBehalf ? `${code}*` : code)),
        ...(hint ? [`: ${hint}`] : []),
        ...(step ? [`[${step}${until ? ` until ${until.slice(11, 16)}` : ''}]`] : []),
      ].join(' ');
    }),
    ...notNow.map((one) => `- ${one.deed}, ${one.label}: ${whyNotNow(one)}`),
  ];
}

const withMilestone = () =>
  new LifecycleHouse(
    partnershipOf({
      actions: [
        action({
          supportingAgencies: ['EDU'],
          ownerEmail: email('member.edu'),
          milestones: [{ title: 'x' }],
        }),
      ],
    }),
  );

const SAID: Did = ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'x' }];

test.each<[string, () => LifecycleHouse, readonly Did[], string, string[]]>([
  [
    'who leads it',
    withMilestone,
    [],
    'spoc.pol',
    [
      'evidence POL : 5 other agencies are asked to agree.',
      'progress POL',
      'milestone POL',
      'more-time POL',
      'rate POL',
      'sustainability-plan POL',
    ],
  ],
  [
    'an agency that supports it',
    withMilestone,
    [],
    'spoc.edu',
    [
      'progress EDU',
      'milestone EDU',
      '- agree, Agree: No evidence is before the group: it votes when there is some.',
      '- challenge, Challenge: No evidence is before the group: it votes when there is some.',
    ],
  ],
  [
    'its owner',
    withMilestone,
    [],
    'member.edu',
    [
      'evidence POL : 5 other agencies are asked to agree.',
      'progress POL',
      'milestone POL',
      'rate POL',
      'sustainability-plan POL',
    ],
  ],
  [
    'the coordinator',
    withMilestone,
    [],
    'coordinator.la',
    [
      'evidence POL* : 5 other agencies are asked to agree.',
      'progress POL* EDU*',
      'milestone POL* EDU*',
      'more-time POL*',
      'rate POL*',
      'sustainability-plan POL*',
      'assure',
      'edit',
      'withdraw',
      '- agree, Agree: No evidence is before the group: it votes when there is some.',
      '- challenge, Challenge: No evidence is before the group: it votes when there is some.',
      '- close, Close: The group has not agreed yet: evidence is submitted and agreed first.',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  [
    'the chair',
    plain,
    [],
    'chair.la',
    [
      'assure',
      '- close, Close: The group has not agreed yet: evidence is submitted and agreed first.',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  ['an observer', plain, [], 'observer.pol', []],
  [
    'who asked for more time',
    plain,
    [ASKED],
    'spoc.pol',
    [
      'evidence POL : 5 other agencies are asked to agree.',
      'progress POL',
      'take-back “Take back the request for more time” [Action|A07|more time 1 until 09:10]',
      'more-time POL',
      'rate POL',
      'sustainability-plan POL',
    ],
  ],
  [
    'the coordinator, of whom more time was asked',
    plain,
    [ASKED],
    'coordinator.la',
    [
      'decide-time',
      'evidence POL* : 5 other agencies are asked to agree.',
      'progress POL* EDU*',
      'more-time POL*',
      'rate POL*',
      'sustainability-plan POL*',
      'take-back “No more time is needed” [Action|A07|more time 1]',
      'assure',
      'edit',
      'withdraw',
      '- agree, Agree: No evidence is before the group: it votes when there is some.',
      '- challenge, Challenge: No evidence is before the group: it votes when there is some.',
      '- close, Close: The group has not agreed yet: evidence is submitted and agreed first.',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  [
    'who leads it, with evidence before the group',
    plain,
    [EVIDENCE],
    'deputy.pol',
    [
      'progress POL',
      'rate POL',
      'evidence POL',
      'sustainability-plan POL',
      'take-back “Take back the evidence” [e1]',
      '- more-time, Ask for more time: Its evidence is before the group: take the evidence back first, or wait for the votes.',
    ],
  ],
  [
    'an agency that has not voted',
    plain,
    [EVIDENCE],
    'spoc.la',
    [
      'agree LA',
      'challenge LA : It goes back to the lead, who reads your reason and can add to the evidence.',
    ],
  ],
  [
    'the coordinator at a meeting, with one vote given',
    told,
    [EVIDENCE, ['spoc.la', 'agree']],
    'coordinator.la',
    [
      'agree-for-those-present : With every safeguarding partner there, the meeting decides for the group.',
      'agree ICB* EDU* YJS* PRO*',
      'challenge LA* ICB* EDU* YJS* PRO* : It goes back to the lead, who reads your reason and can add to the evidence.',
      'progress POL* EDU*',
      'rate POL*',
      'evidence POL*',
      'sustainability-plan POL*',
      'assure',
      'edit',
      'withdraw',
      '- more-time, Ask for more time: Its evidence is before the group: take the evidence back first, or wait for the votes.',
      '- close, Close: The group has not agreed to the evidence yet.',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  [
    'the chair at a meeting',
    told,
    [EVIDENCE],
    'chair.la',
    [
      'agree-for-those-present : With every safeguarding partner there, the meeting decides for the group.',
      'assure',
      '- close, Close: The group has not agreed to the evidence yet.',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  [
    'the chair after a meeting that was over before the evidence came',
    () => told().wait(90),
    [EVIDENCE],
    'chair.la',
    [
      'assure',
      '- close, Close: The group has not agreed to the evidence yet.',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  [
    'who leads what is challenged',
    plain,
    CHALLENGED,
    'spoc.pol',
    [
      'evidence “Answer with evidence” POL : 5 other agencies are asked to agree.',
      'progress POL',
      'more-time POL',
      'rate POL',
      'sustainability-plan POL',
    ],
  ],
  [
    'who challenges',
    plain,
    CHALLENGED,
    'spoc.la',
    [
      'take-back “Take back the challenge” [c1 until 09:11]',
      'agree “Withdraw the challenge and agree” LA',
      '- challenge, Challenge: Your agency challenges already: its lead answers that with new evidence.',
    ],
  ],
  [
    'an agency while another challenges',
    plain,
    CHALLENGED,
    'spoc.icb',
    [
      '- agree, Agree: Agency LA challenged this evidence, so it has gone back to its lead. The group votes again on new evidence.',
      '- challenge, Challenge: Agency LA challenged this evidence, so it has gone back to its lead. The group votes again on new evidence.',
    ],
  ],
  [
    'who leads what is challenged by hand in the list',
    challengedByHand,
    [EVIDENCE],
    'spoc.pol',
    [
      'progress POL',
      'rate POL',
      'evidence “Answer with evidence” POL : 5 other agencies are asked to agree.',
      'sustainability-plan POL',
      '- more-time, Ask for more time: Its evidence is before the group: take the evidence back first, or wait for the votes.',
    ],
  ],
  [
    'who leads what the group agreed to',
    plain,
    [SAID, ...AGREED],
    'spoc.pol',
    [
      'progress POL',
      'rate POL',
      'evidence POL',
      'sustainability-plan POL',
      '- more-time, Ask for more time: The group has agreed that it is done.',
    ],
  ],
  [
    'the chair, of what the group agreed to',
    plain,
    [SAID, ...AGREED],
    'chair.la',
    [
      'close : The lead has said how it will last.',
      'assure',
      'reopen',
      '- sustain, Say that it is sustained: It is not closed yet: that comes first, with a sustainability plan and a day of review.',
    ],
  ],
  [
    'the chair who closed it',
    plain,
    CLOSED,
    'chair.la',
    [
      'take-back “Take back the closing” [close|A07|9d58ac5640146cf1 until 09:16]',
      'sustain : Its day of review is Tue 3 Sep. Say also why the group looks at it before then.',
      'assure',
      'reopen',
      '- close, Close: It is closed already.',
    ],
  ],
  [
    'who leads what is closed',
    plain,
    CLOSED,
    'spoc.pol',
    [
      'progress POL',
      '- more-time, Ask for more time: It is closed: a coordinator or the chair can reopen it.',
      '- evidence, Submit evidence: It is closed: a coordinator or the chair can reopen it.',
    ],
  ],
  [
    'the coordinator who withdrew it',
    plain,
    [['coordinator.la', 'withdraw', { text: 'x' }]],
    'coordinator.la',
    [
      'take-back “Take back the withdrawal” [withdraw|A07|89ff688b74f8c9f8 until 09:10]',
      'reopen',
      '- more-time, Ask for more time: It was withdrawn on Mon 3 Jun.',
      '- evidence, Submit evidence: It was withdrawn on Mon 3 Jun.',
      '- agree, Agree: It was withdrawn on Mon 3 Jun.',
      '- challenge, Challenge: It was withdrawn on Mon 3 Jun.',
      '- close, Close: It was withdrawn on Mon 3 Jun.',
      '- sustain, Say that it is sustained: It was withdrawn on Mon 3 Jun.',
    ],
  ],
])('what %s is offered', (_, house, before, who, lines) =>
  expect(offered(house(), before, who)).toEqual(lines),
);

test('what a deed is called, and what it cannot be done without', () => {
  const all = Object.entries(NEEDS).map(
    ([deed, needs]) =>
      `${DEED_WORDS[deed as Deed]}: ${needs.map((names: readonly string[]) => names.join(' or ')).join(', ')}`,
  );
  expect(all).toEqual([
    'Add a note: text or link',
    'Say that a milestone is met: milestone, met',
    'Change the rating: rating',
    'Ask for more time: wantedOn, reason',
    'Decide on more time: grant',
    'Submit evidence: text or link',
    'Agree: ',
    'Challenge: text',
    'Record that those present agree: ',
    'Say how it will last: sustainabilityPlan',
    'Close: sustainabilityPlan, reviewOn',
    'Say that it is sustained: text',
    'Reopen: text',
    'Say how sure the group is of the impact: impact, text',
    'Change the action: ',
    'Withdraw: text',
    'Take back: ',
  ]);
});

test('of the other agencies one alone is one', () => {
  const two = partnershipOf();
  const house = new LifecycleHouse({ ...two, agencies: two.agencies.slice(0, 2) });
  expect(offered(house, [], 'spoc.pol')).toContain('evidence POL : 1 other agency is asked to agree.');
});

test('of what the group agreed to, closing comes first, and for its lead how it will last', () => {
  const [first] = offered(plain(), AGREED, 'coordinator.la');
  expect(first).toBe('close');
  expect(offered(plain(), AGREED, 'spoc.pol')[0]).toBe('sustainability-plan POL');
});

test('evidence that nobody’s vote is needed on is for a meeting, and that is said', () => {
  const agencies = partnershipOf().agencies.map((one) => ({
    ...one,
    safeguardingPartner: one.code === 'POL',
  }));
  const settings = [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }];
  const house = () => new LifecycleHouse(partnershipOf({ agencies, settings }));
  const why =
    'No other agency’s vote is needed on it: the chair or a coordinator records at a meeting that the group agrees.';
  expect(offered(house(), [], 'spoc.pol')).toContain(`evidence POL : ${why}`);
  expect(offered(house(), [EVIDENCE], 'chair.la')).toEqual(
    expect.arrayContaining([
      `- agree-for-those-present, Record that those present agree: ${why}`,
      `- close, Close: ${why}`,
    ]),
  );
});
