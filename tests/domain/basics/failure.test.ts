import {
  explain,
  failure,
  FAILURE_CODES,
  isAboutWords,
  inField,
  isOutOfDate,
  isOurs,
  isPerhapsNew,
  isSettledElsewhere,
  isTooLate,
} from '../../../bot/domain/basics/failure';

const codesWhere = (is: (why: ReturnType<typeof failure>) => boolean): readonly string[] =>
  FAILURE_CODES.filter((code) => is(failure(code)));

test('each code stands once, with words that say what to do', () => {
  expect(new Set(FAILURE_CODES).size).toBe(FAILURE_CODES.length);
  for (const code of FAILURE_CODES) expect(explain(failure(code))).toMatch(/^[A-Z].{10,}\.$/);
  expect(explain(failure('bad-date', 'It is over.'))).toBe('It is over. Nothing was recorded.');
});

test('what may have been added, or done, a moment ago is looked for once more', () => {
  expect(codesWhere(isPerhapsNew)).toEqual([
    'meeting-gone',
    'reminder-gone',
    'subject-gone',
    'message-gone',
    'extension-gone',
    'action-gone',
    'request-gone',
    'finding-gone',
    'inspection-gone',
    'not-now',
    'version-changed',
    'undo-over',
    'undo-overtaken',
    'undo-not-yours',
    'too-late-to-take-back',
    'already-done',
  ]);
});

test('a card is shown as it stands, or a question, or the form again, or none of them', () => {
  expect(codesWhere(isOutOfDate)).toEqual(
    expect.arrayContaining(['meeting-cancelled', 'meeting-over', 'passed-on', 'extension-decided']),
  );
  expect(codesWhere((why) => isSettledElsewhere(why) && !isOutOfDate(why))).toEqual([
    'changed-meanwhile',
    'meeting-past',
  ]);
  expect(codesWhere(isAboutWords)).toEqual(expect.arrayContaining(['child-data', 'bad-date', 'too-long']));
  for (const code of FAILURE_CODES) {
    const kinds = [isSettledElsewhere, isAboutWords, isOurs].filter((is) => is(failure(code)));
    expect(kinds.length).toBeLessThanOrEqual(1);
  }
});

test('what came too late to be undone, or was not the presser’s to undo, says so on its card', () =>
  expect(codesWhere(isTooLate)).toEqual(['undo-over', 'undo-overtaken', 'undo-not-yours']));

test('a card that is out of date asks what has been settled elsewhere', () =>
  expect(codesWhere((why) => isOutOfDate(why) && !isSettledElsewhere(why))).toEqual([]));

test('of a text with a child’s details it says where they are, in place of the general words', () =>
  expect(explain({ ...failure('child-data'), found: 'That text seems to hold an NHS number.' })).toBe(
    'Not recorded. That text seems to hold an NHS number.',
  ));

test('what will not do is said beside its field, in the same words', () => {
  const why = inField('dueOn', failure('bad-date', 'It is over.'));
  expect(why).toEqual({ code: 'bad-date', detail: 'It is over.', field: 'dueOn' });
  expect(explain(why)).toBe(explain(failure('bad-date', 'It is over.')));
});

test('trouble with storage or Teams is ours to mend, and so is what nobody expected', () => {
  expect(codesWhere(isOurs)).toEqual([
    'sender-unsure',
    ...FAILURE_CODES.filter((code) => code.startsWith('storage-')),
    'answer-lost',
    'unexpected',
  ]);
});
