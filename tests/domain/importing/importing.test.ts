import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { compare } from '../../../bot/domain/importing/compare';
import { decideImport, decideRemembering } from '../../../bot/domain/importing/decide-import';
import { decideUndo, decideUndoFinding, importedToday } from '../../../bot/domain/importing/undo';
import { rememberedColumns, shapeToRemember } from '../../../bot/domain/importing/columns';
import { fileId, incomingOf, rowKey, type ImportAnswers } from '../../../bot/domain/importing/incoming';
import { namesToAsk, rememberedAnswer } from '../../../bot/domain/importing/names';
import { outlookOf } from '../../../bot/domain/importing/outlook';
import type { Facts } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import type { Corrections } from '../../../bot/domain/plan-file/plan-file';
import { readPlan } from '../../../bot/domain/plan-file/read-plan';
import { after } from '../../support/apply-writes';
import { codeOf, decided } from '../../support/decisions';
import { action, agency, at, day, facts } from '../../support/partnership';
import { gridOf } from '../../support/plan-grids';

const CALENDAR = calendarAsKnownOn();
const HEAD = ['Ref', 'Finding', 'Action', 'Lead', 'Due', 'Progress', 'RAG'];
const FORM = ['1.1', 'Referrals', 'Agree one referral form', 'Police', '30/06/2025', 'Drafted.', 'A'];
const HUB = ['1.2', 'Referrals', 'Train every hub', 'The council', 'Sept 25', '', ''];

const rowsOf = (...table: readonly (readonly string[])[]) => {
  const rows = [HEAD, ...table].map((cells, index) => ({
    at: index + 1,
    cells: cells.map((text) => ({ text })),
  }));
  const grid = { kind: 'text' as const, rows, hiddenColumns: [], above: [], leftOut: [] };
  const read = readPlan([grid], { today: day('2025-06-02'), agencies: [], corrections: {} });
  if (!read.ok) throw new Error(read.error);
  return read.value.rows;
};

/** A partnership into which files come, one after the other, with the police and the council known by these names. */
class ImportHouse {
  now = at('2025-06-02T09:00:00Z');
  answers: ImportAnswers = { names: new Map([['the council', ['LA']]]), takesLastDays: false };

  constructor(
    public facts: Facts = partnership(),
    readonly who = 'coordinator.la',
  ) {}

  private get actor() {
    return actorNamed(this.facts, `${this.who}@partnership.example`)!;
  }

  private get asOf() {
    return { facts: this.facts, calendar: CALENDAR, now: this.now };
  }

  compared(...table: readonly (readonly string[])[]) {
    return compare(incomingOf(rowsOf(...table), this.facts, this.answers).incoming, this.facts, this.now);
  }

  /** How many rows are written. */
  import(table: readonly (readonly string[])[], overwrites = false): number {
    const rows = rowsOf(...table);
    let written = 0;
    for (const incoming of incomingOf(rows, this.facts, this.answers).incoming) {
      const file = { name: 'plan.xlsx', id: fileId(rows) };
      const decision = decided(decideImport(this.asOf, this.actor, incoming, { file, overwrites }));
      this.facts = after(this.facts, decision);
      written += decision.writes.length;
    }
    return written;
  }

  undo(): number {
    const { added, changed, findings } = importedToday(this.asOf);
    const all = [...added, ...changed];
    for (const { ref } of all)
      this.facts = after(this.facts, decided(decideUndo(this.asOf, this.actor, ref)));
    for (const { ref } of findings)
      this.facts = after(this.facts, decided(decideUndoFinding(this.asOf, this.actor, ref)));
    return all.length;
  }

  /** The notes that stand, in the order in which they were written. */
  notes(): (string | undefined)[] {
    const { updates } = this.facts;
    const gone = new Set(updates.map(({ takesBack }) => takesBack));
    return updates.filter(({ kind, key }) => kind === 'Progress' && !gone.has(key)).map(({ text }) => text);
  }

  change(ref: string, patch: Partial<Facts['actions'][number]>): void {
    this.facts = {
      ...this.facts,
      actions: this.facts.actions.map((one) => (one.ref === ref ? { ...one, ...patch } : one)),
    };
  }
}

const partnership = (over: Partial<Facts> = {}): Facts =>
  facts({
    agencies: [agency('LA'), agency('POL', { title: 'Northmere Police', shortName: 'Police' })],
    ...over,
  });

