import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Facts, Inspection } from '../../../bot/domain/partnership';
import { consideredAt, reconsidered } from '../../../bot/domain/statement/considered';
import { at, day, facts, meeting, series } from '../../support/partnership';
import { step } from './inspection-27';

const calendar = calendarAsKnownOn();
const now = at('2027-05-04T09:00:00Z');
const inspection: Inspection = {
  ...{ title: 'Inspection of Fairshire', ref: 'I27', publishedOn: day('2027-03-18') },
  statementDueOn: day('2027-06-30'),
};
const board = series({ code: 'CSP', title: 'Community Safety Partnership', signsOff: true });
const meets = (on: string, seriesCode = 'CSP') =>
  meeting({
    ...{ ref: `${seriesCode}-${on}`, seriesCode },
    ...{ startsAt: at(`${on}T10:00:00Z`), endsAt: at(`${on}T11:00:00Z`) },
  });
const REPORT = 'Progress report on the action plan';
const signOff = (over: Parameters<typeof step>[0]) =>
  step({ key: 'I27|sign-off|CSP', kind: 'SignOff', body: 'CSP', ...over });

/** What stands before each of these meetings, by its day. */
const before = (over: Partial<Facts>) => {
  const meetings =
    over.meetings ?? ['2027-05-12', '2027-05-26', '2027-06-16', '2027-07-14'].map((on) => meets(on));
  const of = facts({ inspections: [inspection], series: [board, series()], ...over, meetings });
  return Object.fromEntries(
    meetings.map((one) => [
      one.startsAt.slice(0, 10),
      consideredAt({ facts: of, calendar, now }, one).map(({ title }) => title),
    ]),
  );
};

test.each<[why: string, over: Partial<Facts>, signs: Readonly<Record<string, string>>]>([
  [
    'the meeting on the day that is set',
    { statementSteps: [signOff({ dueOn: day('2027-05-26') })] },
    { '2027-05-26': 'to sign off by Wed 26 May' },
  ],
  [
    'the last one before a day on which it does not meet',
    { statementSteps: [signOff({ dueOn: day('2027-06-10') })] },
    { '2027-05-26': 'to sign off by Thu 10 Jun' },
  ],
  [
    'the next one, where none is in time',
    { statementSteps: [signOff({ dueOn: day('2027-05-05') })] },
    { '2027-05-12': 'to sign off by Wed 5 May' },
  ],
  [
    'the one at which it has signed, and no other',
    { statementSteps: [signOff({ dueOn: day('2027-06-16'), doneOn: day('2027-05-12') })] },
    { '2027-05-12': 'signed off on Wed 12 May' },
  ],
  ['the one that is offered, while no day is set', {}, { '2027-05-26': 'to sign off' }],
  [
    'none once the statement was sent without it',
    {
      inspections: [{ ...inspection, statementSentOn: day('2027-05-03') }],
      statementSteps: [signOff({ dueOn: day('2027-05-27') })],
    },
    {},
  ],
  ['none of a dry run', { inspections: [{ ...inspection, exercise: true }] }, {}],
])('a board considers a statement at %s, and its report at each', (_, over, signs) => {
  expect(before(over)).toEqual(
    Object.fromEntries(
      ['2027-05-12', '2027-05-26', '2027-06-16', '2027-07-14'].map((on) => [
        on,
        [...(signs[on] ? [`Statement of action: ${signs[on]}`] : []), REPORT],
      ]),
    ),
  );
});

test('a board that signs nothing gets its report alone, and a meeting that was cancelled considers nothing', () => {
  const gets = series({ code: 'CSP', wants: ['Red'] });
  expect(before({ series: [gets], meetings: [meets('2027-05-26')] })).toEqual({ '2027-05-26': [REPORT] });
  const off = { ...meets('2027-05-26'), status: 'Cancelled' as const };
  expect(before({ meetings: [off] })).toEqual({ '2027-05-26': [] });
});

test.each<[why: string, over: Partial<Inspection>, said: Readonly<Record<string, string>>]>([
  [
    'from the letter until it is due, and as long after it as it is chased',
    {},
    { '2027-03-18': 'due Wed 30 Jun', '2027-06-30': 'due Wed 30 Jun', '2027-07-28': 'due Wed 30 Jun' },
  ],
  [
    'also while its day is not known',
    { statementDueOn: undefined },
    Object.fromEntries(
      ['2027-03-18', '2027-06-30', '2027-07-28', '2027-07-29'].map((on) => [
        on,
        'its due day is not known yet',
      ]),
    ),
  ],
  ['until it was sent', { statementSentOn: day('2027-05-03') }, { '2027-03-18': 'sent on Mon 3 May' }],
  ['and none before a letter came', { publishedOn: undefined, statementDueOn: undefined }, {}],
  ['and none of a dry run', { exercise: true }, {}],
])('the group considers the statement %s', (_, over, said) => {
  const days = ['2027-03-17', '2027-03-18', '2027-06-30', '2027-07-28', '2027-07-29'];
  const meetings = days.map((on, at) => ({
    ...meets(on, 'JTAI'),
    ...(at === 1 ? { seriesCode: undefined } : {}),
  }));
  expect(before({ inspections: [{ ...inspection, ...over }], meetings })).toEqual(
    Object.fromEntries(days.map((on) => [on, said[on] ? [`Statement of action: ${said[on]}`] : []])),
  );
});

test('several statements are told apart by the theme of their inspection, or by its number', () => {
  const said = (...over: readonly Partial<Inspection>[]) =>
    before({
      inspections: over.map((one, at) => ({ ...inspection, ref: `I2${at}`, ...one })),
      meetings: [meets('2027-05-26', 'JTAI')],
    })['2027-05-26'];
  expect(
    said({ theme: 'Front door' }, { theme: 'Serious youth violence', statementDueOn: day('2027-07-30') }),
  ).toEqual([
    'Statement of action (Front door): due Wed 30 Jun',
    'Statement of action (Serious youth violence): due Fri 30 Jul',
  ]);
  expect(said({ theme: 'Front door' }, { theme: 'Front door' }, {})).toEqual(
    ['I20', 'I21', 'I22'].map((ref) => `Statement of action (${ref}): due Wed 30 Jun`),
  );
});

test('the meetings that consider something else by now are named, and no other', () => {
  const meetings = ['2027-05-12', '2027-06-16'].map((on) => meets(on));
  const at0 = { calendar, now };
  const was = facts({
    inspections: [inspection],
    series: [board],
    meetings,
    statementSteps: [signOff({ dueOn: day('2027-05-12') })],
  });
  const later = { ...was, statementSteps: [signOff({ dueOn: day('2027-06-16') })] };
  expect(reconsidered(was, { ...at0, facts: was })).toEqual([]);
  expect(reconsidered(was, { ...at0, facts: later })).toEqual(['CSP-2027-05-12', 'CSP-2027-06-16']);
});
