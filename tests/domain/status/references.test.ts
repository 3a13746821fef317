import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { booksOf } from '../../../bot/domain/status/books';
import { changedRefs } from '../../../bot/domain/status/changed-refs';
import { danglingFaults } from '../../../bot/domain/status/dangling';
import { statusReport } from '../../../bot/domain/status/report';
import { sharedNumbers } from '../../../bot/domain/status/shared-numbers';
import type { Agreement, Facts, Meeting, Reminder, Request, Response } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, meeting, person, reminder, series } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-02-01T09:00:00Z');

const asked = (over: Partial<Reminder>): Reminder =>
  reminder({ kind: 'Action', subjectRef: 'A99', key: 'Action|A99|2024-09-27|-10|POL', ...over });
const request: Request = { title: 'List', ref: 'R1', agencyCode: 'POL', status: 'Open' };

describe('references that seem to have been changed', () => {
  const reason =
    'Reminders went out about this Ref, which is no longer in the list, and nobody is nudged about it any more. If its Ref was changed, it is reminded of under the new one as if it were new';
  const told = (over: Partial<Facts>) => changedRefs(facts(over), NOW);

  test.each<[string, Partial<Reminder>, Partial<Facts>, object[]]>([
    ['an action that is gone', {}, {}, [{ list: 'Actions', row: 'A99', reason }]],
    [
      'a request that is gone',
      { kind: 'Request', subjectRef: 'R9' },
      { requests: [request] },
      [{ list: 'Requests', row: 'R9', reason }],
    ],
    ['an action that is there', {}, { actions: [action({ ref: 'A99' })] }, []],
    ['a request that is there', { kind: 'Request', subjectRef: 'R1' }, { requests: [request] }, []],
    ['a meeting that is gone', { kind: 'Meeting' }, {}, []],
    ['a milestone that is gone', { kind: 'Milestone' }, {}, []],
    ['what never went out', { sentAt: undefined }, {}, []],
    [
      'what was reminded of thirty days ago',
      { sentAt: at('2024-01-02T09:00:00Z') },
      {},
      [{ list: 'Actions', row: 'A99', reason }],
    ],
    ['what was reminded of longer ago', { sentAt: at('2024-01-01T23:00:00Z') }, {}, []],
  ])('%s', (_, over, more, faults) => expect(told({ ...more, reminders: [asked(over)] })).toEqual(faults));

  test('are told once however many reminders went out', () => {
    expect(told({ reminders: [asked({}), asked({ key: 'x' }), asked({ subjectRef: 'A98' })] })).toHaveLength(
      2,
    );
  });

  const twin = (ref: string, over: Partial<Meeting> = {}) => meeting({ ref, ...over });
  test.each<[string, Meeting[], string[]]>([
    ['two at one time', [twin('M1'), twin('M2'), twin('M3')], ['M2 M1', 'M3 M1']],
    ['of two series', [twin('M1'), twin('M2', { seriesCode: 'B' })], []],
    ['of no series', [twin('M1', { seriesCode: undefined }), twin('M2', { seriesCode: undefined })], []],
    ['at two times', [twin('M1'), twin('M2', { startsAt: at('2024-02-09T14:00:00Z') })], []],
    ['one of them off', [twin('M1', { status: 'Cancelled' }), twin('M2')], []],
    ['both over', [twin('M1', { startsAt: NOW }), twin('M2', { startsAt: NOW })], []],
  ])('meetings of a series: %s', (_, meetings, pairs) => {
    expect(told({ meetings })).toEqual(
      pairs.map((pair) => ({
        ...{ list: 'Meetings', row: pair.split(' ')[0] },
        reason: `StartsAt and SeriesCode are those of ${pair.split(' ')[1]}: both are reminded of. If a Ref was changed, take one of them out`,
      })),
    );
  });
});

