import { decideMaking, type Making } from '../../../bot/domain/statement/making';
import type { Facts } from '../../../bot/domain/partnership';
import { day, series } from '../../support/partnership';
import { NOW, calendar, coordinator, inspection, of } from './inspection-27';

const boards = [
  series({ code: 'CSP', title: 'Community Safety Partnership', signsOff: true }),
  series({ code: 'LSCP', title: 'Safeguarding partnership', signsOff: true }),
];
const made = (given: Partial<Making>, over: Partial<Facts> = {}) =>
  decideMaking({ facts: { ...of, series: boards, ...over }, calendar, now: NOW }, coordinator, 'I27', {
    ...{ signOffs: [], proposed: false, keep: false },
    ...given,
  });
const written = (given: Partial<Making>, over: Partial<Facts> = {}): unknown => {
  const decided = made(given, over);
  if (!decided.ok) return decided.error.code;
  return decided.value.writes.map((write) =>
    'insert' in write && write.insert === 'statementSteps'
      ? [write.row.kind, write.row.body ?? write.row.number, write.row.dueOn]
      : write,
  );
};
const csp = { board: 'CSP', dueOn: day('2027-06-09') };
/** Four weeks before the due day. */
const PROPOSED = '2027-06-02';

test.each<[why: string, given: Partial<Making>, over: Partial<Facts>, told: unknown]>([
  ['nothing', {}, {}, []],
  [
    'a day, and the version',
    { signOffs: [csp], keep: true },
    {},
    [
      ['SignOff', 'CSP', csp.dueOn],
      ['Version', 1, undefined],
    ],
  ],
  ['neither, where the version is refused', { signOffs: [csp], keep: true }, { actions: [] }, 'not-now'],
  ['neither, where the day is refused', { signOffs: [{ ...csp, board: 'X' }], keep: true }, {}, 'not-given'],
  [
    'the days of the others',
    { signOffs: [csp], proposed: true },
    {},
    [
      ['SignOff', 'CSP', csp.dueOn],
      ['SignOff', 'LSCP', PROPOSED],
    ],
  ],
  [
    'a board once that is named twice',
    { signOffs: [{ ...csp, dueOn: day('2027-06-01') }, csp] },
    {},
    [['SignOff', 'CSP', csp.dueOn]],
  ],
  [
    'nothing for a dry run',
    { proposed: true },
    { inspections: [{ ...inspection, exercise: true }] },
    'not-now',
  ],
])('what is asked for at once is all done or nothing: %s', (_, given, over, told) => {
  expect(written(given, over)).toEqual(told);
});
