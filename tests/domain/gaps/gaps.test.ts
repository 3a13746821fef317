import { gapAnalysis } from '../../../bot/domain/gaps/gap-analysis';
import { decideCriterion, decideNewCriterion, decideStart } from '../../../bot/domain/gaps/decide-criterion';
import { tallies } from '../../../bot/domain/gaps/other-plans';
import { STARTING_POINTS } from '../../../bot/domain/gaps/starting-points';
import { factsAfter } from '../../../bot/domain/partnership/decision';
import type { Criterion } from '../../../bot/domain/partnership';
import { action, at, day, facts, person } from '../../support/partnership';

const NOW = at('2026-11-18T14:05:00Z');
const COORDINATOR = person('coordinator.la');

const criterion = (over: Partial<Criterion> = {}): Criterion => ({
  ref: 'SYV-1',
  theme: 'Serious youth violence',
  title: 'One shared picture',
  actionRefs: [],
  ...over,
});

test.each<[string, Partial<Criterion>, string]>([
  ['nobody has judged', {}, 'Unjudged'],
  ['is met', { judgement: 'Met: the audit of May shows it' }, 'Met'],
  ['is not met, and an action closes it', { judgement: 'Partly met', actionRefs: ['A01'] }, 'Closing'],
  ['is not met, and nothing closes it', { judgement: 'Not met' }, 'Open'],
  ['is not met, and what closed it is withdrawn', { judgement: 'Not met', actionRefs: ['A02'] }, 'Open'],
  [
    'is not met, and names an action that there is not',
    { judgement: 'Not met', actionRefs: ['A99'] },
    'Open',
  ],
])('a criterion that %s', (_what, over, state) => {
  const of = facts({
    actions: [action({ ref: 'A01' }), action({ ref: 'A02', withdrawnOn: day('2026-11-01') })],
    criteria: [criterion(over)],
  });
  expect(gapAnalysis(of).map((gap) => gap.state)).toEqual([state]);
});

test('another plan: what is in both, only there and only here', () => {
  const of = facts({
    actions: [
      action({ ref: 'A01', otherPlan: 'Youth at Risk: 3.1' }),
      action({ ref: 'A02', otherPlan: 'youth at risk\nViolence duty: 4' }),
      action({ ref: 'A03' }),
      action({ ref: 'A04', withdrawnOn: day('2026-11-01'), otherPlan: 'Old plan: 1' }),
    ],
    criteria: [
      criterion({ ref: '3.1', theme: 'Youth at Risk', title: 'Answered by A01' }),
      criterion({ ref: '3.2', theme: 'Youth at Risk', title: 'Answered by nobody' }),
      criterion({ ref: '3.3', theme: 'Youth at Risk', title: 'Tied to A02', actionRefs: ['A02'] }),
    ],
  });
  const { plans, onlyHere } = tallies(of);
  expect(
    plans.map(({ plan, both, onlyThere }) => [
      plan.toLowerCase(),
      both.map(({ ref }) => ref),
      onlyThere.map(({ ref }) => ref),
    ]),
  ).toEqual([
    ['violence duty', ['A02'], []],
    ['youth at risk', ['A01', 'A02'], ['3.2']],
  ]);
  expect(onlyHere.map(({ ref }) => ref)).toEqual(['A03']);
});

test('a theme’s published points are a start, added once, each with its source', () => {
  const begun = decideStart(facts(), COORDINATOR, 'serious youth violence', NOW);
  if (!begun.ok) throw new Error(begun.error.code);
  const after = factsAfter(facts(), begun.value);
  expect(after.criteria.map(({ ref }) => ref)).toContain('SYV-6');
  expect(after.criteria.every(({ source }) => source?.startsWith('GOV.UK'))).toBe(true);
  expect(decideStart(after, COORDINATOR, 'Serious youth violence', NOW)).toEqual({
    ok: true,
    value: { writes: [], log: [] },
  });
  const more = decideNewCriterion(
    after,
    COORDINATOR,
    { theme: 'Serious youth violence', title: 'Our own' },
    NOW,
  );
  expect(more).toMatchObject({ ok: true, value: { ref: 'SYV-7' } });
});

test('no two points of all themes would be one row', () => {
  const refs = STARTING_POINTS.flatMap(({ code, looksAt }) =>
    looksAt.map((_, place) => `${code}-${place + 1}`),
  );
  expect(new Set(refs).size).toBe(refs.length);
});

test.each([
  ['by somebody who is no coordinator', person('spoc.pol'), { judgement: 'Met' }, 'coordinator-only'],
  ['with details of a child', COORDINATOR, { judgement: 'NHS number 943 476 5919' }, 'child-data'],
  ['that is far too long', COORDINATOR, { evidence: 'x'.repeat(501) }, 'too-long'],
  ['with an action that there is not', COORDINATOR, { actionRefs: ['A99'] }, 'not-given'],
])('a change %s is refused', (_what, actor, given, code) => {
  const of = facts({ criteria: [criterion()] });
  const decided = decideCriterion(of, actor, { ref: 'SYV-1', ...given }, NOW);
  expect(decided.ok ? '' : decided.error.code).toBe(code);
});

test('what is emptied is empty, and the same once more changes nothing', () => {
  const of = facts({ criteria: [criterion({ judgement: 'Met', evidence: 'Audit' })] });
  const change = { ref: 'SYV-1', judgement: null, evidence: 'Audit' };
  const decided = decideCriterion(of, COORDINATOR, change, NOW);
  if (!decided.ok) throw new Error(decided.error.code);
  const after = factsAfter(of, decided.value);
  expect(after.criteria[0]).toMatchObject({ judgement: undefined, evidence: 'Audit' });
  expect(decideCriterion(after, COORDINATOR, change, NOW)).toEqual({
    ok: true,
    value: { writes: [], log: [] },
  });
});

test.each([
  ['Youth at Risk plan 3.2', 'Youth at Risk plan', []],
  ['Youth at Risk plan, line 3.2', 'Youth at Risk plan', []],
  ['Youth at Risk plan: 3.2', 'Youth at Risk plan', []],
  ['Youth at Risk plan – 3.3', 'Youth at Risk plan', ['Y1']],
  ['Youth at Risk plan', 'Youth at Risk plan', ['Y1']],
  ['Neglect strategy 2026', 'Neglect strategy 2026', []],
])('“%s” names the plan, and its line where it tells one', (otherPlan, plan, onlyThere) => {
  const told = tallies({
    actions: [action({ ref: 'A01', otherPlan })],
    criteria: [
      { ref: 'Y1', theme: 'Youth at Risk plan', title: '3.2 Mentors for every school', actionRefs: [] },
    ],
  });
  expect(told.plans.map((one) => [one.plan, one.onlyThere.map(({ ref }) => ref)])).toEqual([
    [plan, onlyThere],
  ]);
});
