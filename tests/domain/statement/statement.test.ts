import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineSubjects, isDone } from '../../../bot/domain/deadlines/deadlines';
import { checkStatement } from '../../../bot/domain/statement/check';
import {
  decideApproval,
  decideApprovalUndo,
  decideSent,
  decideSignOffs,
  decideVersion,
} from '../../../bot/domain/statement/decide';
import { approversOf, readinessWords, versionsOf } from '../../../bot/domain/statement/approvals';
import { compareVersions } from '../../../bot/domain/statement/compare-versions';
import { compareLines } from '../../../bot/domain/statement/lines';
import { decideSentUndo } from '../../../bot/domain/statement/take-back';
import { proposedSignOffs } from '../../../bot/domain/statement/sign-offs';
import type { Result } from '../../../bot/domain/basics/result';
import type { Failure } from '../../../bot/domain/basics/failure';
import type { Action, Facts, Finding, Inspection } from '../../../bot/domain/partnership';
import type { Decision } from '../../../bot/domain/partnership/decision';
import { after } from '../../support/apply-writes';
import { action, agency, at, day, facts, meeting, person, series } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const now = at('2027-05-04T09:00:00Z');
const coordinator = person('coordinator.la');
const chair = person('chair.la');
const spoc = person('spoc.pol');

const inspection: Inspection = {
  title: 'Inspection of Fairshire',
  ref: 'FAIR27',
  publishedOn: day('2027-03-18'),
  statementDueOn: day('2027-06-30'),
  addressees: ['Jo Bloggs, Chief Executive, Fairshire Council', 'The Chief Constable, Fairshire Police'],
};
const finding = (ref: string, kind: Finding['kind'] = 'Improvement'): Finding => ({
  ...{ title: `Words of ${ref}`, ref, inspectionRef: 'FAIR27', kind },
});
const answer = (ref: string, findingRef: string) =>
  action({ ref, findingRef, title: `Do ${ref}`, supportingAgencies: ['LA'], successMeasure: 'Nine in ten' });

const board = series({ code: 'CSP', title: 'Community Safety Partnership', signsOff: true });
const meets = (on: string) =>
  meeting({
    ...{ ref: `CSP-${on}`, seriesCode: 'CSP' },
    ...{ startsAt: at(`${on}T10:00:00Z`), endsAt: at(`${on}T11:00:00Z`) },
  });

const ready = facts({
  agencies: [
    agency('LA', { title: 'Fairshire Council' }),
    agency('POL', { title: 'Fairshire Police' }),
    agency('EDU', { title: 'Schools' }),
  ],
  people: [coordinator, chair, spoc],
  inspections: [inspection],
  findings: [finding('P1', 'Priority'), finding('I1'), finding('S1', 'Strength')],
  actions: [answer('A01', 'P1'), answer('A02', 'I1')],
});

const given = {
  step: { doneOn: day('2027-05-04') } as NonNullable<ReturnType<typeof approversOf>[number]['step']>,
};

test.each([
  [2, undefined, [{}, {}], 'Not ready to send: 2 missing'],
  [0, undefined, [{}, {}], 'Nothing missing, no version kept'],
  [0, 1, [{}, given], 'Nothing missing, 1 to approve'],
  [0, 1, [given, given], 'Ready to send'],
  [1, 1, [given, given], 'Not ready to send: 1 missing'],
])(
  'with %s missing, version %s and its approvals a statement is called so',
  (missing, version, approvers, words) => {
    expect(readinessWords(missing, { version, approvers })).toBe(words);
    expect(words.length).toBeLessThanOrEqual(34);
  },
);

const codes = (of: Facts): string[] =>
  checkStatement(of, of.inspections[0]!).missing.map(({ code, ref }) => (ref ? `${code} ${ref}` : code));
const changed = (ref: string, over: Partial<Facts['actions'][number]>): Facts => ({
  ...ready,
  actions: ready.actions.map((one) => (one.ref === ref ? { ...one, ...over } : one)),
});
const inspected = (over: Partial<Inspection>): Facts => ({
  ...ready,
  inspections: [{ ...inspection, ...over }],
});

