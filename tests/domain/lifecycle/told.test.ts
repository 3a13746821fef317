import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { actionList } from '../../../bot/domain/lifecycle/asking/action-list';
import { newOwnerItem, newOwnersDue } from '../../../bot/domain/lifecycle/news/owner';
import { planLines } from '../../../bot/domain/lifecycle/story/plan-lines';
import { planWaiting } from '../../../bot/domain/lifecycle/story/waiting';
import type { Action, Facts, Message, Update } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, day, person } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf } from './house';
import { AGREED, EVIDENCE, plain } from './written';

const CALENDAR = calendarAsKnownOn();
const NOW = at('2024-06-03T09:00:00Z');
const asOf = (facts: Facts, now = NOW) => ({ facts, calendar: CALENDAR, hours: DEFAULT_HOURS, now });
const EMBARGO: Partial<Facts> = {
  inspections: [{ title: 'JTAI', ref: 'I24', publishedOn: day('2024-07-01') }],
  findings: [{ title: 'Secret', ref: 'F1', kind: 'Priority', inspectionRef: 'I24' }],
};

describe('whose an action is now', () => {
  const changed = (columns: Record<string, [string?, string?]>, over: Partial<Update> = {}): Update => ({
    ...{ key: 'k', actionRef: 'A07', kind: 'Change', by: email('coordinator.la'), at: NOW },
    changes: Object.entries(columns).map(([column, [was, is]]) => ({
      column,
      ...(was ? { was } : {}),
      ...(is ? { is } : {}),
    })),
    ...over,
  });
  const told = (step: Update, over: Partial<Facts> = {}, more: Partial<Action> = {}, now = NOW) => {
    const facts = partnershipOf({ actions: [action({ lastStep: step, ...more })], updates: [step], ...over });
    return newOwnersDue(asOf(facts, now)).map(
      ({ personEmail, key }) => `${personEmail} ${key?.split('|')[2]}`,
    );
  };
  const ICB = `${email('spoc.icb')} new lead`;
  const LA = `${email('spoc.la')} former lead`;

  test.each<[string, string[], string[]]>([
    ['a new lead', told(changed({ leadAgency: ['LA', 'ICB'] })), [ICB, LA]],
    ['a first lead', told(changed({ leadAgency: [undefined, 'ICB'] })), [ICB]],
    [
      'a new owner',
      told(changed({ ownerEmail: [email('spoc.edu'), email('spoc.yjs')] })),
      [`${email('spoc.yjs')} new owner`, `${email('spoc.edu')} former owner`],
    ],
    ['a lead without anybody', told(changed({ leadAgency: ['XXX', 'ICB'] })), [ICB]],
    [
      'an owner who is not on the list',
      told(changed({ ownerEmail: ['x@x.example', email('spoc.yjs')] })),
      [`${email('spoc.yjs')} new owner`],
    ],
    ['nobody, of another change', told(changed({ theme: ['A', 'B'] })), []],
    [
      'nobody, of an action that is new',
      told(changed({ title: [undefined, 'x'], leadAgency: [undefined, 'ICB'] })),
      [],
    ],
    [
      'who leads, of one that is named anew as well',
      told(changed({ title: ['x', 'y'], leadAgency: ['LA', 'ICB'] })),
      [ICB, LA],
    ],
    [
      'nobody, of what is no change of the plan',
      told(changed({ leadAgency: ['LA', 'ICB'] }, { kind: 'TakenBack' })),
      [],
    ],
    [
      'nobody, once it is withdrawn',
      told(changed({ leadAgency: ['LA', 'ICB'] }), {}, { withdrawnOn: day('2024-06-03') }),
      [],
    ],
    [
      'nobody, of what was typed into the list',
      told(changed({ leadAgency: ['LA', 'ICB'] }, { key: undefined })),
      [],
    ],
    ['nobody who did it', told(changed({ leadAgency: ['LA', 'ICB'] }, { by: email('spoc.icb') })), [LA]],
    [
      'nobody who may not read it',
      told(changed({ leadAgency: ['LA', 'ICB'] }), EMBARGO, { findingRef: 'F1' }),
      [],
    ],
    [
      'them, for thirty days',
      told(changed({ leadAgency: ['LA', 'ICB'] }), {}, {}, at('2024-07-03T20:00:00Z')),
      [ICB, LA],
    ],
    [
      'nobody after that',
      told(changed({ leadAgency: ['LA', 'ICB'] }), {}, {}, at('2024-07-04T00:00:00Z')),
      [],
    ],
  ])('is told to %s', (_, lines, expected) => expect(lines).toEqual(expected));

  test('is told with when it became so, and under a title that a row holds', () => {
    const step = changed({ leadAgency: ['LA', 'ICB'] });
    const title = 'a'.repeat(300);
    const facts = partnershipOf({
      actions: [action({ title, leadAgency: 'ICB', lastStep: step })],
      updates: [step],
    });
    expect(newOwnersDue(asOf(facts))[0]).toEqual({
      kind: 'NewOwner',
      about: 'A07',
      key: expect.stringMatching(/^NewOwner\|[0-9a-f]+\|new lead\|A07$/),
      title: `Handed over: A07 ${'a'.repeat(237)}…`,
      agencyCode: 'ICB',
      dueAt: NOW,
      personEmail: email('spoc.icb'),
      why: 'A07 was handed over',
    });
  });

  test('stands on the card as long as its reader may read it', () => {
    const step = changed({ leadAgency: ['LA', 'ICB'] });
    const item = (personEmail: string, over: Partial<Facts> = {}, more: Partial<Action> = {}) => {
      const row = action({ leadAgency: 'ICB', ownerEmail: 'gone@x.example', lastStep: step, ...more });
      const facts = partnershipOf({ actions: [row], updates: [step], ...over });
      return newOwnerItem(asOf(facts), { about: 'A07', personEmail } as Message);
    };
    expect(item(email('spoc.icb'))).toMatchObject({
      about: 'new-owner',
      action: { ref: 'A07' },
      lead: agency('ICB'),
      ownerName: 'gone@x.example',
      byName: 'coordinator.la',
      at: NOW,
      isReaders: true,
    });
    expect(item('nobody@x.example')).toMatchObject({ isReaders: false });
    expect(item(email('spoc.icb'), EMBARGO, { findingRef: 'F1' })).toBeUndefined();
    expect(item(email('spoc.icb'), { actions: [] })).toBeUndefined();
    expect(item(email('spoc.icb'), { updates: [] }, { lastStep: undefined })).toBeUndefined();
  });
});

