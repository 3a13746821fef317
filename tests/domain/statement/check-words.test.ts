import { checkStatement } from '../../../bot/domain/statement/check';
import { compareLines, statementLines } from '../../../bot/domain/statement/lines';
import { findSignOff, signOffDays } from '../../../bot/domain/statement/sign-off-days';
import { proposedSignOffs } from '../../../bot/domain/statement/sign-offs';
import type { Facts, Inspection, StatementLine, StatementStep } from '../../../bot/domain/partnership';
import { action, at, day, meeting, series } from '../../support/partnership';
import { NOW, board, calendar, inspection, line, of, step } from './inspection-27';

const asOf = (over: Partial<Facts> = {}) => ({ facts: { ...of, ...over }, calendar, now: NOW });
describe('the check before sending, in words', () => {
  test('each thing that is missing, with what it is about', () => {
    const half = {
      ...of,
      findings: [
        ...of.findings,
        { title: 'No words', ref: 'I1', inspectionRef: 'I27', kind: 'Improvement' as const },
      ],
      actions: [
        action({ ref: 'A01', findingRef: 'I1', title: 'Draft: x', leadAgency: 'X', dueOn: undefined }),
      ],
      statementSteps: [
        step({ key: '1', kind: 'SignOff', body: 'CSP', title: 'CSP signs', dueOn: day('2027-06-30') }),
        step({ key: '2', kind: 'SignOff', body: 'B', title: 'B signs' }),
        step({
          key: '3',
          kind: 'SignOff',
          body: 'C',
          title: 'C signs',
          dueOn: day('2027-07-01'),
          doneOn: day('2027-06-29'),
        }),
        step({
          key: '4',
          kind: 'SignOff',
          body: 'D',
          title: 'D signs',
          dueOn: day('2027-07-01'),
          inspectionRef: 'OTHER',
        }),
      ],
      series: [board, series({ code: 'E', title: 'Eastern board', signsOff: true })],
    };
    expect(checkStatement(half, { ...inspection, addressees: ['The Police', 'The Mayor'] })).toEqual({
      missing: [
        { code: 'no-action', ref: 'P1', words: 'P1 has no action', about: `“${'x'.repeat(99)}…”` },
        { code: 'draft', ref: 'A01', words: 'A01 does not say what is to be done', about: 'Draft: x' },
        { code: 'no-lead', ref: 'A01', words: 'A01 does not have one lead agency', about: 'Draft: x' },
        { code: 'no-date', ref: 'A01', words: 'A01 has no date', about: 'Draft: x' },
        { code: 'no-measure', ref: 'A01', words: 'A01 has no measure', about: 'Draft: x' },
        {
          ...{ code: 'addressee-missing', ref: 'POL', about: 'The Police' },
          words: 'An addressee has no part in any action',
        },
        { code: 'sign-off-late', ref: 'E', words: 'E has no day to sign off', about: 'Eastern board' },
        {
          ...{ code: 'sign-off-late', ref: 'CSP', words: 'CSP signs too late' },
          about: 'CSP signs: Wed 30 Jun 2027 is not before the due day',
        },
        { code: 'sign-off-late', ref: 'B', words: 'B signs too late', about: 'B signs' },
      ],
      inOrder: [],
      look: ['The Mayor: no agency of the list is called so, see that they appear.'],
      ...{ passed: 4, asked: 13 },
    });
  });

  test('what is in order, one of each', () => {
    const signing = step({ kind: 'SignOff', body: 'CSP', dueOn: day('2027-06-29') });
    const { inOrder, missing } = checkStatement(
      { ...of, statementSteps: [signing] },
      { ...inspection, addressees: ['The Police'] },
    );
    expect([inOrder, missing]).toEqual([
      [
        ...['1 finding has an action', 'every action says what is to be done', 'every action has one lead'],
        ...['every action has a date', 'every action has a measure', 'the addressee appears'],
        'every board signs before the due day',
      ],
      [],
    ]);
    const { inOrder: bare, missing: whole } = checkStatement({ ...of, findings: [], series: [] }, inspection);
    expect([bare, whole.map(({ words }) => words)]).toEqual([
      [],
      ['No finding of the letter is in the list yet'],
    ]);
  });
});