test.each<[why: string, of: Facts, missing: string[]]>([
  ['all is there', ready, []],
  ['a finding without an action', { ...ready, actions: [answer('A01', 'P1')] }, ['no-action I1']],
  [
    'its action is not followed any more',
    changed('A02', { withdrawnOn: day('2027-05-01') }),
    ['no-action I1'],
  ],
  ['a strength needs none', { ...ready, findings: [...ready.findings, finding('S2', 'Strength')] }, []],
  [
    'a finding that was withdrawn needs none',
    { ...ready, findings: [...ready.findings, { ...finding('I2'), withdrawnOn: day('2027-05-01') }] },
    [],
  ],
  [
    'another inspection’s finding needs none',
    { ...ready, findings: [...ready.findings, { ...finding('X1'), inspectionRef: 'OLD' }] },
    [],
  ],
  [
    'no finding at all',
    { ...ready, findings: [] },
    ['no-findings', 'addressee-missing LA', 'addressee-missing POL'],
  ],
  ['a draft', changed('A02', { title: 'Draft: answer to I1' }), ['draft A02']],
  ['two leads in one cell', changed('A02', { leadAgency: 'POL, LA' }), ['no-lead A02']],
  ['no date', changed('A02', { dueOn: undefined }), ['no-date A02']],
  ['no measure', changed('A02', { successMeasure: ' ' }), ['no-measure A02']],
  ['no due day', inspected({ statementDueOn: undefined }), ['no-due-day']],
  [
    'an addressee without a part',
    inspected({ addressees: ['The Director, Schools'] }),
    ['addressee-missing EDU'],
  ],
  ['a board without a day', { ...ready, series: [board] }, ['sign-off-late CSP']],
])('the check before sending: %s', (_why, of, missing) => {
  expect(codes(of)).toEqual(missing);
});

const NO_BOARD =
  'No board is marked as one that signs the statement off: mark it in Settings, under Meeting series, or see that none must.';

test('what cannot be told from the lists is said, and does not stand in the way', () => {
  const mayor = { ...inspection, addressees: ['The Mayor of Fairtown'] };
  const { look, missing } = checkStatement(ready, mayor);
  expect([look, missing]).toEqual([
    [NO_BOARD, 'The Mayor of Fairtown: no agency of the list is called so, see that they appear.'],
    [],
  ]);
  const unknown = checkStatement(ready, { ...inspection, addressees: undefined });
  expect(unknown.look).toEqual([
    NO_BOARD,
    'Whom the letter addresses is not recorded: see that each appears.',
  ]);
});

test('that no board is known to sign it off is said, and not where one is, or has been asked', () => {
  const looks = (of: Facts) => checkStatement(of, inspection).look;
  expect(looks(ready)).toEqual([NO_BOARD]);
  const marked = { ...ready, series: [board] };
  expect(looks(marked)).toEqual([]);
  expect(looks({ ...done(marked, (of) => signing(of)), series: [] })).toEqual([]);
});

test('what is in order is counted and said', () => {
  const { passed, asked, inOrder } = checkStatement(ready, inspection);
  expect([passed, asked]).toEqual([14, 14]);
  expect(inOrder).toEqual([
    '2 findings have an action',
    'every action says what is to be done',
    'every action has one lead',
    'every action has a date',
    'every action has a measure',
    'all 2 addressees appear',
  ]);
});

test.each<[why: string, meetings: string[], dueOn: string, isMeeting: boolean]>([
  // 2 June is 20 working days before 30 June 2027.
  ['the last meeting four weeks before', ['2027-05-12', '2027-06-02', '2027-06-16'], '2027-06-02', true],
  ['else the last before the day', ['2027-06-16', '2027-07-01'], '2027-06-16', true],
  ['not on the day itself', ['2027-06-30'], '2027-06-02', false],
  ['not one that is over', ['2027-05-03'], '2027-06-02', false],
  ['no meeting at all', [], '2027-06-02', false],
])('boards sign %s', (_why, meetings, dueOn, isMeeting) => {
  const of = { ...ready, series: [board], meetings: meetings.map(meets) };
  expect(proposedSignOffs({ facts: of, calendar, now }, inspection)).toEqual([
    { board: 'CSP', title: 'Community Safety Partnership', dueOn, isMeeting },
  ]);
});

