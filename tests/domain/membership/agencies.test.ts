import type { Failure } from '../../../bot/domain/basics/failure';
import type { Result } from '../../../bot/domain/basics/result';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { duePlanned } from '../../../bot/domain/dispatch/due';
import { decideAgency, decideNewAgency } from '../../../bot/domain/membership/agency';
import { decideAgencyBack, decideAgencyLeaving } from '../../../bot/domain/membership/agency-leave';
import { openWithAgency } from '../../../bot/domain/membership/agency-open';
import { meetingStatus } from '../../../bot/domain/meetings/attendance';
import { endedReminders } from '../../../bot/domain/outstanding/ended';
import { votesOn } from '../../../bot/domain/lifecycle/votes';
import { factsAfter, type Decision } from '../../../bot/domain/partnership/decision';
import { agencyOf } from '../../../bot/domain/people/names';
import type { Agreement, DiaryEntry, Facts, Meeting, Response } from '../../../bot/domain/partnership';
import { toMend } from '../../../bot/domain/status/to-mend';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, day, facts, meeting, person, reminder, series } from '../../support/partnership';

const NOW = at('2024-02-05T10:00:00Z');
const COORDINATOR = person('coordinator.la');
const mail = (name: string) => `${name}@partnership.example`;
const calendar = calendarAsKnownOn();

/** Four agencies; probation leads an action, supports another, is to provide a request and is asked for its vote. */
const group = (over: Partial<Facts> = {}) =>
  facts({
    agencies: [agency('LA'), agency('POL'), agency('HLT'), agency('PROB', { safeguardingPartner: false })],
    people: [
      COORDINATOR,
      ...['spoc.la', 'spoc.pol', 'spoc.hlt', 'spoc.prob', 'deputy.prob', 'chair.prob'].map((name) =>
        person(name),
      ),
    ],
    series: [series()],
    meetings: [meeting()],
    actions: [
      action({ ref: 'A01', leadAgency: 'PROB', ownerEmail: mail('spoc.prob'), supportingAgencies: ['POL'] }),
      action({ ref: 'A02', leadAgency: 'POL', supportingAgencies: ['PROB', 'LA'] }),
      action({ ref: 'A03', leadAgency: 'PROB', status: 'Closed' }),
      action({ ref: 'A04', leadAgency: 'LA', status: 'EvidenceSubmitted' }),
    ],
    requests: [
      { title: 'Policies', ref: 'R1', agencyCode: 'PROB', ownerEmail: mail('spoc.prob'), status: 'Open' },
    ],
    updates: [
      {
        actionRef: 'A04',
        kind: 'Evidence',
        text: 'Done',
        by: mail('spoc.la'),
        at: at('2024-02-01T09:00:00Z'),
        key: 'e4',
      },
    ],
    agreements: [],
    ...over,
  });

const answered = (to: Meeting): Response => ({
  ...{ key: `${to.ref}|PROB`, meetingRef: to.ref, agencyCode: 'PROB', answer: 'Attending' },
  ...{ forStartsAt: to.startsAt, by: mail('spoc.prob'), at: at('2024-01-05T10:00:00Z') },
});

const leave = (of: Facts, to?: string, by = COORDINATOR, code = 'PROB') =>
  decideAgencyLeaving({ facts: of, calendar, now: NOW }, by, { code, ...(to ? { to } : {}) });
const after = (of: Facts, decided: Result<Decision, Failure>): Facts => {
  if (!decided.ok) throw new Error(decided.error.detail ?? decided.error.code);
  return factsAfter(of, decided.value);
};

test('what is open with an agency is told by what becomes of it', () => {
  const lines = openWithAgency({ facts: group(), now: NOW }, 'PROB');
  expect(
    lines.map(({ becomes, words, things }) => [becomes, words, things.map(({ ref }) => ref).join()]),
  ).toEqual([
    ['handed-over', 'It leads 1 action.', 'A01'],
    ['handed-over', 'It is to provide 1 request.', 'R1'],
    ['ends', 'It supports 1 action: it is taken out of them.', 'A02'],
    ['ends', 'Its vote is waited for on 1 action: it is asked no more.', 'A04'],
    ['ends', '1 meeting is ahead: it is no longer asked to answer.', ''],
    ['ends', 'spoc.prob and deputy.prob go off the list with it.', ''],
    ['ends', 'chair.prob stays on the list, of no agency.', ''],
  ]);
});

test('what is provided, closed or another’s is not handed over with it', () => {
  const request = { title: 'Policies', status: 'Open' as const };
  const of = group({
    actions: [
      action({ ref: 'A01', leadAgency: 'PROB', status: 'Closed' }),
      action({ ref: 'A02', leadAgency: 'POL', supportingAgencies: ['PROB'], status: 'Closed' }),
      action({ ref: 'A03', leadAgency: 'POL', supportingAgencies: ['LA'] }),
    ],
    requests: [
      { ...request, ref: 'R1', agencyCode: 'PROB', status: 'Provided' },
      { ...request, ref: 'R2', agencyCode: 'POL' },
    ],
    meetings: [],
  });
  expect(
    openWithAgency({ facts: of, now: NOW }, 'PROB').map(({ becomes, words }) => [becomes, words]),
  ).toEqual([
    ['ends', 'spoc.prob and deputy.prob go off the list with it.'],
    ['ends', 'chair.prob stays on the list, of no agency.'],
  ]);
});

