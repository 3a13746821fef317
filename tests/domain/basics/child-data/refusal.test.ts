import { childDataRefusal, childDataRefusalInCode } from '../../../../bot/domain/basics/child-data/refusal';
import { explain } from '../../../../bot/domain/basics/failure';
import { day } from '../../../support/partnership';

const TODAY = day('2026-11-30');
const NHS = '458 231 9076';

test.each([
  [`Her number is ${NHS}`, 'That text seems to hold an NHS number.'],
  [
    `All schools have a contact. Checked with the head of ${NHS}.`,
    'The second sentence seems to hold an NHS number.',
  ],
  ['One.\nTwo.\nborn 7 September 2013', 'The third sentence seems to hold a date of birth.'],
  ['Seen! G330412009007 was told.', 'The second sentence seems to hold a unique pupil number.'],
  ['The number.\n458\n231\n9076', 'That text seems to hold an NHS number.'],
  [`${'Yes. '.repeat(20)}${NHS}`, 'That text seems to hold an NHS number.'],
])('of %j it says where, and what it seems to be', (text, says) => {
  const refused = childDataRefusal(text, TODAY);
  expect(refused && explain(refused)).toBe(`Not recorded. ${says} Take it out, then send it again.`);
  expect(JSON.stringify(refused)).not.toMatch(/\d/);
});

test('which of the first ten sentences it is, it says in words', () => {
  const said = Array.from({ length: 11 }, (_, before) => {
    const found = childDataRefusal(`${'Yes. '.repeat(before)}${NHS}. No.`, TODAY)?.found ?? '';
    return /^(?:The )?(\w+)/.exec(found)?.[1];
  });
  expect(said.join(' ')).toBe('first second third fourth fifth sixth seventh eighth ninth tenth That');
});

test('of an address it says so, and of what holds none nothing', () => {
  const refused = childDataRefusalInCode(`https://x.example/${NHS}`, TODAY);
  expect(refused && explain(refused)).toContain('That seems to hold an NHS number.');
  expect(
    childDataRefusal('Three of four boards agreed. Nothing is due before 4 May.', TODAY),
  ).toBeUndefined();
});
