import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Instant } from '../../../bot/domain/calendar/day';
import { chairsList } from '../../../bot/domain/outstanding/chairs-list';
import { votesDue } from '../../../bot/domain/outstanding/votes/due';
import { voteItem, type VoteItem } from '../../../bot/domain/outstanding/votes/item';
import type { Facts, Message } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import type { MessageDue } from '../../../bot/domain/sending/to-send';
import { at, meeting, person } from '../../support/partnership';
import { LifecycleHouse, partnershipOf } from '../lifecycle/house';

const CALENDAR = calendarAsKnownOn();

/** Six agencies; police submitted evidence on Monday 3 June 2024 at 10am London time. */
const submitted = (over: Partial<Facts> = {}): LifecycleHouse =>
  new LifecycleHouse(partnershipOf(over)).doAll(['spoc.pol', 'evidence', { text: 'All schools have one' }]);

const due = ({ facts }: LifecycleHouse, now: Instant): readonly MessageDue[] =>
  votesDue({ facts, calendar: CALENDAR, hours: DEFAULT_HOURS, now });

const who = (messages: readonly MessageDue[]): string[] =>
  messages.map(
    ({ kind, agencyCode, personEmail = 'nobody' }) => `${kind} ${agencyCode} ${personEmail.split('@')[0]}`,
  );

/** The same house once these messages have gone out. */
function sent(house: LifecycleHouse, messages: readonly MessageDue[], on: Instant): LifecycleHouse {
  const rows = messages.map((one): Message => ({
    table: 'messages',
    state: 'Sent',
    attempts: 1,
    sentAt: on,
    ...one,
  }));
  house.facts = { ...house.facts, messages: [...house.facts.messages, ...rows] };
  return house;
}

const MONDAY = at('2024-06-03T09:30:00Z');

test('each agency whose agreement is needed is asked once evidence is in, by the third working day', () => {
  const asked = due(submitted(), MONDAY);
  expect(who(asked)).toEqual([
    'Vote LA spoc.la',
    'Vote ICB spoc.icb',
    'Vote EDU spoc.edu',
    'Vote YJS spoc.yjs',
    'Vote PRO spoc.pro',
  ]);
  expect(new Set(asked.map(({ toDay }) => toDay))).toEqual(new Set(['2024-06-06']));
  expect(new Set(asked.map(({ key }) => key)).size).toBe(5);
});

test('only the safeguarding partners are asked where their agreement is enough', () => {
  const settings = [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }];
  expect(who(due(submitted({ settings }), MONDAY))).toEqual(['Vote LA spoc.la', 'Vote ICB spoc.icb']);
});

test.each([
  ['2024-06-10T08:00:00Z', 0],
  ['2024-06-10T23:30:00Z', 5],
  ['2024-06-18T09:00:00Z', 5],
] as const)(
  'before the meeting on Tuesday 18 June agencies are asked from five working days on: %s',
  (now, count) => {
    const settings = [{ key: 'Votes', value: 'BeforeMeeting' }];
    const meetings = [
      meeting({ ref: 'M1', startsAt: at('2024-06-12T13:00:00Z'), status: 'Cancelled' }),
      meeting({ ref: 'M2', startsAt: at('2024-06-18T13:00:00Z') }),
    ];
    const asked = due(submitted({ settings, meetings }), at(now));
    expect(asked).toHaveLength(count);
    if (count > 0) expect(asked[0]?.toDay).toBe('2024-06-18');
  },
);

test('who votes is asked no more, and nobody once evidence is taken back or the group has agreed', () => {
  const house = submitted().doAll(['spoc.icb', 'agree']);
  expect(who(due(house, MONDAY))).not.toContain('Vote ICB spoc.icb');
  house.doAll(['spoc.edu', 'challenge', { text: 'Not all' }]);
  expect(due(house, MONDAY)).toEqual([]);
  const back = submitted().doAll(['spoc.pol', 'take-back']);
  expect(due(back, MONDAY)).toEqual([]);
});