describe('what of the plan waits', () => {
  const waiting = (actions: Action[], who?: string, over: Partial<Facts> = {}) => {
    const facts = partnershipOf({ actions, ...over });
    return planWaiting(asOf(facts), who ? actorNamed(facts, email(who)) : undefined);
  };
  const review = (over: Partial<Action>) =>
    waiting([action({ status: 'Closed', reviewOn: day('2024-06-17'), ...over })]).reviews.map(
      ({ words }) => words,
    );

  test.each<[Partial<Action>, string[]]>([
    [{}, ['review due in 10 working days']],
    [{ reviewOn: day('2024-06-18') }, []],
    [{ reviewOn: day('2024-05-31') }, ['review overdue by 1 working day']],
    [{ reviewOn: undefined }, []],
    [{ status: 'Sustained' }, []],
    [{ status: 'InProgress' }, []],
    [{ withdrawnOn: day('2024-05-01') }, []],
  ])('of a review, %j: %j', (over, words) => expect(review(over)).toEqual(words));

  test('is told to nobody who may not read it', () => {
    const late = action({ findingRef: 'F1', milestones: [{ title: 'Figures', on: day('2024-05-31') }] });
    expect(waiting([late], 'spoc.pol', EMBARGO).milestones).toEqual([]);
    expect(waiting([late], 'chair.la', EMBARGO).milestones).toHaveLength(1);
    expect(waiting([late], undefined, EMBARGO).milestones).toEqual([
      {
        ...{ ref: 'A07', title: late.title, leadAgency: 'POL', milestone: 'Figures' },
        ...{ on: '2024-05-31', words: 'overdue by 1 working day' },
      },
    ]);
  });

  test('is since when, and who is waited for', () => {
    const house = plain().doAll(EVIDENCE, ['spoc.la', 'agree']);
    expect(planWaiting(asOf(house.facts, house.now))).toEqual({
      toAgree: [
        {
          ...{
            ref: 'A07',
            title: house.action().title,
            leadAgency: 'POL',
            since: NOW,
            words: '1 of 5 agrees',
          },
          awaited: ['ICB', 'EDU', 'YJS', 'PRO'].map((code) => agency(code)),
        },
      ],
      challenged: [],
      reviews: [],
      milestones: [],
      toLast: [],
    });
    house.doAll(['spoc.icb', 'challenge', { text: 'x' }]);
    expect(planWaiting(asOf(house.facts, house.now)).challenged).toEqual([
      {
        ref: 'A07',
        title: house.action().title,
        leadAgency: 'POL',
        byAgency: 'Agency ICB',
        at: '2024-06-03T09:02:00Z',
      },
    ]);
    expect(planWaiting(asOf({ ...house.facts, updates: [] }, house.now)).toAgree).toEqual([]);
    const typed = action({ status: 'EvidenceSubmitted' });
    expect(waiting([typed]).toAgree).toEqual([]);
  });
});

