import { milestoneRef, milestonesText, readMilestones } from '../../../bot/domain/partnership';
import { day } from '../../support/partnership';

const MILESTONES = [
  { title: 'Wording agreed with schools', on: day('2026-10-05'), metOn: day('2026-10-02') },
  { title: 'Staff trained', on: day('2026-11-02') },
  { title: 'Parents asked', metOn: day('2026-10-09') },
  { title: 'Looked at again' },
];
const LINES = [
  '2026-10-05 Wording agreed with schools (met 2026-10-02)',
  '2026-11-02 Staff trained',
  'Parents asked (met 2026-10-09)',
  'Looked at again',
].join('\n');

test('milestones are written a line each, and read as they were written', () => {
  expect(milestonesText(MILESTONES)).toBe(LINES);
  expect(readMilestones(LINES)).toEqual(MILESTONES);
});

test.each([
  ['  2026-10-05:  Staff trained ', { title: 'Staff trained', on: '2026-10-05' }],
  ['2026-10-05 – Staff trained', { title: 'Staff trained', on: '2026-10-05' }],
  ['2026-10-05|Staff trained', { title: 'Staff trained', on: '2026-10-05' }],
  [
    '2026-10-05, Staff trained (Met on 2026-10-02)',
    { title: 'Staff trained', on: '2026-10-05', metOn: '2026-10-02' },
  ],
  ['Staff trained(met 2026-10-02)', { title: 'Staff trained', metOn: '2026-10-02' }],
  ['2026-02-30 Staff trained', { title: 'Staff trained' }],
  ['Staff trained (met 2026-02-30)', { title: 'Staff trained' }],
  ['Staff trained (met often)', { title: 'Staff trained (met often)' }],
  ['Staff trained by 2026-10-05', { title: 'Staff trained by 2026-10-05' }],
  ['(met 2026-10-02) Staff trained', { title: '(met 2026-10-02) Staff trained' }],
])('“%s” is read as people mean it', (line, milestone) => expect(readMilestones(line)).toEqual([milestone]));

test.each(['', ' \r\n ', '2026-10-05', '2026-10-05 – ', '(met 2026-10-02)'])(
  '“%s” names no milestone',
  (text) => expect(readMilestones(text)).toEqual([]),
);

test('lines may end as in Windows', () =>
  expect(readMilestones('A\r\nB').map(({ title }) => title)).toEqual(['A', 'B']));

test('a reminder names a milestone by what cannot be read, the same however its title is typed', () => {
  const ref = milestoneRef('A07', 'Staff trained');
  expect(ref).toMatch(/^A07\/milestone-[0-9a-f]{10}$/);
  expect(milestoneRef('A07', ' STAFF  trained')).toBe(ref);
  expect(milestoneRef('A07', 'Parents asked')).not.toBe(ref);
});

test.each([
  [
    ['2026-10-05 Staff trained', '2026-12-07 Staff trained', 'staff  Trained'],
    ['Staff trained', 'Staff trained (2)', 'staff  Trained (3)'],
  ],
  [
    ['Staff trained', 'Staff trained (2)', 'Staff trained'],
    ['Staff trained', 'Staff trained (2)', 'Staff trained (3)'],
  ],
  [
    ['Staff trained (2)', 'Staff trained', 'Staff trained'],
    ['Staff trained (2)', 'Staff trained', 'Staff trained (3)'],
  ],
])('of %j a title that stands there already is numbered, and stays so', (lines, titles) => {
  const read = readMilestones(lines.join('\n'));
  expect(read.map(({ title }) => title)).toEqual(titles);
  expect(readMilestones(milestonesText(read))).toEqual(read);
});