describe('references that name nothing', () => {
  const told = (over: Partial<Facts> & { faults?: { row?: string }[] }) =>
    danglingFaults({ ...facts(over), ...(over.faults ? { faults: over.faults } : {}) }, NOW).map(
      ({ list, row, reason }) => `${list} ${row}: ${reason}`,
    );
  const response: Response = {
    ...{ key: 'GONE|XYZ', meetingRef: 'GONE', agencyCode: 'XYZ', answer: 'Attending', by: 'x' },
    at: at('2024-02-02T09:00:00Z'),
  };
  const vote: Agreement = {
    key: 'V',
    actionRef: 'A9',
    agencyCode: 'XYZ',
    verdict: 'Agree',
    by: 'x',
    at: NOW,
  };

  test.each<[string, Parameters<typeof told>[0], string[]]>([
    [
      'an answer',
      { responses: [response] },
      [
        'Responses GONE|XYZ: MeetingRef names “GONE”, which is not in Meetings: the answers count for no meeting; was its Ref changed?',
        'Responses GONE|XYZ: AgencyCode names “XYZ”, which is not in Agencies: the answer counts for no agency',
      ],
    ],
    [
      'a vote',
      { agreements: [vote] },
      [
        'Agreements V: ActionRef names “A9”, which is not in Actions: the votes count for nothing; was its Ref changed?',
        'Agreements V: AgencyCode names “XYZ”, which is not in Agencies',
      ],
    ],
    [
      'a request',
      { requests: [{ ...request, agencyCode: 'XYZ', inspectionRef: 'I9', ownerEmail: 'gone@x.example' }] },
      [
        'Requests R1: InspectionRef names “I9”, which is not in Inspections',
        'Requests R1: AgencyCode names “XYZ”, which is not in Agencies: nobody is reminded of it, and no agency has it',
        'Requests R1: OwnerEmail names “gone@x.example”, which is not in People',
      ],
    ],
    [
      'a finding',
      { findings: [{ title: 'F', ref: 'P1', inspectionRef: 'I9', kind: 'Priority' }] },
      ['Findings P1: InspectionRef names “I9”, which is not in Inspections'],
    ],
    [
      'an update without a key',
      { updates: [{ actionRef: 'A9', kind: 'Progress', by: 'x', at: NOW }] },
      [
        'Updates : ActionRef names “A9”, which is not in Actions or Requests or Meetings or Findings: what was noted stands beside nothing; was its Ref changed?',
      ],
    ],
    [
      'an update of a meeting',
      {
        meetings: [meeting()],
        updates: [{ actionRef: 'JTAI-2024-02-08', kind: 'Change', by: 'x', at: NOW }],
        series: [series()],
      },
      [],
    ],
    [
      'a row that could not be read',
      { actions: [action({ findingRef: 'f9' })], faults: [{ row: 'F9' }, {}] },
      [],
    ],
    [
      'sixty letters of what is named',
      { actions: [action({ findingRef: 'x'.repeat(61) })] },
      [`Actions A07: FindingRef names “${'x'.repeat(60)}”, which is not in Findings`],
    ],
    ['a meeting that has just ended', { meetings: [meeting({ seriesCode: 'GONE', endsAt: NOW })] }, []],
    [
      'an answer to a meeting that is over',
      { meetings: [meeting({ ref: 'GONE', seriesCode: undefined, endsAt: NOW })], responses: [response] },
      [],
    ],
    ['an answer given before', { responses: [{ ...response, at: NOW }] }, []],
    ['an answer for a time that is over', { responses: [{ ...response, forStartsAt: NOW }] }, []],
  ])('%s', (_, over, lines) => expect(told(over)).toEqual(lines));

  test('two rows that name the same are told as the first and one more', () => {
    const two = ['A1', 'A2'].map((ref) => action({ ref, findingRef: 'F9' }));
    expect(told({ actions: [...two, action({ ref: 'A3', findingRef: 'F8' })] })).toEqual([
      'Actions A1 and 1 more: FindingRef names “F9”, which is not in Findings',
      'Actions A3: FindingRef names “F8”, which is not in Findings',
    ]);
  });
});

test('a number that two lists have is told of the later one, in whatever case', () => {
  const words = (other: string) =>
    `has a number that is in ${other}, too: what was done to the one stands beside the other. Give it another number`;
  expect(
    sharedNumbers({
      actions: [action({ ref: 'A1' }), action({ ref: 'A1' })],
      findings: [
        { title: 'F', ref: 'a1', kind: 'Priority' },
        { title: 'F', ref: 'P1', kind: 'Priority' },
      ],
      requests: [{ ...request, ref: 'p1' }, { ...request, ref: 'A1' }, request],
    }),
  ).toEqual([
    { list: 'Findings', row: 'a1', reason: words('Actions') },
    { list: 'Requests', row: 'p1', reason: words('Findings') },
    { list: 'Requests', row: 'A1', reason: words('Actions') },
  ]);
});

test.each<[string, Partial<Reminder>, number]>([
  ['fell due on the first day', { dueAt: at('2024-01-25T00:00:00Z') }, 1],
  ['fell due before', { dueAt: at('2024-01-24T23:59:59Z') }, 0],
  ['was taken up since', { claimedAt: at('2024-01-25T09:00:00Z') }, 1],
  ['went out since', { sentAt: at('2024-01-25T09:00:00Z') }, 1],
])('a row that %s is in the books: %s', (_, over, sent) => {
  const old = at('2024-01-01T09:00:00Z');
  const row = reminder({ dueAt: old, claimedAt: old, sentAt: old, ...over });
  const { claimedAt: _claimed, sentAt: _sent, ...bare } = row;
  const rows = {
    reminders: ['claimedAt', 'sentAt'].some((name) => name in over) ? [row] : [bare],
    messages: [],
  };
  expect(booksOf(rows, { planned: [], since: day('2024-01-25'), now: NOW }).sent).toBe(sent);
});

