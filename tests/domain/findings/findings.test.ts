import { decideNewFinding } from '../../../bot/domain/findings/adding';
import { decideFinding, findingVersion } from '../../../bot/domain/findings/decide';
import type { FindingDoing, NewFinding } from '../../../bot/domain/findings/deeds';
import { findingStories } from '../../../bot/domain/findings/story';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { factsAfter } from '../../../bot/domain/partnership/decision';
import type { Facts, Finding } from '../../../bot/domain/partnership';
import { action, at, day, facts as factsOf, person } from '../../support/partnership';

const NOW = at('2026-11-30T09:00:00Z');
const finding = (over: Partial<Finding> = {}): Finding => ({
  title: 'Strategy discussions',
  ref: 'P1',
  kind: 'Priority',
  ...over,
});
const start = (over: Partial<Facts> = {}): Facts =>
  factsOf({
    people: [person('coordinator.la'), person('spoc.pol'), person('chair.la')],
    inspections: [
      { title: 'Kept', ref: 'I26' },
      { title: 'Published', ref: 'I24', publishedOn: day('2024-07-09') },
    ],
    findings: [finding(), finding({ ref: 'P2', order: 1 }), finding({ ref: 'K1', inspectionRef: 'I26' })],
    ...over,
  });

type Asked = Pick<FindingDoing, 'deed' | 'given'> & Partial<Omit<FindingDoing, 'deed' | 'given'>>;
const decided = (facts: Facts, who: string, doing: Asked, now = NOW) =>
  decideFinding({ facts, now }, person(who), { ref: 'P1', ...doing } as FindingDoing);
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;
function done(facts: Facts, doing: Asked, now = NOW): Facts {
  const result = decided(facts, 'coordinator.la', doing, now);
  if (!result.ok) throw new Error(result.error.code);
  return factsAfter(facts, result.value);
}
const added = (given: NewFinding, who = 'coordinator.la', facts = start()) =>
  decideNewFinding({ facts, now: NOW }, person(who), given, 'k');
const storiesFor = (facts: Facts, who: string) =>
  findingStories({ facts, calendar: calendarAsKnownOn(), now: NOW }, person(who));
const WITHDRAW = { deed: 'withdraw', given: { text: 'One finding with P2.' } } as const;

test.each<[string, string, NewFinding, string]>([
  ['the next of its kind', 'coordinator.la', { title: 'New', kind: 'Priority' }, 'P3'],
  ['the first of another', 'coordinator.la', { title: 'New', kind: 'Strength' }, 'S1'],
  [
    'of an inspection',
    'coordinator.la',
    { title: 'New', kind: 'Improvement', inspectionRef: 'I24' },
    'I24-I1',
  ],
  ['its own number', 'coordinator.la', { title: 'New', kind: 'Priority', ref: 'Q7' }, 'Q7'],
  [
    'a number that an action has',
    'coordinator.la',
    { title: 'New', kind: 'Priority', ref: 'a07' },
    'ref-taken',
  ],
  ['no title', 'coordinator.la', { kind: 'Priority' }, 'not-given'],
  ['no kind', 'coordinator.la', { title: 'New' }, 'not-given'],
  [
    'no inspection of that name',
    'coordinator.la',
    { title: 'N', kind: 'Priority', inspectionRef: 'X' },
    'inspection-gone',
  ],
  ['a child', 'coordinator.la', { title: 'NHS 943 476 5919', kind: 'Priority' }, 'child-data'],
  ['by a SPOC', 'spoc.pol', { title: 'New', kind: 'Priority' }, 'coordinator-only'],
  ['by the chair', 'chair.la', { title: 'New', kind: 'Priority' }, 'coordinator-only'],
])('added, %s: %s', (_what, who, given, expected) => {
  const result = added(given, who, start({ actions: [action({ ref: 'A07' })] }));
  expect(result.ok ? result.value.ref : result.error.code).toBe(expected);
});

test('the same adding once more adds nothing', () => {
  const first = added({ title: 'New', kind: 'Priority' });
  const then = first.ok ? factsAfter(start(), first.value) : start();
  const again = added({ title: 'New', kind: 'Priority' }, 'coordinator.la', then);
  expect(again).toMatchObject({ value: { ref: 'P3', writes: [] } });
});

