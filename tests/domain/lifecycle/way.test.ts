import { explain } from '../../../bot/domain/basics/failure';
import { historyOf } from '../../../bot/domain/lifecycle/story/history';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { at, day, meeting } from '../../support/partnership';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideAdding } from '../../../bot/domain/lifecycle/adding';
import type { NewAction } from '../../../bot/domain/lifecycle/deeds';
import { actorNamed } from '../../../bot/domain/people/actor';
import { after } from '../../support/apply-writes';
import { email, LifecycleHouse, partnershipOf } from './house';

const evidence = { text: 'All 38 schools have a named contact.', link: 'https://westmarch.example/a07' };
const VOTERS = ['spoc.la', 'spoc.icb', 'spoc.edu', 'spoc.yjs', 'spoc.pro'];
const agreed = (house: LifecycleHouse) =>
  house.doAll(['spoc.pol', 'evidence', evidence], ...VOTERS.map((who) => [who, 'agree'] as const));
const closing = { sustainabilityPlan: 'A yearly check by the board.', reviewOn: day('2024-09-03') };

test('goes from a start to a sustained change, each step by who may take it', () => {
  const house = new LifecycleHouse();
  agreed(house).doAll(
    ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'A yearly check by the board.' }],
    ['chair.la', 'close', { reviewOn: day('2024-09-03') }],
    ['chair.la', 'assure', { impact: 'Assured', text: 'Schools say so in the survey.' }],
    ['coordinator.la', 'sustain', { text: 'Still so after a term.' }],
  );
  expect(house.action()).toMatchObject({
    status: 'Sustained',
    impact: 'Assured',
    sustainabilityPlan: 'A yearly check by the board.',
  });
  expect(house.log.map(({ verb }) => verb)).toEqual([
    'action.evidence-submitted',
    ...VOTERS.map(() => 'action.agreed'),
    'action.sustainability-plan',
    'action.closed',
    'action.assured',
    'action.sustained',
  ]);
});

test('the last vote that is needed makes the group agree, and no vote before it', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', evidence]);
  for (const who of VOTERS) {
    expect(house.action().status).toBe('EvidenceSubmitted');
    house.doAll([who, 'agree']);
  }
  expect(house.action().status).toBe('Agreed');
});

test('where the safeguarding partners must agree, the others may and need not', () => {
  const settings = [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }];
  const house = new LifecycleHouse(partnershipOf({ settings }));
  house.doAll(['spoc.pol', 'evidence', evidence], ['spoc.la', 'agree'], ['spoc.icb', 'agree']);
  expect(house.action().status).toBe('Agreed');
});

describe('a challenge', () => {
  const challenged = () =>
    new LifecycleHouse().doAll(
      ['spoc.pol', 'evidence', evidence],
      ['spoc.la', 'agree'],
      ['spoc.edu', 'challenge', { text: 'Seven schools had not been told.' }],
    );

  test('sends it back, and new evidence is voted on anew', () => {
    const house = challenged();
    expect(house.action().status).toBe('InProgress');
    house.doAll(['spoc.pol', 'evidence', { text: 'The seven were told.' }]);
    expect(house.action().status).toBe('EvidenceSubmitted');
    house.doAll(...VOTERS.slice(1).map((who) => [who, 'agree'] as const));
    expect(house.action().status).toBe('EvidenceSubmitted');
    expect(house.doAll(['spoc.la', 'agree']).action().status).toBe('Agreed');
  });

  test('is withdrawn by the agency that gave it, and the votes go on', () => {
    expect(challenged().doAll(['spoc.edu', 'agree']).action().status).toBe('EvidenceSubmitted');
  });

  test('that is taken back leaves all as it was', () => {
    const house = challenged().doAll(['spoc.edu', 'take-back']);
    expect(house.action().status).toBe('EvidenceSubmitted');
    house.doAll(...VOTERS.slice(1).map((who) => [who, 'agree'] as const));
    expect(house.action().status).toBe('Agreed');
  });
});

