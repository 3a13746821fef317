import { withoutFormer } from '../../../bot/domain/partnership';
import { factsAfter, isSameRow, NOTHING, type Write } from '../../../bot/domain/partnership/decision';
import { action, agency, chat, day, facts, person, reminder } from '../../support/partnership';

const actions = [action({ ref: 'A01' }), action({ ref: 'A02' })];
const [first, second] = actions as [(typeof actions)[0], (typeof actions)[0]];
const before = facts({ actions });
const change = (patch: object, of = second): Write => ({ change: 'actions', of, patch });
const insert = (ref: string): Write => ({ insert: 'actions', row: action({ ref }) });

describe('the facts after a decision', () => {
  test('have its changes in their rows and its new rows last, in the order of its writes', () => {
    const after = factsAfter(before, {
      writes: [insert('A03'), change({ title: 'B' }), change({ title: 'C', theme: 'T' }), insert('A04')],
    });
    expect(after.actions).toEqual([
      first,
      { ...second, title: 'C', theme: 'T' },
      action({ ref: 'A03' }),
      action({ ref: 'A04' }),
    ]);
  });

  test('are otherwise what they were: each list and each row that it does not touch', () => {
    const after = factsAfter(before, { writes: [change({ title: 'B' })] });
    expect(after.people).toBe(before.people);
    expect(after.actions[0]).toBe(first);
    expect(before.actions[1]).toBe(second);
    expect(factsAfter(before, NOTHING)).toEqual(before);
  });

  test('have the changes of every list', () => {
    const joined = person('chair.la');
    const after = factsAfter(before, { writes: [change({ title: 'B' }), { insert: 'people', row: joined }] });
    expect(after.actions).toEqual([first, { ...second, title: 'B' }]);
    expect(after.people).toEqual([...before.people, joined]);
  });

  test('know an agency that leaves as a former one, and one that comes back as one of the partnership', () => {
    const [council, police] = before.agencies as [(typeof before.agencies)[0], (typeof before.agencies)[0]];
    const left = { leftOn: day('2024-02-08') };
    const without = factsAfter(before, { writes: [{ change: 'agencies', of: police, patch: left }] });
    expect(without.agencies).toEqual([council]);
    expect(without.formerAgencies).toEqual([{ ...police, ...left }]);
    const [former] = without.formerAgencies as [(typeof before.agencies)[0]];
    const back = factsAfter(without, {
      writes: [change({ title: 'B' }), { change: 'agencies', of: former, patch: { leftOn: undefined } }],
    });
    expect(back.agencies).toEqual([council, police]);
    expect(back.formerAgencies).toEqual([]);
  });

  test('have what is written beside a former agency, and leave it one', () => {
    const former = agency('OLD', { leftOn: day('2024-02-08') });
    const after = factsAfter({ ...before, formerAgencies: [former] }, { writes: [change({ title: 'B' })] });
    expect([after.agencies, after.formerAgencies]).toEqual([before.agencies, [former]]);
  });
});

test.each<[string, Write, Write, boolean]>([
  ['a row and its change', insert('A02'), change({ title: 'B' }), true],
  ['two rows of a list', change({ title: 'B' }, first), change({ title: 'B' }), false],
  [
    'two reminders',
    { insert: 'reminders', row: reminder() },
    { insert: 'reminders', row: reminder({ key: 'b' }) },
    false,
  ],
  [
    'one reminder twice',
    { insert: 'reminders', row: reminder() },
    { insert: 'reminders', row: reminder({ state: 'Failed' }) },
    true,
  ],
  [
    'two agencies',
    { insert: 'agencies', row: agency('LA') },
    { insert: 'agencies', row: agency('POL') },
    false,
  ],
  [
    'two people',
    { insert: 'people', row: person('spoc.la') },
    { insert: 'people', row: person('spoc.pol') },
    false,
  ],
  [
    'two chats',
    { insert: 'conversations', row: chat('a') },
    { insert: 'conversations', row: chat('b') },
    false,
  ],
  [
    'one chat twice',
    { insert: 'conversations', row: chat('a') },
    { insert: 'conversations', row: chat('a', { state: 'Blocked' }) },
    true,
  ],
  [
    'rows of two lists with one name',
    { insert: 'actions', row: action({ ref: 'X' }) },
    { insert: 'findings', row: { ref: 'X', title: 'F', kind: 'Priority' } },
    false,
  ],
])('%s are the same row or not', (_, a, b, same) => expect(isSameRow(a, b)).toBe(same));

test('agencies none of which has left are the list that was read', () => {
  const listed = [agency('LA'), agency('POL')];
  expect(withoutFormer(listed).agencies).toBe(listed);
});
