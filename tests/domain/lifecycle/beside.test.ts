import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideAdding, nextRef } from '../../../bot/domain/lifecycle/adding';
import { actionList, type WhichActions } from '../../../bot/domain/lifecycle/asking/action-list';
import type { NewAction } from '../../../bot/domain/lifecycle/deeds';
import { newOwnerItem, newOwnersDue } from '../../../bot/domain/lifecycle/news/owner';
import { isWritten, owedWrites } from '../../../bot/domain/lifecycle/tidying/owed';
import type { Facts, Message } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { after } from '../../support/apply-writes';
import { action, at, day } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf } from './house';

const CALENDAR = calendarAsKnownOn();
const NOW = at('2024-06-03T09:00:00Z');
const actor = (facts: Facts, who: string) => actorNamed(facts, email(who))!;

describe('a list of actions', () => {
  const house = new LifecycleHouse(
    partnershipOf({
      actions: [
        action({
          ref: 'A1',
          leadAgency: 'ICB',
          dueOn: day('2024-07-01'),
          status: 'EvidenceSubmitted',
          submission: 'e1',
        }),
        action({ ref: 'A2', dueOn: undefined }),
        action({ ref: 'A3', dueOn: day('2024-05-01') }),
        action({ ref: 'A4', dueOn: day('2024-04-01') }),
        action({ ref: 'A5', status: 'Closed' }),
        action({ ref: 'A6', status: 'Sustained', leadAgency: 'ICB' }),
        action({ ref: 'A7', withdrawnOn: day('2024-05-01') }),
        action({ ref: 'A8', leadAgency: 'EDU', ownerEmail: email('spoc.pol'), dueOn: day('2024-06-10') }),
        action({ ref: 'A9', status: 'EvidenceSubmitted', submission: 'e9', dueOn: day('2024-06-05') }),
      ],
      updates: ['1', '9'].map((number) => ({
        key: `e${number}`,
        actionRef: `A${number}`,
        kind: 'Evidence',
        text: 'Done.',
        by: 'x',
        at: at('2024-06-01T09:00:00Z'),
      })),
    }),
  );
  const listed = (who: string, asked: WhichActions) => {
    const list = actionList(
      { facts: house.facts, calendar: CALENDAR, now: NOW },
      actor(house.facts, who),
      asked,
    );
    return [
      `${list.which.list} ${list.agency?.code ?? ''}: ${list.overdue} overdue, ${list.closed} closed`,
      ...list.actions.map(({ row, votes, asksReader, isReaders }) =>
        [row.ref, votes, ...(asksReader ? ['asks'] : []), ...(isReaders ? ['own'] : [])]
          .filter(Boolean)
          .join(' '),
      ),
    ];
  };

  test.each<[string, WhichActions, string[]]>([
    [
      'spoc.pol',
      { list: 'mine' },
      ['mine : 2 overdue, 1 closed', 'A4 own', 'A3 own', 'A9 0 of 5 agree own', 'A8 own', 'A2 own'],
    ],
    ['spoc.icb', { list: 'mine' }, ['mine : 0 overdue, 1 closed', 'A1 0 of 5 agree own']],
    ['spoc.yjs', { list: 'mine' }, ['mine : 0 overdue, 0 closed']],
    ['observer.pol', { list: 'mine' }, ['mine : 2 overdue, 1 closed', 'A4', 'A3', 'A9 0 of 5 agree', 'A2']],
    [
      'coordinator.la',
      { list: 'mine' },
      ['all : 2 overdue, 2 closed', 'A4', 'A3', 'A9 0 of 5 agree', 'A8', 'A1 0 of 5 agree', 'A2'],
    ],
    ['deputy.pol', { list: 'agency', agencyCode: 'XXX' }, ['agency XXX: 0 overdue, 0 closed']],
    [
      'chair.la',
      { list: 'mine' },
      ['all : 2 overdue, 2 closed', 'A4', 'A3', 'A9 0 of 5 agree', 'A8', 'A1 0 of 5 agree', 'A2'],
    ],
    ['spoc.pol', { list: 'agency', agencyCode: 'EDU' }, ['agency EDU: 0 overdue, 0 closed', 'A8 own']],
    ['spoc.pol', { list: 'overdue' }, ['overdue : 2 overdue, 0 closed', 'A4 own', 'A3 own']],
    [
      'spoc.pol',
      { list: 'to agree' },
      ['to agree : 0 overdue, 0 closed', 'A1 0 of 5 agree asks', 'A9 0 of 5 agree own'],
    ],
    [
      'spoc.icb',
      { list: 'to agree' },
      ['to agree : 0 overdue, 0 closed', 'A9 0 of 5 agree asks', 'A1 0 of 5 agree own'],
    ],
  ])('%s asks for %j', (who, asked, lines) => expect(listed(who, asked)).toEqual(lines));
});