describe('at a meeting', () => {
  const present = (...codes: string[]) =>
    codes.map((code) => ({
      key: `JTAI-2024-02-08|${code}`,
      meetingRef: 'JTAI-2024-02-08',
      agencyCode: code,
      answer: 'Attending' as const,
      attended: true,
      by: 'x',
      at: meeting().startsAt,
    }));
  const houseAt = (time: string, ...codes: string[]) => {
    const house = new LifecycleHouse(partnershipOf({ meetings: [meeting()], responses: present(...codes) }));
    house.now = at(time);
    return house.doAll(['spoc.pol', 'evidence', evidence]);
  };
  // The meeting goes from 2pm to 3:30pm.
  const atMeeting = (...codes: string[]) => houseAt('2024-02-08T14:10:00Z', ...codes);

  test('with every safeguarding partner there, those present agree for the group, marked so', () => {
    const house = atMeeting('LA', 'POL', 'ICB').doAll(['chair.la', 'agree-for-those-present']);
    expect(house.action().status).toBe('Agreed');
    expect(house.facts.agreements).toMatchObject([
      { agencyCode: 'LA', verdict: 'Agree', meetingRef: 'JTAI-2024-02-08' },
      { agencyCode: 'ICB', verdict: 'Agree', meetingRef: 'JTAI-2024-02-08' },
    ]);
  });

  test('that is not quorate their votes are recorded, and the others are waited for', () => {
    const house = atMeeting('LA', 'POL', 'EDU').doAll(['coordinator.la', 'agree-for-those-present']);
    expect(house.action().status).toBe('EvidenceSubmitted');
    house.doAll(['spoc.icb', 'agree'], ['spoc.yjs', 'agree'], ['spoc.pro', 'agree']);
    expect(house.action().status).toBe('Agreed');
  });

  test('that was over before the evidence was submitted, nobody agreed to it', () => {
    const house = houseAt('2024-02-08T15:40:00Z', 'LA', 'POL', 'ICB');
    for (const given of [{}, { meetingRef: 'JTAI-2024-02-08' }]) {
      const refused = house.do('chair.la', 'agree-for-those-present', given);
      expect(explain(refused!)).toMatch(/over before the evidence was submitted/);
    }
    expect(house.action().status).toBe('EvidenceSubmitted');
  });

  test('it is taken back with one tap, too', () => {
    const house = atMeeting('LA', 'POL', 'ICB').doAll(
      ['chair.la', 'agree-for-those-present'],
      ['chair.la', 'take-back'],
    );
    expect(house.action().status).toBe('EvidenceSubmitted');
    expect(house.facts.agreements.map(({ verdict }) => verdict)).toEqual(['Withdrawn', 'Withdrawn']);
  });
});

describe('what is closed with a plan to last and a day of review', () => {
  const closed = () => agreed(new LifecycleHouse()).doAll(['chair.la', 'close', closing]);

  test.each([{ sustainabilityPlan: null }, { reviewOn: null }] as const)(
    'keeps both: %o is refused',
    (edited) => {
      const house = closed();
      expect(explain(house.do('coordinator.la', 'edit', edited)!)).toMatch(/keeps its sustainability plan/);
      expect(house.action()).toMatchObject({ status: 'Closed', ...closing });
    },
  );

  test('and is not sustained where the list lost them', () => {
    const house = closed();
    const bare = { ...house.action(), sustainabilityPlan: undefined };
    house.facts = { ...house.facts, actions: [bare] };
    const refused = house.do('chair.la', 'sustain', { text: 'Still so.' });
    expect(explain(refused!)).toMatch(/no sustainability plan/);
  });
});

test('the day first due is kept when the day is taken out and another given later', () => {
  const first = new LifecycleHouse().action().dueOn;
  const house = new LifecycleHouse().doAll(
    ['coordinator.la', 'edit', { dueOn: null }],
    ['coordinator.la', 'edit', { dueOn: day('2024-12-02') }],
  );
  expect(house.action()).toMatchObject({ dueOn: '2024-12-02', originalDueOn: first });
});

