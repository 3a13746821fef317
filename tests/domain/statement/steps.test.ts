import { approversOf, sentStep, versionsOf } from '../../../bot/domain/statement/approvals';
import {
  decideApproval,
  decideSent,
  decideSignOffs,
  decideVersion,
} from '../../../bot/domain/statement/decide';
import type { Facts, StatementStep } from '../../../bot/domain/partnership';
import { action, day } from '../../support/partnership';
import { NOW, calendar, chair, coordinator, inspection, line, of, spoc, step } from './inspection-27';

const asOf = (over: Partial<Facts> = {}) => ({ facts: { ...of, ...over }, calendar, now: NOW });
const log = (actor: string, verb: string, detail: string) => [
  { at: NOW, actor, verb, subjectRef: 'I27/statement', detail },
];
const by = { by: coordinator.email, at: NOW };
const first: StatementStep = {
  ...{ title: 'Version 1 of the statement of action', key: 'I27|version|1', inspectionRef: 'I27' },
  ...{ kind: 'Version', number: 1, doneOn: day('2027-05-04'), lines: [line], ...by },
};

describe('what each step of a statement leaves', () => {
  test('a version, numbered after the newest of its own inspection', () => {
    expect(decideVersion(asOf(), coordinator, 'I27')).toEqual({
      ok: true,
      value: {
        writes: [{ insert: 'statementSteps', row: first }],
        log: log(coordinator.email, 'statement.version-kept', 'Version 1: 1 action'),
      },
    });
    const statementSteps = [
      ...[step({ number: 4, lines: [] }), step({ number: 2, lines: [line] })],
      ...[step({ number: 9, inspectionRef: 'OTHER' }), step({ number: 8, kind: 'Approval' })],
    ];
    const decided = decideVersion(asOf({ statementSteps }), coordinator, 'I27');
    expect(decided.ok && decided.value.writes[0]).toMatchObject({ row: { number: 5, key: 'I27|version|5' } });
    expect(versionsOf({ statementSteps }, 'I27').map(({ number }) => number)).toEqual([4, 2]);
  });

  test.each<[string, Partial<Facts>, string, string]>([
    ['answers nothing', { actions: [] }, 'not-now', 'No action answers a finding of its letter yet.'],
    [
      'is an exercise',
      { inspections: [{ ...inspection, exercise: true }] },
      'not-now',
      'It is an exercise, which has no statement.',
    ],
    [
      'is too long for the list',
      { actions: [action({ ref: 'A01', findingRef: 'P1', title: 'x'.repeat(60_000) })] },
      'too-long',
      'The plan is too long to be kept as a version: export it as Word instead.',
    ],
  ])('none where the statement %s', (_, over, code, detail) => {
    expect(decideVersion(asOf(over), coordinator, 'I27')).toEqual({ ok: false, error: { code, detail } });
  });

  const signed = (over: Partial<Facts>, ...given: Parameters<typeof decideSignOffs>[3]) =>
    decideSignOffs(asOf(over), coordinator, 'I27', given);
  const signOff: StatementStep = {
    ...{ title: 'Community Safety Partnership signs the statement of action off', key: 'I27|sign-off-x' },
    ...{ inspectionRef: 'I27', kind: 'SignOff', body: 'CSP', dueOn: day('2027-06-02'), ...by },
  };

  test('the day by which a board signs, and that it has, with the version that it signed', () => {
    const key = 'I27|sign-off|CSP';
    expect(signed({}, { board: 'CSP', dueOn: day('2027-06-02') })).toEqual({
      ok: true,
      value: {
        writes: [{ insert: 'statementSteps', row: { ...signOff, key } }],
        log: log(coordinator.email, 'statement.sign-off', 'CSP is to sign by Wednesday 2 June 2027'),
      },
    });
    const there = { ...signOff, key, by: 'x' };
    expect(signed({ statementSteps: [there, first] }, { board: 'CSP', signedOn: day('2027-05-04') })).toEqual(
      {
        ok: true,
        value: {
          writes: [
            { change: 'statementSteps', of: there, patch: { doneOn: '2027-05-04', number: 1, ...by } },
          ],
          log: log(coordinator.email, 'statement.sign-off', 'CSP signed on Tuesday 4 May 2027'),
        },
      },
    );
    const both = signed({}, { board: 'CSP' }, { board: 'CSP', signedOn: day('2027-05-03') });
    expect(both.ok && both.value.log[0]?.detail).toBe(
      'CSP is to sign by no day; CSP signed on Monday 3 May 2027',
    );
    const { dueOn: _, ...undated } = signOff;
    expect(both.ok && both.value.writes[0]).toEqual({ insert: 'statementSteps', row: { ...undated, key } });
    expect(signed({ statementSteps: [there] }, { board: 'CSP', dueOn: day('2027-06-02') })).toEqual({
      ok: true,
      value: { writes: [], log: [] },
    });
  });

  test.each([
    [{ board: 'JTAI' }, 'not-given', 'No board of that code signs the statement off.'],
    [
      { board: 'CSP', signedOn: day('2027-05-05') },
      'bad-date',
      'A board cannot have signed on a day that is still to come.',
    ],
    [
      { board: 'CSP', dueOn: day('1927-06-02') },
      'bad-date',
      'Thu 2 Jun 1927 is 100 years ago. Check the year.',
    ],
    [
      { board: 'CSP', signedOn: day('1927-06-02') },
      'bad-date',
      'Thu 2 Jun 1927 is 100 years ago. Check the year.',
    ],
  ])('no sign-off of %j', (given, code, detail) => {
    expect(signed({}, given)).toEqual({ ok: false, error: { code, detail } });
    expect(decideSignOffs(asOf(), spoc, 'I27', [given])).toMatchObject({
      error: { code: 'coordinator-only' },
    });
  });

  const approve = (body: string, who: typeof spoc, number = 1) =>
    decideApproval(asOf({ statementSteps: [first] }), who, 'I27', { body, number });
  const approval = (body: string, title: string, actor: string) => ({
    ...{ title: `${title} approves version 1`, key: `I27|approval|1|${body}`, inspectionRef: 'I27' },
    ...{ kind: 'Approval', body, number: 1, doneOn: '2027-05-04', by: actor, at: NOW },
  });

  test.each<[string, typeof spoc, string, boolean]>([
    ['Chair', chair, 'chair.la, chair', false],
    ['Chair', coordinator, 'chair.la, chair', true],
    ['POL', spoc, 'Agency POL', false],
    ['POL', coordinator, 'Agency POL', true],
  ])('the approval of %s', (body, who, title, onBehalf) => {
    expect(approve(body, who)).toEqual({
      ok: true,
      value: {
        writes: [
          {
            insert: 'statementSteps',
            row: { ...approval(body, title, who.email), ...(onBehalf ? { onBehalf } : {}) },
          },
        ],
        log: log(who.email, 'statement.approved', `Version 1: ${body}${onBehalf ? ' (on behalf)' : ''}`),
      },
    });
    expect(approve(body, who, 2)).toMatchObject({
      error: { code: 'not-given', detail: 'Version 2 was never kept. Approve version 1, the newest.' },
    });
    expect(approve('EDU', who)).toEqual({
      ok: false,
      error: { code: 'not-given', detail: 'The chair and the safeguarding partners approve it.' },
    });
  });

  test('who is to approve, and who has approved the newest version of this inspection', () => {
    const done = step({ key: 'a', kind: 'Approval', body: 'POL', number: 1 });
    const statementSteps = [
      ...[first, step({ key: 'x', kind: 'Approval', body: 'LA', number: 2 })],
      ...[step({ key: 'y', kind: 'SignOff', body: 'LA', number: 1 }), done],
      step({ key: 'z', kind: 'Approval', body: 'LA', number: 1, inspectionRef: 'OTHER' }),
    ];
    expect(approversOf({ ...of, statementSteps }, 'I27')).toEqual([
      { body: 'Chair', title: 'chair.la, chair', shortName: 'chair' },
      { body: 'LA', title: 'Agency LA', shortName: 'Agency LA' },
      { body: 'POL', title: 'Agency POL', shortName: 'Police', step: done },
    ]);
    expect(
      approversOf({ ...of, people: [], statementSteps: [done] }, 'I27').map(({ step: one }) => one),
    ).toEqual([...[undefined, undefined]]);
    const sent = step({ key: 's', kind: 'Sent' });
    expect(
      sentStep({ statementSteps: [done, step({ kind: 'Sent', inspectionRef: 'OTHER' }), sent] }, 'I27'),
    ).toBe(sent);
  });

  const send = (over: Partial<Facts>, to = ' Ofsted ', on = '2027-05-03') =>
    decideSent(asOf({ series: [], ...over }), coordinator, 'I27', { to, on: day(on) });
  const sentRow = {
    ...{ title: 'The statement of action was sent', key: 'I27|sent', inspectionRef: 'I27', kind: 'Sent' },
    ...{ text: 'Ofsted', doneOn: '2027-05-03', number: 1, ...by },
  };

  test('that it was sent: the day, the version that went, to whom', () => {
    const detail = 'Version 1, on Monday 3 May 2027';
    expect(send({})).toEqual({
      ok: true,
      value: {
        writes: [
          { change: 'inspections', of: inspection, patch: { statementSentOn: '2027-05-03' } },
          { insert: 'statementSteps', row: first },
          { insert: 'statementSteps', row: sentRow },
        ],
        log: log(coordinator.email, 'statement.sent', detail),
      },
    });
    const there = sentRow as StatementStep;
    const sentOn = { inspections: [{ ...inspection, statementSentOn: day('2027-05-03') }] };
    const again = { ...sentOn, statementSteps: [first, there] };
    expect(send(again)).toEqual({ ok: true, value: { writes: [], log: [] } });
    const corrected = send(again, 'The board', '2027-05-02');
    expect(corrected.ok && corrected.value.writes).toEqual([
      { change: 'inspections', of: again.inspections[0], patch: { statementSentOn: '2027-05-02' } },
      {
        ...{ change: 'statementSteps', of: there },
        patch: { text: 'The board', doneOn: '2027-05-02', number: 1, ...by },
      },
    ]);
    const elsewhere = send({ ...sentOn, statementSteps: [first] });
    expect(elsewhere.ok && elsewhere.value.writes).toEqual([{ insert: 'statementSteps', row: sentRow }]);
  });

  test.each<[string, Partial<Facts>, string, string, string, string, string | undefined]>([
    ['to nobody', {}, ' ', '2027-05-03', 'not-given', 'Say whom it was sent to.', 'to'],
    ['tomorrow', {}, 'x', '2027-05-05', 'bad-date', 'It cannot have been sent on a day to come.', 'on'],
    [
      'without a day that it is due',
      { inspections: [{ ...inspection, statementDueOn: undefined }] },
      ...(['x', '2027-05-03', 'not-now'] as const),
      '1 thing is missing: The day on which the statement is due is not known.',
      undefined,
    ],
    [
      'half',
      { actions: [action({ ref: 'A01', findingRef: 'P1', dueOn: undefined, title: 'Draft: x' })] },
      ...(['x', '2027-05-03', 'not-now'] as const),
      '3 things are missing: A01 does not say what is to be done.',
      undefined,
    ],
  ])('not that it was sent %s', (_, over, to, on, code, detail, field) => {
    expect(send(over, to, on)).toEqual({ ok: false, error: { code, detail, field } });
  });
});
