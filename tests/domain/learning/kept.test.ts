import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideLearning, type LearningDoing } from '../../../bot/domain/learning/correct';
import { decideKeeping, type OtherLetter } from '../../../bot/domain/learning/keep';
import { learningFrom } from '../../../bot/domain/learning/learning';
import { subjectsOf } from '../../../bot/domain/learning/subjects';
import type { Facts, OtherFinding } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { action, at, day, facts, person } from '../../support/partnership';

const NOW = at('2024-10-01T09:00:00Z');
const COORDINATOR = person('coordinator.la');
const keep = (given: Partial<OtherLetter>, otherFindings: OtherFinding[] = []) =>
  decideKeeping({ facts: facts({ otherFindings }), calendar: calendarAsKnownOn(), now: NOW }, COORDINATOR, {
    ...{ area: ' Otherford ', findings: [] },
    ...given,
  });
const row = (over: Partial<OtherFinding>): OtherFinding => ({
  ...{ title: 'T', key: 'k', area: 'Otherford', kind: 'Improvement', text: 'Referrals.' },
  ...{ by: COORDINATOR.email, at: NOW, ...over },
});

test('each finding of a letter is kept under its place among those of its kind, without what is empty', () => {
  const findings = [
    { kind: 'Improvement', text: ' Referrals\nare late. ' },
    { kind: 'Priority', text: 'Training.' },
    { kind: 'Improvement', text: ' ' },
    { kind: 'Improvement', text: 'Audits.' },
    { kind: 'Strength', text: 'x'.repeat(300) },
  ] as const;
  const said = {
    area: 'Otherford',
    theme: 'Neglect',
    publishedOn: day('2024-09-06'),
    by: COORDINATOR.email,
    at: NOW,
  };
  const key = (place: string) => `otherford|2024-09-06|${place}`;
  const decided = keep({ theme: 'Neglect', publishedOn: day('2024-09-06'), findings }, [
    row({ key: key('P1'), text: 'Training.' }),
  ]);
  expect(decided).toEqual({
    ok: true,
    value: {
      ...{ kept: 3, changed: 0 },
      writes: [
        {
          insert: 'otherFindings',
          row: {
            ...{ ...said, key: key('I1'), kind: 'Improvement', text: 'Referrals\nare late.' },
            title: 'Otherford: Referrals are late.',
          },
        },
        {
          insert: 'otherFindings',
          row: { ...said, key: key('I3'), kind: 'Improvement', text: 'Audits.', title: 'Otherford: Audits.' },
        },
        {
          insert: 'otherFindings',
          row: {
            ...{ ...said, key: key('S1'), kind: 'Strength', text: 'x'.repeat(300) },
            title: expect.stringMatching(/^Otherford: x+…$/) as string,
          },
        },
      ],
      log: [{ at: NOW, actor: COORDINATOR.email, verb: 'learning.kept', detail: '3 findings of Otherford' }],
    },
  });
  const [bare] = [keep({ findings: [{ kind: 'Priority', text: 'Training.' }] })].flatMap((one) =>
    one.ok ? one.value.writes : [],
  );
  expect(bare).toEqual({
    insert: 'otherFindings',
    row: {
      ...{ title: 'Otherford: Training.', key: 'otherford|undated|P1', area: 'Otherford', kind: 'Priority' },
      ...{ text: 'Training.', by: COORDINATOR.email, at: NOW },
    },
  });
});

test.each<[Partial<OtherLetter>, string, string | undefined]>([
  [{ area: ' ' }, 'not-given', 'Say which area the letter is about.'],
  [{ area: 'x'.repeat(121) }, 'too-long', undefined],
  [{ theme: 'x'.repeat(121) }, 'too-long', undefined],
  [{ findings: [{ kind: 'Priority', text: 'x'.repeat(4001) }] }, 'too-long', undefined],
])('%j is refused', (given, code, detail) => {
  expect(keep(given)).toMatchObject({ ok: false, error: { code, ...(detail ? { detail } : {}) } });
});

test.each([
  [{ area: 'x'.repeat(120), theme: 'x'.repeat(120) }],
  [{ findings: [{ kind: 'Priority' as const, text: 'x'.repeat(4000) }] }],
])('what is just short enough is kept', (given) => expect(keep(given).ok).toBe(true));