test('an action that was added, or a part that was split off, is withdrawn with a reason and never taken back', () => {
  const house = new LifecycleHouse();
  const add = (given: NewAction, key: string) => {
    const asOf = { facts: house.facts, calendar: calendarAsKnownOn(), now: house.now };
    const added = decideAdding(asOf, actorNamed(house.facts, email('coordinator.la'))!, given, key);
    if (!added.ok) throw new Error(added.error.code);
    house.facts = after(house.facts, added.value);
  };
  add({ title: 'Tell every school', leadAgency: 'EDU' }, 'add|new|1');
  add({ title: 'Tell every college', splitFrom: 'A07' }, 'add|new|2');
  for (const ref of ['A08', 'A09']) {
    expect(house.do('coordinator.la', 'take-back', {}, { ref })?.code).toBe('too-late-to-take-back');
  }
  expect(house.action('A08')).toMatchObject({ title: 'Tell every school', leadAgency: 'EDU' });
});

test('a coordinator who takes evidence back for the agency is marked so', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'evidence', evidence],
    ['coordinator.la', 'take-back'],
  );
  const last = stepsOf(house.facts, house.action()).at(-1);
  expect(last).toMatchObject({ kind: 'TakenBack', agencyCode: 'POL', onBehalf: true });
});

test.each([
  ['spoc.pol', 'agree', 'not-your-agency', /cannot agree its own/],
  ['observer.pol', 'evidence', 'observers-cannot-answer', /Observers/],
  ['member.edu', 'agree', 'not-your-agency', /[oO]nly the agency/],
  ['spoc.edu', 'evidence', 'not-your-agency', /spoc.pol or deputy.pol can/],
  ['spoc.pol', 'close', 'not-for-your-role', /coordinators and chairs/],
  ['spoc.pol', 'edit', 'coordinator-only', /coordinator/],
  ['chair.la', 'close', 'not-now', /agreed/],
  ['spoc.icb', 'agree', 'not-now', /No evidence/],
] as const)('%s may not %s: %s', (who, deed, code, words) => {
  const refused = new LifecycleHouse().do(who, deed, {});
  expect(refused?.code).toBe(code);
  expect(explain(refused!)).toMatch(words);
});

test('a coordinator acts for an agency that is named, marked so', () => {
  const house = new LifecycleHouse();
  house.doAll(['coordinator.la', 'evidence', evidence]);
  expect(house.facts.updates.at(-1)).toMatchObject({ agencyCode: 'POL', onBehalf: true });
  expect(house.do('coordinator.la', 'agree')?.code).toBe('no-agency-named');
  house.doAll(['coordinator.la', 'agree', {}, { forAgency: 'PRO' }]);
  expect(house.facts.agreements).toMatchObject([{ agencyCode: 'PRO', onBehalf: true }]);
  expect(house.log.at(-1)?.detail).toMatch(/on behalf of the agency/);
});

describe('on a version that is not the latest', () => {
  test('nothing is done', () => {
    const house = new LifecycleHouse();
    house.doAll(['spoc.pol', 'progress', { text: 'Begun.' }]);
    expect(house.do('spoc.pol', 'progress', { text: 'More.' }, { seen: 'another' })?.code).toBe(
      'version-changed',
    );
  });
});

test('the same doing twice is done once', () => {
  const house = new LifecycleHouse();
  house.do('spoc.pol', 'progress', { text: 'Begun.' }, { key: 'K' });
  house.do('spoc.pol', 'progress', { text: 'Begun.' }, { key: 'K' });
  expect(house.facts.updates).toHaveLength(1);
  expect(house.log).toHaveLength(1);
});

