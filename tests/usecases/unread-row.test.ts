import { unreadRow } from '../../bot/usecases/unread-row';
import type { Role } from '../../bot/domain/partnership';
import { person } from '../support/partnership';

const faults = [
  { list: 'Actions', id: '7', row: 'A07', reason: 'DueOn is not a day' },
  { list: 'Meetings', id: '8', row: 'PM-8', reason: 'StartsAt is empty' },
  { list: 'Actions', id: '9', reason: 'Ref is empty' },
];
const as = (...roles: Role[]) => person('x', { roles, agencyCode: 'POL' });
const WHERE = /list Actions in SharePoint, row 7 \(A07\): DueOn is not a day\. Mend it there/;
const ASK = /Your coordinator sees which row it is, and can mend it\.$/;

test.each([
  ['the coordinator is told where and why', as('Coordinator'), 'Actions', 'A07', WHERE],
  ['in whatever case it was typed', as('Chair'), 'Actions', 'a07', WHERE],
  ['a SPOC is told whom to ask', as('SPOC'), 'Actions', 'A07', ASK],
  ['an observer as well', as('Observer'), 'Meetings', 'PM-8', ASK],
] as const)('of a row that cannot be read %s', (_, actor, list, ref, words) => {
  const told = unreadRow({ faults }, actor, list, ref);
  expect(told).toMatch(words);
  if (words === ASK) expect(told).not.toMatch(/DueOn|StartsAt|row \d/);
});

test.each([
  ['another list’s', 'Meetings', 'A07'],
  ['one that is not there', 'Actions', 'A08'],
  ['one without a name', 'Actions', ''],
] as const)('%s is none', (_, list, ref) =>
  expect(unreadRow({ faults }, as('Coordinator'), list, ref)).toBeUndefined(),
);
