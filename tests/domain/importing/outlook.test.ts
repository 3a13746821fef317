import { rememberedColumns, rememberedShape, shapeToRemember } from '../../../bot/domain/importing/columns';
import type { Comparison } from '../../../bot/domain/importing/compare';
import { decideRemembering } from '../../../bot/domain/importing/decide-import';
import type { Incoming } from '../../../bot/domain/importing/incoming';
import { isNoted } from '../../../bot/domain/importing/notes';
import { outlookOf } from '../../../bot/domain/importing/outlook';
import { decideUndo, decideUndoFinding, importedToday } from '../../../bot/domain/importing/undo';
import type { Action, Finding, Update } from '../../../bot/domain/partnership';
import { action, at, day, facts, person } from '../../support/partnership';
import { writeLine } from '../../support/write-lines';

const NOW = at('2025-06-02T09:00:00Z');

describe('what bringing a file in comes to', () => {
  const brings = (...actions: Partial<Action>[]) =>
    outlookOf(
      actions.map((over): Comparison => ({ is: 'new', incoming: { action: action(over) } as Incoming })),
      { now: NOW },
    );
  const closed = { status: 'Closed', dueOn: day('2025-01-31') } as const;
  const late = { dueOn: day('2025-06-01') };
  const undated = { dueOn: undefined };
  test.each<[Partial<Action>[], string[]]>([
    [[], []],
    [[{ dueOn: day('2025-06-02') }], ['Their agencies are reminded before their due days, by your rules.']],
    [
      [closed, { dueOn: day('2025-06-02') }],
      [
        '1 new action is closed already and asked for no more.',
        'The others are reminded of before their due days, by your rules.',
      ],
    ],
    [[closed, { ...closed, dueOn: undefined }], ['2 new actions are closed already and asked for no more.']],
    [[late], ['1 new action is overdue: its agency is reminded from the next working day on.']],
    [[late, late], ['2 new actions are overdue: their agencies are reminded from the next working day on.']],
    [[undated], ['1 new action has no due day: nobody is reminded of it.']],
    [[undated, undated], ['2 new actions have no due day: nobody is reminded of them.']],
  ])('%j: %j', (actions, lines) => expect(brings(...actions)).toEqual(lines));

  test('counts what is new alone', () => {
    const same: Comparison = { is: 'same', incoming: { action: action(late) } as Incoming, action: action() };
    expect(outlookOf([same], { now: NOW })).toEqual([]);
  });
});

test('what was said of columns is kept a line a field, and read as far as it can be', () => {
  const said = { title: ' Our \n action ', progress: ['A', 'B'], lead: [] };
  const row = rememberedShape('s', said);
  expect(row).toEqual({ key: 'import.columns.s', value: 'title=Our action\nlead=\nprogress=A\tB' });
  expect(
    rememberedColumns([row, { key: 'x', value: 'title=A' }, { key: 'import.columns.e', value: '' }]),
  ).toEqual({
    s: { title: ['Our action'], lead: [], progress: ['A', 'B'] },
  });
  expect(
    rememberedColumns([{ key: 'import.columns.x', value: 'x title=A\ntitle\n title=B\nlead=C=D' }]),
  ).toEqual({ x: { lead: ['C=D'] } });
  expect([shapeToRemember(undefined, { title: 'A' }), shapeToRemember('s')]).toEqual([[], []]);
  expect(shapeToRemember('s', { lead: 'B' }, { s: { title: 'A' } })).toEqual([
    rememberedShape('s', { title: 'A', lead: 'B' }),
  ]);
});

test('an answer is remembered once, and anew where it is another', () => {
  const known = facts({ settings: [{ key: 'a', value: '1' }] });
  const writes = (...rows: { key: string; value: string }[]) => {
    const decided = decideRemembering(known, person('coordinator.la'), rows);
    return decided.ok ? decided.value.writes.map(writeLine) : decided.error.code;
  };
  expect(writes({ key: 'a', value: '1' })).toEqual([]);
  expect(writes({ key: 'a', value: '2' }, { key: 'b', value: '3' })).toEqual([
    'settings a: value=2',
    'new in settings: key=b, value=3',
  ]);
  expect(decideRemembering(known, person('spoc.la'), [])).toMatchObject({
    error: { code: 'coordinator-only' },
  });
});

test('a note is there already under its day and author, and not where it was taken back', () => {
  const said = (text: string, over: Partial<Update> = {}): Update => ({
    actionRef: 'A07',
    kind: 'Progress',
    text,
    by: 'x',
    at: NOW,
    ...over,
  });
  const noted = (text: string, ...updates: Update[]) => isNoted({ updates }, 'A07', text);
  expect(noted('2 June, Jo: Begun.', said('Begun.'))).toBe(true);
  expect(noted(`${'x'.repeat(59)}Begun.`, said('Begun.'))).toBe(true);
  expect(noted(`${'x'.repeat(60)}Begun.`, said('Begun.'))).toBe(false);
  expect(noted('Begun. More.', said('Begun.'))).toBe(false);
  expect(noted('Begun.', said(' '))).toBe(false);
  expect(noted('Begun.', said('Begun.', { key: 'k' }), said('', { kind: 'TakenBack', takesBack: 'k' }))).toBe(
    false,
  );
});