test('a file’s actions come in with their finding, lead, day, rating and notes', () => {
  const house = new ImportHouse();
  house.import([FORM, HUB]);
  expect(house.facts.findings).toEqual([
    {
      ...{ title: 'Referrals', ref: 'F01', kind: 'Improvement' },
      lastStep: expect.objectContaining({ text: 'Added with an import.' }) as unknown,
    },
  ]);
  expect(house.facts.actions).toMatchObject([
    {
      ref: '1.1',
      title: 'Agree one referral form',
      leadAgency: 'POL',
      dueOn: '2025-06-30',
      rating: 'Amber',
      findingRef: 'F01',
      status: 'InProgress',
    },
    { ref: '1.2', title: 'Train every hub', leadAgency: 'LA', findingRef: 'F01' },
  ]);
  expect(house.facts.actions[1]?.dueOn).toBeUndefined();
  expect(house.facts.updates.filter(({ kind }) => kind === 'Progress').map(({ text }) => text)).toEqual([
    'Drafted.',
    'Due in the file: Sept 25',
  ]);
});

test('a month becomes its last day only when somebody says so', () => {
  const house = new ImportHouse();
  house.answers = { ...house.answers, takesLastDays: true };
  house.import([HUB]);
  expect(house.facts.actions[0]?.dueOn).toBe('2025-09-30');
});

test('the same file again changes nothing, and an import that stopped writes what is missing', () => {
  const house = new ImportHouse();
  house.import([FORM, HUB]);
  const before = house.facts;
  expect(house.import([FORM, HUB])).toBe(0);
  expect(house.facts).toEqual(before);
  house.facts = { ...before, findings: [], updates: before.updates.slice(0, 1) };
  house.import([FORM, HUB]);
  expect(house.facts.findings).toEqual(before.findings);
  expect(house.facts.updates.map(({ text }) => text)).toContain('Drafted.');
});

test('a changed file shows what differs, and overwrites only when told to', () => {
  const house = new ImportHouse();
  house.import([FORM, HUB]);
  const changed = FORM.with(4, '31/07/2025');
  expect(house.compared(changed, HUB)).toMatchObject([
    {
      is: 'different',
      isNewerHere: false,
      changes: [{ column: 'dueOn', was: '2025-06-30', is: '2025-07-31' }],
    },
    { is: 'same' },
  ]);
  expect(house.import([changed, HUB])).toBe(0);
  house.import([changed, HUB], true);
  expect(house.facts.actions[0]?.dueOn).toBe('2025-07-31');
});

test('what was changed here after the file came in is told as the newer words', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  house.change('1.1', { dueOn: day('2025-08-29') });
  expect(house.compared(FORM)).toMatchObject([{ is: 'different', isNewerHere: true }]);
});

test('an empty cell of the file empties nothing', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  expect(house.compared(FORM.with(4, '').with(6, ''))).toMatchObject([{ is: 'same' }]);
});

test('the number of another action is not taken: the file’s action gets the next one, once', () => {
  const there = action({
    ref: '1.1',
    title: 'Map networks of adults who exploit children',
    leadAgency: 'LA',
  });
  const house = new ImportHouse(partnership({ actions: [there] }));
  house.import([FORM]);
  house.import([FORM]);
  expect(house.facts.actions.map(({ ref, title }) => [ref, title])).toEqual([
    ['1.1', 'Map networks of adults who exploit children'],
    ['1.2', 'Agree one referral form'],
  ]);
});

test('an undo withdraws what came in today but for what somebody has worked on, and it can come in again', () => {
  const house = new ImportHouse();
  house.import([FORM, HUB]);
  const progress = {
    actionRef: '1.2',
    kind: 'Progress' as const,
    text: 'Booked.',
    by: 'spoc.la@partnership.example',
    at: house.now,
  };
  house.facts = { ...house.facts, updates: [...house.facts.updates, progress] };
  expect(house.undo()).toBe(1);
  expect(house.facts.actions.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2025-06-02', undefined]);
  house.import([FORM, HUB], true);
  expect(house.facts.actions.map(({ withdrawnOn }) => withdrawnOn)).toEqual([undefined, undefined]);
});

test('the next day nothing is undone', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  house.now = at('2025-06-03T09:00:00Z');
  expect(house.undo()).toBe(0);
});

test('what was changed by a file is put back by an undo', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  house.now = at('2025-06-03T09:00:00Z');
  house.import([FORM.with(4, '31/07/2025')], true);
  expect(house.undo()).toBe(1);
  expect(house.facts.actions[0]?.dueOn).toBe('2025-06-30');
});

