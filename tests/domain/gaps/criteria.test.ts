import { decideCriterion, decideNewCriterion, decideStart } from '../../../bot/domain/gaps/decide-criterion';
import { STARTING_POINTS } from '../../../bot/domain/gaps/starting-points';
import type { Criterion } from '../../../bot/domain/partnership';
import { action, at, facts, person } from '../../support/partnership';

const NOW = at('2026-11-18T14:05:00Z');
const COORDINATOR = person('coordinator.la');
const KNOWN: Criterion = { ref: 'FD-1', theme: 'Front door', title: 'One form', actionRefs: [] };
const of = facts({ criteria: [KNOWN], actions: [action({ ref: 'A1' })] });
const why = (refused: { ok: boolean; error?: { code: string; detail?: string } }) =>
  refused.ok ? undefined : [refused.error?.code, refused.error?.detail].filter(Boolean).join(': ');

test.each([
  [{ title: 'x' }, 'not-given: Give a theme and a title.'],
  [{ theme: 'x' }, 'not-given: Give a theme and a title.'],
  [{ theme: ' ', title: 'x' }, 'not-given: Give a theme and a title.'],
  [{ theme: 'x', title: 'x'.repeat(256) }, 'too-long: A theme and a title hold 255 characters.'],
  [
    { theme: 'x', title: 'x', actionRefs: ['A1', 'A9'] },
    'not-given: An action that is named is not in the plan.',
  ],
  [{ theme: 'x', title: 'x', evidence: 'NHS number 943 476 5919' }, 'child-data'],
])('a new criterion of %j is refused', (given, code) => {
  expect(why(decideNewCriterion(of, COORDINATOR, given, NOW))).toBe(code);
  expect(why(decideNewCriterion(of, person('spoc.pol'), given, NOW))).toBe('coordinator-only');
});

test.each([
  ['Front door', 'FD-2'],
  ['early help', 'EH-1'],
  ['A plan of seven words and one more', 'APOSWA-1'],
  ['–', 'C-1'],
])('a criterion of %s is %s', (theme, ref) => {
  const decided = decideNewCriterion(
    of,
    COORDINATOR,
    { theme: ` ${theme} `, title: ' Title ', judgement: ' ', evidence: ' Audit ' },
    NOW,
  );
  expect(decided).toEqual({
    ok: true,
    value: {
      ref,
      writes: [
        {
          insert: 'criteria',
          row: { ref, theme, title: 'Title', actionRefs: [], judgement: undefined, evidence: 'Audit' },
        },
      ],
      log: [{ at: NOW, actor: COORDINATOR.email, verb: 'criterion.added', subjectRef: ref }],
    },
  });
});

test('a criterion is changed as far as it is given, and nothing where it is so already', () => {
  const decide = (given: object) => {
    const decided = decideCriterion(of, COORDINATOR, { ref: 'FD-1', ...given }, NOW);
    return decided.ok ? [decided.value.writes, decided.value.log[0]?.detail] : decided.error.code;
  };
  expect(decide({ title: ' One form ', actionRefs: [] })).toEqual([[], undefined]);
  expect(decide({ theme: ' Hub ', judgement: 'Met', actionRefs: ['A1'] })).toEqual([
    [{ change: 'criteria', of: KNOWN, patch: { theme: 'Hub', judgement: 'Met', actionRefs: ['A1'] } }],
    'theme, actionRefs, judgement',
  ]);
  expect(decide({ ref: 'FD-9' })).toBe('subject-gone');
});

test('every start has points in words of ours, each once, and its source', () => {
  expect(new Set(STARTING_POINTS.map(({ code }) => code)).size).toBe(STARTING_POINTS.length);
  for (const { theme, code, source, looksAt } of STARTING_POINTS) {
    expect(theme).toMatch(/^[A-Z].{5,}/);
    expect(code).toMatch(/^[A-Z]{2,5}$/);
    expect(source).toMatch(/^GOV\.UK, guidance for inspectors: joint targeted area inspections, [a-z].{5,}$/);
    expect(looksAt.length).toBeGreaterThanOrEqual(4);
    for (const point of looksAt) expect(point).toMatch(/^[A-Z].{29,}[^.]$/);
  }
});

test('a theme is begun with what is published of it, and nothing is there twice', () => {
  const [start] = STARTING_POINTS;
  const begin = (criteria: readonly Criterion[], theme = ` ${start!.theme.toUpperCase()} `) =>
    decideStart({ ...of, criteria }, COORDINATOR, theme, NOW);
  const first = begin([]);
  if (!first.ok) throw new Error(first.error.code);
  const rows = first.value.writes.flatMap((write) =>
    'insert' in write && write.insert === 'criteria' ? write.row : [],
  );
  expect(rows).toEqual(
    start!.looksAt.map((title, place) => ({
      ref: `${start!.code}-${place + 1}`,
      theme: start!.theme,
      title,
      actionRefs: [],
      source: start!.source,
    })),
  );
  expect(begin(rows)).toEqual({ ok: true, value: { writes: [], log: [] } });
  expect(why(begin([], 'Cooking'))).toMatch(
    /^not-given: There is a start for these themes: Early help, .*\.$/,
  );
  expect(why(decideStart(of, person('spoc.pol'), start!.theme, NOW))).toBe('coordinator-only');
});