describe('more time', () => {
  const asked = () =>
    new LifecycleHouse().doAll([
      'spoc.pol',
      'more-time',
      { wantedOn: day('2024-10-18'), reason: 'Two are missing.' },
    ]);

  test('is asked for and granted, and the first day is kept', () => {
    const house = asked().doAll(['coordinator.la', 'decide-time', { grant: true }]);
    expect(house.action()).toMatchObject({ dueOn: '2024-10-18', originalDueOn: '2024-09-27' });
    expect(house.facts.extensions).toMatchObject([{ decision: 'Granted', grantedOn: '2024-10-18' }]);
  });

  test('is refused with a reason', () => {
    expect(asked().do('coordinator.la', 'decide-time', { grant: false })?.code).toBe('no-reason');
  });

  test('is withdrawn by who asked', () => {
    const house = asked().doAll(['spoc.pol', 'take-back']);
    expect(house.facts.extensions).toMatchObject([{ decision: 'Withdrawn' }]);
  });

  test.each([
    ['granted', { grant: true }],
    ['refused', { grant: false, text: 'The board wants it.' }],
  ] as const)('that was %s in error waits anew once the coordinator takes that back', (_what, given) => {
    const before = asked();
    const house = asked().doAll(['coordinator.la', 'decide-time', given]);
    house.doAll(['coordinator.la', 'take-back']);
    const { lastStep: _1, ...now } = house.action();
    const { lastStep: _2, ...then } = before.action();
    expect(now).toEqual({ ...then, originalDueOn: undefined });
    const [first, second] = house.facts.extensions;
    expect([first?.decision, second?.decision]).toEqual(['Withdrawn', 'Open']);
    expect(second?.key).not.toBe(first?.key);
    expect(house.do('coordinator.la', 'decide-time', { grant: true })).toBeUndefined();
    expect(house.do('coordinator.la', 'take-back')).toBeUndefined();
  });

  test('that was granted stays so after ten minutes, for others, and once it is built on', () => {
    const granted = () => asked().doAll(['coordinator.la', 'decide-time', { grant: true }]);
    expect(granted().wait(10).do('coordinator.la', 'take-back')?.code).toBe('too-late-to-take-back');
    expect(granted().do('chair.la', 'take-back')?.code).toBe('too-late-to-take-back');
    const gone = granted().doAll(['spoc.pol', 'evidence', { text: 'Done.' }]);
    expect(gone.do('coordinator.la', 'take-back')?.code).toBe('too-late-to-take-back');
  });

  test('ends when evidence goes in, and waits again when that is taken back', () => {
    const house = asked().doAll(['spoc.pol', 'evidence', { text: 'Done.' }]);
    expect(house.facts.extensions).toMatchObject([{ decision: 'Withdrawn' }]);
    house.doAll(['spoc.pol', 'take-back']);
    expect(house.facts.extensions).toMatchObject([{ decision: 'Open' }]);
    expect(house.do('coordinator.la', 'decide-time', { grant: true })).toBeUndefined();
  });
});

test('what was reopened after it was closed is closed by a plan to last that is given anew', () => {
  const house = agreed(new LifecycleHouse()).doAll(
    ['chair.la', 'close', closing],
    ['chair.la', 'reopen', { text: 'It did not last.' }],
    ['spoc.pol', 'evidence', { text: 'Now it does.' }],
    ...(['la', 'icb', 'edu', 'yjs', 'pro'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
  );
  expect(house.do('chair.la', 'close', {})?.code).toBe('not-given');
  expect(house.do('chair.la', 'close', closing)).toBeUndefined();
});

test('the steps, replayed, give the action as it is, and say from what to what', () => {
  const start = new LifecycleHouse().action();
  const house = agreed(new LifecycleHouse()).doAll(
    ['spoc.pol', 'rate', { rating: 'Green', text: 'It goes well.' }],
    ['coordinator.la', 'edit', { title: 'Another title', dueOn: day('2024-11-29'), supportingAgencies: [] }],
    ['chair.la', 'close', closing],
    ['chair.la', 'reopen', { text: 'It did not last.' }],
  );
  const { lastStep: _, ...now } = house.action();
  expect(replayed(start, stepsOf(house.facts, house.action()))).toEqual(now);
  const line = historyOf(house.facts, house.action()).find(({ words }) => words === 'changed it');
  expect(line?.changes).toContainEqual({
    label: 'Due',
    was: 'Friday 27 September 2024',
    is: 'Friday 29 November 2024',
  });
  expect(house.log.at(-1)?.detail).toMatch('State: Closed with a sustainability plan → In progress');
});