test('an undo takes everything of the day back: actions of several files, their notes and their findings', () => {
  const house = new ImportHouse();
  house.import([FORM, HUB]);
  house.import([FORM.with(4, '31/07/2025').with(5, 'Tested.'), HUB], true);
  house.undo();
  expect(house.facts.actions.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2025-06-02', '2025-06-02']);
  expect(house.facts.findings.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2025-06-02']);
  expect(house.notes()).toEqual([]);
  expect(house.facts.updates.filter(({ kind }) => kind === 'Progress').map(({ text }) => text)).toEqual([
    ...['Drafted.', 'Due in the file: Sept 25', 'Tested.'],
  ]);
  expect(house.undo()).toBe(0);

  house.import([FORM, HUB], true);
  expect(house.facts.actions.map(({ dueOn, withdrawnOn }) => [dueOn, withdrawnOn])).toEqual([
    ['2025-06-30', undefined],
    [undefined, undefined],
  ]);
  expect(house.facts.findings.map(({ withdrawnOn }) => withdrawnOn)).toEqual([undefined]);
  expect(house.notes()).toEqual(['Drafted.', 'Due in the file: Sept 25']);
  expect(house.import([FORM, HUB])).toBe(0);
  house.undo();
  expect([house.notes(), house.facts.findings.map(({ withdrawnOn }) => withdrawnOn)]).toEqual([
    [],
    ['2025-06-02'],
  ]);
});

test('an undo puts an action as it stood before the first of the day’s files, and takes only the day’s notes back', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  house.now = at('2025-06-03T09:00:00Z');
  house.import([FORM.with(4, '31/07/2025').with(5, 'Tested.')], true);
  house.now = at('2025-06-03T10:00:00Z');
  house.import([FORM.with(4, '31/08/2025').with(5, 'Tested.').with(2, 'Agree one form of referral')], true);
  expect(house.undo()).toBe(1);
  expect(house.facts.actions).toMatchObject([{ dueOn: '2025-06-30', title: 'Agree one referral form' }]);
  expect(house.facts.actions[0]?.withdrawnOn).toBeUndefined();
  expect([house.notes(), house.facts.findings[0]?.withdrawnOn]).toEqual([['Drafted.'], undefined]);
});

test('notes alone that a file brought are taken back as well', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  house.now = at('2025-06-03T09:00:00Z');
  house.import([FORM.with(5, 'Tested.')], true);
  expect(house.notes()).toEqual(['Drafted.', 'Tested.']);
  expect(house.undo()).toBe(1);
  expect(house.notes()).toEqual(['Drafted.']);
});

test('each name is asked for once, and an answer is remembered', () => {
  const rows = rowsOf(
    FORM,
    HUB,
    HUB.with(0, '1.3'),
    FORM.with(0, '2').with(3, 'All partners'),
    FORM.with(0, '3').with(3, ''),
  );
  const known = partnership();
  expect(namesToAsk(rows, known, new Map())).toEqual([
    { name: 'The council', isEveryone: false, rows: [3, 4] },
    { name: '(all agencies)', isEveryone: true, rows: [5] },
    { name: '', isEveryone: false, rows: [6] },
  ]);
  const actor = actorNamed(known, 'coordinator.la@partnership.example')!;
  const remembering = decided(decideRemembering(known, actor, [rememberedAnswer('The council', ['LA'])]));
  const asked = namesToAsk(rows, after(known, remembering), new Map());
  expect(asked.map(({ name }) => name)).toEqual(['(all agencies)', '']);
});

test('only who may edit the plan brings one in', () => {
  const known = partnership();
  const [incoming] = incomingOf(rowsOf(FORM), known, { names: new Map(), takesLastDays: false }).incoming;
  const asOf = { facts: known, calendar: CALENDAR, now: at('2025-06-02T09:00:00Z') };
  const spoc = actorNamed(known, 'spoc.pol@partnership.example')!;
  const order = { file: { name: 'plan.xlsx', id: 'x' }, overwrites: false };
  expect(codeOf(decideImport(asOf, spoc, incoming!, order))).toBe('coordinator-only');
  expect(codeOf(decideUndo(asOf, spoc, '1.1'))).toBe('coordinator-only');
});

const THINGS = [
  ['Our plan', null, null, null],
  ['Thing', 'Note', 'Somebody', 'Note'],
  ['Train every hub', 'Begun.', 'LA', 'Two of four.'],
];