describe('an action that is handed over', () => {
  const due = (house: LifecycleHouse, now = house.now) =>
    newOwnersDue({ facts: house.facts, calendar: CALENDAR, hours: DEFAULT_HOURS, now }).map(
      ({ personEmail, title, why, agencyCode }) => `${personEmail}: ${title} (${agencyCode}: ${why})`,
    );
  const to = (who: string) => `${email(who)}: Handed over: A07 Map networks of adults who exploit children`;
  const WHY = 'A07 was handed over';

  test('is told to who has it and who had it, and not to who did it', () => {
    const house = new LifecycleHouse(
      partnershipOf({ actions: [action({ ownerEmail: email('member.edu') })] }),
    );
    expect(due(house)).toEqual([]);
    house.doAll(['coordinator.la', 'edit', { title: 'Another title', ownerEmail: email('member.edu') }]);
    expect(due(house)).toEqual([]);
    house.doAll(
      ['coordinator.la', 'edit', { title: 'Map networks of adults who exploit children' }],
      ['coordinator.la', 'edit', { leadAgency: 'ICB', ownerEmail: email('coordinator.la') }],
    );
    expect(due(house)).toEqual([
      `${to('spoc.icb')} (ICB: ${WHY})`,
      `${to('member.edu')} (ICB: ${WHY})`,
      `${to('spoc.pol')} (ICB: ${WHY})`,
    ]);
    expect(due(house, at('2024-07-03T09:00:00Z'))).toHaveLength(3);
    expect(due(house, at('2024-07-04T09:00:00Z'))).toEqual([]);
    house.doAll(['coordinator.la', 'take-back']);
    expect(due(house)).toEqual([]);
  });

  test('once to whom it concerns twice, and not once it is withdrawn', () => {
    const house = new LifecycleHouse().doAll([
      'coordinator.la',
      'edit',
      { leadAgency: 'ICB', ownerEmail: email('spoc.icb') },
    ]);
    expect(due(house)).toEqual([`${to('spoc.icb')} (ICB: ${WHY})`, `${to('spoc.pol')} (ICB: ${WHY})`]);
    house.doAll(['coordinator.la', 'withdraw', { text: 'Done by others.' }]);
    expect(due(house)).toEqual([]);
  });

  test('is shown as it stands now', () => {
    const house = new LifecycleHouse().doAll([
      'coordinator.la',
      'edit',
      { leadAgency: 'ICB', ownerEmail: email('member.edu') },
    ]);
    const shown = (who: string) => {
      const message = { about: 'A07', personEmail: email(who) } as Message;
      const item = newOwnerItem({ facts: house.facts, calendar: CALENDAR, now: house.now }, message);
      return item && !Array.isArray(item) && 'lead' in item
        ? [item.lead.code, item.ownerName, item.byName, item.isReaders]
        : undefined;
    };
    expect(shown('spoc.icb')).toEqual(['ICB', 'member.edu', 'coordinator.la', true]);
    expect(shown('member.edu')).toEqual(['ICB', 'member.edu', 'coordinator.la', true]);
    expect(shown('spoc.pol')).toEqual(['ICB', 'member.edu', 'coordinator.la', false]);
    house.doAll(['coordinator.la', 'edit', { ownerEmail: null }]);
    expect(shown('spoc.pol')).toEqual(['ICB', undefined, 'coordinator.la', false]);
    house.doAll(['coordinator.la', 'take-back']);
    expect(shown('spoc.pol')).toEqual(['ICB', 'member.edu', 'coordinator.la', false]);
  });
});