type Decided = Result<Decision, Failure>;
const asOf = (of: Facts) => ({ facts: of, calendar, now });
function done(of: Facts, decide: (facts: Facts) => Decided): Facts {
  const decided = decide(of);
  if (!decided.ok) throw new Error(`${decided.error.code} ${decided.error.detail}`);
  const then = after(of, decided.value);
  expect(decide(then)).toMatchObject({ ok: true, value: { writes: [], log: [] } });
  return then;
}
const codeOf = (decided: Decided): string => (decided.ok ? 'ok' : decided.error.code);

const keep = (of: Facts, who = coordinator) => decideVersion(asOf(of), who, 'FAIR27');
const approve = (of: Facts, body: string, number = 1, who = coordinator) =>
  decideApproval(asOf(of), who, 'FAIR27', { body, number });
const sent = (of: Facts, over = {}, who = coordinator) =>
  decideSent(asOf(of), who, 'FAIR27', { to: 'Ofsted', on: day('2027-05-04'), ...over });
const signing = (of: Facts, given = {}, who = coordinator) =>
  decideSignOffs(asOf(of), who, 'FAIR27', [{ board: 'CSP', dueOn: day('2027-06-02'), ...given }]);

test('a version is kept once for what the plan says, and the next says what changed', () => {
  const first = done(ready, keep);
  const edited = {
    ...first,
    actions: [...first.actions.slice(1), { ...answer('A03', 'P1'), dueOn: day('2027-09-01') }],
  };
  const second = done(
    { ...edited, actions: edited.actions.map((one) => ({ ...one, successMeasure: 'All' })) },
    keep,
  );
  const [is, was] = versionsOf(second, 'FAIR27');
  expect([is?.number, was?.number]).toEqual([2, 1]);
  expect(compareLines(was?.lines ?? [], is?.lines ?? [])).toEqual([
    { ref: 'A03', title: 'Do A03', is: 'added', what: [] },
    { ref: 'A02', title: 'Do A02', is: 'changed', what: ['the measure'] },
    { ref: 'A01', title: 'Do A01', is: 'gone', what: [] },
  ]);
});

test('any two versions are compared, and each with the plan, with what both say', () => {
  const changed = (of: Facts, over: Partial<Action>) => ({
    ...of,
    actions: of.actions.map((one) => (one.ref === 'A02' ? { ...one, ...over } : one)),
  });
  const first = done(ready, keep);
  const second = done(changed(first, { successMeasure: 'All' }), keep);
  const third = done(changed(second, { leadAgency: 'ICB', supportingAgencies: ['YJS'] }), keep);
  const now = changed(third, { dueOn: day('2027-12-01'), successMeasure: undefined as never });
  const said = (from: number, to?: number) => {
    const compared = compareVersions(now, 'FAIR27', { from, ...(to === undefined ? {} : { to }) });
    if (!compared.ok) return compared.error.detail;
    return compared.value.flatMap(({ ref, is, parts }) => [
      `${ref} ${is}`,
      ...parts.map(({ label, was = '', is: then = '' }) => `${label}: ${was} → ${then}`),
    ]);
  };
  const [was] = ready.actions.filter(({ ref }) => ref === 'A02');
  const measure = was?.successMeasure ?? '';
  const [a, b] = [`the measure: ${measure} → All`, `the measure: All → ${measure}`];
  const agencies = said(2, 3);
  expect(agencies).toEqual([
    'A02 changed',
    expect.stringMatching(/^who leads: /),
    expect.stringMatching(/^who supports: /),
  ]);
  expect(said(1, 2)).toEqual(['A02 changed', a]);
  expect(said(2, 1)).toEqual(['A02 changed', b]);
  expect(said(1, 3)).toEqual([...(agencies ?? []), a]);
  expect(said(2, 2)).toEqual([]);
  expect(said(3)).toEqual([
    'A02 changed',
    expect.stringMatching(/^the date: .* → Wed 1 Dec 2027$/),
    'the measure: All → ',
  ]);
  expect([said(4, 1), said(1, 7)]).toEqual(['Version 4 was never kept.', 'Version 7 was never kept.']);
});