/** What is read of a sheet, with what was said of earlier ones. */
const readAgain = (settings: Facts['settings'], corrections: Corrections = {}) => {
  const read = readPlan([gridOf(THINGS)], {
    today: day('2025-06-02'),
    agencies: [],
    corrections,
    remembered: rememberedColumns(settings),
    isInDetail: true,
  });
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

test('what was said of the columns is remembered for the next file of that shape, and can be said anew', () => {
  const said = { title: 'Thing', lead: 'Somebody', progress: ['Note', 'Note (column D)'] };
  const first = readAgain([], { headerRow: 2, columns: said });
  expect(first.rows).toMatchObject([{ title: 'Train every hub', lead: 'LA' }]);
  expect(first.rows[0]?.progress).toBe('Note: Begun.\nNote: Two of four.');
  const kept = shapeToRemember(first.detail?.shape, said);

  const next = readAgain(kept);
  expect(next.headerRow).toBe(2);
  expect(next.rows).toEqual(first.rows);
  expect(next.detail?.remembered).toEqual(['title', 'lead', 'progress']);
  expect(next.detail?.columns.map(({ name, use }) => [name, use])).toEqual([
    ['Thing', 'title'],
    ['Note', 'progress'],
    ['Somebody', 'lead'],
    ['Note (column D)', 'progress'],
  ]);
  const anew = { progress: [], evidence: 'Column D' };
  expect(readAgain(kept, { columns: { progress: [] } }).rows[0]?.progress).toBe('');
  expect(readAgain(kept, { columns: anew }).warnings).toContain(
    'The file has no column “Column D”: what was guessed stands.',
  );
  const kept2 = shapeToRemember(first.detail?.shape, { progress: [] }, rememberedColumns(kept));
  expect(readAgain(kept2).rows[0]).toMatchObject({ lead: 'LA', progress: '' });
  expect(shapeToRemember('shape', {})).toEqual([]);
  expect(rememberedColumns([{ key: 'import.columns.x', value: 'title=A\nnew=B\n' }])).toEqual({
    x: { title: ['A'] },
  });
});

test('a row that is taken for the headings and holds details of a child is refused by its cell alone', () => {
  const grid = gridOf([
    ['Action', 'Lead', 'By when'],
    ['Visit the child born 04/02/2016', 'Police', '30/06/2025'],
    ['Train every hub', 'Health', '31/07/2025'],
  ]);
  const read = readPlan([grid], {
    today: day('2025-06-02'),
    agencies: [],
    corrections: { headerRow: 2, columns: { title: 'Column A', lead: 'Police', due: '30/06/2025' } },
    isInDetail: true,
  });
  expect(read).toMatchObject({ ok: true, value: { refused: [{ at: 'A2', kind: 'date of birth' }] } });
  expect(JSON.stringify(read)).not.toContain('04/02/2016');
});

test('a hidden row comes in when somebody says so', () => {
  const [off] = rowsOf(FORM).map((row) => ({ ...row, isOff: true, notes: ['hidden in the file'] }));
  const known = partnership();
  const answers: ImportAnswers = { names: new Map(), takesLastDays: false };
  expect(incomingOf([off!], known, answers)).toMatchObject({
    incoming: [],
    held: [{ why: 'hidden in the file' }],
  });
  const included = { ...answers, includes: new Set([rowKey(off!)]) };
  expect(incomingOf([off!], known, included).incoming).toMatchObject([{ action: { ref: '1.1' } }]);
});

test('progress that a changed file tells of an action is a difference, and comes in as a note when told to', () => {
  const house = new ImportHouse();
  house.import([FORM]);
  const changed = FORM.with(5, 'Agreed by all.');
  expect(house.compared(changed)).toMatchObject([
    { is: 'different', changes: [], newNotes: ['Agreed by all.'] },
  ]);
  expect(house.import([changed])).toBe(0);
  expect(house.import([changed], true)).toBe(1);
  expect(house.compared(changed)).toMatchObject([{ is: 'same' }]);
});

test('what an import comes to is told before it is done', () => {
  const house = new ImportHouse();
  const closed = FORM.with(0, '2').with(2, 'Write a protocol').with(6, 'Complete');
  const late = FORM.with(0, '3').with(2, 'Map hotspots').with(4, '30/05/2025');
  expect(outlookOf(house.compared(FORM, HUB, closed, late), house)).toEqual([
    '1 new action is closed already and asked for no more.',
    '1 new action is overdue: its agency is reminded from the next working day on.',
    '1 new action has no due day: nobody is reminded of it.',
    'The others are reminded of before their due days, by your rules.',
  ]);
});

test('a second plan that counts from the same numbers comes in beside the first, and once', () => {
  const house = new ImportHouse();
  house.import([FORM, HUB]);
  const other = [
    ['1.1', 'Oversight', 'Set a dataset of measures', 'The council', '31/07/2025', '', 'G'],
    ['1.2', 'Oversight', 'Appoint an adviser', 'Police', '31/08/2025', '', 'G'],
  ];
  expect(house.compared(...other).map(({ is, incoming }) => [is, incoming.action.title])).toEqual([
    ['new', 'Set a dataset of measures'],
    ['new', 'Appoint an adviser'],
  ]);
  house.import(other);
  expect(house.facts.actions.map(({ title }) => title)).toEqual([
    'Agree one referral form',
    'Train every hub',
    'Set a dataset of measures',
    'Appoint an adviser',
  ]);
  expect([house.import(other), house.import([FORM, HUB])]).toEqual([0, 0]);
  // Put into other words in a plan that is otherwise the same, an action stays what it is.
  const changed = house.compared(FORM.with(2, 'Buy a van'), HUB);
  expect(changed.map(({ is }) => is)).toEqual(['different', 'same']);
});
