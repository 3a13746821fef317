import * as byHandIn from '../../../bot/domain/steps/by-hand';
import { FINDINGS_BY_HAND } from '../../../bot/domain/findings/by-hand';
import { REQUESTS_BY_HAND } from '../../../bot/domain/requests/by-hand';
import { decideFinding } from '../../../bot/domain/findings/decide';
import { findingStory } from '../../../bot/domain/findings/story';
import { decideRequest } from '../../../bot/domain/requests/decide';
import { requestStory } from '../../../bot/domain/requests/story';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Instant } from '../../../bot/domain/calendar/day';
import type { Facts, Finding, Request } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { after } from '../../support/apply-writes';
import { at, day } from '../../support/partnership';
import { email, partnershipOf } from '../lifecycle/house';

const LISTS = { requests: REQUESTS_BY_HAND, findings: FINDINGS_BY_HAND } as const;
type HandChanged = keyof typeof LISTS;
const changedByHandIn = (list: HandChanged, facts: Facts, before: Facts | undefined) =>
  byHandIn.changedByHandIn(LISTS[list], facts, before);
const decideHandNote = (
  list: HandChanged,
  ref: string,
  facts: Facts,
  before: Facts | undefined,
  now: Instant,
) => byHandIn.decideHandNote(LISTS[list], ref, facts, before, now);

const NOW = at('2024-06-03T09:00:00Z');
const REQUEST: Request = {
  ...{
    ref: 'R04',
    title: 'Front door structure',
    status: 'Open',
    agencyCode: 'POL',
    dueOn: day('2024-06-10'),
  },
};
const FINDING: Finding = { ref: 'P1', title: 'Referrals differ', kind: 'Improvement' };
const FACTS = partnershipOf({ requests: [REQUEST], findings: [FINDING] });
const coordinator = actorNamed(FACTS, email('coordinator.la'))!;
const asOf = (facts: Facts) => ({ facts, calendar: calendarAsKnownOn(), now: NOW });
const given = { key: 'k', ref: '' };

/** The same row of each list as somebody changes it in SharePoint. */
const byHand = (facts: Facts, list: HandChanged, change: object): Facts => ({
  ...facts,
  [list]: facts[list].map((row) => ({ ...row, ...change })),
});
const refOf = { requests: 'R04', findings: 'P1' } as const;
const historyOf = (facts: Facts, list: HandChanged) =>
  list === 'requests'
    ? requestStory(asOf(facts), coordinator, facts.requests[0]!).history
    : findingStory(asOf(facts), coordinator, facts.findings[0]!).history;

/** As a deed changes its title. */
function edited(list: HandChanged, title: string): Facts {
  const doing = { ...given, ref: refOf[list], deed: 'edit', given: { title } } as const;
  const decided =
    list === 'requests'
      ? decideRequest({ facts: FACTS, now: NOW }, coordinator, doing)
      : decideFinding({ facts: FACTS, now: NOW }, coordinator, doing);
  if (!decided.ok) throw new Error(decided.error.code);
  return after(FACTS, decided.value);
}

test.each<[HandChanged, object, string, object]>([
  ['requests', { title: 'Typed over' }, 'Title: Front door structure → Typed over', { label: 'Title' }],
  ['requests', { status: 'Provided' }, 'State: Open → Provided', { label: 'State', is: 'Provided' }],
  ['requests', { agencyCode: 'EDU' }, 'Agency: Agency POL → Agency EDU', { label: 'Agency' }],
  [
    'requests',
    { dueOn: day('2024-06-12') },
    'Due: Monday 10 June 2024 → Wednesday 12 June 2024',
    { label: 'Due' },
  ],
  [
    'requests',
    { withdrawnOn: day('2024-06-03') },
    'Withdrawn: none → Monday 3 June 2024',
    { label: 'Withdrawn' },
  ],
  ['findings', { title: 'Typed over' }, 'Title: Referrals differ → Typed over', { label: 'Title' }],
  ['findings', { page: 4 }, 'Page of the letter: none → 4', { label: 'Page of the letter', is: '4' }],
  [
    'findings',
    { withdrawnOn: day('2024-06-03') },
    'Withdrawn: none → Monday 3 June 2024',
    { label: 'Withdrawn' },
  ],
])('what somebody changes in %s by hand, as %j, is noted once as "%s"', (list, change, detail, told) => {
  const ref = refOf[list];
  const changed = byHand(FACTS, list, change);
  expect(changedByHandIn(list, changed, FACTS)).toEqual([ref]);
  const decision = decideHandNote(list, ref, changed, FACTS, NOW);
  const verb = list === 'requests' ? 'request.changed-by-hand' : 'finding.changed-by-hand';
  expect(decision.log).toMatchObject([
    { actor: 'app', verb, subjectRef: ref, detail: `By hand in the list. ${detail}` },
  ]);
  const noted = after(changed, decision);
  expect(historyOf(noted, list)[0]).toMatchObject({
    byName: 'somebody, by hand in the list',
    changes: [told],
  });
  // Another copy, and the next sweep, have nothing to add.
  expect(decideHandNote(list, ref, noted, FACTS, NOW).writes).toEqual([]);
  expect(changedByHandIn(list, noted, changed)).toEqual([]);
});

test('whose address has changed has changed nothing by hand', () => {
  const old = email('spoc.pol');
  const owned = byHand(FACTS, 'requests', { ownerEmail: old });
  const people = FACTS.people.map((one) => (one.email === old ? { ...one, email: email('new.pol') } : one));
  const moved = { ...byHand(owned, 'requests', { ownerEmail: email('new.pol') }), people };
  expect(changedByHandIn('requests', moved, owned)).toEqual([]);
  const other = byHand(owned, 'requests', { ownerEmail: email('deputy.pol') });
  expect(changedByHandIn('requests', other, owned)).toEqual(['R04']);
});

describe.each(['requests', 'findings'] as const)('of %s', (list) => {
  const ref = refOf[list];

  test('after a start of the app it is noticed as far as the history tells what was there', () => {
    const changed = byHand(edited(list, 'By a deed'), list, { title: 'Typed over' });
    expect(decideHandNote(list, ref, changed, undefined, NOW).writes).toMatchObject([
      { insert: 'updates', row: { changes: [{ column: 'title', was: 'By a deed', is: 'Typed over' }] } },
    ]);
  });

  test.each<[string, Facts, Facts | undefined]>([
    ['a deed', edited(list, 'By a deed'), FACTS],
    ['a row that is new', FACTS, { ...FACTS, [list]: [] }],
    ['what only the app reads', byHand(FACTS, list, { askedIn: 'x', providedAt: NOW }), FACTS],
    ['a row that is as it was', FACTS, FACTS],
    ['a row without a history at the start', FACTS, undefined],
    ['a row that is gone', { ...FACTS, [list]: [] }, FACTS],
  ])('%s is no change by hand', (_what, facts, before) => {
    expect(changedByHandIn(list, facts, before)).toEqual([]);
    expect(decideHandNote(list, ref, facts, before, NOW).writes).toEqual([]);
  });
});
