import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { compare } from '../../../bot/domain/importing/compare';
import type { Incoming } from '../../../bot/domain/importing/incoming';
import { mayRead, readableFindings } from '../../../bot/domain/inspection/embargo';
import { decideAdding } from '../../../bot/domain/lifecycle/adding';
import { decide } from '../../../bot/domain/lifecycle/decide';
import type { Finding } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, person } from '../../support/partnership';

const finding = (ref: string, inspectionRef?: string): Finding => ({
  title: ref,
  ref,
  kind: 'Priority',
  ...(inspectionRef ? { inspectionRef } : {}),
});

/** A letter of the inspection I26 is published on 18 November 2026, and names the police's SPOC before that. */
const of = facts({
  agencies: [agency('LA'), agency('POL')],
  people: [person('spoc.pol'), person('spoc.la'), person('chair.la'), person('coordinator.la')],
  inspections: [
    {
      title: 'Inspection',
      ref: 'I26',
      publishedOn: day('2026-11-18'),
      embargo: ['spoc.pol@partnership.example'],
    },
  ],
  findings: [{ title: 'Finding', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' }],
});
const reader = (name: string) => of.people.find(({ title }) => title === name);

test.each([
  ['spoc.pol', '2026-11-17', true],
  ['spoc.la', '2026-11-17', false],
  ['chair.la', '2026-11-17', true],
  ['coordinator.la', '2026-11-17', true],
  ['nobody', '2026-11-17', false],
  ['spoc.la', '2026-11-18', true],
  ['nobody', '2026-11-18', true],
])('%s reads on %s a finding of its letter, and the action that follows: %p', (name, on, may) => {
  expect(mayRead(of, reader(name), action({ findingRef: 'P1' }), day(on))).toBe(may);
  expect(readableFindings(of, reader(name), day(on))).toHaveLength(may ? 1 : 0);
});

test('an action of no finding is for everybody', () => {
  expect(mayRead(of, undefined, action(), day('2026-11-17'))).toBe(true);
});

const asOf = { facts: of, calendar: calendarAsKnownOn(), now: at('2026-11-17T10:00:00Z') };
const known = { ...of, findings: [...of.findings, finding('P2', 'I26'), finding('F1')] };
const hidden = action({ findingRef: 'P1', successMeasure: 'Letters are shared.' });

/** What a coordinator does to an action that answers a finding under embargo, and whether the day allows it. */
test.each<[string, string | null, string, string]>([
  ['no finding', null, '2026-11-17', 'not-now'],
  ['a finding that everybody reads', 'F1', '2026-11-17', 'not-now'],
  ['another of the same letter', 'P2', '2026-11-17', 'ok'],
  ['no finding, once the letter is published', null, '2026-11-18', 'ok'],
])('an action under embargo is moved to %s (%p) on %s: %s', (_what, findingRef, on, code) => {
  const now = at(`${on}T10:00:00Z`);
  const facts = { ...known, actions: [hidden] };
  const edited = decide({ ...asOf, facts, now }, person('coordinator.la'), {
    ref: hidden.ref,
    deed: 'edit',
    given: { findingRef },
  });
  expect(edited.ok ? 'ok' : edited.error.code).toBe(code);
  const split = decideAdding(
    { ...asOf, facts, now },
    person('coordinator.la'),
    { title: 'A part', splitFrom: hidden.ref, findingRef: findingRef ?? undefined },
    'key',
  );
  expect(split.ok ? 'ok' : split.error.code).toBe(code);
});

test('an import that names another finding does not reveal an action under embargo either', () => {
  const facts = { ...known, actions: [hidden] };
  const [moved] = compare(
    [{ action: hidden, finding: 'F1', notes: [], own: {}, known: hidden } as unknown as Incoming],
    facts,
    asOf.now,
  );
  expect(moved?.is).toBe('same');
});

test('what names a finding of a letter under embargo by a number that is not there stays under embargo', () => {
  const lost = action({ findingRef: 'I26-P9' });
  expect(mayRead(of, reader('spoc.la'), lost, day('2026-11-17'))).toBe(false);
  expect(mayRead(of, reader('spoc.pol'), lost, day('2026-11-17'))).toBe(true);
  expect(mayRead(of, reader('spoc.la'), lost, day('2026-11-18'))).toBe(true);
  expect(mayRead(of, reader('spoc.la'), action({ findingRef: 'X9' }), day('2026-11-17'))).toBe(true);
});

test('a number is one thing’s, whichever of actions, findings and requests it is given in', () => {
  const facts = {
    ...known,
    actions: [action({ ref: 'F08' })],
    findings: [finding('A09', undefined), finding('F09')],
    requests: [{ title: 'List', ref: 'M1', agencyCode: 'POL', status: 'Open' } as const],
  };
  const add = (ref?: string) => {
    const given = { title: 'New', leadAgency: 'POL', ...(ref ? { ref } : {}) };
    const added = decideAdding({ ...asOf, facts }, person('coordinator.la'), given, 'key');
    return added.ok ? added.value.ref : added.error.code;
  };
  expect([add('a09'), add('m1'), add()]).toEqual(['ref-taken', 'ref-taken', 'F10']);
});
