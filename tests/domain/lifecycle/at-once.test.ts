import { decide } from '../../../bot/domain/lifecycle/decide';
import type { Doing } from '../../../bot/domain/lifecycle/deeds';
import { owedWrites } from '../../../bot/domain/lifecycle/tidying/owed';
import { votesOn } from '../../../bot/domain/lifecycle/votes';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { actorNamed } from '../../../bot/domain/people/actor';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';

const CALENDAR = calendarAsKnownOn();
const WHY = { text: 'Seven schools had not been told.' };

/** Evidence is before the group; the agencies of these codes agree to it. */
const before = (...codes: string[]): LifecycleHouse =>
  new LifecycleHouse(partnershipOf()).doAll(
    ['spoc.pol', 'evidence', { text: 'All 38 schools have a contact.' }],
    ...codes.map((code): Did => [`spoc.${code}`, 'agree']),
  );

/** The house once the action's row holds a deed, and none of the rows that follow from it is written yet. */
function halfWritten(house: LifecycleHouse, did: Did): LifecycleHouse {
  const { updates, agreements } = house.facts;
  const refused = house.do(...did);
  if (refused) throw new Error(refused.code);
  house.facts = { ...house.facts, updates, agreements };
  return house;
}

const written = (house: LifecycleHouse, did: Did): LifecycleHouse => {
  const refused = house.do(...did);
  if (refused) throw new Error(refused.code);
  return house;
};

/** How the action stands, who agrees and who challenges. */
function standing({ facts }: LifecycleHouse): string {
  const [action] = facts.actions;
  const votes = votesOn(facts, action!)?.of ?? [];
  const by = (verdict: string) =>
    votes.filter(({ agreement }) => agreement?.verdict === verdict).map(({ agency }) => agency.code);
  return `${action!.status}: ${by('Agree').join(' ')} / ${by('Challenge').join(' ')}`.trim();
}

const AGREE = (who: string): Did => [`spoc.${who}`, 'agree'];
const CHALLENGE = (who: string): Did => [`spoc.${who}`, 'challenge', WHY];

const TAKE_BACK = (who: string): Did => [`spoc.${who}`, 'take-back'];
const ALL_BUT_ONE = ['la', 'icb', 'pro', 'edu'] as const;

/** Two who vote at once: the second one's vote is decided once the first one's is in the action's row. */
const PAIRS: readonly (readonly [
  what: string,
  agree: readonly string[],
  first: Did,
  second: Did,
  stands: string,
])[] = [
  ['the last two agree', ['la', 'icb', 'pro'], AGREE('edu'), AGREE('yjs'), 'Agreed: LA ICB EDU YJS PRO /'],
  [
    'an agency takes its agreement back, and the last one agrees',
    ALL_BUT_ONE,
    TAKE_BACK('edu'),
    AGREE('yjs'),
    'EvidenceSubmitted: LA ICB YJS PRO /',
  ],
  [
    'the last one agrees, and an agency challenges what it had agreed to',
    ALL_BUT_ONE,
    AGREE('yjs'),
    CHALLENGE('edu'),
    'InProgress: LA ICB YJS PRO / EDU',
  ],
  [
    'one agency agrees, the last one, and then challenges',
    ALL_BUT_ONE,
    AGREE('yjs'),
    CHALLENGE('yjs'),
    'InProgress: LA ICB EDU PRO / YJS',
  ],
  [
    'one agency, the last one, challenges and then agrees',
    ALL_BUT_ONE,
    CHALLENGE('yjs'),
    AGREE('yjs'),
    'Agreed: LA ICB EDU YJS PRO /',
  ],
];

/** Done by a copy of the app whose clock is behind that of the copies that wrote the votes before. */
const clockBehind = (house: LifecycleHouse, did: Did): LifecycleHouse =>
  halfWritten(house.wait(-3), did).wait(3);

const KIND: Readonly<Record<string, string>> = {
  agree: 'Agreement',
  challenge: 'Challenge',
  'take-back': 'TakenBack',
};

describe.each<[string, (house: LifecycleHouse, did: Did) => LifecycleHouse]>([
  ['whose rows are written', written],
  ['whose rows are still on their way', halfWritten],
  ['whose rows are on their way from a copy that is behind', clockBehind],
])('the later of two votes at once is decided on the first, %s', (_, first) => {
  test.each(PAIRS)('%s', (_what, agree, one, other, stands) => {
    const house = first(before(...agree), one);
    expect(house.do(...other)).toBeUndefined();
    expect(standing(house)).toBe(stands);
    expect(owedWrites(house.facts, house.action())).toEqual([]);
    expect(house.facts.updates.map(({ kind }) => kind).slice(-2)).toEqual(
      [one, other].map(([, deed]) => KIND[deed]),
    );
  });
});

test('a second agency that challenges is told who was quicker, and one that challenges already is told so', () => {
  const house = halfWritten(before('la', 'icb', 'edu', 'pro'), CHALLENGE('edu'));
  const told = (...did: Did) => house.do(...did)?.detail;
  const SENT_BACK =
    'Agency EDU challenged this evidence, so it has gone back to its lead. The group votes again on new evidence.';
  expect([told(...CHALLENGE('yjs')), told(...CHALLENGE('edu')), told(...AGREE('icb'))]).toEqual([
    SENT_BACK,
    'Your agency challenges already: its lead answers that with new evidence.',
    'Your agency agrees already.',
  ]);
});

test('two SPOCs of one agency at once: what the earlier one sees afterwards says what the later one did', () => {
  const house = halfWritten(before('la', 'icb', 'edu', 'pro'), AGREE('yjs'));
  const { facts, now } = house;
  const decided = decide({ facts, calendar: CALENDAR, now }, actorNamed(facts, email('spoc.yjs'))!, {
    ...{ ref: 'A07', deed: 'challenge', given: WHY },
  } as Doing);
  if (!decided.ok) throw new Error(decided.error.code);
  const [, , ...rows] = decided.value.writes.map((write) =>
    'insert' in write ? write.insert : write.change,
  );
  // The step of the agreement that is still on its way, and one row for the agency’s vote, which is the challenge.
  expect(rows).toEqual(['updates', 'agreements']);
  expect(house.do('spoc.yjs', 'challenge', WHY)).toBeUndefined();
  expect(house.facts.updates.map(({ kind }) => kind).slice(-2)).toEqual(['Agreement', 'Challenge']);
});
