import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideLearning, learningVersion, type LearningDoing } from '../../../bot/domain/learning/correct';
import { decideKeeping } from '../../../bot/domain/learning/keep';
import { learningFrom, standingFindings } from '../../../bot/domain/learning/learning';
import { NO_SUBJECT } from '../../../bot/domain/learning/no-subject';
import type { Facts, OtherFinding } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { at, day, facts, person } from '../../support/partnership';

const now = at('2024-10-02T09:00:00Z');
const COORDINATOR = person('coordinator.la');
const KEY = 'otherford|2024-09-06|I1';
const row: OtherFinding = {
  ...{ title: 'Otherford: Referrals.', key: KEY, area: 'Otherford', kind: 'Improvement', text: 'Referrals.' },
  ...{
    theme: 'Neglect',
    publishedOn: day('2024-09-06'),
    by: COORDINATOR.email,
    at: at('2024-09-10T09:00:00Z'),
  },
};
const before = facts({ otherFindings: [row] });
const decide = (doing: Omit<LearningDoing, 'key'>, of: Facts = before, actor = COORDINATOR) =>
  decideLearning({ facts: of, now }, actor, { key: KEY, ...doing } as LearningDoing);
function done(doing: Omit<LearningDoing, 'key'>, of: Facts = before): Facts {
  const decided = decide(doing, of);
  if (!decided.ok) throw new Error(decided.error.code);
  return after(of, decided.value);
}
const withdraw = { deed: 'withdraw', given: { text: ' It is a case study. ' } } as const;

test('a finding that was read wrong takes other words, kind and theme, and the record says what it said before', () => {
  const given = { text: ' Strategy meetings\nare late. ', kind: 'Priority', theme: ' ' } as const;
  const decided = decide({ deed: 'edit', given });
  expect(decided).toMatchObject({
    value: {
      log: [
        {
          ...{ verb: 'learning.corrected', subjectRef: KEY, actor: COORDINATOR.email, at: now },
          detail: 'It said before: Otherford, Improvement, Neglect: “Referrals.”',
        },
      ],
    },
  });
  const [one] = done({ deed: 'edit', given }).otherFindings;
  expect(one).toEqual({
    ...row,
    ...{ text: 'Strategy meetings\nare late.', title: 'Otherford: Strategy meetings are late.' },
    ...{ kind: 'Priority', theme: undefined, firstText: 'Referrals.' },
  });
  expect(learningFrom(done({ deed: 'edit', given })).map(({ subject }) => subject)).toEqual([
    'Strategy meetings',
  ]);
});

test('one that is taken out stays in the list with why, counts nowhere, and is not kept anew with its letter', () => {
  const out = done(withdraw);
  expect(out.otherFindings).toEqual([
    { ...row, withdrawnOn: '2024-10-02', withdrawnWhy: 'It is a case study.' },
  ]);
  expect([learningFrom(out), standingFindings(out)]).toEqual([[], []]);
  const letter = {
    ...{ area: 'Otherford', theme: 'Neglect', publishedOn: day('2024-09-06') },
    findings: [{ kind: 'Improvement' as const, text: 'Referrals.' }],
  };
  expect(
    decideKeeping({ facts: out, calendar: calendarAsKnownOn(), now }, COORDINATOR, letter),
  ).toMatchObject({ value: { kept: 0, writes: [] } });
  expect(done({ deed: 'reopen', given: {} }, out).otherFindings).toEqual([
    { ...row, withdrawnOn: undefined, withdrawnWhy: undefined },
  ]);
});

test.each<[string, Omit<LearningDoing, 'key'>, Facts]>([
  ['a correction', { deed: 'edit', given: { text: 'Referrals.' } }, before],
  ['a taking out', withdraw, done(withdraw)],
  ['a bringing back', { deed: 'reopen', given: {} }, before],
])('%s that is so already changes nothing, whatever was seen', (_what, doing, of) => {
  expect(decide({ ...doing, seen: 'older' } as LearningDoing, of)).toEqual({
    ok: true,
    value: { writes: [], log: [] },
  });
});

test.each<[Omit<LearningDoing, 'key'>, string, Facts?]>([
  [{ deed: 'withdraw', given: { text: ' ' } }, 'no-reason'],
  [{ deed: 'edit', given: { text: ' ' } }, 'not-given'],
  [{ deed: 'edit', given: { text: 'x'.repeat(4001) } }, 'too-long'],
  [{ deed: 'edit', given: { theme: 'x'.repeat(121) } }, 'too-long'],
  [{ deed: 'withdraw', given: { text: 'x'.repeat(4001) } }, 'too-long'],
  [{ deed: 'edit', given: { text: 'Else.' }, seen: 'older' }, 'version-changed'],
  [{ deed: 'edit', given: { text: 'Else.' } }, 'not-now', done(withdraw)],
  [withdraw, 'finding-gone', facts()],
])('%j is refused as %s', (doing, code, of = before) => {
  expect(decide(doing, of)).toMatchObject({ ok: false, error: { code } });
});

test('who looked at it as it stands may, and only a coordinator', () => {
  expect(decide({ ...withdraw, seen: learningVersion(row) }).ok).toBe(true);
  expect(decide(withdraw, before, person('spoc.la'))).toMatchObject({ error: { code: 'coordinator-only' } });
});

test('what is about no known subject stands last, and is not lost', () => {
  const of = facts({ otherFindings: [{ ...row, key: 'k', text: 'Something quite different.' }, row] });
  expect(learningFrom(of).map(({ subject, told }) => [subject, told.length])).toEqual([
    ['Referrals', 1],
    [NO_SUBJECT, 1],
  ]);
});