describe('an action that is added', () => {
  const facts = partnershipOf({
    actions: [
      action({
        ref: 'A09',
        theme: 'Front door',
        supportingAgencies: ['EDU', 'ICB'],
        successMeasure: 'Nine in ten',
      }),
    ],
  });
  const add = (given: NewAction, on = facts, who = 'coordinator.la') => {
    const added = decideAdding({ facts: on, calendar: CALENDAR, now: NOW }, actor(on, who), given, 'k1');
    if (!added.ok) return [added.error.code, added.error.detail].filter(Boolean).join(': ');
    return { ...added.value, facts: after(on, added.value) };
  };

  test.each<[string, NewAction, string, string?]>([
    ['by a SPOC', { title: 'x', leadAgency: 'POL' }, 'coordinator-only', 'spoc.pol'],
    ['without a title', { title: ' ', leadAgency: 'POL' }, 'not-given: An action has a title.'],
    ['without any title', { leadAgency: 'POL' }, 'not-given: An action has a title.'],
    ['without a lead', { title: 'x' }, 'not-given: Say which agency leads it.'],
    [
      'for no agency',
      { title: 'x', leadAgency: 'XXX' },
      'not-given: That agency is not in the list of agencies.',
    ],
    ['under a number that is taken', { title: 'x', leadAgency: 'POL', ref: 'a09' }, 'ref-taken'],
    [
      'under a number with a slash',
      { title: 'x', leadAgency: 'POL', ref: 'A/1' },
      'not-given: A number holds 40 characters, without / ? # and |.',
    ],
    [
      'under a long number',
      { title: 'x', leadAgency: 'POL', ref: 'A'.repeat(41) },
      'not-given: A number holds 40 characters, without / ? # and |.',
    ],
    ['off an action that is gone', { title: 'x', splitFrom: 'A99' }, 'action-gone'],
  ])('%s is refused', (_, given, why, who = 'coordinator.la') => expect(add(given, facts, who)).toBe(why));

  test('has the next number, and once', () => {
    const added = add({
      title: ' Train hubs ',
      leadAgency: 'ICB',
      supportingAgencies: ['ICB', 'EDU'],
      dueOn: day('2024-09-02'),
    });
    if (typeof added === 'string') throw new Error(added);
    const [, row] = added.facts.actions;
    const { lastStep, ...columns } = row!;
    expect(columns).toEqual({
      ref: 'A10',
      title: 'Train hubs',
      leadAgency: 'ICB',
      supportingAgencies: ['EDU'],
      dueOn: day('2024-09-02'),
      status: 'NotStarted',
    });
    expect(lastStep).toEqual({
      key: 'k1',
      actionRef: 'A10',
      kind: 'Change',
      text: 'Added to the plan.',
      changes: [
        { column: 'title', is: 'Train hubs' },
        { column: 'leadAgency', is: 'ICB' },
        { column: 'supportingAgencies', is: 'EDU' },
        { column: 'dueOn', is: '2024-09-02' },
      ],
      by: email('coordinator.la'),
      at: NOW,
    });
    expect(added.facts.updates).toEqual([lastStep]);
    expect(add({ title: 'Train hubs', leadAgency: 'ICB' }, added.facts)).toMatchObject({
      ref: 'A10',
      writes: [],
      log: [],
    });
  });

  test('takes what is not given from the one that it is split off', () => {
    const added = add({ title: 'The other half', splitFrom: 'A09', leadAgency: 'ICB', ref: ' B 1 ' });
    if (typeof added === 'string') throw new Error(added);
    expect(added.facts.actions[1]).toMatchObject({
      ...{ ref: 'B 1', title: 'The other half', theme: 'Front door', leadAgency: 'ICB' },
      ...{
        supportingAgencies: ['EDU'],
        dueOn: day('2024-09-27'),
        successMeasure: 'Nine in ten',
        status: 'NotStarted',
      },
    });
    expect(added.facts.updates.map(({ key, actionRef, text }) => [key, actionRef, text])).toEqual([
      ['k1', 'B 1', 'Added, split off A09.'],
      ['k1|from', 'A09', 'A part of it is B 1 now.'],
    ]);
    expect(added.facts.actions[0]?.lastStep?.key).toBe('k1|from');
    expect(added.log.map(({ verb, subjectRef }) => [verb, subjectRef])).toEqual([['action.added', 'B 1']]);
  });

  test.each([
    [[], 'A01'],
    [['A20', 'A9'], 'A21'],
    [['A009'], 'A010'],
    [['1.9', 'x'], '1.10'],
    [['A2', 'B2'], 'A3'],
    [['x'], 'A01'],
  ])('after %j comes %s', (refs, next) => {
    const actions = refs.map((ref) => action({ ref }));
    expect(nextRef(actions, { actions, findings: [], requests: [] })).toBe(next);
  });
});

describe('what the app stopped in the middle of', () => {
  const voted = () =>
    new LifecycleHouse().doAll(
      ['spoc.pol', 'evidence', { text: 'Done.' }],
      ['spoc.icb', 'agree', { text: 'Seen.' }],
    );

  test('is owed: the step of the row, and the vote that it says was given', () => {
    const { facts } = voted();
    const whole = facts.actions[0]!;
    expect(owedWrites(facts, whole)).toEqual([]);
    const stopped = { ...facts, updates: facts.updates.slice(0, 1), agreements: [] };
    expect(owedWrites(stopped, whole)).toEqual([
      { insert: 'updates', row: whole.lastStep },
      { insert: 'agreements', row: { ...facts.agreements[0], onBehalf: undefined, meetingRef: undefined } },
    ]);
    const [row] = facts.agreements;
    const changed = (over: object) =>
      owedWrites({ ...facts, agreements: [{ ...row!, ...over }] }, whole).length;
    expect(changed({ verdict: 'Withdrawn' })).toBe(1);
    expect(changed({ verdict: 'Challenge', at: at('2024-06-03T10:00:00Z') })).toBe(0);
    expect(owedWrites(facts, { ...whole, lastStep: undefined })).toEqual([]);
  });

  test('a write is there already by its key, or by all that it says', () => {
    const { facts } = voted();
    const [row] = facts.agreements;
    expect(isWritten(facts, { insert: 'agreements', row: row! })).toBe(true);
    expect(isWritten(facts, { insert: 'agreements', row: { ...row!, key: 'other' } })).toBe(false);
    expect(isWritten(facts, { insert: 'updates', row: { ...facts.updates[0]!, key: undefined } })).toBe(
      false,
    );
    expect(isWritten(facts, { change: 'agreements', of: row!, patch: { verdict: 'Agree' } })).toBe(true);
    expect(isWritten(facts, { change: 'agreements', of: row!, patch: { verdict: 'Agree', text: 'x' } })).toBe(
      false,
    );
  });
});
