import { doneWords } from '../../../bot/teams/cards/items/done-words';
import { milestoneName, withVerb } from '../../../bot/teams/cards/items/notice-lead';

test('comments on a draft letter are named apart from the statement, and in the plural', () => {
  expect(withVerb(milestoneName('INS-2027-03-15/comments'))).toBe('Comments are');
  expect(withVerb(milestoneName('INS-2027-03-15/statement'))).toBe('Statement is');
  const { button, said } = doneWords({ kind: 'Milestone', ref: 'INS-2027-03-15/comments' });
  expect([button, said]).toEqual(['They were sent', 'They were sent']);
});
