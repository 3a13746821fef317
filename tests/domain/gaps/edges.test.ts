import { decideCriterion, decideStart } from '../../../bot/domain/gaps/decide-criterion';
import { gapAnalysis } from '../../../bot/domain/gaps/gap-analysis';
import { tallies } from '../../../bot/domain/gaps/other-plans';
import { codeOf, STARTING_POINTS, startingPoints } from '../../../bot/domain/gaps/starting-points';
import type { Criterion } from '../../../bot/domain/partnership';
import { action, at, day, facts, person } from '../../support/partnership';

const NOW = at('2026-11-18T14:05:00Z');
const COORDINATOR = person('coordinator.la');
const criterion = (over: Partial<Criterion> = {}): Criterion => ({
  ...{ ref: 'C-1', theme: 'Front door', title: 'One form', actionRefs: [] },
  ...over,
});

test.each([
  [' MET, mostly', 'Met'],
  ['Metal gates', 'Open'],
  ['Not met', 'Open'],
  ['  ', 'Unjudged'],
])('a criterion judged %j is %s', (judgement, state) => {
  expect(gapAnalysis(facts({ criteria: [criterion({ judgement })] }))[0]?.state).toBe(state);
});

test('a gap names the actions that close it in its own order, each that is there', () => {
  const actions = ['A1', 'A2'].map((ref) => action({ ref }));
  const of = facts({ actions, criteria: [criterion({ actionRefs: ['A2', 'A9', 'A1'], judgement: 'No' })] });
  expect(gapAnalysis(of)).toEqual([
    { criterion: of.criteria[0], actions: [actions[1], actions[0]], state: 'Closing' },
  ]);
});

test('a change says what it changed; what is given in the same words, or not at all, is none', () => {
  const of = facts({
    criteria: [criterion({ judgement: 'Met', evidence: 'Audit' })],
    actions: [action({ ref: 'A1' })],
  });
  const change = (given: object) => {
    const decided = decideCriterion(of, COORDINATOR, { ref: 'C-1', ...given }, NOW);
    return decided.ok ? [decided.value.writes, decided.value.log] : decided.error;
  };
  const log = (detail: string) => [
    { at: NOW, actor: COORDINATOR.email, verb: 'criterion.changed', subjectRef: 'C-1', detail },
  ];
  expect(change({ judgement: ' Met ', theme: '', title: '' })).toEqual([[], []]);
  expect(change({ evidence: null })).toEqual([
    [{ change: 'criteria', of: of.criteria[0], patch: { evidence: undefined } }],
    log('evidence'),
  ]);
  expect(change({ evidence: ' ', title: ' New ' })).toEqual([
    [{ change: 'criteria', of: of.criteria[0], patch: { title: 'New', evidence: undefined } }],
    log('title, evidence'),
  ]);
  expect(change({ title: 'x'.repeat(255) })).toHaveLength(2);
  expect(change({ title: 'x'.repeat(256) })).toEqual({
    code: 'too-long',
    detail: 'A theme and a title hold 255 characters.',
    field: 'title',
  });
});

test('a start leaves its rows and a line; what is there of it stays', () => {
  const [start] = STARTING_POINTS;
  const there = criterion({ ref: 'EH-2' });
  const decided = decideStart(facts({ criteria: [there] }), COORDINATOR, 'early HELP ', NOW);
  expect(
    decided.ok && decided.value.writes.map((write) => 'row' in write && 'ref' in write.row && write.row.ref),
  ).toEqual([...['EH-1', 'EH-3', 'EH-4', 'EH-5']]);
  expect(decided.ok && decided.value.log).toEqual([
    { at: NOW, actor: COORDINATOR.email, verb: 'criteria.started', subjectRef: start?.theme },
  ]);
  const own = { title: 'Moving on', areas: ['Plans begin at 16'] };
  const begun = decideStart(facts({ themes: [own] }), COORDINATOR, 'Moving on', NOW);
  expect(begun.ok && begun.value.writes).toEqual([
    {
      insert: 'criteria',
      row: { ref: 'MO-1', theme: 'Moving on', title: 'Plans begin at 16', actionRefs: [] },
    },
  ]);
});

test('the partnership’s own areas take the place of what the app brings along, in whatever case; without areas not', () => {
  const starts = startingPoints({
    themes: [{ title: 'EARLY help', areas: ['Ours'] }, { title: 'front door', areas: [] }, { title: 'New' }],
  });
  expect(starts.map(({ theme }) => theme)).toEqual([
    ...STARTING_POINTS.slice(1).map(({ theme }) => theme),
    'EARLY help',
  ]);
  expect(starts.at(-1)).toEqual({ theme: 'EARLY help', code: 'EH', looksAt: ['Ours'] });
  expect(['serious YOUTH violence', 'Born 2 run – über alles', '…'].map(codeOf)).toEqual([
    'SYV',
    'B2RÜA',
    'C',
  ]);
});

test('an action may answer lines of several plans; a line is answered by its number, whoever ties it', () => {
  const of = facts({
    actions: [
      action({ ref: 'A1', otherPlan: 'Alpha: 1, 2\n beta ; Gamma:x' }),
      action({ ref: 'A2', otherPlan: ' ' }),
      action({ ref: 'A3', otherPlan: ': 5' }),
      action({ ref: 'A4', otherPlan: 'Alpha: 3', withdrawnOn: day('2026-01-01') }),
    ],
    criteria: [
      criterion({ ref: '1', theme: 'alpha ' }),
      criterion({ ref: '2', theme: 'Alpha' }),
      criterion({ ref: '3', theme: 'Alpha' }),
      criterion({ ref: '4', theme: 'Alpha', actionRefs: ['A2'] }),
      criterion({ ref: '5', theme: 'Alpha', actionRefs: ['A4'] }),
      criterion({ ref: 'X', theme: 'Gamma' }),
      criterion({ ref: '9', theme: 'Delta' }),
    ],
  });
  const { plans, onlyHere } = tallies(of);
  expect(
    plans.map(({ plan, both, onlyThere }) => [
      plan,
      both.map(({ ref }) => ref),
      onlyThere.map(({ ref }) => ref),
    ]),
  ).toEqual([
    ['Alpha', ['A1'], ['3', '5']],
    ['Gamma', ['A1'], []],
    ['beta', ['A1'], []],
  ]);
  expect(onlyHere.map(({ ref }) => ref)).toEqual(['A2', 'A3']);
});

test('a line of another plan is answered by the number that it begins with, too', () => {
  const line = (ref: string, title: string) => criterion({ ref, theme: 'Youth at Risk', title });
  const of = facts({
    actions: [action({ ref: 'A1', otherPlan: 'Youth at Risk: 3.2, Y7' })],
    criteria: [
      line('C-1', '3.2 Open a hub'),
      line('C-2', 'Y7: Train mentors'),
      line('C-3', '3.20 Open another'),
      line('C-4', '3 hubs in all'),
    ],
  });
  expect(tallies(of).plans[0]?.onlyThere.map(({ ref }) => ref)).toEqual(['C-3', 'C-4']);
});