describe('a letter that was kept before', () => {
  const ALL = ['Referrals.', 'Audits.', 'Training.'];
  const improvements = (texts: readonly string[]) => ({
    publishedOn: day('2024-09-06'),
    findings: texts.map((text) => ({ kind: 'Improvement' as const, text })),
  });
  const keptOf = (of: Facts, texts: readonly string[]) => {
    const decided = keep(improvements(texts), [...of.otherFindings]);
    if (!decided.ok) throw new Error(decided.error.code);
    const { kept, changed, log } = decided.value;
    return { facts: after(of, decided.value), counts: [kept, changed], log };
  };
  const rowsOf = ({ otherFindings }: Facts) =>
    otherFindings.map(({ key, text }) => `${key.slice(-2)} ${text}`);
  const { facts: first } = keptOf(facts({}), ALL);
  const correctFirst = (of: Facts, doing: object) => {
    const [{ key = '' } = {}] = of.otherFindings;
    const decided = decideLearning({ facts: of, now: NOW }, COORDINATOR, { key, ...doing } as LearningDoing);
    if (!decided.ok) throw new Error(decided.error.code);
    return after(of, decided.value);
  };

  test('and says something else at a place now puts that finding right, and the record says what it said', () => {
    const again = keptOf(first, ['Referrals.', 'Audits of records.', 'Training.']);
    expect(again.counts).toEqual([0, 1]);
    expect(rowsOf(again.facts)).toEqual(['I1 Referrals.', 'I2 Audits of records.', 'I3 Training.']);
    expect(again.facts.otherFindings[1]?.title).toBe('Otherford: Audits of records.');
    expect(again.log).toEqual([
      {
        ...{
          at: NOW,
          actor: COORDINATOR.email,
          verb: 'learning.corrected',
          subjectRef: 'otherford|2024-09-06|I2',
        },
        detail: 'The letter was kept again. It said before: Otherford, Improvement: “Audits.”',
      },
    ]);
  });

  test('and has one more above the others adds that one alone, at a place of its own', () => {
    const again = keptOf(first, ['Neglect.', ...ALL]);
    expect([again.counts, rowsOf(again.facts)]).toEqual([
      [1, 0],
      ['I1 Referrals.', 'I2 Audits.', 'I3 Training.', 'I4 Neglect.'],
    ]);
  });

  test.each([
    ['a finding that a person put right', { deed: 'edit', given: { text: 'Referrals, at night.' } }],
    ['a finding of which a person changed the kind', { deed: 'edit', given: { kind: 'Priority' } }],
    ['a finding that was taken out', { deed: 'withdraw', given: { text: 'A case study.' } }],
  ])('adds %s neither as printed nor as it stands', (_what, doing) => {
    const changed = correctFirst(first, doing);
    const stands = changed.otherFindings.map(({ text }) => text);
    for (const texts of [ALL, stands, ALL.map((text) => ` ${text.toUpperCase()} `)])
      expect(keptOf(changed, texts).counts).toEqual([0, 0]);
  });

  test('twice put right by hand is still known by what the letter prints', () => {
    const twice = ['One.', 'Two.'].reduce(
      (of, text) => correctFirst(of, { deed: 'edit', given: { text } }),
      first,
    );
    expect(keptOf(twice, ALL).counts).toEqual([0, 0]);
    expect(keptOf(twice, ['Three.', 'Audits.', 'Training.']).counts).toEqual([0, 1]);
  });

  test('does not bring back what was taken out when its place says something else', () => {
    const out = correctFirst(first, { deed: 'withdraw', given: { text: 'A case study.' } });
    const again = keptOf(out, ['Neglect.', 'Audits.', 'Training.']);
    expect([again.counts, rowsOf(again.facts)]).toEqual([
      [1, 0],
      ['I1 Referrals.', 'I2 Audits.', 'I3 Training.', 'I4 Neglect.'],
    ]);
  });
});

describe('what is learnt of a subject', () => {
  const finding = (ref: string, over = {}) => ({
    ...{ ref, title: 'Referrals', kind: 'Priority' as const, ...over },
  });
  const of = facts({
    otherFindings: [
      row({ key: '0', area: 'Westford' }),
      row({ key: '1', area: 'Westford', publishedOn: day('2023-01-01') }),
      row({ key: '2', area: 'Eastford', publishedOn: day('2024-01-01'), theme: 'Neglect' }),
      row({ key: '3', area: 'Eastford', criterionRef: 'C2' }),
      row({ key: '4', kind: 'Strength', area: 'Northford', publishedOn: day('2022-01-01') }),
      row({ key: '5', kind: 'Strength', area: 'Southford', publishedOn: day('2024-01-01') }),
      row({ key: '6', text: 'Training.', area: 'Westford' }),
      row({ key: '7', text: 'Audits.', area: 'Westford' }),
    ],
    criteria: ['C1', 'C2', 'C3'].map((ref) => ({
      ...{ ref, theme: 'T', title: ref === 'C1' ? 'Referrals in time' : 'Else', actionRefs: [`A-${ref}`] },
    })),
    findings: [
      ...[
        finding('P1'),
        finding('P2', { text: 'Training' }),
        finding('P3', { withdrawnOn: day('2024-01-01') }),
      ],
      finding('S1', { kind: 'Strength' }),
    ],
    actions: [
      ...[action({ ref: 'A-C1' }), action({ ref: 'A-C2' }), action({ ref: 'A-C3' })],
      ...[action({ ref: 'A-P1', findingRef: 'P1' }), action({ ref: 'A-P2', findingRef: 'P2' })],
      action({ ref: 'A-X', findingRef: 'P1', withdrawnOn: day('2024-01-01') }),
    ],
  });
  const refs = (rows: readonly { ref: string }[]) => rows.map(({ ref }) => ref);
  const keys = (rows: readonly OtherFinding[]) => rows.map(({ key }) => key);

  test('stands by how many areas were told, each once, the newest letter first, beside the own plan', () => {
    const all = learningFrom(of);
    expect(all.map(({ subject, areas }) => [subject, areas])).toEqual([
      ['Referrals', ['Eastford', 'Westford']],
      ['Audit and evaluation', ['Westford']],
      ['Training', ['Westford']],
    ]);
    const [referrals] = all;
    expect(keys(referrals!.told)).toEqual(['2', '1', '0', '3']);
    expect(keys(referrals!.strengths)).toEqual(['5', '4']);
    expect(refs(referrals!.criteria)).toEqual(['C1', 'C2']);
    expect(refs(referrals!.ownFindings)).toEqual(['P1']);
    expect(refs(referrals!.actions)).toEqual(['A-C1', 'A-C2', 'A-P1']);
  });

  test('of one theme leaves out the others', () => {
    const [only, ...more] = learningFrom(of, 'Neglect');
    expect([only?.areas, keys(only?.told ?? []), only?.strengths, more]).toEqual([
      ['Eastford'],
      ['2'],
      [],
      [],
    ]);
  });
});

test.each([
  ["Children's views", ['Voice of the child']],
  ['Care\n plans', ['Planning']],
  ['Explanstion', []],
  ['PLANS are late', ['Planning']],
])('%j is about %j', (text, subjects) => expect(subjectsOf(text)).toEqual(subjects));