describe('the status, of one agency', () => {
  const of = facts({
    agencies: [agency('LA'), agency('POL', { shortName: 'Police' }), agency('ICB')],
    people: [
      ...[person('coordinator.la'), person('spoc.la'), person('spoc.pol', { phone: '01632 960 002' })],
      ...[person('deputy.pol'), person('deputy.pol', { email: 'b@x.example', title: 'Bea' })],
      person('deputy.icb'),
    ],
    meetings: [meeting()],
    actions: [
      action({ ref: 'A1', status: 'EvidenceSubmitted', submission: 'S', leadAgency: 'LA' }),
      action({ ref: 'A2', status: 'Closed', reviewOn: day('2024-02-02') }),
      action({ ref: 'A3', status: 'Closed', reviewOn: day('2024-02-02'), leadAgency: 'LA' }),
      action({ ref: 'A4', dueOn: day('2024-12-01'), milestones: [{ title: 'M', on: day('2024-01-30') }] }),
      action({
        ref: 'A5',
        leadAgency: 'LA',
        dueOn: day('2024-12-01'),
        milestones: [{ title: 'M', on: day('2024-01-30') }],
      }),
    ],
    updates: [
      { key: 'S', actionRef: 'A1', kind: 'Evidence', text: 'x', by: 'x', at: at('2024-01-30T09:00:00Z') },
    ],
    requests: [
      { ...request, dueOn: day('2024-02-05') },
      { ...request, ref: 'R2' },
      { ...request, ref: 'R3', status: 'Provided' },
      { ...request, ref: 'R4', agencyCode: 'LA' },
    ],
    reminders: [
      asked({ subjectRef: 'A4', key: 'Action|A4|2024-12-01|-3|POL', sentAt: at('2024-01-30T08:30:00Z') }),
      reminder(),
    ],
  });
  const report = (agencyCode?: string, over: Partial<Facts> = {}) =>
    statusReport(
      { facts: { ...of, ...over }, calendar, now: NOW },
      { unreadableRows: 2, ...(agencyCode ? { agencyCode } : {}) },
    );
  const refs = (code?: string) => {
    const { toAgree, challenged, reviews, milestones } = report(code).plan!;
    return [toAgree, challenged, reviews, milestones].map((rows) => rows.map(({ ref }) => ref));
  };

  test('names who answers for it and who stands in, what waits for its vote, and what it leads', () => {
    const { agency: told, people, agencies, unreadableRows, asOf, notes, away, toMend } = report('POL');
    expect([told, people, unreadableRows, asOf, notes, away, toMend]).toEqual([
      { code: 'POL', title: 'Agency POL' },
      {
        spoc: { personName: 'spoc.pol', phone: '01632 960 002', email: 'spoc.pol@partnership.example' },
        deputies: ['deputy.pol', 'Bea'],
      },
      ...[2, NOW, [], [], undefined],
    ]);
    expect(refs('POL')).toEqual([['A1'], [], ['A2'], ['A4']]);
    expect(refs('LA')).toEqual([[], [], ['A3'], ['A5']]);
    expect(refs()).toEqual([['A1'], [], ['A2', 'A3'], ['A4', 'A5']]);
    expect(report('ICB').people).toEqual({ deputies: ['deputy.icb'] });
    expect(report().people).toBeUndefined();
    const [police] = agencies;
    expect(police?.shortName).toBe('Police');
    expect(police?.toProvide).toEqual([
      { ref: 'R1', title: 'List', dueOn: '2024-02-05' },
      { ref: 'R2', title: 'List' },
    ]);
  });

  test('lists what was asked and not answered, the longest silence first', () => {
    expect(
      report('POL').agencies[0]?.outstanding.map(({ subjectRef, workingDays }) => [subjectRef, workingDays]),
    ).toEqual([
      ['JTAI-2024-02-08', 5],
      ['A4', 2],
    ]);
  });

  test('says that nobody was asked as long as nothing went out to it', () => {
    expect([report('LA').nobodyAsked, report('POL').nobodyAsked, report().nobodyAsked]).toEqual([
      ...[true, undefined, undefined],
    ]);
    expect(report(undefined, { reminders: [] }).nobodyAsked).toBe(true);
  });
});

describe('what names somebody who is off the list', () => {
  const gone = person('spoc.pol', { leftOn: day('2024-01-31') });
  const theirs = { ownerEmail: gone.email };
  const told = (over: Partial<Facts>) =>
    danglingFaults(facts({ people: [gone], ...over }), NOW).map(
      ({ list, row, reason }) => `${list} ${row}: ${reason}`,
    );
  const reason = `OwnerEmail names “${gone.email}”, which is off the People list`;

  test.each<[string, Partial<Facts>, string[]]>([
    ['an open action', { actions: [action(theirs)] }, [`Actions A07: ${reason}`]],
    ['an open request', { requests: [{ ...request, ...theirs }] }, [`Requests R1: ${reason}`]],
    ['a closed action', { actions: [action({ ...theirs, status: 'Closed' })] }, []],
    [
      'who is there in another row',
      { people: [gone, person('deputy.pol', { email: gone.email })], actions: [action(theirs)] },
      [],
    ],
  ])('%s', (_, over, lines) => expect(told(over)).toEqual(lines));
});