test.each<[Partial<StatementLine>, string[]]>([
  [{ finding: 'P2' }, ['finding']],
  [{ title: 'Other' }, ['what is done']],
  [{ lead: 'LA' }, ['who leads']],
  [{ supporting: [] }, ['who supports']],
  [{ dueOn: undefined }, ['the date']],
  [{ measure: 'All', dueOn: day('2027-08-01') }, ['the date', 'the measure']],
])('a line that differs in %j', (over, what) => {
  expect(compareLines([line], [{ ...line, ...over }])).toEqual([
    { ref: 'A01', title: over.title ?? 'Do it', is: 'changed', what },
  ]);
  expect(compareLines([line], [line])).toEqual([]);
});

test('a line of a statement says what is there, and nothing of the rest', () => {
  expect(statementLines(of, 'I27')).toEqual([line]);
  const bare = action({ ref: 'A01', findingRef: 'P1', title: 'Do it', dueOn: undefined });
  const { dueOn: _due, measure: _measure, ...left } = line;
  expect(statementLines({ ...of, actions: [bare] }, 'I27')).toStrictEqual([{ ...left, supporting: [] }]);
});

test('a sign-off is a day to keep until the board has signed or the statement has gone', () => {
  const signOff = step({ kind: 'SignOff', body: 'CSP', title: 'CSP signs', dueOn: day('2027-06-02') });
  const days = (one: StatementStep, over: Partial<Inspection> = {}) =>
    signOffDays({ statementSteps: [one], inspections: [{ ...inspection, ...over }] });
  const [open] = days(signOff);
  expect(open).toEqual({
    ...{
      ref: 'I27/sign-off-CSP',
      title: 'CSP signs',
      step: signOff,
      dueOn: '2027-06-02',
      done: false,
      inspection,
    },
  });
  expect(days({ ...signOff, doneOn: day('2027-06-01') })[0]?.done).toBe(true);
  expect(days(signOff, { statementSentOn: day('2027-06-01') })[0]?.done).toBe(true);
  expect(days({ ...signOff, dueOn: undefined })[0]).not.toHaveProperty('dueOn');
  for (const none of [
    days({ ...signOff, kind: 'Approval' }),
    days({ ...signOff, body: undefined }),
    days({ ...signOff, inspectionRef: 'GONE' }),
    days(signOff, { exercise: true }),
  ])
    expect(none).toEqual([]);
  const kept = { statementSteps: [signOff], inspections: [inspection] };
  expect([findSignOff(kept, 'I27/sign-off-CSP'), findSignOff(kept, 'I27/sign-off-X')]).toEqual([
    open,
    undefined,
  ]);
});

test('boards sign at their last planned meeting four weeks before, none that was held or is off', () => {
  const meets = (on: string, over = {}) =>
    meeting({
      ref: on,
      seriesCode: 'CSP',
      startsAt: at(`${on}T10:00:00Z`),
      endsAt: at(`${on}T11:00:00Z`),
      ...over,
    });
  const dueOn = (...meetings: ReturnType<typeof meets>[]) =>
    proposedSignOffs({ ...asOf({ meetings }) }, inspection)[0]?.dueOn;
  expect(dueOn(meets('2027-06-01', { status: 'Cancelled' }), meets('2027-05-28'))).toBe('2027-05-28');
  expect(dueOn(meets('2027-06-01', { seriesCode: 'JTAI' }), meets('2027-05-28'))).toBe('2027-05-28');
  expect(dueOn(meets('2027-06-29'), meets('2027-06-03'))).toBe('2027-06-29');
  expect(dueOn(meets('2027-05-04'))).toBe('2027-06-02');
  expect(proposedSignOffs(asOf(), { ...inspection, statementDueOn: undefined })).toEqual([]);
});