test.each<[string, string, Asked, string]>([
  ['a SPOC', 'spoc.pol', { deed: 'edit', given: { title: 'x' } }, 'coordinator-only'],
  [
    'a SPOC, of one under embargo',
    'spoc.pol',
    { ref: 'K1', deed: 'edit', given: { title: 'x' } },
    'finding-gone',
  ],
  [
    'another version',
    'coordinator.la',
    { deed: 'edit', given: { title: 'x' }, seen: 'y' },
    'version-changed',
  ],
  ['no title', 'coordinator.la', { deed: 'edit', given: { title: ' ' } }, 'not-given'],
  ['half a place', 'coordinator.la', { deed: 'edit', given: { order: 1.5 } }, 'not-given'],
  [
    'out of the embargo',
    'coordinator.la',
    { ref: 'K1', deed: 'edit', given: { inspectionRef: null } },
    'not-now',
  ],
  [
    'into what is published',
    'coordinator.la',
    { ref: 'K1', deed: 'edit', given: { inspectionRef: 'I24' } },
    'not-now',
  ],
  [
    'the title of one under embargo',
    'coordinator.la',
    { ref: 'K1', deed: 'edit', given: { title: 'x' } },
    'ok',
  ],
  ['withdraw without a reason', 'coordinator.la', { deed: 'withdraw', given: {} }, 'no-reason'],
  ['bring back what stands', 'coordinator.la', { deed: 'reopen', given: { text: 'x' } }, 'not-now'],
  ['take back nothing', 'coordinator.la', { deed: 'take-back', given: {} }, 'too-late-to-take-back'],
])('%s: %s', (_what, who, doing, code) => expect(codeOf(decided(start(), who, doing))).toBe(code));

test('a place in the plan puts it there, and what changed stands in the history and the record', () => {
  const moved = decided(start(), 'coordinator.la', { deed: 'edit', given: { order: 0, text: 'Longer.' } });
  expect(moved).toMatchObject({
    value: {
      log: [{ verb: 'finding.changed', detail: 'Text: none → Longer.; Place in the plan: none → 1' }],
    },
  });
  const then = done(start(), { deed: 'edit', given: { order: 0 } });
  expect(storiesFor(then, 'coordinator.la').map(({ finding: { ref } }) => ref)).toEqual(['P1', 'P2', 'K1']);
  expect(storiesFor(then, 'spoc.pol').map(({ finding: { ref } }) => ref)).toEqual(['P1', 'P2']);
  expect(storiesFor(then, 'spoc.pol')[0]).toMatchObject({ may: [], history: [{ words: 'changed it' }] });
});

test('they stand in the order of the plan, whatever the order of the list', () => {
  const findings = [
    finding({ ref: 'P1', order: 2 }),
    finding({ ref: 'P2', order: 1 }),
    finding({ ref: 'P3', order: 0 }),
  ];
  const refs = storiesFor(start({ findings }), 'spoc.pol').map((one) => one.finding.ref);
  expect(refs).toEqual(['P3', 'P2', 'P1']);
});

test('until when somebody can take it back is told with that deed alone', () => {
  const then = done(start(), WITHDRAW);
  const until = '2026-11-30T09:10:00Z';
  expect(storiesFor(then, 'coordinator.la').find((one) => one.finding.ref === 'P1')?.may).toEqual([
    { deed: 'reopen', label: 'Bring back' },
    { deed: 'take-back', label: 'Take back the withdrawal', until },
  ]);
});

test('the same change once more, without a name, is made once of a version and anew of another', () => {
  const doing = { deed: 'edit', given: { title: 'Sharing' } } as const;
  const then = done(start(), doing);
  const twice = decided(then, 'coordinator.la', { ...doing, seen: findingVersion(start(), finding()) });
  expect(twice).toMatchObject({ ok: true, value: { writes: [] } });
});

test('it is withdrawn with a reason once no action answers it, stays, and is brought back', () => {
  const answered = start({ actions: [action({ ref: 'A07', findingRef: 'P1' })] });
  expect(decided(answered, 'coordinator.la', WITHDRAW)).toMatchObject({
    error: { code: 'not-now', detail: 'A07 answers it: withdraw them, or give them another finding, first.' },
  });
  const gone = done(start(), WITHDRAW);
  expect(gone.findings[0]).toMatchObject({ withdrawnOn: '2026-11-30', withdrawnWhy: 'One finding with P2.' });
  expect(codeOf(decided(gone, 'coordinator.la', { deed: 'edit', given: { title: 'x' } }))).toBe('not-now');
  const back = done(gone, { deed: 'reopen', given: { text: 'It is one of its own.' } });
  expect(back.findings[0]?.withdrawnOn).toBeUndefined();
  const undone = done(gone, { deed: 'take-back', given: {} }, at('2026-11-30T09:09:00Z'));
  expect(undone.findings[0]?.withdrawnOn).toBeUndefined();
  expect(
    codeOf(decided(gone, 'coordinator.la', { deed: 'take-back', given: {} }, at('2026-11-30T09:11:00Z'))),
  ).toBe('too-late-to-take-back');
});