describe('a line of the plan', () => {
  const words = (text: string) => {
    const house = plain().doAll(['spoc.pol', 'progress', { text }]);
    return planLines(asOf(house.facts))[0]?.lastNote?.words;
  };
  test.each([
    ['one  note\n\tin lines', 'one note in lines'],
    ['a'.repeat(160), 'a'.repeat(160)],
    ['a'.repeat(161), `${'a'.repeat(80)}…`],
    [`${'a'.repeat(159)} bcd`, `${'a'.repeat(159)}…`],
    [`${'a'.repeat(160)} bcd`, `${'a'.repeat(160)}…`],
    [`${'a'.repeat(70)} ${'b'.repeat(100)}`, `${'a'.repeat(70)} ${'b'.repeat(9)}…`],
  ])('of “%s” begins “%s”', (text, begins) => expect(words(text)).toBe(begins));

  test('has votes while evidence is before the group, and once there was a vote', () => {
    const votes = (house: LifecycleHouse) => planLines(asOf(house.facts))[0]?.votes;
    expect(votes(plain().doAll(EVIDENCE))).toMatchObject({ open: true, words: '0 of 5 agree' });
    expect(votes(plain().doAll(...AGREED))).toMatchObject({ open: false, words: '5 of 5 agree' });
    const before = plain().doAll(EVIDENCE).facts;
    const closed = new LifecycleHouse({ ...before, actions: [action({ status: 'Agreed' })] });
    expect(votes(closed)).toBeUndefined();
  });

  test('tells whose it is, where it stands and how sure the group is, of what is shown', () => {
    const facts = partnershipOf({
      actions: [
        action({ ref: 'A1', order: 7, impact: 'Some', ownerEmail: email('member.edu') }),
        action({ ref: 'A2' }),
      ],
    });
    expect(planLines(asOf(facts), ({ ref }) => ref === 'A1')).toMatchObject([
      { ref: 'A1', place: 7, impact: 'Some', ownerEmail: email('member.edu'), ownerName: 'member.edu' },
    ]);
    expect(planLines(asOf(facts)).map(({ ref, place }) => [ref, place])).toEqual([
      ['A1', 7],
      ['A2', 2_000_000],
    ]);
  });
});

test('those who belong to no agency that leads get all actions in place of their own, a member and a chair too', () => {
  const facts = partnershipOf({
    people: [
      person('member.edu'),
      person('x.edu', { roles: ['Lead'] }),
      person('chair.la'),
      person('spoc.pol'),
      person('observer.x', { agencyCode: undefined, roles: ['Observer'] }),
    ],
  });
  const list = (who: string) =>
    actionList(asOf(facts), actorNamed(facts, email(who))!, { list: 'mine' }).which.list;
  expect(['member.edu', 'x.edu', 'chair.la', 'spoc.pol', 'observer.x'].map(list)).toEqual([
    'all',
    'mine',
    'all',
    'mine',
    'all',
  ]);
  const other = { ...facts, actions: [action({ ref: 'A1', leadAgency: 'EDU' }), ...facts.actions] };
  expect(actionList(asOf(other), actorNamed(other, email('member.edu'))!, { list: 'mine' })).toMatchObject({
    which: { list: 'mine' },
    actions: [{ row: { ref: 'A1' } }],
    today: '2024-06-03',
  });
});