test('an approval is taken back within ten minutes by whoever gave it, and can be given anew', () => {
  const approved = done(done(ready, keep), (of) => approve(of, 'POL', 1, spoc));
  const undo = (of: Facts, who = spoc, later = now, number = 1) =>
    decideApprovalUndo({ ...asOf(of), now: later }, who, 'FAIR27', { body: 'POL', number });
  const codeOf = (result: Result<Decision, Failure>) => (result.ok ? 'ok' : result.error.code);
  expect(codeOf(undo(approved, coordinator))).toBe('undo-not-yours');
  expect(codeOf(undo(approved, spoc, at('2027-05-04T09:10:01Z')))).toBe('undo-over');
  expect(codeOf(undo(approved, spoc, now, 2))).toBe('not-given');
  const newer = { ...approved, actions: approved.actions.map((one) => ({ ...one, title: 'New' })) };
  expect(codeOf(undo(newer))).toBe('ok');
  for (const who of [chair, person('observer.edu'), person('spoc.edu')])
    expect(undo(ready, who)).toMatchObject({ ok: false });
  expect(
    codeOf(undo({ ...approved, inspections: [{ ...inspection, statementSentOn: day('2027-05-04') }] })),
  ).toBe('not-now');
  const stepOf = (of: Facts) => approversOf(of, 'FAIR27').find(({ body }) => body === 'POL')?.step;
  const back = done(approved, undo);
  expect(stepOf(approved)?.by).toBe(spoc.email);
  expect(stepOf(back)).toBeUndefined();
  const again = undo(back);
  expect(again.ok && again.value.writes).toEqual([]);
  expect(stepOf(done(back, (of) => approve(of, 'POL', 1, coordinator)))).toMatchObject({
    by: coordinator.email,
    onBehalf: true,
  });
});

test('a board’s sign-off is a deadline like any other until it has signed', () => {
  const dated = done({ ...ready, series: [board] }, (of) => signing(of));
  const due = () => deadlineSubjects(dated).filter(({ ref }) => ref.includes('sign-off'));
  expect(due()).toEqual([
    {
      kind: 'Milestone',
      ref: 'FAIR27/sign-off-CSP',
      title: 'Community Safety Partnership signs the statement of action off',
      agencyCode: 'LA',
      dueOn: '2027-06-02',
      done: false,
    },
  ]);
  const signed = done(dated, (of) => signing(of, { dueOn: undefined, signedOn: day('2027-05-03') }));
  expect(isDone(signed, { kind: 'Milestone', subjectRef: 'FAIR27/sign-off-CSP' })).toBe(true);
  expect(codes(signed)).toEqual([]);
  expect(
    codes(done({ ...ready, series: [board] }, (of) => signing(of, { dueOn: day('2027-06-30') }))),
  ).toEqual(['sign-off-late CSP']);
  expect(codeOf(signing(ready))).toBe('not-given');
  expect(codeOf(signing({ ...ready, series: [board] }, { signedOn: day('2027-05-05') }))).toBe('bad-date');
});

test('the chair and each safeguarding partner approve the newest version, and a newer one is approved anew', () => {
  const kept = done(ready, keep);
  const byAll = [
    ['Chair', chair],
    ['POL', spoc],
    ['LA', coordinator],
  ] as const;
  const approved = byAll.reduce((of, [body, who]) => done(of, (one) => approve(one, body, 1, who)), kept);
  expect(approversOf(approved, 'FAIR27').map(({ body, step }) => [body, step?.by, step?.onBehalf])).toEqual([
    ['Chair', chair.email, undefined],
    ['LA', coordinator.email, true],
    ['POL', spoc.email, undefined],
  ]);
  const newer = done(
    { ...approved, actions: approved.actions.map((one) => ({ ...one, title: 'New' })) },
    keep,
  );
  expect(approversOf(newer, 'FAIR27').every(({ step }) => step === undefined)).toBe(true);
  expect(codeOf(approve(newer, 'POL', 1, spoc))).toBe('version-changed');
});