test('an agency leaves: what it had goes to another, its people go, nothing is asked of it, and its name stays', () => {
  const of = group();
  const done = after(of, leave(of, 'HLT'));
  expect(done.agencies.map(({ code }) => code)).toEqual(['LA', 'POL', 'HLT']);
  expect(done.formerAgencies).toMatchObject([{ code: 'PROB', leftOn: '2024-02-05' }]);
  expect(
    done.actions.map(({ ref, leadAgency, ownerEmail, supportingAgencies }) => [
      ref,
      leadAgency,
      ownerEmail,
      ...supportingAgencies,
    ]),
  ).toEqual([
    ['A01', 'HLT', undefined, 'POL'],
    ['A02', 'POL', undefined, 'LA'],
    ['A03', 'PROB', undefined],
    ['A04', 'LA', undefined],
  ]);
  expect(done.requests).toMatchObject([{ agencyCode: 'HLT', ownerEmail: undefined }]);
  expect(done.people.slice(4).map(({ roles, leftOn, agencyCode }) => [roles, leftOn, agencyCode])).toEqual([
    [[], '2024-02-05', 'PROB'],
    [[], '2024-02-05', 'PROB'],
    [['Chair'], undefined, undefined],
  ]);
  expect(agencyOf(done, 'PROB').title).toBe(agency('PROB').title);
  expect(toMend(done, NOW)).toEqual([]);
  expect(done.notices).toMatchObject([
    {
      title: `${agency('PROB').title} has left the partnership. ${agency('HLT').title} takes over 1 action (A01) and 1 request.`,
      to: expect.not.arrayContaining([mail('spoc.prob')]),
    },
  ]);
  expect(leave(done, 'HLT')).toEqual({ ok: true, value: { writes: [], log: [] } });
});

test('it counts no more for a quorum ahead, a vote or a reminder', () => {
  const of = group({ agencies: [agency('LA'), agency('POL'), agency('HLT'), agency('PROB')] });
  const done = after(of, leave(of, 'HLT'));
  const asked = duePlanned({ facts: done, calendar, hours: DEFAULT_HOURS, now: at('2024-02-07T10:00:00Z') });
  expect(asked.filter(({ agencyCode }) => agencyCode === 'PROB')).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  expect(meetingStatus(done, meeting()).answers.map(({ agencyCode }) => agencyCode)).toEqual([
    'LA',
    'POL',
    'HLT',
  ]);
  const four = done.actions.find(({ ref }) => ref === 'A04')!;
  expect(votesOn(done, four)?.of.map(({ agency: { code } }) => code)).toEqual(['LA', 'POL', 'HLT']);
});

test('what it answered and voted before it left stands in what is over', () => {
  const vote = (agencyCode: string): Agreement => ({
    ...{ key: `A04|${agencyCode}`, actionRef: 'A04', agencyCode, verdict: 'Agree', submission: 'e4' },
    ...{ by: mail('spoc.pol'), at: at('2024-02-02T09:00:00Z') },
  });
  const past = meeting({
    ref: 'LAST',
    startsAt: at('2024-01-11T14:00:00Z'),
    endsAt: at('2024-01-11T15:30:00Z'),
  });
  const of = group({
    actions: [action({ ref: 'A04', leadAgency: 'LA', status: 'Closed' })],
    requests: [],
    agreements: [vote('POL'), vote('PROB')],
    meetings: [past, meeting()],
    responses: [answered(past), answered(meeting())],
  });
  const done = after(of, leave(of));
  expect(votesOn(done, done.actions[0]!)?.of.map(({ agency: { code } }) => code)).toContain('PROB');
  const asked = (one: Meeting) => meetingStatus(done, one).answers.map(({ agencyCode }) => agencyCode);
  expect([asked(past).includes('PROB'), asked(meeting()).includes('PROB')]).toEqual([true, false]);
});

test.each<[string, Partial<Facts>, string | undefined, string, RegExp]>([
  [
    'nobody to take over',
    {},
    undefined,
    'to',
    /Choose which agency takes over 1 action \(A01\) and 1 request/,
  ],
  ['itself to take over', {}, 'PROB', 'to', /another agency/],
  ['an unknown agency to take over', {}, 'XYZ', 'to', /another agency/],
  ['the only agency', { agencies: [agency('PROB')] }, undefined, '', /only agency/],
  [
    'the only safeguarding partner',
    {
      agencies: [agency('PROB', { safeguardingPartner: true }), agency('LA', { safeguardingPartner: false })],
    },
    'LA',
    '',
    /only safeguarding partner/,
  ],
  [
    'somebody who owns what another agency leads',
    { actions: [action({ ref: 'A09', leadAgency: 'POL', ownerEmail: mail('deputy.prob') })] },
    'HLT',
    '',
    /deputy\.prob still has 1 action \(A09\)/,
  ],
])('with %s it is refused, and says why', (_what, over, to, field, words) => {
  const refused = leave(group(over), to);
  expect(refused).toMatchObject({ ok: false, error: { detail: expect.stringMatching(words) } });
  expect(!refused.ok && (refused.error.field ?? '')).toBe(field);
});

