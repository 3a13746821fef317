import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { decideFinding } from '../../../bot/domain/findings/decide';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { decideMinute } from '../../../bot/domain/in-session/minutes';
import { decideOpening } from '../../../bot/domain/inspection/opening';
import { decideLetter } from '../../../bot/domain/letter-plan/confirm';
import { decideHandOver } from '../../../bot/domain/membership/hand-over';
import { factsAfter, type Decision } from '../../../bot/domain/partnership/decision';
import type { AsOf, Facts } from '../../../bot/domain/partnership';
import { decideRequest } from '../../../bot/domain/requests/decide';
import { decideDueDays } from '../../../bot/domain/requests/due-days';
import { patchIn, type ColumnTable } from '../../../bot/domain/steps/columns';
import { FINDING_COLUMNS } from '../../../bot/domain/findings/columns';
import { REQUEST_COLUMNS } from '../../../bot/domain/steps/request-columns';
import { stepsOf, type Stepped } from '../../../bot/domain/steps/steps';
import { agency, at, day, facts, meeting, person } from '../../support/partnership';

const coordinator = person('coordinator.la');
const start = facts({
  agencies: [
    agency('LA', { title: 'Fairshire Council children’s services' }),
    agency('POL', { title: 'Fairshire Police' }),
    agency('ICB', { title: 'Fairshire Integrated Care Board' }),
  ],
  people: [coordinator, person('spoc.la'), person('spoc.pol'), person('deputy.pol'), person('spoc.icb')],
  meetings: [meeting({ startsAt: at('2027-04-14T09:00:00Z'), endsAt: at('2027-04-14T10:00:00Z'), ref: 'M' })],
});

type Does = (asOf: AsOf) => Result<Decision, Failure>;
const call = { ref: 'I27', theme: 'Serious youth violence', notifiedOn: day('2027-04-12') };
const refOf = (of: Facts, agencyCode: string) =>
  of.requests.find((one) => one.agencyCode === agencyCode)?.ref ?? 'none';
const letterOf = (text: string) => ({
  findings: [
    { kind: 'Priority', text, page: 2 } as const,
    { kind: 'Strength', text: 'Partners know one another.' } as const,
  ],
});
const ask = { meetingRef: 'M', kind: 'Ask', text: 'Send the protocol', agencyCode: 'ICB' } as const;

/** Every way by which a request or a finding comes to be as it is, one after the other, an hour apart. */
const WAYS: readonly (readonly [string, Does])[] = [
  ['the call comes', (asOf) => decideOpening(asOf, coordinator, call)],
  [
    'days are set',
    (asOf) =>
      decideDueDays(asOf, coordinator, 'I27', [
        { request: refOf(asOf.facts, 'POL'), dueOn: day('2027-04-16') },
        { request: refOf(asOf.facts, 'ICB'), dueOn: day('2027-04-19') },
      ]),
  ],
  [
    'somebody hands over all that is theirs',
    (asOf) =>
      decideHandOver(asOf, coordinator, {
        email: person('spoc.pol').email,
        to: person('deputy.pol').email,
      }),
  ],
  [
    'one is provided',
    (asOf) =>
      decideRequest(asOf, person('deputy.pol'), {
        ref: refOf(asOf.facts, 'POL'),
        deed: 'provide',
        given: { text: 'By secure upload.' },
      }),
  ],
  [
    'a meeting asks for one',
    (asOf) => decideMinute(asOf, coordinator, { ...ask, dueOn: day('2027-04-20') }, 'asked'),
  ],
  ['the letter is read', (asOf) => decideLetter(asOf, coordinator, 'I27', letterOf('The sharing of lists.'))],
  ['it says it otherwise', (asOf) => decideLetter(asOf, coordinator, 'I27', letterOf('Sharing, and how.'))],
  [
    'a finding is put elsewhere',
    (asOf) =>
      decideFinding(asOf, coordinator, {
        ref: 'I27-P1',
        deed: 'edit',
        given: { order: 3, title: 'Sharing' },
      }),
  ],
];

function walked(): { readonly of: Facts; readonly log: readonly string[] } {
  let of: Facts = start;
  let now = at('2027-04-14T09:00:00Z');
  const log: string[] = [];
  for (const [way, does] of WAYS) {
    const decided = does({ facts: of, calendar: calendarAsKnownOn(), now });
    if (!decided.ok) throw new Error(`${way}: ${decided.error.detail ?? decided.error.code}`);
    of = factsAfter(of, decided.value);
    log.push(
      ...decided.value.log.map(({ verb, subjectRef, detail }) => [verb, subjectRef, detail].join('|')),
    );
    now = plusMinutes(now, 5);
  }
  return { of, log };
}

/** What the steps of a row say that it is. */
const replayed = (of: Facts, table: ColumnTable, row: Stepped): object =>
  Object.assign({}, ...stepsOf(of, row).map(({ changes = [] }) => patchIn(table, 'is', changes))) as object;

test('whichever way a request or a finding came to be as it is, its steps replayed say so, and who made them', () => {
  const { of } = walked();
  const all = [
    ...of.requests.map((row) => [REQUEST_COLUMNS, row] as const),
    ...of.findings.map((row) => [FINDING_COLUMNS, row] as const),
  ];
  expect(all.length).toBeGreaterThan(10);
  for (const [table, { ref, lastStep, ...row }] of all) {
    expect([ref, replayed(of, table, { ref, lastStep })]).toEqual([ref, row]);
    expect(stepsOf(of, { ref, lastStep }).every(({ by, at: when }) => by && when)).toBe(true);
  }
});

test('each change of one has its line in the record, with what it was and is', () => {
  const { of, log } = walked();
  const police = refOf(of, 'POL');
  expect(log).toContain(`request.due-day-set|${police}|Due: none → Friday 16 April 2027`);
  expect(log).toContain(`request.handed-over|${police}|Owner: spoc.pol → deputy.pol`);
  expect(log.find((line) => line.startsWith('finding.changed|I27-P1|'))).toContain(
    'Title: The sharing of lists. → Sharing, and how.',
  );
});

test('no step is lost where a row holds one that has no line of its own yet and the next is done', () => {
  const { of } = walked();
  for (const row of of.requests.filter(({ ref }) => ref === refOf(of, 'POL')))
    expect(of.updates.filter(({ actionRef }) => actionRef === row.ref).map(({ by }) => by)).toEqual(
      stepsOf(of, row).map(({ by }) => by),
    );
});