describe('an undo of what came in today', () => {
  const step = (key: string, minute: number, over: Partial<Update> = {}): Update => ({
    ...{
      key,
      actionRef: 'A07',
      kind: 'Change',
      by: 'x',
      at: at(`2025-06-02T08:${String(minute).padStart(2, '0')}:00Z`),
    },
    ...over,
  });
  const changed = step('import|1', 10, { changes: [{ column: 'theme', was: 'Old', is: 'New' }] });
  const note = step('import|note|1', 11, { kind: 'Progress', text: 'Begun.' });
  const of = (...updates: Update[]) => facts({ actions: [action({ theme: 'New' })], updates });
  const undone = (...updates: Update[]) => {
    const decided = decideUndo({ facts: of(...updates), now: NOW }, person('coordinator.la'), 'A07');
    return decided.ok
      ? [
          ...decided.value.writes.map(writeLine),
          ...decided.value.log.map(({ verb, detail }) => `${verb}: ${detail ?? ''}`),
        ]
      : [];
  };
  const came = (...updates: Update[]) => {
    const { added, changed: others, workedOn } = importedToday({ facts: of(...updates), now: NOW });
    return [added.length, others.length, workedOn.length];
  };

  test('puts back what a file changed, and takes its notes back', () => {
    const [row, own, back, ...log] = undone(changed, note);
    expect(row).toBe('actions A07: lastStep=the step, theme=Old');
    expect(own).toMatch(
      /changes=theme New > Old, key=undo\|[0-9a-f]+, kind=Change, text=The import was undone\.$/,
    );
    expect(back).toMatch(
      /actionRef=A07, at=2025-06-02T09:00:00Z, by=coordinator\.la, key=undo\|[0-9a-f]+, kind=TakenBack, takesBack=import\|note\|1, text=The import was undone\.$/,
    );
    expect(log).toEqual(['action.changed: Theme: New → Old']);
  });

  test('of notes alone changes nothing else', () => {
    const [back, ...log] = undone(note);
    expect(back).toMatch(/kind=TakenBack, takesBack=import\|note\|1/);
    expect(log).toEqual(['action.taken-back: ']);
  });

  test.each<[string, number[], number[]]>([
    ['a change', came(changed), [0, 1, 0]],
    ['an action', came({ ...changed, changes: [{ column: 'title', is: 'x' }] }), [1, 0, 0]],
    ['a note', came(note), [0, 1, 0]],
    ['nothing', came(), [0, 0, 0]],
    ['nothing of yesterday', came({ ...changed, at: at('2025-06-01T09:00:00Z') }), [0, 0, 0]],
    ['nothing that was worked on since', came(changed, step('k', 20)), [0, 0, 1]],
    ['what came after the work', came(step('k', 5), changed), [0, 1, 0]],
    [
      'the newer part of what was worked on between',
      came(changed, step('k', 20), step('import|2', 30)),
      [0, 1, 1],
    ],
    ['nothing that was undone', came(changed, step('undo|1', 20)), [0, 0, 0]],
    [
      'nothing that was taken back',
      came(note, step('t', 20, { kind: 'TakenBack', takesBack: 'import|note|1' })),
      [0, 0, 0],
    ],
  ])('is of %s', (_, counts, expected) => expect(counts).toEqual(expected));

  test('withdraws a finding that is fresh, and no other', () => {
    const finding = (lastStep: Update | undefined, over: Partial<Finding> = {}): Finding => ({
      ...{ title: 'x', ref: 'F1', kind: 'Priority' },
      ...(lastStep ? { lastStep } : {}),
      ...over,
    });
    const fresh = step('import|finding|1', 10, { actionRef: 'F1' });
    const undo = (one: Finding, ref = 'F1') => {
      const decided = decideUndoFinding(
        { facts: facts({ findings: [one] }), now: NOW },
        person('coordinator.la'),
        ref,
      );
      return decided.ok ? decided.value.writes.length > 0 : decided.error.code;
    };
    expect(undo(finding(fresh))).toBe(true);
    expect(undo(finding(fresh), 'F2')).toBe(false);
    expect(undo(finding(undefined))).toBe(false);
    expect(undo(finding({ ...fresh, key: 'k' }))).toBe(false);
    expect(undo(finding({ ...fresh, at: at('2025-06-01T09:00:00Z') }))).toBe(false);
    expect(undo(finding(fresh, { withdrawnOn: day('2025-06-02') }))).toBe(false);
  });
});