describe('silence', () => {
  const people = [...partnershipOf().people, person('deputy.icb'), person('lead.icb', { roles: ['Lead'] })];
  const silent = () => {
    const house = submitted({ people });
    return sent(house, due(house, MONDAY), MONDAY);
  };
  const ofIcb = (now: string): string[] =>
    who(due(silent(), at(now))).filter((one) => one.includes(' ICB ') && !one.startsWith('Vote '));

  test.each([
    ['Tue, a day on', '2024-06-04T08:30:00Z', []],
    ['Wed, two', '2024-06-05T08:30:00Z', ['VoteNudge ICB spoc.icb']],
    ['Thu, three', '2024-06-06T08:30:00Z', ['VoteNudge ICB spoc.icb', 'VoteDeputy ICB deputy.icb']],
    ['Sun', '2024-06-09T08:30:00Z', ['VoteNudge ICB spoc.icb', 'VoteDeputy ICB deputy.icb']],
    [
      'Mon, five',
      '2024-06-10T08:30:00Z',
      [
        'VoteNudge ICB spoc.icb',
        'VoteDeputy ICB deputy.icb',
        'VoteEscalation ICB coordinator.la',
        'VoteEscalation ICB lead.icb',
      ],
    ],
    ['a quarter of a year later nobody', '2024-09-10T08:30:00Z', []],
  ])('%s', (_name, now, chased) => expect(ofIcb(now)).toEqual(chased));

  test('nobody is told of their own silence, under whichever of their addresses', () => {
    const entraId = 'id-of-one';
    const one = people.map((row) =>
      ['spoc.icb', 'coordinator.la', 'lead.icb'].includes(row.title) ? { ...row, entraId } : row,
    );
    const house = submitted({ people: one });
    const asked = sent(house, due(house, MONDAY), MONDAY);
    expect(
      who(due(asked, at('2024-06-10T08:30:00Z'))).filter((line) => line.startsWith('VoteEscalation ICB')),
    ).toEqual([]);
  });

  test('after the days that the partnership has chosen', () => {
    const house = submitted({ people, settings: [{ key: 'ChaseDays', value: '1, 3, 4' }] });
    const asked = sent(house, due(house, MONDAY), MONDAY);
    const on = (day: string) =>
      who(due(asked, at(`2024-06-${day}T08:30:00Z`))).filter((one) => /^Vote\w+ ICB/.test(one));
    expect([on('04'), on('07').length]).toEqual([['VoteNudge ICB spoc.icb'], 4]);
  });

  test('a question that reached nobody is no silence: they are rung', () => {
    const house = submitted({ people });
    const [row] = due(house, MONDAY);
    house.facts = {
      ...house.facts,
      messages: [{ table: 'messages', state: 'Failed', attempts: 1, sentAt: MONDAY, ...row! }],
    };
    expect(who(due(house, at('2024-06-10T08:30:00Z'))).filter((one) => one.includes(' LA '))).toEqual([
      'Vote LA spoc.la',
    ]);
  });
});

describe('the card of a vote', () => {
  const cardAfter = (house: LifecycleHouse, ...agencies: string[]): VoteItem => {
    const asked = due(submitted(), MONDAY).find(({ agencyCode }) => agencyCode === (agencies[0] ?? 'ICB'))!;
    const message: Message = { table: 'messages', state: 'Sent', attempts: 1, sentAt: MONDAY, ...asked };
    return voteItem({ facts: house.facts, calendar: CALENDAR, now: house.now }, message)!;
  };

  test.each<[string, (house: LifecycleHouse) => LifecycleHouse, string, string | undefined]>([
    ['asks', (house) => house, 'open', undefined],
    ['says how it was answered', (house) => house.doAll(['spoc.icb', 'agree']), 'given', undefined],
    [
      'asks no more while another’s challenge stands',
      (house) => house.doAll(['spoc.edu', 'challenge', { text: 'Not all' }]),
      'over',
      'challenged',
    ],
    [
      'ends when the evidence is taken back',
      (house) => house.doAll(['spoc.pol', 'take-back']),
      'over',
      'taken-back',
    ],
    [
      'ends when new evidence answers a challenge',
      (house) =>
        house.doAll(
          ['spoc.icb', 'challenge', { text: 'Not all' }],
          ['spoc.pol', 'evidence', { text: 'All of them now' }],
        ),
      'over',
      'newer',
    ],
    [
      'says that the group has agreed',
      (house) =>
        house.doAll(
          ...(['la', 'icb', 'edu', 'yjs', 'pro'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
        ),
      'agreed',
      undefined,
    ],
    [
      'ends when the agency leads it',
      (house) => house.doAll(['coordinator.la', 'edit', { leadAgency: 'ICB' }]),
      'over',
      'leads',
    ],
    [
      'ends when the action is withdrawn',
      (house) => house.doAll(['coordinator.la', 'withdraw', { text: 'It is in another plan' }]),
      'over',
      'gone',
    ],
  ])('%s', (_name, then, stands, over) => {
    const item = cardAfter(then(submitted()));
    expect(item.stands).toBe(stands);
    if (stands === 'over') expect(item.over).toBe(over);
  });

  test('its reader may undo what they voted for ten minutes', () => {
    const house = submitted().doAll(['spoc.icb', 'agree']);
    expect(cardAfter(house).undoUntil).toBe('2024-06-03T09:11:00Z');
    expect(cardAfter(house.wait(15)).undoUntil).toBeUndefined();
  });
});

test('a vote on other evidence than is before the group is refused', () => {
  const house = submitted();
  expect(house.do('spoc.icb', 'agree', { submission: 'something else' })?.code).toBe('version-changed');
  expect(house.do('spoc.icb', 'challenge', { submission: 'something else', text: 'No' })?.code).toBe(
    'version-changed',
  );
  const { key } = house.facts.updates[0]!;
  expect(house.do('spoc.icb', 'agree', { submission: key! })).toBeUndefined();
});

test.each([
  ['2024-06-10', []],
  ['2024-06-11', ['EDU spoc.edu', 'ICB spoc.icb', 'PRO spoc.pro', 'YJS spoc.yjs']],
])('whoever has not voted by %s, after five working days, is on the chair’s list', (on, silent) => {
  const { facts } = submitted().doAll(['spoc.la', 'agree']);
  const list = chairsList({ facts, calendar: CALENDAR, now: at(`${on}T09:00:00Z`) });
  expect(list.map(({ agencyCode, personName }) => `${agencyCode} ${personName}`)).toEqual(silent);
  expect(list.every(({ vote, subjectRef }) => vote === true && subjectRef === 'A07')).toBe(true);
});
