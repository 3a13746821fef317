import { dayBeforeCall } from '../../../bot/domain/letter-plan/before-call';
import { day } from '../../support/partnership';

const CALL = day('2026-03-02');
const LETTER = {
  fieldworkFrom: day('2026-03-16'),
  publishedOn: day('2026-05-12'),
  statementDueOn: day('2026-08-14'),
};

test.each([
  ['a letter of this inspection', CALL, LETTER, undefined],
  ['fieldwork on the day of the call', CALL, { ...LETTER, fieldworkFrom: CALL }, undefined],
  [
    'a letter of an earlier one',
    CALL,
    { fieldworkFrom: day('2025-12-01'), publishedOn: day('2026-02-16') },
    { what: 'fieldworkFrom', on: '2025-12-01' },
  ],
  [
    'a letter whose fieldwork is not told',
    CALL,
    { publishedOn: day('2026-02-16'), statementDueOn: day('2026-05-26') },
    { what: 'publishedOn', on: '2026-02-16' },
  ],
  [
    'one of an inspection whose call nobody wrote down',
    undefined,
    { publishedOn: day('2020-01-01') },
    undefined,
  ],
  ['one that tells no day', CALL, {}, undefined],
])('%s: the first of its days that lies before the call', (_, call, letter, expected) => {
  expect(dayBeforeCall(call, letter)).toEqual(expected);
});