test.each<[why: string, decided: () => Decided, code: string]>([
  ['no version is there to approve', () => approve(ready, 'POL', 1, spoc), 'not-given'],
  ['a version that was never kept', () => approve(done(ready, keep), 'POL', 2, spoc), 'not-given'],
  ['a SPOC for another agency', () => approve(done(ready, keep), 'LA', 1, spoc), 'not-your-agency'],
  ['a SPOC for the chair', () => approve(done(ready, keep), 'Chair', 1, spoc), 'not-for-your-role'],
  ['a body that does not approve', () => approve(done(ready, keep), 'EDU'), 'not-given'],
  ['a SPOC keeps no version', () => keep(ready, spoc), 'coordinator-only'],
  ['a SPOC sends nothing', () => sent(ready, {}, spoc), 'coordinator-only'],
  ['nobody was named whom it went to', () => sent(ready, { to: ' ' }), 'not-given'],
  ['it went on a day to come', () => sent(ready, { on: day('2027-05-05') }), 'bad-date'],
  [
    'it went before there was a letter',
    () => sent(inspected({ notifiedOn: day('2027-01-18') }), { on: day('1999-05-04') }),
    'bad-date',
  ],
  ['a SPOC takes nothing back', () => decideSentUndo(asOf(ready), spoc, 'FAIR27'), 'coordinator-only'],
  ['something is missing', () => sent(changed('A02', { dueOn: undefined })), 'not-now'],
  ['a child is named', () => sent(ready, { to: 'Jane, born 4 May 2012' }), 'child-data'],
  ['an exercise has none', () => keep(inspected({ exercise: true })), 'not-now'],
  ['there is no such inspection', () => decideVersion(asOf(ready), coordinator, 'X'), 'inspection-gone'],
])('refused: %s', (_why, decided, code) => {
  expect(codeOf(decided())).toBe(code);
});

test('that it was sent is kept with the version that went, and ends what reminds of it', () => {
  const dated = done({ ...ready, series: [board] }, (of) => signing(of));
  const gone = done(dated, (of) => sent(of));
  expect(gone.inspections[0]?.statementSentOn).toBe('2027-05-04');
  expect(gone.statementSteps.map(({ kind, number, text }) => [kind, number, text])).toEqual([
    ['SignOff', undefined, undefined],
    ['Version', 1, undefined],
    ['Sent', 1, 'Ofsted'],
  ]);
  expect(deadlineSubjects(gone).filter(({ kind, done: isOver }) => kind === 'Milestone' && !isOver)).toEqual(
    [],
  );
  const anyway = done(changed('A02', { dueOn: undefined }), (of) => sent(of, { anyway: true }));
  expect(anyway.inspections[0]?.statementSentOn).toBe('2027-05-04');
});

test('what was recorded as sent by mistake is taken back, is reminded of again, and can be sent once more', () => {
  const dated = done({ ...ready, series: [board] }, (of) => signing(of));
  const gone = done(dated, (of) => sent(of));
  const back = done(gone, (of) => decideSentUndo(asOf(of), coordinator, 'FAIR27'));
  expect(back.inspections[0]?.statementSentOn).toBeUndefined();
  expect(deadlineSubjects(back)).toEqual(deadlineSubjects(dated));
  expect(versionsOf(back, 'FAIR27').map(({ number }) => number)).toEqual([1]);
  const again = done(back, (of) => sent(of));
  expect(again.inspections[0]?.statementSentOn).toBe('2027-05-04');
  expect(again.statementSteps.filter(({ kind }) => kind === 'Sent')).toMatchObject([
    { text: 'Ofsted', doneOn: '2027-05-04', number: 1 },
  ]);
});