test('sessions that are still to come in an inspection stand in the way until they are cancelled', () => {
  const entry: DiaryEntry = {
    ...{ key: 'I|PROB|1', title: 'Visit', inspectionRef: 'I', kind: 'Visit', agencyCode: 'PROB' },
    ...{ on: day('2024-02-07'), by: mail('spoc.prob'), at: NOW },
  };
  const of = group({ inspections: [{ ref: 'I', title: 'JTAI 2024' }], diary: [entry] });
  expect(openWithAgency({ facts: of, now: NOW }, 'PROB')[0]).toMatchObject({
    ...{ becomes: 'in-the-way', things: [{ kind: 'inspection', ref: 'I', title: 'JTAI 2024' }] },
  });
  expect(leave(of, 'HLT')).toMatchObject({
    error: { code: 'not-now', detail: expect.stringContaining('1 entry in the diary of JTAI 2024') },
  });
  expect(leave({ ...of, diary: [{ ...entry, cancelledAt: NOW }] }, 'HLT').ok).toBe(true);
  expect(leave({ ...of, diary: [{ ...entry, on: day('2024-02-02') }] }, 'HLT').ok).toBe(true);
});

test('what stopped half way is completed by doing it again, and nothing is told twice', () => {
  const of = group();
  const whole = leave(of, 'HLT');
  if (!whole.ok) throw new Error(whole.error.code);
  const half = factsAfter(of, { writes: whole.value.writes.slice(0, 1) });
  expect(toMend(half, NOW).map(({ row }) => row)).toEqual(expect.arrayContaining(['A01', 'A02', 'R1']));
  expect(openWithAgency({ facts: half, now: NOW }, 'PROB')[0]?.words).toBe('It leads 1 action.');
  const done = after(half, leave(half, 'HLT'));
  expect([done.actions[0]?.leadAgency, done.requests[0]?.agencyCode, done.notices]).toEqual([
    'HLT',
    'HLT',
    [],
  ]);
});

test('it can be put back, is asked again, and nobody makes it anew meanwhile', () => {
  const of = group();
  const gone = after(of, leave(of, 'HLT'));
  const anew = decideNewAgency(gone, COORDINATOR, { title: agency('PROB').title, code: 'PROBATION' }, NOW);
  expect(anew).toMatchObject({
    ok: false,
    error: { code: 'already-there', field: 'title', detail: expect.stringContaining('Put it back') },
  });
  expect(decideNewAgency(gone, COORDINATOR, { title: 'Prob', code: 'PROB' }, NOW).ok).toBe(false);
  const back = after(gone, decideAgencyBack({ facts: gone, now: NOW }, COORDINATOR, 'PROB'));
  expect(back.agencies.map(({ code }) => code)).toContain('PROB');
  expect(back.formerAgencies).toEqual([]);
  expect(decideAgencyBack({ facts: back, now: NOW }, COORDINATOR, 'PROB')).toMatchObject({
    value: { writes: [] },
  });
});

test('only coordinators take an agency off or put it back', () => {
  const of = group();
  const gone = after(of, leave(of, 'HLT'));
  for (const name of ['spoc.prob', 'chair.prob', 'spoc.pol']) {
    expect(leave(of, 'HLT', person(name))).toMatchObject({ error: { code: 'coordinator-only' } });
    expect(decideAgencyBack({ facts: gone, now: NOW }, person(name), 'PROB')).toMatchObject({
      error: { code: 'coordinator-only' },
    });
  }
  expect(leave(of, 'HLT', COORDINATOR, 'XYZ')).toMatchObject({ error: { code: 'unknown-agency' } });
});

test('reminders that it got are ended by its leaving', () => {
  const sent = reminder({
    key: 'Meeting|M|2024-02-08|-5|PROB',
    agencyCode: 'PROB',
    personEmail: mail('spoc.prob'),
  });
  const of = group({ reminders: [sent] });
  expect(endedReminders(of, NOW)).toEqual([]);
  const done = after(of, leave(of, 'HLT'));
  expect(endedReminders(done, NOW)).toMatchObject([{ ended: 'Agency' }]);
});

test.each(['B', 'B&NES', '50%', '..', 'a/b'])(
  'an agency that somebody gave the code “%s” in the list is changed like any other',
  (code) => {
    const there = facts({ agencies: [agency('LA'), agency(code)], people: [person('coordinator.la')] });
    const decided = decideAgency(there, COORDINATOR, { code, shortName: 'Council' }, NOW);
    expect(decided).toMatchObject({
      ok: true,
      value: { writes: [{ change: 'agencies', of: { code }, patch: { shortName: 'Council' } }] },
    });
    const anew = decideNewAgency(there, COORDINATOR, { code, title: 'Another' }, NOW);
    expect(anew).toMatchObject({ ok: false, error: { field: 'code' } });
  },
);
